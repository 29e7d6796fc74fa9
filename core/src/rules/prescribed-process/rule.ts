/** Asks what the customer needs to know or trust where a requirement steers the supplier's way of working. */
import { checkPrescriptions, fixPrescription } from '../prescribed-fixes.ts';
import { defineRule } from '../rule.ts';

export const prescribedProcess = defineRule({
  id: 'prescribed-process',
  severity: 'warning',
  scope: 'passage',
  messages: {
    prescribed: {
      en: '“{words}” steers how the supplier works rather than what comes out of it. {question}',
      sv: '”{words}” styr hur leverantören arbetar och inte vad det leder till. {question}',
    },
  },

  check: (document) => checkPrescriptions(document, 'process'),
  fix: fixPrescription,
});
