/** Which language is it? */
import { franc } from 'franc';
import { data } from 'franc/data.js';
import { lazy } from '../base/memoize.ts';
import { DOCUMENT_LOCALES, languages, type DocumentLocale } from '../languages/index.ts';

/** Below this many letters a text says too little about itself. */
const LEAST_LETTERS = 12;

const codes = DOCUMENT_LOCALES.map((locale) => languages[locale].about.code);

/** The language of a sample, or undefined where it is too short to tell. */
export function detectLanguage(sample: string): DocumentLocale | undefined {
  const letters = sample.trim();
  if (letters.length < LEAST_LETTERS) return undefined;
  const code = PLAIN.test(letters) ? nearest(letters) : franc(letters, { only: codes, minLength: LEAST_LETTERS });
  return code === undefined ? undefined : DOCUMENT_LOCALES[codes.indexOf(code)];
}

/**
 * Only letters of one alphabet, and no more of them than the detector looks at. It first counts the letters of all
 * alphabets, and sorts what it need not; every section is asked for its language, and nearly all are written like this.
 */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ſ ]{1,2048}$/;

/** What the detector adds for three letters that a language does not know. */
const UNKNOWN = 300;

/** For each language, how many threes of letters are more frequent than these; undefined where it does not know them. */
type Ranks = readonly (number | undefined)[];

const latin = lazy(() => {
  const models = Object.entries(data.Latin ?? {}).filter(([code]) => codes.includes(code));
  const ranks = new Map<number, (number | undefined)[]>();
  for (const [index, [, trigrams]] of models.entries()) {
    for (const [rank, trigram] of trigrams.split('|').entries()) {
      const key = [...trigram].reduce((sum, letter) => withLetter(sum, letter.charCodeAt(0)), 0);
      const known = ranks.get(key) ?? models.map((): number | undefined => undefined);
      known[index] = rank;
      ranks.set(key, known);
    }
  }
  return { codes: models.map(([code]) => code), ranks: ranks as ReadonlyMap<number, Ranks> };
});

/** Three letters as one number. */
function withLetter(before: number, letter: number): number {
  return ((before << 10) | letter) & 0x3f_ff_ff_ff;
}

/** What `franc` says, by the same sum: threes of letters that no language knows add the same to each. */
function nearest(letters: string): string | undefined {
  const { codes: known, ranks } = latin();
  const counts = new Map<Ranks, number>();
  const text = ` ${letters.replaceAll(/ {2,}/g, ' ').toLowerCase()} `;
  let key = 0;
  for (let at = 0; at < text.length; at += 1) {
    key = withLetter(key, text.charCodeAt(at));
    const found = at < 2 ? undefined : ranks.get(key);
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  let best: { readonly code: string; readonly distance: number } | undefined;
  for (const [index, code] of known.entries()) {
    let distance = 0;
    for (const [found, count] of counts) {
      const rank = found[index];
      distance += rank === undefined ? UNKNOWN : Math.abs(count - rank - 1);
    }
    if (best === undefined || distance < best.distance) best = { code, distance };
  }
  return best?.code;
}
