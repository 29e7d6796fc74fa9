/** Asks what a person must be able to do where a requirement draws the screen. */
import { checkPrescriptions, fixPrescription, PRESCRIPTION_FIXES } from '../prescribed.ts';
import { defineRule } from '../rule.ts';

export const prescribedInterface = defineRule({
  id: 'prescribed-interface',
  category: 'interface',
  severity: 'warning',
  scope: 'passage',
  messages: ['prescribed', 'perhaps'],
  fixes: PRESCRIPTION_FIXES,

  check: (document) => checkPrescriptions(document, 'interface'),
  fix: fixPrescription,
});
