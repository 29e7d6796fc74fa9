/** What one section says of the partnership, the phases apart. */
import { compact } from '../base/compact.ts';
import { perRevision } from '../base/memoize.ts';
import type { Section } from '../document/document.ts';
import { isUnderRole } from '../document/families.ts';
import { findParty, otherParty, type Party, type PartyNames } from '../document/party.ts';
import type { Role } from '../languages/index.ts';
import { phrasesEverywhere, phrasesEverywhereBy } from '../words/packs.ts';
import { entriesOf, isNamed, readEntries, type Cell, type Entry, type ReadingSource } from './entries.ts';
import type { Expectation, Goal, Item, Limit } from './model.ts';
import { findDuePhase, readState } from './states.ts';

const measured = phrasesEverywhere((language) => language.partnership.measured);

const phrases = phrasesEverywhereBy(
  ({ partnership }, topic: 'isTold' | 'reasonColumn' | 'expects' | 'commitment') => partnership[topic],
);

const reasons = phrasesEverywhere((language) => [...language.reasons, ...language.partnership.limitReasons]);

const opportunityLead = phrasesEverywhere((language) => language.sections.roles.opportunities);

/** What one section says of the partnership, the phases apart. */
export interface SectionReading {
  readonly goals: readonly Goal[];
  readonly requirements: readonly Item[];
  readonly expectations: readonly Expectation[];
  readonly limits: readonly Limit[];
  readonly challenges: readonly Item[];
  readonly opportunities: readonly Item[];
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
  if (isApart || entries.length === 0) return namesPhases ? { ...NOTHING, namesPhases } : NOTHING;
  const roles = entries.map((entry) => roleOf(entry, section));
  const having = (...wanted: readonly Role[]): Entry[] =>
    entries.filter((_, index) => wanted.some((role) => roles[index] === role));
  const risks = having('challenges');
  return {
    goals: compact(readGoals(having('goals'))),
    requirements: compact(
      having('requirements', 'technical')
        .map(toItem)
        .sort((a, b) => a.span.start - b.span.start),
    ),
    expectations: compact(having('expectations').flatMap((entry) => readExpectations(entry, section, document))),
    limits: compact(having('limits').map((entry) => readLimit(entry, section, document))),
    challenges: compact(risks.filter((entry) => !isOpportunity(entry)).map(toItem)),
    opportunities: compact([...risks.filter(isOpportunity), ...having('opportunities')].map(toItem)),
    namesPhases,
  };
}

function isOpportunity({ text }: Entry): boolean {
  return opportunityLead().first(text.split(':')[0] ?? '')?.span.start === 0;
}

/** What the words before a list say counts before the heading. Technical limits are limits all the same. */
function roleOf({ role }: Entry, section: Section): Role | undefined {
  if (role !== undefined && section.role !== 'suggestions') return role;
  return section.role === 'technical' && section.namesLimits ? 'limits' : section.role;
}

function toItem({ id, references, text, span }: Entry): Item {
  return { id, references, text, span };
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
    fields.measure !== undefined || cells.some((cell) => cell.text !== '' && measured().test(cell.column));
  const withoutIds = text.replaceAll(/\b\p{Lu}{1,6}-?\d+\b/gu, '');
  return { id, references, text, span, isMeasured: hasMeasure || measured().test(text) || hasQuantity(withoutIds) };
}

/** A number that measures: not a year, not a part of a name. */
function hasQuantity(text: string): boolean {
  return /(?<![\p{L}\d.-])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,\s]\d+)*\s*(?:%|\p{L})/u.test(text);
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
  const fromCell = partyInCells(entry.cells, frontMatter);
  const fromSentence = expectingPartyOf(entry.text, frontMatter);
  const { id, references, span, box } = entry;
  const { state, date, tail, sign, text } = readState(entry, source);
  const due = findDuePhase(entry, source);
  return {
    id,
    references,
    text: cell?.text ?? text,
    span,
    party: entry.party ?? fromCell ?? section.expecting ?? fromSentence ?? 'unknown',
    state,
    date,
    phase: due?.name,
    phaseSpan: due?.span,
    box,
    tail,
    sign,
  };
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

function readLimit(entry: Entry, section: Section, { frontMatter }: ReadingSource): Limit {
  const { id, references, text, span, cells, fields } = entry;
  const party = entry.party ?? partyInCells(cells, frontMatter) ?? section.party ?? 'unknown';
  const hasReason =
    reasons().test(text) ||
    fields.reason !== undefined ||
    cells.some((cell) => cell.text !== '' && phrases('reasonColumn').test(cell.column));
  return { id, references, text, span, party, hasReason };
}
