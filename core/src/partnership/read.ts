/** Reads the partnership out of a document. */
import type { Document, Section } from '../document/document.ts';
import { entriesOf } from './entries.ts';
import type { Expectation, Goal, Item, Limit, Partnership } from './model.ts';
import { readPhases } from './phases.ts';
import { NOTHING, readingOf } from './section-reading.ts';

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

function readPartnership(document: Document): Partnership {
  const criteria = measuredSections(document);
  const whole = {
    goals: [] as Goal[],
    requirements: [] as Item[],
    expectations: [] as Expectation[],
    limits: [] as Limit[],
    challenges: [] as Item[],
    opportunities: [] as Item[],
  };
  for (const section of document.sections) {
    const reading = readingOf(section, document);
    if (reading === NOTHING) continue;
    const { goals } = reading;
    whole.goals.push(...(criteria.has(section) ? goals.map((goal) => ({ ...goal, isMeasured: true })) : goals));
    whole.requirements.push(...reading.requirements);
    whole.expectations.push(...reading.expectations);
    whole.limits.push(...reading.limits);
    whole.challenges.push(...reading.challenges);
    whole.opportunities.push(...reading.opportunities);
  }
  const { customer, supplier } = document.frontMatter;
  return { parties: { customer, supplier }, ...whole, phases: readPhases(document) };
}

/** Sections of goals that success criteria, further down, say how to measure: those before them, each once. */
function measuredSections(document: Document): ReadonlySet<Section> {
  const measuredOnes = new Set<Section>();
  let goals: Section[] = [];
  for (const section of document.sections) {
    if (section.role === 'goals' && !section.isSuccessCriteria) goals.push(section);
    if (!section.isSuccessCriteria || entriesOf(section, document).length === 0) continue;
    for (const each of goals) measuredOnes.add(each);
    goals = [];
  }
  return measuredOnes;
}
