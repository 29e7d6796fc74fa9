/** What the four `prescribed-*` rules share: their findings, and the sentences an author could take instead. */
import { memoize } from '../base/memoize.ts';
import { prescriptionsOf } from '../dictating/prescriptions.ts';
import { sayWhat } from '../dictating/say-what.ts';
import type { Document, Statement } from '../document/document.ts';
import { wordsAt } from '../document/statements.ts';
import { beforeEnd, insertUnderHeading } from '../editing/insert.ts';
import { placeholder, templateEdit, verbatim } from '../editing/snippet.ts';
import { languages, type Category, type DocumentLocale } from '../languages/index.ts';
import { PhraseSet } from '../words/phrases.ts';
import type { Finding, Fix } from './rule.ts';

/** What each of the four offers. */
export const PRESCRIPTION_FIXES = ['say-what', 'move-to-suggestions', 'keep-as-limit'] as const;
type PrescriptionFix = (typeof PRESCRIPTION_FIXES)[number];

export function* checkPrescriptions(
  document: Document,
  category: Category,
): Generator<Finding<'prescribed' | 'perhaps'>> {
  for (const { category: found, isSure, span, statement } of prescriptionsOf(document)) {
    if (found !== category) continue;
    const words = wordsAt(span, statement).replaceAll(/\s+/g, ' ');
    const question = questionFor(category, words, statement.language.locale);
    yield { message: isSure ? 'prescribed' : 'perhaps', span, data: { words, question }, isUnsure: !isSure, statement };
  }
}

const topics = memoize((locale: DocumentLocale) =>
  Object.entries(languages[locale].questionTopics).flatMap(([category, ownTopics]) =>
    ownTopics.map(({ topic, phrases }) => ({ category, topic, phrases: new PhraseSet(phrases) })),
  ),
);

/** The question that fits the words, or the one of their category. */
function questionFor(category: Category, words: string, locale: DocumentLocale): string {
  return topics(locale).find((topic) => topic.category === category && topic.phrases.test(words))?.topic ?? category;
}

export function* fixPrescription(finding: Finding, document: Document): Generator<Fix<PrescriptionFix>> {
  const { statement } = finding;
  if (statement === undefined) return;
  const rewrite = sayWhat(statement, document);
  if (rewrite) {
    const data = { sentence: rewrite.sentence, words: rewrite.leftOut.join(', ') };
    yield { title: 'say-what', data, edits: rewrite.edits, isPreferred: true };
  }
  yield* moveToSuggestions(statement, finding, document);
  const span = beforeEnd(document.source, statement.span, /[\s.;,!]/);
  const { because, becausePlaceholder } = statement.language.templates;
  if (statement.text.trim() !== '') {
    yield { title: 'keep-as-limit', edits: [templateEdit(span, `, ${because} ${placeholder(becausePlaceholder)}`)] };
  }
}

/** The sentence moves, word for word; a goal-shaped question stays in its placeholder. */
function* moveToSuggestions(
  statement: Statement,
  finding: Finding,
  document: Document,
): Generator<Fix<PrescriptionFix>> {
  const { source } = document;
  const { templates, questions } = statement.language;
  const words = source.slice(statement.span.start, statement.span.end).replaceAll(/\s*\r?\n[\s>]*/g, ' ');
  const question = questions[finding.data.question ?? ''] ?? '';
  const id = statement.id ? ` (${statement.id.text})` : '';
  const insertion = insertUnderHeading(document, 'suggestions', {
    heading: templates.suggestionsHeading,
    intro: `> ${templates.suggestionsNote}`,
    item: `- ${verbatim(words)}${id}`,
  });
  yield {
    title: 'move-to-suggestions',
    edits: [templateEdit(statement.span, placeholder(question)), insertion],
  };
}
