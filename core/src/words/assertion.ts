/** Whether a text says that something is so, that it is not, or leaves it open: "done", "not done", "almost done". */
import { memoize } from '../base/memoize.ts';
import type { Span } from '../base/span.ts';
import type { Language } from '../languages/index.ts';
import { maskPhrases } from './mask.ts';
import { phrasesEverywhereBy } from './packs.ts';
import type { PhraseSet } from './phrases.ts';

/** Unsure is what is asked, hoped for, to come, half so, or so under a condition only. */
export type Standing = 'asserted' | 'denied' | 'unsure';

/** One place where a text names the thing, and how it stands there. */
export interface Claim {
  /** Relative to the text. */
  readonly span: Span;
  readonly text: string;
  readonly standing: Standing;
}

/**
 * What is claimed: a state is there or not yet, and its share counts ("80 % done"); an intent is taken for what will be
 * ("we will go on" says that we do).
 */
export type Claimed = 'state' | 'intent';

/** Every place where one of the phrases stands, with what the sentence around it makes of it, in text order. */
export function claimsIn(text: string, phrases: PhraseSet, claimed: Claimed): Claim[] {
  const found = [...phrases.matches(text)];
  if (found.length === 0) return [];
  const surroundings = new Surroundings(text);
  return found.slice(0, MOST_CLAIMS).map(({ span, text: words }) => {
    const isDenied = isDeniedInside(surroundings, span, words, phrases);
    return { span, text: words, standing: isDenied ? 'denied' : surroundings.standing(span, claimed) };
  });
}

/** Nobody says it so often in one sentence; a machine that does shall not keep us. */
const MOST_CLAIMS = 50;

/** "Vi går inte vidare": the words stand there without the one that denies them, too; "does not matter" needs its own. */
function isDeniedInside(surroundings: Surroundings, { start, end }: Span, words: string, phrases: PhraseSet): boolean {
  const inside = (['nots', 'noes'] as const)
    .flatMap((topic) => surroundings.marks(topic))
    .find((mark) => mark.start > start && mark.end < end);
  return inside !== undefined && phrases.test(words.slice(0, inside.start - start) + words.slice(inside.end - start));
}

/** Whether any place says that it is so. */
export function asserts(text: string, phrases: PhraseSet, claimed: Claimed): boolean {
  return claimsIn(text, phrases, claimed).some(({ standing }) => standing === 'asserted');
}

/** The sentence around an offset: from one full stop, semicolon or line break to the next. */
export function sentenceAt(text: string, offset: number): Span {
  return new Surroundings(text).sentence(offset);
}

/** Whether something begins behind a place that counts against it: "we go on, but ...". */
export function contrastAfter(text: string, { end }: Span): Span | undefined {
  const surroundings = new Surroundings(text);
  const { end: last } = surroundings.sentence(end);
  return surroundings.marks('contrasts').find(({ start }) => start >= end && start < last);
}

type Doubt = Exclude<keyof Language['assertion'], 'harmlessNots' | 'harmlessConditions'>;
const doubts = phrasesEverywhereBy(({ assertion }, topic: Doubt) => assertion[topic]);
const harmless = phrasesEverywhereBy(({ assertion }, topic: 'harmlessNots' | 'harmlessConditions') => assertion[topic]);

