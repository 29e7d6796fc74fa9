/** Asks for an evaluation where a phase has no place for one. */
import { insertEvaluationEdit } from '../../partnership/evaluation-edits.ts';
import { phaseAt } from '../../partnership/phases.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../rule.ts';

export const phaseWithoutEvaluation = defineRule({
  id: 'phase-without-evaluation',
  severity: 'information',
  scope: 'partnership',
  messages: {
    missing: {
      en: '“{words}” has no evaluation, so neither party knows when to say what works and what does not. What will you both answer when it ends?',
      sv: '”{words}” har ingen utvärdering, så ingen av parterna vet när de ska säga vad som fungerar och inte. Vad ska ni båda svara på när den är slut?',
    },
  },

  *check(document, { phases }) {
    // A plan for next year needs no form yet; one that nobody has begun needs it at its start.
    const hasBegun = phases.some(({ state }) => state !== 'planned');
    for (const [index, { document: own, evaluation, headingSpan, state, title }] of phases.entries()) {
      if (own !== document || evaluation.span !== undefined || (state === 'planned' && (hasBegun || index > 0)))
        continue;
      yield { message: 'missing', span: headingSpan, data: { words: title } };
    }
  },

  *fix({ span }, document) {
    const phase = phaseAt(partnershipOf(document).phases, span.start);
    if (phase) yield { title: 'insert-evaluation', edits: [insertEvaluationEdit(document, phase)], isPreferred: true };
  },
});
