/** Asks the silent party for its answer where only one has answered an evaluation. */
import { lineEnd } from '../../base/span.ts';
import { evaluatedAt } from '../../partnership/edits.ts';
import { askAnswerEdits } from '../../partnership/evaluation-edits.ts';
import { defineRule } from '../rule.ts';

export const halfAnsweredEvaluation = defineRule({
  id: 'half-answered-evaluation',
  severity: 'information',
  scope: 'partnership',
  messages: ['supplierSilent', 'customerSilent'],
  fixes: ['ask-answer'],

  *check(document, { phases }) {
    for (const [index, { evaluation, evaluationDocument, title }] of phases.entries()) {
      const { span, customer, supplier } = evaluation;
      if (span === undefined || customer === supplier || evaluationDocument !== document) continue;
      // Where the next phase runs already, another rule asks for answers and decision together.
      const next = phases[index + 1];
      if (next && (next.state === 'decided' || next.checkpoints.some(({ isDone }) => isDone))) continue;
      yield {
        message: customer ? 'supplierSilent' : 'customerSilent',
        span: { start: span.start, end: lineEnd(document.source, span.start) },
        data: { words: title },
      };
    }
  },

  *fix({ message, span }, document) {
    const phase = evaluatedAt(document, span.start);
    const edits = phase ? askAnswerEdits(document, phase, message === 'supplierSilent' ? 'supplier' : 'customer') : [];
    if (edits.length > 0) yield { title: 'ask-answer', edits, isPreferred: true };
  },
});
