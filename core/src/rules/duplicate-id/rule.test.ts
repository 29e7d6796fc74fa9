import { testFix, testRule } from '../../../test/rules.ts';
import { duplicateId } from './rule.ts';

testRule(duplicateId, {
  en: [
    '- R1: A shall see.\n\n| Requirement |\n| --- |\n| R1: tried by hand |\n',
    '- R-01: A shall see.\n- «R-01»: B shall see.\n',
    '- R1: A shall see.\n\n| Id | Test |\n| --- | --- |\n| R1 | by hand |\n',
    '- R1: A shall see.\n\n## Overview\n\n- R1: A shall see.\n',
  ],
  sv: [
    '- R1: A ska se.\n- «R1»: B ska se.\n',
    '- R1: A ska se.\n\n| Krav | Prövas |\n| --- | --- |\n| R1 | för hand |\n',
    '- R1: A ska se.\n- R2: B ska se, liksom i R1.\n',
  ],
});
testFix(
  duplicateId,
  'next-id',
  '- R-01: A shall see.\n- R-02: B shall see.\n- R-01: C shall see.\n',
  '- R-01: A shall see.\n- R-02: B shall see.\n- R-03: C shall see.\n',
);
