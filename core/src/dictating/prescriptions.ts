/** Finds the words by which a statement dictates how, and weighs whether they really do. One place for all four rules. */
import { compact } from '../base/compact.ts';
import { perRevision } from '../base/memoize.ts';
import { within, type Span } from '../base/span.ts';
import type { Document, Passage, Section, Statement } from '../document/document.ts';
import { isBelow } from '../document/families.ts';
import { itemRole } from '../document/item-role.ts';
import { hasTrait } from '../document/roles.ts';
import { isAskedOfSupplier, tellsOfOwnWork } from '../document/voice.ts';
import type { Category, Language } from '../languages/index.ts';
import { phrasesOf } from './cue-phrases.ts';
import { isStrong, wordsOf, type Cue, type Sureness } from './cue.ts';
import { findCues } from './cues.ts';
import { withoutEnding } from './known-names.ts';
import { isPartOfProduct } from './objects.ts';
import { weigh, type Weighed } from './weigh.ts';

/** Words that dictate how, in one statement. */
export interface Prescription {
  readonly category: Category;
  /** Whether it is worth a warning; else it is a hint. */
  readonly isSure: boolean;
  /** How much the words weigh. */
  readonly score: number;
  /** The words, in the source. */
  readonly span: Span;
  readonly statement: Statement;
}

/** Every statement's prescriptions, in text order. */
export function prescriptionsOf({ passages, knownNames }: Pick<Document, 'passages' | 'knownNames'>): Prescription[] {
  return passages.flatMap((passage) => prescriptionsIn(passage, knownNames));
}

/** The prescriptions of one passage, in text order. What the document itself names as given is none. */
export function prescriptionsIn(passage: Passage, knownNames: ReadonlySet<string>): Prescription[] {
  return candidatesIn(passage)
    .filter((candidate) => !isGiven(candidate, knownNames))
    .map(({ prescription }) => prescription);
}

/** Whether the same words prescribe in a passage under both sets of known names. */
export function prescribesAlike(passage: Passage, before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  return (
    before === now || candidatesIn(passage).every((candidate) => isGiven(candidate, before) === isGiven(candidate, now))
  );
}

/** Named by the document as there already, or a part of what its product makes: "columns" for a word processor. */
function isGiven({ name, words, prescription }: Candidate, knownNames: ReadonlySet<string>): boolean {
  return knownNames.has(name) || isPartOfProduct(words, prescription.statement.language, knownNames);
}

/** Whether anything in the passage would prescribe if no name were known. */
export function mayPrescribe(passage: Passage): boolean {
  return candidatesIn(passage).length > 0;
}

/** Whether anything in the section would be asked about, were it the customer's. */
export const dictates = perRevision(({ passages }: Section): boolean =>
  passages.flat().some((statement) => findCues(statement).some(isStrong)),
);

interface Candidate {
  readonly prescription: Prescription;
  readonly words: string;
  /** The same in the form that known names have. */
  readonly name: string;
}

/** What would prescribe if no name were known; found once. */
function candidatesIn(passage: Passage): readonly Candidate[] {
  let found = candidatesByPassage.get(passage);
  if (found === undefined) {
    found = compact(passage.flatMap(candidatesOf));
    candidatesByPassage.set(passage, found);
  }
  return found;
}

/** Reads a passage for those who ask later, a statement at a time: some go on for pages. */
export function* preparePrescriptions(passage: Passage): Generator<void> {
  if (candidatesByPassage.has(passage)) return;
  const found: Candidate[] = [];
  for (const statement of passage) {
    for (const candidate of candidatesOf(statement)) found.push(candidate);
    yield;
  }
  candidatesByPassage.set(passage, compact(found));
}

function candidatesOf(statement: Statement): Candidate[] {
  return findPrescriptions(statement).map((prescription) => {
    const { start } = statement.span;
    const { span } = prescription;
    const words = statement.text.slice(span.start - start, span.end - start);
    return { prescription, words, name: withoutEnding(words) };
  });
}

const candidatesByPassage = new WeakMap<Passage, readonly Candidate[]>();

/** The words that could dictate in a statement, where anything can; what they weigh is not known yet. */
export function cuesToWeigh(statement: Statement): readonly Cue[] {
  return canPrescribe(statement) && !hasReason(statement) ? findCues(statement) : [];
}

