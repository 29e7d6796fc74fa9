/** The tree of phases, with their checkpoints and evaluations. */
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { CheckpointView, PhaseView } from '../../server/src/protocol.ts';
import { t } from './l10n.ts';
import { togetherQuestion } from './together.ts';
import { Tree, type PanelNode } from './tree.ts';
import { orderPhases, type ViewOptions } from './view-options.ts';

const PHASE_ICONS: Readonly<Record<PhaseView['state'], ThemeIcon>> = {
  planned: new ThemeIcon('circle-outline'),
  running: new ThemeIcon('play-circle', new ThemeColor('charts.blue')),
  'awaiting-evaluation': new ThemeIcon('bell-dot', new ThemeColor('list.warningForeground')),
  decided: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
};

export class PhaseTree extends Tree {
  readonly #options: () => ViewOptions;

  constructor(options: () => ViewOptions) {
    super();
    this.#options = options;
  }

  getChildren(node?: PanelNode): PanelNode[] {
    if (node === undefined) return [...this.#questions(), ...this.#phases()];
    if (node.kind !== 'phase') return [];
    const { phase } = node;
    return [
      ...phase.checkpoints.map((checkpoint): PanelNode => ({ kind: 'checkpoint', checkpoint, phase })),
      { kind: 'evaluation', phase },
    ];
  }

  getTreeItem(node: PanelNode): TreeItem {
    if (node.kind === 'phase') return this.#phase(node.phase);
    if (node.kind === 'checkpoint') return this.#checkpoint(node.checkpoint);
    if (node.kind === 'evaluation') return this.#evaluation(node.phase);
    if (node.kind === 'together') return togetherItem(node.question);
    return new TreeItem('');
  }

  #questions(): PanelNode[] {
    const question = this.partnership && togetherQuestion(this.partnership);
    return question === undefined ? [] : [{ kind: 'together', question }];
  }

  #phases(): PanelNode[] {
    const phases = orderPhases(this.partnership?.phases ?? [], this.#options());
    return phases.map((phase) => ({ kind: 'phase', phase }));
  }

  #phase(phase: PhaseView): TreeItem {
    const isOpen = phase.state === 'running' || phase.state === 'awaiting-evaluation';
    const item = new TreeItem(
      phase.title,
      isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    const done = phase.checkpoints.filter((checkpoint) => checkpoint.done).length;
    const state = describePhase(phase.state);
    const progress =
      phase.checkpoints.length === 0 ? state : t('{0}, {1} of {2} done', state, done, phase.checkpoints.length);
    item.description = [progress, this.fileOf(phase.uri)].filter((part) => part !== undefined).join(' · ');
    item.iconPath = PHASE_ICONS[phase.state];
    item.contextValue = phase.evaluation.exists ? 'phase.evaluated' : 'phase.unevaluated';
    item.command = this.reveal(phase);
    item.tooltip = `${phase.title}\n${item.description}`;
    item.accessibilityInformation = { label: `${phase.title}, ${item.description}` };
    return item;
  }

  #checkpoint(checkpoint: CheckpointView): TreeItem {
    const { text, done, canTick } = checkpoint;
    const item = new TreeItem(text);
    item.tooltip = text;
    item.contextValue = done ? 'checkpoint.done' : 'checkpoint.open';
    item.command = this.reveal(checkpoint);
    if (canTick) {
      item.checkboxState = {
        state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
        tooltip: done ? t('Done') : t('Not done yet'),
      };
    } else {
      item.iconPath = new ThemeIcon(done ? 'check' : 'dash');
    }
    return item;
  }

  #evaluation({ evaluation }: PhaseView): TreeItem {
    const item = new TreeItem(t('Evaluation'));
    item.description = [describeEvaluation(evaluation), this.fileOf(evaluation.uri)]
      .filter((part) => part !== undefined)
      .join(' · ');
    item.iconPath = new ThemeIcon(
      evaluation.state === 'complete' ? 'law' : evaluation.exists ? 'comment-discussion' : 'comment-unresolved',
    );
    item.contextValue = !evaluation.exists
      ? 'evaluation.missing'
      : evaluation.decision === 'none'
        ? 'evaluation.undecided'
        : 'evaluation.decided';
    item.command = this.reveal(evaluation);
    item.tooltip = item.description;
    return item;
  }
}

function togetherItem(question: string): TreeItem {
  const item = new TreeItem(question);
  item.iconPath = new ThemeIcon('question', new ThemeColor('descriptionForeground'));
  item.contextValue = 'together';
  item.tooltip = question;
  item.command = { command: 'tillit.readTogether', title: question };
  return item;
}

export function describePhase(state: PhaseView['state']): string {
  switch (state) {
    case 'planned':
      return t('planned');
    case 'running':
      return t('running');
    case 'awaiting-evaluation':
      return t('awaiting evaluation');
    case 'decided':
      return t('decided');
  }
}

function describeEvaluation({ exists, customer, supplier, decision }: PhaseView['evaluation']): string {
  const decided = {
    none: '',
    continue: t('decision: continue'),
    adjust: t('decision: adjust'),
    stop: t('decision: stop'),
  }[decision];
  if (!exists) return t('missing');
  if (customer && supplier) return decided === '' ? t('both have answered, no decision yet') : decided;
  const half = customer
    ? t('only the customer has answered')
    : supplier
      ? t('only the supplier has answered')
      : t('nobody has answered yet');
  return decided === '' ? half : `${decided}; ${half}`;
}
