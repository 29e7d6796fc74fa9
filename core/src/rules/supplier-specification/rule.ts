/** Says once that a supplier's own account of how is left in peace. */
import { dictates } from '../../dictating/prescriptions.ts';
import { defineRule } from '../rule.ts';

export const supplierSpecification = defineRule({
  id: 'supplier-specification',
  severity: 'hint',
  scope: 'partnership',
  messages: ['quiet'],

  *check({ sections }) {
    const first = sections.find(({ isSpecification }) => isSpecification);
    if (first?.heading === undefined) return;
    // Where nothing would have been asked, there is nothing to tell.
    if (!sections.some((section) => section.isSpecification && dictates(section))) return;
    yield { message: 'quiet', span: first.heading.span, data: { words: first.heading.text } };
  },
});
