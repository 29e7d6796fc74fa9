/** What one section says of the partnership, the phases apart. */
import { compact } from '../base/compact.ts';
import { perRevision } from '../base/memoize.ts';
import type { Span } from '../base/span.ts';
import type { Section } from '../document/document.ts';
import { wordsAt } from '../document/statements.ts';
import { anyLabelAt } from '../document/fields.ts';
import { isUnderRole } from '../document/families.ts';
import { asksSomebody, goesOn, itemRole, limits, saysAim } from '../document/item-role.ts';
import { findRole, findRoleSpan, isGroupRules } from '../document/sections.ts';
import { splitSentences } from '../document/sentences.ts';
import { findParty, otherParty, type Party, type PartyNames } from '../document/party.ts';
import { writerOf } from '../document/voice.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { NOTE_ROLES, type Language, type Role } from '../languages/index.ts';
import { shownIn } from '../markdown/prose.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesEverywhere, phrasesEverywhereBy, phrasesIn } from '../words/packs.ts';
import type { Cell } from './cells.ts';
import { entriesOf, isNamed, readEntries, type Entry, type ReadingSource } from './entries.ts';
import { expectationSentences } from './expectation-sentences.ts';
import { headedItem } from './headed-items.ts';
import type { Expectation, Goal, Item, Limit, Note } from './model.ts';
import { performanceOf, type Performance } from './performance-tables.ts';
import { saysMeasure } from './quantities.ts';
import { findDuePhase, readState } from './states.ts';

const measured = phrasesEverywhere((language) => language.partnership.measured);

const phrases = phrasesEverywhereBy(
  ({ partnership }, topic: 'we' | 'isTold' | 'isExpected' | 'reasonColumn' | 'expects' | 'commitment' | 'promises') =>
    partnership[topic],
);

const reasons = phrasesEverywhere((language) => [...language.reasons, ...language.partnership.limitReasons]);

const noReasons = phrasesEverywhere((language) => language.partnership.noLimitReasons);

const opportunityLead = phrasesEverywhere((language) => language.sections.roles.opportunities);

/** What one section says of the partnership, the phases apart. */
export interface SectionReading {
  readonly goals: readonly Goal[];
  readonly requirements: readonly Item[];
  readonly expectations: readonly Expectation[];
  readonly limits: readonly Limit[];
  readonly challenges: readonly Item[];
  readonly opportunities: readonly Item[];
  readonly notes: readonly Note[];
  /** Whether words before a list call it phases. */
  readonly namesPhases: boolean;
}

export const NOTHING: SectionReading = {
  goals: [],
  requirements: [],
  expectations: [],
  limits: [],
  challenges: [],
  opportunities: [],
  notes: [],
  namesPhases: false,
};

/** What a section says; read once for as long as nothing in it changes. */
export const readingOf = perRevision(readSection);

function readSection(section: Section, document: ReadingSource): SectionReading {
  // A phase's own goals and limits belong to it alone.
  if (isUnderRole(section, 'phase')) return NOTHING;
  const isApart = section.role === 'evaluation' || section.role === 'phases' || section.isSuccessCriteria;
  const entries = isApart ? entriesOf(section, document) : readEntries(section, document);
  const namesPhases = entries.some(({ role }) => role === 'phases');
  if (isApart) return namesPhases ? { ...NOTHING, namesPhases } : NOTHING;
  const headed = headedItem(section, entries);
  const found = headed === undefined ? sort(entries, section, document) : sort([headed.entry], section, document);
  const { having, performances, sentences } = found;
  const risks = having('challenges');
  const expected = [
    ...having('expectations').flatMap((entry) => readExpectations(entry, section, document)),
    ...sentences.map((entry) => readExpectation(entry, section, document)),
    ...performances.map((each) => readPerformance(each, section, document)),
  ];
  return {
    goals: compact(readGoals(having('goals'))),
    requirements: compact(
      inTextOrder(
        having('requirements', 'technical')
          .filter(({ isDescription }) => !isDescription)
          .map(toRequirement),
      ),
    ),
    expectations: compact(
      inTextOrder(isOfGroup(section) ? expected.filter(({ party }) => party !== 'unknown') : expected),
    ),
    limits: compact(
      having('limits')
        .map((entry) => readLimit(entry, section, document))
        .map((limit) => (headed?.hasReason === true ? { ...limit, hasReason: true } : limit)),
    ),
    challenges: compact(risks.filter((entry) => !isOpportunity(entry)).map(toItem)),
    opportunities: compact([...risks.filter(isOpportunity), ...having('opportunities')].map(toItem)),
    notes: compact(NOTE_ROLES.flatMap((role) => having(role).map((entry) => ({ ...toItem(entry), role })))),
    namesPhases,
  };
}

