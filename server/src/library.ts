/** The documents that the server knows: open ones as they stand in the editor, the others as they are on disk. */
import {
  belongsToFolder,
  checkDocument,
  companionsOf,
  folderOf,
  joinPartnerships,
  MOST_IN_A_FOLDER,
  neighboursOf,
  openFor,
  partnershipNameIn,
  prepareCheck,
  type Diagnosis,
  type Document,
  type JointPartnership,
  type LiveDocument,
  type PlacedDocument,
  type Span,
  isExcluded as matchesAny,
} from '../../core/src/index.ts';
import type { Host } from './host.ts';
import { LongText } from './long-text.ts';
import type { DocumentSettings, Settings } from './settings.ts';
import { decoded } from './uris.ts';
import { placeInWorkspace } from './workspace-folders.ts';

/** `path` is the URI as it stands inside; the text's is the client's. */
export interface ReadDocument extends PlacedDocument {
  readonly text: LongText;
  readonly settings: DocumentSettings;
}

export interface CheckedDocument extends ReadDocument {
  readonly diagnoses: readonly Diagnosis[];
  /** All documents that are read as one with it, itself included. */
  readonly companions: readonly ReadDocument[];
  /** Documents of its folder of which nothing says whether they belong to it. */
  readonly neighbours: readonly ReadDocument[];
  readonly whole: JointPartnership;
  /** Another number for other findings: what a client asks for again by this number has not changed. */
  readonly serial: number;
}

/** The documents that stand around one: those that are read as one with it, itself included, and those that may be. */
interface Around {
  readonly companions: readonly ReadDocument[];
  readonly neighbours: readonly ReadDocument[];
}

/** A document that is read again where it is edited. */
interface Tracked {
  /** What it was opened with: the settings that count when a document is read. */
  readonly reading: string;
  readonly live: LiveDocument;
  read: ReadDocument | undefined;
}

/** The version of a text that nobody has open. */
export const CLOSED = -1;

/** How long work may go on before others get their turn, in milliseconds. */
const SLICE = 12;

/** Parsed documents that are kept though nobody has them open. */
const MOST_CLOSED = 100;

export interface OpenTexts {
  get(uri: string): LongText | undefined;
  /** Their URIs. */
  all(): string[];
  /** How the client writes a URI. */
  spelled(uri: string): string;
}

export class Library {
  readonly #open: OpenTexts;
  readonly #host: Host;
  readonly #settings: Settings;
  readonly #folders: () => readonly string[];
  /** The latest stands last. */
  readonly #tracked = new Map<string, Tracked>();
  readonly #checked = new Map<string, CheckedDocument>();
  /** The partnership that a file names; undefined where it names none. */
  readonly #names = new Map<string, Promise<string | undefined>>();
  readonly #listings = new Map<string, Promise<readonly string[]>>();
  /** Texts that brought a reader down, by their version: they are left alone until they change. */
  readonly #failed = new Map<string, number>();
  readonly #onFailure: (uri: string, error: unknown) => void;
  #serial = 0;

  /** `onFailure` hears of each text that cannot be read, once for as long as it does not change. */
  constructor(
    { open, host, settings }: { readonly open: OpenTexts; readonly host: Host; readonly settings: Settings },
    folders: () => readonly string[],
    onFailure: (uri: string, error: unknown) => void,
  ) {
    this.#open = open;
    this.#host = host;
    this.#settings = settings;
    this.#folders = folders;
    this.#onFailure = onFailure;
  }

