/** One call of the command: for whom it writes, and what it has told already. */
import {
  describeProblem,
  mergeConfigs,
  withoutCommands,
  type Config,
  type DocumentLocale,
  type ReaderLocale,
} from '../../core/src/index.ts';
import { type FileError } from './disk.ts';
import { findConfig, readConfigFile, type ConfigFile } from './files.ts';
import { say, type Message } from './say.ts';

/** Nothing at the level asked for; findings; could not run. */
export const EXIT = { ok: 0, findings: 1, failed: 2 } as const;

/** What the user got wrong; the message names the cure. */
export class UsageError extends Error {}

/** Which settings count. */
export interface ConfigChoice {
  /** A file that counts instead of the nearest. */
  readonly config: string | undefined;
  /** The language of all documents, where the words shall not decide. */
  readonly language: DocumentLocale | undefined;
}

/** Where the words go. */
export interface Output {
  /** What was asked for; done when it is written. */
  readonly write: (text: string) => Promise<void>;
  /** What went wrong, a line each. */
  readonly error: (text: string) => void;
}

const TERMINAL: Output = {
  write: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  error: (text) => console.error(text),
};

export class Session {
  readonly reader: ReaderLocale;
  readonly #output: Output;
  readonly #told = new Set<string>();
  #hasFailed = false;

  constructor(reader: ReaderLocale, output = TERMINAL) {
    this.reader = reader;
    this.#output = output;
  }

  write(text: string): Promise<void> {
    return this.#output.write(text);
  }

  /** Words of documents, for people: none of their signs may command a terminal. */
  print(text: string): Promise<void> {
    return this.write(withoutCommands(text));
  }

  error(text: string): void {
    this.#output.error(withoutCommands(text));
  }

  say(...[message, values]: [message: Message, values?: Parameters<typeof say>[2]]): string {
    return say(message, this.reader, values);
  }

  /** The settings of a document; what is wrong with their file is told. */
  async configFor(path: string, { config, language }: ConfigChoice): Promise<Config> {
    const file = config === undefined ? await findConfig(path) : await readConfigFile(config);
    if (file) this.tellAbout(file);
    return mergeConfigs(file?.config ?? {}, language === undefined ? {} : { language });
  }

  /** Once per file, not once per document. */
  tellAbout({ path, syntaxError, problems }: ConfigFile): void {
    if (this.#told.has(path)) return;
    this.#told.add(path);
    if (syntaxError !== undefined) this.#fail(this.say('unreadableConfig', { path, problem: syntaxError }));
    for (const problem of problems) this.#fail(`${path}: ${describeProblem(problem, this.reader)}`);
  }

  tellAll(failures: readonly FileError[]): void {
    for (const { path, reason, detail = '' } of failures) this.#fail(this.say(reason, { path, detail }));
  }

  /** The exit code of a command that is done. */
  exitCode(hasFindings = false): number {
    if (this.#hasFailed) return EXIT.failed;
    return hasFindings ? EXIT.findings : EXIT.ok;
  }

  #fail(message: string): void {
    this.error(message);
    this.#hasFailed = true;
  }
}
