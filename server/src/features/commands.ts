/** What the server carries out itself: changes of the document that a view asked for, and of the team's settings. */
import type { Connection, Position, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  editsFor,
  readTogetherEdits,
  WORD_KINDS,
  WORD_LISTS,
  type Action,
  type ReaderLocale,
} from '../../../core/src/index.ts';
import { toWorkspaceEdit, toWorkspaceEdits, type EditTarget } from '../convert.ts';
import { CONFIG_NAMES } from '../host.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import { nameOf } from '../name-of.ts';
import type { Settings, SettingsText } from '../settings.ts';
import { warn } from '../warn.ts';
import {
  ACT_COMMAND,
  ADD_WORDS_COMMAND,
  ALLOW_COMMAND,
  READ_TOGETHER_COMMAND,
  SWITCH_OFF_COMMAND,
  type AddWordsArguments,
} from '../protocol.ts';
import { changeSettings, newSettings, type SettingsChange } from './settings-edits.ts';

export interface CommandContext {
  readonly check: (uri: string) => Promise<CheckedDocument | undefined>;
  /** In lower case. */
  readonly partnershipNames: () => Promise<ReadonlySet<string>>;
  readonly target: EditTarget;
  readonly settings: Pick<Settings, 'nearestText' | 'written'>;
  /** The workspace folder of a document. */
  readonly folderOf: (uri: string) => string | undefined;
  readonly reader: () => ReaderLocale;
}

/** An action as it comes over the wire: with a position instead of an offset. */
interface ActArguments {
  readonly uri: string;
  readonly action: { readonly do: Action['do']; readonly position?: Position; readonly [key: string]: unknown };
}

export class Commands {
  readonly #connection: Connection;
  readonly #context: CommandContext;

  constructor(connection: Connection, context: CommandContext) {
    this.#connection = connection;
    this.#context = context;
  }

  /** True where something was changed. */
  async execute(command: string, values: readonly unknown[] | undefined): Promise<boolean> {
    const [value] = values ?? [];
    if (typeof value !== 'object' || value === null) return false;
    switch (command) {
      case ACT_COMMAND:
        return this.#act(value as ActArguments);
      case READ_TOGETHER_COMMAND:
        return this.#readTogether(value as { uri: string; together: boolean });
      case ALLOW_COMMAND: {
        const { uri, words } = value as { uri: string; words: string };
        return this.#changeSettings(uri, { path: ['allow'], value: words, isListed: true });
      }
      case ADD_WORDS_COMMAND: {
        const { uri, words, kind, list } = value as AddWordsArguments;
        if (!isOneOf(WORD_KINDS, kind) || !isOneOf(WORD_LISTS, list) || words.trim() === '') return false;
        return this.#changeSettings(uri, { path: ['words', kind, list], value: words.trim(), isListed: true });
      }
      case SWITCH_OFF_COMMAND: {
        const { uri, rule } = value as { uri: string; rule: string };
        return this.#changeSettings(uri, { path: ['rules', rule], value: 'off', isListed: false });
      }
      default:
        return false;
    }
  }

  async #act({ uri, action }: ActArguments): Promise<boolean> {
    const checked = await this.#context.check(uri);
    if (checked === undefined) return false;
    const { position, ...rest } = action;
    const at = position === undefined ? 0 : checked.text.offsetAt(position);
    const edits = editsFor(checked.document, { ...rest, at } as unknown as Action);
    if (edits.length === 0) return false;
    return this.#apply(toWorkspaceEdit(checked.text, edits, this.#context.target));
  }

  /** All that have to say so do, or none. */
  async #readTogether({ uri, together }: { uri: string; together: boolean }): Promise<boolean> {
    const checked = await this.#context.check(uri);
    if (checked === undefined || typeof together !== 'boolean') return false;
    const { companions, neighbours } = checked;
    const own = companions.find(({ path }) => path === checked.path);
    if (own === undefined || neighbours.length === 0) return false;
    const written = readTogetherEdits(own, [...companions, ...neighbours], {
      isTogether: together,
      taken: await this.#context.partnershipNames(),
    });
    if (written.length === 0) return false;
    const changes = written.map(({ member: { text }, edit }) => ({ text, edits: [edit] }));
    return this.#apply(toWorkspaceEdits(changes, { ...this.#context.target, knowsSnippets: false }));
  }

  async #apply(edit: WorkspaceEdit): Promise<boolean> {
    const { applied } = await this.#connection.workspace.applyEdit(edit);
    if (!applied) warn(this.#connection, say('notApplied', this.#context.reader()));
    return applied;
  }

  /** Changes the settings nearest to the document; where there are none yet, they are made in its workspace folder. */
  async #changeSettings(uri: string, change: SettingsChange): Promise<boolean> {
    const { settings, folderOf } = this.#context;
    const nearest = await settings.nearestText(uri);
    if (nearest !== undefined) return this.#changeFile(nearest, change);
    const folder = folderOf(uri);
    if (folder === undefined) {
      warn(this.#connection, say('noWorkspace', this.#context.reader()));
      return false;
    }
    const file = `${folder}/${CONFIG_NAMES[0]}`;
    const start = { line: 0, character: 0 };
    const newText = newSettings(change);
    const isApplied = await this.#apply({
      documentChanges: [
        { kind: 'create', uri: file, options: { ignoreIfExists: true } },
        { textDocument: { uri: file, version: null }, edits: [{ range: { start, end: start }, newText }] },
      ],
    });
    if (isApplied) settings.written({ uri: file, text: undefined }, newText);
    return isApplied;
  }

  async #changeFile(file: SettingsText, change: SettingsChange): Promise<boolean> {
    const changed = changeSettings(file.text, change);
    if (changed === undefined) {
      warn(this.#connection, say('brokenConfig', this.#context.reader(), { file: nameOf(file.uri) }));
      return false;
    }
    if (changed.edits.length === 0) return true;
    const document = TextDocument.create(file.uri, 'json', 0, file.text);
    const edits = changed.edits.map(({ offset, length, content }) => ({
      range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
      newText: content,
    }));
    const isApplied = await this.#apply({ changes: { [file.uri]: edits } });
    if (isApplied) this.#context.settings.written(file, changed.text);
    return isApplied;
  }
}

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value);
}
