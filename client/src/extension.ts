/** Entry on a desktop or a remote machine: the server is a process of its own. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, stop } from './start.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return start(
    context,
    (options) => new LanguageClient('tillit', 'Tillit', { module, transport: TransportKind.ipc }, options),
  );
}

export const deactivate = stop;
