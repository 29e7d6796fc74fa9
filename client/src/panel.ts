/** The two trees: phases with their evaluations, and the expectations that are still open. */
import {
  commands,
  EventEmitter,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  window,
  type Disposable,
  type Event,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ACT_COMMAND,
  type Outline,
  type OutlineExpectation,
  type OutlinePhase,
  type PartyName,
} from '../../server/src/protocol.ts';
import { t } from './l10n.ts';

type LspRange = OutlinePhase['range'];
type Checkpoint = OutlinePhase['checkpoints'][number];

/** One line of a tree, and what it stands for. */
export type PanelNode =
  | { readonly kind: 'phase'; readonly phase: OutlinePhase; readonly index: number }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint; readonly phase: OutlinePhase }
  | { readonly kind: 'evaluation'; readonly phase: OutlinePhase }
  | { readonly kind: 'party'; readonly party: PartyName }
  | { readonly kind: 'expectation'; readonly expectation: OutlineExpectation };

/** The thing that a node can act on stands at this range. */
export function rangeOf(node: PanelNode): LspRange | undefined {
  switch (node.kind) {
    case 'phase':
      return node.phase.range;
    case 'checkpoint':
      return node.checkpoint.range;
    case 'evaluation':
      return node.phase.evaluation.range;
    case 'expectation':
      return node.expectation.range;
    case 'party':
      return undefined;
  }
}

