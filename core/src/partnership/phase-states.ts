/** How far each phase has come. */
import type { Phase, PhaseState } from './model.ts';

/** A phase before its state is known, which depends on the one before it. */
export type Draft = Omit<Phase, 'state'>;

/** States follow from the order: what comes after a decided phase runs, and nothing runs after a stop. */
export function statesOf(drafts: readonly Draft[]): PhaseState[] {
  let mayRun = true;
  let isNext = false;
  return drafts.map((draft) => {
    const state = stateOf(draft, mayRun, isNext);
    isNext = state === 'decided';
    if (draft.evaluation.state === 'complete' && draft.evaluation.decision === 'stop') mayRun = false;
    return state;
  });
}

export function withStates(drafts: readonly Draft[]): Phase[] {
  const states = statesOf(drafts);
  return drafts.map(({ title, number, goal, checkpoints, evaluation, headingSpan, span, depth }, index) => {
    const state = states[index] ?? 'planned';
    return { title, number, state, goal, checkpoints, evaluation, headingSpan, span, depth };
  });
}

function stateOf({ checkpoints, evaluation }: Draft, mayRun: boolean, isNext: boolean): PhaseState {
  if (evaluation.state === 'complete') return 'decided';
  if (!mayRun) return 'planned';
  if (checkpoints.length > 0 && checkpoints.every((checkpoint) => checkpoint.isDone)) return 'awaiting-evaluation';
  if (evaluation.state === 'present' && checkpoints.length === 0) return 'awaiting-evaluation';
  return isNext || checkpoints.some((checkpoint) => checkpoint.isDone) || evaluation.state === 'present'
    ? 'running'
    : 'planned';
}
