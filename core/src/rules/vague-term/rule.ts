/** Flags words that two honest readers can read differently, and asks for the measure that settles it. */
import { languages, type Locale } from '../../languages/index.ts';
import { memoize } from '../../memoize.ts';
import { PhraseSet } from '../../pattern.ts';
import { withoutBenefit } from '../../prescriptions.ts';
import { defineRule } from '../../rule.ts';
import { place, templateEdit } from '../../snippet.ts';
import { maskPhrases } from '../../statements.ts';

const topics = memoize((locale: Locale) => ({
  except: new PhraseSet(languages[locale].vagueExcept),
  all: languages[locale].vagueTerms.map(({ topic, phrases }) => ({ topic, phrases: new PhraseSet(phrases) })),
}));

const QUANTITY = /(?<![\p{L}\d.-])\d+(?:[.,]\d+)?\s*(?:%|\p{L})/u;

export const vagueTerm = defineRule({
  id: 'vague-term',
  severity: 'information',
  messages: {
    unmeasurable: {
      en: '“{words}” can be read in more than one way, and each reader will expect another thing. {question}',
      sv: '”{words}” kan läsas på fler än ett sätt, och varje läsare väntar sig något annat. {question}',
    },
  },

  *check({ statements }) {
    for (const statement of statements) {
      // Background may be as vague as it likes: nobody is asked to deliver it.
      if (statement.kind === 'context' || statement.section.role === 'suggestions') continue;

      // A stated quantity is the answer to our question, so nothing is left to ask. A goal has its measure in a sentence of its own.
      if (QUANTITY.test(statement.kind === 'goal' ? statement.prose.mask : statement.text)) continue;

      const { except, all } = topics(statement.language.locale);
      const text = maskPhrases(withoutBenefit(statement), except);
      for (const { topic, phrases } of all) {
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
      edits: [templateEdit({ start: span.end, end: span.end }, ` (${place(question)})`)],
      isPreferred: true,
    };
  },
});
