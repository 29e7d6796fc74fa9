/** Asks what became of an expectation that is still open after its phase was decided. */
import { editsFor } from '../../partnership/edits.ts';
import { defineRule } from '../rule.ts';

export const overdueExpectation = defineRule({
  id: 'overdue-expectation',
  severity: 'warning',
  scope: 'partnership',
  fixes: ['mark-met', 'mark-missed'],
  messages: ['overdue'],

  *check(document, { expectations }) {
    for (const expectation of expectations) {
      const { span, due, isOverdue } = expectation;
      if (isOverdue && expectation.document === document)
        yield { message: 'overdue', span, data: { words: due?.title ?? '' } };
    }
  },

  *fix({ span }, document) {
    for (const [title, state] of [
      ['mark-met', 'met'],
      ['mark-missed', 'missed'],
    ] as const) {
      const edits = editsFor(document, { do: 'set-expectation', at: span.start, state, date: '' });
      if (edits.length > 0) yield { title, edits };
    }
  },
});
