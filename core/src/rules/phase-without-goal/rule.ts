/** Asks what the phase that comes next shall show, where the others say it. */
import { insertAt } from '../../editing/insert.ts';
import { placeholder } from '../../editing/snippet.ts';
import { languageAt } from '../../partnership/evaluation-edits.ts';
import { phaseAt } from '../../partnership/phases.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../rule.ts';

export const phaseWithoutGoal = defineRule({
  id: 'phase-without-goal',
  severity: 'hint',
  scope: 'partnership',
  messages: ['aimless'],
  fixes: ['insert-phase-goal'],

  *check(document, { phases }) {
    if (!phases.some(({ goal }) => goal !== undefined)) return;
    // Only the phase that both look at now: what has been is decided, what is far off may be open.
    const next = phases.find(({ state }) => state !== 'decided');
    if (next?.document !== document || next.goal !== undefined || next.depth === 0) return;
    yield { message: 'aimless', span: next.headingSpan, data: { words: next.title } };
  },

  *fix({ span }, document) {
    const phase = phaseAt(partnershipOf(document).phases, span.start);
    if (phase === undefined) return;
    const { phaseGoal, phaseGoalPlaceholder } = languageAt(document, span.start).templates;
    const edit = insertAt(document, phase.headingSpan.end, `${phaseGoal} ${placeholder(phaseGoalPlaceholder)}`);
    yield { title: 'insert-phase-goal', edits: [edit], isPreferred: true };
  },
});
