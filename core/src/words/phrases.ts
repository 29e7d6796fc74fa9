/**
 * Phrases as people write them in a language pack, found in text word by word, in time linear in the text.
 *
 * | written        | matches                                            |
 * | -------------- | -------------------------------------------------- |
 * | `drop-down`    | the word, in any case                              |
 * | `button(s)`    | with or without the letters in brackets            |
 * | `knapp(en|ar)` | with or without one of the endings                 |
 * | `in|on a`      | either word                                        |
 * | `*meny`        | any letters in front: the last part of a compound  |
 * | `implement*`   | any letters behind                                 |
 * | `shall ... be` | up to three words in between                       |
 * | `a ?new form`  | the word may be missing                            |
 */
import type { Span } from '../base/span.ts';
import { atomsOf, holeOf, HOLES, Sieve, type Atom } from './atoms.ts';

export interface Match {
  /** Where the words stand, relative to the searched text. */
  readonly span: Span;
  /** The words as they stand in the searched text. */
  readonly text: string;
}

/** One word of a phrase. */
interface Token {
  /** Spellings that are a single atom. */
  readonly words: ReadonlySet<string>;
  /** Spellings of several atoms: `drop-down`, `2.1`. */
  readonly sequences: readonly (readonly string[])[];
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
}

type Phrase = readonly (Token | 'gap')[];

const GAP_WORDS = 3;
const SENTENCE_SIGNS = new Set(['.', ';', ':', '!', '?']);

