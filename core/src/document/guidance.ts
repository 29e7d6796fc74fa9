/** Guidance and places to fill in that a template holds: nobody has said anything there yet. */
import { onOneLine } from '../base/hidden.ts';
import { lazy } from '../base/memoize.ts';
import { trimSpan, type Span } from '../base/span.ts';
import { TEMPLATE_IDS, type Language } from '../languages/index.ts';
import { WordsAt, type Prose } from '../markdown/prose.ts';
import { maskSpans } from '../words/mask.ts';
import { phrasesEverywhere, wordsEverywhere } from '../words/packs.ts';
import { phrasesSource } from '../words/phrases.ts';
import { splitSentences } from './sentences.ts';

/** "<Describe who uses it. These might be ...>", "[Name of the supplier]", "{RFP name}", "TBD", what we write there ourselves: all of the words. */
export function isGuidance(text: string): boolean {
  const words = onOneLine(text).replace(OWN_ID, '');
  if (mayBePlace(words) && (ANGLES.test(words) || BRACKETS.test(words) || isBlankToFill(words))) return true;
  return isOwnPlace(words);
}

/** The same, as long as it is sure that it waits for somebody: "[Save anyway]" may be a button. */
export function isPlace(text: string): boolean {
  const words = onOneLine(text);
  if (!mayBePlace(words) || words.startsWith('{{')) return false;
  if (isBlankToFill(words)) return true;
  const isSure = !words.startsWith('[') && !TAG.test(words);
  return (ANGLES.test(words) || BRACKETS.test(words)) && (isSure || fillIns().first(words) !== undefined);
}

const fillIns = phrasesEverywhere(({ notFilledIn }) => notFilledIn.asks);

const ANGLES = /^<(?![/!])[^<>]*\s[^<>]*>\.?$/u;
/** A box holds one sign, a reference a number or an id: words only. */
const BRACKETS = /^(?:\[(?=\p{L}+:?\s)[^[\]]+\]|\{+(?=\p{L}+:?\s)[^{}]+\}+)\.?$/u;
/** What a parser would take for a tag. */
const TAG = /^<\p{L}[\p{L}\p{N}-]*(?:\s+[\p{L}_:][\p{L}\p{N}_.:-]*)*\s*>$/u;
const OWN_ID = /^[\p{L}\p{N}.-]{0,7}\d[:.)]\s+/u;

/** What is long and has none of these signs is a text, unless it holds words of ours. */
function mayBePlace(text: string): boolean {
  return text.length < LONGEST_BLANK || SIGNS.test(text);
}

/** In UTF-16 code units. */
const LONGEST_BLANK = 40;

/** "TBD", "____" */
export function isBlankToFill(words: string): boolean {
  return LINE.test(words) || blanks().has(words.replace(/[\s.!…]+$/u, '').toLowerCase());
}

const LINE = /^_{3,}\.?$/u;
const blanks = lazy(() => new Set(wordsEverywhere(({ notFilledIn }) => notFilledIn.words)));

/** Nothing but words that we have written, behind an id or with what joins them. */
function isOwnPlace(words: string): boolean {
  const places = ownWordsIn(words);
  if (places.length === 0) return false;
  let left = maskSpans(words, places);
  for (const joint of joints()) left = left.replaceAll(joint, '');
  return !/\p{L}{2}/u.test(left);
}

function byLength(pick: (language: Language) => readonly string[]): () => readonly string[] {
  return lazy(() => wordsEverywhere(pick).toSorted((a, b) => b.length - a.length));
}

/** What stands around a place in what we write: "Measured by:". */
const joints = byLength(({ templates }) => [
  templates.because,
  templates.soThat,
  templates.measuredBy,
  templates.phaseGoal,
  templates.customerLimit,
  templates.supplierLimit,
  templates.decision,
]);
const ownQuestions = byLength(({ questions, templates }) => [...Object.values(questions), templates.whatElse]);
/** The name of a phase is a word that anybody writes. */
const ownPlaceholders = byLength(({ templates }) =>
  TEMPLATE_IDS.filter((id) => id.endsWith('Placeholder') && id !== 'phasePlaceholder').map((id) => templates[id]),
);

