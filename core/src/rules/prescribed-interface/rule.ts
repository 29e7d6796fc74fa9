/** Asks what a person must be able to do where a requirement draws the screen. */
import { checkPrescriptions, fixPrescription } from '../prescribed-fixes.ts';
import { defineRule } from '../rule.ts';

export const prescribedInterface = defineRule({
  id: 'prescribed-interface',
  severity: 'warning',
  scope: 'passage',
  messages: {
    prescribed: {
      en: '“{words}” draws the screen, which leaves no room for a design tried out with users. {question}',
      sv: '”{words}” ritar skärmen och lämnar inget rum för en form som prövats med användare. {question}',
    },
  },

  check: (document) => checkPrescriptions(document, 'interface'),
  fix: fixPrescription,
});
