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
import { CONFIG_NAMES, type Host } from './host.ts';
import { say } from './messages.ts';
import { nameOf } from './name-of.ts';
import { placeInWorkspace } from './workspace-folders.ts';

export interface DocumentSettings {
  readonly enable: boolean;
  readonly config: Config;
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
  readonly #report: (file: ConfigFile) => void;
  readonly #folders: () => readonly string[];
  #editor = new Map<string, Promise<EditorSettings>>();
  #settings = new Map<string, KnownSettings>();
  #files = new Map<string, Promise<ConfigFile | undefined>>();
  /** What was written into files and may not be saved yet, with what the disk said then. */
  readonly #written = new Map<string, { readonly disk: string | undefined; readonly text: string }>();
  readonly #changed: () => void;

  constructor(
    host: Host,
    ask: (uri: string) => Promise<unknown>,
    folders: () => readonly string[],
    { report, changed }: { readonly report: (file: ConfigFile) => void; readonly changed: () => void },
  ) {
    this.#host = host;
    this.#ask = ask;
    this.#folders = folders;
    this.#report = report;
    this.#changed = changed;
  }

  forget(): void {
    this.#editor = new Map();
    this.#settings = new Map();
    this.#files = new Map();
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
    const settings = settingsFrom(editor, file);
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
    return file && text !== undefined ? { uri: file.uri, text } : undefined;
  }

  /** Counts from now on what was written, though it may stand unsaved in an editor. */
  written({ uri, text: before }: { readonly uri: string; readonly text: string | undefined }, text: string): void {
    const known = this.#written.get(uri);
    const disk = known !== undefined && known.text === before ? known.disk : before;
    this.#written.set(uri, { disk, text });
    this.#changed();
  }

  /** What was written is saved, or overwritten: the disk tells. */
  saved(uri: string): void {
    this.#written.delete(uri);
  }

  /** What an editor was told to write, until the disk says something else. */
  async #textOf(uri: string): Promise<string | undefined> {
    const disk = await this.#host.readText(uri);
    const written = this.#written.get(uri);
    if (written === undefined) return disk;
    if (written.disk === disk) return written.text;
    this.#written.delete(uri);
    return disk;
  }

  /** Looks in the document's folder and upwards, as far as its workspace folder reaches. */
  async #nearestFile(uri: string): Promise<ConfigFile | undefined> {
    const reach = placeInWorkspace(uri, this.#folders())?.folder.length ?? 0;
    // Without a folder that is open, the document's own and those above it count.
    if (reach === 0 && (this.#folders().length > 0 || !uri.startsWith('file:'))) return undefined;
    for (let folder = parentOf(uri); folder.length >= reach; folder = parentOf(folder)) {
      const file = await this.#fileIn(folder);
      if (file !== undefined) return file;
      if (folder === parentOf(folder)) break;
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
      const file = { uri, ...readConfigText(text) };
      this.#report(file);
      return file;
    }
    return undefined;
  }
}

function settingsFrom(editor: EditorSettings, file: ConfigFile | undefined): DocumentSettings {
  const { config } = readConfig({
    ...(editor.documentLanguage !== undefined &&
      editor.documentLanguage !== null && { language: editor.documentLanguage }),
    ...(editor.rules !== undefined && editor.rules !== null && { rules: editor.rules }),
    ...(editor.allow !== undefined && editor.allow !== null && { allow: editor.allow }),
    ...(editor.words !== undefined && editor.words !== null && { words: editor.words }),
    ...(editor.exclude !== undefined && editor.exclude !== null && { exclude: editor.exclude }),
  });
  return {
    enable: editor.enable !== false,
    config: mergeConfigs(config.language === 'auto' ? { ...config, language: 'auto' } : config, file?.config ?? {}),
  };
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
