import { testFix, testRule } from '../../../test/rules.ts';
import { halfAnsweredEvaluation } from './rule.ts';

const table = (answers: string): string =>
  `| | Customer | Supplier |\n| --- | --- | --- |\n| The collaboration works ${answers}\n`;
testRule(halfAnsweredEvaluation, {
  en: [
    `## Phase 1\n\n- [x] One\n\n«### Evaluation»\n\n${table('| | yes |')}`,
    `## Phase 1\n\n- [x] One\n\n### Evaluation\n\n${table('| | |')}`,
    // another rule asks there
    `## Phase 1\n\n- [x] One\n\n### Evaluation\n\n${table('| yes | |')}\n## Phase 2\n\n- [x] Two\n`,
  ],
  sv: [
    '## Fas 1\n\n- [x] Ett\n\n«### Utvärdering»\n\n| | Kund | Leverantör |\n| --- | --- | --- |\n| Samarbetet fungerar | | ja |\n',
    '## Fas 1\n\n- [x] Ett\n\n### Utvärdering\n\n| | Kund | Leverantör |\n| --- | --- | --- |\n| Samarbetet fungerar | nja | ja |\n\nBeslut: fortsätt\n',
    '## Fas 1\n\n- [x] Ett\n\n### Utvärdering\n\n| | Kund | Leverantör |\n| --- | --- | --- |\n| Samarbetet fungerar | ja / nej | ja / nej |\n',
  ],
});
testFix(
  halfAnsweredEvaluation,
  'ask-answer',
  `## Phase 1\n\n- [x] One\n\n### Evaluation\n\n${table('| | yes |')}`,
  `## Phase 1\n\n- [x] One\n\n### Evaluation\n\n${table('| yes or no, and why | yes |')}`,
);
testFix(
  halfAnsweredEvaluation,
  'ask-answer',
  '## Fas 1\n\n- [x] Ett\n\n### Utvärdering\n\n- Kund: bra\n\nBeslut:\n',
  '## Fas 1\n\n- [x] Ett\n\n### Utvärdering\n\n- Kund: bra\n- Leverantören: ja eller nej, och varför\n\nBeslut:\n',
  'sv',
);
// There is no place to write it at.
testFix(
  halfAnsweredEvaluation,
  'ask-answer',
  '## Phase 1\n\n- [x] One\n\n### Evaluation\n\n#### Customer\n\nGood.\n',
  undefined,
);
