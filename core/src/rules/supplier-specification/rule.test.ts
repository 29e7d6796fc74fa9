import { testMessages, testRule } from '../../../test/rules.ts';
import { supplierSpecification } from './rule.ts';

testRule(supplierSpecification, {
  en: [
    '«# System design»\n\n- Orders shall be sent via Kafka.\n\n## Solution architecture description\n\n- There shall be a cache.\n', // once
    '# Orders\n\n- Orders shall be sent via Kafka.\n',
    '# System design\n\n- Orders shall arrive.\n', // nothing to keep quiet about
  ],
  sv: [
    '# Order\n\n«## Lösningsbeskrivning»\n\n- Order ska skickas via Kafka.\n',
    '# Order\n\n## Krav\n\n- Order ska skickas via Kafka.\n',
  ],
});

testMessages(supplierSpecification, '# System design\n\n- Orders shall be sent via Kafka.\n', {
  en: [
    '“System design” reads like the supplier’s own account of how, so its choices are not asked about. Is it the customer’s? Then a comment below the heading says so: tillit-author: customer.',
  ],
});
