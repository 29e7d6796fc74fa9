/** What the server carries out itself: changes of the document that a view asked for, and of the team's settings. */
import {
  MessageType,
  ShowMessageRequest,
  type ApplyWorkspaceEditResult,
  type Connection,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  editsFor,
  ignoringFixes,
  readTogetherEdits,
  WORD_KINDS,
  WORD_LISTS,
  type Action,
  type TemplateValues,
} from '../../../core/src/index.ts';
import { toWorkspaceEdit, toWorkspaceEdits } from '../convert.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import { nameOf } from '../name-of.ts';
import {
  ACT_COMMAND,
  ADD_WORDS_COMMAND,
  ALLOW_COMMAND,
  CHOOSE_SILENCE_COMMAND,
  READ_TOGETHER_COMMAND,
  SILENCE_COMMAND,
  SWITCH_OFF_COMMAND,
  type AddWordsArguments,
  type Silenced,
  type SilenceArguments,
} from '../protocol.ts';
import { canonical } from '../uris.ts';
import { inform, warn } from '../warn.ts';
import type { ActionAudience } from './code-actions.ts';
import { silencesIn } from './silencers.ts';
import type { SettingsChange } from './settings-edits.ts';
import { allowing, listing, switchingOff, TeamSettings, type SettingsPort } from './team-settings.ts';

export interface CommandContext {
  readonly check: (uri: string) => Promise<CheckedDocument | undefined>;
  /** In lower case. */
  readonly partnershipNames: () => Promise<ReadonlySet<string>>;
  readonly settings: SettingsPort['settings'];
  /** How the client writes a URI. */
  readonly spelled: (uri: string) => string;
  readonly audience: () => ActionAudience;
}

/** An action as it comes over the wire: with a position instead of an offset. */
interface ActArguments {
  readonly uri: string;
  readonly action: { readonly do: Action['do']; readonly position?: Position; readonly [key: string]: unknown };
}

export class Commands {
  readonly #connection: Connection;
  readonly #settings: TeamSettings;
  readonly #context: CommandContext;

