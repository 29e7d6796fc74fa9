/** Blocks -> sections: what each heading says its section is about, whose it is, and in which language. */
import { lazy } from '../base/memoize.ts';
import type { SourceText } from '../base/span.ts';
import { ROLES, type DocumentLocale, type Role } from '../languages/index.ts';
import { TextBlock, type Block } from '../markdown/blocks.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { LINE_DEPTH } from '../markdown/heading-lines.ts';
import { readable } from '../markdown/prose.ts';
import { sampleOf } from '../markdown/sample.ts';
import { detectLanguage } from '../words/detect-language.ts';
import { contrastAfter } from '../words/assertion.ts';
import { phrasesEverywhere, phrasesEverywhereBy, wordsEverywhere } from '../words/packs.ts';
import { anyOf, PhraseSet } from '../words/phrases.ts';
import { isPointer } from './contents.ts';
import type { Heading, HeadingWords, SectionContext } from './document.ts';
import { findExpectingParty, findExpectingSide, findParty, sideOf, type Party } from './party.ts';
import { findPhaseTitle, isAboutPhase, isPhaseName, phaseMention, withoutBrackets } from './phase-titles.ts';
import { hasTrait } from './roles.ts';
import { DEFAULT_VOICE, sectionVoice, titleVoice, voiceWords, type Voice } from './voice.ts';

/** A shorter section says too little about its language to differ from its document. */
const LEAST_LETTERS = 100;
/** Of a section's letters, as many tell its language: two languages are easily told apart. */
const SECTION_SAMPLE_LENGTH = 300;
/** A longer line is a sentence, and names no role. */
const LONGEST_HEADING_WORDS = 12;

/** The only top heading, where others below it say more: "Vision and scope" is the name of a document then, not a goal. */
export function findTitle(headings: readonly Heading[]): Heading | undefined {
  const [first, ...others] = headings;
  if (first?.depth !== 1 || others.some(({ depth }) => depth === 1)) return undefined;
  return others.some(({ own }) => own.role !== undefined) ? first : undefined;
}

/** What is known of a section beside its heading and what stands above it. */
export interface SectionPlace {
  readonly isTitle: boolean;
  /** Named as phases are, beside others of them. */
  readonly isPhase: boolean;
  /** Speaks of a phase that another heading names. */
  readonly isAside: boolean;
  /** Says what single things are for, as others like it do: no goal of the project. */
  readonly isField: boolean;
  /** The party that a comment calls the author. */
  readonly author: Party | undefined;
  /** Of the whole document. */
  readonly voice: Voice;
}

/** From so many on, headings such as "Objective" belong to the things that they stand below: controls, features. */
const FIELDS = 3;

/** Headings of goals that say what one thing is for, each in a section of its own. */
export function fieldHeadings(headings: readonly Heading[]): ReadonlySet<Heading> {
  const byDepth = new Map<number, Heading[]>();
  const above: Heading[] = [];
  for (const heading of headings) {
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
    const parent = above.at(-1)?.own.role;
    const isOwn = above.some(({ own }) => own.role === 'phase') || parent === 'goals';
    if (heading.own.role === 'goals' && heading.depth > 2 && above.length > 0 && !isOwn) {
      byDepth.set(heading.depth, [...(byDepth.get(heading.depth) ?? []), heading]);
    }
    above.push(heading);
  }
  return new Set([...byDepth.values()].filter(({ length }) => length >= FIELDS).flat());
}

export function contextOf(
  heading: Heading | undefined,
  parent: SectionContext | undefined,
  place: SectionPlace,
): SectionContext {
  const own = heading?.own ?? NO_WORDS;
  const above = parent ?? { ...NO_CONTEXT, voice: place.voice };
  const { ownRole, role } = rolesOf(own, above, place);
  const voice = sectionVoice(own, place.author, above.voice);
  return {
    ownRole,
    role,
    // "Nordby council: requirements" names whose document it is, and not whom all of it concerns.
    party: (place.isTitle && !isOfOneParty(own) ? undefined : own.party) ?? above.party,
    expecting: own.expecting ?? expectingBySide(own, voice) ?? above.expecting,
    isGlossary: own.isGlossary || above.isGlossary,
    isSuccessCriteria: own.isSuccessCriteria,
    voice,
    isContents: own.isContents || above.isContents,
    isTender: own.isTender || above.isTender,
    isSystems: role === 'systems' || above.isSystems,
    namesLimits: own.namesLimits || (ownRole === undefined && above.namesLimits),
  };
}

