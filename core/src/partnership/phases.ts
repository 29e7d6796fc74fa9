/** Phases with their checkpoints, evaluation and state. */
import { compact } from '../base/compact.ts';
import { onOneLine } from '../base/hidden.ts';
import { SpanBetween, type Span } from '../base/span.ts';
import type { Document, Section } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { familyOf, indexOfSection, isUnderRole } from '../document/families.ts';
import { findPhaseTitle } from '../document/phase-titles.ts';
import { hasTrait } from '../document/roles.ts';
import { findRole } from '../document/sections.ts';
import { LINE_DEPTH } from '../markdown/heading-lines.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { shownIn } from '../markdown/prose.ts';
import { isOnlyNumber, isOnlyTime } from '../words/dates.ts';
import { phrasesEverywhere, phrasesIn } from '../words/packs.ts';
import { checkpointsInRow, checkpointsOf, goalLeads, progressOfLead } from './checkpoints.ts';
import type { Cell } from './cells.ts';
import { entriesOf, isNamed, type Entry, type ReadingSource } from './entries.ts';
import { NO_EVALUATION, readEvaluation, readLooseDecision, readOwnRow } from './evaluations.ts';
import type { Checkpoint, Evaluation, Phase, SaidOfPhase } from './model.ts';
import { nameAlone, numberOf, phaseKey, phasePhrases } from './phase-names.ts';
import { withStates, type Draft } from './phase-states.ts';
import { isStatus, progressOf, type Progress } from './progress.ts';
import { readingOf } from './section-reading.ts';
import { readSeparateEvaluation } from './separate-evaluations.ts';
import { progressOfItem, statusCell } from './states.ts';

export function readPhases(document: Document): Phase[] {
  const named = withEvidence(
    document.sections.filter((section) => isNamedPhase(section)),
    document,
  );
  // Where no heading says "Phase 2", those right below "Phases" are the phases.
  const headed = named.length > 0 ? named : document.sections.filter((section) => isBelowPhases(section));
  const drafts =
    headed.length > 0
      ? headed.map((section) => fromSection(section, document))
      : fromEntries(listedPhases(document), document);
  // Nobody waits for one that is cancelled.
  return withStates(withoutRepeats(drafts.filter(({ said }) => said !== 'cancelled')));
}

/** Where none has a number of its own, their places count: "looking back at step one". */
function fromEntries(entries: readonly Entry[], document: Document): Draft[] {
  const isNumbered = entries.some(({ text, id }) => id !== undefined || numberOf(text) !== undefined);
  return rowsByPhase(entries).map((rows, index) => fromEntry(rows, isNumbered ? undefined : index + 1, document));
}

/** Rows that leave the cell of the phase empty go on with the one above. */
function rowsByPhase(entries: readonly Entry[]): (readonly [Entry, ...Entry[]])[] {
  const phases: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const isCarried = entry.cells.some(({ field, isCarried: goesOn }) => field === 'phase' && goesOn);
    const above = phases.at(-1);
    if (isCarried && above) above.push(entry);
    else phases.push([entry]);
  }
  return phases;
}

/** "Idea phase" may be one of what is told of: among all, one has to have a number, or something to be done or decided. */
function withEvidence(named: readonly Section[], document: Document): readonly Section[] {
  const isEvident = (section: Section): boolean => {
    if (isUnderRole(section.parent, 'phases') || /\d/.test(section.heading?.text ?? '')) return true;
    const { number, checkpoints, evaluation, loose, goal } = ownDraft(section, familyOf(section, document), document);
    return (
      number !== undefined ||
      checkpoints.length > 0 ||
      evaluation !== undefined ||
      loose.span !== undefined ||
      goal !== undefined
    );
  };
  return named.some(isEvident) && !isOnlyToldOf(named) ? named : [];
}

/** "Phase 2 preparation" alone: nobody says what phase 1 is, and this is not called phase 2. */
function isOnlyToldOf([first, ...others]: readonly Section[]): boolean {
  const { mention } = first?.heading?.own ?? {};
  return others.length === 0 && mention?.kind === 'told' && !/\b1\b/.test(mention.key);
}

function isNamedPhase({ ownRole, parent, heading }: Section): boolean {
  if (heading === undefined || ownRole !== 'phase' || isUnderRole(parent, 'evaluation')) return false;
  return parent?.ownRole !== 'phase' || heading.depth < LINE_DEPTH;
}