/** A stop that ends a sentence; the one in "3.5" or "kl.9" does not. */
const SENTENCE_END = /[.!?;…](?=[\s"')\]”’*_]|$)|\n/g;
const CLAUSE_END = /[,:()[\]–—]|\s--?\s/g;
const PART =
  /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?)\s?%|(?<![\d.,/])(\d{1,4})\s?(?:\/|\s\p{L}{1,2}\s)\s?(\d{1,4})(?![\d/.,-]\d)/gu;
/** Words between a verb and the "not" behind it: "fortsätter vi inte". */
const NEAR_WORDS = 2;

/** What a text says around the words that are looked for: read once for all of them. */
class Surroundings {
  readonly #text: string;
  /** Without what only looks like a negation or a condition. */
  readonly #masked: string;
  readonly #marks = memoize((topic: Doubt) => [...doubts(topic).matches(this.#masked)].map(({ span }) => span));
  readonly #sentenceEnds: readonly Span[];
  #clauseEnds: readonly Span[] | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#masked = maskPhrases(maskPhrases(text, harmless('harmlessNots')), harmless('harmlessConditions'));
    this.#sentenceEnds = placesOf(SENTENCE_END, text);
  }

  marks(topic: Doubt): readonly Span[] {
    return this.#marks(topic);
  }

  sentence(offset: number): Span {
    const start = this.#sentenceEnds.findLast(({ end }) => end <= offset)?.end ?? 0;
    const end = this.#sentenceEnds.find((place) => place.end > offset)?.end ?? this.#text.length;
    return { start, end };
  }

  standing(place: Span, claimed: Claimed): Standing {
    const answer = this.#answer(place);
    if (answer !== 'asserted') return answer;
    if (this.#isConditional(place) || this.#isHeld(place, claimed)) return 'unsure';
    const denial = this.#denial(place);
    if (denial === 'denied') return this.#isYet(place) ? 'unsure' : 'denied';
    return denial ?? 'asserted';
  }

  /** A question says nothing but by its answer: "Go on? Yes." */
  #answer(place: Span): Standing {
    const { start, end } = this.sentence(place.start);
    const isAsked =
      this.#text.slice(start, end).trimEnd().endsWith('?') ||
      this.marks('asks').some(
        (mark) => mark.start >= start && !/[\p{L}\p{N}]/u.test(this.#text.slice(start, mark.start)),
      );
    if (!isAsked) return 'asserted';
    const next = (topic: 'yes' | 'no'): boolean =>
      this.marks(topic).some((mark) => mark.start >= end && !/[\p{L}\p{N}]/u.test(this.#text.slice(end, mark.start)));
    return next('yes') ? 'asserted' : next('no') ? 'denied' : 'unsure';
  }

  /** "If ..., we go on", "we go on if ..."; not "we go on, but if ... we stop". */
  #isConditional(place: Span): boolean {
    const holds = (mark: Span): boolean => !overlap(mark, place) && this.#isSameSentence(mark, place);
    return (
      this.marks('deferrals').some(holds) || this.marks('conditions').some((mark) => holds(mark) && this.#leads(mark))
    );
  }

  /** A condition is followed by what it is: the "om" of "målas om" sets none. */
  #leads({ start, end }: Span): boolean {
    return /[\p{L}\p{N}]/u.test(this.#text.slice(end, this.sentence(start).end));
  }

  /** Hoped for, advised, to come, half so. */
  #isHeld(place: Span, claimed: Claimed): boolean {
    const topics: readonly Doubt[] = claimed === 'state' ? ['hedges', 'wishes', 'future'] : ['hedges', 'wishes'];
    const before = topics.some((topic) =>
      this.marks(topic).some(
        (mark) => mark.end <= place.start && !this.#isName(mark) && this.#isSameClause(mark, place),
      ),
    );
    if (before) return true;
    const behind: readonly Doubt[] = claimed === 'state' ? ['parts', 'due'] : ['parts'];
    return (
      behind.some((topic) => this.marks(topic).some((mark) => this.#follows(mark, place, claimed))) ||
      (claimed === 'state' && this.#isPart(place))
    );
  }

  /** A share takes back what it stands beside; any other word only what stands right before it. */
  #follows(mark: Span, place: Span, claimed: Claimed): boolean {
    if (mark.start < place.end || !this.#isSameSentence(mark, place)) return false;
    return wordsIn(this.#text.slice(place.end, mark.start)) <= (claimed === 'state' ? NEAR_WORDS : 0);
  }

  /** "80 % done", "2 of 3 done", "done: 2/3"; a date behind the word is none. */
  #isPart(place: Span): boolean {
    return [...this.#text.matchAll(PART)].some(({ 0: words, 1: share, 2: some, 3: all, index }) => {
      const mark = { start: index, end: index + words.length };
      if (overlap(mark, place) || !this.#isSameSentence(mark, place)) return false;
      if (share !== undefined) return true;
      if (mark.start >= place.end && words.includes('/')) return false;
      return Number(some) < Number(all);
    });
  }

  /** "May we" may; "in May" is a month. */
  #isName({ start }: Span): boolean {
    const first = this.#text.charAt(start);
    if (first === first.toLowerCase()) return false;
    return /[\p{L}\p{N}]/u.test(this.#text.slice(this.sentence(start).start, start));
  }

  #denial(place: Span): Exclude<Standing, 'asserted'> | undefined {
    const nots = this.marks('nots');
    const before = [...nots, ...this.marks('noes')].some(
      (mark) => mark.end <= place.start && this.#isSameSentence(mark, place) && this.#reaches(mark, place),
    );
    const isRuledOut = this.marks('deniedBehind').some(
      (mark) => mark.start >= place.end && this.#isSameSentence(mark, place),
    );
    if (before || isRuledOut) return 'denied';
    const behind = nots.find((mark) => mark.start >= place.end && this.#isSameClause(place, mark));
    if (behind === undefined) return undefined;
    const between = { start: place.end, end: behind.start };
    if (this.marks('subordinates').some(({ start, end }) => start >= between.start && end <= between.end))
      return undefined;
    return wordsIn(this.#text.slice(between.start, between.end)) <= NEAR_WORDS ? 'denied' : 'unsure';
  }

  /** Within its clause, and over what is put in between: "we do not, whatever comes, go on". */
  #reaches(mark: Span, place: Span): boolean {
    const [first, second] = this.#clausesBetween(mark.end, place.start);
    return first === undefined || (second !== undefined && this.#text.slice(mark.end, first.start).trim() === '');
  }

  #isYet(place: Span): boolean {
    return this.marks('yet').some((mark) => this.#isSameSentence(mark, place));
  }

  /** No full stop and no "but" between them. */
  #isSameSentence(a: Span, b: Span): boolean {
    const [first, second] = a.start < b.start ? [a, b] : [b, a];
    const isCut = ({ start, end }: Span): boolean => start >= first.end && end <= second.start;
    return !this.#sentenceEnds.some(isCut) && !this.marks('contrasts').some(isCut);
  }

  #isSameClause(first: Span, second: Span): boolean {
    return this.#isSameSentence(first, second) && this.#clausesBetween(first.end, second.start).length === 0;
  }

  #clausesBetween(start: number, end: number): readonly Span[] {
    this.#clauseEnds ??= [...placesOf(CLAUSE_END, this.#text), ...this.marks('clauses')].toSorted(
      (a, b) => a.start - b.start,
    );
    return this.#clauseEnds.filter((place) => place.start >= start && place.end <= end);
  }
}

function placesOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
