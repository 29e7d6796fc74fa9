import { testFix, testRule } from '../../../test/rules.ts';
import { overdueExpectation } from './rule.ts';

const phase =
  '\n\n## Phase 1\n\n- [x] One\n\n### Evaluation\n\n| | Customer | Supplier |\n| --- | --- | --- |\n| The collaboration works | yes | yes |\n\nDecision: continue\n';
testRule(overdueExpectation, {
  en: [
    `## Expectations\n\n- [ ] «News.» (phase 2)${phase}`.replaceAll(/[«»]/g, ''),
    `## Expectations\n\n- [ ] «News. (phase 1)»${phase}`,
  ],
  sv: [],
});
testFix(
  overdueExpectation,
  'mark-met',
  `## Expectations\n\n- [ ] News. (phase 1)${phase}`,
  `## Expectations\n\n- [x] News. (phase 1) (met)${phase}`,
);
