import { testFix, testRule } from '../../../test/rules.ts';
import { goalWithoutRequirement } from './rule.ts';

const head = '## Goals\n\n- G1: Peace. Measured by: 3 days.\n- ';
const tail =
  'G2: Bread. Measured by: 3 loaves.\n\n## Requirements\n\n- R1 (G1): A shall see.\n- R2 (G1): B shall see.\n';
testRule(goalWithoutRequirement, {
  en: [`${head}«G2»${tail.slice(2)}`, `${head}${tail}- R3 (G2): C shall see.\n`],
  sv: [
    '## Mål\n\n- M1: Fred. Mäts genom: 3 dagar.\n- «M2»: Bröd. Mäts genom: 3 limpor.\n\n## Krav\n\n- R1 (M1): A ska se.\n- R2 (M1): B ska se.\n',
    '## Mål\n\n- M1: Fred. Mäts genom: 3 dagar.\n\n## Krav\n\n- R1: A ska se.\n',
  ],
});
testFix(
  goalWithoutRequirement,
  'insert-requirement',
  `${head}${tail}`,
  `${head}${tail}- R3 (G2): what shall be possible\n`,
);
