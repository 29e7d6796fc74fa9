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
import { atomsOf, type Atoms, type Word } from './atoms.ts';
import { currentNumbering, holds, numberFor, type Numbering } from './first-words.ts';

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

/** A set that is searched for more often gets a number, by which texts tell whether it may stand in them. */
const FEW_SEARCHES = 5;

/** Many phrases that are looked for at once. */
export class PhraseSet {
  /** By the first atom that they can begin with. */
  readonly #byWord = new Map<string, Beginnings>();
  readonly #byEnding = new Map<string, Beginnings>();
  readonly #byBeginning = new Map<string, Beginnings>();
  /** How long they are, by the sign that they end with, and begin with: a word has few to be compared with. */
  readonly #endingLengths: Lengths;
  readonly #beginningLengths: Lengths;
  readonly #isPassing: boolean;
  #searches = 0;
  #number = -1;
  #numbering: Numbering | undefined;

  /** `isPassing`: of one document only, and not worth a number. */
  constructor(phrases: readonly string[], isPassing = false) {
    this.#isPassing = isPassing;
    for (const phrase of phrases) this.#index(new Entry(phrase));
    this.#endingLengths = lengthsOf(this.#byEnding, (ending) => ending.length - 1);
    this.#beginningLengths = lengthsOf(this.#byBeginning, () => 0);
  }