/** "What the customer expects" */
function isOfOneParty({ role }: HeadingWords): boolean {
  return role === 'expectations' || role === 'limits';
}

function rolesOf(
  own: HeadingWords,
  above: SectionContext,
  { isTitle, isPhase, isField, isAside }: SectionPlace,
): Pick<SectionContext, 'ownRole' | 'role'> {
  if (isField) return { ownRole: undefined, role: 'background' };
  const named = isTitle ? undefined : roleIn(isAside ? { ...own, role: own.beside } : own, above);
  // "1.1 Scope" of an introduction says what is spoken of.
  if (named === 'requirements' && above.role === 'background' && own.isScope) return NO_ROLE;
  const ownRole = named === undefined && isPhase && !above.isTender ? 'phase' : named;
  return { ownRole, role: ownRole ?? inheritedRole(own, above) };
}

const NO_ROLE = { ownRole: undefined, role: undefined };

function expectingBySide({ expectingSide }: HeadingWords, { kind }: Voice): Party | undefined {
  return expectingSide && sideOf(expectingSide, kind === 'answer');
}

/** A role goes on below its heading until there is another one, or something that is none of ours. */
function inheritedRole(own: HeadingWords, above: SectionContext): Role | undefined {
  // Among requirements, payment and contact are what is built.
  if ((own.isApart && !hasTrait(above.role, 'asks')) || own.voice === 'terms' || own.isTender) return undefined;
  // A heading below "Phases" names a phase, not the list of them.
  return above.role === 'phases' ? undefined : above.role;
}

const NO_WORDS: HeadingWords = {
  role: undefined,
  roleStart: 0,
  beside: undefined,
  mention: undefined,
  party: undefined,
  expecting: undefined,
  expectingSide: undefined,
  isGlossary: false,
  isSuccessCriteria: false,
  isTender: false,
  isScope: false,
  isWork: false,
  namesLimits: false,
  voice: undefined,
  titleVoice: undefined,
  isApart: false,
  isContents: false,
  isPhaseName: false,
};
const NO_CONTEXT: SectionContext = {
  role: undefined,
  ownRole: undefined,
  party: undefined,
  expecting: undefined,
  isGlossary: false,
  isSuccessCriteria: false,
  voice: DEFAULT_VOICE,
  isContents: false,
  isTender: false,
  isSystems: false,
  namesLimits: false,
};

/** The language of the blocks; undefined where they say too little. */
export function localeOf(blocks: readonly Block[]): DocumentLocale | undefined {
  const sample = sampleOf(blocks, SECTION_SAMPLE_LENGTH);
  return sample.replaceAll(' ', '').length < LEAST_LETTERS ? undefined : detectLanguage(sample);
}

/** A heading, or a line that was one before it was pasted: "Phase 2 - Pilot" above what belongs to it, "3.2 Goals". */
export function isHeading(block: Block, source: SourceText, next: Block | undefined): boolean {
  if (block.kind === 'heading') return true;
  if (next === undefined || next.kind === 'heading') return false;
  if (block.kind === 'list') return isLoneNumber(block, source) && !isNumberedList(next, source);
  return mayBeHeading(block) && !isPointer(block, source) && headsByItsWords(block, next);
}

/** Whether a paragraph is short enough, and alone on its line. */
export function mayBeHeading(block: Block): block is TextBlock {
  return block instanceof TextBlock && block.shown.length <= LONGEST_LINE_LENGTH && !block.shown.includes('\n');
}

/** Whether a line is a heading by what it says: "3.2 Goals", "Phase 1: Pilot". */
function headsByItsWords(block: TextBlock, next: Block): boolean {
  const words = readable(block);
  if (words.split(' ').length > LONGEST_LINE_WORDS || /[.!?:;,]$/.test(words)) return false;
  if (NUMBERED_LINE.test(words)) return true;
  const role = findRoleSpan(cleanHeading(words));
  return role?.role === 'phase' && role.start === 0 && (next.kind !== 'paragraph' || NUMBERED_PHASE.test(words));
}

function isNumberedList({ kind, span }: Block, source: SourceText): boolean {
  return kind === 'list' && /^\d{1,2}[.)]\s/.test(source.slice(span.start, span.start + 4));
}

