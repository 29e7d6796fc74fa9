/** The documents that the server knows: open ones as they stand in the editor, the others as they are on disk. */
import picomatch from 'picomatch';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  belongsToFolder,
  checkDocument,
  companionsOf,
  folderOf,
  joinPartnerships,
  MOST_IN_A_FOLDER,
  parseFor,
  partnershipNameIn,
  type Diagnosis,
  type Document,
  type JointPartnership,
  type PlacedDocument,
} from '../../core/src/index.ts';
import type { Host } from './host.ts';
import type { DocumentSettings, Settings } from './settings.ts';

/** `path` is the URI. */
export interface ReadDocument extends PlacedDocument {
  readonly text: TextDocument;
  readonly settings: DocumentSettings;
}

export interface CheckedDocument extends ReadDocument {
  readonly diagnoses: readonly Diagnosis[];
  /** All documents that are read as one with it, itself included. */
  readonly companions: readonly ReadDocument[];
  readonly whole: JointPartnership;
  /** Another number for other findings: what a client asks for again by this number has not changed. */
  readonly serial: number;
}

interface Parsed {
  readonly key: string;
  readonly read: ReadDocument;
}

/** The version of a text that nobody has open. */
export const CLOSED = -1;

/** Parsed documents that are kept though nobody has them open. */
const MOST_CLOSED = 100;

export interface OpenTexts {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

export class Library {
  readonly #open: OpenTexts;
  readonly #host: Host;
  readonly #settings: Settings;
  readonly #folders: () => readonly string[];
  readonly #parsed = new Map<string, Parsed>();
  readonly #checked = new Map<string, CheckedDocument>();
  /** The partnership that a file names; undefined where it names none. */
  readonly #names = new Map<string, Promise<string | undefined>>();
  readonly #listings = new Map<string, Promise<readonly string[]>>();
  #serial = 0;

  constructor(open: OpenTexts, host: Host, settings: Settings, folders: () => readonly string[]) {
    this.#open = open;
    this.#host = host;
    this.#settings = settings;
    this.#folders = folders;
  }

