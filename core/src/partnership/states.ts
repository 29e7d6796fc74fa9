/** The state of an expectation or checkpoint: a task box, a tail, or a cell of its row. */
import { lazy } from '../base/memoize.ts';
import { SpanBetween, within, type SourceText, type Span } from '../base/span.ts';
import { ANY_SIGN, STATE_SIGN } from '../markdown/box-signs.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import type { Entry } from './entries.ts';
import type { ExpectationState } from './model.ts';
import { phaseWords } from './phase-names.ts';
import {
  doneBySign,
  isStatus,
  progressBySign,
  progressOf,
  stateIn,
  statusColumnOf,
  statusEnd,
  type Progress,
} from './progress.ts';

const DATE = /\b(\d{4}-\d{2}-\d{2})\b/;
const BRACKETS = /\s*[([]([^()[\]\n]{2,60})[)\]]/g;
/** "We hear of delays. Kept 2026-02-02." */
const LAST_SENTENCE = /(?<=[.!])\s+(\p{L}[^.!\n]{2,30})\.?$/u;
const DASHED = /\s+[–—-]{1,2}\s+([^–—\n]{2,50})$/;

export interface StateReading {
  readonly state: ExpectationState;
  readonly date: string | undefined;
  readonly tail: Span | undefined;
  /** A sign that stands for a box, ✅ or ☐, in front of the words or behind them. */
  readonly sign: Span | undefined;
  /** The entry's words without tail and sign. */
  readonly text: string;
}

export function readState(entry: Entry, source: SourceText): StateReading {
  const tail = findTail(entry, source);
  const said = tail ?? findStateCell(entry) ?? findStateField(entry);
  const sign = findSign(entry, source);
  const text = tail === undefined ? entry.text : removeOnce(entry.text, tail.raw);
  return {
    state: stateFrom(said && stateIn(said.words), entry.box?.checked, sign?.isDone),
    date: said && DATE.exec(said.words)?.[1],
    tail: said?.span,
    sign: sign?.span,
    text: text.replaceAll(SIGNS_AROUND, ''),
  };
}

/** From what words, box and sign say; undefined where there is none. */
function stateFrom(
  said: ExpectationState | undefined,
  isTicked: boolean | undefined,
  isSigned: boolean | undefined,
): ExpectationState {
  // A ticked box is the last word: somebody saw it met.
  if (isTicked === true && said !== 'missed') return 'met';
  return said ?? ((isTicked ?? isSigned) === true ? 'met' : 'open');
}

/** Words that carry the state, and where they stand; undefined where decoration or a line break inside of them hides it. */
interface StateWords {
  readonly words: string;
  readonly span: Span | undefined;
}

/** The cell of the status column, whatever it says; where there is none, one that says nothing but a state. */
function findStateCell({ cells, span: main }: Entry): StateWords | undefined {
  const cell =
    statusCell(cells) ?? cells.find(({ text, span }) => span !== main && isStatus(text) && stateIn(text) !== undefined);
  return cell && { words: cell.text, span: cell.span };
}

/** "Status: met", on a line or in an item of its own. */
function findStateField({ fields, cells }: Entry): StateWords | undefined {
  const said = cells.length > 0 ? undefined : fields.state;
  return said && { words: said.text, span: said.span };
}

/** The cell of a row that holds its status. */
export function statusCell(cells: Entry['cells']): Entry['cells'][number] | undefined {
  return cells[
    statusColumnOf(
      cells.map(({ column }) => column),
      [cells.map(({ text }) => text)],
    )
  ];
}

const SIGN = new RegExp(`^(?:${ANY_SIGN}|:white_check_mark:|:x:)`, 'u');
/** At the end, or in front of the bracket that ends the words. */
const LAST_SIGN = new RegExp(`(${ANY_SIGN})\\s*(?:[([][^()[\\]]{0,60}[)\\]])?\\s*$`, 'u');
const SIGNS_AROUND = new RegExp(`^(?:${ANY_SIGN}\\s*)+|\\s*(?:${ANY_SIGN})+$`, 'gu');

/** The same, with those that only tell of things to be done: nobody ticks them. */
const FIRST_STATE_SIGN = new RegExp(`^(?:${STATE_SIGN}|:white_check_mark:|:x:)`, 'u');
const LAST_STATE_SIGN = new RegExp(`(${STATE_SIGN})\\s*(?:[([][^()[\\]]{0,60}[)\\]])?\\s*$`, 'u');

/** A sign that may be good or not, such as a green light, says nothing. */
function progressOfSign(sign: string): Progress | undefined {
  return sign === ':x:' ? 'open' : progressBySign(sign);
}

/** In a cell of its own, or at either end of the words. */
function findSign(entry: Entry, source: SourceText): { readonly isDone: boolean; readonly span: Span } | undefined {
  const places = entry.cells.length > 0 ? entry.cells.map(({ span }) => span) : [withStart(entry)];
  for (const place of places) {
    const words = source.slice(place.start, place.end);
    const first = SIGN.exec(words)?.[0];
    if (first !== undefined) return { isDone: doneBySign(first) === true, span: within(place, 0, first.length) };
    const last = entry.cells.length > 0 ? null : LAST_SIGN.exec(words);
    if (last) {
      const end = last.index + (last[1]?.length ?? 0);
      return { isDone: doneBySign(last[1] ?? '') === true, span: within(place, last.index, end) };
    }
  }
  return undefined;
}

/** From where the item begins: a sign may stand in front of its id. */
function withStart({ block, span }: Entry): Span {
  const own = block.children.find(({ kind }) => kind === 'paragraph')?.span;
  return own && own.start < span.start ? new SpanBetween(own, span) : span;
}

