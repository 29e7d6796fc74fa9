/** How far something has come, as the words of a status say it. */
import { OPEN_SIGN, RUNNING_SIGN, TICKED_SIGN, UNFINISHED_SIGN, WAITING_SIGN } from '../markdown/box-signs.ts';
import { asserts, claimsIn, type Claim } from '../words/assertion.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesEverywhere, phrasesEverywhereBy } from '../words/packs.ts';
import { isNamed } from './entries.ts';
import type { ExpectationState } from './model.ts';

export type Progress = 'done' | 'running' | 'planned' | 'cancelled' | 'open';

const progress = phrasesEverywhereBy(({ partnership }, each: Progress) => partnership.progress[each]);
const states = phrasesEverywhereBy(({ partnership }, state: ExpectationState) => partnership.states[state]);
const columns = phrasesEverywhereBy(({ partnership }, kind: 'statusColumn' | 'stateColumn') => partnership[kind]);

const DONE = new RegExp(String.raw`${TICKED_SIGN}|:white_check_mark:|\[x\]`, 'iu');
const OPEN = new RegExp(String.raw`${OPEN_SIGN}|:x:|\[ \]`, 'u');
/** Between nothing and all. */
const SHARE = /(?<![\d.,])(\d{1,3})(?:[.,]\d+)?\s?%/u;
/** Longer words tell what happens, and are no status. */
const LONGEST_STATUS_LENGTH = 80;

const RUNNING = new RegExp(RUNNING_SIGN, 'u');
const WAITING = new RegExp(WAITING_SIGN, 'u');
const UNFINISHED = new RegExp(UNFINISHED_SIGN, 'u');

/** How far something has come, by a sign; undefined where there is none. */
export function progressBySign(text: string): Progress | undefined {
  const isDone = doneBySign(text);
  if (isDone !== undefined) return isDone ? 'done' : 'open';
  if (RUNNING.test(text)) return 'running';
  return WAITING.test(text) ? 'open' : undefined;
}

/** Whether a sign says that something is done; undefined where there is none. */
export function doneBySign(text: string): boolean | undefined {
  if (DONE.test(text)) return true;
  return OPEN.test(text) ? false : undefined;
}

/** What the words of a status say; undefined where they name none that is known. */
export function progressOf(status: string): Progress | undefined {
  const sign = progressBySign(status);
  if (sign !== undefined) return sign;
  const words = beforeReason(status);
  if (words.length > LONGEST_STATUS_LENGTH) return undefined;
  const standings = (each: Progress): Claim[] => outermost(claimsIn(words, progress(each), 'state'), words);
  const is = (each: Progress): boolean => standings(each).some(isSo);
  if (is('cancelled')) return 'cancelled';
  if (isShare(words) || is('running')) return 'running';
  // What is to be begun, or not begun, is planned.
  if (standings('running').length > 0 || is('planned')) return 'planned';
  if (is('open')) return 'open';
  if (is('done')) return 'done';
  return standings('done').length > 0 || standings('planned').length > 0 ? 'open' : undefined;
}

function isSo({ standing }: Claim): boolean {
  return standing === 'asserted';
}

function isShare(words: string): boolean {
  const share = Number(SHARE.exec(words)?.[1] ?? 0);
  return share > 0 && share < 100;
}

/** "Missed: our data was not kept" tells why behind the colon, and what became of it before. */
function beforeReason(status: string): string {
  const colon = status.indexOf(':');
  const before = status.slice(0, Math.max(0, colon));
  return colon !== -1 && anyState().test(before) ? before : status;
}

/** "Not started" is one thing, and not "started" denied; "tested and approved" more than its parts. */
function outermost(claims: readonly Claim[], words: string): Claim[] {
  const all = KNOWN.flatMap((each) => [...progress(each).matches(words)]);
  return claims.filter(
    ({ span }) =>
      !all.some(
        (other) =>
          other.span.start <= span.start && span.end <= other.span.end && other.text.length > span.end - span.start,
      ),
  );
}