/** Rules that a group gives itself are nobody's expectations of somebody else. */
function isOfGroup({ heading, ownRole, parent }: Section): boolean {
  if (ownRole === 'expectations') return heading !== undefined && isGroupRules(heading);
  return parent !== undefined && isOfGroup(parent);
}

/** The entries of a section by what they are. */
interface Sorted {
  having(...wanted: readonly Role[]): Entry[];
  readonly performances: readonly Performance[];
  /** In which a party says what it expects. */
  readonly sentences: readonly Entry[];
}

function sort(entries: readonly Entry[], section: Section, document: ReadingSource): Sorted {
  const performances = entries.flatMap((entry) => performanceOf(entry) ?? []);
  const isRow = new Set(performances.map(({ entry }) => entry.block));
  const sentences = section.role === 'expectations' ? [] : sentencesIn(section, document);
  const own = entries.filter(
    ({ block, span }) => !isRow.has(block) && !sentences.some((other) => overlaps(other.span, span)),
  );
  const left = section.role === 'limits' ? joinReasons(own) : own;
  const roles = left.map((entry) =>
    lacksAim(entry, section, left.length) || lacksWords(entry, section, left.length, document.frontMatter)
      ? undefined
      : itemRole(entry.text, roleOf(entry, section), section.language),
  );
  return {
    having: (...wanted) => left.filter((_, index) => wanted.some((role) => roles[index] === role)),
    performances,
    sentences,
  };
}

/**
 * Below "Purpose" or "Vision" much may be told, and so it may in what stands deeper below goals: where there are more
 * than a few sentences, one of them, or a list behind words of its own, is a goal if it says that something is aimed at.
 */
function lacksAim(entry: Entry, section: Section, count: number): boolean {
  if (entry.role !== undefined || section.role !== 'goals') return false;
  const { kind } = entry.block;
  if (kind === 'row') return !isGoalRow(entry);
  if (kind === 'paragraph' ? goesOn(entry.text) : entry.leadIn === undefined) return kind === 'paragraph';
  return isLooseAbout(section, count) && !saysAim(entry.text) && !saysAim(entry.leadIn ?? '');
}

/** Whether a heading lets more be told below it than goals. */
function isLooseAbout(section: Section, count: number): boolean {
  const title = section.heading?.text ?? '';
  if (section.ownRole !== 'goals') return true;
  return looseGoals().first(title)?.text.length === title.length && count > FEW_SENTENCES;
}

const FEW_SENTENCES = 3;

/** Where columns name neither goals nor measures but phases, or only many other things, a table tells of these. */
function isGoalRow({ cells }: Entry): boolean {
  const fields = cells.map(({ field }) => field);
  if (fields.includes('measure') || cells.some(({ column }) => findRole(column) === 'goals')) return true;
  if (fields.includes('phase')) return false;
  return (
    fields.includes('item') ||
    fields.includes('text') ||
    cells.filter(({ column }) => column !== '').length < MANY_COLUMNS
  );
}

const MANY_COLUMNS = 3;

/** In running text, a sentence that limits nothing says more of the limit before it, and may be its reason. */
function joinReasons(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const before = joined.at(-1);
    const saysMoreOfIt = before?.block === entry.block && entry.block.kind === 'paragraph' && !limits(entry.text);
    if (!saysMoreOfIt) joined.push(entry);
    else joined[joined.length - 1] = { ...before, fields: { reason: entry, ...before.fields } };
  }
  return joined;
}

