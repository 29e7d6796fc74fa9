import { testFix, testRule } from '../../../test/rules.ts';
import { requirementWithoutGoal } from './rule.ts';

const goals = '## Goals\n\n- G1: Peace. Measured by: 3 quiet days.\n\n## Requirements\n\n';
testRule(requirementWithoutGoal, {
  en: [
    `${goals}- R1 (G1): A shall see.\n- R2: B shall see, for G1.\n- «R3»: C shall see.\n- D shall see.\n`,
    `${goals}- R1 (G1): A shall see.\n- R2: B shall see.\n`, // one link is no habit
  ],
  sv: [
    '## Mål\n\n- M1: Fred. Mäts genom: 3 lugna dagar.\n\n## Krav\n\n- R1 (M1): A ska se.\n- R2: B ska se, för M1.\n- «R3»: C ska se.\n',
    '## Mål\n\n- M1: Fred. Mäts genom: 3 lugna dagar.\n\n## Krav\n\n- R1: A ska se.\n- R2: B ska se.\n',
  ],
});
testFix(
  requirementWithoutGoal,
  'add-reference',
  `${goals}- R1 (G1): A shall see.\n- R2 (G1): B shall see.\n- R3: C shall see.\n`,
  `${goals}- R1 (G1): A shall see.\n- R2 (G1): B shall see.\n- R3 (G1): C shall see.\n`,
);
