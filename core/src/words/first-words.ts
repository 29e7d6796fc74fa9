/**
 * Which sets of phrases a word may begin a phrase of. All that are often looked for share one index, from a word to the sets:
 * a text tells at once which of them are worth looking for in it, and the others cost next to nothing, however many there are.
 */

/** Numbers of sets, as bits. Bits that a shorter list does not hold are not set. */
export type Bits = readonly number[];

/** What the phrases of a set may begin with. */
export interface FirstWords {
  readonly words: Iterable<string>;
  /** The last letters of a word. */
  readonly endings: Iterable<string>;
  /** The first ones. */
  readonly beginnings: Iterable<string>;
}

/** As many as a small integer holds everywhere. */
const BITS = 30;

/** Sets come and go with the settings and the terms of documents. From so many on, all are numbered anew when they are next looked for. */
const MOST_SETS = 4000;

const NO_BITS: Bits = [];

/** Another one as soon as all numbers are void. */
export interface Numbering {
  count: number;
  readonly byWord: Map<string, number[]>;
  readonly byEnding: Map<string, number[]>;
  readonly byBeginning: Map<string, number[]>;
  /** Of the endings that end with a sign, and of the beginnings that begin with one: how long they are. */
  readonly endingLengths: Map<number, number[]>;
  readonly beginningLengths: Map<number, number[]>;
}

function newNumbering(): Numbering {
  return {
    count: 0,
    byWord: new Map(),
    byEnding: new Map(),
    byBeginning: new Map(),
    endingLengths: new Map(),
    beginningLengths: new Map(),
  };
}

let numbering = newNumbering();

export function currentNumbering(): Numbering {
  return numbering;
}

/** The number of a set in the current numbering, which it may begin anew. */
export function numberFor({ words, endings, beginnings }: FirstWords): number {
  if (numbering.count >= MOST_SETS) numbering = newNumbering();
  const number = numbering.count++;
  for (const word of words) add(numbering.byWord, word, number);
  for (const ending of endings) {
    add(numbering.byEnding, ending, number);
    addLength(numbering.endingLengths, ending.charCodeAt(ending.length - 1), ending.length);
  }
  for (const beginning of beginnings) {
    add(numbering.byBeginning, beginning, number);
    addLength(numbering.beginningLengths, beginning.charCodeAt(0), beginning.length);
  }
  return number;
}

function add(map: Map<string, number[]>, key: string, number: number): void {
  const numbers = map.get(key);
  if (numbers) numbers.push(number);
  else map.set(key, [number]);
}

function addLength(map: Map<number, number[]>, sign: number, length: number): void {
  const lengths = map.get(sign);
  if (lengths === undefined) map.set(sign, [length]);
  else if (!lengths.includes(length)) lengths.push(length);
}

/** The sets of the current numbering that the word may begin a phrase of. */
export function setsBegunBy(word: string): Bits {
  const bits: number[] = [];
  setAll(bits, numbering.byWord.get(word));
  for (const length of numbering.endingLengths.get(word.charCodeAt(word.length - 1)) ?? NO_LENGTHS)
    if (length <= word.length) setAll(bits, numbering.byEnding.get(word.slice(-length)));
  for (const length of numbering.beginningLengths.get(word.charCodeAt(0)) ?? NO_LENGTHS)
    if (length <= word.length) setAll(bits, numbering.byBeginning.get(word.slice(0, length)));
  return bits.length === 0 ? NO_BITS : bits;
}

const NO_LENGTHS: readonly number[] = [];

function setAll(bits: number[], numbers: readonly number[] | undefined): void {
  if (numbers === undefined) return;
  for (const number of numbers) {
    const at = Math.floor(number / BITS);
    while (bits.length <= at) bits.push(0);
    bits[at] = (bits[at] ?? 0) | (1 << (number % BITS));
  }
}

/** Adds those of `more` to the bits. */
export function unite(bits: number[], more: Bits): void {
  const { length } = more;
  while (bits.length < length) bits.push(0);
  for (let at = 0; at < length; at += 1) bits[at] = (bits[at] as number) | (more[at] as number);
}

export function holds(bits: Bits, number: number): boolean {
  const at = Math.floor(number / BITS);
  return at < bits.length && ((bits[at] as number) & (1 << (number % BITS))) !== 0;
}