function isBelowPhases({ ownRole, parent, heading, voice }: Section): boolean {
  if (heading === undefined || heading.depth >= LINE_DEPTH || ownRole !== undefined) return false;
  return parent?.ownRole === 'phases' && !heading.own.isApart && voice.kind !== 'terms';
}

function isPhaseHeading(section: Section): boolean {
  return isNamedPhase(section) || isBelowPhases(section);
}

function fromSection(section: Section, document: Document): Draft {
  const family = familyOf(section, document);
  const own = ownDraft(section, family, document);
  const { title, number, said, goal, checkpoints, cancelled, headingSpan, span, depth } = own;
  const evaluation = own.evaluation ?? evaluationElsewhere(section, family, document) ?? own.loose;
  return { title, number, said, goal, checkpoints, cancelled, evaluation, headingSpan, span, depth };
}

/** What a phase's own sections say of it. */
type OwnDraft = Omit<Draft, 'evaluation'> & {
  readonly evaluation: Evaluation | undefined;
  /** A decision that stands in the phase without a heading. */
  readonly loose: Evaluation;
};

/** By the revision of the section that begins the phase, with those of all that belong to it. */
const ownDrafts = new WeakMap<object, { readonly revisions: readonly object[]; readonly draft: OwnDraft }>();

/** Read once for as long as nothing in these sections changes. */
function ownDraft(section: Section, family: readonly Section[], document: ReadingSource): OwnDraft {
  const known = ownDrafts.get(section.revision);
  if (known?.revisions.length === family.length && family.every(({ revision }, at) => revision === known.revisions[at]))
    return known.draft;
  const draft = readOwnDraft(section, family, document);
  ownDrafts.set(section.revision, { revisions: family.map(({ revision }) => revision), draft });
  return draft;
}

/** Reads what a phase's own sections say of it, if this section begins one, so that it is known when all are asked for. */
export function preparePhase(section: Section, document: Document): void {
  if (isPhaseHeading(section)) ownDraft(section, familyOf(section, document), document);
}

function readOwnDraft(section: Section, all: readonly Section[], document: ReadingSource): OwnDraft {
  const family = all.filter(
    (other) => other === section || !(isPhaseHeading(other) || isBelowOtherPhase(other, section)),
  );
  const title = section.heading?.text ?? '';
  const own = family.filter((other) => !isUnderRole(other, 'evaluation') && !hasTrait(other.role, 'no-checkpoints'));
  const inside = family.filter((other) => isUnderRole(other, 'evaluation') && other !== section);
  const progress = progressOfItem(title) ?? statusLine(own);
  const found = own.map((other) => {
    // "### Done" below a phase holds for what stands there.
    const said = other === section ? undefined : progressOfLead(other.heading?.text ?? '');
    return checkpointsOf(withHtml(other.blocks, document.source), document.source, said ?? progress);
  });
  return {
    title,
    number: numberOf(title),
    // A report on it tells of what has been done.
    said: saidBy(progress ?? (section.voice.kind === 'past' && found.every(isEmpty) ? 'done' : undefined)),
    goal: goalOf(family, document),
    checkpoints: compact(found.flatMap(({ checkpoints }) => checkpoints)),
    cancelled: found.reduce((sum, { cancelled }) => sum + cancelled, 0),
    evaluation: inside.length > 0 ? readEvaluation(inside, document) : undefined,
    loose: inside.length > 0 ? NO_EVALUATION : readLooseDecision(family, document),
    headingSpan: section.heading?.span ?? section.span,
    span: new SpanBetween(section.span, family.at(-1)?.span ?? section.span),
    depth: section.heading?.depth ?? 0,
  };
}

function isEmpty({ checkpoints }: { readonly checkpoints: readonly Checkpoint[] }): boolean {
  return checkpoints.length === 0;
}

/** What the rules that look at the whole see of a phase: all but wording and places. */
export function phaseDigestOf(section: Section, document: ReadingSource & Pick<Document, 'sections'>): unknown {
  const family = familyOf(section, document);
  if (family.some((other) => other !== section && isPhaseHeading(other))) return undefined;
  const { evaluation, loose, goal, checkpoints, ...rest } = ownDraft(section, family, document);
  if (loose !== NO_EVALUATION) return undefined;
  const { answers, ...judged } = evaluation ?? NO_EVALUATION;
  // What cannot be read as a decision is asked about in its own words.
  const line = judged.decision === 'none' ? judged.decisionSpan : undefined;
  const undecided = line && document.source.slice(line.start, line.end);
  return {
    ...rest,
    judged,
    undecided,
    answers: answers.length,
    hasGoal: goal !== undefined,
    checkpoints,
    length: lengthOf(rest),
  };
}

