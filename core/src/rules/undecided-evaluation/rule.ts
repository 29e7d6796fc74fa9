/** Asks for the answers or the decision that are missing when the next phase already runs. */
import { lineEnd } from '../../base/span.ts';
import { recordDecisionEdit } from '../../partnership/evaluation-edits.ts';
import { phaseAt } from '../../partnership/phases.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../rule.ts';

export const undecidedEvaluation = defineRule({
  id: 'undecided-evaluation',
  severity: 'warning',
  scope: 'partnership',
  messages: ['undecided'],
  fixes: ['insert-decision'],

  *check(document, { phases }) {
    for (const [index, phase] of phases.entries()) {
      const next = phases[index + 1];
      const runs =
        next?.checkpoints.some(({ isDone }) => isDone) === true ||
        (next !== undefined && next.evaluation.state !== 'none');
      if (!runs || phase.state === 'decided' || phase.evaluationDocument !== document) continue;
      const { span, decisionSpan } = phase.evaluation;
      // Where there is no evaluation at all, another rule asks for it.
      if (span === undefined) continue;
      const start = decisionSpan?.start ?? span.start;
      yield {
        message: 'undecided',
        span: { start, end: lineEnd(document.source, start) },
        data: { words: phase.title },
      };
    }
  },

  *fix({ span }, document) {
    const { phases } = partnershipOf(document);
    const phase =
      phaseAt(phases, span.start) ??
      phases.find(
        ({ evaluation }) => evaluation.span && evaluation.span.start <= span.start && span.start < evaluation.span.end,
      );
    if (phase?.evaluation.decision === 'none')
      yield { title: 'insert-decision', edits: [recordDecisionEdit(document, phase)], isPreferred: true };
  },
});
