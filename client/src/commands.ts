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
  type QuickPickItem,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ADD_WORDS_COMMAND,
  CHECK_WORKSPACE_REQUEST,
  NEW_DOCUMENT_REQUEST,
  OUTLINE_REQUEST,
  REPORT_REQUEST,
  type AddWordsArguments,
  type ReportParams,
  type Outline,
  type NewDocumentParams,
  type WorkspaceSummary,
} from '../../server/src/protocol.ts';
import { readerLanguage, t } from './l10n.ts';
import { rangeOf, reveal, type Panel, type PanelNode } from './panel.ts';

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

export function registerCommands(context: ExtensionContext, client: BaseLanguageClient, panel: Panel): Disposable[] {
  const onNode = (make: (node: PanelNode) => Readonly<Record<string, unknown>>) => async (node?: PanelNode) => {
    const range = node && rangeOf(node);
    if (node && range) await panel.act({ ...make(node), position: range.start });
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
    'tillit.newDocument': () => createDocument(client),
    'tillit.insertPhase': () => inDocument(panel, () => panel.act({ do: 'insert-phase' })),
    'tillit.insertExpectation': () => inDocument(panel, () => insertExpectation(panel)),
    'tillit.checkWorkspace': () => checkWorkspace(client),
    'tillit.showDictating': () => inDocument(panel, () => showDictating(panel)),
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
  const languages: Choice<NewDocumentParams['language']>[] = [
    { label: 'English', value: 'en' },
    { label: 'Svenska', value: 'sv' },
  ];
  if (readerLanguage() === 'sv') languages.reverse();
  const language = await window.showQuickPick(languages, { title: t('Language of the document') });
  if (language === undefined) return;
  const title = await window.showInputBox({
    title: t('What is it about?'),
    value: language.value === 'sv' ? 'Krav' : 'Requirements',
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
  const params: NewDocumentParams = { language: language.value, title, customer, supplier };
  const content = await client.sendRequest<string>(NEW_DOCUMENT_REQUEST, params);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
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

async function pickPhase(
  panel: Panel,
  node: PanelNode | undefined,
  isOffered: (exists: boolean) => boolean,
): Promise<PanelNode | undefined> {
  if (node?.kind === 'phase') return node;
  if (node?.kind === 'evaluation') return { kind: 'phase', phase: node.phase, index: 0 };
  const phases = (panel.outline?.phases ?? []).filter(({ evaluation }) => isOffered(evaluation.exists));
  if (phases.length === 0) {
    void window.showInformationMessage(
      t('The document has no phase for it. Insert one with “Insert phase with evaluation”.'),
    );
    return undefined;
  }
  const choice = await window.showQuickPick<Choice<PanelNode>>(
    phases.map((phase, index) => ({ label: phase.title, value: { kind: 'phase', phase, index } })),
    { title: t('Which phase?') },
  );
  return choice?.value;
}

async function insertEvaluation(panel: Panel, node: PanelNode | undefined): Promise<void> {
  const phase = await pickPhase(panel, node, (exists) => !exists);
  const range = phase && rangeOf(phase);
  if (range) await panel.act({ do: 'insert-evaluation', position: range.start });
}

async function recordDecision(panel: Panel, node: PanelNode | undefined, date: string): Promise<void> {
  const phase = await pickPhase(panel, node, () => true);
  const range = phase && rangeOf(phase);
  if (range === undefined) return;
  const decision = await pickDecision();
  if (decision) await panel.act({ do: 'record-decision', position: range.start, decision: decision.value, date });
}

function pickDecision(): Thenable<Choice<'continue' | 'adjust' | 'stop'> | undefined> {
  return window.showQuickPick<Choice<'continue' | 'adjust' | 'stop'>>(
    [
      { label: t('Continue'), detail: t('We go on as planned.'), value: 'continue' },
      { label: t('Adjust'), detail: t('We go on, but change something.'), value: 'adjust' },
      { label: t('Stop'), detail: t('We end here.'), value: 'stop' },
    ],
    { title: t('What have both parties decided?') },
  );
}

type Answers = Readonly<Record<'customer' | 'supplier', string>>;

/** Walks both parties through the questions of an evaluation; leaving any of them writes nothing. */
async function evaluatePhase(panel: Panel, node: PanelNode | undefined, date: string): Promise<void> {
  const phase = await pickPhase(panel, node, () => true);
  const range = phase && rangeOf(phase);
  if (range === undefined) return;
  const pick = (title: string): Promise<string | undefined> =>
    pickAnswer(title, panel.outline?.documentLanguage ?? 'en');
  const collaboration = await askBoth(t('Does the collaboration work?'), pick);
  const goal = collaboration && (await askBoth(t('Was the goal of the phase reached?'), pick));
  const change = goal && (await askBoth(t('What do we change?'), typeAnswer));
  const decision = change && (await pickDecision());
  if (decision === undefined) return;
  await panel.act({
    do: 'evaluate-phase',
    position: range.start,
    answers: { collaboration, goal, change },
    decision: decision.value,
    date,
  });
}

async function askBoth(
  question: string,
  ask: (title: string) => Thenable<string | undefined>,
): Promise<Answers | undefined> {
  const customer = await ask(t('{0} (the customer)', question));
  const supplier = customer === undefined ? undefined : await ask(t('{0} (the supplier)', question));
  return customer === undefined || supplier === undefined ? undefined : { customer, supplier };
}

/** Asked in the reader's language, written in the document's. */
const WRITTEN = { en: ['yes', 'partly', 'no'], sv: ['ja', 'delvis', 'nej'] } as const;

async function pickAnswer(title: string, language: 'en' | 'sv'): Promise<string | undefined> {
  const labels = [t('yes'), t('partly'), t('no')];
  const answers = WRITTEN[language].map((value, index): Choice<string> => ({ label: labels[index] ?? value, value }));
  const own: Choice<string> = { label: t('In other words ...'), value: '' };
  const silent: Choice<string> = { label: t('No answer yet'), value: '' };
  const choice = await window.showQuickPick([...answers, own, silent], { title });
  return choice === own ? typeAnswer(title) : choice?.value;
}

function typeAnswer(title: string): Thenable<string | undefined> {
  return window.showInputBox({ title, prompt: t('Leave empty if there is no answer yet.') });
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

/** One page for those who have no editor, beside the document unless another place is chosen. */
async function exportReport(client: BaseLanguageClient, panel: Panel): Promise<void> {
  const source = panel.outline?.uri;
  if (source === undefined) return;
  const format = await window.showQuickPick<Choice<Pick<ReportParams, 'format' | 'withDictating'>>>(
    [
      { label: t('A page to read and print (HTML)'), value: { format: 'html', withDictating: false } },
      { label: t('A page, with what dictates how'), value: { format: 'html', withDictating: true } },
      { label: t('Markdown, for a mail or a wiki'), value: { format: 'md', withDictating: false } },
    ],
    { title: t('What kind of report?') },
  );
  if (format === undefined) return;
  const text = await client.sendRequest<string | null>(REPORT_REQUEST, { uri: source, ...format.value });
  if (text === null) return;
  const uri = Uri.parse(source);
  const ending = format.value.format === 'md' ? '.report.md' : '.report.html';
  const target = await window.showSaveDialog({
    title: t('Save the report'),
    defaultUri: uri.with({ path: uri.path.replace(/\.[^./]*$/, '') + ending }),
  });
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    void window.showInformationMessage(
      t('The report is saved: {0}', target.path.slice(target.path.lastIndexOf('/') + 1)),
    );
  } catch (error) {
    void window.showErrorMessage(
      t('The report could not be saved: {0} Choose another place.', (error as Error).message),
    );
  }
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
