/** Flags words that two honest readers can read differently, and asks for the measure that settles it. */
import { lazy, remember } from '../../base/memoize.ts';
import type { Span } from '../../base/span.ts';
import { explainedTerms } from '../../dictating/known-names.ts';
import { prescriptionsOf } from '../../dictating/prescriptions.ts';
import { isFragment } from '../../document/classify.ts';
import type { Statement } from '../../document/document.ts';
import { hasTrait } from '../../document/roles.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import type { Language } from '../../languages/index.ts';
import { saysHowMuch } from '../../partnership/quantities.ts';
import { maskPhrases } from '../../words/mask.ts';
import { isInOwnName } from '../../words/own-names.ts';
import { wordsEverywhere } from '../../words/packs.ts';
import { anyOf, PhraseSet } from '../../words/phrases.ts';
import { defineRule } from '../rule.ts';

const topics = remember(({ vagueExcept, vagueTerms }: Language) => ({
  except: new PhraseSet(vagueExcept),
  all: vagueTerms.map(({ topic, phrases }) => ({ topic, phrases: new PhraseSet(phrases) })),
}));

/** A quantity answers our question about an amount, a share or a time any question, so nothing is left to ask. */
const QUANTITY = /(?<![\p{L}\d.-])\d+(?:[.,]\d+)?\s*(?:%|\p{L})/u;
const measure = lazy(() => {
  const units = anyOf(wordsEverywhere(({ grammar }) => grammar.units));
  return new RegExp(`(?<![\\p{L}\\d.-])\\d+(?:[.,]\\d+)?\\s*(?:%|(?:${units})(?!\\p{L}))`, 'iu');
});
const COUNTED = new Set(['speed', 'amount', 'reliability']);

/**
 * What stands beside a word, in brackets or behind a colon, a dash or a comma: "Scalable: ...", "flexible hours (...)".
 * Another comma or an "and" goes on to something else.
 */
const BESIDE =
  /^(?<between>(?:\s+[\p{L}-]+){0,4})(?:\s+\((?<inside>[^()]{1,100})\)|\s*:(?<rest>.+)|\s+[–—-]\s(?<rest2>.+)|,\s(?<next>[^,;:()]{1,100}))/su;
const FAR = 300;

function isMeasuredBeside(text: string, end: number, { grammar }: Language): boolean {
  const { between = '', inside, rest, rest2, next } = BESIDE.exec(text.slice(end, end + FAR))?.groups ?? {};
  const conjunction = conjunctions(grammar);
  if (conjunction.test(between)) return false;
  const beside = inside ?? rest ?? rest2 ?? next?.split(conjunction)[0];
  return beside !== undefined && saysHowMuch(beside);
}

const conjunctions = remember(
  ({ and, or }: Language['grammar']) => new RegExp(`(?<!\\p{L})(?:${anyOf([...and, ...or])})(?!\\p{L})`, 'iu'),
);

/** "Ease of use: ...", "for Frictionless tools": what something is called promises nothing. */
function isName({ text, language }: Statement, span: Span): boolean {
  const before = text.slice(0, span.start);
  if (!/\p{L}/u.test(before)) return /^\s*:\s*\S/u.test(text.slice(span.end));
  // Where the next word has a capital, too, it may only be stressed.
  const isAlone = /\p{Lu}/u.test(text.charAt(span.start)) && /\p{Ll}\s$/u.test(before);
  return (isAlone && /^\s\p{Ll}/u.test(text.slice(span.end))) || isInOwnName(text, span, language);
}

/** Background may be as vague as it likes: nobody is asked to deliver it. */
function canBeVague(statement: Statement): boolean {
  if (statement.field !== undefined || hasTrait(statement.section.role, 'may-name-means')) return false;
  return statement.kind !== 'context' || (isFragment(statement) && !statement.isInstruction);
}

export const vagueTerm = defineRule({
  id: 'vague-term',
  category: 'vague',
  severity: 'information',
  scope: 'passage',
  messages: ['unmeasurable'],
  fixes: ['ask-measure'],

  *check(document) {
    const prescribing = new Set(prescriptionsOf(document).map(({ statement }) => statement));
    for (const statement of document.statements) {
      // "Express 5 - a flexible framework" is asked about the framework.
      if (!canBeVague(statement) || (statement.isBare && prescribing.has(statement))) continue;

      // A goal has its measure in a sentence of its own.
      const measured = statement.kind === 'goal' ? statement.prose.mask : statement.text;
      if (measure().test(measured)) continue;
      const isCounted = QUANTITY.test(measured);

      const { except, all } = topics(statement.language);
      const told = maskPhrases(statement.text, except);
      const text = maskPhrases(told, explainedTerms(document.knownNames));
      for (const { topic, phrases } of all) {
        if (isCounted && COUNTED.has(topic)) continue;
        for (const match of phrases.matches(text)) {
          const isSaid = isMeasuredBeside(measured, match.span.end, statement.language);
          if (isSaid || isName(statement, match.span)) continue;
          const span = { start: statement.span.start + match.span.start, end: statement.span.start + match.span.end };
          yield { message: 'unmeasurable', span, data: { words: match.text, question: topic }, statement };
        }
      }
    }
  },

  *fix({ span, data, statement }) {
    const question = statement?.language.questions[data.question ?? ''];
    if (question === undefined) return;
    yield {
      title: 'ask-measure',
      edits: [templateEdit({ start: span.end, end: span.end }, ` (${placeholder(question)})`)],
      isPreferred: true,
    };
  },
});
