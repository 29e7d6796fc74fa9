import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { unmeasuredGoal } from './rule.ts';

testRule(unmeasuredGoal, {
  en: [
    '## Goals\n\n- «Fewer letters.»',
    '«## Goals»\n\n- Fewer letters.\n- Fewer calls.\n- More time.', // one note says it
    '## Goals\n\n- «Fewer letters.»\n- Fewer calls.\n- Queues fall from 9 to 3 minutes.',
    '## Goals\n\n- Letters fall from 900 to 300 a month.',
    '## Requirements\n\n- Fewer letters.',
    '| Goal | Measure |\n| --- | --- |\n| Fewer letters | 300 a month |',
  ],
  sv: [
    '## Mål\n\n- «Färre brev.»',
    '## Mål\n\n- Breven minskar från 900 till 300 i månaden.',
    '## Krav\n\n- Färre brev.',
  ],
});

testFix(
  unmeasuredGoal,
  'add-measure',
  '## Goals\n\n- Fewer letters.\n',
  '## Goals\n\n- Fewer letters. Measured by: what changes, from how much to how much, and by when.\n',
);
testFix(
  unmeasuredGoal,
  'add-measure',
  '## Goals\n\n- Fewer letters.\n- Fewer calls.\n- More time.\n',
  '## Goals\n\n- Fewer letters. Measured by: what changes, from how much to how much, and by when.\n- Fewer calls.\n- More time.\n',
);
testMessages(unmeasuredGoal, '## Goals\n\n- Fewer letters.', {
  en: [
    'No measure was found for this goal, so the parties may judge differently whether it is reached. What would have changed, and by how much?',
  ],
});
