/**
 * Phrases as people write them in a language pack, turned into regular expressions with Unicode word borders.
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
import type { Span } from './span.ts';

const BEFORE = '(?<![\\p{L}\\p{N}_])';
const AFTER = '(?![\\p{L}\\p{N}_])';
const GAP = '(?:\\s+[^\\s.;:!?]+){0,3}?';

export interface Match {
  /** Where the words stand, relative to the searched text. */
  readonly span: Span;
  /** The words as they stand in the searched text. */
  readonly text: string;
}

/** One regular expression for many phrases, the longest first so that it wins. */
export class PhraseSet {
  readonly #regex: RegExp | undefined;

  constructor(phrases: readonly string[]) {
    const sorted = phrases.toSorted((a, b) => b.length - a.length);
    this.#regex = sorted.length === 0 ? undefined : new RegExp(phrasesSource(sorted), 'giu');
  }

  /** Every place where a phrase stands, in text order, without overlaps. */
  *matches(text: string): Generator<Match> {
    if (this.#regex === undefined) return;
    for (const match of text.matchAll(this.#regex)) {
      const start = match.index;
      yield { span: { start, end: start + match[0].length }, text: match[0] };
    }
  }

  first(text: string): Match | undefined {
    return this.matches(text).next().value as Match | undefined;
  }

  test(text: string): boolean {
    return this.first(text) !== undefined;
  }
}

/** The source of a regular expression (flag `u`) that matches any of the phrases as whole words. */
export function phrasesSource(phrases: readonly string[]): string {
  return `(?:${phrases.map(phraseSource).join('|')})`;
}

function phraseSource(phrase: string): string {
  const tokens = phrase.trim().split(/\s+/);
  let source = '';
  let separator = '';
  for (const token of tokens) {
    if (token === '...') {
      source += GAP;
      continue;
    }
    if (token.length > 1 && token.startsWith('?')) {
      source += `(?:${separator}${tokenSource(token.slice(1))})?`;
      continue;
    }
    source += separator + tokenSource(token);
    separator = '\\s+';
  }
  const first = tokens[0] ?? '';
  const last = tokens.at(-1) ?? '';
  // A border is only asked for where the phrase has a letter: "C++" ends at a plus sign.
  return (
    (/^[\p{L}\p{N}?(*]/u.test(first) ? BEFORE : '') + source + (/[\p{L}\p{N})*]$/u.test(last) ? AFTER : '')
  );
}

function tokenSource(token: string): string {
  return splitAlternatives(token).map(alternativeSource).join('|').replace(/^(.*\|.*)$/s, '(?:$1)');
}

/** Cuts at bars outside brackets: `knapp(en|ar)|meny` has two alternatives. */
function splitAlternatives(token: string): string[] {
  return token.split(/\|(?![^(]*\))/);
}

function alternativeSource(alternative: string): string {
  return alternative
    .split(/(\([^)]*\)|\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '*') return '[\\p{L}\\p{N}-]{0,30}';
      if (part.startsWith('(') && part.endsWith(')')) {
        return `(?:${part.slice(1, -1).split('|').map(escapeRegExp).join('|')})?`;
      }
      return escapeRegExp(part);
    })
    .join('');
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replaceAll('\\-', '[-‐‑]').replaceAll('’', "['’]");
}
