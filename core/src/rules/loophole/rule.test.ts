import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { loophole } from './rule.ts';

testRule(loophole, {
  en: [
    'Letters shall be sent «where possible».',
    'Letters were sent if possible.',
    'It shall be possible to send letters.',
  ],
  sv: ['Brev ska skickas «vid behov».', 'Brev skickades vid behov.', 'Behovet ska framgå.'],
});

testFix(loophole, 'drop-words', 'Letters shall be sent, if possible.', 'Letters shall be sent.');
testFix(
  loophole,
  'ask-when',
  'Brev ska skickas vid behov.',
  'Brev ska skickas När gäller det egentligen, och vem avgör?.',
  'sv',
);
testMessages(loophole, 'Letters shall be sent if possible.', {
  en: [
    '“if possible” lets the requirement be skipped, and nobody can say it was broken. When exactly does it apply, and who decides?',
  ],
});
