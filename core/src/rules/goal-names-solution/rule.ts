/** Asks what will be better where a goal names a product instead of an effect. */
import { statementWithin } from '../../document.ts';
import { languages, type Locale } from '../../languages/index.ts';
import { memoize } from '../../memoize.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { PhraseSet } from '../../pattern.ts';
import { prescriptionsOf } from '../../prescriptions.ts';
import { defineRule } from '../../rule.ts';
import { place, templateEdit } from '../../snippet.ts';

const phrases = memoize((locale: Locale) => ({
  products: new PhraseSet(languages[locale].products),
  benefit: new PhraseSet(languages[locale].obligations.benefit),
}));

export const goalNamesSolution = defineRule({
  id: 'goal-names-solution',
  severity: 'information',
  scope: 'partnership',
  messages: {
    product: {
      en: '“{words}” is something to be delivered, and it can be delivered without anything getting better. What will be better, and for whom, when it is there?',
      sv: '”{words}” är något som levereras, och det kan levereras utan att något blir bättre. Vad blir bättre, och för vem, när det finns?',
    },
  },

  *check(document) {
    const asked = new Set(prescriptionsOf(document).map(({ statement }) => statement));
    for (const { text, span, isMeasured } of partnershipOf(document).goals) {
      const statement = statementWithin(document, span);
      if (statement === undefined || isMeasured) continue;
      const { products, benefit } = phrases(statement.language.locale);
      const found = products.first(statement.text);
      // A goal that says what the thing is good for has said it; one that dictates how is asked about that.
      if (found === undefined || benefit.test(text) || asked.has(statement)) continue;
      const { start } = statement.span;
      yield {
        message: 'product',
        span: { start: start + found.span.start, end: start + found.span.end },
        data: { words: found.text },
        statement,
      };
    }
  },

  *fix({ statement }, document) {
    if (statement === undefined) return;
    const end =
      statement.span.end -
      (/[\s.;]*$/.exec(document.source.slice(statement.span.start, statement.span.end))?.[0].length ?? 0);
    const { soThat, benefitPlaceholder } = statement.language.templates;
    yield {
      title: 'add-benefit',
      edits: [templateEdit({ start: end, end }, `, ${soThat} ${place(benefitPlaceholder)}`)],
      isPreferred: true,
    };
  },
});
