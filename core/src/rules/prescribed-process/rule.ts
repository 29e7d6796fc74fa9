/** Asks what the customer needs to know or trust where a requirement steers the supplier's way of working. */
import { checkPrescriptions, fixPrescription, PRESCRIPTION_FIXES } from '../prescribed.ts';
import { defineRule } from '../rule.ts';

export const prescribedProcess = defineRule({
  id: 'prescribed-process',
  category: 'process',
  severity: 'warning',
  scope: 'passage',
  messages: ['prescribed', 'perhaps'],
  fixes: PRESCRIPTION_FIXES,

  check: (document) => checkPrescriptions(document, 'process'),
  fix: fixPrescription,
});
