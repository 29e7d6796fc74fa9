/** The two trees: phases with their evaluations, and the expectations that are still open. */
import {
  commands,
  TreeItemCheckboxState,
  Uri,
  window,
  type Disposable,
  type ExtensionContext,
  type TreeView,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ACT_COMMAND,
  DOCUMENT_LANGUAGES_REQUEST,
  type DocumentLanguage,
  type Location,
  type PartnershipView,
} from '../../server/src/protocol.ts';
import { describeParty, describeState, ExpectationTree } from './expectation-tree.ts';
import { t } from './l10n.ts';
import { describePhase, PhaseTree } from './phase-tree.ts';
import { locationOf, type PanelNode } from './tree.ts';
import { isFiltered, openOf, readOptions, rememberOptions, withinScope, type ViewOptions } from './view-options.ts';

export class Panel implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #context: ExtensionContext;
  readonly #phases = new PhaseTree(() => this.#options);
  readonly #expectations = new ExpectationTree(() => this.#options);
  readonly #phaseView: TreeView<PanelNode>;
  readonly #expectationView: TreeView<PanelNode>;
  readonly #disposables: Disposable[];
  #options: ViewOptions;
  #partnership: PartnershipView | undefined;

  constructor(client: BaseLanguageClient, context: ExtensionContext) {
    this.#client = client;
    this.#context = context;
    this.#options = readOptions(context.workspaceState);
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

  /** The partnership of the document that is open. */
  get partnership(): PartnershipView | undefined {
    return this.#partnership;
  }

  get options(): ViewOptions {
    return this.#options;
  }

  async choose(options: Partial<ViewOptions>): Promise<void> {
    this.#options = { ...this.#options, ...options };
    await rememberOptions(this.#context.workspaceState, this.#options);
    this.show(this.#partnership);
  }

  show(partnership: PartnershipView | undefined): void {
    this.#partnership = partnership;
    const shown = partnership && withinScope(partnership, this.#options);
    // Here and not in the manifest alone, which follows VS Code's language and not our setting.
    this.#phaseView.title = t('Phases');
    this.#expectationView.title = t('Open expectations');
    this.#phaseView.description = describeScope(partnership, this.#options);
    this.#phaseView.message = phaseMessage(shown, this.#options);
    this.#expectationView.message = expectationMessage(shown, this.#options);
    this.#phases.show(shown);
    this.#expectations.show(shown);
    const open = openOf(shown).length;
    this.#expectationView.badge =
      open === 0
        ? undefined
        : { value: open, tooltip: open === 1 ? t('1 open expectation') : t('{0} open expectations', open) };
    const { length } = shown?.expectations ?? [];
    const contexts: Readonly<Record<string, unknown>> = {
      'tillit.hasDocument': partnership !== undefined,
      'tillit.allMet': length > 0 && open === 0,
      'tillit.hasCompanions': (partnership?.documents.length ?? 0) > 1,
      'tillit.hasNeighbours': (partnership?.neighbours?.length ?? 0) > 0,
      'tillit.scope': this.#options.scope,
      'tillit.isFiltered': isFiltered(this.#options),
    };
    for (const [key, value] of Object.entries(contexts)) void commands.executeCommand('setContext', key, value);
  }

  async #tick(node: PanelNode, done: boolean): Promise<void> {
    if (node.kind !== 'checkpoint') return;
    const isDone = await this.act({ do: 'set-checkpoint', done }, node.checkpoint);
    // The box shows what the document says, also when it could not be changed.
    if (!isDone) this.show(this.#partnership);
  }

  /** Does something to the thing that a line is about. */
  async actOn(node: PanelNode, action: Readonly<Record<string, unknown>>): Promise<boolean> {
    const location = locationOf(node);
    return location !== undefined && this.act(action, location);
  }

  /** Asks the server to change the document, where a location is given the one that holds it; true where it did. */
  async act(action: Readonly<Record<string, unknown>>, location?: Location): Promise<boolean> {
    const uri = location?.uri ?? this.#partnership?.uri;
    if (uri === undefined) return false;
    // Places to fill in need the cursor, which is still in the panel.
    if (String(action.do).startsWith('insert-')) await focus(uri);
    const position = location?.range.start;
    return (
      (await this.#client.sendRequest<boolean>('workspace/executeCommand', {
        command: ACT_COMMAND,
        arguments: [{ uri, action: { ...action, ...(position && { position }) } }],
      })) === true
    );
  }

  /** The short answers to an evaluation, in the language of the document that is open. */
  async shortAnswers(): Promise<DocumentLanguage['answers'] | undefined> {
    const languages = await this.#client.sendRequest<DocumentLanguage[]>(DOCUMENT_LANGUAGES_REQUEST);
    return languages.find(({ locale }) => locale === this.#partnership?.documentLanguage)?.answers;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function describeScope(partnership: PartnershipView | undefined, { scope }: ViewOptions): string {
  const { length } = partnership?.documents ?? [];
  if (length < 2) return '';
  return scope === 'partnership' ? t('{0} documents', length) : t('this document');
}

function phaseMessage(partnership: PartnershipView | undefined, { phaseStates }: ViewOptions): string {
  if (partnership === undefined || partnership.phases.length === 0 || phaseStates.length === 0) return '';
  return t('Shown: {0}', phaseStates.map(describePhase).join(', '));
}

/** Says what is shown where that is not all, so that an empty list is not taken for good news. */
function expectationMessage(partnership: PartnershipView | undefined, options: ViewOptions): string {
  if (partnership === undefined || partnership.expectations.length === 0 || !isFiltered(options)) return '';
  const { parties, phases, states } = options;
  return t('Shown: {0}', [...parties.map(describeParty), ...phases, ...states.map(describeState)].join(', '));
}

async function focus(uri: string): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  await window.showTextDocument(shown?.document.uri ?? Uri.parse(uri), {
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
}
