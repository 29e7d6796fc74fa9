/** What of a section can matter to those who judge the whole document, apart from wording and places. */
import { perRevision } from '../base/memoize.ts';
import { dictates } from '../dictating/prescriptions.ts';
import type { Section } from '../document/document.ts';
import { isUnderRole } from '../document/families.ts';
import type { DigestSource } from '../document/live/judges.ts';
import { placesOf } from '../document/places.ts';
import { isGuessedAnswer } from '../document/voice.ts';
import type { Block } from '../markdown/blocks.ts';
import type { ReadingSource } from '../partnership/entries.ts';
import { mayBeItem } from '../partnership/headed-items.ts';
import { phaseDigestOf } from '../partnership/phases.ts';
import { productIn } from '../partnership/products.ts';
import { readingOf } from '../partnership/section-reading.ts';

/**
 * As long as these are the same, every rule that looks at the whole finds the same in other sections.
 * Undefined where each word may matter: in phases and evaluations.
 */
export const digestOf = perRevision(readDigest);

function readDigest(section: Section, document: DigestSource, repeatedIds: ReadonlySet<string>): string | undefined {
  if (section.isSuccessCriteria) return undefined;
  const phase = phaseOf(section);
  const phaseDigest = phase && phaseDigestOf(phase, document);
  if (phaseDigest === undefined && (phase || isOfPhases(section))) return undefined;
  return JSON.stringify([saidIn(section, document, repeatedIds), phaseDigest], withoutWording);
}

/** The same of a section as if it held only one of its blocks. */
export function digestOfPart(
  part: Section,
  document: DigestSource,
  repeatedIds: ReadonlySet<string>,
): string | undefined {
  // What one sentence has to say depends on how many there are.
  if (part.role === 'goals' || part.role === 'limits' || part.role === 'expectations') return undefined;
  if (part.isSuccessCriteria || phaseOf(part) || isOfPhases(part) || mayBeItem(part)) return undefined;
  // "Out of scope:" and "**Out of scope.**" tell what the blocks behind them are about.
  const isLead = ({ kind, span }: Block): boolean =>
    kind === 'paragraph' && /^\s*(?:\*\*|__)|:\s*$/u.test(document.source.slice(span.start, span.end));
  return part.blocks.some(isLead) ? undefined : JSON.stringify(saidIn(part, document, repeatedIds), withoutWording);
}

function isOfPhases(section: Section): boolean {
  return isUnderRole(section, 'phases') || isUnderRole(section, 'evaluation');
}

function saidIn(section: Section, document: ReadingSource, repeatedIds: ReadonlySet<string>): readonly unknown[] {
  const reading = readingOf(section, document);
  const hasGoals = reading.goals.length > 0;
  const statements = section.passages.flat().map((statement) => {
    const { kind, container, id, references, text } = statement;
    // Two items of one id are asked about unless they say the same, and a goal that names a product unless it says more.
    const isWorded = (id && repeatedIds.has(id.text)) || (hasGoals && productIn(statement) !== undefined);
    return [kind, container, id?.text, isWorded ? text.trim() : '', references.map((reference) => reference.text)];
  });
  const isQuiet = isGuessedAnswer(section) && dictates(section);
  const places = placesOf(section, document).map(({ about }) => about ?? '');
  return [statements, section.blocks.length > 0, reading, isQuiet, places];
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
