/** Text cut into words and signs, as phrases are looked for in it. */
import { HIDDEN } from '../base/hidden.ts';
import { currentNumbering, setsBegunBy, unite, type Bits, type Numbering } from './first-words.ts';

/** A run of letters and digits, or a single sign: one object for all places where it stands. */
export interface Word {
  readonly text: string;
  readonly isWord: boolean;
  /** The sets that it may begin a phrase of, of those that had a number when it was last met. */
  begins: Bits;
  /** How many these were, of which numbering. */
  known: number;
  numbering: Numbering;
}

/** A text cut into words and signs. Lists, because there are many texts: an object for each place would be most of it. */
export interface Atoms {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether there is a space in front. */
  readonly spaced: readonly boolean[];
  /** The sets that any of the words may begin a phrase of. */
  readonly begins: Bits;
  /** How many sets were asked for when the text was cut, of which numbering. */
  readonly known: number;
  readonly numbering: Numbering;
}

/** A cache: many sets look at a few texts by turns: a sentence, what stands before a word, what stands behind it. */
const recent = new Map<string, Atoms>();
const RECENT_TEXTS = 1000;

export function atomsOf(text: string): Atoms {
  const known = recent.get(text);
  if (known) return known;
  const atoms = cutAtoms(text);
  if (recent.size >= RECENT_TEXTS) {
    const [oldest] = recent.keys();
    if (oldest !== undefined) recent.delete(oldest);
  }
  recent.set(text, atoms);
  return atoms;
}

/** Those that were met last, by their letters and what is hidden among them. */
const spellings = new Map<string, Word>();
const MOST_SPELLINGS = 4000;

function wordOf(spelling: string, sort: number): Word {
  const numbering = currentNumbering();
  let word = spellings.get(spelling);
  if (word === undefined) {
    const text = withoutHidden(spelling);
    const isWord = sort === WORD && !text.startsWith('_');
    word = { text, isWord, begins: setsBegunBy(text), known: numbering.count, numbering };
    if (spellings.size >= MOST_SPELLINGS) spellings.clear();
    spellings.set(spelling, word);
  } else if (word.known !== numbering.count || word.numbering !== numbering) {
    word.begins = setsBegunBy(word.text);
    word.known = numbering.count;
    word.numbering = numbering;
  }
  return word;
}

function cutAtoms(text: string): Atoms {
  const searched = plainly(text);
  const [words, starts, ends, spaced]: [Word[], number[], number[], boolean[]] = [[], [], [], []];
  const begins: number[] = [];
  let end = 0;
  let hasSpaceBefore = true;
  for (let start = 0; start < searched.length; start = Math.max(start + 1, end)) {
    const sort = sortAt(searched, start);
    if (sort === SPACE) {
      hasSpaceBefore = true;
      continue;
    }
    if (sort === HIDDEN_SIGN) continue;
    end = start + widthAt(searched, start);
    if (sort === WORD) end = endOfWord(searched, end);
    const word = wordOf(searched.slice(start, end), sort);
    words.push(word);
    starts.push(start);
    ends.push(end);
    spaced.push(hasSpaceBefore);
    unite(begins, word.begins);
    hasSpaceBefore = false;
  }
  const numbering = currentNumbering();
  return { words, starts, ends, spaced, begins, known: numbering.count, numbering };
}

/** In small letters, with plain hyphens and apostrophes. */
function plainly(text: string): string {
  const lower = text.toLowerCase();
  // A few capitals change their length in lower case ("İ"); offsets matter more than they do.
  const small = lower.length === text.length ? lower : text;
  return /[‐‑’]/.test(small) ? small.replaceAll(/[‐‑]/g, '-').replaceAll('’', "'") : small;
}

/** Behind its last letter: what is hidden belongs to a word only where that goes on behind it. */
function endOfWord(text: string, from: number): number {
  let end = from;
  for (let at = from; at < text.length;) {
    const sort = sortAt(text, at);
    if (sort !== WORD && sort !== HIDDEN_SIGN) break;
    at += widthAt(text, at);
    if (sort === WORD) end = at;
  }
  return end;
}

function withoutHidden(word: string): string {
  return word.includes(HIDDEN) ? word.replaceAll(HIDDEN, '') : word;
}

const SPACE = 1;
const WORD = 2;
const SIGN = 3;
/** Neither parts words nor belongs to them. */
const HIDDEN_SIGN = 4;
/** Of each UTF-16 code unit that has been met, what it is. */
const sorts = new Uint8Array(0x1_00_00);

function sortAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return sorts[code] || sortOf(code, text.codePointAt(index) ?? code);
}

function sortOf(code: number, codePoint: number): number {
  const sign = String.fromCodePoint(codePoint);
  const sort = sign === HIDDEN ? HIDDEN_SIGN : /[\p{L}\p{N}_]/u.test(sign) ? WORD : /\s/.test(sign) ? SPACE : SIGN;
  // Half of a pair says nothing alone.
  if (code === codePoint) sorts[code] = sort;
  return sort;
}

function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xff_ff ? 2 : 1;
}