function isBelowOtherPhase(section: Section, phase: Section): boolean {
  for (let current = section.parent; current !== undefined && current !== phase; current = current.parent) {
    if (isPhaseHeading(current)) return true;
  }
  return false;
}

/** A list or table of phases, one for each item or row. */
function listedPhases(document: Document): Entry[] {
  // What is listed below a phase is to be done in it.
  const isListed = (entry: Entry, at: number, all: readonly Entry[]): boolean => {
    const { block, role } = entry;
    // "Estimated duration: 12 months" says something of them all.
    if ((role !== undefined && role !== 'phases') || isFact(entry.text)) return false;
    if (block.kind === 'paragraph') return all[at - 1]?.block !== block && findPhaseTitle(entry.text)?.start === 0;
    if (block.kind === 'row' && isDefinition(entry)) return false;
    if (block.kind !== 'item' && block.kind !== 'row') return false;
    return !all.some((other) => other.block !== block && isInside(block.span, other.block.span));
  };
  // "Must have: ... Milestones: ...": where a list calls itself phases, the others are not.
  const named = document.sections
    .filter((section) => readingOf(section, document).namesPhases)
    .flatMap((section) =>
      entriesOf(section, document)
        .filter(({ role }) => role === 'phases')
        .filter(isListed),
    );
  const isList = named.length > 0 && named.filter(isName).length * 2 > named.length;
  if (isList) return named;
  const bySection = document.sections
    .filter(({ ownRole }) => ownRole === 'phases')
    .map((section) => ({
      section,
      entries: entriesOf(section, document)
        .filter(isListed)
        .filter((entry) => !tells(entry, section) && !isOnlyNumber(nameIn(entry))),
    }));
  // Beside a schedule, milestones are dates of what its phases do.
  const scheduled = bySection.filter(({ section, entries }) => entries.length > 0 && !isMilestones(section));
  return (scheduled.length > 0 ? scheduled : bySection).flatMap(({ entries }) => entries);
}

function isMilestones({ heading }: Section): boolean {
  return heading !== undefined && milestones().first(heading.text)?.text.length === heading.text.length;
}

const milestones = phrasesEverywhere(({ sections }) => sections.milestones);

/** "Class | Meaning | Example": a row that explains a word, unless something says when, or how far. */
function isDefinition({ cells, id }: Entry): boolean {
  const tellsOfPhase = cells.some(
    ({ field, column, text }) =>
      (field !== undefined && TELLS_OF_PHASE.has(field)) || findRole(column) === 'phase' || findRole(text) === 'phase',
  );
  return id === undefined && !tellsOfPhase && cells.some(({ column }) => isNamed(column, defining()));
}

const TELLS_OF_PHASE: ReadonlySet<Field> = new Set(['phase', 'date', 'state', 'checkpoints', 'decision', 'evaluation']);
const defining = phrasesEverywhere(({ partnership }) => partnership.definingColumns);

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isFact(text: string): boolean {
  return FACT.test(text) && findPhaseTitle(text)?.start !== 0;
}

const FACT = /^[^:]{2,40}:\s*[~≈]?\d[\d\s.,–-]{0,20}\p{L}{0,12}\.?$/u;

/** "Pilot: one ward", "M1: the first release"; a longer one says what happens, not what it is called. */
function isName(entry: Entry): boolean {
  return entry.id !== undefined || nameIn(entry).split(' ').length <= LONGEST_NAME_WORDS;
}

const LONGEST_NAME_WORDS = 6;

function nameIn({ text }: Entry): string {
  const parts = text.split(/(?:\s[–—-]\s|:\s|\.(?:\s|$))/);
  // "12 August: kick-off" is called by what happens, not by its day.
  return parts.find((part) => part.trim() !== '' && !isOnlyNumber(part)) ?? text;
}

