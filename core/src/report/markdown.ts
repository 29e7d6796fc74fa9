/** A report -> Markdown, for a mail or a wiki. */
import { reportPage, type Page, type Part, type PartsOptions } from './parts.ts';
import type { Report, ReportPhase } from './report.ts';

export function reportMarkdown(reports: readonly Report[], options: PartsOptions): string {
  return pagesMarkdown(reports.map((report) => reportPage(report, options)));
}

export function pagesMarkdown(pages: readonly Page[]): string {
  return `${pages.map(one).join('\n\n---\n\n')}\n`;
}

function one({ title, lead, parts }: Page): string {
  return [`# ${escape(title)}`, ...(lead === '' ? [] : [escape(lead)]), ...parts.map(write)].join('\n\n');
}

function write(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.depth)} ${escape(part.text)}`;
    case 'text':
      return escape(part.text);
    case 'list':
      return part.lines
        .map(
          ({ id, text, note }) =>
            `- ${id === undefined ? '' : `${escape(id)}: `}${escape(text)}${note ? ` _(${escape(note)})_` : ''}`,
        )
        .join('\n');
    case 'table':
      return [part.head, part.head.map(() => '---'), ...part.rows.map((row) => row.map(escape))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    case 'picture':
      return part.phases.map(glyphs).join(' → ');
  }
}

const GLYPHS: Readonly<Record<ReportPhase['state'], string>> = {
  planned: '○',
  running: '◐',
  'awaiting-evaluation': '◑',
  decided: '●',
};

function glyphs({ title, state }: ReportPhase): string {
  return `${GLYPHS[state]} ${escape(title)}`;
}

/** Signs that would mean something to Markdown are taken as they are. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