/** "2. Goals" alone: Markdown reads a list of one item, whoever pasted it from Word a heading. It has to name a role. */
function isLoneNumber(block: Block, source: SourceText): boolean {
  const line = loneLine(block);
  if (line === undefined || !isNumberedList(block, source) || line.shown.includes('\n')) return false;
  const words = readable(line);
  if (words.split(' ').length > LONGEST_LONE_WORDS || !/^\p{Lu}.*[^.!?:;,]$/u.test(words)) return false;
  return findRoleSpan(cleanHeading(words))?.start === 0;
}

/** The words of a list that holds nothing but one line. */
function loneLine({ kind, children: [item, ...others] }: Block): TextBlock | undefined {
  if (kind !== 'list' || item === undefined || others.length > 0 || item.box) return undefined;
  const [words, ...more] = item.children;
  return words instanceof TextBlock && more.length === 0 ? words : undefined;
}

const LONGEST_LONE_WORDS = 5;

/** "2 Goals", "3.2. Limits": numbers that somebody's pasting left in front. */
const NUMBERED_LINE = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u;
/** "Phase 1: Pilot", "Stage two". */
const NUMBERED_PHASE = /^\p{L}+\s+(?:\d{1,2}|[IVX]{1,4}|\p{Ll}{2,7})[a-z]?(?=\s*(?:[:.–—-]|$))/u;
const LONGEST_LINE_WORDS = 8;
/** A longer line stands for no heading, in UTF-16 code units. */
const LONGEST_LINE_LENGTH = 80;

export function readHeading(block: Block, frontMatter: FrontMatter): Heading {
  const prose = loneLine(block)?.prose ?? block.prose;
  const text = cleanHeading(prose.map((each) => readable(each)).join(' '));
  const found = findRoleSpan(text);
  return {
    span: block.span,
    text,
    depth: block.depth || LINE_DEPTH,
    own: {
      role: found?.role,
      roleStart: found?.start ?? 0,
      beside: found?.role === 'phase' ? findRoleSpan(text, false)?.role : undefined,
      mention: found?.role === 'phase' ? phaseMention(text) : undefined,
      party: findParty(text, frontMatter),
      expecting: findExpectingParty(text, frontMatter),
      expectingSide: findExpectingSide(text, frontMatter),
      isGlossary: isHeadedAs('glossary', text),
      isSuccessCriteria: isHeadedAs('successCriteria', text),
      isTender: isHeadedAs('tender', text),
      isScope: begins('scope', text),
      isWork: isHeadedAs('work', text),
      namesLimits: limitWords().test(text),
      voice: voiceWords(text),
      titleVoice: titleVoice(text),
      isApart: isApartHeading(text),
      isContents: begins('contents', text),
      isPhaseName: found === undefined && isPhaseName(text),
    },
  };
}

