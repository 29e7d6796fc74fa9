/** What of a section can matter to those who judge the whole document, apart from wording and places. */
import type { Document } from '../document.ts';
import { dictates, isWithin } from '../prescriptions.ts';
import type { Section } from '../sections.ts';
import type { Names } from './entries.ts';
import { phaseFactsOf } from './phases.ts';
import { productIn } from './products.ts';
import { readingOf } from './read.ts';

const known = new WeakMap<object, { readonly facts: string | undefined }>();

/** What facts are read from. */
export type FactSource = Names & Pick<Document, 'sections'>;

/**
 * As long as these are the same, every rule that looks at the whole finds the same in other sections.
 * Undefined where each word may matter: in phases and evaluations.
 */
export function factsOf(section: Section, names: FactSource, repeatedIds: ReadonlySet<string>): string | undefined {
  let found = known.get(section.content);
  if (found === undefined) {
    found = { facts: readFacts(section, names, repeatedIds) };
    known.set(section.content, found);
  }
  return found.facts;
}

function readFacts(section: Section, names: FactSource, repeatedIds: ReadonlySet<string>): string | undefined {
  // To compare very much costs more than to judge it again.
  if (section.isSuccessCriteria || countOf(section) > MANY) return undefined;
  const phase = phaseOf(section);
  const isOfPhases = isWithin(section, 'phases') || isWithin(section, 'evaluation');
  const phaseFacts = phase && phaseFactsOf(phase, names);
  if (phaseFacts === undefined && (phase || isOfPhases)) return undefined;
  const reading = readingOf(section, names);
  const hasGoals = reading.goals.length > 0;
  const statements = section.passages.flat().map((statement) => {
    const { kind, container, id, references, text } = statement;
    // Two items of one id are asked about unless they say the same, and a goal that names a product unless it says more.
    const isWorded = (id && repeatedIds.has(id.text)) || (hasGoals && productIn(statement) !== undefined);
    return [kind, container, id?.text, isWorded ? text.trim() : '', references.map((reference) => reference.text)];
  });
  const isQuiet = section.isSpecification && dictates(section);
  return JSON.stringify([statements, section.blocks.length > 0, reading, phaseFacts, isQuiet], withoutWording);
}

/** Statements of a section. */
const MANY = 500;

function countOf({ passages }: Section): number {
  return passages.reduce((sum, { length }) => sum + length, 0);
}

/** The phase that a section belongs to. */
function phaseOf(section: Section): Section | undefined {
  return section.ownRole === 'phase' ? section : section.parent && phaseOf(section.parent);
}

/** Leaves out where things stand and what they say, but not the ids that they name. */
function withoutWording(key: string, value: unknown): unknown {
  if (key === 'text' && typeof value === 'string') return value.match(ID_LIKE);
  if (key === 'span' || key === 'tail' || key === 'sign' || key.endsWith('Span')) return value !== undefined;
  return value;
}

/** Every id holds a digit. */
const ID_LIKE = /[\p{L}\p{N}._-]*\d[\p{L}\p{N}._-]*/gu;
