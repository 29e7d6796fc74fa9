/** Asks how one will see that a goal has been reached. */
import { remember } from '../../base/memoize.ts';
import type { Document, Section, Statement } from '../../document/document.ts';
import { statementWithin } from '../../document/lookup.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import type { Goal } from '../../partnership/model.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule, type Finding } from '../rule.ts';

export const unmeasuredGoal = defineRule({
  id: 'unmeasured-goal',
  severity: 'information',
  scope: 'partnership',
  messages: ['unmeasured', 'noneMeasured'],
  fixes: ['add-measure'],

  *check(document) {
    const silent = silentSections(document);
    yield* checkSections(silent);
    yield* checkGoals(document, silent);
  },

  *fix({ message, span: found, statement: own }, document) {
    const { source, language } = document;
    const first = [...silentSections(document).values()].find(
      ({ section }) => section.heading?.span.start === found.start,
    );
    const statement = message === 'noneMeasured' ? first?.statement : own;
    const span = message === 'noneMeasured' ? first?.goals[0]?.span : found;
    // A table has a column of its own for it.
    if (statement?.container === 'cell' || span === undefined) return;
    const { measuredBy, measurePlaceholder } = (statement?.language ?? language).templates;
    const stop = /[.!?]$/.test(source.slice(span.start, span.end)) ? '' : '.';
    yield {
      title: 'add-measure',
      edits: [
        templateEdit({ start: span.end, end: span.end }, `${stop} ${measuredBy} ${placeholder(measurePlaceholder)}.`),
      ],
      isPreferred: true,
    };
  },
});

/** Where nothing is measured, one note at the heading says it all. */
function* checkSections(silent: ReadonlyMap<Section, SilentSection>): Generator<Finding<'noneMeasured'>> {
  for (const { section, goals } of silent.values()) {
    const heading = section.heading?.span;
    if (heading) yield { message: 'noneMeasured', span: heading, data: { words: String(goals.length) } };
  }
}

/** Prose tells of one goal in many sentences: it is asked about once, and not where any of them measures it. */
function* checkGoals(
  document: Document,
  silent: ReadonlyMap<Section, SilentSection>,
): Generator<Finding<'unmeasured'>> {
  const goals = partnershipOf(document).goals.map(({ isMeasured, span }) => {
    const statement = statementWithin(document, span);
    const told = statement?.container === 'paragraph' ? goalSection(statement.section) : undefined;
    return { isMeasured, span, statement, told };
  });
  const done = new Set(goals.flatMap(({ isMeasured, told }) => (isMeasured && told ? [told] : [])));
  for (const { isMeasured, span, statement, told } of goals) {
    const section = told ?? statement?.section;
    if (isMeasured || (statement && silent.has(statement.section)) || (section && done.has(section))) continue;
    // One question a section is enough.
    if (section) done.add(section);
    yield { message: 'unmeasured', span, data: {}, ...(statement && { statement }) };
  }
}

interface SilentSection {
  readonly section: Section;
  readonly goals: Goal[];
  /** The first goal's. */
  readonly statement: Statement;
}

/** From here on, a note for each goal says the same too often. */
const MANY_GOALS = 3;

/** Sections with a heading and several goals, none of which is measured. */
const silentSections = remember(findSilentSections);

function findSilentSections(document: Document): ReadonlyMap<Section, SilentSection> {
  const sections = new Map<Section, SilentSection>();
  const measured = new Set<Section>();
  for (const goal of partnershipOf(document).goals) {
    const statement = statementWithin(document, goal.span);
    if (statement?.section.heading === undefined || statement.container === 'paragraph') continue;
    const { section } = statement;
    if (goal.isMeasured) measured.add(section);
    const known = sections.get(section);
    if (known) known.goals.push(goal);
    else sections.set(section, { section, goals: [goal], statement });
  }
  for (const [section, { goals }] of sections)
    if (measured.has(section) || goals.length < MANY_GOALS) sections.delete(section);
  return sections;
}

/** The section that speaks of goals, however deep below it the sentence stands. */
function goalSection(section: Section): Section {
  return section.ownRole !== 'goals' && section.parent ? goalSection(section.parent) : section;
}
