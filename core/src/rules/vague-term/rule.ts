/** Flags words that two honest readers can read differently, and asks for the measure that settles it. */
import { lazy, remember } from '../../base/memoize.ts';
import { withoutBenefit } from '../../dictating/cues.ts';
import { prescriptionsOf } from '../../dictating/prescriptions.ts';
import { isFragment } from '../../document/classify.ts';
import type { Statement } from '../../document/document.ts';
import { hasTrait } from '../../document/roles.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import type { Language } from '../../languages/index.ts';
import { maskPhrases } from '../../words/mask.ts';
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

/** Background may be as vague as it likes: nobody is asked to deliver it. */
function canBeVague(statement: Statement): boolean {
  if (hasTrait(statement.section.role, 'may-name-means')) return false;
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
      const text = maskPhrases(withoutBenefit(statement), except);
      for (const { topic, phrases } of all) {
        if (isCounted && COUNTED.has(topic)) continue;
        for (const match of phrases.matches(text)) {
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