  /** A file was made, changed or deleted outside of the editor, or opened or closed in it. */
  changed(uri: string): void {
    this.#tracked.delete(uri);
    this.#failed.delete(uri);
    this.#names.delete(uri);
    this.#listings.clear();
    if (this.#open.get(uri) === undefined) this.#checked.delete(uri);
  }

  /** Somebody replaces what stands in a span of an open text. */
  edited(uri: string, span: Span, text: string): void {
    const tracked = this.#tracked.get(uri);
    if (tracked === undefined) return;
    tracked.live.edit(span, text);
    tracked.read = undefined;
  }

  /** The document as it stands in the editor or on disk; undefined where there is none, or none that can be read. */
  read(uri: string): Promise<ReadDocument | undefined> {
    return this.#spared(uri, () => this.#read(uri));
  }

  /** Reads and checks, unless nothing that matters to it has changed. */
  check(uri: string): Promise<CheckedDocument | undefined> {
    return this.#spared(uri, () => this.#check(uri));
  }

  /** Whatever one text does to its readers is its own trouble, and not that of the others. */
  async #spared<Result>(uri: string, work: () => Promise<Result | undefined>): Promise<Result | undefined> {
    const version = this.#open.get(uri)?.version ?? CLOSED;
    if (this.#failed.get(uri) === version) return undefined;
    try {
      return await work();
    } catch (error) {
      this.#tracked.delete(uri);
      const isNews = !this.#failed.has(uri);
      this.#failed.set(uri, version);
      if (isNews) this.#onFailure(uri, error);
      return undefined;
    }
  }

  async #read(uri: string): Promise<ReadDocument | undefined> {
    for (;;) {
      const settings = await this.#settings.of(uri);
      const text = this.#open.get(uri) ?? (await this.#textOnDisk(uri));
      if (text === undefined) return undefined;
      const tracked = this.#track(uri, text, settings);
      const { live } = tracked;
      const { version } = text;
      const isLatest = (): boolean =>
        this.#tracked.get(uri) === tracked && (this.#open.get(uri)?.version ?? CLOSED) === version;
      if (!(await this.#inSlices(live.steps(), isLatest))) continue;
      if (tracked.read?.settings !== settings || tracked.read.document !== live.document)
        tracked.read = { path: uri, text: tracked.read?.text ?? text, settings, document: live.document };
      return tracked.read;
    }
  }

  async #check(uri: string): Promise<CheckedDocument | undefined> {
    for (;;) {
      const { revision } = this.#settings;
      const own = await this.read(uri);
      if (own === undefined) return undefined;
      const around = await this.around(own);
      const { companions } = around;
      const documents = companions.map(({ document }) => document);
      const isCurrent = (): boolean =>
        this.#settings.revision === revision &&
        this.#isCurrent(own) &&
        companions.every((each) => this.#isCurrent(each));
      // The text may have gone on while the others were read, or the settings may have changed.
      if (!isCurrent()) continue;
      const { enable, config } = own.settings;
      if (enable && this.#knownCheck(own, around) === undefined) {
        const isPrepared = await this.#inSlices(prepareCheck(own.document, documents), () => this.#isCurrent(own));
        if (!isPrepared || !isCurrent()) continue;
      }
      // Somebody else may have asked for the same in between; two serial numbers would be two answers.
      const known = this.#knownCheck(own, around);
      if (known) return known;
      const diagnoses = enable ? checkDocument(own.document, config, documents) : [];
      const checked = new Checked(own, diagnoses, around, (this.#serial += 1));
      this.#checked.set(uri, checked);
      return checked;
    }
  }

  /** What was found in the same documents under the same settings. */
  #knownCheck({ path, settings }: ReadDocument, { companions, neighbours }: Around): CheckedDocument | undefined {
    const known = this.#checked.get(path);
    const isKnown =
      known?.settings === settings && isSame(known.companions, companions) && isSame(known.neighbours, neighbours);
    return isKnown ? known : undefined;
  }

  /** All that are read as one with the document, itself included, and those that may be; in the order of their paths. */
  async around(own: ReadDocument): Promise<Around> {
    const name = own.document.frontMatter.partnership;
    const others = name === undefined ? await this.#inFolder(own.path) : await this.#named(name);
    const read = await Promise.all(others.filter((uri) => uri !== own.path).map((uri) => this.read(uri)));
    const known = read.filter((each) => each !== undefined);
    return { companions: companionsOf(own, known), neighbours: neighboursOf(own, known) };
  }

  /** What the partnerships of the workspace are called, in lower case. */
  async partnershipNames(): Promise<ReadonlySet<string>> {
    const names = await Promise.all((await this.all()).map((uri) => this.#nameOf(uri)));
    return new Set(names.flatMap((name) => name?.toLowerCase() ?? []));
  }

  /** Every document of the workspace that is not excluded, by its URI. */
  async all(): Promise<string[]> {
    const found = new Set(this.#open.all());
    for (const folder of this.#folders())
      for (const uri of await this.#list(folder, true)) if (!(await this.isExcluded(uri))) found.add(uri);
    return [...found];
  }

  async isExcluded(uri: string): Promise<boolean> {
    const { excluded } = await this.#settings.of(uri);
    return excluded.some(({ folder, patterns }) => {
      const place = placeInWorkspace(uri, [folder]);
      return place !== undefined && matchesAny(decoded(place.path), patterns);
    });
  }

  async #inFolder(uri: string): Promise<readonly string[]> {
    if (placeInWorkspace(uri, this.#folders()) === undefined || !belongsToFolder(uri)) return [];
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

  #track(uri: string, text: LongText, settings: DocumentSettings): Tracked {
    const { language, allow, words } = settings.config;
    const reading = JSON.stringify([language, allow, words]);
    let tracked = this.#tracked.get(uri);
    if (tracked?.reading !== reading || tracked.live.length !== text.length)
      tracked = { reading, live: openFor(text.getText(), settings.config), read: undefined };
    // The latest stands last, so that the one that nobody has used for long goes first.
    this.#tracked.delete(uri);
    this.#tracked.set(uri, tracked);
    this.#forgetSome();
    return tracked;
  }

  /** Does the steps with pauses in between; false where `isWanted` says in a pause that nobody waits for them any more. */
  async #inSlices(steps: Iterator<void>, isWanted: () => boolean): Promise<boolean> {
    let start = performance.now();
    while (steps.next().done !== true) {
      if (performance.now() - start < SLICE) continue;
      await this.#host.pause();
      if (!isWanted()) return false;
      start = performance.now();
    }
    return true;
  }

  /** Whether nobody has edited it since it was read. */
  #isCurrent(read: ReadDocument): boolean {
    return read.text.version === CLOSED || this.#tracked.get(read.path)?.read === read;
  }

  /** What is known of a closed file is good until somebody says that it changed. */
  async #textOnDisk(uri: string): Promise<LongText | undefined> {
    const known = this.#tracked.get(uri)?.read?.text;
    if (known) return known;
    const text = await this.#host.readText(uri);
    return text === undefined ? undefined : new LongText(this.#open.spelled(uri), CLOSED, text);
  }

  #forgetSome(): void {
    const closed = [...this.#tracked.keys()].filter((uri) => this.#open.get(uri) === undefined);
    for (const uri of closed.slice(0, Math.max(0, closed.length - MOST_CLOSED))) {
      this.#tracked.delete(uri);
      this.#checked.delete(uri);
    }
  }
}

/** What a check found, and the partnership for those who ask. */
class Checked implements CheckedDocument {
  readonly path: string;
  readonly text: LongText;
  readonly settings: DocumentSettings;
  readonly document: Document;
  readonly diagnoses: readonly Diagnosis[];
  readonly companions: readonly ReadDocument[];
  readonly neighbours: readonly ReadDocument[];
  readonly serial: number;
  #whole: JointPartnership | undefined;

  constructor(
    { path, text, settings, document }: ReadDocument,
    diagnoses: readonly Diagnosis[],
    { companions, neighbours }: Around,
    serial: number,
  ) {
    this.path = path;
    this.text = text;
    this.settings = settings;
    this.document = document;
    this.diagnoses = diagnoses;
    this.companions = companions;
    this.neighbours = neighbours;
    this.serial = serial;
  }

  get whole(): JointPartnership {
    this.#whole ??= joinPartnerships(this.companions.map(({ document }) => document));
    return this.#whole;
  }
}

function isSame(before: readonly ReadDocument[], now: readonly ReadDocument[]): boolean {
  return before.length === now.length && before.every(({ document }, index) => document === now[index]?.document);
}
