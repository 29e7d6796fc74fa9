/** Asks what became of an expectation that is still open after its phase was decided. */
import { editsFor } from '../../partnership/edits.ts';
import { numberOf } from '../../partnership/phases.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../../rule.ts';

export const overdueExpectation = defineRule({
  id: 'overdue-expectation',
  severity: 'warning',
  messages: {
    overdue: {
      en: 'This was expected by “{words}”, which both parties have closed, and it is still open. Was it met, missed, or is it no longer needed?',
      sv: 'Det här förväntades till ”{words}”, som båda parter har avslutat, och det är fortfarande öppet. Blev det uppfyllt, missat, eller behövs det inte längre?',
    },
  },

  *check(document) {
    const { expectations, phases } = partnershipOf(document);
    for (const { phase, state, span } of expectations) {
      if (phase === undefined || (state !== 'open' && state !== 'agreed')) continue;
      const number = numberOf(phase) ?? phase;
      const due = phases.find((each) => each.number === number || each.title.toLowerCase() === phase.toLowerCase());
      if (due?.state === 'decided') yield { message: 'overdue', span, data: { words: due.title } };
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
