/** Which documents are read as one: those that name the same partnership, or share a folder without contradicting. */
import { lazy } from '../base/memoize.ts';
import type { Document, Statement } from '../document/document.ts';
import { identifiedIn } from '../document/identifiers.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';

export interface PlacedDocument {
  /** With forward slashes, as a URI or a path has them. */
  readonly path: string;
  readonly document: Document;
}

/** More files than this are a library, not a partnership. */
export const MOST_IN_A_FOLDER = 30;

/** Speak of the folder, not of the partnership, unless they name it. */
const folderFiles = lazy(
  () =>
    new RegExp(`^(?:${anyOf(wordsEverywhere(({ partnership }) => partnership.folderFiles))})(?:[._-][\\w-]+)?$`, 'iu'),
);

/** Whether a file is read with the others of its folder though it does not name a partnership. */
export function belongsToFolder(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  return !folderFiles().test(decodeName(name));
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * The documents that are read as one with `own`, itself included, in the order of their paths.
 * `others` are those that may belong to it: all of its folder, and those of the same name elsewhere.
 */
export function companionsOf<Member extends PlacedDocument>(own: Member, others: readonly Member[]): Member[] {
  const name = own.document.frontMatter.partnership?.toLowerCase();
  const members = [own, ...others.filter(({ path }) => path !== own.path)];
  if (name !== undefined)
    return ordered(members.filter(({ document }) => document.frontMatter.partnership?.toLowerCase() === name));
  if (!belongsToFolder(own.path)) return [own];
  const folder = folderOf(own.path);
  const silent = members.filter(
    ({ path, document }) =>
      document.frontMatter.partnership === undefined && folderOf(path) === folder && belongsToFolder(path),
  );
  return silent.length > MOST_IN_A_FOLDER || contradict(silent) ? [own] : ordered(silent);
}

function ordered<Member extends PlacedDocument>(members: readonly Member[]): Member[] {
  return members.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Other parties, or the same ids for other things: these are partnerships side by side. */
function contradict(members: readonly PlacedDocument[]): boolean {
  for (const party of ['customer', 'supplier'] as const) {
    const names = members.flatMap(({ document }) => document.frontMatter[party]?.toLowerCase() ?? []);
    if (new Set(names).size > 1) return true;
  }
  const known = new Map<string, Statement>();
  for (const { document } of members) {
    const own = new Map<string, Statement>();
    // Tables repeat ids on purpose.
    for (const statement of identifiedIn(document))
      if (statement.id && statement.container !== 'cell') own.set(statement.id.text, statement);
    for (const [id, statement] of own) {
      const before = known.get(id);
      if (before && !isAlike(before.text, statement.text)) return true;
      known.set(id, statement);
    }
  }
  return false;
}

/** Said again in an overview, perhaps in fewer words. */
function isAlike(a: string, b: string): boolean {
  const [shorter, longer] = [wordsOf(a), wordsOf(b)].toSorted((x, y) => x.size - y.size);
  if (shorter === undefined || longer === undefined) return true;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared * 2 >= shorter.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
