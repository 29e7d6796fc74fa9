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
import { ADD_WORDS_COMMAND, CHECK_WORKSPACE_REQUEST, NEW_DOCUMENT_REQUEST, OUTLINE_REQUEST, type AddWordsArguments, type NewDocumentParams, type Outline, type WorkspaceSummary } from '../../server/src/protocol.ts';
import { showChanges } from './changes.ts';
import type { Choice } from './choice.ts';
import { evaluatePhase, insertEvaluation, recordDecision } from './evaluate.ts';
import { readerLanguage, t } from './l10n.ts';
import type { OverviewPage } from './overview.ts';
import type { Panel } from './panel.ts';
import { exportReport } from './reports.ts';
import { reveal, type PanelNode } from './tree.ts';
import { assignPhase, chooseOrder, filterExpectations, filterPhases } from './view-commands.ts';

export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  panel: Panel,
  overview: OverviewPage,
): Disposable[] {
  const onNode = (make: (node: PanelNode) => Readonly<Record<string, unknown>>) => async (node?: PanelNode) => {
    if (node) await panel.actOn(node, make(node));
  };
  const today = (): string => {
    const now = new Date();
    return [
      now.getFullYear(),
      String(now.getMonth() + 1).padStart(2, '0'),
      String(now.getDate()).padStart(2, '0'),
    ].join('-');
  };
  const all: Readonly<Record<string, (...values: never[]) => unknown>> = {
    'tillit.reveal': reveal,
    // Lets other extensions, and our tests, see what the panel sees.
    'tillit.outline': (uri: string) => client.sendRequest<Outline | null>(OUTLINE_REQUEST, { uri }),
    'tillit.openSample': () => openSample(context),
    'tillit.newDocument': () => createDocument(client),
    'tillit.insertPhase': () => inDocument(panel, () => panel.act({ do: 'insert-phase' })),
    'tillit.insertExpectation': () => inDocument(panel, () => insertExpectation(panel)),
    'tillit.checkWorkspace': () => checkWorkspace(client),
    'tillit.showDictating': () => inDocument(panel, () => showDictating(panel)),
    'tillit.showChanges': () => inDocument(panel, () => showChanges(client, panel)),
    'tillit.showOverview': () => overview.open(),
    'tillit.exportReport': () => inDocument(panel, () => exportReport(client, panel)),
    'tillit.addWords': () => inDocument(panel, () => addWords(client, panel)),
    'tillit.openRulePage': (rule?: string) => openRulePage(context, rule),
    'tillit.restartServer': () => restart(client),
    'tillit.showOutput': () => client.outputChannel.show(),
    'tillit.markDone': onNode(() => ({ do: 'set-checkpoint', done: true })),
    'tillit.markNotDone': onNode(() => ({ do: 'set-checkpoint', done: false })),
    'tillit.markAgreed': onNode(() => ({ do: 'set-expectation', state: 'agreed', date: today() })),
    'tillit.markMet': onNode(() => ({ do: 'set-expectation', state: 'met', date: today() })),
    'tillit.markMissed': onNode(() => ({ do: 'set-expectation', state: 'missed', date: today() })),
    'tillit.markOpen': onNode(() => ({ do: 'set-expectation', state: 'open', date: today() })),
    'tillit.insertEvaluation': (node?: PanelNode) => inDocument(panel, () => insertEvaluation(panel, node)),
    'tillit.evaluatePhase': (node?: PanelNode) => inDocument(panel, () => evaluatePhase(panel, node, today())),
    'tillit.assignPhase': (node?: PanelNode) => inDocument(panel, () => assignPhase(panel, node)),
    'tillit.filterExpectations': () => inDocument(panel, () => filterExpectations(panel)),
    'tillit.showAllExpectations': () => panel.choose({ parties: [], phases: [], states: [] }),
    'tillit.filterPhases': () => inDocument(panel, () => filterPhases(panel)),
    'tillit.sortExpectations': () => inDocument(panel, () => chooseOrder(panel)),
    'tillit.showPartnership': () => panel.choose({ scope: 'partnership' }),
    'tillit.showDocument': () => panel.choose({ scope: 'document' }),
    'tillit.recordDecision': (node?: PanelNode) => inDocument(panel, () => recordDecision(panel, node, today())),
  };
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run as (...values: unknown[]) => unknown));
}

