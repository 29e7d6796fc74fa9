/** What the server carries out itself: changes of the document that a view asked for, and of the team's settings. */
import type { Connection, Position, WorkspaceEdit } from 'vscode-languageserver';
import { parseDocument as parseYaml } from 'yaml';
import {
  editsFor,
  readTogetherEdits,
  troubleWith,
  WORD_KINDS,
  WORD_LISTS,
  type Action,
  type ReaderLocale,
} from '../../../core/src/index.ts';
import { toWorkspaceEdit, toWorkspaceEdits, type EditTarget } from '../convert.ts';
import { CONFIG_NAMES, type Host } from '../host.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import { warn } from '../warn.ts';
import {
  ACT_COMMAND,
  ADD_WORDS_COMMAND,
  ALLOW_COMMAND,
  READ_TOGETHER_COMMAND,
  SWITCH_OFF_COMMAND,
  type AddWordsArguments,
} from '../protocol.ts';

export interface CommandContext {
  readonly check: (uri: string) => Promise<CheckedDocument | undefined>;
  /** In lower case. */
  readonly partnershipNames: () => Promise<ReadonlySet<string>>;
  readonly target: EditTarget;
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
  readonly #host: Host;
  readonly #context: CommandContext;

  constructor(connection: Connection, host: Host, context: CommandContext) {
    this.#connection = connection;
    this.#host = host;
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
        return this.#changeConfig(uri, (file) => addWords(file, ['allow'], words), { allow: [words] });
      }
      case ADD_WORDS_COMMAND: {
        const { uri, words, kind, list } = value as AddWordsArguments;
        if (!isOneOf(WORD_KINDS, kind) || !isOneOf(WORD_LISTS, list) || words.trim() === '') return false;
        return this.#changeConfig(uri, (file) => addWords(file, ['words', kind, list], words.trim()), {
          words: { [kind]: { [list]: [words.trim()] } },
        });
      }
      case SWITCH_OFF_COMMAND: {
        const { uri, rule } = value as { uri: string; rule: string };
        return this.#changeConfig(uri, (file) => file.setIn(['rules', rule], 'off'), { rules: { [rule]: 'off' } });
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

  /** Changes the team's settings, which are made where there are none yet. */
  async #changeConfig(
    uri: string,
    change: (file: ReturnType<typeof parseYaml>) => void,
    initial: object,
  ): Promise<boolean> {
    const reader = this.#context.reader();
    const folder = this.#context.folderOf(uri);
    if (folder === undefined) {
      warn(this.#connection, say('noWorkspace', reader));
      return false;
    }
    for (const name of CONFIG_NAMES) {
      const file = `${folder}/${name}`;
      const text = await this.#host.readText(file);
      if (text === undefined) continue;
      const changed = changeText(text, name.endsWith('.json'), change);
      if (changed === undefined) {
        warn(this.#connection, say('brokenConfig', reader, { file: name }));
        return false;
      }
      const lines = text.split('\n');
      const range = {
        start: { line: 0, character: 0 },
        end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
      };
      return this.#apply({ changes: { [file]: [{ range, newText: changed }] } });
    }
    const file = `${folder}/${CONFIG_NAMES[0]}`;
    const start = { line: 0, character: 0 };
    return this.#apply({
      documentChanges: [
        { kind: 'create', uri: file, options: { ignoreIfExists: true } },
        {
          textDocument: { uri: file, version: null },
          edits: [{ range: { start, end: start }, newText: `${JSON.stringify(initial, undefined, 2)}\n` }],
        },
      ],
    });
  }
}

/** Adds to the list at the path, which is made where it is missing. */
function addWords(file: ReturnType<typeof parseYaml>, path: readonly string[], words: string): void {
  if (file.hasIn(path)) file.addIn(path, words);
  else file.setIn(path, file.createNode([words]));
}

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value);
}

/** The text with the change; undefined where it cannot be read. Comments of YAML stay. */
function changeText(
  text: string,
  isJson: boolean,
  change: (file: ReturnType<typeof parseYaml>) => void,
): string | undefined {
  if (troubleWith(text)) return undefined;
  const file = parseYaml(text.trim() === '' ? '{}' : text);
  if (file.errors.length > 0) return undefined;
  try {
    change(file);
    return isJson ? `${JSON.stringify(file.toJS(), undefined, 2)}\n` : file.toString();
  } catch {
    return undefined;
  }
}
