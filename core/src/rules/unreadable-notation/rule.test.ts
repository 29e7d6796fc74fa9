import { testFix, testRule } from '../../../test/rules.ts';
import { unreadableNotation } from './rule.ts';

testRule(unreadableNotation, {
  en: [
    '«## Expectations»\n\n- Delays are told.\n- Data is clean.\n',
    '## Expectations\n\n- Delays are told.\n- Customer: data is clean.\n', // one shows how it is done
    '## Phase 1\n\n### Evaluation\n\nCustomer: well.\n\nDecision: continue, adjust or stop\n', // a form
    '## Phase 1\n\n### Evaluation\n\nCustomer: well.\n\nDecision: TBD\n',
    '## Phase 1\n\n### Evaluation\n\nCustomer: well.\n\n**Decision:** «nobody knows yet»\n',
    '## Phase 1\n\n### Evaluation\n\nCustomer: well.\n\nDecision: «we go on, if the council or the board agrees»\n',
    '## Phase 1\n\n### Evaluation\n\nCustomer: well.\n\nDecision: «Should we continue?»\n',
    '«## Project plan»\n\n```mermaid\ngantt\n```\n\nSee the picture.\n',
    '## Project plan\n\n- Pilot\n- Rollout\n',
  ],
  sv: [
    '«## Förväntningar»\n\n- Förseningar meddelas.\n',
    '## Fas 1\n\n### Utvärdering\n\nKund: bra.\n\nBeslut: fortsätta, justera eller avsluta\n',
    '## Fas 1\n\n### Utvärdering\n\nKund: bra.\n\nBeslut: «om vi fortsätter avgörs i maj»\n',
    '«## Tidplan»\n\nTidplanen kommer senare.\n',
  ],
});
testFix(
  unreadableNotation,
  'begin-with',
  '## Expectations\n\n- [ ] E1: Delays are told.\n- Data is clean.\n',
  '## Expectations\n\n- [ ] E1: Customer: Delays are told.\n- Customer: Data is clean.\n',
);
testFix(
  unreadableNotation,
  'begin-with',
  '## Phase 1\n\n### Evaluation\n\nCustomer: well.\n\nDecision: nobody knows yet\n',
  '## Phase 1\n\n### Evaluation\n\nCustomer: well.\n\nDecision: continue. nobody knows yet\n',
);
