/** How far each phase has come. */
import type { Phase, PhaseState } from './model.ts';

/** A phase before its state is known, which depends on the one before it. */
export type Draft = Omit<Phase, 'state'>;

/**
 * States follow from the order: what comes after a decided phase runs, and nothing runs after a stop, whoever has
 * answered. Where a phase says its own state, that counts before the order.
 */
export function statesOf(drafts: readonly Draft[]): PhaseState[] {
  let mayRun = true;
  let isNext = false;
  return drafts.map((draft) => {
    const state = stateOf(draft, mayRun, isNext);
    isNext = state === 'decided';
    if (draft.evaluation.decision === 'stop') mayRun = false;
    return state;
  });
}

export function withStates(drafts: readonly Draft[]): Phase[] {
  const states = statesOf(drafts);
  return drafts.map(
    ({ title, number, said, goal, checkpoints, cancelled, evaluation, headingSpan, span, depth }, index) => {
      const state = states[index] ?? 'planned';
      return { title, number, state, said, goal, checkpoints, cancelled, evaluation, headingSpan, span, depth };
    },
  );
}

function stateOf({ checkpoints, evaluation, said }: Draft, mayRun: boolean, isNext: boolean): PhaseState {
  // A stop needs nobody's answer to end what runs.
  if (evaluation.state === 'complete' || evaluation.decision === 'stop') return 'decided';
  if (!mayRun) return 'planned';
  const isBegun = checkpoints.some(({ isDone }) => isDone) || evaluation.state === 'present';
  if (said === 'running') return 'running';
  const isDone = said === 'done' || (checkpoints.length > 0 && checkpoints.every((checkpoint) => checkpoint.isDone));
  if (isDone || (evaluation.state === 'present' && checkpoints.length === 0)) return 'awaiting-evaluation';
  return isBegun || (isNext && said !== 'planned') ? 'running' : 'planned';
}
