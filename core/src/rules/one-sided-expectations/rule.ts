/** Asks for the other party's expectations where only one has said its own. */
import { lineEnd } from '../../base/span.ts';
import { insertExpectationEdit } from '../../partnership/edits.ts';
import { defineRule } from '../rule.ts';

export const oneSidedExpectations = defineRule({
  id: 'one-sided-expectations',
  severity: 'information',
  scope: 'partnership',
  messages: ['supplierSilent', 'customerSilent'],
  fixes: ['insert-counterpart'],

  *check(document, { expectations }) {
    const parties = new Set(expectations.map(({ party }) => party));
    const [first] = expectations;
    if (first?.document !== document || parties.has('unknown') || parties.size > 1) return;
    const section = document.sections.find(({ ownRole }) => ownRole === 'expectations');
    const start = section?.heading?.span.start ?? first.span.start;
    yield {
      message: parties.has('customer') ? 'supplierSilent' : 'customerSilent',
      span: { start, end: lineEnd(document.source, start) },
      data: {},
    };
  },

  *fix({ message }, document) {
    const edit = insertExpectationEdit(document, message === 'supplierSilent' ? 'supplier' : 'customer');
    yield { title: 'insert-counterpart', edits: [edit], isPreferred: true };
  },
});
