/** What can be done from the command palette and the trees. */
import {
  commands,
  ProgressLocation,
  TabInputText,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ADD_WORDS_COMMAND,
  CHECK_WORKSPACE_REQUEST,
  PARTNERSHIP_REQUEST,
  type AddWordsArguments,
  type PartnershipView,
  type WorkspaceSummary,
} from '../../server/src/protocol.ts';
import { showChanges } from './changes.ts';
import type { Choice } from './choice.ts';
import { doNotAsk, type NotToAsk } from './do-not-ask.ts';
import { createDocument, openSample } from './documents.ts';
import { evaluatePhase, insertEvaluation, recordDecision } from './evaluate.ts';
import { readerLanguage, t } from './l10n.ts';
import type { OverviewPage } from './overview.ts';
import type { Panel } from './panel.ts';
import { exportReport } from './reports.ts';
import { withSavedSettings } from './settings-files.ts';
import { askTogether } from './together.ts';
import { reveal, type PanelNode } from './tree.ts';
import { assignPhase, chooseOrder, filterExpectations, filterPhases } from './view-commands.ts';
import type { ExpectationState } from './view-options.ts';

/** What the commands work with. */
export interface Workbench {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly panel: Panel;
  readonly overview: OverviewPage;
}

type Commands = Readonly<Record<string, (...values: never[]) => unknown>>;

export function registerCommands(workbench: Workbench): Disposable[] {
  const all: Commands = {
    ...generalCommands(workbench),
    ...documentCommands(workbench),
    ...phaseCommands(workbench),
    ...expectationCommands(workbench),
    ...viewCommands(workbench),
  };
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run as (...values: unknown[]) => unknown));
}

function generalCommands({ context, client, overview }: Workbench): Commands {
  return {
    'tillit.reveal': reveal,
    // Lets other extensions, and our tests, see what the panel sees.
    'tillit.outline': (uri: string) => client.sendRequest<PartnershipView | null>(PARTNERSHIP_REQUEST, { uri }),
    'tillit.openSample': () => openSample(client, context),
    'tillit.newDocument': () => createDocument(client),
    'tillit.checkWorkspace': () => checkWorkspace(client),
    'tillit.showOverview': () => overview.open(),
    'tillit.openRulePage': (rule?: string) => openRulePage(context, rule),
    'tillit.restartServer': () => restart(client),
    'tillit.showOutput': () => client.outputChannel.show(),
  };
}

function documentCommands({ client, panel }: Workbench): Commands {
  return {
    'tillit.showDictating': () => inDocument(panel, () => showDictating(panel)),
    'tillit.showChanges': () => inDocument(panel, () => showChanges(client, panel)),
    'tillit.exportReport': () => inDocument(panel, () => exportReport(client, panel)),
    'tillit.readTogether': () => inDocument(panel, () => panel.partnership && askTogether(client, panel.partnership)),
    'tillit.doNotAsk': (where: NotToAsk) => doNotAsk(client, where),
    'tillit.addWords': () => inDocument(panel, () => addWords(client, panel)),
  };
}

function phaseCommands({ panel }: Workbench): Commands {
  return {
    'tillit.insertPhase': () => inDocument(panel, () => panel.act({ do: 'insert-phase' })),
    'tillit.insertEvaluation': (node?: PanelNode) => inDocument(panel, () => insertEvaluation(panel, node)),
    'tillit.evaluatePhase': (node?: PanelNode) => inDocument(panel, () => evaluatePhase(panel, node, today())),
    'tillit.recordDecision': (node?: PanelNode) => inDocument(panel, () => recordDecision(panel, node, today())),
    'tillit.markDone': onNode(panel, () => ({ do: 'set-checkpoint', done: true })),
    'tillit.markNotDone': onNode(panel, () => ({ do: 'set-checkpoint', done: false })),
  };
}

function expectationCommands({ panel }: Workbench): Commands {
  const mark = (state: ExpectationState): Commands[string] =>
    onNode(panel, () => ({ do: 'set-expectation', state, date: today() }));
  return {
    'tillit.insertExpectation': () => inDocument(panel, () => insertExpectation(panel)),
    'tillit.assignPhase': (node?: PanelNode) => inDocument(panel, () => assignPhase(panel, node)),
    'tillit.markAgreed': mark('agreed'),
    'tillit.markMet': mark('met'),
    'tillit.markMissed': mark('missed'),
    'tillit.markOpen': mark('open'),
  };
}

function viewCommands({ panel }: Workbench): Commands {
  return {
    'tillit.filterExpectations': () => inDocument(panel, () => filterExpectations(panel)),
    'tillit.showAllExpectations': () => panel.choose({ parties: [], phases: [], states: [] }),
    'tillit.filterPhases': () => inDocument(panel, () => filterPhases(panel)),
    'tillit.sortExpectations': () => inDocument(panel, () => chooseOrder(panel)),
    'tillit.showPartnership': () => panel.choose({ scope: 'partnership' }),
    'tillit.showDocument': () => panel.choose({ scope: 'document' }),
  };
}

