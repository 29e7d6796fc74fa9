/** A report -> one self-contained page that prints well. Nothing in it runs, and nothing is loaded. */
import type { ReaderLocale } from '../languages/index.ts';
import { escape } from './escape.ts';
import { answersOf, reportPage, type Page, type Part, type PartsOptions } from './parts.ts';
import type { Report, ReportPhase } from './report.ts';
import { say } from './words.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2733; --soft: #5b6875; --line: #c9d2da; --paper: #fff; --done: #1b7f4d; --now: #1f5fa8; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #a9b4bf; --line: #44505b; --paper: #161b20; --done: #5cc58f; --now: #79b2f2; --bad: #ff8a80; } }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin-bottom: .2rem; }
h2 { font-size: 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; margin-top: 2rem; break-after: avoid; }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; break-after: avoid; }
p.parties, .note { color: var(--soft); }
.note { font-size: .9em; }
ul { padding-left: 1.2rem; } li { margin: .25rem 0; break-inside: avoid; }
.id { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line); }
tr { break-inside: avoid; }
svg { width: 100%; height: auto; margin: .5rem 0 1rem; }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink); } svg .soft { fill: var(--soft); }
section + section { margin-top: 4rem; break-before: page; }
@media print { body { max-width: none; margin: 0; } }
`;

export function reportHtml(reports: readonly Report[], options: PartsOptions): string {
  return pagesHtml(reports.map((report) => reportPage(report, options)));
}

export function pagesHtml(pages: readonly Page[]): string {
  const [first] = pages;
  const title = first === undefined ? say('report', 'en') : `${first.title}: ${first.subject}`;
  return `<!doctype html>
<html lang="${first?.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${pages.map(one).join('\n')}
</main>
</body>
</html>
`;
}

function one({ language, title, lead, parts }: Page): string {
  return [
    `<section lang="${language}">`,
    `<h1>${escape(title)}</h1>`,
    ...(lead === '' ? [] : [`<p class="parties">${escape(lead)}</p>`]),
    ...parts.map((part) => write(part, language)),
    '</section>',
  ].join('\n');
}

function write(part: Part, language: ReaderLocale): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.depth}>${escape(part.text)}</h${part.depth}>`;
    case 'text':
      return `<p>${escape(part.text)}</p>`;
    case 'list':
      return `<ul>\n${part.lines
        .map(
          ({ id, text, note }) =>
            `<li>${id === undefined ? '' : `<span class="id">${escape(id)}</span> `}${escape(text)}${note ? ` <span class="note">(${escape(note)})</span>` : ''}</li>`,
        )
        .join('\n')}\n</ul>`;
    case 'table':
      return `<div class="scroll"><table>\n<thead><tr>${part.head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead>\n<tbody>\n${part.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`)
        .join('\n')}\n</tbody></table></div>`;
    case 'picture':
      return timeline(part.phases, language);
  }
}

const STEP = 170;

/** The phases on a line: a filled disc is decided, a half one runs, a ring is planned; the gate behind it carries the decision. */
function timeline(phases: readonly ReportPhase[], language: ReaderLocale): string {
  const width = Math.max(2, phases.length) * STEP;
  const label = phases.map((phase) => `${phase.title}: ${say(phase.state, language)}`).join('; ');
  const marks = phases.map((phase, index) => {
    const x = index * STEP + 24;
    const color = phase.state === 'decided' ? 'var(--done)' : phase.state === 'planned' ? 'var(--line)' : 'var(--now)';
    const disc =
      phase.state === 'decided'
        ? `<circle cx="${x}" cy="24" r="11" fill="${color}"/>`
        : `<circle cx="${x}" cy="24" r="10" fill="var(--paper)" stroke="${color}" stroke-width="3"/>${
            phase.state === 'planned' ? '' : `<path d="M${x} 14a10 10 0 0 1 0 20z" fill="${color}"/>`
          }`;
    const gate = x + STEP / 2;
    const decision =
      phase.decision === 'none'
        ? ''
        : `<path d="M${gate} 14l10 10-10 10-10-10z" fill="${phase.decision === 'stop' ? 'var(--bad)' : 'var(--done)'}"/><text x="${gate}" y="52" text-anchor="middle" class="soft">${escape(say(phase.decision, language))}</text>`;
    const done = phase.checkpoints.length === 0 ? '' : ` ${phase.done}/${phase.checkpoints.length}`;
    return `<g><title>${escape(`${phase.title}: ${say(phase.state, language)}, ${say(answersOf(phase), language)}`)}</title>${disc}${decision}<text x="${x - 12}" y="74">${escape(shorten(phase.title))}</text><text x="${x - 12}" y="92" class="soft">${escape(say(phase.state, language) + done)}</text></g>`;
  });
  return `<svg viewBox="0 0 ${width} 100" style="max-width: ${width}px" role="img" aria-label="${escape(label)}"><line x1="24" y1="24" x2="${width - STEP / 2}" y2="24" stroke="var(--line)" stroke-width="2"/>${marks.join('')}</svg>`;
}

/** As much of a name as the picture has room for; the table has all of it. */
function shorten(text: string): string {
  return text.length > 22 ? `${text.slice(0, 21)}…` : text;
}
