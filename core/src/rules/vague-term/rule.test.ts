import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { vagueTerm } from './rule.ts';

testRule(vagueTerm, {
  en: [
    'Search shall be «fast» and «user-friendly».',
    'Search shall be fast: 95 % of answers within 2 seconds.', // the measure is stated
    'The old search was not user-friendly.', // context asks nothing of anyone
    'Search shall keep the `fast` setting.', // code is not prose
    '| Id | Text |\n|----|------|\n| A | Login shall be «easy» |',
    '## Goals\n\n- Answers come faster. Measured by: from 60 to 20 days.', // the next sentence measures it
    'The goods shall arrive.', // only part of a longer word
    'The gate shall open «quickly». It shall close within 5 seconds.', // what another sentence measures is another thing
    'Flexible: the ferry plan shall grow from 3 to 18 crossings a day.',
    'The sign-up shall be easy to learn (7 in 8 newcomers manage alone).',
    'The quay shall be flexible, from 2 up to 9 berths.',
    'The quay shall be «flexible», and the map shall show 9 berths.',
    'The quay shall be «flexible», dry and blue boats shall fit.',
    'The Rapid Ferry board shall see every complaint.',
    'Tickets shall be printed by Reliable Paper Ltd.',
    'The ferry shall have a «Robust» Interior.',
    'Tickets shall be sold for Frictionless ferries.', // what they are called
    'Ease of use: the gate shall open by hand.', // the name of a quality, with what it asks for
    'As a passenger, I want to see the quays so that I find mine «quickly».', // a benefit is asked for, too
    'The quay shall have a «simple» and «pleasant» waiting room.',
    'The sign shall clearly indicate the quay.',
    '«Fast» boarding',
    '## Glossary\n\n- Robust knot: a knot of class 2\n\n## Requirements\n\n- Each rope shall end in a robust knot.',
    '# Robust knots\n\nEach rope shall be «robust».',
    '## Requirements\n\n| Id | Requirement | Why it matters |\n|----|----|----|\n| F1 | A passenger shall cancel a trip. | Quick overview |',
    '## Requirements\n\n- A passenger shall cancel a trip.\n  - Rationale: quick and easy',
  ],
  sv: [
    'Sökningen ska vara «snabb» och «användarvänlig».',
    'Sökningen ska svara snabbt, inom 2 sekunder.',
    'Den gamla sökningen var inte snabb.',
    'Tjänsten ska visa snabbtåg.', // only part of a longer word
    'Grinden ska öppnas «snabbt». Den ska stängas inom 5 sekunder.', // what another sentence measures is another thing,
    'Flexibel: turlistan ska rymma mellan 3 och 18 turer.',
    'Bilderna ska ha hög kvalitet (minst 9 megapixel).',
    'Kajen ska vara «flexibel», torr och ha 9 platser.',
    'Biljetterna ska tryckas av Smidig Press AB.',
    'Resenärer i klubben Snabba Åror ska kunna boka.',
    'Som resenär vill jag se kajerna så att jag «snabbt» hittar min.',
    'Smidighet: grinden ska öppnas för hand.',
    '«Snabb» ombordstigning ska ordnas.',
    '## Ordlista\n\n- Robust knop: en knop av klass 2\n\n## Krav\n\n- Varje tamp ska sluta i en robust knop.',
    '## Krav\n\n| Id | Krav | Motivering |\n|----|----|----|\n| F1 | En resenär ska kunna avboka. | Enkel överblick |',
    '## Krav\n\n- En resenär ska kunna avboka.\n  - Motivering: enkelt och smidigt',
    '## Krav\n\n- Motivering vid avslag: «tydlig» motivering ska lämnas.',
  ],
});

testFix(
  vagueTerm,
  'ask-measure',
  'Search shall be fast.',
  'Search shall be fast (How long may it take, and under what load?).',
);
testMessages(vagueTerm, 'Search shall be fast.', {
  en: [
    '“fast” can be read in more than one way, and each reader will expect another thing. How long may it take, and under what load?',
  ],
});
testMessages(
  vagueTerm,
  'Sökningen ska vara snabb.',
  {
    en: [
      '“snabb” can be read in more than one way, and each reader will expect another thing. How long may it take, and under what load?',
    ],
  },
  'sv',
);
