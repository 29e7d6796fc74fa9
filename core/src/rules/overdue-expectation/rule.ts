/** Asks what became of an expectation that is still open after its phase was decided. */
import { editsFor } from '../../partnership/edits.ts';
import { defineRule } from '../rule.ts';

export const overdueExpectation = defineRule({
  id: 'overdue-expectation',
  severity: 'warning',
  scope: 'partnership',
  messages: {
    overdue: {
      en: 'This was expected by “{words}”, which both parties have closed, and it is still open. Was it met, missed, or is it no longer needed?',
      sv: 'Det här förväntades till ”{words}”, som båda parter har avslutat, och det är fortfarande öppet. Blev det uppfyllt, missat, eller behövs det inte längre?',
    },
  },

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