const KNOWN: readonly Progress[] = ['done', 'running', 'planned', 'cancelled', 'open'];

/** What the words of a status say of an expectation; undefined where they name no state that is known. */
export function stateIn(status: string): ExpectationState | undefined {
  const words = beforeReason(status);
  if (words.length > LONGEST_STATUS_LENGTH) return undefined;
  const met = claimsIn(words, states('met'), 'state');
  const missed = claimsIn(words, states('missed'), 'state');
  const done = progressOf(words);
  const lastMissed = missed.findLast(isSo)?.span.end;
  // "Kept until March, then broken" is missed, "missed in May, kept in June" is met in the end.
  const isMetLater = met.some((claim) => isSo(claim) && claim.span.start > (lastMissed ?? 0));
  if (lastMissed !== undefined && !isMetLater) return 'missed';
  if (met.some(({ standing }) => standing === 'denied')) return 'missed';
  if (asserts(words, states('open'), 'state')) return 'open';
  if (met.some(isSo) || done === 'done') return 'met';
  if (asserts(words, states('agreed'), 'state')) return 'agreed';
  return met.length + missed.length > 0 || done !== undefined || states('agreed').test(words) ? 'open' : undefined;
}

/** All words that name a state, as one set. */
const anyState = phrasesEverywhere(({ partnership }) => [
  ...Object.values(partnership.progress).flat(),
  ...Object.values(partnership.states).flat(),
]);

/** What may stand before them. */
const leads = phrasesEverywhere(({ partnership, assertion }) => [
  ...partnership.statusFillers,
  ...assertion.nots,
  ...assertion.noes,
  ...assertion.yet,
  ...assertion.hedges,
  ...assertion.future,
]);

/** How a status may go on behind them. */
const goesOn = phrasesEverywhere(({ partnership, assertion }) => [
  ...partnership.statusFollows,
  ...assertion.nots,
  ...assertion.yet,
  ...assertion.parts,
  ...assertion.due,
  ...assertion.conditions,
  ...assertion.contrasts,
]);

/**
 * Where the words of a state end, if the text is a status: "not yet done" of "not yet done, keys are missing".
 * "Report on what is done" and "done deals" are none.
 */
export function statusEnd(words: string): number | undefined {
  const first = anyState().first(words);
  if (first === undefined) return undefined;
  if (/\p{L}/u.test(maskPhrases(words.slice(0, first.span.start), leads()))) return undefined;
  let { end } = first.span;
  for (const { span } of anyState().matches(words)) if (words.slice(end, span.start).trim() === '') end = span.end;
  const rest = words.slice(end);
  const next = /^\s*\p{L}/u.exec(rest);
  return next === null || goesOn().first(rest.trimStart())?.span.start === 0 ? end : undefined;
}

/** Which column of a table holds the status; -1 where none does. */
export function statusColumnOf(titles: readonly string[], rows: readonly (readonly string[])[]): number {
  const sure = titles.findIndex((title) => isTitle(title, 'statusColumn'));
  if (sure !== -1) return sure;
  return titles.findIndex(
    (title, index) => isTitle(title, 'stateColumn') && rows.some((row) => isStatus(row[index] ?? '')),
  );
}

/** "Status 1 June", "Done?"; "Done by" asks when. */
function isTitle(title: string, kind: 'statusColumn' | 'stateColumn'): boolean {
  if (!isNamed(title, columns(kind))) return false;
  const end = columns(kind).first(title)?.span.end ?? 0;
  return !anyState().test(title) || !/\p{L}/u.test(title.slice(end));
}

/** Whether the words are nothing but a status. */
export function isStatus(words: string): boolean {
  if (doneBySign(words) !== undefined || UNFINISHED.test(words)) return true;
  return words.length <= LONGEST_STATUS_LENGTH && statusEnd(words) !== undefined;
}
