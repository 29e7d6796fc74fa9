/** What both targets share: the client, the panel, the status bar and the commands. */
import { Disposable, RelativePattern, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  FILES_REQUEST,
  PARTNERSHIP_NOTIFICATION,
  PARTNERSHIP_REQUEST,
  READ_FILE_REQUEST,
  type InitializationOptions,
  type PartnershipView,
} from '../../server/src/protocol.ts';
import { CHANGES_SCHEME, provideChanges } from './changes.ts';
import { registerCommands } from './commands.ts';
import { configureLanguage } from './l10n.ts';
import { OverviewPage } from './overview.ts';
import { Panel } from './panel.ts';
import { withSavedSettings } from './settings-files.ts';
import { StatusBar } from './status-bar.ts';

let client: BaseLanguageClient | undefined;

/** Lets documents be compared without being checked twice. */
const UNCHECKED_SCHEMES = new Set(['git', 'output', 'vscode-scm', 'chat-editing-text-model', CHANGES_SCHEME]);

export async function start(
  context: ExtensionContext,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  configureLanguage();
  const running = makeClient(optionsFor(context));
  client = running;
  const panel = new Panel(running, context);
  const statusBar = new StatusBar();
  const overview = new OverviewPage(running, context);
  const show = (partnership: PartnershipView | undefined): void => {
    panel.show(partnership);
    statusBar.show(partnership);
    void overview.show(partnership);
  };
  const follow = (): void => void showActive(running, show);
  context.subscriptions.push(
    panel,
    statusBar,
    overview,
    Disposable.from(...registerCommands({ context, client: running, panel, overview })),
    running.onNotification(PARTNERSHIP_NOTIFICATION, (partnership: PartnershipView) => {
      // The panel and the overview may have the focus; they show what was open before.
      if (partnership.uri === (activeUri() ?? panel.partnership?.uri)) show(partnership);
    }),
    provideChanges(),
    answerFileRequests(running),
    followEditors(follow),
  );
  await running.start();
  follow();
}

function optionsFor({ extensionUri }: ExtensionContext): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    rulePages: `${Uri.joinPath(extensionUri, 'dist', 'rules').toString()}/`,
    fileSystem: true,
    outline: true,
    choosesSilence: true,
  };
  return {
    documentSelector: [{ language: 'markdown' }],
    initializationOptions,
    outputChannelName: 'Tillit',
    middleware: {
      executeCommand: (command, args, next) =>
        withSavedSettings(command, () => Promise.resolve(next(command, args) as unknown)),
      didOpen: (document, next) => (UNCHECKED_SCHEMES.has(document.uri.scheme) ? Promise.resolve() : next(document)),
    },
  };
}

/** Calls whenever another document may have to be shown, or the same one in another language. */
function followEditors(follow: () => void): Disposable {
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      // The panel itself takes the focus; the document stays the same then.
      if (editor !== undefined || window.visibleTextEditors.length === 0) follow();
    }),
    workspace.onDidCloseTextDocument(follow),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('tillit.messageLanguage')) return;
      configureLanguage();
      follow();
    }),
  );
}

export async function stop(): Promise<void> {
  await client?.stop();
}

function activeUri(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document.uri.toString() : undefined;
}

async function showActive(
  running: BaseLanguageClient,
  show: (partnership: PartnershipView | undefined) => void,
): Promise<void> {
  const uri = activeUri();
  if (uri === undefined) {
    show(undefined);
    return;
  }
  try {
    const partnership = await running.sendRequest<PartnershipView | null>(PARTNERSHIP_REQUEST, { uri });
    if (uri === activeUri()) show(partnership ?? undefined);
  } catch {
    // The server is starting or stopping; its next notification brings the partnership.
  }
}

/** The server reads files through us, so that virtual folders work like real ones. */
function answerFileRequests(running: BaseLanguageClient): Disposable {
  return Disposable.from(
    running.onRequest(FILES_REQUEST, async ({ folder, isDeep }: { folder: string; isDeep: boolean }) => {
      const uris = await workspace.findFiles(
        new RelativePattern(Uri.parse(folder), isDeep ? '**/*.{md,markdown}' : '*.{md,markdown}'),
        '**/{node_modules,.git,.vscode-test}/**',
      );
      return uris.map(String).toSorted();
    }),
    running.onRequest(READ_FILE_REQUEST, async ({ uri }: { uri: string }) => {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
      } catch {
        return null;
      }
    }),
  );
}
