/** Settings of a document: the editor's, and those of `.tillit.json` in the folders above it. */
import {
  describeProblem,
  findLocale,
  mergeConfigs,
  readConfig,
  readConfigText,
  READER_LOCALES,
  type Config,
  type ConfigProblem,
  type ReaderLocale,
} from '../../core/src/index.ts';
import { FileChangeType } from 'vscode-languageserver';
import { CONFIG_NAMES, type Host } from './host.ts';
import type { LongText } from './long-text.ts';
import { say } from './messages.ts';
import { nameOf } from './name-of.ts';
import { placeInWorkspace } from './workspace-folders.ts';

export interface DocumentSettings {
  readonly enable: boolean;
  readonly config: Config;
  /** Which files are left alone: patterns, and the folder that they are relative to. */
  readonly excluded: readonly { readonly folder: string; readonly patterns: readonly string[] }[];
}

/** What the editor's settings may hold, besides the rules' own. */
interface EditorSettings {
  readonly enable?: unknown;
  readonly documentLanguage?: unknown;
  readonly messageLanguage?: unknown;
  readonly rules?: unknown;
  readonly allow?: unknown;
  readonly words?: unknown;
  readonly exclude?: unknown;
}

export interface ConfigFile {
  readonly uri: string;
  readonly config: Partial<Config>;
  readonly problems: readonly ConfigProblem[];
  /** Set where the file is no JSON or YAML at all. */
  readonly syntaxError?: string;
}

/** A settings file as it reads now. */
export interface SettingsText {
  readonly uri: string;
  readonly text: string;
  /** Of what the editor has open. */
  readonly version?: number;
}

/** Whom settings ask and tell. */
export interface SettingsPort {
  /** The text of a settings file that an editor has open. */
  readonly open: (uri: string) => Pick<LongText, 'getText' | 'version'> | undefined;
  readonly report: (file: ConfigFile) => void;
  readonly changed: () => void;
}

