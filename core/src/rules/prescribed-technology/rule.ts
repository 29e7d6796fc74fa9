/** Asks why a technology is prescribed where the need could be met another way. */
import { checkPrescriptions, fixPrescription } from '../prescribed-fixes.ts';
import { defineRule } from '../rule.ts';

export const prescribedTechnology = defineRule({
  id: 'prescribed-technology',
  severity: 'warning',
  scope: 'passage',
  messages: {
    prescribed: {
      en: '“{words}” settles the technology before the supplier has been asked, so better answers are ruled out. {question}',
      sv: '”{words}” låser tekniken innan leverantören har fått säga sitt, så bättre svar utesluts. {question}',
    },
  },

  check: (document) => checkPrescriptions(document, 'technology'),
  fix: fixPrescription,
});
