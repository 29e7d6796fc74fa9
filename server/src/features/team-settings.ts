/** Writes what a team wants to be asked about into its settings. */
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReaderLocale, WordKind, WordList } from '../../../core/src/index.ts';
import { CONFIG_NAMES } from '../host.ts';
import { say } from '../messages.ts';
import { nameOf } from '../name-of.ts';
import type { Settings, SettingsText } from '../settings.ts';
import { warn } from '../warn.ts';
import { changeSettings, newSettings, type SettingsChange } from './settings-edits.ts';

/** What the settings are written with. */
export interface SettingsPort {
  readonly settings: Pick<Settings, 'nearestText' | 'written'>;
  readonly apply: (edit: WorkspaceEdit) => Promise<boolean>;
  /** The workspace folder of a document. */
  readonly folderOf: (uri: string) => string | undefined;
  /** How the client writes a URI. */
  readonly spelled: (uri: string) => string;
  readonly reader: () => ReaderLocale;
}

/** A file with settings, as the client writes its URI, and its text before; null where there was none. */
export interface Written {
  readonly uri: string;
  readonly before: string | null;
}

export function allowing(words: string): SettingsChange {
  return { path: ['allow'], value: words, isListed: true };
}

export function listing(words: string, kind: WordKind, list: WordList): SettingsChange {
  return { path: ['words', kind, list], value: words, isListed: true };
}

export function switchingOff(rule: string): SettingsChange {
  return { path: ['rules', rule], value: 'off', isListed: false };
}

export class TeamSettings {
  readonly #connection: Connection;
  readonly #port: SettingsPort;

  constructor(connection: Connection, port: SettingsPort) {
    this.#connection = connection;
    this.#port = port;
  }

  /** Changes the settings nearest to the document; where there are none yet, they are made in its workspace folder. */
  async change(document: string, change: SettingsChange): Promise<Written | undefined> {
    const { settings, folderOf, spelled, apply, reader } = this.#port;
    const nearest = await settings.nearestText(document);
    if (nearest !== undefined) return this.#changeFile(nearest, change);
    const folder = folderOf(document);
    if (folder === undefined) {
      warn(this.#connection, say('noWorkspace', reader()));
      return undefined;
    }
    const file = `${folder}/${CONFIG_NAMES[0]}`;
    const uri = spelled(file);
    const start = { line: 0, character: 0 };
    const newText = newSettings(change);
    const isDone = await apply({
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
      ],
    });
    if (!isDone) return undefined;
    settings.written({ uri: file, text: undefined }, newText);
    return { uri, before: null };
  }

  async #changeFile(file: SettingsText, change: SettingsChange): Promise<Written | undefined> {
    const { text } = file;
    const uri = this.#port.spelled(file.uri);
    const changed = changeSettings(text, change);
    if (changed === undefined) {
      warn(this.#connection, say('brokenConfig', this.#port.reader(), { file: nameOf(uri) }));
      return undefined;
    }
    if (changed.edits.length > 0) {
      const document = TextDocument.create(uri, 'json', 0, text);
      const edits = changed.edits.map(({ offset, length, content }) => ({
        range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
        newText: content,
      }));
      if (!(await this.#port.apply({ changes: { [uri]: edits } }))) return undefined;
      this.#port.settings.written(file, changed.text);
    }
    return { uri, before: text };
  }
}
