/** What became of a partnership between two points in time, as plain data: made for the evaluation meeting. */
import { roomOfAll } from '../dictating/room.ts';
import type { ReaderLocale } from '../languages/index.ts';
import {
  joinPartnerships,
  type JointExpectation,
  type JointPartnership,
  type JointPhase,
} from '../partnership/joint.ts';
import type { Decision, Expectation, PhaseState } from '../partnership/model.ts';
import { sameName } from '../partnership/phase-names.ts';
import { titleOfPartnership } from '../partnership/title.ts';
import type { ReportItem } from './report.ts';

export interface Reworded {
  readonly id: string | undefined;
  readonly before: string;
  readonly after: string;
}

export interface ItemChanges {
  readonly added: readonly ReportItem[];
  readonly reworded: readonly Reworded[];
  readonly dropped: readonly ReportItem[];
}

export interface ChangedExpectation extends ReportItem {
  readonly party: Expectation['party'];
  readonly date: string | undefined;
}

export interface ExpectationChanges {
  readonly met: readonly ChangedExpectation[];
  readonly missed: readonly ChangedExpectation[];
  readonly agreed: readonly ChangedExpectation[];
  /** Open again, after it had been met, missed or agreed. */
  readonly reopened: readonly ChangedExpectation[];
  readonly added: readonly ChangedExpectation[];
  readonly dropped: readonly ChangedExpectation[];
}

export interface PhaseChange {
  readonly title: string;
  /** Undefined where the phase was not there. */
  readonly before: PhaseState | undefined;
  readonly after: PhaseState;
}

export interface TakenDecision {
  readonly title: string;
  readonly decision: Exclude<Decision, 'none'>;
  readonly date: string | undefined;
}

export interface Changes {
  readonly language: ReaderLocale;
  readonly title: string;
  /** What the older state is called: a tag, a date. */
  readonly since: string;
  readonly goals: ItemChanges;
  readonly requirements: ItemChanges;
  readonly expectations: ExpectationChanges;
  readonly phases: readonly PhaseChange[];
  readonly decisions: readonly TakenDecision[];
  /** Shares from 0 to 1; undefined where nothing was asked for. */
  readonly room: { readonly before: number | undefined; readonly after: number | undefined };
}

export interface ChangesOptions {
  readonly language: ReaderLocale;
  /** Stands where the documents have no title. */
  readonly name: string;
  readonly since: string;
}

/** `before` is undefined where there was nothing yet. */
export function changesBetween(
  before: JointPartnership | undefined,
  after: JointPartnership,
  { language, name, since }: ChangesOptions,
): Changes {
  const old = before ?? joinPartnerships([]);
  return {
    language,
    title: titleOfPartnership(after) ?? name,
    since,
    goals: itemChanges(old.goals, after.goals),
    requirements: itemChanges(old.requirements, after.requirements),
    expectations: expectationChanges(old.expectations, after.expectations),
    phases: phaseChanges(old.phases, after.phases),
    decisions: decisionsTaken(old.phases, after.phases),
    room: { before: roomOfAll(old.documents).share, after: roomOfAll(after.documents).share },
  };
}

interface Comparable {
  readonly id: { readonly text: string } | undefined;
  readonly text: string;
}

interface Pair<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}

function itemChanges(before: readonly Comparable[], after: readonly Comparable[]): ItemChanges {
  const { pairs, added, dropped } = match(before, after);
  return {
    added: added.map(toItem),
    reworded: pairs
      .filter((pair) => normal(pair.before.text) !== normal(pair.after.text))
      .map((pair) => ({ id: pair.after.id?.text, before: pair.before.text, after: pair.after.text })),
    dropped: dropped.map(toItem),
  };
}

