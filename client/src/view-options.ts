/** What the trees show and in which order; remembered for the workspace. */
import type { Memento } from 'vscode';
import type { Outline, OutlineExpectation, OutlinePhase, PartyName } from '../../server/src/protocol.ts';

export type ExpectationState = OutlineExpectation['state'];
export type PhaseState = OutlinePhase['state'];

export interface ViewOptions {
  /** All documents of the partnership, or the one that is open. */
  readonly scope: 'partnership' | 'document';
  readonly groupBy: 'party' | 'phase' | 'state' | 'nothing';
  readonly phaseOrder: 'document' | 'attention';
  /** Empty where everything is shown that is open. */
  readonly parties: readonly PartyName[];
  /** Short names, in small letters. */
  readonly phases: readonly string[];
  readonly states: readonly ExpectationState[];
  readonly phaseStates: readonly PhaseState[];
}

const DEFAULTS: ViewOptions = {
  scope: 'partnership',
  groupBy: 'party',
  phaseOrder: 'document',
  parties: [],
  phases: [],
  states: [],
  phaseStates: [],
};

const KEY = 'tillit.view';

export function readOptions(memory: Memento): ViewOptions {
  return { ...DEFAULTS, ...memory.get<Partial<ViewOptions>>(KEY) };
}

export function rememberOptions(memory: Memento, options: ViewOptions): Thenable<void> {
  return memory.update(KEY, options);
}

export function isFiltered({ parties, phases, states }: ViewOptions): boolean {
  return parties.length + phases.length + states.length > 0;
}

/** The outline as far as the options reach. */
export function withinScope(outline: Outline, { scope }: ViewOptions): Outline {
  if (scope === 'partnership') return outline;
  return {
    ...outline,
    expectations: outline.expectations.filter(({ uri }) => uri === outline.uri),
    phases: outline.phases.filter(({ uri }) => uri === outline.uri),
  };
}

/** Agreed is still open: it has not been met yet. */
export function openOf(outline: Outline | undefined): readonly OutlineExpectation[] {
  return (outline?.expectations ?? []).filter(({ state }) => state !== 'met');
}

export function filterExpectations(
  outline: Outline | undefined,
  { parties, phases, states }: ViewOptions,
): readonly OutlineExpectation[] {
  // Whoever asks for met ones gets them; they are not open otherwise.
  const all = states.length === 0 ? openOf(outline) : (outline?.expectations ?? []);
  return all.filter(
    ({ party, phase, state }) =>
      (parties.length === 0 || parties.includes(party)) &&
      (phases.length === 0 || phases.includes((phase ?? '').toLowerCase())) &&
      (states.length === 0 || states.includes(state)),
  );
}

export type ExpectationGroup = Readonly<{ expectations: readonly OutlineExpectation[] }> &
  (
    | Readonly<{ by: 'overdue' }>
    | Readonly<{ by: 'party'; party: PartyName }>
    | Readonly<{ by: 'phase'; phase: string | undefined }>
    | Readonly<{ by: 'state'; state: ExpectationState }>
  );

const PARTIES: readonly PartyName[] = ['customer', 'supplier', 'unknown'];
/** What went wrong first, what is done last. */
const STATES: readonly ExpectationState[] = ['missed', 'open', 'agreed', 'met'];

/** What is overdue stands first, whatever the rest is grouped by. */
export function groupExpectations(
  expectations: readonly OutlineExpectation[],
  groupBy: ViewOptions['groupBy'],
): ExpectationGroup[] {
  const overdue = expectations.filter((expectation) => expectation.overdue);
  const others = expectations
    .filter((expectation) => !expectation.overdue)
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const groups: ExpectationGroup[] = overdue.length > 0 ? [{ by: 'overdue', expectations: overdue }] : [];
  if (groupBy === 'party') {
    for (const party of PARTIES)
      groups.push({ by: 'party', party, expectations: others.filter((each) => each.party === party) });
  } else if (groupBy === 'phase') {
    const phases = new Set(others.map(({ phase }) => phase?.toLowerCase()).toSorted(laterLast));
    for (const phase of phases)
      groups.push({ by: 'phase', phase, expectations: others.filter((each) => each.phase?.toLowerCase() === phase) });
  } else if (groupBy === 'state') {
    for (const state of STATES)
      groups.push({ by: 'state', state, expectations: others.filter((each) => each.state === state) });
  }
  return groups.filter((group) => group.expectations.length > 0);
}

/** By name, numbers by size; what is due in no phase stands last. */
function laterLast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.localeCompare(b, undefined, { numeric: true });
}

const ATTENTION: readonly PhaseState[] = ['awaiting-evaluation', 'running', 'planned', 'decided'];

export function orderPhases(
  phases: readonly OutlinePhase[],
  { phaseOrder, phaseStates }: ViewOptions,
): readonly OutlinePhase[] {
  const shown = phases.filter(({ state }) => phaseStates.length === 0 || phaseStates.includes(state));
  return phaseOrder === 'document'
    ? shown
    : shown.toSorted((a, b) => ATTENTION.indexOf(a.state) - ATTENTION.indexOf(b.state));
}
