/** The documents that are read as one with a file: those beside it, or those that name the same partnership. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  decode,
  belongsToFolder,
  companionsOf,
  MOST_IN_A_FOLDER,
  parseFor,
  partnershipNameIn,
  type Config,
  type Document,
  type PlacedDocument,
} from '../../core/src/index.ts';
import { readDocument } from './disk.ts';
import { findFiles, findInFolder } from './files.ts';

export class Companions {
  readonly #configFor: (path: string) => Promise<Config>;
  /** Of one folder at a time, so that a large tree needs no more memory than a small one. */
  #parsed = new Map<string, PlacedDocument>();
  #folder = '';
  #listing: Promise<readonly string[]> = Promise.resolve([]);
  #named: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  constructor(configFor: (path: string) => Promise<Config>) {
    this.#configFor = configFor;
  }

  /** All that belong together, the document itself included, in the order of their paths. */
  async of(path: string, document: Document): Promise<readonly PlacedDocument[]> {
    const own: PlacedDocument = { path: keyOf(path), document };
    const name = document.frontMatter.partnership;
    const others = name === undefined ? await this.#inFolder(path) : await this.#withName(name);
    const read = await Promise.all(
      others.filter((other) => keyOf(other) !== own.path).map((other) => this.#read(other)),
    );
    return companionsOf(
      own,
      read.filter((each) => each !== undefined),
    );
  }

  async #inFolder(path: string): Promise<readonly string[]> {
    const folder = dirname(resolve(path));
    if (folder !== this.#folder) {
      this.#parsed = new Map();
      this.#folder = folder;
      this.#listing = findInFolder(folder).then((found) => found.filter(belongsToFolder));
    }
    if (!belongsToFolder(keyOf(path))) return [];
    const paths = await this.#listing;
    return paths.length > MOST_IN_A_FOLDER ? [] : paths;
  }

  /** Below the folder that the command was called in. */
  async #withName(name: string): Promise<readonly string[]> {
    this.#named ??= readNames();
    return (await this.#named).get(name.toLowerCase()) ?? [];
  }

  /** The document of a path whose folder is read as one; undefined where the path stands alone or cannot be read. */
  async read(path: string): Promise<Document | undefined> {
    const others = await this.#inFolder(path);
    return others.length > 0 ? (await this.#read(path))?.document : undefined;
  }

  async #read(path: string): Promise<PlacedDocument | undefined> {
    const key = keyOf(path);
    let read = this.#parsed.get(key);
    if (read === undefined) {
      const text = await readDocument(path);
      if (typeof text !== 'string') return undefined;
      read = { path: key, document: parseFor(text, await this.#configFor(path)) };
      this.#parsed.set(key, read);
    }
    return read;
  }
}

export function keyOf(path: string): string {
  return resolve(path).replaceAll('\\', '/');
}

async function readNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const byName = new Map<string, string[]>();
  for (const path of (await findFiles(['.'])).paths) {
    const name = partnershipNameIn(decode(await readFile(path).catch(() => new Uint8Array())))?.toLowerCase();
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return byName;
}