/** "Delays may cost more": it tells of what happens, and names nothing that is done. */
function tells(entry: Entry, { language }: Section): boolean {
  const name = nameIn(entry);
  if (entry.cells.length > 0 || entry.id !== undefined || entry.block.kind !== 'item') return false;
  return name.split(' ').length >= LEAST_TOLD_WORDS && finite(language).test(name) && findRole(name) !== 'phase';
}

const LEAST_TOLD_WORDS = 5;
const finite = phrasesIn(({ obligations }) => obligations.finite);

/** What a row calls its phase. Where it has only a number for it, the next words do. */
function nameInCells(cells: readonly Cell[]): string | undefined {
  const at = cells.findIndex(
    ({ text, column }) => findRole(text) === 'phase' || findRole(column) === 'phase' || isNamed(column, phasePhrases()),
  );
  const cell = cells[at];
  if (cell === undefined || !BARE_NUMBER.test(cell.text)) return cell?.text;
  const title = cells.slice(at + 1).find(({ text }) => /\p{L}{2}/u.test(text))?.text;
  const number = cell.text.replace(/\D+$/u, '');
  return title === undefined ? `${cell.column} ${number}` : `${cell.column} ${number}: ${title}`;
}

const BARE_NUMBER = /^\d{1,3}[a-z]?(?:\s?[–—-]\s?\d{1,3})?[.)]?$/u;

/** What is said of a phase in the last sentence of its paragraph: "Done." */
function saidLast({ block }: Entry): Progress | undefined {
  const sentences = onOneLine(shownIn(block)).split(/[.!]\s+/u);
  return block.kind === 'paragraph' && sentences.length > 1
    ? progressOfItem(sentences.at(-1)?.replace(/[.!]$/u, '') ?? '')
    : undefined;
}

/** One entry, and the rows that go on with it: there the phase is named once. */
function fromEntry(
  [entry, ...more]: readonly [Entry, ...Entry[]],
  place: number | undefined,
  document: Document,
): Draft {
  const name = nameInCells(entry.cells) ?? nameIn(entry);
  // "M1: the first release" is known by its letter and number.
  const id = ownId(entry, name);
  const title = id === undefined || name.startsWith(id) ? name : `${id}: ${name}`;
  const status =
    statusCell(entry.cells) ?? entry.cells.find(({ field, text }) => field !== 'checkpoints' && isStatus(text));
  const progress = progressOfEntry(entry, status);
  const { checkpoints: below, cancelled } = checkpointsOf(
    entry.block.children.filter(({ kind }) => kind === 'list'),
    document.source,
    progress,
  );
  const listed = [
    ...below,
    ...[entry, ...more].flatMap((row) => checkpointsInRow(row, progressOfEntry(row, statusCell(row.cells)))),
  ];
  const own: Checkpoint[] =
    status === undefined && entry.box === undefined && saidLast(entry) === undefined
      ? []
      : [{ text: entry.text, isDone: progress === 'done', span: entry.span, box: entry.box }];
  return {
    title,
    number: numberOf(title),
    // Of several rows, each tells of its own checkpoint.
    said: more.length > 0 ? undefined : saidBy(progress),
    goal: undefined,
    checkpoints: listed.length > 0 ? listed : own,
    cancelled,
    evaluation:
      readSeparateEvaluation(title, document, place) ?? readOwnRow(entry.block, entry.cells, document) ?? NO_EVALUATION,
    headingSpan: entry.span,
    span: more.length > 0 ? new SpanBetween(entry.block.span, (more.at(-1) ?? entry).block.span) : entry.block.span,
    depth: 0,
  };
}

/** What stands in front of the name or in a cell of its own: "HL7" in what a phase delivers is none. */
function ownId({ id, cells }: Entry, name: string): string | undefined {
  if (id === undefined) return undefined;
  const cell = cells.find(({ span }) => span.start <= id.span.start && id.span.end <= span.end);
  return cell === undefined || cell.text.length <= id.text.length || cell.text.includes(name) ? id.text : undefined;
}

/** In its status column, in its box, or behind its words. */
function progressOfEntry(entry: Entry, status: Cell | undefined): Progress | undefined {
  const { text, box, cells } = entry;
  if (status !== undefined) return progressOf(status.text) ?? 'open';
  if (box !== undefined) return box.checked ? 'done' : 'open';
  return cells.length > 0 ? undefined : (progressOfItem(text) ?? saidLast(entry));
}

