/** Asks what limits the other party where only one has said what limits it. */
import { lineEnd } from '../../base/span.ts';
import { insertUnderHeading } from '../../editing/insert.ts';
import { placeholder } from '../../editing/snippet.ts';
import { defineRule } from '../rule.ts';

export const oneSidedLimits = defineRule({
  id: 'one-sided-limits',
  severity: 'hint',
  scope: 'partnership',
  messages: ['supplierSilent', 'customerSilent'],
  fixes: ['insert-counterpart-limit'],

  *check(document, { limits }) {
    const parties = new Set(limits.map(({ party }) => party));
    const [first] = limits;
    if (first?.document !== document || parties.has('unknown') || parties.size > 1) return;
    const section = document.sections.find(({ ownRole }) => ownRole === 'limits');
    const start = section?.heading?.span.start ?? first.span.start;
    const message = parties.has('customer') ? 'supplierSilent' : 'customerSilent';
    yield { message, span: { start, end: lineEnd(document.source, start) }, data: {} };
  },

  *fix({ message }, document) {
    const { limitsHeading, supplierLimit, customerLimit, limitPlaceholder } = document.language.templates;
    const item = `- ${message === 'supplierSilent' ? supplierLimit : customerLimit} ${placeholder(limitPlaceholder)}`;
    yield {
      title: 'insert-counterpart-limit',
      edits: [insertUnderHeading(document, 'limits', { heading: limitsHeading, item })],
      isPreferred: true,
    };
  },
});
