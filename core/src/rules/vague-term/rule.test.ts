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
  ],
  sv: [
    'Sökningen ska vara «snabb» och «användarvänlig».',
    'Sökningen ska svara snabbt, inom 2 sekunder.',
    'Den gamla sökningen var inte snabb.',
    'Tjänsten ska visa snabbtåg.', // only part of a longer word
    'Grinden ska öppnas «snabbt». Den ska stängas inom 5 sekunder.', // what another sentence measures is another thing
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