/** Among many sentences, an expectation names a party, a limit says what is not, or only, possible, and a challenge what may go wrong. */
function lacksWords({ role, block, text, cells }: Entry, section: Section, count: number, names: PartyNames): boolean {
  if (section.role === 'decisions' && block.kind === 'row') return !isDecisionRow(cells);
  if (section.role === 'limits' && block.kind === 'paragraph' && promises(text, names)) return true;
  if (role !== undefined || block.kind !== 'paragraph' || count <= FEW_SENTENCES) return false;
  if (section.role === 'limits') return !limits(text);
  if (section.role === 'challenges') return !threatens().test(text);
  return section.role === 'expectations' && findParty(text, names) === undefined && !phrases('we').test(text);
}

/** Words by which a sentence says that something may go wrong. */
const threatens = phrasesEverywhere(({ partnership }) => [...partnership.threatening, ...partnership.troubles]);

/** "The contractor will work with care": below limits, too, a promise limits nothing. */
function promises(text: string, names: PartyNames): boolean {
  const verb = announcing().first(text);
  return verb !== undefined && findParty(text.slice(0, verb.span.start), names) !== undefined && !limits(text);
}

const announcing = phrasesEverywhere(({ obligations }) => obligations.announcing);

/** "Topic | Discussion | Actions" tells of a meeting: where a column's name is not known, one has to name the decision. */
function isDecisionRow(cells: readonly Cell[]): boolean {
  const isNamedSo = cells.some(({ field }) => field === 'decision' || field === 'item');
  return isNamedSo || cells.every(({ field, column }) => field !== undefined || column === '');
}

const looseGoals = phrasesEverywhere(({ sections }) => sections.looseGoals);

