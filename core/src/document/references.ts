/** Whether one document speaks of what another one defines, by its ids. */
import { lazy, perRevision, remember } from '../base/memoize.ts';
import { contains } from '../base/span.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import type { Document, Section } from './document.ts';
import { identifiedIn } from './identifiers.ts';

/** Ids that an unclear mention may stand for something else: a road, a sheet of paper. Two of them are no accident. */
const SURE = 2;

/** Whether `from` names ids that `to` defines and it does not define itself. */
export function refersTo(from: Document, to: Document): boolean {
  const own = new Set(identifiedIn(from).map(({ id }) => id?.text));
  let count = 0;
  for (const [id, isClear] of namedIn(from)) {
    const hasRole = own.has(id) ? undefined : definedIn(to).get(id);
    if (hasRole === undefined) continue;
    count += 1;
    if ((isClear && hasRole) || count >= SURE) return true;
  }
  return false;
}

/** Ids of what asks, promises or aims, for other lists are numbered, too; and whether a heading says which of these. */
const definedIn = remember((document: Document): ReadonlyMap<string, boolean> => {
  const defined = new Map<string, boolean>();
  for (const { id, kind, section } of identifiedIn(document)) {
    const hasRole = section.role !== undefined;
    if (id && (hasRole || kind !== 'context')) defined.set(id.text, hasRole || defined.get(id.text) === true);
  }
  return defined;
});

/** What looks like an id, and whether it stands where one is named. */
const namedIn = remember((document: Document): ReadonlyMap<string, boolean> => {
  const named = new Map<string, boolean>();
  for (const section of document.sections)
    for (const [id, isClear] of namedInSection(section, document)) named.set(id, isClear || named.get(id) === true);
  return named;
});

const ID =
  /(?<![\p{L}\p{N}_./#-])\p{Lu}{1,8}(?:[-_.]\p{Lu}{1,8}){0,3}[-_.]?\d{1,5}(?:\.\d{1,4}){0,4}[a-z]?(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}])/gu;

/** How far back it is seen what an id stands behind. */
const NEAR = 40;

/** "(G1", "Goal: G1", "| G1", "goal G1", and the start of an item, row, heading or paragraph. */
const clearPlace = lazy(() => {
  const words = anyOf(wordsEverywhere(({ grammar }) => grammar.idWords));
  const begins = '(?:^|[\\r\\n])[ \\t]*(?:[-*+>|#]+|\\d{1,3}[.)])';
  return new RegExp(`(?:[(|:]|\\[|${begins}|[\\r\\n][ \\t]*[\\r\\n]|(?<!\\p{L})(?:${words}))[ \\t*_]*$`, 'iu');
});

const namedInSection = perRevision(({ span, blocks }: Section, { source }: Pick<Document, 'source'>) => {
  const text = source.slice(span.start, span.end);
  const code = blocks.filter(({ kind }) => kind === 'code').map((block) => block.span);
  const named = new Map<string, boolean>();
  for (const { 0: id, index } of text.matchAll(ID)) {
    // In a diagram they name what the diagram shows.
    if (code.some((each) => contains(each, span.start + index))) continue;
    const before = text.slice(Math.max(0, index - NEAR), index);
    if (named.get(id) !== true) named.set(id, index === 0 || clearPlace().test(before));
  }
  return named;
});
