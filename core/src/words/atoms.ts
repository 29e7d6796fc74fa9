/** Text cut into words and signs, as phrases are looked for in it. */

import { HIDDEN } from '../base/hidden.ts';

/** A run of letters and digits, or a single sign. */
export interface Atom {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hasSpaceBefore: boolean;
  readonly isWord: boolean;
  /** Where its text stands in a `Sieve`. */
  readonly hole: number;
}

/**
 * Tells quickly of most words that no phrase begins with them: a word passes if one of the same hole has been added.
 * Nearly every word of a text is asked of many sets, and hardly any is known to one of them.
 */
export class Sieve {
  readonly #holes = new Uint8Array(HOLES);

  add(hole: number): void {
    this.#holes[hole] = 1;
  }

  passes(hole: number): boolean {
    return this.#holes[hole] === 1;
  }
}

export const HOLES = 2048;

export function holeOf(word: string): number {
  const { length } = word;
  const middle = word.charCodeAt(length >> 1);
  return (word.charCodeAt(0) * 131 + word.charCodeAt(length - 1) * 31 + middle * 7 + length) % HOLES;
}

/** A cache: many sets look at a few texts by turns: a sentence, what stands before a word, what stands behind it. */
const recent = new Map<string, readonly Atom[]>();
const RECENT_TEXTS = 256;

export function atomsOf(text: string): readonly Atom[] {
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

function cutAtoms(text: string): readonly Atom[] {
  const lower = text.toLowerCase();
  // A few capitals change their length in lower case ("İ"); offsets matter more than they do.
  const searched = (lower.length === text.length ? lower : text).replaceAll(/[‐‑]/g, '-').replaceAll('’', "'");
  const atoms: Atom[] = [];
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
    const word = withoutHidden(searched.slice(start, end));
    const isWord = sort === WORD && !word.startsWith('_');
    atoms.push({ text: word, start, end, hasSpaceBefore, isWord, hole: holeOf(word) });
    hasSpaceBefore = false;
  }
  return atoms;
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
