/** Asks for an evaluation where a phase has no place for one. */
import { insertEvaluationEdit } from '../../partnership/evaluation-edits.ts';
import { phaseAt } from '../../partnership/phases.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../rule.ts';

export const phaseWithoutEvaluation = defineRule({
  id: 'phase-without-evaluation',
  severity: 'information',
  scope: 'partnership',
  messages: ['missing'],
  fixes: ['insert-evaluation'],

  *check(document, { phases }) {
    // A plan for next year needs no form yet; one that nobody has begun needs it at its start.
    const hasBegun = phases.some(({ state }) => state !== 'planned');
    for (const [index, { document: own, evaluation, headingSpan, state, title, depth }] of phases.entries()) {
      if (own !== document || evaluation.span !== undefined || (state === 'planned' && (hasBegun || index > 0)))
        continue;
      // A row or an item has no place for one before its phase is over.
      if (depth === 0 && state === 'running') continue;
      yield { message: 'missing', span: headingSpan, data: { words: title } };
    }
  },

  *fix({ span }, document) {
    const phase = phaseAt(partnershipOf(document).phases, span.start);
    if (phase) yield { title: 'insert-evaluation', edits: [insertEvaluationEdit(document, phase)], isPreferred: true };
  },
});