/** `raw` is the tail with what sets it apart: its brackets, its dash. */
function findTail(entry: Entry, source: SourceText): (StateWords & { readonly raw: string }) | undefined {
  const isRow = entry.cells.length > 0;
  // Where no column holds the state, it stands in brackets at the end of the cell.
  if (isRow && statusCell(entry.cells) !== undefined) return undefined;
  const { text } = entry;
  const candidates = [...text.matchAll(BRACKETS)].toReversed();
  for (const pattern of isRow ? [] : [DASHED, LAST_SENTENCE]) {
    const found = pattern.exec(text);
    if (found) candidates.push(found as RegExpExecArray);
  }
  for (const { 0: raw, 1: words = '' } of candidates) {
    const part = statePart(words);
    if (part) return { words: words.slice(part.start, part.end), raw, span: spanOf(raw, entry, source) };
  }
  return undefined;
}

/** Where a tail stands; undefined where decoration or a line break inside of it hides it. */
function spanOf(raw: string, { span }: Entry, source: SourceText): Span | undefined {
  const words = raw.trim();
  const text = source.slice(span.start, span.end);
  const start = text.lastIndexOf(words);
  if (start === -1) return undefined;
  return within(span, text.slice(0, start).trimEnd().length, start + words.length);
}

/** The part between commas that names a state: "met 2026-04-10" of "phase 1, met 2026-04-10". */
function statePart(words: string): Span | undefined {
  let start = 0;
  for (const part of words.split(/[,;]/)) {
    const gap = part.length - part.trimStart().length;
    if (statusEnd(part) !== undefined && stateIn(part) !== undefined)
      return { start: start + gap, end: start + part.trimEnd().length };
    start += part.length + 1;
  }
  return undefined;
}

function removeOnce(text: string, part: string): string {
  return text.replace(part, '').trim();
}

/**
 * A tail's words with another state in them. What else stands there stays: a reason, a phase.
 * `(missed 2026-02-01: our test data came late)` becomes `met 2026-03-01: our test data came late`.
 */
export function withState(tail: string, said: string): string {
  const inner = tail.replace(/^\s*(?:[([]|[–—-]{1,2}(?=\s))\s*/, '').replace(/[)\]]\s*$/, '');
  const part = statePart(inner);
  if (part === undefined) return [inner, said].filter((words) => words !== '').join(', ');
  const words = inner.slice(part.start, part.end);
  const rest = words.slice(statusEnd(words) ?? 0).replace(dated(), '');
  const changed = said === '' ? rest.replace(/^[\s:.–—-]+/, '') : said + rest;
  const before = inner.slice(0, part.start);
  const after = inner.slice(part.end);
  if (changed !== '') return before + changed + after;
  // Nothing is left of this part: its comma goes, too.
  return (before.replace(/[,;]\s*$/, '') + (before === '' ? after.replace(/^[,;]\s*/, '') : after)).trim();
}

/** "on 2026-03-01" behind a state. */
const dated = lazy(() => {
  const on = anyOf(wordsEverywhere((language) => language.partnership.onDate));
  return new RegExp(`^[\\s:]*(?:(?:${on})\\s+)?\\d{4}-\\d{2}-\\d{2}`, 'iu');
});

/** The phase in brackets or behind "by": `(phase 2)`, `(by phase 2)`, or a cell of that column. */
export function findDuePhase({ span, cells }: Pick<Entry, 'span' | 'cells'>, source: SourceText): DuePhase | undefined {
  const pattern = duePattern();
  const text = source.slice(span.start, span.end);
  for (const { 0: whole, 1: words = '', index } of text.matchAll(BRACKETS)) {
    const found = pattern.exec(words);
    if (found?.[1] === undefined) continue;
    const start = index + whole.indexOf(words) + found.index;
    return { name: found[1], span: within(span, start, start + found[1].length) };
  }
  const cell = cells.find((each) => each.text.length < 30 && pattern.test(each.text));
  const name = cell && pattern.exec(cell.text)?.[1];
  return cell === undefined || name === undefined ? undefined : { name, span: cell.span };
}

export interface DuePhase {
  readonly name: string;
  readonly span: Span;
}

const duePattern = lazy(
  () => new RegExp(`(?<!\\p{L})((?:${anyOf(phaseWords())})\\s+[\\p{L}\\d]{1,5})(?!\\p{L})`, 'iu'),
);

/** Set apart by a colon: "Clerks trained: not yet done". */
const BEHIND_COLON = /:\s+([^:\n]{2,60})$/;
/** Nothing but a status; what is longer is what was to be done. */
const LONGEST_BARE_LENGTH = 16;
/** "Done: keys counted" */
const IN_FRONT = /^([^:\n]{2,30}):\s/;

/** What the words of an item say of how far it has come: a sign, or a status in front or behind; never the words of the thing itself. */
export function progressOfItem(text: string): Progress | undefined {
  const sign = FIRST_STATE_SIGN.exec(text)?.[0] ?? LAST_STATE_SIGN.exec(text)?.[1];
  if (sign !== undefined) return progressOfSign(sign);
  const tails = [...text.matchAll(BRACKETS)].map(({ 1: words = '' }) => words).toReversed();
  if (text.length <= LONGEST_BARE_LENGTH) tails.push(text);
  for (const pattern of [DASHED, BEHIND_COLON, LAST_SENTENCE, IN_FRONT]) {
    const words = pattern.exec(text)?.[1];
    if (words !== undefined) tails.push(words);
  }
  for (const tail of tails) {
    const said = isStatus(tail) ? progressOf(tail) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}
