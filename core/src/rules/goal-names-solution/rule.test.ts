import { testFix, testRule } from '../../../test/rules.ts';
import { goalNamesSolution } from './rule.ts';

testRule(goalNamesSolution, {
  en: [
    '## Goals\n\n- «Launch a new booking portal».\n- Bookings are found sooner.\n',
    '## Goals\n\n- Launch a portal so that nobody has to queue.\n',
    '## Requirements\n\n- Launch a new booking portal.\n',
  ],
  sv: ['## Mål\n\n- «Ta fram en ny app» för bokning.\n', '## Mål\n\n- Ta fram en app så att ingen behöver köa.\n'],
});
testFix(
  goalNamesSolution,
  'add-benefit',
  '## Goals\n\n- Launch a new booking portal.\n',
  '## Goals\n\n- Launch a new booking portal, so that what gets better, and for whom.\n',
);
