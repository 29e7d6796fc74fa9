/** The id that a statement begins with. */
import { compact } from '../base/compact.ts';
import { lazy } from '../base/memoize.ts';
import { visibleOf } from '../base/hidden.ts';
import { within, type Span } from '../base/span.ts';
import { ANY_SIGN } from '../markdown/box-signs.ts';
import type { Prose } from '../markdown/prose.ts';
import { isOnlyNumber } from '../words/dates.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { isTechnologyName } from '../words/technologies.ts';
import type { Identifier, Statement } from './document.ts';

const NONE: readonly never[] = [];

const shapes = lazy(() => {
  const kinds = anyOf(wordsEverywhere(({ grammar }) => grammar.idWords));
  return {
    /** `R1`, `SEC-12.3`, `req R1`. */
    joined: new RegExp(
      `^(?:(?:${kinds})\\s+)?(?:\\p{Lu}{1,8}(?:[-_.]\\p{Lu}{1,8}){0,3}[-_.]?\\d{1,5}(?:\\.\\d{1,4}){0,4}[a-z]?|\\p{Lu}\\.\\d{1,4})(?=[\\s:.)\\]*_(–—|]|-(?!\\p{L}))`,
      'u',
    ),
    /** `R 1:`, `Requirement 12.3.` */
    spaced: new RegExp(`^(?:\\p{Lu}{1,6}|${kinds})\\s\\d{1,4}(?:\\.\\d{1,4}){0,4}(?=\\s*[:.)–—]\\s)`, 'iu'),
  };
});

function findId(text: string): string | undefined {
  const joined = shapes().joined.exec(text)?.[0];
  if (joined !== undefined) return joined;
  const spaced = shapes().spaced.exec(text)?.[0];
  // "May 4: ..." is a day.
  return spaced !== undefined && isOnlyNumber(spaced) ? undefined : spaced;
}

/** "3.", "2.1", "4)" count items; "500 councils", "3 av 4" and "1 500" are words of the item. */
const NUMBER =
  /^(?:\d{1,3}(?:\.\d{1,4}){0,5}[.)]|\d{1,3}(?:\.\d{1,4}){2,5}|\d{1,3}(?:\.\d{1,4})?(?=\s+[^\s\p{Ll}\d%‰€$£]))\s+(?=\S)/u;

/** In front of an id: emphasis, brackets, a sign for a box. */
const DECORATION = new RegExp(`^(?:[*_\`[\\s]|${ANY_SIGN})*`, 'u');

const REFERENCES = /^\s*\(([^)\n]{1,60})\)/;

const REFERENCE = /\p{Lu}{1,8}(?:[-_.]?\p{Lu}{1,8}){0,3}[-_.]?\d{1,5}(?:\.\d{1,4}){0,4}/gu;

/** Whether words would be read as an id at the start of an item. */
export function isIdentifier(words: string): boolean {
  return findId(`${words}: `) === words && !isTechnologyName(words);
}

/** An id, with what it refers to, stands within so much of a statement, in UTF-16 code units. */
const LONGEST_START = 200;

function givenId(text: string, place: IdPlace): string | undefined {
  const found = findId(text);
  if (found === undefined || isTechnologyName(found)) return undefined;
  const rest = text.slice(found.length);
  const isGiven = place === 'item' || GIVES.test(rest) || (place === 'first' && /^\s+\P{Ll}/u.test(rest));
  return isGiven ? found : undefined;
}

/**
 * Where words stand that may begin with an id: those of an item bear it. In running text "R1 The desk ..." gives one,
 * "A1 and A2 are tried" speaks of some, and so does a further sentence without a colon: "A3 is tried on Monday."
 */
export type IdPlace = 'item' | 'first' | 'further';

/** How an id goes on that is given to what stands behind it. */
const GIVES = /^[*_`\s]*(?:[:.)\](|]|[–—-]\s)/u;

/** Takes the id, its brackets and the list number from the start of a statement. */
export function readId(
  prose: Prose,
  { start, end }: Span,
  place: IdPlace = 'item',
): Pick<Statement, 'span' | 'id' | 'references'> {
  const span = within(prose.span, start, end);
  const length = end - start;
  const { text, sourceOffset } = visibleOf(prose.shown.slice(start, Math.min(end, start + LONGEST_START)));
  /** From offsets in what is seen to a part of the statement. */
  const placed = (from: number, to: number): Span => within(span, sourceOffset(from), endIn(from, to));
  const endIn = (from: number, to: number): number => (to > from ? sourceOffset(to - 1) + 1 : sourceOffset(to));
  const decoration = DECORATION.exec(text)?.[0].length ?? 0;
  let rest = text.slice(decoration);
  const found = givenId(rest, place);
  if (found === undefined) {
    const number = NUMBER.exec(rest);
    return {
      span: number ? within(span, sourceOffset(decoration + number[0].length), length) : span,
      id: undefined,
      references: NONE,
    };
  }
  let consumed = decoration + found.length;
  const id = { text: found, span: placed(decoration, consumed) };
  rest = rest.slice(found.length);
  const references: Identifier[] = [];
  const bracket = REFERENCES.exec(rest);
  if (bracket?.[1] !== undefined && bracket[1].search(REFERENCE) !== -1) {
    const base = consumed + bracket[0].indexOf('(') + 1;
    for (const match of bracket[1].matchAll(REFERENCE)) {
      const from = base + match.index;
      references.push({ text: match[0], span: placed(from, from + match[0].length) });
    }
    consumed += bracket[0].length;
    rest = rest.slice(bracket[0].length);
  }
  consumed += /^[\s:.)\]*_`–—|-]*/.exec(rest)?.[0].length ?? 0;
  const rests = consumed < text.length ? sourceOffset(consumed) : length;
  return { span: within(span, Math.min(length, rests), length), id, references: compact(references) };
}
