import { testFix, testRule } from '../../../test/rules.ts';
import { overdueExpectation } from './rule.ts';

const phase =
  '\n\n## Phase 1\n\n- [x] One\n\n### Evaluation\n\n| | Customer | Supplier |\n| --- | --- | --- |\n| The collaboration works | yes | yes |\n\nDecision: continue\n';
const fas =
  '\n\n## Fas 1\n\n- [x] Ett\n\n### Utvärdering\n\n| | Kund | Leverantör |\n| --- | --- | --- |\n| Samarbetet fungerar | ja | ja |\n\nBeslut: fortsätt\n';
testRule(overdueExpectation, {
  en: [
    `## Expectations\n\n- [ ] «News.» (phase 2)${phase}`.replaceAll(/[«»]/g, ''),
    `## Expectations\n\n- [ ] «News. (phase 1)»${phase}`,
  ],
  sv: [
    `## Förväntningar\n\n- [ ] «Besked. (fas 1)»${fas}`,
    `## Förväntningar\n\n- [ ] Besked. (fas 2)${fas}`,
    `## Förväntningar\n\n- [ ] Besked. (fas 1, uppfylld 2026-03-01)${fas}`,
  ],
});
testFix(
  overdueExpectation,
  'mark-met',
  `## Expectations\n\n- [ ] News. (phase 1)${phase}`,
  `## Expectations\n\n- [x] News. (phase 1) (met)${phase}`,
);
