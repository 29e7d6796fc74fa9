/** What the server asks a client to tell it of. */
import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  TextDocumentSyncKind,
  type Connection,
} from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { CONFIG_NAMES } from './host.ts';

/** A client that refuses, or never answers, does without. */
export function register({ client, console }: Connection, abilities: Abilities): void {
  const wish = (registration: Promise<unknown>): void =>
    void registration.catch((error: unknown) => console.warn(String(error)));
  if (abilities.registersConfiguration)
    wish(client.register(DidChangeConfigurationNotification.type, { section: 'tillit' }));
  if (abilities.watchesFiles)
    wish(
      client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [...CONFIG_NAMES, '*.md', '*.markdown'].map((name) => ({ globPattern: `**/${name}` })),
      }),
    );
  if (!abilities.registersTexts) return;
  // Settings count as they stand in the editor, saved or not; nothing else is asked of us in these files.
  const documentSelector = CONFIG_NAMES.map((name) => ({ pattern: `**/${name}` }));
  const syncKind = TextDocumentSyncKind.Incremental;
  // The texts that are open come with the last: their changes and their end must be heard of by then.
  wish(client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }));
  wish(client.register(DidCloseTextDocumentNotification.type, { documentSelector }));
  wish(client.register(DidSaveTextDocumentNotification.type, { documentSelector }));
  wish(client.register(DidOpenTextDocumentNotification.type, { documentSelector }));
}
