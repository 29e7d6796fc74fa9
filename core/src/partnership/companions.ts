/**
 * Which documents are read as one: those that name the same partnership, or share a folder while something says that they
 * belong together: both name the same two parties, or one names ids that the other defines. To stand side by side says
 * nothing: a folder may hold the papers of three projects.
 */
import { lazy, remember } from '../base/memoize.ts';
import type { Document, Section, Statement } from '../document/document.ts';
import { identifiedIn } from '../document/identifiers.ts';
import { refersTo } from '../document/references.ts';
import { DOCUMENT_LOCALES, languages } from '../languages/index.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { readingOf } from './section-reading.ts';

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
  const { partnership, isAlone } = own.document.frontMatter;
  if (isAlone) return [own];
  const members = [own, ...others.filter(({ path }) => path !== own.path)];
  const name = partnership?.toLowerCase();
  if (name !== undefined)
    return ordered(members.filter(({ document }) => document.frontMatter.partnership?.toLowerCase() === name));
  const silent = besideIn(own, members).filter(({ document }) => document.frontMatter.partnership === undefined);
  if (silent.length > MOST_IN_A_FOLDER || !belongsToFolder(own.path)) return [own];
  const joined = joinedWith(own, silent);
  return contradict(joined) ? [own] : ordered(joined);
}

/**
 * The documents that were read as one with the one at `path`, out of those that there were: today's `companions`, whatever
 * tied them then, and others that belonged to them and may be no more. Empty where none of today's was there.
 */
export function companionsBefore<Member extends PlacedDocument>(
  path: string,
  companions: readonly PlacedDocument[],
  before: readonly Member[],
): Member[] {
  const ofToday = before.filter((each) => companions.some((now) => now.path === each.path));
  const own = ofToday.find((each) => each.path === path) ?? ofToday[0];
  if (own === undefined) return [];
  const then = companionsOf(own, before);
  return ordered(before.filter((each) => then.includes(each) || ofToday.includes(each)));
}

/**
 * Documents of the folder that describe a partnership as `own` does, while nothing says whether it is the same one:
 * somebody may be asked. Empty where the document has said so itself.
 */
export function neighboursOf<Member extends PlacedDocument>(own: Member, others: readonly Member[]): Member[] {
  const { partnership, isAlone } = own.document.frontMatter;
  const beside = besideIn(own, others);
  const isSettled = partnership !== undefined || isAlone === true || !belongsToFolder(own.path);
  if (isSettled || beside.length === 0 || !canBeAsked(own)) return [];
  const companions = companionsOf(own, others);
  const near = beside.filter((each) => !companions.includes(each) && canBeAsked(each));
  if (near.length + companions.length > MOST_IN_A_FOLDER) return [];
  const names = new Set(near.flatMap(({ document }) => document.frontMatter.partnership?.toLowerCase() ?? []));
  // Between partnerships of several names nobody could answer with yes or no.
  const offered = names.size > 1 ? near.filter(({ document }) => document.frontMatter.partnership === undefined) : near;
  const possible = offered.filter((each) => !contradict([...companions, each]));
  return contradict([...companions, ...possible]) ? [] : ordered(possible);
}

/** Those of the folder that leave open what they belong to, or name a partnership. */
function besideIn<Member extends PlacedDocument>(own: Member, members: readonly Member[]): Member[] {
  const folder = folderOf(own.path);
  return members.filter(
    ({ path, document }) =>
      document.frontMatter.isAlone !== true &&
      folderOf(path) === folder &&
      (path === own.path || belongsToFolder(path)),
  );
}

/** Whether it says something of a partnership, and an answer can be written into its front matter. */
function canBeAsked({ document }: PlacedDocument): boolean {
  const isBroken = document.frontMatter.unread?.some(({ problem }) => problem === 'yaml' || problem === 'toml');
  return isBroken !== true && document.sections.some((section) => isOfPartnership(section, document));
}

function isOfPartnership(section: Section, document: Document): boolean {
  const { ownRole } = section;
  if (ownRole === 'phase' || ownRole === 'phases' || ownRole === 'evaluation') return true;
  const { namesPhases, goals, requirements, expectations, limits, challenges, opportunities } = readingOf(
    section,
    document,
  );
  const items = [goals, requirements, expectations, limits, challenges, opportunities];
  return namesPhases || items.some(({ length }) => length > 0);
}

/** The document with all that it is tied to, directly or through others. */
function joinedWith<Member extends PlacedDocument>(own: Member, members: readonly Member[]): Member[] {
  const joined = [own];
  for (const member of joined)
    for (const other of members)
      if (!joined.includes(other) && belongTogether(member.document, other.document)) joined.push(other);
  return joined;
}

function belongTogether(a: Document, b: Document): boolean {
  return haveSameParties(a, b) || refersTo(a, b) || refersTo(b, a);
}

/** Both parties: one customer may have many projects. */
function haveSameParties(a: Document, b: Document): boolean {
  return (['customer', 'supplier'] as const).every((party) => {
    const name = a.frontMatter[party];
    return name !== undefined && name.toLowerCase() === b.frontMatter[party]?.toLowerCase() && !isNoName(name);
  });
}

/** What a new document calls a party until somebody names it. */
function isNoName(name: string): boolean {
  return DOCUMENT_LOCALES.some((locale) => {
    const { customer, supplier } = languages[locale].templates;
    return name === customer || name === supplier;
  });
}

function ordered<Member extends PlacedDocument>(members: readonly Member[]): Member[] {
  return members.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Other parties, or the same ids for other things: these are partnerships side by side. */
function contradict(members: readonly PlacedDocument[]): boolean {
  return members.some(({ document }, index) =>
    members.slice(index + 1).some((other) => contradictEachOther(document, other.document)),
  );
}

function contradictEachOther(a: Document, b: Document): boolean {
  for (const party of ['customer', 'supplier'] as const) {
    const names = [a, b].map(({ frontMatter }) => frontMatter[party]?.toLowerCase());
    if (!names.includes(undefined) && names[0] !== names[1]) return true;
  }
  const [fewer, more] = [statementsById(a), statementsById(b)].toSorted((one, other) => one.size - other.size);
  if (fewer === undefined || more === undefined) return false;
  for (const [id, statement] of fewer) {
    const other = more.get(id);
    if (other && !isAlike(other.text, statement.text)) return true;
  }
  return false;
}

/** The last of those that have the same id. Tables repeat ids on purpose. */
const statementsById = remember((document: Document): ReadonlyMap<string, Statement> => {
  const byId = new Map<string, Statement>();
  for (const statement of identifiedIn(document))
    if (statement.id && statement.container !== 'cell') byId.set(statement.id.text, statement);
  return byId;
});

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
