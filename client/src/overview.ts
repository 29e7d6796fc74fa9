/** The overview beside the editor: a picture of the partnership, drawn anew while one types. */
import { Uri, ViewColumn, window, type Disposable, type ExtensionContext, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { OVERVIEW_REQUEST, type Overview, type PartnershipView } from '../../server/src/protocol.ts';
import { readerLanguage, t } from './l10n.ts';
import { answerTogether } from './together.ts';
import { reveal } from './tree.ts';

const TYPE = 'tillit.overview';

/** What the page tells: that it can be drawn on, which mark was chosen, or whether documents belong together. */
type Message =
  | { readonly do: 'ready' }
  | { readonly do: 'reveal'; readonly place: string }
  | { readonly do: 'together'; readonly together: boolean };

export class OverviewPage implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #context: ExtensionContext;
  readonly #serializer: Disposable;
  #panel: WebviewPanel | undefined;
  #overview: Overview | undefined;
  #uri: string | undefined;

  constructor(client: BaseLanguageClient, context: ExtensionContext) {
    this.#client = client;
    this.#context = context;
    // After a reload the page is there again; what it shows comes with the next partnership.
    this.#serializer = window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: (panel) => {
        this.#fill(panel);
        return Promise.resolve();
      },
    });
  }

  open(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    this.#fill(
      window.createWebviewPanel(
        TYPE,
        t('Overview'),
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        { enableScripts: true, enableFindWidget: true, localResourceRoots: this.#roots() },
      ),
    );
  }

  /** Draws the partnership of the document that is open; what was drawn last stays where there is none. */
  async show(partnership: PartnershipView | undefined): Promise<void> {
    this.#uri = partnership?.uri ?? this.#uri;
    const uri = this.#uri;
    if (this.#panel?.visible !== true || uri === undefined) return;
    const overview = await this.#client.sendRequest<Overview | null>(OVERVIEW_REQUEST, { uri }).catch(() => null);
    if (overview === null || uri !== this.#uri) return;
    this.#overview = overview;
    this.#panel.title = t('Overview');
    await this.#panel.webview.postMessage({ html: overview.html, language: readerLanguage() });
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  #roots(): Uri[] {
    return ['dist', 'media'].map((folder) => Uri.joinPath(this.#context.extensionUri, folder));
  }

  #fill(panel: WebviewPanel): void {
    this.#panel = panel;
    panel.webview.options = { enableScripts: true, localResourceRoots: this.#roots() };
    const icon = (theme: string): Uri => Uri.joinPath(this.#context.extensionUri, 'media', `tab-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.onDidReceiveMessage((message: Message) => void this.#answer(message));
    panel.onDidChangeViewState(() => void this.show(undefined));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.html = this.#html(panel);
  }

  async #answer(message: Message): Promise<void> {
    if (message.do === 'ready') await this.show(undefined);
    if (message.do === 'together' && this.#uri !== undefined)
      await answerTogether(this.#client, this.#uri, message.together);
    if (message.do !== 'reveal') return;
    const [index, line, character] = message.place.split(':').map(Number);
    const uri = this.#overview?.documents[index ?? -1];
    if (uri === undefined || line === undefined || character === undefined) return;
    const start = { line, character };
    await reveal(uri, { start, end: start }, ViewColumn.One);
  }

  /** The page may load our style and our script, and nothing else. */
  #html({ webview }: WebviewPanel): string {
    const file = (...path: string[]): string =>
      webview.asWebviewUri(Uri.joinPath(this.#context.extensionUri, ...path)).toString();
    return `<!doctype html>
<html lang="${readerLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource};">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('media', 'overview.css')}">
<title>${t('Overview')}</title>
</head>
<body>
<main><p class="soft">${t('Open a Markdown document first.')}</p></main>
<script src="${file('dist', 'overview.js')}"></script>
</body>
</html>`;
  }
}
