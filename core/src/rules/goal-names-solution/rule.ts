/** Asks what will be better where a goal names a product instead of an effect. */
import { within } from '../../base/span.ts';
import { prescriptionsIn } from '../../dictating/prescriptions.ts';
import { statementWithin } from '../../document/lookup.ts';
import { beforeEnd } from '../../editing/insert.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import { productIn } from '../../partnership/products.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { phrasesIn } from '../../words/packs.ts';
import { defineRule } from '../rule.ts';

const benefit = phrasesIn(({ obligations }) => obligations.benefit);

export const goalNamesSolution = defineRule({
  id: 'goal-names-solution',
  severity: 'information',
  scope: 'partnership',
  messages: ['product'],
  fixes: ['add-benefit'],

  *check(document) {
    for (const { text, span, isMeasured } of partnershipOf(document).goals) {
      const statement = statementWithin(document, span);
      if (statement === undefined || isMeasured) continue;
      const found = productIn(statement);
      // A goal that says what the thing is good for has said it; one that dictates how is asked about that.
      if (found === undefined || benefit(statement.language).test(text)) continue;
      if (prescriptionsIn([statement], document.knownNames).length > 0) continue;
      yield {
        message: 'product',
        span: within(statement.span, found.span.start, found.span.end),
        data: { words: found.text },
        statement,
      };
    }
  },

  *fix({ statement }, document) {
    if (statement === undefined) return;
    const place = beforeEnd(document.source, statement.span, /[\s.;]/);
    const { soThat, benefitPlaceholder } = statement.language.templates;
    yield {
      title: 'add-benefit',
      edits: [templateEdit(place, `, ${soThat} ${placeholder(benefitPlaceholder)}`)],
      isPreferred: true,
    };
  },
});
