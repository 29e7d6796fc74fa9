/** Phases with their checkpoints, evaluation and state. */
import { compact } from '../base/compact.ts';
import { SpanBetween, type Span } from '../base/span.ts';
import type { Document, Section } from '../document/document.ts';
import { familyOf, indexOfSection, isUnderRole } from '../document/families.ts';
import { findPhaseTitle } from '../document/phase-titles.ts';
import { hasTrait } from '../document/roles.ts';
import { BOLD_DEPTH, findRole } from '../document/sections.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { checkpointsOf, goalLeads } from './checkpoints.ts';
import { entriesOf, isNamed, plain, type Cell, type Entry, type ReadingSource } from './entries.ts';
import { NO_EVALUATION, readEvaluation, readLooseDecision } from './evaluations.ts';
import type { Checkpoint, Evaluation, Phase } from './model.ts';
import { numberOf, phasePhrases } from './phase-names.ts';
import { withStates, type Draft } from './phase-states.ts';
import { readingOf } from './section-reading.ts';
import { readSeparateEvaluation } from './separate-evaluations.ts';
import { isDone } from './states.ts';

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
      : listedPhases(document).map((entry) => fromEntry(entry, document));
  return withStates(withoutRepeats(drafts));
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
  return named.some(isEvident) ? named : [];
}

function isNamedPhase({ ownRole, parent, heading }: Section): boolean {
  if (heading === undefined || ownRole !== 'phase' || isUnderRole(parent, 'evaluation')) return false;
  return parent?.ownRole !== 'phase' || heading.depth < BOLD_DEPTH;
}

function isBelowPhases({ ownRole, parent, heading, voice }: Section): boolean {
  if (heading === undefined || heading.depth >= BOLD_DEPTH || ownRole !== undefined) return false;
  return parent?.ownRole === 'phases' && !heading.own.isApart && voice.kind !== 'terms';
}

function isPhaseHeading(section: Section): boolean {
  return isNamedPhase(section) || isBelowPhases(section);
}

function fromSection(section: Section, document: Document): Draft {
  const family = familyOf(section, document);
  const own = ownDraft(section, family, document);
  const { title, number, goal, checkpoints, headingSpan, span, depth } = own;
  const evaluation = own.evaluation ?? evaluationElsewhere(section, family, document) ?? own.loose;
  return { title, number, goal, checkpoints, evaluation, headingSpan, span, depth };
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
  return {
    title,
    number: numberOf(title),
    goal: goalOf(family, document),
    checkpoints: compact(
      own.flatMap((other) => checkpointsOf(withHtml(other.blocks, document.source), document.source)),
    ),
    evaluation: inside.length > 0 ? readEvaluation(inside, document) : undefined,
    loose: inside.length > 0 ? NO_EVALUATION : readLooseDecision(family, document),
    headingSpan: section.heading?.span ?? section.span,
    span: new SpanBetween(section.span, family.at(-1)?.span ?? section.span),
    depth: section.heading?.depth ?? 0,
  };
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
    if (role !== undefined && role !== 'phases') return false;
    if (block.kind === 'paragraph') return all[at - 1]?.block !== block && findPhaseTitle(entry.text)?.start === 0;
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
  return isList
    ? named
    : document.sections
        .filter(({ ownRole }) => ownRole === 'phases')
        .flatMap((section) => entriesOf(section, document).filter(isListed));
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** "Pilot: one ward", "M1: the first release"; a longer one says what happens, not what it is called. */
function isName(entry: Entry): boolean {
  return entry.id !== undefined || nameIn(entry).split(' ').length <= LONGEST_NAME_WORDS;
}

const LONGEST_NAME_WORDS = 6;

function nameIn({ text }: Entry): string {
  return text.split(/(?:\s[–—-]\s|:\s|\.(?:\s|$))/)[0] ?? text;
}

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

const BARE_NUMBER = /^\d{1,3}[a-z]?[.)]?$/u;

/** What is said of a phase in the last sentence of its paragraph: "Done." */
function saidOf({ block }: Entry, { source }: ReadingSource): boolean | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const text = plain(source.slice(block.span.start, block.span.end));
  return isDone(
    text
      .split(/[.!]\s+/u)
      .at(-1)
      ?.replace(/[.!]$/u, '') ?? '',
  );
}

function fromEntry(entry: Entry, document: Document): Draft {
  const name = nameInCells(entry.cells) ?? nameIn(entry);
  // "M1: the first release" is known by its letter and number.
  const title = entry.id && !name.startsWith(entry.id.text) ? `${entry.id.text}: ${name}` : name;
  const status =
    entry.cells.map(({ text }) => isDone(text)).find((done) => done !== undefined) ?? saidOf(entry, document);
  const nested = checkpointsOf(
    entry.block.children.filter(({ kind }) => kind === 'list'),
    document.source,
  );
  const own: Checkpoint[] =
    status === undefined && entry.box === undefined
      ? []
      : [{ text: entry.text, isDone: status ?? entry.box?.checked === true, span: entry.span, box: entry.box }];
  return {
    title,
    number: numberOf(title),
    goal: undefined,
    checkpoints: nested.length > 0 ? nested : own,
    evaluation: readSeparateEvaluation(title, document) ?? NO_EVALUATION,
    headingSpan: entry.span,
    span: entry.block.span,
    depth: 0,
  };
}

function goalOf(family: readonly Section[], document: ReadingSource): string | undefined {
  const section = family.find(({ ownRole }) => ownRole === 'goals');
  if (section) return entriesOf(section, document)[0]?.text;
  for (const { blocks } of family) {
    for (const block of blocks) {
      const text = plain(document.source.slice(block.span.start, Math.min(block.span.end, block.span.start + 600)));
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
  const next = document.sections[indexOfSection(document.sections, family.at(-1) ?? section) + 1];
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
  for (const draft of drafts) {
    const name = draft.title.toLowerCase();
    const known = byName.get(name);
    if (known === undefined || weight(draft) > weight(known)) byName.set(name, draft);
  }
  return [...byName.values()].toSorted((a, b) => a.span.start - b.span.start);
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
