/** The tree of expectations that are still open, what is overdue first. */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ExpectationView } from '../../server/src/protocol.ts';
import { t } from './l10n.ts';
import { Tree, type PanelNode } from './tree.ts';
import {
  filterExpectations,
  groupExpectations,
  type ExpectationGroup,
  type ExpectationState,
  type ViewOptions,
} from './view-options.ts';

export class ExpectationTree extends Tree {
  readonly #options: () => ViewOptions;

  constructor(options: () => ViewOptions) {
    super();
    this.#options = options;
  }

  getChildren(node?: PanelNode): PanelNode[] {
    if (node?.kind === 'group')
      return node.group.expectations.map((expectation) => ({ kind: 'expectation', expectation }));
    if (node !== undefined) return [];
    const options = this.#options();
    const expectations = filterExpectations(this.partnership, options);
    const groups = groupExpectations(expectations, options.groupBy).map((group): PanelNode => ({
      kind: 'group',
      group,
    }));
    if (options.groupBy !== 'nothing') return groups;
    const others = expectations.filter(({ overdue }) => !overdue);
    return [...groups, ...others.map((expectation): PanelNode => ({ kind: 'expectation', expectation }))];
  }

  getTreeItem(node: PanelNode): TreeItem {
    if (node.kind === 'group') return this.#group(node.group);
    if (node.kind === 'expectation') return this.#expectation(node.expectation);
    return new TreeItem('');
  }

  #group(group: ExpectationGroup): TreeItem {
    const item = new TreeItem(this.#titleOf(group), TreeItemCollapsibleState.Expanded);
    item.iconPath = iconOf(group);
    const open = group.expectations.filter(({ state }) => state !== 'met').length;
    item.description = open > 0 ? t('{0} open', open) : String(group.expectations.length);
    item.contextValue = 'group';
    return item;
  }

  #titleOf(group: ExpectationGroup): string {
    switch (group.by) {
      case 'overdue':
        return t('Overdue');
      case 'party':
        return this.#nameOf(group.party);
      case 'phase':
        return group.phase === undefined ? t('Due in no phase') : t('Due in {0}', group.phase);
      case 'state':
        return describeState(group.state);
    }
  }

  #nameOf(party: ExpectationView['party']): string {
    const { customer, supplier } = this.partnership?.parties ?? {};
    if (party === 'customer') return customer === undefined ? t('The customer expects') : t('{0} expects', customer);
    if (party === 'supplier') return supplier === undefined ? t('The supplier expects') : t('{0} expects', supplier);
    return t('Not said who expects it');
  }

  #expectation(expectation: ExpectationView): TreeItem {
    const { id, text, state, date, phase, party, overdue, uri } = expectation;
    const item = new TreeItem(id === undefined ? text : `${id} ${text}`);
    const who = overdue || this.#options().groupBy !== 'party' ? describeParty(party) : undefined;
    item.description = [overdue ? t('overdue') : describeState(state), date, phase, who, this.fileOf(uri)]
      .filter((part) => part !== undefined)
      .join(', ');
    item.iconPath = overdue
      ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
      : state === 'missed'
        ? new ThemeIcon('error', new ThemeColor('charts.red'))
        : state === 'met'
          ? new ThemeIcon('pass-filled', new ThemeColor('charts.green'))
          : new ThemeIcon(state === 'agreed' ? 'circle-filled' : 'circle-outline');
    item.contextValue = `expectation.${state}`;
    item.command = this.reveal(expectation);
    item.tooltip = new MarkdownString().appendText(`${text}\n${item.description}`);
    item.accessibilityInformation = { label: `${item.label as string}, ${item.description}` };
    return item;
  }
}

export function describeState(state: ExpectationState): string {
  return { open: t('open'), agreed: t('agreed'), met: t('met'), missed: t('missed') }[state];
}

export function describeParty(party: ExpectationView['party']): string {
  return { customer: t('customer'), supplier: t('supplier'), unknown: t('unknown') }[party];
}

function iconOf(group: ExpectationGroup): ThemeIcon {
  switch (group.by) {
    case 'overdue':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'party':
      return new ThemeIcon(group.party === 'unknown' ? 'question' : group.party === 'customer' ? 'person' : 'tools');
    case 'phase':
      return new ThemeIcon('milestone');
    case 'state':
      return new ThemeIcon('list-unordered');
  }
}