async function inDocument(panel: Panel, run: () => unknown): Promise<void> {
  if (panel.outline === undefined) {
    void window.showInformationMessage(t('Open a Markdown document first.'));
    return;
  }
  await run();
}

async function createDocument(client: BaseLanguageClient): Promise<void> {
  const language = await pickLanguage();
  if (language === undefined) return;
  const title = await window.showInputBox({
    title: t('What is it about?'),
    value: language === 'sv' ? 'Krav' : 'Requirements',
  });
  if (title === undefined) return;
  const customer = await window.showInputBox({
    title: t('Who is the customer?'),
    prompt: t('Leave empty if it is not settled.'),
  });
  if (customer === undefined) return;
  const supplier = await window.showInputBox({
    title: t('Who is the supplier?'),
    prompt: t('Leave empty if it is not settled.'),
  });
  if (supplier === undefined) return;
  const phases = await window.showInputBox({
    title: t('Which phases?'),
    prompt: t('Names with commas between them. Each phase ends with an evaluation and a decision.'),
    value: language === 'sv' ? 'Förstudie, Pilot, Införande' : 'Discovery, Pilot, Rollout',
  });
  if (phases === undefined) return;
  const params: NewDocumentParams = {
    language,
    title,
    customer,
    supplier,
    phases: phases
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
  const content = await client.sendRequest<string>(NEW_DOCUMENT_REQUEST, params);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** A copy to try things on; the sample itself stays as it is. */
async function openSample(context: ExtensionContext): Promise<void> {
  const language = await pickLanguage();
  if (language === undefined) return;
  const file = Uri.joinPath(context.extensionUri, 'samples', `${language}.md`);
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

async function pickLanguage(): Promise<NewDocumentParams['language'] | undefined> {
  const languages: Choice<NewDocumentParams['language']>[] = [
    { label: 'English', value: 'en' },
    { label: 'Svenska', value: 'sv' },
  ];
  if (readerLanguage() === 'sv') languages.reverse();
  return (await window.showQuickPick(languages, { title: t('Language of the document') }))?.value;
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
  const { outline } = panel;
  if (outline === undefined) return;
  if (outline.dictating.length === 0) {
    void window.showInformationMessage(t('Nothing in this document dictates how.'));
    return;
  }
  const kinds: Readonly<Record<string, string>> = {
    'prescribed-technology': t('technology'),
    'prescribed-interface': t('screen'),
    'prescribed-design': t('design'),
    'prescribed-process': t('way of working'),
  };
  const choice = await window.showQuickPick<Choice<(typeof outline.dictating)[number]>>(
    outline.dictating.map((value) => ({
      label: value.text,
      description: t('{0}, line {1}', kinds[value.rule] ?? value.rule, value.range.start.line + 1),
      value,
    })),
    { title: t('What dictates how'), matchOnDescription: true },
  );
  if (choice) await reveal(outline.uri, choice.value.range);
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
    [
      { label: t('technology'), value: 'technology' },
      { label: t('screen'), value: 'interface' },
      { label: t('design'), value: 'design' },
      { label: t('way of working'), value: 'process' },
      { label: t('vague'), value: 'vague' },
    ],
    { title: t('What are they about?') },
  );
  if (kind === undefined) return;
  await client.sendRequest('workspace/executeCommand', {
    command: ADD_WORDS_COMMAND,
    arguments: [{ uri: panel.outline?.uri, words, kind: kind.value, list: 'add' }],
  });
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
