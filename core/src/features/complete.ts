/** What to offer while writing: ids, section skeletons, and the parties. */
import type { Document } from '../document.ts';
import { place, templateEdit } from '../snippet.ts';
import { lineStart, type Span } from '../span.ts';
import { insertPhaseEdit } from '../partnership/edits.ts';
import { definitionsOf } from './identifiers.ts';

export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'identifier' | 'section' | 'party';
  /** What is replaced. */
  readonly span: Span;
  readonly text: string;
  readonly snippet?: string;
}

export function completionsAt(document: Document, offset: number): Completion[] {
  const { source } = document;
  const line = source.slice(lineStart(source, offset), offset);
  if (/^#{0,6}\s*[\p{L}]*$/u.test(line)) return sections(document, { start: offset - line.length, end: offset });
  const bracket = /\((?:[^()]*,\s*)?([\p{L}\p{N}_.-]*)$/u.exec(line);
  if (bracket) return identifiers(document, { start: offset - (bracket[1]?.length ?? 0), end: offset });
  const item = /^\s*[-*+]\s+(\p{L}*)$/u.exec(line);
  return item ? parties(document, { start: offset - (item[1]?.length ?? 0), end: offset }) : [];
}

function identifiers(document: Document, span: Span): Completion[] {
  const seen = new Set<string>();
  return definitionsOf(document).flatMap(({ id, span: at }) => {
    if (seen.has(id) || at.start === span.start) return [];
    seen.add(id);
    const statement = document.statements.find((other) => other.id?.text === id);
    const words = statement
      ? document.source.slice(statement.span.start, statement.span.end).replaceAll(/\s+/g, ' ')
      : '';
    return [{ label: id, detail: words.slice(0, 100), kind: 'identifier' as const, span, text: id }];
  });
}

function parties(document: Document, span: Span): Completion[] {
  const { templates } = document.language;
  return [templates.customerLimit, templates.supplierLimit].map((text) => ({
    label: text,
    detail: '',
    kind: 'party' as const,
    span,
    text: `${text} `,
  }));
}

/** Only what the document does not have yet, but always one more phase. */
function sections(document: Document, span: Span): Completion[] {
  const { templates: t, locale } = document.language;
  const has = (role: string): boolean => document.sections.some(({ ownRole }) => ownRole === role);
  const skeletons: [string, string, string][] = [
    [
      'goals',
      t.goalsHeading,
      `- ${locale === 'sv' ? 'M1' : 'G1'}: ${place(t.goalPlaceholder)}. ${t.measuredBy} ${place('…')}`,
    ],
    [
      'expectations',
      t.expectationsHeading,
      `### ${t.customerExpects}\n\n- [ ] ${place(t.expectationPlaceholder)}\n\n### ${t.supplierExpects}\n\n- [ ] ${place(t.expectationPlaceholder)}`,
    ],
    ['limits', t.limitsHeading, `- ${t.customerLimit} ${place('…')}, ${t.because} ${place(t.becausePlaceholder)}.`],
    ['suggestions', t.suggestionsHeading, `> ${t.suggestionsNote}`],
    ['requirements', t.requirementsHeading, `- ${place('…')}`],
  ];
  const eol = document.source.includes('\r\n') ? '\r\n' : '\n';
  const made = skeletons
    .filter(([role]) => !has(role))
    .map(([, heading, body]) => {
      const edit = templateEdit(span, `## ${heading}\n\n${body}`.replaceAll('\n', eol));
      return {
        label: `## ${heading}`,
        detail: '',
        kind: 'section' as const,
        span,
        text: edit.text,
        ...(edit.snippet !== undefined && { snippet: edit.snippet }),
      };
    });
  const phase = insertPhaseEdit(document);
  const heading = phase.text.trim().split(/\r?\n/)[0]?.replace(/:.*/, '') ?? '';
  const trim = (text: string): string => text.trim();
  return [
    ...made,
    {
      label: heading,
      detail: '',
      kind: 'section',
      span,
      text: trim(phase.text),
      ...(phase.snippet !== undefined && { snippet: trim(phase.snippet) }),
    },
  ];
}
