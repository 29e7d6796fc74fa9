/** What to offer while writing: ids, section skeletons, and the parties. */
import { lineBreakOf, lineStart, type Span } from '../base/span.ts';
import type { Document } from '../document/document.ts';
import { placeholder, templateEdit } from '../editing/snippet.ts';
import { announcesDecision } from '../partnership/decisions.ts';
import { insertPhaseEdit } from '../partnership/edits.ts';
import { languageAt } from '../partnership/evaluation-edits.ts';
import { joinPartnerships } from '../partnership/joint.ts';
import { shortName } from '../partnership/phase-names.ts';
import { partnershipOf } from '../partnership/read.ts';

export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'identifier' | 'section' | 'party' | 'word';
  /** What is replaced. */
  readonly span: Span;
  readonly text: string;
  readonly snippet?: string;
}

export interface CompletionContext {
  /** All that are read as one with the document, itself included. */
  readonly documents: readonly Document[];
  /** `YYYY-MM-DD`; the core has no clock. */
  readonly today: string;
}

export function completionsAt(
  document: Document,
  offset: number,
  { documents, today }: CompletionContext = { documents: [document], today: '' },
): Completion[] {
  const { source } = document;
  const line = source.slice(lineStart(source, offset), offset);
  if (/^#{0,6}\s*[\p{L}]*$/u.test(line)) return sections(document, { start: offset - line.length, end: offset });
  const decision = /^\s*(?:[-*+]\s+)?[*_]*(\p{L}+)[*_]*:[*_]*\s*(\p{L}*)$/u.exec(line);
  if (decision && announcesDecision(decision[1] ?? ''))
    return outcomes(document, { start: offset - (decision[2]?.length ?? 0), end: offset });
  const bracket = /\((?:[^()]*,\s*)?([\p{L}\p{N}_.-]*)$/u.exec(line);
  if (bracket) {
    const span = { start: offset - (bracket[1]?.length ?? 0), end: offset };
    return [...states(document, span, documents, today), ...identifiers(document, span, documents)];
  }
  const item = /^\s*[-*+]\s+(\p{L}*)$/u.exec(line);
  return item ? parties(document, { start: offset - (item[1]?.length ?? 0), end: offset }) : [];
}

function identifiers(document: Document, span: Span, documents: readonly Document[]): Completion[] {
  const seen = new Set<string>();
  return [document, ...documents].flatMap((each) =>
    each.statements.flatMap(({ id, span: words }) => {
      if (id === undefined || seen.has(id.text) || (each === document && id.span.start === span.start)) return [];
      seen.add(id.text);
      const detail = each.source.slice(words.start, words.end).replaceAll(/\s+/g, ' ').slice(0, 100);
      return [{ label: id.text, detail, kind: 'identifier' as const, span, text: id.text }];
    }),
  );
}

/** Behind an expectation: what became of it, and the phase in which it falls due. */
function states(document: Document, span: Span, documents: readonly Document[], today: string): Completion[] {
  const { expectations } = partnershipOf(document);
  const at = lineStart(document.source, span.start);
  const isExpectation = expectations.some(
    ({ span: own }) =>
      own.start >= at && own.start < span.start && !document.source.slice(own.start, span.start).includes('\n'),
  );
  if (!isExpectation) return [];
  const { agreed, met, missed } = languageAt(document, span.start).templates;
  const due = joinPartnerships(documents).phases.flatMap(({ title, state }) =>
    state === 'decided' ? [] : [shortName(title)],
  );
  return [...[agreed, met, missed].map((word) => `${word} ${today}`.trim()), ...due].map((text) => ({
    label: text,
    detail: '',
    kind: 'word' as const,
    span,
    text,
  }));
}

function outcomes(document: Document, span: Span): Completion[] {
  const templates = languageAt(document, span.start).templates;
  return [templates.continue, templates.adjust, templates.stop].map((text) => ({
    label: text,
    detail: '',
    kind: 'word' as const,
    span,
    text,
  }));
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
  const { templates: t } = document.language;
  const has = (role: string): boolean => document.sections.some(({ ownRole }) => ownRole === role);
  const skeletons: [string, string, string][] = [
    [
      'goals',
      t.goalsHeading,
      `- ${t.firstGoalId}: ${placeholder(t.goalPlaceholder)}. ${t.measuredBy} ${placeholder('…')}`,
    ],
    [
      'expectations',
      t.expectationsHeading,
      `### ${t.customerExpects}\n\n- [ ] ${placeholder(t.expectationPlaceholder)}\n\n### ${t.supplierExpects}\n\n- [ ] ${placeholder(t.expectationPlaceholder)}`,
    ],
    [
      'limits',
      t.limitsHeading,
      `- ${t.customerLimit} ${placeholder('…')}, ${t.because} ${placeholder(t.becausePlaceholder)}.`,
    ],
    ['suggestions', t.suggestionsHeading, `> ${t.suggestionsNote}`],
    ['requirements', t.requirementsHeading, `- ${placeholder('…')}`],
  ];
  const eol = lineBreakOf(document.source);
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
