import { testFix, testRule } from '../../../test/rules.ts';
import { undecidedEvaluation } from './rule.ts';

testRule(undecidedEvaluation, {
  en: [
    '## Phase 1\n\n- [x] One\n\n### Evaluation\n\n«Decision:»\n\n## Phase 2\n\n- [x] Two\n\n### Evaluation\n',
    '## Phase 1\n\n- [x] One\n\n### Evaluation\n\nDecision:\n\n## Phase 2\n\n- [ ] Two\n\n### Evaluation\n',
  ],
  sv: [
    '## Fas 1\n\n- [x] Ett\n\n### Utvärdering\n\n«Beslut:»\n\n## Fas 2\n\n- [x] Två\n\n### Utvärdering\n',
    '## Fas 1\n\n- [x] Ett\n\n### Utvärdering\n\nBeslut:\n\n## Fas 2\n\n- [ ] Två\n\n### Utvärdering\n',
  ],
});

testFix(
  undecidedEvaluation,
  'insert-decision',
  '## Phase 1\n\n- [x] One\n\n### Evaluation\n\nDecision:\n\n## Phase 2\n\n- [x] Two\n\n### Evaluation\n',
  '## Phase 1\n\n- [x] One\n\n### Evaluation\n\nDecision: continue, adjust or stop\n\n## Phase 2\n\n- [x] Two\n\n### Evaluation\n',
);
