/** What the four `prescribed-*` rules share: their findings, and the sentences an author could take instead. */
import type { Document } from './document.ts';
import { insertUnderHeading } from './insert.ts';
import type { Category, Locale } from './languages/index.ts';
import { languages } from './languages/index.ts';
import { memoize } from './memoize.ts';
import { PhraseSet, phrasesSource } from './pattern.ts';
import { prescriptionsOf } from './prescriptions.ts';
import type { Finding, Fix } from './rule.ts';
import { place, templateEdit } from './snippet.ts';
import { lineEnd, lineStart, nextLineStart, type Span } from './span.ts';
import type { Statement } from './statements.ts';

export function* checkPrescriptions(document: Document, category: Category): Generator<Finding<'prescribed'>> {
  for (const { category: found, span, statement } of prescriptionsOf(document)) {
    if (found !== category) continue;
    const words = document.source.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
    yield { message: 'prescribed', span, data: { words, question: category }, statement };
  }
}

export function* fixPrescription(finding: Finding, document: Document): Generator<Fix> {
  const { statement } = finding;
  if (statement === undefined) return;
  const rewrite = sayWhat(statement, finding.span, document);
  if (rewrite) {
    yield {
      title: 'say-what',
      data: { sentence: rewrite.sentence },
      edits: [{ span: rewrite.span, text: '' }],
      isPreferred: true,
    };
  }
  yield* moveToSuggestions(statement, finding, document);
  const span = { start: endOfWords(statement, document.source), end: endOfWords(statement, document.source) };
  const { because, becausePlaceholder } = statement.language.templates;
  if (statement.text.trim() !== '') {
    yield { title: 'keep-as-limit', edits: [templateEdit(span, `, ${because} ${place(becausePlaceholder)}`)] };
  }
}

/** Just before the full stop that ends the statement. */
export function endOfWords({ span }: Statement, source: string): number {
  let { end } = span;
  while (end > span.start && /[\s.;,!]/.test(source.charAt(end - 1))) end -= 1;
  return end;
}

const grammar = memoize((locale: Locale) => {
  const { rewriting, fillers, heads } = languages[locale];
  return {
    // The phrase that carries the means: "in a", "via", "using an".
    lead: new RegExp(
      `(?:^|\\s)(?:${phrasesSource(rewriting.leads)})(?:\\s+${phrasesSource(fillers)})*\\s+(?:[\\p{L}-]+[\\s/-]+)?$`,
      'iu',
    ),
    tail: new RegExp(`^(?:[-\\s/]+${phrasesSource(heads)})*`, 'iu'),
    // What may follow the phrase, so that the rest still is a sentence.
    after: new RegExp(`^(?:\\s*(?:[.;!]|$)|,?\\s+${phrasesSource(rewriting.continues)})`, 'iu'),
    hollow: new RegExp(`${phrasesSource(rewriting.hollow)}\\s*$`, 'iu'),
    obligation: new PhraseSet(languages[locale].obligations.normative),
  };
});

/** The sentence without its means, where a whole one remains that still asks for something. */
export function sayWhat(
  statement: Statement,
  words: Span,
  document: Document,
): { sentence: string; span: Span } | undefined {
  const { lead, tail, after, hollow, obligation } = grammar(statement.language.locale);
  const { source } = document;
  const base = statement.span.start;
  const text = source.slice(base, statement.span.end);
  const before = text.slice(0, words.start - base);
  const found = lead.exec(before);
  if (found === null) return undefined;
  const end = words.end - base + (tail.exec(text.slice(words.end - base))?.[0].length ?? 0);
  const rest = text.slice(end);
  if (!after.test(rest) || hollow.test(before.slice(0, found.index))) return undefined;
  const kept = before.slice(0, found.index) + rest;
  const wanted = obligation.first(kept);
  // Something must be asked of somebody, and there must be words for what.
  const asked = wanted === undefined ? '' : kept.slice(wanted.span.end);
  if (!/\p{L}{3,}(?:\s+\p{L}+|[^\p{L}]*$)/u.test(asked) || /[*_`|[\]]/.test(text.slice(found.index, end)))
    return undefined;
  if (kept.trim().split(/\s+/).length < 4) return undefined;
  return { sentence: kept.replaceAll(/\s+/g, ' ').trim(), span: { start: base + found.index, end: base + end } };
}

/** The sentence moves, word for word; a goal-shaped question stays in its place. */
function* moveToSuggestions(statement: Statement, finding: Finding, document: Document): Generator<Fix> {
  const { source } = document;
  const { templates, questions } = statement.language;
  const words = source.slice(statement.span.start, statement.span.end).replaceAll(/\s*\r?\n[\s>]*/g, ' ');
  const question = questions[finding.data.question ?? ''] ?? '';
  const id = statement.id ? ` (${statement.id.text})` : '';
  const insertion = insertUnderHeading(document, 'suggestions', {
    heading: templates.suggestionsHeading,
    intro: `> ${templates.suggestionsNote}`,
    item: `- ${words}${id}`,
  });
  yield {
    title: 'move-to-suggestions',
    edits: [templateEdit(statement.span, place(question)), insertion],
  };
}

/** The whole line of an offset, with its line break. */
export function lineOf(source: string, offset: number): Span {
  return { start: lineStart(source, offset), end: nextLineStart(source, lineEnd(source, offset)) };
}
