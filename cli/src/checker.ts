/** Checks files one by one and renders what it found at once, so that nothing of a file is kept. */
import {
  mergeConfigs,
  parseFor,
  type Config,
  type Document,
  type DocumentLocale,
  type ReaderLocale,
  type Severity,
} from '../../core/src/index.ts';
import { Companions } from './companions.ts';
import { readDocument, type FileError } from './disk.ts';
import { findConfig, readConfigFile, type ConfigFile } from './files.ts';
import { checkParsed, jsonFile, prettyFile } from './findings.ts';

/** How files are checked; plain, so that it can be sent to another thread. */
export interface CheckJob {
  readonly format: 'pretty' | 'json';
  readonly reader: ReaderLocale;
  /** The language of all documents, where the words shall not decide. */
  readonly language: DocumentLocale | undefined;
  /** A settings file that counts instead of the nearest. */
  readonly config: string | undefined;
}

/** What became of one file; plain, too. */
export interface FileOutcome {
  /** Ready to be written; empty where there is nothing to say. */
  readonly output: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly room: number | null;
  /** Set where the file could not be read. */
  readonly failure?: FileError;
  /** The settings file that counted, where something is wrong with it. */
  readonly brokenConfig?: ConfigFile;
}

const NOTHING: FileOutcome['counts'] = { error: 0, warning: 0, information: 0, hint: 0 };

export class Checker {
  readonly #job: CheckJob;
  readonly #companions: Companions;

  constructor(job: CheckJob) {
    this.#job = job;
    this.#companions = new Companions(async (path) => (await this.#settingsOf(path)).config);
  }

  /** Whatever one file does to its reader is told of that file, and the others go on. */
  async check(path: string): Promise<FileOutcome> {
    try {
      return await this.#check(path);
    } catch (error) {
      const failure: FileError = { path, reason: 'unreadable', detail: String((error as Error).message) };
      return { output: '', counts: NOTHING, room: null, failure };
    }
  }

  async #check(path: string): Promise<FileOutcome> {
    const { config, file } = await this.#settingsOf(path);
    const isBroken = file !== undefined && (file.syntaxError !== undefined || file.problems.length > 0);
    const broken = isBroken ? { brokenConfig: file } : {};
    const document = await this.#companions.read(path);
    if (document === undefined) {
      const text = await readDocument(path);
      if (typeof text !== 'string') return { output: '', counts: NOTHING, room: null, failure: text, ...broken };
      return { ...this.checkText(path, text, config), ...broken };
    }
    const together = await this.#companions.of(path, document);
    const documents = together.map((each) => each.document);
    return { ...this.#render(path, document, config, documents), ...broken };
  }

  checkText(path: string, text: string, config: Config): FileOutcome {
    const document = parseFor(text, config);
    return this.#render(path, document, config, [document]);
  }

  async #settingsOf(path: string): Promise<{ config: Config; file: ConfigFile | undefined }> {
    const { config: named, language } = this.#job;
    const file = named === undefined ? await findConfig(path) : await readConfigFile(named);
    return { config: mergeConfigs(file?.config ?? {}, language === undefined ? {} : { language }), file };
  }

  #render(path: string, document: Document, config: Config, partnership: readonly Document[]): FileOutcome {
    const { format, reader } = this.#job;
    const file = checkParsed(path, document, partnership, config);
    const counts = { ...NOTHING };
    for (const { severity } of file.diagnoses) counts[severity] += 1;
    const output = format === 'json' ? JSON.stringify(jsonFile(file, reader)) : prettyFile(file, reader);
    return { output, counts, room: file.room };
  }
}
