import { testRule } from '../../../test/rules.ts';
import { noPhases } from './rule.ts';

testRule(noPhases, {
  en: [
    '«## Expectations»\n\n- Customer: news.\n- Supplier: answers.\n',
    '## Expectations\n\n- Customer: news.\n',
    '## Expectations\n\n- Customer: news.\n- Supplier: answers.\n\n## Timeline\n\nIn spring.\n',
  ],
  sv: [
    '«## Förväntningar»\n\n- Kunden: besked.\n- Leverantören: svar.\n',
    '## Förväntningar\n\n- Kunden: besked.\n- Leverantören: svar.\n\n## Tidplan\n\nTill våren.\n',
  ],
});
