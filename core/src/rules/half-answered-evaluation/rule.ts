/** Asks the silent party for its answer where only one has answered an evaluation. */
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../../rule.ts';
import { lineEnd } from '../../span.ts';

export const halfAnsweredEvaluation = defineRule({
  id: 'half-answered-evaluation',
  severity: 'information',
  messages: {
    supplierSilent: {
      en: 'Only the customer has answered the evaluation of “{words}”. How did it go for the supplier?',
      sv: 'Bara kunden har svarat i utvärderingen av ”{words}”. Hur gick det för leverantören?',
    },
    customerSilent: {
      en: 'Only the supplier has answered the evaluation of “{words}”. How did it go for the customer?',
      sv: 'Bara leverantören har svarat i utvärderingen av ”{words}”. Hur gick det för kunden?',
    },
  },

  *check(document) {
    const { phases } = partnershipOf(document);
    for (const [index, { evaluation, title }] of phases.entries()) {
      const { span, customer, supplier } = evaluation;
      if (span === undefined || customer === supplier) continue;
      // Where the next phase runs already, another rule asks for answers and decision together.
      const next = phases[index + 1];
      if (next && (next.state === 'decided' || next.checkpoints.some(({ isDone }) => isDone))) continue;
      yield {
        message: customer ? 'supplierSilent' : 'customerSilent',
        span: { start: span.start, end: lineEnd(document.source, span.start) },
        data: { words: title },
      };
    }
  },
});
