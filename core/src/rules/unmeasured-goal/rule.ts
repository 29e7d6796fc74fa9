/** Asks how one will see that a goal has been reached. */
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../../rule.ts';
import { place, templateEdit } from '../../snippet.ts';

export const unmeasuredGoal = defineRule({
  id: 'unmeasured-goal',
  severity: 'information',
  messages: {
    unmeasured: {
      en: 'Nothing says how you will see that this goal is reached, so the parties may judge it differently. What would have changed, and by how much?',
      sv: 'Inget säger hur ni ser att målet är nått, så parterna kan bedöma det olika. Vad har ändrats då, och hur mycket?',
    },
  },

  *check(document) {
    for (const { isMeasured, span } of partnershipOf(document).goals) {
      if (isMeasured) continue;
      const statement = document.statements.find(
        (other) => span.start <= other.span.start && other.span.end <= span.end + 1,
      );
      yield { message: 'unmeasured', span, data: {}, ...(statement && { statement }) };
    }
  },

  *fix({ span, statement }, { source, language }) {
    // A table has a column of its own for it.
    if (statement?.container === 'cell') return;
    const { measuredBy } = (statement?.language ?? language).templates;
    const stop = /[.!?]$/.test(source.slice(span.start, span.end)) ? '' : '.';
    const question =
      statement?.language.locale === 'sv' || language.locale === 'sv'
        ? 'vad har ändrats, från hur mycket till hur mycket, och när'
        : 'what changes, from how much to how much, and by when';
    yield {
      title: 'add-measure',
      edits: [templateEdit({ start: span.end, end: span.end }, `${stop} ${measuredBy} ${place(question)}.`)],
      isPreferred: true,
    };
  },
});
