/** Reads the partnership out of a document. */
import type { Document } from '../document.ts';
import { LOCALES, languages, type Role } from '../languages/index.ts';
import { memoize } from '../memoize.ts';
import { PhraseSet } from '../pattern.ts';
import type { Section } from '../sections.ts';
import { EntryReader, isNamed, type Entry } from './entries.ts';
import { readPhases } from './phases.ts';
import { findExpectingParty, findParty, otherParty } from './party.ts';
import type { Expectation, Goal, Item, Limit, Partnership } from './partnership.ts';
import { findDuePhase, readState } from './states.ts';

const cache = new WeakMap<Document, Partnership>();

/** The partnership of a document; made once. */
export function partnershipOf(document: Document): Partnership {
  let partnership = cache.get(document);
  if (partnership === undefined) {
    partnership = readPartnership(document);
    cache.set(document, partnership);
  }
  return partnership;
}

const measured = memoize(
  (_: 'all') => new PhraseSet(LOCALES.flatMap((locale) => languages[locale].partnership.measured)),
);
const words = memoize(
  (topic: 'isTold' | 'reasonColumn' | 'expects' | 'commitment') =>
    new PhraseSet(LOCALES.flatMap((locale) => languages[locale].partnership[topic])),
);
const reasons = memoize(
  (_: 'all') =>
    new PhraseSet([
      ...new Set(
        LOCALES.flatMap((locale) => [...languages[locale].reasons, ...languages[locale].partnership.limitReasons]),
      ),
    ]),
);
const opportunityLead = memoize(
  (_: 'all') => new PhraseSet(LOCALES.flatMap((locale) => languages[locale].sections.roles.opportunities)),
);

function readPartnership(document: Document): Partnership {
  const reader = new EntryReader(document.source, document.frontMatter, document.statements);
  const read = document.sections
    .filter(
      (section) =>
        !isInPhase(section) && section.role !== 'evaluation' && section.role !== 'phases' && !section.isSuccessCriteria,
    )
    .flatMap((section) => reader.read(section).map((entry) => ({ entry, section, role: roleOf(entry, section) })));
  const entriesOf = (role: Role): (readonly [Entry, Section])[] =>
    read.flatMap((each) => (each.role === role ? [[each.entry, each.section] as const] : []));
  const isOpportunity = (entry: Entry): boolean =>
    opportunityLead('all').first(entry.text.split(':')[0] ?? '')?.span.start === 0;
  const risks = entriesOf('challenges').map(([entry]) => entry);
  const criteria = measuredGoals(document, reader);
  return {
    parties: { customer: document.frontMatter.customer, supplier: document.frontMatter.supplier },
    goals: readGoals(entriesOf('goals'), criteria),
    requirements: [...entriesOf('requirements'), ...entriesOf('technical')]
      .map(([entry]) => toItem(entry))
      .toSorted((a, b) => a.span.start - b.span.start),
    expectations: entriesOf('expectations').flatMap(([entry, section]) => readExpectations(entry, section, document)),
    limits: entriesOf('limits').map(([entry, section]) => readLimit(entry, section, document)),
    challenges: risks.filter((entry) => !isOpportunity(entry)).map(toItem),
    opportunities: [...risks.filter(isOpportunity), ...entriesOf('opportunities').map(([entry]) => entry)].map(toItem),
    phases: readPhases(document, reader),
  };
}

/** What the words before a list say counts before the heading. Technical limits are limits all the same. */
function roleOf({ role }: Entry, section: Section): Role | undefined {
  if (role !== undefined && section.role !== 'suggestions') return role;
  return section.role === 'technical' && namesLimits(section) ? 'limits' : section.role;
}

const limitWords = memoize(
  (_: 'all') => new PhraseSet(LOCALES.flatMap((locale) => languages[locale].sections.roles.limits)),
);

function namesLimits({ heading, ownRole, parent }: Section): boolean {
  if (heading !== undefined && limitWords('all').test(heading.text)) return true;
  return ownRole === undefined && parent !== undefined && namesLimits(parent);
}

/** A phase's own goals and limits belong to it alone. */
function isInPhase(section: Section): boolean {
  if (section.ownRole === 'phase') return true;
  return section.parent !== undefined && isInPhase(section.parent);
}

function toItem({ id, references, text, span }: Entry): Item {
  return { id, references, text, span };
}

/** Sections of goals that success criteria, further down, say how to measure: those before them, each once. */
function measuredGoals({ sections }: Document, reader: EntryReader): ReadonlyMap<Section, boolean> {
  const measuredSections = new Map<Section, boolean>();
  let goals: Section[] = [];
  for (const section of sections) {
    if (section.role === 'goals' && !section.isSuccessCriteria) goals.push(section);
    if (!section.isSuccessCriteria || reader.read(section).length === 0) continue;
    for (const each of goals) measuredSections.set(each, true);
    goals = [];
  }
  return measuredSections;
}

