import { testFix, testRule } from '../../../test/rules.ts';
import { unknownId } from './rule.ts';

testRule(unknownId, {
  en: ['- G1: Peace.\n- R1 (G1, «G7»): A shall see.\n', '- R1 (ISO9): A shall see.\n'],
  sv: ['- M1: Fred.\n- R1 («M7»): A ska se.\n', '- M1: Fred.\n- R1 (M1, SS5678): A ska se.\n'],
});
testFix(
  unknownId,
  'use-id',
  '- G1: Peace.\n- G4: Joy.\n- R1 (G5): A shall see.\n',
  '- G1: Peace.\n- G4: Joy.\n- R1 (G4): A shall see.\n',
);
