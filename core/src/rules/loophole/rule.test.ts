import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { loophole } from './rule.ts';

testRule(loophole, {
  en: [
    'Letters shall be sent «where possible».',
    'Letters were sent if possible.',
    'It shall be possible to send letters.',
    'Names shall be erased as required by law.',
    'A pilot shall board where required under the Ferry Act.',
    'Prices shall be set as agreed in the contract.',
    'Doors shall be locked if required by the mate.',
    'Decks shall be washed «as required» by circumstances.',
    'To the extent that a claim is proven, the line shall pay it.',
    'Decks shall be dried «to the extent possible».',
    '«Where possible», trips shall be paid in advance.',
    'Where applicable law asks for a stamp, the mate shall stamp.',
    'Accounts shall follow generally accepted principles.',
  ],
  sv: [
    'Brev ska skickas «vid behov».',
    'Brev skickades vid behov.',
    'Behovet ska framgå.',
    'I den mån resan är betald ska biljetten visas.',
    'Färjan ska städas «i den mån tid finns».',
    '«I den mån det är möjligt» ska däcket torkas.',
    'Däcket ska «i möjligaste mån» torkas.',
    'Lots ska tas ombord när det behövs enligt sjölagen.',
    'Rabatt ska ges vid behov enligt avtalet.',
    'Lots ska tas ombord «vid behov» i hamnen.',
  ],
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
