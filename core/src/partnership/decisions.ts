/** What was decided after a phase, as a sentence says it. */
import { lazy } from '../base/memoize.ts';
import type { Span } from '../base/span.ts';
import { asserts, claimsIn, contrastAfter, sentenceAt, type Claim } from '../words/assertion.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesEverywhere, phrasesEverywhereBy, wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { isNamed } from './entries.ts';
import type { Decision } from './model.ts';
import { phasePhrases } from './phase-names.ts';

type Outcome = Exclude<Decision, 'none'>;
const OUTCOMES: readonly Outcome[] = ['stop', 'adjust', 'continue'];

const outcomes = phrasesEverywhereBy(({ partnership }, outcome: Outcome) => partnership.decisions[outcome]);
const words = phrasesEverywhereBy(
  ({ partnership }, topic: 'decision' | 'decides' | 'weDecide' | 'decisionNames' | 'endsAll') => partnership[topic],
);
const conditions = phrasesEverywhere(({ assertion }) => assertion.conditions);

/** Whether a heading, a column or the words before a colon announce the decision. */
export function announcesDecision(text: string): boolean {
  return isNamed(text, words('decision'));
}

/** Words between "we" and what they decide. */
const LONGEST_LEAD_WORDS = 4;

/**
 * "We decided to go on", "We carry on with step two": what a sentence decides that no words announce. Only who may decide
 * can, and only to go on or to end: "we change the lamp" tells of something smaller.
 */
export function decisionToldIn(sentence: string): Decision {
  const told = words('decides').first(sentence);
  if (told) return decisionOf(sentence.slice(told.span.start));
  const subject = words('weDecide').first(sentence);
  if (subject === undefined || wordsIn(sentence.slice(0, subject.span.start)) > 1) return 'none';
  const [first] = claimsOf(sentence);
  if (first === undefined || first.span.start < subject.span.end) return 'none';
  if (first.outcome === 'adjust' && !outcomes('continue').test(first.text)) return 'none';
  if (wordsIn(sentence.slice(subject.span.end, first.span.start)) > LONGEST_LEAD_WORDS) return 'none';
  return decisionOf(sentence);
}

interface OutcomeClaim extends Claim {
  readonly outcome: Outcome;
}

/** The outcome that the words name. A choice of several, as in a form, is none; what is denied, asked or left open, too. */
export function decisionOf(text: string): Decision {
  const ticked = tickedPart(text);
  if (ticked !== undefined) return ticked === '' ? 'none' : decisionOf(ticked);
  const claims = claimsOf(text);
  if (isChoice(claims, text)) return 'none';
  const asserted = claims.filter(({ standing }) => standing === 'asserted');
  const [first] = asserted;
  if (first === undefined) return isRefusal(claims, text) ? 'stop' : 'none';
  if (isDisputed(first, claims, text)) return 'none';
  if (first.outcome === 'adjust') return 'adjust';
  const others = asserted.filter(({ outcome }) => outcome !== first.outcome);
  // "End phase 1 and go on": both are said, and only one was decided; whoever says it first says it alone.
  const isPlain = wordsIn(text.slice(0, first.span.start)) <= LONGEST_LEAD_WORDS && !isEndOfPhase(first, text);
  if (others.some(({ outcome }) => outcome !== 'adjust' && isOpposite(outcome, first.outcome)) && !isPlain) {
    return isEndOfPhase(first, text) ? decisionOf(text.slice(first.span.end)) : 'none';
  }
  return first.outcome === 'continue' && isChanged(first, others, text) ? 'adjust' : first.outcome;
}

/** "The customer wants to stop, the supplier to go on" is not settled. */
function isDisputed(first: OutcomeClaim, claims: readonly OutcomeClaim[], text: string): boolean {
  const { start } = sentenceAt(text, first.span.start);
  return claims.some(
    ({ outcome, standing, span }) =>
      standing === 'unsure' &&
      isOpposite(outcome, first.outcome) &&
      start <= span.start &&
      span.end <= first.span.start,
  );
}

function isOpposite(a: Outcome, b: Outcome): boolean {
  return a !== b && (a === 'stop' || b === 'stop');
}

