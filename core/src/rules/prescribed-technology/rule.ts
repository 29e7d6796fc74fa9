/** Asks why a technology is prescribed where the need could be met another way. */
import { checkPrescriptions, fixPrescription, PRESCRIPTION_FIXES } from '../prescribed.ts';
import { defineRule } from '../rule.ts';

export const prescribedTechnology = defineRule({
  id: 'prescribed-technology',
  category: 'technology',
  severity: 'warning',
  scope: 'passage',
  messages: ['prescribed', 'perhaps'],
  fixes: PRESCRIPTION_FIXES,

  check: (document) => checkPrescriptions(document, 'technology'),
  fix: fixPrescription,
});
