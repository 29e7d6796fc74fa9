/** How much room a document leaves: the share of its normative statements that dictate nothing. */
import { groupBy } from '../base/group-by.ts';
import type { Document, Section, Statement } from '../document/document.ts';
import { isUnderRole } from '../document/families.ts';
import { asksSomebody, itemRole } from '../document/item-role.ts';
import { hasTrait } from '../document/roles.ts';
import { isAskedOfSupplier } from '../document/voice.ts';
import type { Language } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import { claimsIn } from '../words/assertion.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesOf } from './cue-phrases.ts';
import { isOwnCommitment } from './exemptions.ts';
import { functionsIn } from './function-words.ts';
import { prescriptionsOf } from './prescriptions.ts';

export interface Room {
  readonly normative: number;
  readonly dictating: number;
  /** From 0 to 1 in hundredths, never rounded to “all” or “none”; undefined where nothing is asked for. */
  readonly share: number | undefined;
}

/** The room of the whole document. */
export function roomOf(document: Document): Room {
  return roomOfAll([document]);
}

/** The room of several documents that are read as one. */
export function roomOfAll(documents: readonly Document[]): Room {
  const counted = documents.flatMap((document) => [...countsOf(document).values()]);
  return toRoom(sum(counted, 'normative'), sum(counted, 'dictating'));
}

/** The room of every section that asks for something, with all below it; in text order. */
export function roomBySection(document: Document): ReadonlyMap<Section, Room> {
  const whole = new Map<Section, Counts>();
  for (const [section, { normative, dictating }] of countsOf(document)) {
    for (let above: Section | undefined = section; above !== undefined; above = above.parent) {
      const counts = whole.get(above) ?? { normative: 0, dictating: 0 };
      whole.set(above, { normative: counts.normative + normative, dictating: counts.dictating + dictating });
    }
  }
  return new Map(
    document.sections.flatMap((section) => {
      const counts = whole.get(section);
      return counts && section.heading ? [[section, toRoom(counts.normative, counts.dictating)]] : [];
    }),
  );
}

interface Counts {
  readonly normative: number;
  readonly dictating: number;
}

/**
 * Each section's own statements. Suggestions bind nobody, limits are asked for their reason, risks and evaluations
 * tell what is or may be, and a supplier's own account demands nothing.
 */
function countsOf(document: Document): ReadonlyMap<Section, Counts> {
  // What is only a hint may settle nothing.
  const sure = prescriptionsOf(document).filter(({ isSure }) => isSure);
  const dictating = new Set(sure.map(({ statement }) => statement));
  const asked = document.statements.filter((statement) => asksForSomething(statement));
  const counts = new Map<Section, Counts>();
  if (isOnlySaidBeside(asked)) return counts;
  for (const [section, requirements] of groupBy(asked, (statement) => statement.section)) {
    const byPlace = [...groupBy(requirements, placeOf).values()];
    counts.set(section, {
      normative: byPlace.length,
      dictating: byPlace.filter((sentences) => sentences.some((each) => dictating.has(each))).length,
    });
  }
  return counts;
}

/** An item or a row is one requirement, whatever the number of its sentences and cells. */
function placeOf(statement: Statement): Block | Statement {
  return statement.container === 'item' || statement.container === 'cell' ? statement.block : statement;
}

/** A sentence or two that ask for something in a text of another kind are no list of requirements. */
function isOnlySaidBeside(asked: readonly Statement[]): boolean {
  const isDemand = ({ section, id, text }: Statement): boolean =>
    id !== undefined || hasTrait(section.role, 'asks') || asksSomebody(text);
  return asked.length < FEW_REQUIREMENTS && !asked.some(isDemand);
}

const FEW_REQUIREMENTS = 3;

/** Whether a statement asks the supplier for something that could be met in more than one way. */
export function asksForSomething(statement: Statement): boolean {
  const { kind, isBare, text, section, language } = statement;
  // What leads to a list asks for what its items say.
  if (kind !== 'normative' || !isAskedOfSupplier(section) || /[?:]$/.test(text.trimEnd())) return false;
  // What a phase lists is to be done in it.
  if (isBare && isUnderRole(section, 'phase')) return false;
  if (isOwnCommitment(text, language) || isSaidToReader(statement) || waives(statement)) return false;
  // "More details will follow": outside of requirements, what will be is announced.
  if (!hasTrait(section.role, 'asks') && isAnnounced(text, language)) return false;
  const role = itemRole(text, section.role, language);
  return !hasTrait(role, 'uncounted') && !(role === 'technical' && section.namesLimits);
}

/** "You can also see the code": where no verb obliges, a sentence to the reader or of the writer asks for nothing. */
function isSaidToReader({ isBare, container, text, language }: Statement): boolean {
  if (!isBare || container !== 'paragraph') return false;
  return functionsIn(text, language).some((each) => READER_AND_WRITER.has(each));
}

const READER_AND_WRITER: ReadonlySet<string> = new Set(['addressee', 'speaker', 'speakers']);

/** "No licence is needed": what alone could demand something is denied. */
function waives({ text, language }: Statement): boolean {
  const { demands } = phrasesOf(language);
  if (!demands.test(text) || asksSomebody(text)) return false;
  const claims = claimsIn(text, demands, 'intent');
  return claims.length > 0 && claims.every(({ standing }) => standing === 'denied');
}

function isAnnounced(text: string, language: Language): boolean {
  const { normative, announcing } = phrasesOf(language);
  return announcing.test(text) && !normative.test(maskPhrases(text, announcing));
}

function sum(counts: readonly Counts[], key: keyof Counts): number {
  return counts.reduce((total, each) => total + each[key], 0);
}

/** In hundredths; “none” and “all” only where it is so. */
function shareOf(part: number, whole: number): number {
  const percent = Math.round((100 * part) / whole);
  if (part === whole || part === 0) return percent / 100;
  return Math.min(99, Math.max(1, percent)) / 100;
}

function toRoom(normative: number, dictating: number): Room {
  return { normative, dictating, share: normative === 0 ? undefined : shareOf(normative - dictating, normative) };
}