  constructor(connection: Connection, context: CommandContext) {
    this.#connection = connection;
    this.#context = context;
    this.#settings = new TeamSettings(connection, {
      settings: context.settings,
      apply: (edit) => this.#isApplied(edit),
      knowsDocumentChanges: context.audience().target.knowsDocumentChanges,
      spelled: context.spelled,
      reader: () => context.audience().reader,
    });
  }

  /** True, or what was written, where something was changed. */
  async execute(command: string, values: readonly unknown[] | undefined): Promise<unknown> {
    const [given] = values ?? [];
    if (typeof given !== 'object' || given === null) return false;
    const { uri } = given as { readonly uri?: unknown };
    const value = typeof uri === 'string' ? { ...given, uri: canonical(uri) } : given;
    switch (command) {
      case ACT_COMMAND:
        return this.#act(value as ActArguments);
      case READ_TOGETHER_COMMAND:
        return this.#readTogether(value as { uri: string; together: boolean });
      case CHOOSE_SILENCE_COMMAND:
        // A client that waits for the answer could not show the question.
        void this.#choose(value as { uri: string; range: Range });
        return false;
      case SILENCE_COMMAND:
        return (await this.#silence(value as SilenceArguments)) ?? null;
      default:
        return this.#changeSettings(command, value);
    }
  }

  async #changeSettings(command: string, value: object): Promise<boolean> {
    switch (command) {
      case ALLOW_COMMAND: {
        const { uri, words } = value as { uri: string; words: string };
        return this.#tell(await this.#write(uri, allowing(words), 'saidWord', { words }));
      }
      case ADD_WORDS_COMMAND: {
        const { uri, words, kind, list } = value as AddWordsArguments;
        if (!isOneOf(WORD_KINDS, kind) || !isOneOf(WORD_LISTS, list) || words.trim() === '') return false;
        const change = listing(words.trim(), kind, list);
        if (list !== 'downgrade') return (await this.#settings.change(uri, change)) !== undefined;
        return this.#tell(await this.#write(uri, change, 'saidHint', { words: words.trim() }));
      }
      case SWITCH_OFF_COMMAND: {
        const { uri, rule } = value as { uri: string; rule: string };
        return this.#tell(await this.#write(uri, switchingOff(rule), 'saidRule', { rule }));
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
    return this.#apply(toWorkspaceEdit(checked.text, edits, this.#context.audience().target));
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
    return this.#apply(toWorkspaceEdits(changes, { ...this.#context.audience().target, knowsSnippets: false }));
  }

  async #choose({ uri, range }: { uri: string; range: Range }): Promise<void> {
    const checked = await this.#context.check(uri);
    if (checked === undefined) return;
    const { title: message, ways } = silencesIn(checked, range, this.#context.audience());
    const actions = ways.map(({ title }) => ({ title }));
    const chosen = await this.#connection.sendRequest(ShowMessageRequest.type, {
      type: MessageType.Info,
      message,
      actions,
    });
    const way = ways.find(({ title }) => title === chosen?.title);
    this.#tell(way && (await this.#silence(way.silence)));
  }

  async #silence({ uri, way, rule, range, words = '', kind }: SilenceArguments): Promise<Silenced | undefined> {
    switch (way) {
      case 'word':
        return this.#write(uri, allowing(words), 'saidWord', { words });
      case 'hint':
        if (kind === undefined || !isOneOf(WORD_KINDS, kind)) return undefined;
        return this.#write(uri, listing(words, kind, 'downgrade'), 'saidHint', { words });
      case 'rule':
        return this.#write(uri, switchingOff(rule), 'saidRule', { rule });
      default:
        return this.#ignore({ uri, way, rule, range });
    }
  }

  /** By the team's settings. */
  async #write(
    uri: string,
    change: SettingsChange,
    message: 'saidWord' | 'saidHint' | 'saidRule',
    values: TemplateValues,
  ): Promise<Silenced | undefined> {
    const written = await this.#settings.change(uri, change);
    const { reader } = this.#context.audience();
    return written && { ...written, message: say(message, reader, { ...values, file: nameOf(written.uri) }) };
  }

  /** By a comment in the document. */
  async #ignore({ uri, way, rule, range }: SilenceArguments): Promise<Silenced | undefined> {
    const checked = await this.#context.check(uri);
    if (checked === undefined) return undefined;
    const { reader, target } = this.#context.audience();
    const at = checked.text.offsetAt(range.start);
    const found = checked.diagnoses.find((each) => each.rule.id === rule && each.finding.span.start === at);
    const title = way === 'here' ? 'ignore-here' : 'ignore-in-file';
    const fix = found && ignoringFixes(found, checked.document).find((each) => each.title === title);
    if (fix === undefined || !(await this.#apply(toWorkspaceEdit(checked.text, fix.edits, target)))) return undefined;
    return {
      uri: checked.text.uri,
      message: say(way === 'here' ? 'saidHere' : 'saidInFile', reader, { rule, file: nameOf(uri) }),
    };
  }

  /** Says what was written, and whether anything was. */
  #tell(silenced: Silenced | undefined): boolean {
    if (silenced !== undefined) inform(this.#connection, silenced.message);
    return silenced !== undefined;
  }

  async #apply(edit: WorkspaceEdit): Promise<boolean> {
    const applied = await this.#isApplied(edit);
    if (!applied) warn(this.#connection, say('notApplied', this.#context.audience().reader));
    return applied;
  }

  async #isApplied(edit: WorkspaceEdit): Promise<boolean> {
    const answer = (await this.#connection.workspace.applyEdit(edit)) as ApplyWorkspaceEditResult | null;
    return answer?.applied === true;
  }
}

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value);
}