/** The heaviest words of each category, and whatever else weighs as much; what stands side by side is one. */
export function findPrescriptions(statement: Statement): Prescription[] {
  const cues = weigh(cuesToWeigh(statement), statement);
  const taken: Weighed[] = [];
  for (const cue of cues) {
    if (taken.some((other) => other.start < cue.end && cue.start < other.end)) continue;
    const alike = taken.filter(({ category }) => category === cue.category);
    if (alike.some((other) => wordsOf(other, statement) === wordsOf(cue, statement))) continue;
    if (alike.length >= MOST_ALIKE || (!cue.isSure && alike.some(({ isSure }) => isSure))) continue;
    taken.push(cue);
  }
  return withoutAccompaniment(joinNeighbours(taken, statement)).map((cue) => ({
    category: cue.category,
    isSure: cue.isSure,
    score: cue.score,
    span: within(statement.span, cue.start, cue.end),
    statement,
  }));
}

/** Where words stand that dictate by themselves, those are left alone that do so only beside others: one question is enough. */
function withoutAccompaniment(cues: readonly Weighed[]): readonly Weighed[] {
  const strong = cues.filter((cue) => cue.isSure && isStrong(cue));
  if (strong.length === 0) return cues;
  const categories = new Set(strong.map(({ category }) => category));
  return cues.filter((cue) => isStrong(cue) || (cue.sureness === 'likely' && categories.has(cue.category)));
}

/** What a better sentence has to do without: all that is sure, or else what weighs most. */
export function meansIn(statement: Statement): readonly Prescription[] {
  const found = findPrescriptions(statement);
  const sure = found.filter(({ isSure }) => isSure);
  if (sure.length > 0) return sure;
  const [heaviest] = found.toSorted((a, b) => b.score - a.score);
  return heaviest === undefined ? [] : [heaviest];
}

/** More underlined words than these say no more. */
const MOST_ALIKE = 3;

/** The strongest first. */
const SURENESS = ['sure', 'likely', 'weak'] as const satisfies readonly Sureness[];

/** "HTML5, CSS3 and JavaScript" is one choice: one underline, one question. */
function joinNeighbours(cues: readonly Weighed[], { text, language }: Statement): Weighed[] {
  const { neighbours } = phrasesOf(language);
  const joined: Weighed[] = [];
  for (const cue of cues.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.category === cue.category && neighbours.test(text.slice(last.end, cue.start))) {
      const closes = text.slice(last.start, cue.end).includes('(') && text.charAt(cue.end) === ')';
      const sureness = SURENESS.find((each) => last.sureness === each || cue.sureness === each) ?? last.sureness;
      const end = closes ? cue.end + 1 : cue.end;
      joined[joined.length - 1] = { ...last, sureness, isSure: last.isSure || cue.isSure, end };
    } else joined.push(cue);
  }
  return joined;
}

/** Where nothing is asked of anybody, nothing can be dictated. */
function canPrescribe(statement: Statement): boolean {
  const { kind, isBare, container, isInstruction, section, text, language } = statement;
  // What a column or a label only says of an item asks for nothing.
  if (statement.field !== undefined) return false;
  if (isInstruction || !isAskedOfSupplier(section) || text.trimEnd().endsWith('?')) return false;
  if (tellsOfOwnWork(statement)) return false;
  // What has been is told, not asked for.
  if ((kind === 'context' || isBare) && (phrasesOf(language).past.test(text) || wasChecked(text, language)))
    return false;
  if (kind === 'context' && (container === 'cell' || hasTrait(section.role, 'tells'))) return false;
  // What plainly asks is a requirement, though its heading speaks of challenges.
  if (hasTrait(section.role, 'may-name-means') && itemRole(text, section.role, language) === 'requirements')
    return true;
  return !isBelow(section, ({ ownRole }) => hasTrait(ownRole, 'may-name-means'));
}

/** "Export tested": what was looked into. */
function wasChecked(text: string, language: Language): boolean {
  const words = text.trimEnd().replace(/\.$/, '');
  return [...phrasesOf(language).checked.matches(words)].at(-1)?.span.end === words.length;
}

/** Whether the statement itself, or what stands beside it, says why. */
export function hasReason({ text, language, isExplained }: Statement): boolean {
  return isExplained || phrasesOf(language).reasons.test(text);
}
