import { testFix, testRule } from '../../../test/rules.ts';
import { oneSidedLimits } from './rule.ts';

testRule(oneSidedLimits, {
  en: [
    '«## Limits»\n\n- Supplier: two people, because the third is ill.\n',
    '## Limits\n\n- No mobile app.\n', // nobody's in particular
  ],
  sv: [
    '«## Begränsningar»\n\n- Leverantören: två personer, eftersom den tredje är sjuk.\n',
    '## Begränsningar\n\n- Leverantören: två personer, eftersom den tredje är sjuk.\n- Kunden: ingen personal i juli, på grund av semestrar.\n',
  ],
});
testFix(
  oneSidedLimits,
  'insert-counterpart-limit',
  '## Limits\n\n- Supplier: two people, because the third is ill.\n',
  '## Limits\n\n- Supplier: two people, because the third is ill.\n- Customer: what binds you, because why\n',
);
testFix(
  oneSidedLimits,
  'insert-counterpart-limit',
  '## Begränsningar\n\n- Kunden: ingen personal i juli, på grund av semestrar.\n',
  '## Begränsningar\n\n- Kunden: ingen personal i juli, på grund av semestrar.\n- Leverantören: vad binder er, eftersom varför\n',
  'sv',
);
