import { testFix, testRule } from '../../../test/rules.ts';
import { phaseWithoutGoal } from './rule.ts';

const later = '\n\n- [ ] One\n\n## Phase 2\n\nGoal: bread.\n\n- [ ] Two\n';
testRule(phaseWithoutGoal, {
  en: [`«## Phase 1»${later}`, '## Phase 1\n\n- [ ] One\n'],
  sv: [
    '«## Fas 1»\n\n- [ ] Ett\n\n## Fas 2\n\nMål: bröd.\n\n- [ ] Två\n',
    '## Fas 1\n\nSyfte: fred.\n\n- [ ] Ett\n\n## Fas 2\n\nMål: bröd.\n\n- [ ] Två\n',
  ],
});
testFix(
  phaseWithoutGoal,
  'insert-phase-goal',
  `## Phase 1${later}`,
  `## Phase 1\n\nGoal: what both parties shall know or have by then${later}`,
);