/** In prose, "We measure it by ..." is no goal but the measure of the one before it. */
function readGoals(entries: readonly (readonly [Entry, Section])[], criteria: ReadonlyMap<Section, boolean>): Goal[] {
  const goals: Goal[] = [];
  let block: Entry['block'] | undefined;
  for (const [entry, section] of entries) {
    const before = goals.at(-1);
    const isMeasure = entry.block === block && (measured('all').first(entry.text)?.span.start ?? Infinity) < 4;
    if (isMeasure && before) goals[goals.length - 1] = { ...before, isMeasured: true };
    else goals.push(readGoal(entry, criteria.get(section) ?? false));
    block = entry.block;
  }
  return goals;
}

function readGoal(entry: Entry, hasCriteria: boolean): Goal {
  const cells = entry.cells.filter(({ text, column }) => text !== '' && measured('all').test(column));
  const words = entry.text.replaceAll(/\b\p{Lu}{1,6}-?\d+\b/gu, '');
  return {
    ...toItem(entry),
    isMeasured: hasCriteria || cells.length > 0 || measured('all').test(entry.text) || hasQuantity(words),
  };
}

/** A number that measures: not a year, not a part of a name. */
function hasQuantity(text: string): boolean {
  return /(?<![\p{L}\d.-])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,\s]\d+)*\s*(?:%|\p{L})/u.test(text);
}

/** A row with a column for each party holds what each of them promises, or expects. */
function readExpectations(entry: Entry, section: Section, document: Document): Expectation[] {
  const columns = entry.cells.flatMap((cell) => {
    const party = cell.column.split(' ').length > 3 ? undefined : findParty(cell.column, document.frontMatter);
    return party === undefined ? [] : [{ cell, party }];
  });
  if (new Set(columns.map(({ party }) => party)).size < 2) return [readExpectation(entry, section, document)];
  const isPromise = section.heading !== undefined && words('commitment').test(section.heading.text);
  return columns
    .filter(({ cell }) => cell.text !== '')
    .map(({ cell, party }) => ({
      ...readExpectation({ ...entry, text: cell.text, span: cell.span, cells: [] }, section, document),
      party: isPromise ? otherParty(party) : party,
    }));
}

function readExpectation(entry: Entry, section: Section, document: Document): Expectation {
  const { frontMatter } = document;
  const fromHeading = headingParty(section, document);
  const cell = entry.cells.find(({ column }) =>
    LOCALES.some((locale) => isNamed(column, languages[locale].partnership.expects)),
  );
  const fromCell = entry.cells
    .map(({ text }) => (text.length < 30 ? findParty(text, frontMatter) : undefined))
    .find((party) => party !== undefined);
  const fromSentence = expectingPartyOf(entry.text, document);
  const { state, date, tail, sign, text } = readState(entry, document.source);
  const due = findDuePhase(entry, document.source);
  return {
    ...toItem(entry),
    text: cell?.text ?? text,
    party: entry.party ?? fromCell ?? fromHeading ?? fromSentence ?? 'unknown',
    state,
    date,
    phase: due?.name,
    phaseSpan: due?.span,
    box: entry.box,
    tail,
    sign,
  };
}

function headingParty(section: Section, document: Document): 'customer' | 'supplier' | undefined {
  for (let current: Section | undefined = section; current?.heading; current = current.parent) {
    const party = findExpectingParty(current.heading.text, document.frontMatter);
    if (party !== undefined) return party;
  }
  return undefined;
}

/** Who is said to do something is the one who is asked: the other one expects it. */
function expectingPartyOf(text: string, document: Document): 'customer' | 'supplier' | undefined {
  const named = findParty(text, document.frontMatter);
  if (named === undefined) return undefined;
  const isExpecting = words('expects').test(text) || words('isTold').test(text);
  return isExpecting ? named : otherParty(named);
}

function readLimit(entry: Entry, section: Section, document: Document): Limit {
  const fromCell = entry.cells
    .map(({ text }) => (text.length < 30 ? findParty(text, document.frontMatter) : undefined))
    .find((party) => party !== undefined);
  return {
    ...toItem(entry),
    party: entry.party ?? fromCell ?? section.party ?? 'unknown',
    hasReason:
      reasons('all').test(entry.text) ||
      entry.cells.some(({ column, text }) => text !== '' && words('reasonColumn').test(column)),
  };
}
