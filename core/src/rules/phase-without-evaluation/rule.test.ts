import { testFix, testRule } from '../../../test/rules.ts';
import { phaseWithoutEvaluation } from './rule.ts';

testRule(phaseWithoutEvaluation, {
  en: [
    '«## Phase 1»\n\n- [ ] One',
    '## Phase 1\n\n- [ ] One\n\n### Retrospective\n\nDecision:',
    '## Phase 1\n\n- [ ] One\n\n### Retrospective\n\nDecision:\n\n## Phase 2\n\n- [ ] Two', // not begun yet
    'Phase 1 comes first.',
  ],
  sv: ['«## Fas 1»\n\n- [ ] Ett', '## Fas 1\n\n- [ ] Ett\n\n### Återblick\n\nBeslut:', 'Fas 1 kommer först.'],
});

testFix(
  phaseWithoutEvaluation,
  'insert-evaluation',
  '# Fas 1\n\n- [ ] Ett\n\n# Bilaga\n',
  '# Fas 1\n\n- [ ] Ett\n\n## Utvärdering\n\n| | Kunden | Leverantören |\n| --- | --- | --- |\n| Samarbetet fungerar |  | |\n| Fasens mål är nått | | |\n\nBeslut: fortsätta, justera eller avsluta\n\n# Bilaga\n',
  'sv',
);
