import { testFix, testRule } from '../../../test/rules.ts';
import { nothingOpenSaid } from './rule.ts';

const text = '## Expectations\n\n- Supplier: an answer within a day.\n\n## Phase 1\n\n- [ ] One\n';
testRule(nothingOpenSaid, {
  en: [`«## Expectations»${text.slice(15)}`, '## Expectations\n\n- Supplier: an answer within a day.\n'],
  sv: [
    '«## Förväntningar»\n\n- Leverantören: ett svar inom en dag.\n\n## Fas 1\n\n- [ ] Ett\n',
    '## Förväntningar\n\n- Kunden: ett svar inom en dag.\n\n## Fas 1\n\n- [ ] Ett\n',
    '## Förväntningar\n\n- Leverantören: ett svar inom en dag.\n\n## Risker\n\n- Sommaren är kort.\n\n## Fas 1\n\n- [ ] Ett\n',
  ],
});
testFix(
  nothingOpenSaid,
  'insert-challenges',
  text,
  `## Challenges and opportunities\n\n- Challenge: what may become hard\n- Opportunity: what could be gained\n\n${text}`,
);
