/** What can be chosen about the trees, and the phase that an expectation is due in. */
import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { ExpectationView } from '../../server/src/protocol.ts';
import type { Choice } from './choice.ts';
import { describeParty, describeState } from './expectation-tree.ts';
import { t } from './l10n.ts';
import type { Panel } from './panel.ts';
import { describePhase } from './phase-tree.ts';
import type { PanelNode } from './tree.ts';
import type { ExpectationState, PhaseState, ViewOptions } from './view-options.ts';

type Filter = Partial<Pick<ViewOptions, 'parties' | 'phases' | 'states'>>;

/** Party, phase and state in one list, so that any mix takes one answer. */
export async function filterExpectations(panel: Panel): Promise<void> {
  const { partnership, options } = panel;
  if (partnership === undefined) return;
  const parties = unique(partnership.expectations.map(({ party }) => party));
  const phases = unique(partnership.expectations.flatMap(({ phase }) => phase?.toLowerCase() ?? []));
  const states: readonly ExpectationState[] = ['open', 'agreed', 'missed', 'met'];
  const items: (QuickPickItem | Choice<Filter>)[] = [
    separator(t('Who expects it')),
    ...parties.map((party) => choice(describeParty(party), { parties: [party] }, options.parties.includes(party))),
    separator(t('Due in')),
    ...phases.map((phase) => choice(phase, { phases: [phase] }, options.phases.includes(phase))),
    separator(t('What became of it')),
    ...states.map((state) => choice(describeState(state), { states: [state] }, options.states.includes(state))),
  ];
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: t('Which expectations? None chosen shows all that are open.'),
  });
  if (chosen === undefined) return;
  const values = chosen.flatMap((item) => ('value' in item ? [item.value] : []));
  await panel.choose({
    parties: values.flatMap((value) => value.parties ?? []),
    phases: values.flatMap((value) => value.phases ?? []),
    states: values.flatMap((value) => value.states ?? []),
  });
}

function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function choice(label: string, value: Filter, picked: boolean): Choice<Filter> {
  return { label, value, picked };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

export async function filterPhases(panel: Panel): Promise<void> {
  const { phaseStates, phaseOrder } = panel.options;
  const states: readonly PhaseState[] = ['awaiting-evaluation', 'running', 'planned', 'decided'];
  const first: Choice<undefined> = {
    label: t('What needs attention first'),
    value: undefined,
    picked: phaseOrder === 'attention',
  };
  const chosen = await window.showQuickPick<Choice<PhaseState | undefined>>(
    [first, ...states.map((value) => ({ label: describePhase(value), value, picked: phaseStates.includes(value) }))],
    { canPickMany: true, title: t('Which phases? None chosen shows all.') },
  );
  if (chosen === undefined) return;
  await panel.choose({
    phaseOrder: chosen.includes(first) ? 'attention' : 'document',
    phaseStates: chosen.flatMap(({ value }) => value ?? []),
  });
}

export async function chooseOrder(panel: Panel): Promise<void> {
  const { groupBy } = panel.options;
  const mark = (value: ViewOptions['groupBy']): string => (value === groupBy ? t('now') : '');
  const chosen = await window.showQuickPick<Choice<ViewOptions['groupBy']>>(
    [
      { label: t('By who expects it'), value: 'party', description: mark('party') },
      { label: t('By the phase it is due in'), value: 'phase', description: mark('phase') },
      { label: t('By what became of it'), value: 'state', description: mark('state') },
      { label: t('As in the document'), value: 'nothing', description: mark('nothing') },
    ],
    { title: t('How shall expectations be sorted? What is overdue stands first.') },
  );
  if (chosen) await panel.choose({ groupBy: chosen.value });
}

/** The phase in which an expectation falls due, chosen from those that the documents know. */
export async function assignPhase(panel: Panel, node: PanelNode | undefined): Promise<void> {
  const { partnership } = panel;
  if (partnership === undefined) return;
  const expectation = node?.kind === 'expectation' ? node.expectation : await pickExpectation(partnership.expectations);
  if (expectation === undefined) return;
  if (partnership.phases.length === 0) {
    void window.showInformationMessage(
      t('The document has no phase for it. Insert one with “Insert phase with evaluation”.'),
    );
    return;
  }
  const phase = await window.showQuickPick<Choice<string>>(
    partnership.phases.map(({ title, shortName, state }) => ({
      label: title,
      description: describePhase(state),
      value: shortName,
    })),
    { title: t('In which phase is it due?') },
  );
  if (phase) await panel.act({ do: 'assign-expectation', phase: phase.value }, expectation);
}

async function pickExpectation(expectations: readonly ExpectationView[]): Promise<ExpectationView | undefined> {
  const chosen = await window.showQuickPick<Choice<ExpectationView>>(
    expectations
      .filter(({ state }) => state !== 'met')
      .map((value) => ({ label: value.text, description: describeParty(value.party), value })),
    { title: t('Which expectation?') },
  );
  return chosen?.value;
}