function sentencesIn(section: Section, { frontMatter }: ReadingSource): Entry[] {
  return expectationSentences(section, frontMatter).map(({ statement, party }) => ({
    id: statement.id,
    references: statement.references,
    text: wordsAt(statement.span, statement),
    span: statement.span,
    party,
    role: 'expectations',
    leadIn: undefined,
    box: undefined,
    block: statement.block,
    isDescription: false,
    cells: [],
    fields: {},
  }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function inTextOrder<Thing extends Item>(items: readonly Thing[]): Thing[] {
  return items.toSorted((a, b) => a.span.start - b.span.start);
}

function readPerformance({ entry, measure }: Performance, section: Section, document: ReadingSource): Expectation {
  const expectation = readExpectation(entry, section, document);
  return { ...expectation, party: section.expecting ?? 'customer', measure };
}

function isOpportunity({ text }: Entry): boolean {
  return opportunityLead().first(text.split(':')[0] ?? '')?.span.start === 0;
}

/** "Current challenge: ...", "Proposed solution: ..." below a purpose: the name of an item says what it is. */
function labelledRole(text: string): Role | undefined {
  const label = LABEL.exec(text)?.[1]?.trim();
  if (label === undefined) return undefined;
  if (notAims().first(label)?.span.end === label.length) return 'background';
  const found = findRoleSpan(label);
  return found !== undefined && found.start + found.length >= label.length ? found.role : undefined;
}

/** A short name before a colon. */
const LABEL = /^([^:.]{3,40}):\s/u;
const notAims = phrasesEverywhere(({ partnership }) => partnership.notAims);

/** What the words before a list say counts before the heading. Technical limits are limits all the same. */
function roleOf({ role, text }: Entry, section: Section): Role | undefined {
  if ((role ?? section.role) === 'goals') return labelledRole(text) ?? 'goals';
  if (role !== undefined && section.role !== 'suggestions') return role;
  return section.role === 'technical' && section.namesLimits ? 'limits' : section.role;
}

function toItem({ id, references, text, span }: Entry): Item {
  return { id, references, text, span };
}

/** "Requirement: ..." only says what it is. */
function toRequirement(entry: Entry): Item {
  const label = anyLabelAt(entry.text);
  return { ...toItem(entry), text: label?.field === 'item' ? entry.text.slice(label.end).trim() : entry.text };
}

/** In prose, "We measure it by ..." is no goal but the measure of the one before it. */
function readGoals(entries: readonly Entry[]): Goal[] {
  const goals: Goal[] = [];
  let block: Entry['block'] | undefined;
  for (const entry of entries) {
    const before = goals.at(-1);
    const isMeasure = entry.block === block && (measured().first(entry.text)?.span.start ?? Infinity) < 4;
    if (isMeasure && before) goals[goals.length - 1] = { ...before, isMeasured: true };
    else goals.push(readGoal(entry));
    block = entry.block;
  }
  return goals;
}

function readGoal(entry: Entry): Goal {
  const { id, references, text, span, cells, fields } = entry;
  const hasMeasure =
    fields.measure !== undefined ||
    fields.verification !== undefined ||
    cells.some((cell) => cell.text !== '' && measured().test(cell.column));
  return { id, references, text, span, isMeasured: hasMeasure || saysMeasure(text) };
}

/** A row with a column for each party holds what each of them promises, or expects. */
function readExpectations(entry: Entry, section: Section, { source, frontMatter }: ReadingSource): Expectation[] {
  const columns = entry.cells.flatMap((cell) => {
    const party = cell.column.split(' ').length > 3 ? undefined : findParty(cell.column, frontMatter);
    return party === undefined ? [] : [{ cell, party }];
  });
  if (new Set(columns.map(({ party }) => party)).size < 2)
    return [readExpectation(entry, section, { source, frontMatter })];
  const isPromise = section.heading !== undefined && phrases('commitment').test(section.heading.text);
  return columns
    .filter(({ cell }) => cell.text !== '')
    .map(({ cell, party }) => ({
      ...readExpectation({ ...entry, text: cell.text, span: cell.span, cells: [] }, section, { source, frontMatter }),
      party: isPromise ? otherParty(party) : party,
    }));
}

function readExpectation(entry: Entry, section: Section, { source, frontMatter }: ReadingSource): Expectation {
  const cell = entry.cells.find(({ column }) => isNamed(column, phrases('expects')));
  const fromCell = promisedTo(entry.cells, frontMatter) ?? partyInCells(entry.cells, frontMatter);
  const fromSentence = expectingPartyOf(entry.text, frontMatter);
  const { id, references, span, box } = entry;
  const { state, date, tail, sign, text } = readState(entry, source);
  const due = findDuePhase(entry, source);
  return {
    id,
    references,
    text: cell?.text ?? text,
    span,
    party:
      entry.party ??
      fromCell ??
      subjectExpecting(entry.text, frontMatter) ??
      section.expecting ??
      fromSentence ??
      'unknown',
    state,
    date,
    phase: due?.name,
    phaseSpan: due?.span,
    measure: undefined,
    box,
    tail,
    sign,
  };
}

/**
 * Whom the beginning of a sentence tells to expect something, whatever the heading says: "The contractor is expected to",
 * "The council expects that". Somebody who expects and is not known as either may be any of them.
 */
function subjectExpecting(text: string, parties: PartyNames): Party | 'unknown' | undefined {
  const passive = phrases('isExpected').first(text);
  const verb = passive ?? phrases('expects').first(text);
  if (verb === undefined) return undefined;
  const subject = text.slice(0, verb.span.start).trim();
  if (subject === '' || subject.split(/\s+/).length > LONGEST_SUBJECT_WORDS) return undefined;
  const named = findParty(subject, parties);
  if (named === undefined) return passive ? undefined : 'unknown';
  return passive ? otherParty(named) : named;
}

const LONGEST_SUBJECT_WORDS = 5;

/** "Who commits | Contractor": the other one expects it. */
function promisedTo(cells: readonly Cell[], parties: PartyNames): Party | undefined {
  const cell = cells.find(({ column }) => isNamed(column, phrases('promises')));
  const promising = cell && findParty(cell.text, parties);
  return promising && otherParty(promising);
}

/** Named in a short cell of its own. */
function partyInCells(cells: readonly Cell[], parties: PartyNames): Party | undefined {
  return cells
    .map(({ text }) => (text.length < 30 ? findParty(text, parties) : undefined))
    .find((party) => party !== undefined);
}

/** Who is said to do something is the one who is asked: the other one expects it. */
function expectingPartyOf(text: string, parties: PartyNames): Party | undefined {
  const named = findParty(text, parties);
  if (named === undefined) return undefined;
  const isExpecting = phrases('expects').test(text) || phrases('isTold').test(text);
  return isExpecting ? named : otherParty(named);
}

/**
 * Whose limit it is, as its sentence tells: the party that it begins with, or "we", where it is known who writes. What one
 * of them shall do is somebody's wish, and may be the limit of either. A customer who lists what binds the work says
 * what binds the customer; what is left out of the work binds nobody.
 */
function limitedIn(entry: Entry, section: Section, names: FrontMatter): Party | undefined {
  const { text } = entry;
  const writer = writerOf(section, names);
  const named = findParty(text, names);
  if (named !== undefined) {
    const isSubject = findParty(text.split(' ', SUBJECT_WORDS).join(' '), names) === named;
    return isSubject && !asksSomebody(text) ? named : undefined;
  }
  if (writer !== undefined && phrases('we').test(text)) return writer;
  return writer === 'customer' && !isOfScope(entry, section) ? writer : undefined;
}

/** Whoever is named further back is spoken of, and not the one it binds. */
const SUBJECT_WORDS = 3;

/** Whether it may only say where the work ends. Of words before a list nothing is known any more. */
function isOfScope({ role, block }: Entry, { heading }: Section): boolean {
  if (role === undefined) return heading === undefined || scopeWords().test(heading.text);
  return block.kind !== 'paragraph' || scopeWords().test(shownIn(block).split(/[:.]/, 1)[0] ?? '');
}

const scopeWords = phrasesEverywhere(({ sections }) => [...sections.outOfScope, ...sections.scope]);

function readLimit(entry: Entry, section: Section, { frontMatter }: ReadingSource): Limit {
  const { id, references, text, span, cells, fields } = entry;
  // Words before the limit that call it one end what a heading of something else says.
  const partyAbove = section.role === 'limits' || entry.role === undefined ? section.party : undefined;
  const party =
    entry.party ??
    partyInCells(cells, frontMatter) ??
    partyAbove ??
    limitedIn(entry, section, frontMatter) ??
    'unknown';
  const hasReason =
    givesReason(text) ||
    fields.reason !== undefined ||
    givesReason(entry.leadIn ?? '') ||
    saysAim(entry.leadIn ?? '') ||
    cells.some((cell) => cell.text !== '' && phrases('reasonColumn').test(cell.column)) ||
    saysMore(text, section.language);
  return { id, references, text, span, party, hasReason };
}

function givesReason(text: string): boolean {
  return reasons().test(maskPhrases(text, noReasons()));
}

/** Words of a remark that may say why. */
const LEAST_REMARK_WORDS = 3;

const finite = phrasesIn(({ obligations }) => obligations.finite);

function saysClause(words: string, language: Language): boolean {
  return words.trim().split(/\s+/).length >= LEAST_REMARK_WORDS && finite(language).test(words);
}

/**
 * Whether a limit goes on with something that may be its reason though no word says so: a sentence that limits nothing
 * further, or a remark in brackets. Nobody may then be told that there is none.
 */
function saysMore(text: string, language: Language): boolean {
  const remark = /\(([^()]{8,200})\)/u.exec(text)?.[1];
  if (remark !== undefined && saysClause(remark, language)) return true;
  const [, ...further] = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
  return further.some((sentence) => sentence.trim().split(/\s+/).length >= LEAST_REMARK_WORDS);
}