function expectationChanges(
  before: readonly JointExpectation[],
  after: readonly JointExpectation[],
): ExpectationChanges {
  const { pairs, added, dropped } = match(before, after);
  const became = (state: JointExpectation['state']): ChangedExpectation[] => [
    ...pairs
      .filter((pair) => pair.after.state === state && pair.before.state !== state)
      .map((pair) => toExpectation(pair.after)),
    ...(state === 'open' ? [] : added.filter((each) => each.state === state).map(toExpectation)),
  ];
  return {
    met: became('met'),
    missed: became('missed'),
    agreed: became('agreed'),
    reopened: became('open'),
    added: added.filter(({ state }) => state === 'open').map(toExpectation),
    dropped: dropped.map(toExpectation),
  };
}

function toItem({ id, text }: Comparable): ReportItem {
  return { id: id?.text, text };
}

function toExpectation(expectation: JointExpectation): ChangedExpectation {
  return { ...toItem(expectation), party: expectation.party, date: expectation.date };
}

function phaseChanges(before: readonly JointPhase[], after: readonly JointPhase[]): PhaseChange[] {
  return after.flatMap(({ title, state }) => {
    const old = before.find((phase) => sameName(phase.title, title));
    return old?.state === state ? [] : [{ title, before: old?.state, after: state }];
  });
}

function decisionsTaken(before: readonly JointPhase[], after: readonly JointPhase[]): TakenDecision[] {
  return after.flatMap(({ title, evaluation: { decision, decisionDate: date } }) => {
    const old = before.find((phase) => sameName(phase.title, title))?.evaluation;
    if (decision === 'none' || (old?.decision === decision && old.decisionDate === date)) return [];
    return [{ title, decision, date }];
  });
}

/** By id, then by words, then by most words in common: what was renumbered is the same, what was reworded is, too. */
function match<Thing extends Comparable>(
  before: readonly Thing[],
  after: readonly Thing[],
): { pairs: Pair<Thing>[]; added: Thing[]; dropped: Thing[] } {
  const pairs: Pair<Thing>[] = [];
  let old = [...before];
  let now = [...after];
  const pairBy = (keyOf: (thing: Thing) => string | undefined): void => {
    const byKey = new Map<string, Thing[]>();
    for (const thing of old) {
      const key = keyOf(thing);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), thing]);
    }
    const taken = new Set<Thing>();
    now = now.filter((thing) => {
      const key = keyOf(thing);
      const found = key === undefined ? undefined : byKey.get(key)?.shift();
      if (found === undefined) return true;
      taken.add(found);
      pairs.push({ before: found, after: thing });
      return false;
    });
    old = old.filter((thing) => !taken.has(thing));
  };
  pairBy(({ id }) => id?.text);
  pairBy(({ text }) => normal(text));
  const words = new Map([...old, ...now].map((thing) => [thing, wordsOf(thing.text)] as const));
  now = now.filter((thing) => {
    const best = mostAlike(thing, old, words);
    if (best === undefined) return true;
    pairs.push({ before: best, after: thing });
    old = old.filter((other) => other !== best);
    return false;
  });
  return { pairs, added: now, dropped: old };
}

/** Less than this in common is another thing. */
const ALIKE = 0.6;
/** So that two large documents without a word in common take no longer than they should. */
const MOST_COMPARED = 500;

function mostAlike<Thing extends Comparable>(
  thing: Thing,
  others: readonly Thing[],
  words: ReadonlyMap<Thing, ReadonlySet<string>>,
): Thing | undefined {
  let best: Thing | undefined;
  let most = ALIKE;
  const own = words.get(thing) ?? new Set();
  for (const other of others.slice(0, MOST_COMPARED)) {
    const theirs = words.get(other) ?? new Set();
    const shared = [...own].filter((word) => theirs.has(word)).length;
    const likeness = own.size + theirs.size === 0 ? 0 : (2 * shared) / (own.size + theirs.size);
    if (likeness >= most) {
      most = likeness;
      best = other;
    }
  }
  return best;
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').replace(/[.]$/, '');
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(normal(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}
