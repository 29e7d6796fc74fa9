/** Reads the partnership out of a document. */
import { remember } from '../base/memoize.ts';
import type { Document, Section } from '../document/document.ts';
import { entriesOf } from './entries.ts';
import type { Partnership } from './model.ts';
import { readPhases } from './phases.ts';
import { readingOf } from './section-reading.ts';

/** The partnership of a document; read once. */
export const partnershipOf = remember(readPartnership);

function readPartnership(document: Document): Partnership {
  const { sections, frontMatter } = document;
  const { customer, supplier } = frontMatter;
  const measured = measuredSections(document);
  const readings = sections.map((section) => readingOf(section, document));
  return {
    parties: { customer, supplier },
    goals: readings.flatMap(({ goals }, index) =>
      measured.has(sections[index]) ? goals.map((goal) => ({ ...goal, isMeasured: true })) : goals,
    ),
    requirements: readings.flatMap(({ requirements }) => requirements),
    expectations: readings.flatMap(({ expectations }) => expectations),
    limits: readings.flatMap(({ limits }) => limits),
    challenges: readings.flatMap(({ challenges }) => challenges),
    opportunities: readings.flatMap(({ opportunities }) => opportunities),
    notes: readings.flatMap(({ notes }) => notes),
    phases: readPhases(document),
  };
}

/** Sections of goals that success criteria, further down, say how to measure: those before them, each once. */
function measuredSections(document: Document): ReadonlySet<Section | undefined> {
  const measured = new Set<Section>();
  let goals: Section[] = [];
  for (const section of document.sections) {
    if (section.role === 'goals' && !section.isSuccessCriteria) goals.push(section);
    if (!section.isSuccessCriteria || entriesOf(section, document).length === 0) continue;
    for (const each of goals) measured.add(each);
    goals = [];
  }
  return measured;
}