/** Does something to the thing that a line of a tree is about. */
function onNode(panel: Panel, make: () => Readonly<Record<string, unknown>>): Commands[string] {
  return async (node?: PanelNode) => {
    if (node) await panel.actOn(node, make());
  };
}

function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

async function inDocument(panel: Panel, run: () => unknown): Promise<void> {
  if (panel.partnership === undefined) {
    void window.showInformationMessage(t('Open a Markdown document first.'));
    return;
  }
  await run();
}

async function insertExpectation(panel: Panel): Promise<void> {
  const party = await window.showQuickPick<Choice<'customer' | 'supplier'>>(
    [
      { label: t('The customer expects'), value: 'customer' },
      { label: t('The supplier expects'), value: 'supplier' },
    ],
    { title: t('Whose expectation is it?') },
  );
  if (party) await panel.act({ do: 'insert-expectation', party: party.value });
}

async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(t('Open a folder first.'));
    return;
  }
  const { files, findings, unreadable } = await window.withProgress(
    { location: ProgressLocation.Notification, title: t('Checking requirement documents'), cancellable: true },
    (_progress, token) =>
      client.sendRequest<WorkspaceSummary>(CHECK_WORKSPACE_REQUEST, { shown: shownDocuments() }, token),
  );
  if (unreadable.length > 0)
    void window.showWarningMessage(
      t(
        'These files could not be read: {0}',
        unreadable.map((uri) => workspace.asRelativePath(Uri.parse(uri))).join(', '),
      ),
    );
  await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(t('{0} questions in {1} files.', findings, files));
}

function shownDocuments(): string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : []));
}

async function showDictating(panel: Panel): Promise<void> {
  const { partnership } = panel;
  if (partnership === undefined) return;
  if (partnership.dictating.length === 0) {
    void window.showInformationMessage(t('Nothing in this document dictates how.'));
    return;
  }
  const choice = await window.showQuickPick<Choice<(typeof partnership.dictating)[number]>>(
    partnership.dictating.map((value) => ({
      label: value.text,
      description: t('{0}, line {1}', describeKind(value.category), value.range.start.line + 1),
      value,
    })),
    { title: t('What dictates how'), matchOnDescription: true },
  );
  if (choice) await reveal(partnership.uri, choice.value.range);
}

const WORD_KINDS = ['technology', 'interface', 'design', 'process', 'vague'] as const;

function describeKind(kind: AddWordsArguments['kind']): string {
  switch (kind) {
    case 'technology':
      return t('technology');
    case 'interface':
      return t('screen');
    case 'design':
      return t('design');
    case 'process':
      return t('way of working');
    case 'vague':
      return t('vague');
  }
}

/** Words that the team wants to be asked about, whatever the lists say. */
async function addWords(client: BaseLanguageClient, panel: Panel): Promise<void> {
  const editor = window.activeTextEditor;
  const words = await window.showInputBox({
    title: t('Which words should be asked about?'),
    prompt: t('A star stands for any letters: implement*'),
    value: editor?.document.getText(editor.selection).slice(0, 60).replaceAll(/\s+/g, ' ').trim() ?? '',
  });
  if (!words) return;
  const kind = await window.showQuickPick<Choice<AddWordsArguments['kind']>>(
    WORD_KINDS.map((value) => ({ label: describeKind(value), value })),
    { title: t('What are they about?') },
  );
  if (kind === undefined) return;
  // The settings that count where the words stand; a text without a place has those of the first folder.
  const uri = editor?.document.uri.toString() ?? panel.partnership?.uri ?? 'untitled:';
  const values = { uri, words, kind: kind.value, list: 'add' };
  await withSavedSettings(ADD_WORDS_COMMAND, () =>
    client.sendRequest('workspace/executeCommand', { command: ADD_WORDS_COMMAND, arguments: [values] }),
  );
}

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
    };
  };
}

async function openRulePage(context: ExtensionContext, rule?: string): Promise<void> {
  const manifest = context.extension.packageJSON as Manifest;
  const rules = Object.keys(manifest.contributes.configuration.properties['tillit.rules']?.properties ?? {});
  const chosen = rule ?? (await window.showQuickPick(rules, { title: t('Which rule?') }));
  if (chosen === undefined || !rules.includes(chosen)) return;
  const page = Uri.joinPath(context.extensionUri, 'dist', 'rules', readerLanguage(), `${chosen}.md`);
  await commands.executeCommand('markdown.showPreview', page);
}

async function restart(client: BaseLanguageClient): Promise<void> {
  // A server that has died cannot be stopped; it can be started all the same.
  await client.stop().catch(() => undefined);
  await client.start();
  void window.showInformationMessage(t('The Tillit server has been restarted.'));
}