/** Signs in front of the words; what brackets hold belongs to them. */
const DECORATION = /^(?:[^\p{L}\p{N}(]|\((?![^()]{3,}\)\s*\p{L}))+/u;

/** Takes away what decorates a heading: numbers, emoji, emphasis, colons. */
export function cleanHeading(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replace(DECORATION, '')
    .replace(numbering(), '')
    .replace(DECORATION, '')
    .replace(/(?<![\s:.*_#–—-])[\s:.*_#–—-]+$/u, '')
    .trim();
}

/** "3.2 ", "Chapter 4: ": what counts headings is none of their words. */
const numbering = lazy(() => {
  const counted = anyOf(wordsEverywhere((language) => language.sections.counted));
  return new RegExp(`^(?:(?:${counted})\\.?\\s*)?\\d{1,3}(?:\\.\\d{1,3})*(?:[.):]|\\s+[-–—])?\\s+`, 'iu');
});

/** What a heading names where it stands: phases of a tender are not the project's, "Budget and goals" may be a feature. */
function roleIn({ role, roleStart, isTender, isApart }: HeadingWords, parent: SectionContext): Role | undefined {
  // A schedule of payments is none of the work.
  if (role === 'phases' && isApart) return undefined;
  if (role === 'goals' && roleStart > 0 && hasTrait(parent.role, 'asks')) return undefined;
  return hasTrait(role, 'of-project') && (isTender || parent.isTender) ? undefined : role;
}

/** The role that a heading's words name, in any language: English heads stand in Swedish documents. */
export function findRole(text: string): Role | undefined {
  return findRoleSpan(text)?.role;
}

/** A role with the place of the words that name it. */
export interface RoleSpan {
  readonly role: Role;
  readonly start: number;
  readonly length: number;
}

/** The role that the first words name; where a phase is only spoken of, what is said of it. */
export function findRoleSpan(text: string, mayBePhase = true): RoleSpan | undefined {
  const heading = withoutBrackets(text);
  if (heading.split(' ').length > LONGEST_HEADING_WORDS) return undefined;
  if (exceptions().test(heading) || begins('speaksOf', heading) || isTimelineOfOther(heading)) return undefined;
  // Here the rest of the heading does not count: what is out of scope may be features, functions, anything.
  if (isHeadedAs('outOfScope', heading)) return { role: 'limits', start: 0, length: 0 };
  if (isWholly('inScope', heading)) return { role: 'requirements', start: 0, length: heading.length };
  const isPhase = mayBePhase && !isAboutPhase(heading);
  // "Responsibilities of the agency": a promise with the one who gives it.
  if (isPromise(heading)) return { role: 'expectations', start: 0, length: heading.length };
  return firstNamed(heading, isPhase);
}

/** The first words decide; of those that start alike, the longest. */
function firstNamed(heading: string, isPhase: boolean): RoleSpan | undefined {
  const phase = isPhase ? findPhaseTitle(heading) : undefined;
  let best: RoleSpan | undefined = phase && { role: 'phase', ...phase };
  for (const [role, phrases] of rolePhrases()) {
    const match = role === 'phase' && !isPhase ? undefined : phrases.first(heading);
    if (match === undefined) continue;
    const { start, end } = match.span;
    if (best === undefined || start < best.start || (start === best.start && end - start > best.length)) {
      best = { role, start, length: end - start };
    }
  }
  return best;
}

function isPromise(heading: string): boolean {
  return promises().first(heading)?.span.start === 0 && findParty(heading, {}) !== undefined;
}

const promises = phrasesEverywhere(({ partnership }) => partnership.commitment);

/** Whether a heading is one of a kind, in any language. */
function isHeadedAs(kind: HeadingKind, heading: string): boolean {
  return headingPhrases(kind).test(heading);
}

function begins(kind: HeadingKind, heading: string): boolean {
  return headingPhrases(kind).first(heading)?.span.start === 0;
}

/** "5 Invoices", "Team (two persons)"; "Invoices are paid in time" goes on, and is something else. */
function isApartHeading(heading: string): boolean {
  return isWholly('apart', heading);
}

function isWholly(kind: HeadingKind, heading: string): boolean {
  const [name = ''] = heading.split(/\s*[(:–—]/u);
  return headingPhrases(kind).first(name)?.text.length === name.trim().length;
}

/** "Timeline for the election": of something that the project is not about. */
function isTimelineOfOther(heading: string): boolean {
  const name = timelines('names').first(heading);
  if (name?.span.start !== 0) return false;
  const rest = heading.slice(name.span.end);
  return (
    timelines('of').first(rest)?.span.start === 1 && !timelines('work').test(rest) && findPhaseTitle(rest) === undefined
  );
}

const timelines = phrasesEverywhereBy(({ sections }, part: 'names' | 'of' | 'work') => sections.timelines[part]);

/** "The following are not part of this work:", of what stands below; "not included, but can be ordered" is offered. */
export function leavesOut(words: string): boolean {
  return isHeadedAs('outOfScope', words) && contrastAfter(words, { start: 0, end: 0 }) === undefined;
}

/** Whether a heading tops the rules that a group gives itself. */
export function isGroupRules({ text }: Pick<Heading, 'text'>): boolean {
  return isHeadedAs('groupRules', text);
}

type HeadingKind =
  | 'scope'
  | 'work'
  | 'glossary'
  | 'outOfScope'
  | 'inScope'
  | 'tender'
  | 'successCriteria'
  | 'apart'
  | 'contents'
  | 'speaksOf'
  | 'groupRules';

const headingPhrases = phrasesEverywhereBy(({ sections }, kind: HeadingKind) => sections[kind]);

const limitWords = phrasesEverywhere((language) => language.sections.roles.limits);
const exceptions = phrasesEverywhere((language) => language.sections.except);
const rolePhrases = lazy(() =>
  ROLES.map((role) => [role, new PhraseSet(wordsEverywhere(({ sections }) => sections.roles[role]))] as const),
);
