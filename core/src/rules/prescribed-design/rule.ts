/** Asks what the solution must achieve where a requirement reaches into its inside. */
import { checkPrescriptions, fixPrescription, PRESCRIPTION_FIXES } from '../prescribed.ts';
import { defineRule } from '../rule.ts';

export const prescribedDesign = defineRule({
  id: 'prescribed-design',
  category: 'design',
  severity: 'warning',
  scope: 'passage',
  messages: ['prescribed', 'perhaps'],
  fixes: PRESCRIPTION_FIXES,

  check: (document) => checkPrescriptions(document, 'design'),
  fix: fixPrescription,
});