/** In text order, the longer words before those they hold. */
function claimsOf(text: string): OutcomeClaim[] {
  const searched = maskPhrases(text, words('decisionNames'));
  const all = OUTCOMES.flatMap((outcome) =>
    claimsIn(searched, outcomes(outcome), 'intent').map((claim): OutcomeClaim => ({ ...claim, outcome })),
  );
  const outer = all.filter(
    ({ span }) =>
      !all.some(
        (other) =>
          other.standing !== 'denied' &&
          other.span.start <= span.start &&
          span.end <= other.span.end &&
          other.span.end - other.span.start > span.end - span.start,
      ),
  );
  return outer
    .filter(({ outcome, span }) => outcome !== 'stop' || endsAll(text.slice(span.end)))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** "stop the project", "stop here", "stop."; "stop the letters" changes something, and ends nothing. */
function endsAll(rest: string): boolean {
  const next = /^\s*\p{L}/u.test(rest);
  if (!next) return true;
  return [words('endsAll'), phasePhrases(), outcomes('stop'), choiceWords()].some(
    (phrases) => phrases.first(rest)?.span.start === rest.length - rest.trimStart().length,
  );
}

const choiceWords = phrasesEverywhere(({ grammar }) => grammar.or);

/** "End phase 1", "avsluta etapp 1": the phase is over, and nothing is said of what follows. */
function isEndOfPhase({ outcome, span }: OutcomeClaim, text: string): boolean {
  const rest = text.slice(span.end);
  return outcome === 'stop' && phasePhrases().first(rest)?.span.start === rest.length - rest.trimStart().length;
}

/** "continue / adjust / stop", "either we go on or we stop", "continue, adjust, stop". */
function isChoice(claims: readonly OutcomeClaim[], text: string): boolean {
  const open = claims.filter(({ standing }) => standing !== 'denied');
  const isListed = new Set(open.map(({ outcome }) => outcome)).size === OUTCOMES.length;
  return open.slice(1).some((claim, index) => {
    const before = open[index];
    if (before === undefined || before.outcome === claim.outcome) return false;
    const between = text.slice(before.span.end, claim.span.start);
    if (sentenceAt(text, before.span.start).end <= claim.span.start) return false;
    if (/[/|]/.test(between) || either().test(between)) return true;
    const isSideBySide = /^\s*,\s*$/.test(between);
    return isSideBySide && (isListed || isOpposite(before.outcome, claim.outcome));
  });
}

/** What a form offers to choose from: an answer that is still to come. */
export function offersChoice(text: string): boolean {
  return tickedPart(text) === '' || isChoice(claimsOf(text), text);
}

const either = lazy(
  () => new RegExp(`(?<!\\p{L})(?:${anyOf(wordsEverywhere(({ grammar }) => grammar.or))})(?!\\p{L})`, 'iu'),
);

/** "We go on, but take Fridays first", "go, with changes": what is said in the same sentence changes the plan. */
function isChanged({ span }: Claim, others: readonly OutcomeClaim[], text: string): boolean {
  const sentence: Span = sentenceAt(text, span.start);
  if (others.some((other) => other.outcome === 'adjust' && other.span.start < sentence.end)) return true;
  const contrast = contrastAfter(text, span);
  return contrast !== undefined && !conditions().test(text.slice(contrast.end, sentence.end));
}

/** "We do not continue.": nothing is left to go on with. Whatever stands behind it may say what is meant instead. */
function isRefusal(claims: readonly OutcomeClaim[], text: string): boolean {
  const [only, ...others] = claims;
  if (only?.outcome !== 'continue' || only.standing !== 'denied' || others.length > 0) return false;
  const rest = text.slice(only.span.end, sentenceAt(text, only.span.start).end);
  return wordsIn(rest) <= 1 && !asserts(text, outcomes('adjust'), 'intent');
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** "☑ continue ☐ adjust ☐ stop": whether the words offer several outcomes, ticked or not. */
export function offersOutcomes(text: string): boolean {
  return tickedPart(text) !== undefined && OUTCOMES.filter((decision) => outcomes(decision).test(text)).length > 1;
}

/** "☑ continue ☐ adjust ☐ stop" on one line: what is ticked; empty where nothing is, undefined where there are no boxes. */
function tickedPart(text: string): string | undefined {
  const parts = text.split(/(☑|☐|✅|❌|\[[ xX]\])/u);
  if (parts.filter((part) => /^(?:☐|❌|\[ \])$/u.test(part)).length === 0) return undefined;
  const at = parts.findIndex((part) => /^(?:☑|✅|\[[xX]\])$/u.test(part));
  // "Continue ☑ Stop ☐": the boxes stand behind their words.
  const isBehind = (parts[0] ?? '').trim() !== '' && (parts.at(-1) ?? '').trim() === '';
  return at === -1 ? '' : (parts[isBehind ? at - 1 : at + 1] ?? '').replaceAll(/[|/,]\s*$/g, '').trim();
}