export function isSettingsFile(uri: string): boolean {
  return CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`));
}

/** Settings with what they were made of. */
interface KnownSettings {
  readonly editor: EditorSettings;
  readonly file: ConfigFile | undefined;
  readonly settings: DocumentSettings;
}

/** The reader's language that a setting or an editor names; undefined where it names none that we write. */
export function findReader(tag: unknown): ReaderLocale | undefined {
  return typeof tag === 'string' ? findLocale(tag, READER_LOCALES) : undefined;
}

/** Reads settings and remembers them until told to forget. */
export class Settings {
  readonly #host: Host;
  readonly #ask: (uri: string) => Promise<unknown>;
  readonly #port: SettingsPort;
  readonly #folders: () => readonly string[];
  #editor = new Map<string, Promise<EditorSettings>>();
  #settings = new Map<string, KnownSettings>();
  #files = new Map<string, Promise<ConfigFile | undefined>>();
  /** What was written into files and may not be saved yet, with what they said then. */
  readonly #written = new Map<string, { readonly before: string | undefined; readonly text: string }>();
  /** Deleted files of which an editor still shows the text. */
  readonly #gone = new Set<string>();
  /** The last reading of each file. */
  readonly #readings = new Map<string, ConfigFile>();
  #revision = 0;

  constructor(
    host: Host,
    ask: (uri: string) => Promise<unknown>,
    folders: () => readonly string[],
    port: SettingsPort,
  ) {
    this.#host = host;
    this.#ask = ask;
    this.#folders = folders;
    this.#port = port;
  }

  /** Another number whenever settings may have changed: what was judged meanwhile was judged by old ones. */
  get revision(): number {
    return this.#revision;
  }

  forget(): void {
    this.#editor = new Map();
    this.#settings = new Map();
    this.forgetFiles();
  }

  /** What the editor has set still counts. */
  forgetFiles(): void {
    this.#files = new Map();
    this.#revision += 1;
  }

  forgetDocument(uri: string): void {
    this.#editor.delete(uri);
    this.#settings.delete(uri);
  }

  /** The same object for as long as nothing in it changes. */
  async of(uri: string): Promise<DocumentSettings> {
    const editor = await this.#editorSettings(uri);
    const file = await this.#nearestFile(uri);
    const known = this.#settings.get(uri);
    if (known?.editor === editor && known.file === file) return known.settings;
    const settings = settingsFrom(editor, file, placeInWorkspace(uri, this.#folders())?.folder);
    this.#settings.set(uri, { editor, file, settings });
    return settings;
  }

  /** The reader's language as the editor's settings have it; undefined for the editor's own. */
  async messageLanguage(): Promise<ReaderLocale | undefined> {
    const { messageLanguage } = await this.#editorSettings('');
    return findReader(messageLanguage);
  }

  #editorSettings(uri: string): Promise<EditorSettings> {
    let settings = this.#editor.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri).then(
        (value) => (typeof value === 'object' && value !== null ? value : {}),
        () => ({}),
      );
      this.#editor.set(uri, settings);
    }
    return settings;
  }

  /** The text of the nearest settings file; undefined where there is none. */
  async nearestText(uri: string): Promise<SettingsText | undefined> {
    const file = await this.#nearestFile(uri);
    const text = file && (await this.#textOf(file.uri));
    if (file === undefined || text === undefined) return undefined;
    const version = this.#openText(file.uri)?.version;
    return { uri: file.uri, text, ...(version !== undefined && { version }) };
  }

  /** The folder in which a document's settings are made, if there are none; undefined for a text that stands nowhere. */
  folderFor(uri: string): string | undefined {
    return placeInWorkspace(uri, this.#folders())?.folder ?? homesOf(uri, this.#folders())[0];
  }

  /** Counts from now on what was written, though it may stand unsaved in an editor. */
  written({ uri, text: before }: { readonly uri: string; readonly text: string | undefined }, text: string): void {
    const known = this.#written.get(uri);
    this.#written.set(uri, { before: known !== undefined && known.text === before ? known.before : before, text });
    this.#port.changed();
  }

  /** What was written is saved, or overwritten: the disk tells. A file that was made may still be empty. */
  saved(uri: string, change: FileChangeType): void {
    if (change !== FileChangeType.Created) this.#written.delete(uri);
    if (change === FileChangeType.Deleted) this.#gone.add(uri);
    else this.#gone.delete(uri);
  }

  /** An editor says itself what stands in a file. */
  told(uri: string): void {
    this.#written.delete(uri);
    this.#gone.delete(uri);
  }

  #openText(uri: string): ReturnType<SettingsPort['open']> {
    return this.#gone.has(uri) ? undefined : this.#port.open(uri);
  }

  /** Undefined where there is no such file, or none that may be read. */
  #onDisk(uri: string): Promise<string | undefined> {
    return this.#host.readText(uri).catch(() => undefined);
  }

  /** What an editor was told to write, until it or the disk says something else. */
  async #textOf(uri: string): Promise<string | undefined> {
    const now = this.#openText(uri)?.getText() ?? (await this.#onDisk(uri));
    const written = this.#written.get(uri);
    if (written === undefined) return now;
    // A file that was made for it may still be empty.
    if (written.before === now || (written.before === undefined && now === '')) return written.text;
    this.#written.delete(uri);
    return now;
  }

  /** The file in the document's folder, or the nearest one above it. */
  async #nearestFile(uri: string): Promise<ConfigFile | undefined> {
    for (const folder of homesOf(uri, this.#folders())) {
      const file = await this.#fileIn(folder);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  #fileIn(folder: string): Promise<ConfigFile | undefined> {
    let file = this.#files.get(folder);
    if (file === undefined) {
      file = this.#read(folder);
      this.#files.set(folder, file);
    }
    return file;
  }

  async #read(folder: string): Promise<ConfigFile | undefined> {
    for (const name of CONFIG_NAMES) {
      const uri = `${folder}/${name}`;
      const text = await this.#textOf(uri);
      if (text === undefined) continue;
      return this.#reading({ uri, ...readConfigText(text) }, text);
    }
    return undefined;
  }

  /** Who is still typing does not want to be told what is wrong, and half of a line does not undo what the file said. */
  async #reading(file: ConfigFile, text: string): Promise<ConfigFile> {
    const { uri, problems, syntaxError } = file;
    const isWrong = syntaxError !== undefined || problems.length > 0;
    const isTyped = isWrong && this.#openText(uri) !== undefined && (await this.#onDisk(uri)) !== text;
    const known = this.#readings.get(uri);
    if (isTyped && syntaxError !== undefined && known) return known;
    this.#readings.set(uri, file);
    if (!isTyped) this.#port.report(file);
    return file;
  }
}

/** Patterns are relative to where they are written, those of the editor to the folder of the workspace. */
function excludedIn(folder: string | undefined, { exclude = [] }: Partial<Config> = {}): DocumentSettings['excluded'] {
  return folder === undefined ? [] : [{ folder, patterns: exclude }];
}

function settingsFrom(
  editor: EditorSettings,
  file: ConfigFile | undefined,
  folder: string | undefined,
): DocumentSettings {
  const { documentLanguage: language, rules, allow, words, exclude } = editor;
  const given = Object.entries({ language, rules, allow, words, exclude });
  const { config } = readConfig(Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null)));
  return {
    enable: editor.enable !== false,
    excluded: [...excludedIn(folder, config), ...excludedIn(file && parentOf(file.uri), file?.config)],
    config: mergeConfigs(config, file?.config ?? {}),
  };
}

/**
 * The folders that may hold a document's settings, the nearest first. Where there is a disk they go on above the
 * workspace, as the command line has it. A text without a place has those of the first folder.
 */
function homesOf(uri: string, folders: readonly string[]): string[] {
  const isPlaced = uri.includes('://') && !uri.startsWith('untitled:');
  const start = isPlaced ? parentOf(uri) : folders[0];
  if (start === undefined) return [];
  const top = start.startsWith('file:') ? '' : (placeInWorkspace(uri, folders)?.folder ?? start);
  const homes: string[] = [];
  for (let folder = start; folder.length >= top.length; folder = parentOf(folder)) {
    homes.push(folder);
    if (folder === parentOf(folder)) break;
  }
  return homes;
}

function parentOf(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash <= uri.indexOf('://') + 2 ? uri : uri.slice(0, slash);
}

export function describeFile(file: ConfigFile, reader: ReaderLocale): string[] {
  const name = nameOf(file.uri);
  if (file.syntaxError !== undefined) {
    return [say('unreadableConfig', reader, { file: name, problem: file.syntaxError })];
  }
  return file.problems.map((problem) => `${name}: ${describeProblem(problem, reader)}`);
}
