/** What the trees show and in which order; remembered for the workspace. */
import type { Memento } from 'vscode';
import type { ExpectationView, PartnershipView, PhaseView } from '../../server/src/protocol.ts';

export type ExpectationState = ExpectationView['state'];
export type PhaseState = PhaseView['state'];

export interface ViewOptions {
  /** All documents of the partnership, or the one that is open. */
  readonly scope: 'partnership' | 'document';
  readonly groupBy: 'party' | 'phase' | 'state' | 'nothing';
  readonly phaseOrder: 'document' | 'attention';
  /** Empty where everything is shown that is open. */
  readonly parties: readonly ExpectationView['party'][];
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

/** The partnership as far as the options reach. */
export function withinScope(partnership: PartnershipView, { scope }: ViewOptions): PartnershipView {
  if (scope === 'partnership') return partnership;
  return {
    ...partnership,
    expectations: partnership.expectations.filter(({ uri }) => uri === partnership.uri),
    phases: partnership.phases.filter(({ uri }) => uri === partnership.uri),
  };
}

/** Agreed is still open: it has not been met yet. */
export function openOf(partnership: PartnershipView | undefined): readonly ExpectationView[] {
  return (partnership?.expectations ?? []).filter(({ state }) => state !== 'met');
}

export function filterExpectations(
  partnership: PartnershipView | undefined,
  { parties, phases, states }: ViewOptions,
): readonly ExpectationView[] {
  // Whoever asks for met ones gets them; they are not open otherwise.
  const all = states.length === 0 ? openOf(partnership) : (partnership?.expectations ?? []);
  return all.filter(
    ({ party, phase, state }) =>
      (parties.length === 0 || parties.includes(party)) &&
      (phases.length === 0 || phases.includes((phase ?? '').toLowerCase())) &&
      (states.length === 0 || states.includes(state)),
  );
}

export type ExpectationGroup = Readonly<{ expectations: readonly ExpectationView[] }> &
  (
    | Readonly<{ by: 'overdue' }>
    | Readonly<{ by: 'party'; party: ExpectationView['party'] }>
    | Readonly<{ by: 'phase'; phase: string | undefined }>
    | Readonly<{ by: 'state'; state: ExpectationState }>
  );

const PARTIES: readonly ExpectationView['party'][] = ['customer', 'supplier', 'unknown'];
/** What went wrong first, what is done last. */
const STATES: readonly ExpectationState[] = ['missed', 'open', 'agreed', 'met'];

/** What is overdue stands first, whatever the rest is grouped by. */
export function groupExpectations(
  expectations: readonly ExpectationView[],
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
  phases: readonly PhaseView[],
  { phaseOrder, phaseStates }: ViewOptions,
): readonly PhaseView[] {
  const shown = phases.filter(({ state }) => phaseStates.length === 0 || phaseStates.includes(state));
  return phaseOrder === 'document'
    ? shown
    : shown.toSorted((a, b) => ATTENTION.indexOf(a.state) - ATTENTION.indexOf(b.state));
}
