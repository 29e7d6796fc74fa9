/** The language server: which request leads to what. No judgement here, only translation. */
import {
  CodeActionKind,
  type DidChangeConfigurationParams,
  DocumentDiagnosticReportKind,
  FileChangeType,
  TextDocumentSyncKind,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { ReaderLocale } from '../../core/src/index.ts';
import { abilitiesOf, type Abilities } from './abilities.ts';
import { toPartnershipView } from './convert.ts';
import { Commands } from './features/commands.ts';
import { EditorAnswers } from './editor-answers.ts';
import { Diagnostics } from './features/diagnostics.ts';
import { documentLanguages, firstText } from './features/new-document.ts';
import { PushedFindings } from './features/pushed-findings.ts';
import { checkWorkspace } from './features/workspace-check.ts';
import { findSymbols } from './features/workspace-symbols.ts';
import type { Host } from './host.ts';
import { Library, type CheckedDocument, type OpenTexts } from './library.ts';
import { LongText } from './long-text.ts';
import { say } from './messages.ts';
import { nameOf } from './name-of.ts';
import {
  ACT_COMMAND,
  ADD_WORDS_COMMAND,
  ALLOW_COMMAND,
  CHECK_WORKSPACE_REQUEST,
  CHOOSE_SILENCE_COMMAND,
  DOCUMENT_LANGUAGES_REQUEST,
  NEW_DOCUMENT_REQUEST,
  PARTNERSHIP_NOTIFICATION,
  READ_TOGETHER_COMMAND,
  SILENCE_COMMAND,
  SWITCH_OFF_COMMAND,
  type CheckWorkspaceParams,
  type InitializationOptions,
  type WorkspaceSummary,
} from './protocol.ts';
import { register } from './registrations.ts';
import { ANSWERS, uriOf, type Audience, type DocumentParams } from './requests.ts';
import { describeFile, findReader, isSettingsFile, Settings, type ConfigFile } from './settings.ts';
import { toTextEdit } from './text-edits.ts';
import { byName, canonical, canonicalFolder, fileUri, hostByName, Spellings } from './uris.ts';
import { warn } from './warn.ts';

/** How long the hands must rest before the panel and the documents beside are brought up to date, in milliseconds. */
const REST = 150;

export function startServer(connection: Connection, makeHost: (options: InitializationOptions) => Host): void {
  connection.onInitialize((params) => {
    const server = new Server(connection, params, makeHost(readOptions(params)));
    return server.initialize();
  });
}

/** As the client writes them. Older clients name one folder, and still older ones its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [fileUri(rootPath)] : [];
}

function readOptions(params: InitializeParams): InitializationOptions {
  const value: unknown = params.initializationOptions;
  return typeof value === 'object' && value !== null ? (value as InitializationOptions) : {};
}

class Server {
  readonly #connection: Connection;
  readonly #abilities: Abilities;
  readonly #options: InitializationOptions;
  readonly #host: Host;
  readonly #spellings = new Spellings();
  /** By their URIs as they stand inside, as all that is kept of a document. */
  readonly #texts = new TextDocuments({
    create: (uri: string, _languageId: string, version: number, text: string) =>
      new LongText(this.#spellings.of(uri), version, text),
    update: (text: LongText, changes: TextDocumentContentChangeEvent[], version: number) =>
      this.#update(text, changes, version),
  });
  /** Those of the texts that are documents. */
  readonly #documents: OpenTexts = {
    get: (uri) => (isSettingsFile(uri) ? undefined : this.#texts.get(uri)),
    all: () => this.#texts.keys().filter((uri) => !isSettingsFile(uri)),
    spelled: (uri) => this.#spellings.of(uri),
  };
  readonly #library: Library;
  /** What the client has been told of a document, by the serial number of the check. */
  readonly #shown = new Map<string, number>();
  readonly #diagnostics: Diagnostics;
  readonly #settings: Settings;
  readonly #answers: EditorAnswers;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Set<string>();
  readonly #pushed: PushedFindings;
  #folders: string[];
  #reader: ReaderLocale;
  /** The reader's language where no setting names another. */
  readonly #clientLanguage: ReaderLocale;

  constructor(connection: Connection, params: InitializeParams, host: Host) {
    this.#connection = connection;
    this.#abilities = abilitiesOf(params.capabilities);
    this.#options = readOptions(params);
    this.#host = hostByName(host, this.#spellings);
    this.#folders = this.#learnFolders(foldersOf(params));
    this.#clientLanguage = findReader(this.#options.messageLanguage) ?? findReader(params.locale) ?? 'en';
    this.#reader = this.#clientLanguage;
    this.#answers = new EditorAnswers(params.initializationOptions, {
      ask: this.#abilities.configuration ? (uri) => this.#askClient(uri) : undefined,
      onLate: () => void this.#settingsChanged(),
    });
    this.#settings = new Settings(
      this.#host,
      (uri) => this.#answers.of(uri),
      () => this.#folders,
      {
        open: (uri) => this.#texts.get(uri),
        report: (file) => this.#tellAbout(file),
        changed: () => void this.#settingsChanged(),
      },
    );
    this.#diagnostics = new Diagnostics(connection, () => this.#audience, this.#abilities.linksCodes);
    this.#library = new Library(
      { open: this.#documents, host: this.#host, settings: this.#settings },
      () => this.#folders,
      (uri, error) => this.#tellOfFailure(uri, error),
    );
    this.#pushed = new PushedFindings(this.#diagnostics, this.#library, this.#settings);
  }

  initialize(): InitializeResult {
    this.#listen();
    return {
      serverInfo: { name: 'tillit' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(this.#abilities.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'tillit', interFileDependencies: true, workspaceDiagnostics: false },
        }),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.tillit`] },
        hoverProvider: true,
        documentSymbolProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        completionProvider: { triggerCharacters: ['#', '(', '-', ':'] },
        codeLensProvider: { resolveProvider: false },
        executeCommandProvider: {
          commands: [
            ACT_COMMAND,
            ALLOW_COMMAND,
            ADD_WORDS_COMMAND,
            SWITCH_OFF_COMMAND,
            READ_TOGETHER_COMMAND,
            CHOOSE_SILENCE_COMMAND,
            SILENCE_COMMAND,
          ],
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onInitialized(() => void this.#afterStart());
    connection.onDidChangeConfiguration(({ settings }: DidChangeConfigurationParams) => {
      this.#answers.told(settings);
      void this.#settingsChanged();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    this.#texts.onDidOpen(({ document }) => this.#opened(document));
    this.#texts.onDidChangeContent(({ document }) => {
      const uri = canonical(document.uri);
      if (isSettingsFile(uri)) return this.#settingsTyped(uri);
      if (!this.#abilities.pullsDiagnostics) void this.#publishNow(uri);
      this.#schedule(uri);
    });
    this.#texts.onDidSave(({ document }) => {
      if (isSettingsFile(canonical(document.uri))) this.#settingsFilesChanged();
    });
    this.#texts.onDidClose(({ document }) => this.#forget(canonical(document.uri)));

    connection.languages.diagnostics.on((params) => this.#pull(params));
    for (const [request, answer] of Object.entries(ANSWERS))
      connection.onRequest(request, (params: DocumentParams) =>
        this.#with(uriOf(params), (checked) => answer(checked, params as never, this.#audience)),
      );
    connection.onWorkspaceSymbol(({ query }, token) => findSymbols(query, this.#library, token));
    connection.onRequest(DOCUMENT_LANGUAGES_REQUEST, documentLanguages);
    connection.onRequest(NEW_DOCUMENT_REQUEST, firstText);
    connection.onRequest(CHECK_WORKSPACE_REQUEST, (params: CheckWorkspaceParams | null, token) =>
      this.#checkWorkspace(params?.shown, token),
    );
    const commands = new Commands(connection, {
      settings: this.#settings,
      check: (uri) => this.#library.check(uri),
      spelled: (uri) => this.#spellings.of(uri),
      partnershipNames: () => this.#library.partnershipNames(),
      audience: () => this.#audience,
    });
    connection.onExecuteCommand(({ command, arguments: values }) => commands.execute(command, values));
    this.#texts.listen(byName(connection, this.#spellings));
  }

  /** Findings as a client asks for them; only that they are the same where they are. */
  async #pull({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const uri = canonical(textDocument.uri);
    // What a workspace check pushed would stand there twice.
    this.#pushed.takeBack(uri);
    const checked = await this.#check(uri);
    if (checked === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = this.#diagnostics.resultId(checked);
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnostics.of(checked) };
  }

  /** `shown` are the documents whose findings the client shows by itself; without it, those that are open. */
  #checkWorkspace(shown: readonly string[] | undefined, token: CancellationToken): Promise<WorkspaceSummary> {
    const before = new Set(this.#pushed.documents());
    const shownNames = shown && new Set(shown.map(canonical));
    return checkWorkspace({
      connection: this.#connection,
      host: this.#host,
      folders: this.#folders,
      library: this.#library,
      spelled: (uri) => this.#spellings.of(uri),
      isShown: (uri) => shownNames?.has(uri) ?? this.#texts.get(uri) !== undefined,
      publish: (checked) => {
        before.delete(checked.path);
        this.#pushed.push(checked);
      },
      title: say('checking', this.#reader),
      token,
    }).finally(() => {
      // What was there the last time, and is not any more, or not for us.
      if (token.isCancellationRequested) return;
      for (const uri of before) this.#pushed.takeBack(uri);
    });
  }

  get #audience(): Audience {
    return {
      reader: this.#reader,
      rulePages: this.#options.rulePages ?? this.#host.rulePages,
      target: this.#abilities.edit,
      completionSnippets: this.#abilities.completionSnippets,
      hasWorkspace: this.#folders.length > 0,
      chooser: this.#chooser,
    };
  }

  get #chooser(): Audience['chooser'] {
    if (this.#options.choosesSilence === true) return 'client';
    return this.#abilities.asksByMessage ? 'message' : undefined;
  }

  async #afterStart(): Promise<void> {
    register(this.#connection, this.#abilities);
    if (this.#abilities.changesFolders) this.#followFolders();
    await this.#readMessageLanguage();
  }

  /** Without a slash at the end, as names of folders stand inside. */
  #learnFolders(uris: readonly string[]): string[] {
    return uris.map((uri) => this.#spellings.learn(uri, canonicalFolder(uri)));
  }

  #followFolders(): void {
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => canonicalFolder(uri)));
      this.#folders = [
        ...this.#folders.filter((folder) => !gone.has(folder)),
        ...this.#learnFolders(added.map(({ uri }) => uri)),
      ];
      void this.#settingsChanged();
    });
  }

  #askClient(uri: string): Promise<unknown> {
    const item = { section: 'tillit', ...(uri !== '' && { scopeUri: this.#spellings.of(uri) }) };
    return this.#connection.workspace.getConfiguration(item);
  }

  async #readMessageLanguage(): Promise<void> {
    this.#reader = (await this.#settings.messageLanguage()) ?? this.#clientLanguage;
  }

  async #settingsChanged(): Promise<void> {
    this.#settings.forget();
    this.#told.clear();
    await this.#readMessageLanguage();
    this.#judgeAgain();
  }

  #settingsFilesChanged(): void {
    this.#settings.forgetFiles();
    this.#told.clear();
    this.#judgeAgain();
  }

  /** An editor says what stands in a settings file; who types in it gets their due when the hands rest. */
  #settingsTyped(uri: string): void {
    this.#settings.told(uri);
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        this.#settingsFilesChanged();
      }, REST),
    );
  }

  /** By other settings. */
  #judgeAgain(): void {
    this.#checkAgain();
    void this.#pushed.judgeAgain();
  }

  #filesChanged(events: readonly FileEvent[]): void {
    const changes = events.map(({ uri, type }) => ({ uri: canonical(uri), type }));
    const isConfig = ({ uri }: FileEvent): boolean => isSettingsFile(uri);
    // What the editor saves we know already.
    const isNews = ({ uri, type }: FileEvent): boolean =>
      type !== FileChangeType.Changed || this.#texts.get(uri) === undefined;
    const documents = changes.filter((change) => !isConfig(change) && isNews(change));
    for (const { uri } of documents) {
      this.#library.changed(uri);
      // What a workspace check has said of a file is not true of another text, or of none.
      if (this.#texts.get(uri) === undefined) this.#pushed.takeBack(uri);
    }
    for (const { uri, type } of changes.filter(isConfig)) this.#settings.saved(uri, type);
    if (changes.some(isConfig)) this.#settingsFilesChanged();
    else if (documents.length > 0) this.#checkAgain();
  }

  /** What is open may read otherwise now, though its text is the same. */
  #checkAgain(): void {
    for (const uri of this.#documents.all()) this.#schedule(uri, 0);
    if (this.#abilities.pullsDiagnostics && this.#abilities.refreshesDiagnostics)
      this.#connection.languages.diagnostics.refresh();
  }

  #tellOfFailure(uri: string, error: unknown): void {
    this.#connection.console.error(String((error as Error).stack ?? error));
    warn(this.#connection, say('unreadable', this.#reader, { file: nameOf(uri) }));
  }

  /** Once per change of the file, not once per document. */
  #tellAbout(file: ConfigFile): void {
    for (const message of describeFile(file, this.#reader)) {
      if (this.#told.has(message)) continue;
      this.#told.add(message);
      warn(this.#connection, message);
    }
  }

  /** Tells the library of every change by itself, so that it reads again only what was edited. */
  #update(text: LongText, changes: TextDocumentContentChangeEvent[], version: number): LongText {
    const uri = canonical(text.uri);
    for (const change of changes) {
      const edit = toTextEdit(text, change);
      this.#library.edited(uri, edit.span, edit.text);
      text.edit(edit.span, edit.text);
    }
    text.version = version;
    return text;
  }

  /** What the hands have just written is judged as soon as no other message waits. */
  async #publishNow(uri: string): Promise<void> {
    const version = this.#texts.get(uri)?.version;
    await this.#host.pause();
    if (this.#texts.get(uri)?.version !== version) return;
    const checked = await this.#check(uri);
    if (checked && this.#texts.get(uri)?.version === version) this.#diagnostics.publish(checked);
  }

  #schedule(uri: string, delay = REST): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => void this.#refresh(uri), delay),
    );
  }

  async #refresh(uri: string): Promise<void> {
    this.#timers.delete(uri);
    const version = this.#texts.get(uri)?.version;
    const checked = await this.#check(uri);
    // The text may have gone on, or away, while settings were asked for.
    if (checked === undefined || this.#texts.get(uri)?.version !== version) return;
    this.#show(checked);
    // What is open beside it may belong to the same partnership.
    for (const { path } of checked.companions) {
      if (path === uri || this.#timers.has(path)) continue;
      const other = await this.#check(path);
      if (other && this.#shown.get(path) !== other.serial) this.#show(other);
    }
  }

  #show(checked: CheckedDocument): void {
    this.#shown.set(checked.path, checked.serial);
    if (!this.#abilities.pullsDiagnostics) this.#diagnostics.publish(checked);
    if (this.#options.outline === true)
      void this.#connection.sendNotification(PARTNERSHIP_NOTIFICATION, toPartnershipView(checked, this.#reader));
  }

  #opened({ uri: spelled }: LongText): void {
    const uri = canonical(spelled);
    // What was said of it while it was closed would stand beside what is said now.
    this.#pushed.takeBack(uri, spelled);
    this.#library.changed(uri);
  }

  #forget(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    if (isSettingsFile(uri)) {
      this.#spellings.closed(uri);
      this.#settingsFilesChanged();
      return;
    }
    this.#shown.delete(uri);
    this.#library.changed(uri);
    this.#settings.forgetDocument(uri);
    this.#answers.forgetDocument(uri);
    if (!this.#abilities.pullsDiagnostics) this.#diagnostics.clear(this.#spellings.of(uri));
    this.#spellings.closed(uri);
  }

  async #check(uri: string): Promise<CheckedDocument | undefined> {
    return this.#documents.get(uri) === undefined ? undefined : this.#library.check(uri);
  }

  async #with<Result>(uri: string, use: (checked: CheckedDocument) => Result): Promise<Result | null> {
    const checked = await this.#check(uri);
    return checked === undefined ? null : use(checked);
  }
}
