/** What of a section can matter to those who judge the whole document, apart from wording and places. */
import { dictates } from '../dictating/prescriptions.ts';
import type { Passage, Section } from '../document/document.ts';
import { isUnderRole } from '../document/families.ts';
import type { DigestSource } from '../document/live/live-document.ts';
import type { Block } from '../markdown/blocks.ts';
import type { ReadingSource } from '../partnership/entries.ts';
import { phaseDigestOf } from '../partnership/phases.ts';
import { productIn } from '../partnership/products.ts';
import { readingOf } from '../partnership/section-reading.ts';

const known = new WeakMap<object, { readonly digest: string | undefined }>();

/**
 * As long as these are the same, every rule that looks at the whole finds the same in other sections.
 * Undefined where each word may matter: in phases and evaluations.
 */
export function digestOf(section: Section, names: DigestSource, repeatedIds: ReadonlySet<string>): string | undefined {
  let found = known.get(section.revision);
  if (found === undefined) {
    found = { digest: readDigest(section, names, repeatedIds) };
    known.set(section.revision, found);
  }
  return found.digest;
}

function readDigest(section: Section, names: DigestSource, repeatedIds: ReadonlySet<string>): string | undefined {
  if (section.isSuccessCriteria) return undefined;
  const phase = phaseOf(section);
  const phaseDigest = phase && phaseDigestOf(phase, names);
  if (phaseDigest === undefined && (phase || isOfPhases(section))) return undefined;
  return JSON.stringify([saidIn(section, names, repeatedIds), phaseDigest], withoutWording);
}

/**
 * The same of a single block, by itself: if an edit leaves it as it is, so it does with the facts of its section.
 * Rows come with the row that heads them.
 */
export function digestOfBlock(
  section: Section,
  { block, passage }: { readonly block: Block; readonly passage: Passage },
  names: DigestSource,
  repeatedIds: ReadonlySet<string>,
): string | undefined {
  if (section.isSuccessCriteria || phaseOf(section) || isOfPhases(section)) return undefined;
  // "Out of scope:" tells what the blocks behind it are about.
  if (block.kind === 'paragraph' && names.source.slice(block.span.start, block.span.end).trimEnd().endsWith(':'))
    return undefined;
  return JSON.stringify(saidIn(partOf(section, block, passage), names, repeatedIds), withoutWording);
}

/** The section as if it held only one of its blocks. */
function partOf(section: Section, block: Block, passage: Passage): Section {
  const { heading, parent, span, locale, language, ownRole, role, party, expecting } = section;
  const { isGlossary, isSuccessCriteria, isSpecification, isTender, isSystems, namesLimits } = section;
  return {
    heading,
    parent,
    span,
    locale,
    language,
    ownRole,
    role,
    party,
    expecting,
    isGlossary,
    isSuccessCriteria,
    isSpecification,
    isTender,
    isSystems,
    namesLimits,
    blocks: [block],
    passages: [passage],
    revision: {},
  };
}

function isOfPhases(section: Section): boolean {
  return isUnderRole(section, 'phases') || isUnderRole(section, 'evaluation');
}

function saidIn(section: Section, names: ReadingSource, repeatedIds: ReadonlySet<string>): readonly unknown[] {
  const reading = readingOf(section, names);
  const hasGoals = reading.goals.length > 0;
  const statements = section.passages.flat().map((statement) => {
    const { kind, container, id, references, text } = statement;
    // Two items of one id are asked about unless they say the same, and a goal that names a product unless it says more.
    const isWorded = (id && repeatedIds.has(id.text)) || (hasGoals && productIn(statement) !== undefined);
    return [kind, container, id?.text, isWorded ? text.trim() : '', references.map((reference) => reference.text)];
  });
  const isQuiet = section.isSpecification && dictates(section);
  return [statements, section.blocks.length > 0, reading, isQuiet];
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