export class Panel implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #phases = new PhaseTree();
  readonly #expectations = new ExpectationTree();
  readonly #phaseView: TreeView<PanelNode>;
  readonly #expectationView: TreeView<PanelNode>;
  readonly #disposables: Disposable[];
  #outline: Outline | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#phaseView = window.createTreeView('tillit.phases', {
      treeDataProvider: this.#phases,
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    });
    this.#expectationView = window.createTreeView('tillit.expectations', {
      treeDataProvider: this.#expectations,
      manageCheckboxStateManually: true,
    });
    this.#disposables = [
      this.#phaseView,
      this.#expectationView,
      this.#phaseView.onDidChangeCheckboxState(({ items }) => {
        for (const [node, state] of items) void this.#tick(node, state === TreeItemCheckboxState.Checked);
      }),
    ];
  }

  /** The document whose partnership is shown. */
  get outline(): Outline | undefined {
    return this.#outline;
  }

  show(outline: Outline | undefined): void {
    this.#outline = outline;
    // Here and not in the manifest alone, which follows VS Code's language and not our setting.
    this.#phaseView.title = t('Phases');
    this.#expectationView.title = t('Open expectations');
    this.#phases.show(outline);
    this.#expectations.show(outline);
    const open = openOf(outline).length;
    this.#expectationView.badge =
      open === 0
        ? undefined
        : { value: open, tooltip: open === 1 ? t('1 open expectation') : t('{0} open expectations', open) };
    void commands.executeCommand('setContext', 'tillit.hasDocument', outline !== undefined);
    void commands.executeCommand(
      'setContext',
      'tillit.allMet',
      outline !== undefined && outline.expectations.length > 0 && open === 0,
    );
  }

  async #tick(node: PanelNode, done: boolean): Promise<void> {
    const outline = this.#outline;
    if (node.kind !== 'checkpoint' || outline === undefined) return;
    const isDone = await this.act({ do: 'set-checkpoint', position: node.checkpoint.range.start, done });
    // The box shows what the document says, also when it could not be changed.
    if (!isDone) this.#phases.show(outline);
  }

  /** Asks the server to change the document; true where it did. */
  async act(action: Readonly<Record<string, unknown>>): Promise<boolean> {
    if (this.#outline === undefined) return false;
    // Places to fill in need the cursor, which is still in the panel.
    if (String(action.do).startsWith('insert-')) await focus(this.#outline.uri);
    return (
      (await this.#client.sendRequest<boolean>('workspace/executeCommand', {
        command: ACT_COMMAND,
        arguments: [{ uri: this.#outline.uri, action }],
      })) === true
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

abstract class Tree implements TreeDataProvider<PanelNode> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  protected outline: Outline | undefined;

  show(outline: Outline | undefined): void {
    this.outline = outline;
    this.#changed.fire(undefined);
  }

  abstract getChildren(node?: PanelNode): PanelNode[];
  abstract getTreeItem(node: PanelNode): TreeItem;

  /** Where a click on the item leads. */
  protected reveal(range: LspRange): NonNullable<TreeItem['command']> {
    return { command: 'tillit.reveal', title: t('Show in the document'), arguments: [this.outline?.uri, range] };
  }
}

const PHASE_ICONS: Readonly<Record<OutlinePhase['state'], ThemeIcon>> = {
  planned: new ThemeIcon('circle-outline'),
  running: new ThemeIcon('play-circle', new ThemeColor('charts.blue')),
  'awaiting-evaluation': new ThemeIcon('bell-dot', new ThemeColor('charts.orange')),
  decided: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
};

class PhaseTree extends Tree {
  getChildren(node?: PanelNode): PanelNode[] {
    if (node === undefined)
      return (this.outline?.phases ?? []).map((phase, index) => ({ kind: 'phase', phase, index }));
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
    return new TreeItem('');
  }

  #phase(phase: OutlinePhase): TreeItem {
    const isOpen = phase.state === 'running' || phase.state === 'awaiting-evaluation';
    const item = new TreeItem(
      phase.title,
      isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    const done = phase.checkpoints.filter((checkpoint) => checkpoint.done).length;
    const state = describePhase(phase.state);
    item.description =
      phase.checkpoints.length === 0 ? state : t('{0}, {1} of {2} done', state, done, phase.checkpoints.length);
    item.iconPath = PHASE_ICONS[phase.state];
    item.contextValue = phase.evaluation.exists ? 'phase.evaluated' : 'phase.unevaluated';
    item.command = this.reveal(phase.range);
    item.tooltip = `${phase.title}\n${item.description}`;
    item.accessibilityInformation = { label: `${phase.title}, ${item.description}` };
    return item;
  }

  #checkpoint({ text, done, canTick, range }: Checkpoint): TreeItem {
    const item = new TreeItem(text);
    item.tooltip = text;
    item.contextValue = done ? 'checkpoint.done' : 'checkpoint.open';
    item.command = this.reveal(range);
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

  #evaluation(phase: OutlinePhase): TreeItem {
    const { evaluation } = phase;
    const item = new TreeItem(t('Evaluation'));
    item.description = describeEvaluation(evaluation);
    item.iconPath = new ThemeIcon(
      evaluation.state === 'complete' ? 'law' : evaluation.exists ? 'comment-discussion' : 'comment-unresolved',
    );
    item.contextValue = !evaluation.exists
      ? 'evaluation.missing'
      : evaluation.decision === 'none'
        ? 'evaluation.undecided'
        : 'evaluation.decided';
    item.command = this.reveal(evaluation.range);
    item.tooltip = item.description;
    return item;
  }
}

function describePhase(state: OutlinePhase['state']): string {
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

function describeEvaluation({ exists, customer, supplier, decision }: OutlinePhase['evaluation']): string {
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

const PARTIES: readonly PartyName[] = ['customer', 'supplier', 'unknown'];

/** Agreed is still open: it has not been met yet. */
function openOf(outline: Outline | undefined): readonly OutlineExpectation[] {
  return (outline?.expectations ?? []).filter(({ state }) => state !== 'met');
}

class ExpectationTree extends Tree {
  getChildren(node?: PanelNode): PanelNode[] {
    const open = openOf(this.outline);
    if (node === undefined)
      return PARTIES.filter((party) => open.some((expectation) => expectation.party === party)).map((party) => ({
        kind: 'party',
        party,
      }));
    if (node.kind !== 'party') return [];
    return open
      .filter(({ party }) => party === node.party)
      .map((expectation) => ({ kind: 'expectation', expectation }));
  }

  getTreeItem(node: PanelNode): TreeItem {
    if (node.kind === 'party') return this.#party(node.party);
    if (node.kind === 'expectation') return this.#expectation(node.expectation);
    return new TreeItem('');
  }

  #party(party: PartyName): TreeItem {
    const item = new TreeItem(this.#nameOf(party), TreeItemCollapsibleState.Expanded);
    item.iconPath = new ThemeIcon(party === 'unknown' ? 'question' : party === 'customer' ? 'person' : 'tools');
    const count = openOf(this.outline).filter((expectation) => expectation.party === party).length;
    item.description = t('{0} open', count);
    item.contextValue = 'party';
    return item;
  }

  #nameOf(party: PartyName): string {
    const { customer, supplier } = this.outline?.parties ?? {};
    if (party === 'customer') return customer === undefined ? t('The customer expects') : t('{0} expects', customer);
    if (party === 'supplier') return supplier === undefined ? t('The supplier expects') : t('{0} expects', supplier);
    return t('Not said who expects it');
  }

  #expectation({ id, text, state, date, phase, range }: OutlineExpectation): TreeItem {
    const item = new TreeItem(id === undefined ? text : `${id} ${text}`);
    const states = { open: t('open'), agreed: t('agreed'), met: t('met'), missed: t('missed') };
    item.description = [states[state], date, phase].filter((part) => part !== undefined).join(', ');
    item.iconPath =
      state === 'missed'
        ? new ThemeIcon('error', new ThemeColor('charts.red'))
        : new ThemeIcon(state === 'agreed' ? 'circle-filled' : 'circle-outline');
    item.contextValue = `expectation.${state}`;
    item.command = this.reveal(range);
    item.tooltip = new MarkdownString().appendText(`${text}\n${item.description}`);
    item.accessibilityInformation = { label: `${item.label as string}, ${item.description}` };
    return item;
  }
}

async function focus(uri: string): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  if (shown) await window.showTextDocument(shown.document, shown.viewColumn);
}

/** Opens the document and puts the cursor on the range. */
export async function reveal(uri: string | undefined, range: LspRange): Promise<void> {
  if (uri === undefined) return;
  const selection = new Range(range.start.line, range.start.character, range.start.line, range.start.character);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  await window.showTextDocument(shown?.document.uri ?? Uri.parse(uri), {
    selection,
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
}