/** "Status: in progress" as a line or an item of its own. */
function statusLine(sections: readonly Section[]): Progress | undefined {
  for (const { blocks } of sections) {
    for (const block of blocks.flatMap((each) => (each.kind === 'list' ? each.children : [each]))) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      const words = block.kind === 'item' ? block.children[0] : block;
      for (const line of (words ? shownIn(words) : '').split('\n', MOST_LINES)) {
        const [, lead = '', said = ''] = /^[-*+]?\s*([^:]{2,30}):\s*(\S.*)$/.exec(onOneLine(line)) ?? [];
        if (isNamed(lead, statusLeads())) return progressOf(said);
      }
    }
  }
  return undefined;
}

/** Of a paragraph that may tell its status. */
const MOST_LINES = 6;

const statusLeads = phrasesEverywhere(({ partnership }) => partnership.statusColumn);

function saidBy(progress: Progress | undefined): SaidOfPhase | undefined {
  return progress === 'open' ? undefined : progress;
}

function goalOf(family: readonly Section[], document: ReadingSource): string | undefined {
  const section = family.find(({ ownRole }) => ownRole === 'goals');
  if (section) return entriesOf(section, document)[0]?.text;
  for (const { blocks } of family) {
    for (const block of blocks) {
      const text = onOneLine(shownIn(block.kind === 'list' ? (block.children[0]?.children[0] ?? block) : block)).slice(
        0,
        600,
      );
      const lead = /^[-*+]?\s*([^:]{2,30}):\s*(\S.*)$/.exec(text);
      if (lead?.[1] !== undefined && isNamed(lead[1], goalLeads())) return lead[2];
    }
  }
  return undefined;
}

/** Right behind the phase, or elsewhere under its name. */
function evaluationElsewhere(section: Section, family: readonly Section[], document: Document): Evaluation | undefined {
  const named = readSeparateEvaluation(section.heading?.text ?? '', document);
  if (named) return named;
  const behind = document.sections.slice(indexOfSection(document.sections, family.at(-1) ?? section) + 1);
  // Where a fold ends, nothing may stand before the next one.
  const next = behind.find(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
  if (
    next?.ownRole === 'evaluation' &&
    numberOf(next.heading?.text ?? '') === undefined &&
    !familyOf(next, document).some((other) => other.parent === next && other.ownRole === 'phase')
  ) {
    return readEvaluation(familyOf(next, document), document);
  }
  return undefined;
}

/** The same name again, in an overview or a reference, is not another phase: the one that says most is kept. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const byName = new Map<string, Draft>();
  // A list of dates says again what a table of weeks has said: "Week 3: Pilot", "12 May: Pilot".
  const numbered = new Map(
    drafts.flatMap(({ title, number }) => (number === undefined ? [] : [[nameAlone(title), title.toLowerCase()]])),
  );
  const named = new Map(
    drafts.flatMap(({ title }) => (hasName(title) ? [[phaseKey(title), title.toLowerCase()]] : [])),
  );
  for (const draft of drafts) {
    const name =
      (draft.depth === 0 && draft.number === undefined && numbered.get(nameAlone(draft.title))) ||
      bare(draft, named) ||
      draft.title.toLowerCase();
    const known = byName.get(name);
    if (known === undefined || weight(draft) > weight(known)) byName.set(name, draft);
  }
  return [...byName.values()].toSorted((a, b) => a.span.start - b.span.start);
}

/** "Phase 1 (weeks 1-4)" in a schedule says again what "Phase 1: Trial" has said. */
function bare({ title, number }: Draft, named: ReadonlyMap<string, string>): string | undefined {
  return number === undefined || hasName(title) ? undefined : named.get(phaseKey(title));
}

function hasName(title: string): boolean {
  const name = nameAlone(title);
  return name !== '' && !isOnlyTime(name);
}

function weight({ checkpoints, evaluation, span }: Draft): number {
  return checkpoints.length * 10 + (evaluation.span ? 5 : 0) + lengthOf({ span });
}

/** From 0 to 4, in thousands of UTF-16 code units. */
function lengthOf({ span }: Pick<Draft, 'span'>): number {
  return Math.min(4, Math.floor((span.end - span.start) / 1000));
}

/** Where `phase` falls in the text, for those who look for the one at the cursor. */
export function phaseAt(phases: readonly Phase[], offset: number): Phase | undefined {
  return phases.find(({ span }: { span: Span }) => span.start <= offset && offset < span.end);
}
