import { testFix, testRule } from '../../../test/rules.ts';
import { oneSidedExpectations } from './rule.ts';

testRule(oneSidedExpectations, {
  en: [
    '«## The supplier expects»\n\n- Answers.',
    '## Expectations\n\n- Customer: news.\n- Supplier: answers.',
    '## Expectations\n\nNothing yet.',
  ],
  sv: ['«## Leverantören förväntar sig»\n\n- Svar.', '## Förväntningar\n\n- Kunden: besked.\n- Leverantören: svar.'],
});

testFix(
  oneSidedExpectations,
  'insert-counterpart',
  '## The supplier expects\n\n- Answers.\n',
  '## The supplier expects\n\n- Answers.\n\n## The customer expects\n\n- [ ] what you need from the other party\n',
);
