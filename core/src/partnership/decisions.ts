/** What was decided after a phase, as words name it. */
import { lazy } from '../base/memoize.ts';
import { phrasesEverywhere, phrasesEverywhereBy, wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { isNamed } from './entries.ts';
import type { Decision } from './model.ts';

type Outcome = Exclude<Decision, 'none'>;
const OUTCOMES: readonly Outcome[] = ['stop', 'adjust', 'continue'];

const outcomes = phrasesEverywhereBy(({ partnership }, outcome: Outcome) => partnership.decisions[outcome]);
const announcements = phrasesEverywhere((language) => language.partnership.decision);
const decides = phrasesEverywhere((language) => language.partnership.decides);

/** Whether a heading, a column or the words before a colon announce the decision. */
export function announcesDecision(text: string): boolean {
  return isNamed(text, announcements());
}

/** "We decided to go on." */
export function tellsOfDecision(text: string): boolean {
  return decides().test(text);
}

/** The outcome that the words name. A choice of several, as in a form, is none. */
export function decisionOf(text: string): Decision {
  const ticked = tickedPart(text);
  if (ticked !== undefined) return ticked === '' ? 'none' : decisionOf(ticked);
  const found = OUTCOMES.flatMap((decision) =>
    [...outcomes(decision).matches(text)].map(({ span }) => ({ decision, ...span })),
  ).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outer = found.filter(
    (match) =>
      !found.some(
        (other) =>
          other !== match &&
          other.start <= match.start &&
          match.end <= other.end &&
          other.end - other.start > match.end - match.start,
      ),
  );
  const first = outer[0];
  if (first === undefined) return 'none';
  const isChoice =
    outer.length > 1 &&
    outer.some(
      ({ decision, start }) => decision !== first.decision && alternative().test(text.slice(first.end, start + 1)),
    );
  return isChoice ? 'none' : first.decision;
}

/** What stands before the next of several outcomes. */
const alternative = lazy(
  () => new RegExp(`^\\s*(?:[/|,]|(?:${anyOf(wordsEverywhere(({ grammar }) => grammar.or))})(?!\\p{L}))`, 'iu'),
);

/** "☑ continue ☐ adjust ☐ stop": whether the words offer several outcomes, ticked or not. */
export function offersOutcomes(text: string): boolean {
  return tickedPart(text) !== undefined && OUTCOMES.filter((decision) => outcomes(decision).test(text)).length > 1;
}

/** "☑ continue ☐ adjust ☐ stop" on one line: what is ticked; empty where nothing is, undefined where there are no boxes. */
function tickedPart(text: string): string | undefined {
  const parts = text.split(/(☑|☐|✅|❌|\[[ xX]\])/u);
  if (parts.filter((part) => /^(?:☐|❌|\[ \])$/u.test(part)).length === 0) return undefined;
  const at = parts.findIndex((part) => /^(?:☑|✅|\[[xX]\])$/u.test(part));
  return at === -1 ? '' : (parts[at + 1] ?? '').replaceAll(/[|/,]\s*$/g, '').trim();
}
