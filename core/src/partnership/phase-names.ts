/** What phases are called: their numbers, and when two names mean the same one. */
import { lazy } from '../base/memoize.ts';
import { DOCUMENT_LOCALES, languages } from '../languages/index.ts';
import { phrasesEverywhere, wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';

export const phaseWords = lazy(() => wordsEverywhere((language) => language.partnership.phaseWords));
export const phasePhrases = phrasesEverywhere((language) => language.partnership.phaseWords);

export function namesPhase(heading: string, title: string, number: string | undefined): boolean {
  if (number !== undefined) return numberOf(heading) === number;
  return title.length > 3 && heading.toLowerCase().includes(title.toLowerCase());
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' };

const numbers = lazy((): Readonly<Record<string, string>> =>
  Object.assign({}, ROMAN, ...DOCUMENT_LOCALES.map((locale) => languages[locale].partnership.numbers)),
);

const numbered = lazy(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${anyOf(phaseWords())})(?:\\s+(\\d{1,3}[a-z]?|[a-e]|${Object.keys(numbers()).join('|')})|(\\d{1,2}[a-z]?))(?!\\p{L})`,
      'iu',
    ),
);

/** "phase 2" of "Phase 2: Pilot", so that a shorter or longer name of it is known again. */
export function phaseKey(title: string): string {
  const match = numbered().exec(title);
  const number = numberOf(title);
  return match === null || number === undefined
    ? title.toLowerCase()
    : `${sortOf(match[0].replace(/\s.*$|\d.*$/u, ''))} ${number}`;
}

/** The same for "phase" and "phases": the place of the word in the list. */
function sortOf(word: string): number {
  return sorts().findIndex((pattern) => pattern.test(word));
}

const sorts = lazy(() => phaseWords().map((word) => new RegExp(`^(?:${anyOf([word])})$`, 'iu')));

/** "phase 2" for "Phase 2: Pilot", as other items refer to it; the whole name where it has no number. */
export function shortName(title: string): string {
  const match = numbered().exec(title);
  return match === null ? title : match[0].toLowerCase();
}

/** Whether two titles name the same phase: "Phase 2: Pilot", "Phase 2" and "Pilot". */
export function sameName(a: string, b: string): boolean {
  if (phaseKey(a) === phaseKey(b)) return true;
  const [first, second] = [nameAlone(a), nameAlone(b)];
  return first.length > 3 && first === second && (numberOf(a) === undefined || numberOf(b) === undefined);
}

/** The name without its number and what brackets say of it. */
export function nameAlone(title: string): string {
  return title
    .replaceAll(/\s*\([^()]*\)/g, '')
    .replace(numbered(), '')
    .replaceAll(/^[\s\d:.,–—-]+|(?<![\s:.,–—-])[\s:.,–—-]+$/g, '')
    .toLowerCase();
}

/** The number in "Phase 2: Pilot" or "Evaluation of phase II", always in digits; letters stay. */
export function numberOf(text: string): string | undefined {
  const match = numbered().exec(text);
  const found = (match?.[1] ?? match?.[2])?.toLowerCase();
  return found === undefined ? undefined : (numbers()[found] ?? found);
}