/** Holds any of the words: every block is asked, and nearly none does. */
function anyOfWords(words: () => readonly string[]): () => RegExp {
  return lazy(
    () =>
      new RegExp(
        words()
          .map((each) => each.replaceAll(/[?.()]/g, '[$&]'))
          .join('|'),
      ),
  );
}

const anyQuestion = anyOfWords(ownQuestions);
const anyPlaceholder = anyOfWords(ownPlaceholders);

/** Where the words stand that our templates and fixes leave to be replaced; the longest where several begin. */
function ownWordsIn(shown: string): readonly Span[] {
  const mayAsk = shown.includes('?') && anyQuestion().test(shown);
  if (!mayAsk && !anyPlaceholder().test(shown)) return NO_SPANS;
  const found: Span[] = [];
  const lists = mayAsk ? [ownQuestions(), ownPlaceholders()] : [ownPlaceholders()];
  let left = shown;
  for (const words of lists.flat()) {
    let start = left.indexOf(words);
    if (start === -1) continue;
    for (; start !== -1; start = left.indexOf(words, start + words.length)) {
      const span = { start, end: start + words.length };
      if (isApart(shown, span) && !isAnswered(shown, span)) found.push(span);
    }
    left = left.replaceAll(words, ' '.repeat(words.length));
  }
  return found.length < 2 ? found : found.toSorted((a, b) => a.start - b.start);
}

const NO_SPANS: readonly Span[] = [];

function isApart(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
}

/** Who puts a question first and goes on has answered it. */
function isAnswered(text: string, { start, end }: Span): boolean {
  return text.charAt(end - 1) === '?' && text.search(/[\p{L}\p{N}]/u) === start && /\p{L}/u.test(text.slice(end));
}

/**
 * Places that nobody has filled in, in the words of a block: all of them, a line, a sentence, what stands behind a label,
 * and the words that we leave to be replaced wherever they stand.
 */
export function placesIn(prose: Prose, language: Language): readonly Span[] {
  const { shown } = prose;
  const own = ownWordsIn(shown);
  const whole = trimSpan(shown, { start: 0, end: shown.length });
  if (own.length === 0 && isPlace(shown)) return isCode(whole, prose) ? [] : [whole];
  const others = SIGNS.test(shown) || mayBeBlank().test(shown) ? [...placesOfLines(shown, language)] : [];
  return [...own, ...others].filter((place) => !isCode(place, prose)).toSorted((a, b) => a.start - b.start);
}

const SIGNS = /[<[{]|_{3}/;
const mayBeBlank = lazy(() => new RegExp(phrasesSource(wordsEverywhere(({ notFilledIn }) => notFilledIn.words)), 'iu'));

function isCode({ start, end }: Span, { mask }: Prose): boolean {
  return mask.slice(start, end).trim() === '';
}

function* placesOfLines(shown: string, language: Language): Generator<Span> {
  for (const line of shown.matchAll(/[^\n\u2029]+/gu)) {
    for (const sentence of splitSentences(line[0], language)) {
      const label = LABEL.exec(line[0].slice(sentence.start, sentence.end))?.[0].length ?? 0;
      for (const start of label > 0 ? [sentence.start, sentence.start + label] : [sentence.start]) {
        const words = line[0].slice(start, sentence.end);
        if (!isPlace(words)) continue;
        yield { start: line.index + start, end: line.index + sentence.end };
        break;
      }
    }
  }
}

/** "Supplier: " */
const LABEL = /^[^:]{1,60}:\s+(?=\S)/u;

/** The same words as far as anybody has said something with them. */
export function withoutPlaces(prose: Prose, language: Language): Prose {
  const places = placesIn(prose, language);
  if (places.length === 0) return prose;
  return new WordsAt(prose.span, { shown: prose.shown, mask: maskSpans(prose.mask, places) });
}