/** Many phrases that are looked for at once. */
export class PhraseSet {
  /** Phrases by the first atom that they can begin with. */
  readonly #byWord = new Map<string, Phrase[]>();
  readonly #byEnding = new Map<string, Phrase[]>();
  readonly #byBeginning = new Map<string, Phrase[]>();
  readonly #words = new Sieve();
  /** The signs that endings end with, and that beginnings begin with. */
  readonly #lastSigns = new Sieve();
  readonly #firstSigns = new Sieve();
  readonly #endingLengths: readonly number[];
  readonly #beginningLengths: readonly number[];

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases.flatMap(compile)) this.#index(phrase);
    this.#endingLengths = lengthsOf(this.#byEnding);
    this.#beginningLengths = lengthsOf(this.#byBeginning);
    for (const word of this.#byWord.keys()) this.#words.add(holeOf(word));
    for (const ending of this.#byEnding.keys()) this.#lastSigns.add(ending.charCodeAt(ending.length - 1) % HOLES);
    for (const beginning of this.#byBeginning.keys()) this.#firstSigns.add(beginning.charCodeAt(0) % HOLES);
  }

  #index(phrase: Phrase): void {
    const [first] = phrase;
    if (first === undefined || first === 'gap') return;
    for (const word of first.words) add(this.#byWord, word, phrase);
    for (const [word] of first.sequences) if (word !== undefined) add(this.#byWord, word, phrase);
    for (const ending of first.endings) add(this.#byEnding, ending, phrase);
    for (const beginning of first.beginnings) add(this.#byBeginning, beginning, phrase);
  }

  /** Every place where a phrase stands, in text order and without overlaps; the longest wins. */
  *matches(text: string): Generator<Match> {
    const atoms = atomsOf(text);
    for (let found = this.#find(atoms, 0); found; found = this.#find(atoms, found.end))
      yield this.#toMatch(text, atoms, found);
  }

  first(text: string): Match | undefined {
    const atoms = atomsOf(text);
    const found = this.#find(atoms, 0);
    return found && this.#toMatch(text, atoms, found);
  }

  test(text: string): boolean {
    return this.#find(atomsOf(text), 0) !== undefined;
  }

  /** The first place from an atom on, as indices of atoms. */
  #find(atoms: readonly Atom[], from: number): Span | undefined {
    for (let start = from; start < atoms.length; start += 1) {
      const end = this.#longestAt(atoms, start);
      if (end !== undefined) return { start, end };
    }
    return undefined;
  }

  #toMatch(text: string, atoms: readonly Atom[], found: Span): Match {
    const start = atoms[this.#startOfCompound(atoms, found.start)]?.start ?? 0;
    const end = atoms[found.end - 1]?.end ?? 0;
    return { span: { start, end }, text: text.slice(start, end) };
  }

  /** The last part of a compound brings the rest along: "spara-" in front of "knappen". */
  #startOfCompound(atoms: readonly Atom[], index: number): number {
    const word = atoms[index]?.text ?? '';
    const isPart = this.#endingLengths.some((length) => this.#byEnding.has(word.slice(-length)));
    let start = index;
    while (
      isPart &&
      atoms[start - 1]?.text === '-' &&
      atoms[start]?.hasSpaceBefore === false &&
      atoms[start - 1]?.hasSpaceBefore === false
    )
      start -= 2;
    return Math.max(0, start);
  }

  #longestAt(atoms: readonly Atom[], index: number): number | undefined {
    const { text: word, hole } = atoms[index] as Atom;
    let longest: number | undefined;
    if (this.#words.passes(hole)) longest = longestOf(this.#byWord.get(word), atoms, index, undefined);
    if (this.#lastSigns.passes(word.charCodeAt(word.length - 1) % HOLES)) {
      for (const length of this.#endingLengths) {
        if (length > word.length) break;
        longest = longestOf(this.#byEnding.get(word.slice(-length)), atoms, index, longest);
      }
    }
    if (this.#firstSigns.passes(word.charCodeAt(0) % HOLES)) {
      for (const length of this.#beginningLengths) {
        if (length > word.length) break;
        longest = longestOf(this.#byBeginning.get(word.slice(0, length)), atoms, index, longest);
      }
    }
    return longest;
  }
}

function add(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const phrases = map.get(key);
  if (phrases) phrases.push(phrase);
  else map.set(key, [phrase]);
}

function lengthsOf(map: ReadonlyMap<string, unknown>): number[] {
  return [...new Set([...map.keys()].map(({ length }) => length))].toSorted((a, b) => a - b);
}

/** The furthest that any of the phrases reaches, or what was the furthest before. */
function longestOf(
  phrases: readonly Phrase[] | undefined,
  atoms: readonly Atom[],
  index: number,
  before: number | undefined,
): number | undefined {
  let longest = before;
  for (const phrase of phrases ?? NONE) {
    const end = matchPhrase(phrase, 0, atoms, index);
    if (end !== undefined && (longest === undefined || end > longest)) longest = end;
  }
  return longest;
}

const NONE: readonly Phrase[] = [];

/** The index behind the last atom of the phrase, or undefined where it does not stand here. */
function matchPhrase(phrase: Phrase, at: number, atoms: readonly Atom[], index: number): number | undefined {
  const token = phrase[at];
  if (token === undefined) return index;
  if (token === 'gap') return matchBehindGap(phrase, at + 1, atoms, index);
  if (at > 0 && atoms[index]?.hasSpaceBefore !== true) return undefined;
  let longest: number | undefined;
  for (const end of endsOf(token, atoms, index)) {
    const whole = matchPhrase(phrase, at + 1, atoms, end);
    if (whole !== undefined && (longest === undefined || whole > longest)) longest = whole;
  }
  return longest;
}

function matchBehindGap(phrase: Phrase, at: number, atoms: readonly Atom[], index: number): number | undefined {
  let next = index;
  for (let skipped = 0; skipped <= GAP_WORDS; skipped += 1) {
    const end = matchPhrase(phrase, at, atoms, next);
    if (end !== undefined) return end;
    do {
      const atom = atoms[next];
      if (atom === undefined || SENTENCE_SIGNS.has(atom.text)) return undefined;
      next += 1;
    } while (atoms[next]?.hasSpaceBefore === false);
  }
  return undefined;
}

/** The indices behind the atoms that one token can take up here. */
function endsOf({ words, sequences, endings, beginnings }: Token, atoms: readonly Atom[], index: number): number[] {
  const atom = atoms[index];
  if (atom === undefined) return [];
  const isWhole =
    words.has(atom.text) ||
    endings.some((ending) => atom.text.endsWith(ending)) ||
    beginnings.some((beginning) => atom.text.startsWith(beginning));
  const ends = isWhole ? [index + 1] : [];
  for (const sequence of sequences) {
    const fits = sequence.every((text, offset) => {
      const other = atoms[index + offset];
      if (other === undefined || (offset > 0 && other.hasSpaceBefore)) return false;
      return text === '*' ? other.isWord : other.text === text;
    });
    if (fits) ends.push(index + sequence.length);
  }
  return ends;
}

function compile(phrase: string): Phrase[] {
  const parts = phrase.trim().split(/\s+/);
  let variants: (readonly (Token | 'gap')[])[] = [[]];
  for (const part of parts) {
    if (part === '...') {
      variants = variants.map((variant) => [...variant, 'gap' as const]);
      continue;
    }
    const isOptional = part.length > 1 && part.startsWith('?');
    const token = toToken(isOptional ? part.slice(1) : part);
    variants = variants.flatMap((variant) => (isOptional ? [variant, [...variant, token]] : [[...variant, token]]));
  }
  return variants.filter((variant) => variant.length > 0);
}

function toToken(part: string): Token {
  const words = new Set<string>();
  const sequences: string[][] = [];
  const endings: string[] = [];
  const beginnings: string[] = [];
  // Bars outside brackets: `knapp(en|ar)|meny` has two alternatives.
  for (const spelling of part.split(/\|(?![^(]*\))/).flatMap(expandBrackets)) {
    if (/^\*-?[\p{L}\p{N}]+$/u.test(spelling)) endings.push(spelling.replace(/^\*-?/, ''));
    else if (/^[\p{L}\p{N}]+\*$/u.test(spelling)) beginnings.push(spelling.slice(0, -1));
    else {
      const atoms = spelling.match(/[\p{L}\p{N}_]+|[^\s]/gu) ?? [];
      const [only] = atoms;
      if (atoms.length === 1 && only !== undefined) words.add(only);
      else sequences.push([...atoms]);
    }
  }
  return { words, sequences, endings, beginnings };
}

/** `button(s)` -> `button`, `buttons`; several brackets multiply. */
function expandBrackets(spelling: string): string[] {
  const match = /^([^(]*)\(([^)]*)\)(.*)$/.exec(spelling);
  if (match === null) return [spelling];
  const [, before = '', endings = '', after = ''] = match;
  return ['', ...endings.split('|')].flatMap((ending) => expandBrackets(before + ending + after));
}

/** Matches nowhere. */
const NOTHING = '(?!)';

/** The source of a regular expression (flags `iu`) that matches any of the phrases: for short lists that are part of a larger shape. */
export function phrasesSource(phrases: readonly string[]): string {
  if (phrases.length === 0) return NOTHING;
  const sources = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .trim()
        .split(/\s+/)
        .map(tokenSource)
        .reduce((whole, part) => (part.startsWith('(?:\\s+') ? whole + part : `${whole}\\s+${part}`)),
    );
  return `(?<![\\p{L}\\p{N}_])(?:${sources.join('|')})(?![\\p{L}\\p{N}_])`;
}

function tokenSource(token: string): string {
  if (token.length > 1 && token.startsWith('?')) return `(?:\\s+${tokenSource(token.slice(1))})?`;
  const spellings = token.split(/\|(?![^(]*\))/).flatMap(expandBrackets);
  return `(?:${spellings.map(spellingSource).join('|')})`;
}

/** A star stands for any letters. */
function spellingSource(spelling: string): string {
  return spelling
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&'))
    .join('\\p{L}*');
}

/** The source of a regular expression that matches any of the words, the longest first: for lists that are part of a larger shape. */
export function anyOf(words: readonly string[]): string {
  const sources = words.toSorted((a, b) => b.length - a.length).map(tokenSource);
  return sources.length === 0 ? NOTHING : sources.join('|');
}
