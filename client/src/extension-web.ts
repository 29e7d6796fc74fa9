/** Entry in a browser: the server is a web worker. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from './start.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  return start(context, (options) => new LanguageClient('tillit', 'Tillit', new Worker(module), options));
}

export const deactivate = stop;
