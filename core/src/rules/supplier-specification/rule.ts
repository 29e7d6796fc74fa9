/** Says once that a supplier's own account of how is left in peace. */
import { dictates } from '../../dictating/prescriptions.ts';
import { headingOfVoice } from '../../document/families.ts';
import { isGuessedAnswer } from '../../document/voice.ts';
import { defineRule } from '../rule.ts';

export const supplierSpecification = defineRule({
  id: 'supplier-specification',
  severity: 'hint',
  scope: 'partnership',
  messages: ['quiet', 'plan'],

  *check({ sections }) {
    // Who has said so knows it, and where nothing would have been asked, there is nothing to tell.
    const quiet = sections.find((section) => isGuessedAnswer(section) && dictates(section));
    const heading = quiet && headingOfVoice(quiet);
    const message = quiet?.voice.reason === 'plan' ? 'plan' : 'quiet';
    if (heading) yield { message, span: heading.span, data: { words: heading.text } };
  },
});
