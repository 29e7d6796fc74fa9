/** Says once that a supplier's own account of how is left in peace. */
import { dictates } from '../../dictating/prescriptions.ts';
import { defineRule } from '../rule.ts';

export const supplierSpecification = defineRule({
  id: 'supplier-specification',
  severity: 'hint',
  scope: 'partnership',
  messages: {
    quiet: {
      en: '“{words}” reads like the supplier’s own account of how, so nothing below it is asked about. Is it the customer’s? Then a heading that names what shall be achieved says so.',
      sv: '”{words}” läses som leverantörens egen beskrivning av hur, så inget under den frågas om. Är det kundens? Då säger en rubrik om vad som ska uppnås det.',
    },
  },

  *check({ sections }) {
    const first = sections.find(({ isSpecification }) => isSpecification);
    if (first?.heading === undefined) return;
    // Where nothing would have been asked, there is nothing to tell.
    if (!sections.some((section) => section.isSpecification && dictates(section))) return;
    yield { message: 'quiet', span: first.heading.span, data: { words: first.heading.text } };
  },
});