  /** Up to the first word that must stand; there are thousands of phrases at every start, and most begin with a plain word. */
  #index(entry: Entry): void {
    const written = entry.phrase.trim();
    const isOneWord = !written.includes(' ');
    let start = 0;
    for (let isOptional = true; isOptional && start < written.length;) {
      const space = written.indexOf(' ', start);
      const end = space === -1 ? written.length : space;
      const part = written.slice(start, end);
      if (part === '...') return;
      isOptional = part === '' || (part.length > 1 && part.startsWith('?'));
      this.#indexPart(isOptional ? part.slice(1) : part, entry, isOneWord);
      start = end + 1;
    }
  }

  #indexPart(part: string, entry: Entry, isOneWord: boolean): void {
    if (PLAIN.test(part)) {
      add(this.#byWord, part, entry, isOneWord);
      return;
    }
    for (const spelling of spellingsOf(part)) {
      if (PLAIN.test(spelling)) add(this.#byWord, spelling, entry, isOneWord);
      else if (ENDING.test(spelling)) add(this.#byEnding, spelling.replace(/^\*-?/, ''), entry, isOneWord);
      else if (BEGINNING.test(spelling)) add(this.#byBeginning, spelling.slice(0, -1), entry, isOneWord);
      else add(this.#byWord, ATOM.exec(spelling)?.[0] ?? '', entry, false);
    }
  }

  get #isEmpty(): boolean {
    return this.#byWord.size === 0 && this.#endingLengths.size === 0 && this.#beginningLengths.size === 0;
  }

  /** Every place where a phrase stands, in text order and without overlaps; the longest wins. */
  matches(text: string): readonly Match[] {
    if (this.#isEmpty) return NO_MATCHES;
    const atoms = atomsOf(text);
    let found = this.#find(atoms, 0);
    if (found === undefined) return NO_MATCHES;
    const all: Match[] = [];
    for (; found; found = this.#find(atoms, found.end)) all.push(this.#toMatch(text, atoms, found));
    return all;
  }

  /** The same, with the phrase as it is written in the pack. */
  matchesWithPhrase(text: string): readonly (Match & { readonly phrase: string })[] {
    if (this.#isEmpty) return [];
    const atoms = atomsOf(text);
    const all: (Match & { readonly phrase: string })[] = [];
    for (let found = this.#find(atoms, 0); found; found = this.#find(atoms, found.end))
      all.push({ ...this.#toMatch(text, atoms, found), phrase: this.#phraseAt(atoms, found) });
    return all;
  }

  /** Which of the phrases it is that stands there. */
  #phraseAt(atoms: Atoms, { start, end }: Span): string {
    const word = atoms.words[start]?.text ?? '';
    const candidates = [
      this.#byWord.get(word),
      ...this.#endingsOf(word).map((length) => this.#byEnding.get(word.slice(-length))),
      ...this.#beginningsOf(word).map((length) => this.#byBeginning.get(word.slice(0, length))),
    ].flatMap((beginnings) => beginnings?.all ?? []);
    const stands = ({ variants }: Entry): boolean =>
      variants.some((variant) => matchPhrase(variant, 0, atoms, start) === end);
    return candidates.find(stands)?.phrase ?? '';
  }

  first(text: string): Match | undefined {
    if (this.#isEmpty) return undefined;
    const atoms = atomsOf(text);
    const found = this.#find(atoms, 0);
    return found && this.#toMatch(text, atoms, found);
  }

  test(text: string): boolean {
    return !this.#isEmpty && this.#find(atomsOf(text), 0) !== undefined;
  }

  /** The first place from an atom on, as indices of atoms. */
  #find(atoms: Atoms, from: number): Span | undefined {
    const number = this.#numberIn(atoms);
    if (number !== undefined && !holds(atoms.begins, number)) return undefined;
    const { words } = atoms;
    for (let start = from; start < words.length; start += 1) {
      const word = words[start] as Word;
      if (number !== undefined && !holds(word.begins, number)) continue;
      const end = this.#longestAt(word.text, atoms, start);
      if (end !== undefined) return { start, end };
    }
    return undefined;
  }

  /** The number by which the text and its words know the set; undefined where they do not. */
  #numberIn({ known, numbering }: Atoms): number | undefined {
    const current = currentNumbering();
    if (this.#isPassing) return undefined;
    if (this.#numbering !== current) {
      this.#searches += 1;
      if (this.#searches <= FEW_SEARCHES) return undefined;
      const firstWords = {
        words: this.#byWord.keys(),
        endings: this.#byEnding.keys(),
        beginnings: this.#byBeginning.keys(),
      };
      this.#number = numberFor(firstWords);
      this.#numbering = currentNumbering();
    }
    return numbering === this.#numbering && this.#number < known ? this.#number : undefined;
  }

  #toMatch(text: string, atoms: Atoms, found: Span): Match {
    const start = atoms.starts[this.#startOfCompound(atoms, found.start)] ?? 0;
    const end = atoms.ends[found.end - 1] ?? 0;
    return { span: { start, end }, text: text.slice(start, end) };
  }

  /** The last part of a compound brings the rest along: "spara-" in front of "knappen". */
  #startOfCompound({ words, spaced }: Atoms, index: number): number {
    const word = words[index]?.text ?? '';
    const isPart = this.#endingsOf(word).some((length) => this.#byEnding.has(word.slice(-length)));
    let start = index;
    while (isPart && words[start - 1]?.text === '-' && spaced[start] === false && spaced[start - 1] === false)
      start -= 2;
    return Math.max(0, start);
  }

  #endingsOf(word: string): readonly number[] {
    return this.#endingLengths.get(word.charCodeAt(word.length - 1)) ?? NO_LENGTHS;
  }

  #beginningsOf(word: string): readonly number[] {
    return this.#beginningLengths.get(word.charCodeAt(0)) ?? NO_LENGTHS;
  }

  #longestAt(word: string, atoms: Atoms, index: number): number | undefined {
    let longest = longestOf(this.#byWord.get(word), atoms, index, undefined);
    for (const length of this.#endingsOf(word)) {
      if (length > word.length) break;
      longest = longestOf(this.#byEnding.get(word.slice(-length)), atoms, index, longest);
    }
    for (const length of this.#beginningsOf(word)) {
      if (length > word.length) break;
      longest = longestOf(this.#byBeginning.get(word.slice(0, length)), atoms, index, longest);
    }
    return longest;
  }
}

const NO_MATCHES: readonly Match[] = [];

/** A phrase of a set. Most of a lexicon never meet a word that they begin with: each is compiled when it first does. */
class Entry {
  /** As it is written. */
  readonly phrase: string;
  #variants: readonly Phrase[] | undefined;
  #second: ReadonlySet<string> | undefined;

  constructor(phrase: string) {
    this.phrase = phrase;
  }

  get variants(): readonly Phrase[] {
    return (this.#variants ??= compile(this.phrase));
  }

  /** Whether it can stand there by its second word, which says so of most phrases that begin with a common one. */
  mayStandAt({ words, spaced }: Atoms, index: number): boolean {
    const second = (this.#second ??= secondWords(this.variants));
    // What goes on without a blank may still belong to the first word: `drop-down`.
    if (second === ANY_WORD || spaced[index + 1] === false) return true;
    const next = words[index + 1];
    return next !== undefined && second.has(next.text);
  }
}

/** The phrases that may begin with some letters. */
interface Beginnings {
  readonly all: Entry[];
  /** Those that may go on, or whose first word is not settled by the letters. */
  readonly longer: Entry[];
  /** Whether one of them is a single word: wherever the letters are met, it stands. */
  hasOneWord: boolean;
}

const ANY_WORD: ReadonlySet<string> = new Set();

/** What has to stand behind the first word; any word where that is not settled. */
function secondWords(variants: readonly Phrase[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const [first, second] of variants) {
    if (first === 'gap' || second === 'gap' || second === undefined) return ANY_WORD;
    if (second.sequences.length + second.endings.length + second.beginnings.length > 0) return ANY_WORD;
    for (const word of second.words) all.add(word);
  }
  return all;
}

function add(map: Map<string, Beginnings>, key: string, entry: Entry, isOneWord: boolean): void {
  if (key === '') return;
  let beginnings = map.get(key);
  if (beginnings === undefined) map.set(key, (beginnings = { all: [], longer: [], hasOneWord: false }));
  if (isOneWord) beginnings.hasOneWord = true;
  else if (beginnings.longer.at(-1) !== entry) beginnings.longer.push(entry);
  if (beginnings.all.at(-1) !== entry) beginnings.all.push(entry);
}

type Lengths = ReadonlyMap<number, readonly number[]>;

const NO_LENGTHS: readonly number[] = [];

/** Ascending, by the code unit at the place that tells. */
function lengthsOf(map: ReadonlyMap<string, unknown>, placeIn: (key: string) => number): Lengths {
  const lengths = new Map<number, number[]>();
  for (const key of [...map.keys()].toSorted((a, b) => a.length - b.length)) {
    const code = key.charCodeAt(placeIn(key));
    const known = lengths.get(code);
    if (known === undefined) lengths.set(code, [key.length]);
    else if (known.at(-1) !== key.length) known.push(key.length);
  }
  return lengths;
}

/** The furthest that any of the phrases reaches, or what was the furthest before. */
function longestOf(
  beginnings: Beginnings | undefined,
  atoms: Atoms,
  index: number,
  before: number | undefined,
): number | undefined {
  if (beginnings === undefined) return before;
  let longest = before ?? (beginnings.hasOneWord ? index + 1 : undefined);
  for (const entry of beginnings.longer) {
    if (!entry.mayStandAt(atoms, index)) continue;
    for (const phrase of entry.variants) {
      const end = matchPhrase(phrase, 0, atoms, index);
      if (end !== undefined && (longest === undefined || end > longest)) longest = end;
    }
  }
  return longest;
}

/** The index behind the last atom of the phrase, or undefined where it does not stand here. */
function matchPhrase(phrase: Phrase, at: number, atoms: Atoms, index: number): number | undefined {
  const token = phrase[at];
  if (token === undefined) return index;
  if (token === 'gap') return matchBehindGap(phrase, at + 1, atoms, index);
  const word = atoms.words[index];
  if (word === undefined || (at > 0 && atoms.spaced[index] !== true)) return undefined;
  let longest = isSpelled(word.text, token) ? matchPhrase(phrase, at + 1, atoms, index + 1) : undefined;
  for (const sequence of token.sequences) {
    if (!isSequence(sequence, atoms, index)) continue;
    const whole = matchPhrase(phrase, at + 1, atoms, index + sequence.length);
    if (whole !== undefined && (longest === undefined || whole > longest)) longest = whole;
  }
  return longest;
}

function matchBehindGap(phrase: Phrase, at: number, atoms: Atoms, index: number): number | undefined {
  let next = index;
  for (let skipped = 0; skipped <= GAP_WORDS; skipped += 1) {
    const end = matchPhrase(phrase, at, atoms, next);
    if (end !== undefined) return end;
    do {
      const word = atoms.words[next];
      if (word === undefined || SENTENCE_SIGNS.has(word.text)) return undefined;
      next += 1;
    } while (atoms.spaced[next] === false);
  }
  return undefined;
}

/** Whether a single atom is one of the token's spellings. Loops, because a function made for each word costs more than they. */
function isSpelled(word: string, { words, endings, beginnings }: Token): boolean {
  if (words.has(word)) return true;
  for (const ending of endings) if (word.endsWith(ending)) return true;
  for (const beginning of beginnings) if (word.startsWith(beginning)) return true;
  return false;
}

function isSequence(sequence: readonly string[], { words, spaced }: Atoms, index: number): boolean {
  for (let offset = 0; offset < sequence.length; offset += 1) {
    const word = words[index + offset];
    const text = sequence[offset];
    if (word === undefined || (offset > 0 && spaced[index + offset] === true)) return false;
    if (text === '*' ? !word.isWord : word.text !== text) return false;
  }
  return true;
}

function compile(phrase: string): readonly Phrase[] {
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
  for (const spelling of spellingsOf(part)) {
    if (ENDING.test(spelling)) endings.push(spelling.replace(/^\*-?/, ''));
    else if (BEGINNING.test(spelling)) beginnings.push(spelling.slice(0, -1));
    else {
      const atoms = spelling.match(/[\p{L}\p{N}_]+|[^\s]/gu) ?? [];
      const [only] = atoms;
      if (atoms.length === 1 && only !== undefined) words.add(only);
      else sequences.push([...atoms]);
    }
  }
  return { words, sequences, endings, beginnings };
}

const PLAIN = /^[\p{L}\p{N}]+$/u;
const ENDING = /^\*-?[\p{L}\p{N}]+$/u;
const BEGINNING = /^[\p{L}\p{N}]+\*$/u;
const ATOM = /[\p{L}\p{N}_]+|[^\s]/u;

/** Bars outside brackets: `knapp(en|ar)|meny` has two alternatives. */
function spellingsOf(part: string): readonly string[] {
  return PLAIN.test(part) ? [part] : part.split(/\|(?![^(]*\))/).flatMap(expandBrackets);
}

/** `button(s)` -> `button`, `buttons`; several brackets multiply. */
function expandBrackets(spelling: string): string[] {
  const start = spelling.indexOf('(');
  const end = spelling.indexOf(')', start);
  if (start === -1 || end === -1) return [spelling];
  const before = spelling.slice(0, start);
  const endings = spelling.slice(start + 1, end);
  const after = spelling.slice(end + 1);
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
