/** Asks how one will see that a goal has been reached. */
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../../rule.ts';
import type { Section } from '../../sections.ts';
import { place, templateEdit } from '../../snippet.ts';
import type { Span } from '../../span.ts';
import type { Statement } from '../../statements.ts';

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
    const { goals } = partnershipOf(document);
    const statementAt = ({ start, end }: Span): Statement | undefined =>
      document.statements.find(({ span }) => start <= span.start && span.end <= end + 1);
    // Prose tells of one goal in many sentences: it is asked about once, and not where any of them measures it.
    const told = new Set<Section>();
    for (const { isMeasured, span } of goals) {
      const statement = statementAt(span);
      if (isMeasured && statement?.container === 'paragraph') told.add(goalSection(statement.section));
    }
    for (const { isMeasured, span } of goals) {
      if (isMeasured) continue;
      const statement = statementAt(span);
      if (statement?.container === 'paragraph') {
        const section = goalSection(statement.section);
        if (told.has(section)) continue;
        told.add(section);
      }
      yield { message: 'unmeasured', span, data: {}, ...(statement && { statement }) };
    }
  },

  *fix({ span, statement }, { source, language }) {
    // A table has a column of its own for it.
    if (statement?.container === 'cell') return;
    const { measuredBy, measurePlaceholder } = (statement?.language ?? language).templates;
    const stop = /[.!?]$/.test(source.slice(span.start, span.end)) ? '' : '.';
    yield {
      title: 'add-measure',
      edits: [templateEdit({ start: span.end, end: span.end }, `${stop} ${measuredBy} ${place(measurePlaceholder)}.`)],
      isPreferred: true,
    };
  },
});

/** The section that speaks of goals, however deep below it the sentence stands. */
function goalSection(section: Section): Section {
  return section.ownRole !== 'goals' && section.parent ? goalSection(section.parent) : section;
}
