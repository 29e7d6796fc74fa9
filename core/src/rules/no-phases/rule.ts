/** Asks when the parties will look back and decide, where a partnership has no phases. */
import { lineEnd } from '../../base/span.ts';
import { insertPhaseEdit } from '../../partnership/edits.ts';
import { defineRule } from '../rule.ts';

export const noPhases = defineRule({
  id: 'no-phases',
  severity: 'hint',
  scope: 'partnership',
  messages: ['missing'],
  fixes: ['insert-phase'],

  *check(document, { documents, expectations, phases }) {
    const parties = new Set(expectations.map(({ party }) => party));
    if (phases.length > 0 || !parties.has('customer') || !parties.has('supplier')) return;
    if (documents.some(({ sections }) => sections.some(({ role }) => role === 'phases' || role === 'phase'))) return;
    const [first] = expectations;
    if (first?.document !== document) return;
    const section = document.sections.find(({ ownRole }) => ownRole === 'expectations');
    const start = section?.heading?.span.start ?? first.span.start;
    yield { message: 'missing', span: { start, end: lineEnd(document.source, start) }, data: {} };
  },

  *fix(_finding, document) {
    yield { title: 'insert-phase', edits: [insertPhaseEdit(document)], isPreferred: true };
  },
});
