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
  readonly settings: Pick<Settings, 'nearestText' | 'folderFor' | 'written'>;
  readonly apply: (edit: WorkspaceEdit) => Promise<boolean>;
  readonly knowsDocumentChanges: boolean;
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

/** How often a change is tried while somebody types in the file. */
const TRIES = 3;

export class TeamSettings {
  readonly #connection: Connection;
  readonly #port: SettingsPort;
  /** One change after the other, or one would not know of the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, port: SettingsPort) {
    this.#connection = connection;
    this.#port = port;
  }

  /** Changes the settings nearest to the document; where there are none yet, they are made in its workspace folder. */
  change(document: string, change: SettingsChange): Promise<Written | undefined> {
    const changed = this.#last.then(() => this.#change(document, change));
    this.#last = changed.catch(() => undefined);
    return changed;
  }

  async #change(document: string, change: SettingsChange): Promise<Written | undefined> {
    const { settings, reader } = this.#port;
    for (let tried = 1; ; tried += 1) {
      const nearest = await settings.nearestText(document);
      const written = await (nearest ? this.#changeFile(nearest, change) : this.#makeFile(document, change));
      if (written !== 'refused') return written;
      // An editor refuses where somebody has typed in between.
      const now = await settings.nearestText(document);
      if (tried < TRIES && now?.version !== nearest?.version) continue;
      warn(this.#connection, say('notApplied', reader()));
      return undefined;
    }
  }

  async #makeFile(document: string, change: SettingsChange): Promise<Written | 'refused' | undefined> {
    const { settings, spelled, apply, reader } = this.#port;
    const folder = settings.folderFor(document);
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
    if (!isDone) return 'refused';
    settings.written({ uri: file, text: undefined }, newText);
    return { uri, before: null };
  }

  async #changeFile(file: SettingsText, change: SettingsChange): Promise<Written | 'refused' | undefined> {
    const { text, version } = file;
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
      const isVersioned = version !== undefined && this.#port.knowsDocumentChanges;
      const edit = isVersioned
        ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
        : { changes: { [uri]: edits } };
      if (!(await this.#port.apply(edit))) return 'refused';
      this.#port.settings.written(file, changed.text);
    }
    return { uri, before: text };
  }
}