  /** A file was made, changed or deleted outside of the editor, or opened or closed in it. */
  changed(uri: string): void {
    this.#parsed.delete(uri);
    this.#names.delete(uri);
    this.#listings.clear();
    if (this.#open.get(uri) === undefined) this.#checked.delete(uri);
  }

  /** The document as it stands in the editor or on disk; undefined where there is none. */
  async read(uri: string): Promise<ReadDocument | undefined> {
    const settings = await this.#settings.of(uri);
    const open = this.#open.get(uri);
    if (open) return this.#parse(open, settings);
    const known = this.#parsed.get(uri);
    if (known?.key === keyOf(CLOSED, settings)) return known.read;
    const text = await this.#host.readText(uri);
    return text === undefined ? undefined : this.#parse(TextDocument.create(uri, 'markdown', CLOSED, text), settings);
  }

  /** Reads and checks, unless nothing that matters to it has changed. */
  async check(uri: string): Promise<CheckedDocument | undefined> {
    const first = await this.read(uri);
    if (first === undefined) return undefined;
    const found = await this.companionsOf(first);
    // The text may have gone on while the others were read.
    const open = this.#open.get(uri);
    const own = open ? this.#parse(open, first.settings) : first;
    const companions = found.map((each) => (each.path === uri ? own : each));
    const known = this.#checked.get(uri);
    if (known && known.settings === own.settings && isSame(known.companions, companions)) return known;
    const documents = companions.map(({ document }) => document);
    const { enable, config } = own.settings;
    const checked: CheckedDocument = {
      ...own,
      diagnoses: enable ? checkDocument(own.document, config, documents) : [],
      companions,
      whole: joinPartnerships(documents),
      serial: (this.#serial += 1),
    };
    this.#checked.set(uri, checked);
    return checked;
  }

  /** All that are read as one with the document, itself included, in the order of their paths. */
  async companionsOf(own: ReadDocument): Promise<ReadDocument[]> {
    const name = own.document.frontMatter.partnership;
    const others = name === undefined ? await this.#inFolder(own.path) : await this.#named(name);
    const read = await Promise.all(others.filter((uri) => uri !== own.path).map((uri) => this.read(uri)));
    return companionsOf(
      own,
      read.filter((each) => each !== undefined),
    );
  }

  /** Every document of the workspace that is not excluded, by its URI. */
  async all(): Promise<string[]> {
    const found = new Set(this.#open.all().map(({ uri }) => uri));
    for (const folder of this.#folders())
      for (const uri of await this.#list(folder, true)) if (!(await this.isExcluded(uri))) found.add(uri);
    return [...found];
  }

  async isExcluded(uri: string): Promise<boolean> {
    const folder = this.#folderOf(uri);
    const { exclude } = (await this.#settings.of(uri)).config;
    return (
      folder !== undefined &&
      exclude.length > 0 &&
      picomatch.isMatch(decodeURIComponent(uri.slice(folder.length + 1)), [...exclude], { dot: true })
    );
  }

  async #inFolder(uri: string): Promise<readonly string[]> {
    const folder = this.#folderOf(uri);
    if (folder === undefined || !belongsToFolder(uri)) return [];
    const uris = (await this.#list(folderOf(uri).replace(/\/$/, ''), false)).filter(belongsToFolder);
    if (uris.length > MOST_IN_A_FOLDER) return [];
    const excluded = await Promise.all(uris.map((each) => this.isExcluded(each)));
    return uris.filter((_, index) => excluded[index] !== true);
  }

  async #named(name: string): Promise<string[]> {
    const uris = await this.all();
    const names = await Promise.all(uris.map((uri) => this.#nameOf(uri)));
    return uris.filter((_, index) => names[index]?.toLowerCase() === name.toLowerCase());
  }

  #nameOf(uri: string): Promise<string | undefined> {
    const open = this.#open.get(uri);
    if (open) return Promise.resolve(partnershipNameIn(open.getText()));
    let name = this.#names.get(uri);
    if (name === undefined) {
      name = this.#host.readText(uri).then((text) => (text === undefined ? undefined : partnershipNameIn(text)));
      this.#names.set(uri, name);
    }
    return name;
  }

  #list(folder: string, isDeep: boolean): Promise<readonly string[]> {
    const key = `${folder} ${isDeep ? 'deep' : 'flat'}`;
    let listing = this.#listings.get(key);
    if (listing === undefined) {
      listing = this.#host.findDocuments(folder, isDeep).catch(() => []);
      this.#listings.set(key, listing);
    }
    return listing;
  }

  #folderOf(uri: string): string | undefined {
    return this.#folders().find((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  }

  #parse(text: TextDocument, settings: DocumentSettings): ReadDocument {
    const key = keyOf(text.version, settings);
    const known = this.#parsed.get(text.uri);
    if (known?.key === key) return known.read;
    const read = { path: text.uri, text, settings, document: parseFor(text.getText(), settings.config) };
    // The latest stands last, so that the one that nobody has used for long goes first.
    this.#parsed.delete(text.uri);
    this.#parsed.set(text.uri, { key, read });
    this.#forgetSome();
    return read;
  }

  #forgetSome(): void {
    const closed = [...this.#parsed.keys()].filter((uri) => this.#open.get(uri) === undefined);
    for (const uri of closed.slice(0, Math.max(0, closed.length - MOST_CLOSED))) {
      this.#parsed.delete(uri);
      this.#checked.delete(uri);
    }
  }
}

function keyOf(version: number, settings: DocumentSettings): string {
  return `${version} ${JSON.stringify(settings)}`;
}

function isSame(before: readonly ReadDocument[], now: readonly ReadDocument[]): boolean {
  return before.length === now.length && before.every(({ document }, index) => document === now[index]?.document);
}

/** The text in which a document stands, for positions. */
export function textOf({ companions }: CheckedDocument, document: Document): TextDocument | undefined {
  return companions.find((each) => each.document === document)?.text;
}
