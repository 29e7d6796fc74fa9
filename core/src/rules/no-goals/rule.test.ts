import { testFix, testRule } from '../../../test/rules.ts';
import { noGoals } from './rule.ts';

testRule(noGoals, {
  en: [
    '«# Title»\n\n- A shall see one.\n- B shall see two.\n- C shall see three.\n- D shall see four.\n- E shall see five.\n',
    '# Title\n\n## Goals\n\n- Peace.\n\n## More\n\n- A shall see one.\n- B shall see two.\n- C shall see three.\n- D shall see four.\n- E shall see five.\n',
    '# Title\n\n- A shall see one.', // a note needs no goals
  ],
  sv: [
    '«# Rubrik»\n\n- A ska se ett.\n- B ska se två.\n- C ska se tre.\n- D ska se fyra.\n- E ska se fem.\n',
    '# Rubrik\n\n## Mål\n\n- Fred.\n\n## Mer\n\n- A ska se ett.\n- B ska se två.\n- C ska se tre.\n- D ska se fyra.\n- E ska se fem.\n',
    '# Rubrik\n\n- A ska se ett.',
  ],
});

testFix(
  noGoals,
  'insert-goals',
  '# Title\n\n- A shall see one.\n- B shall see two.\n- C shall see three.\n- D shall see four.\n- E shall see five.\n',
  '# Title\n\n## Goals\n\n- G1: what shall be achieved, for whom and why. Measured by: What would you see that tells you it is good enough?\n\n- A shall see one.\n- B shall see two.\n- C shall see three.\n- D shall see four.\n- E shall see five.\n',
);
