/** A report -> Markdown, for a mail or a wiki. */
import { escapeMarkdown } from '../base/escape-markdown.ts';
import { reportPage, type Page, type Part, type PartsOptions } from './parts.ts';
import type { Report, ReportPhase } from './report.ts';

export function reportMarkdown(reports: readonly Report[], options: PartsOptions): string {
  return pagesMarkdown(reports.map((report) => reportPage(report, options)));
}

export function pagesMarkdown(pages: readonly Page[]): string {
  return `${pages.map(one).join('\n\n---\n\n')}\n`;
}

function one({ title, lead, parts }: Page): string {
  return [`# ${escapeMarkdown(title)}`, ...(lead === '' ? [] : [escapeMarkdown(lead)]), ...parts.map(write)].join(
    '\n\n',
  );
}

function write(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.depth)} ${escapeMarkdown(part.text)}`;
    case 'text':
      return escapeMarkdown(part.text);
    case 'list':
      return part.lines
        .map(
          ({ id, text, note }) =>
            `- ${id === undefined ? '' : `${escapeMarkdown(id)}: `}${escapeMarkdown(text)}${note ? ` _(${escapeMarkdown(note)})_` : ''}`,
        )
        .join('\n');
    case 'table':
      return [part.head, part.head.map(() => '---'), ...part.rows.map((row) => row.map(escapeMarkdown))]
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
  return `${GLYPHS[state]} ${escapeMarkdown(title)}`;
}
