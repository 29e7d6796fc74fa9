/** Asks what the solution must achieve where a requirement reaches into its inside. */
import { checkPrescriptions, fixPrescription } from '../prescribed-fixes.ts';
import { defineRule } from '../rule.ts';

export const prescribedDesign = defineRule({
  id: 'prescribed-design',
  severity: 'warning',
  scope: 'passage',
  messages: {
    prescribed: {
      en: '“{words}” decides what the solution looks like inside, which the supplier is hired to know. {question}',
      sv: '”{words}” bestämmer hur lösningen ser ut inuti, och det är leverantören anlitad för att kunna. {question}',
    },
  },

  check: (document) => checkPrescriptions(document, 'design'),
  fix: fixPrescription,
});
