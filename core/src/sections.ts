/** Blocks -> sections: what each heading says its section is about, whose it is, and in which language. */
import { allProse } from './document.ts';
import type { Block } from './blocks.ts';
import { detectLanguage } from './detect-language.ts';
import type { FrontMatter } from './front-matter.ts';
import { languages, LOCALES, type Language, type Locale, type Role } from './languages/index.ts';
import { findParty, type Party } from './partnership/party.ts';
import { PhraseSet } from './pattern.ts';
import type { Span } from './span.ts';
import { memoize } from './memoize.ts';

export interface Heading {
  /** The whole heading, markers included. */
  readonly span: Span;
  /** The words alone, without number, emphasis, emoji or colon. */
  readonly text: string;
  readonly depth: number;
}

export interface Section {
  readonly heading: Heading | undefined;
  readonly parent: Section | undefined;
  /** From the heading to the next heading, of whatever depth. */
  readonly span: Span;
  /** Inherited from the parent where the heading says nothing. */
  readonly role: Role | undefined;
  /** The role that the section's own heading gives it. */
  readonly ownRole: Role | undefined;
  readonly party: Party | undefined;
  /** Explains terms. */
  readonly isGlossary: boolean;
  /** Measures the goals that stand before. */
  readonly isSuccessCriteria: boolean;
  /** The supplier's own account of how: here nobody is asked why this way. */
  readonly isSpecification: boolean;
  readonly locale: Locale;
  readonly language: Language;
  readonly blocks: readonly Block[];
}

/** Bold lines stand below every real heading. */
const BOLD_DEPTH = 7;
/** A shorter section says too little about its language to differ from its document. */
const LEAST_LETTERS = 100;
const LONGEST_HEADING = 12;

export function readSections(
  blocks: readonly Block[],
  source: string,
  locale: Locale,
  isForced: boolean,
  frontMatter: FrontMatter,
  packs: Readonly<Record<Locale, Language>>,
): Section[] {
  const headings = blocks.filter((block, index) => isHeading(block, source, blocks[index + 1]));
  const title = findTitle(headings, source);
  const sections: Section[] = [];
  const ancestors: Section[] = [];
  for (const [index, block] of [undefined, ...headings].entries()) {
    const heading = block && readHeading(block, source);
    while (heading && (ancestors.at(-1)?.heading?.depth ?? 0) >= heading.depth) ancestors.pop();
    const span = { start: block?.span.start ?? 0, end: headings[index]?.span.start ?? source.length };
    const own = blocks.filter(
      (other) => other !== block && span.start <= other.span.start && other.span.start < span.end,
    );
    const section: Section = {
      ...rolesOf(heading, ancestors.at(-1), frontMatter, block !== undefined && block === title),
      heading,
      parent: ancestors.at(-1),
      span,
      ...languageOf(own, locale, isForced, packs),
      blocks: own,
    };
    sections.push(section);
    if (heading) ancestors.push(section);
  }
  return sections;
}

/** The only top heading, where others below it say more: "Vision and scope" is the name of a document then, not a goal. */
function findTitle(headings: readonly Block[], source: string): Block | undefined {
  const [first, ...others] = headings;
  if (first?.depth !== 1 || others.some(({ depth }) => depth === 1)) return undefined;
  return others.some((block) => findRole(readHeading(block, source).text) !== undefined) ? first : undefined;
}

function rolesOf(
  heading: Heading | undefined,
  parent: Section | undefined,
  frontMatter: FrontMatter,
  isTitle: boolean,
): Pick<Section, 'ownRole' | 'role' | 'party' | 'isGlossary' | 'isSuccessCriteria' | 'isSpecification'> {
  const ownRole = heading && !isTitle ? roleIn(heading.text, parent) : undefined;
  return {
    ownRole,
    // A heading below "Phases" names a phase, not the list of them.
    role: ownRole ?? (parent?.role === 'phases' ? undefined : parent?.role),
    party: (heading && findParty(heading.text, frontMatter)) ?? parent?.party,
    isGlossary: (heading !== undefined && names('glossary', heading.text)) || (parent?.isGlossary ?? false),
    isSuccessCriteria: heading !== undefined && names('successCriteria', heading.text),
    isSpecification:
      (heading !== undefined && names('specification', heading.text)) || (parent?.isSpecification ?? false),
  };
}

function languageOf(
  blocks: readonly Block[],
  locale: Locale,
  isForced: boolean,
  packs: Readonly<Record<Locale, Language>>,
): Pick<Section, 'locale' | 'language'> {
  const own = isForced ? locale : (localeOf(blocks) ?? locale);
  return { locale: own, language: packs[own] };
}

function localeOf(blocks: readonly Block[]): Locale | undefined {
  const words = [...allProse(blocks)].map(({ mask }) => mask).join(' ');
  return words.replaceAll(/[^\p{L}]/gu, '').length < LEAST_LETTERS ? undefined : detectLanguage(words);
}

/** A heading, a paragraph that is nothing but bold words, or "Phase 2 - Pilot" on a line above its list. */
function isHeading(block: Block, source: string, next: Block | undefined): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph') return false;
  const text = source.slice(block.span.start, block.span.end);
  if (next?.kind === 'list' && text.length < 80 && !/[\n.!?]$|\n/.test(text) && findRoleSpan(text)?.start === 0) {
    if (findRole(text) === 'phase') return true;
  }
  return text.length < 120 && /^(?:\*\*[^*\n]+\*\*|__[^_\n]+__):?$/.test(text.trim());
}

function readHeading(block: Block, source: string): Heading {
  const mask = block.prose.map((prose) => prose.mask).join(' ');
  const text = /\p{L}/u.test(mask) ? mask : source.slice(block.span.start, block.span.end);
  return { span: block.span, text: cleanHeading(text), depth: block.depth || BOLD_DEPTH };
}

/** Takes away what decorates a heading: numbers, emoji, emphasis, colons. */
export function cleanHeading(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(
      /^(?:(?:kap(?:itel)?|chapter|section|avsnitt|del|part|bilaga|appendix)\.?\s*)?\d{1,3}(?:\.\d{1,3})*(?:[.):]|\s+[-–—])?\s+/iu,
      '',
    )
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[\s:.*_#–—-]+$/u, '')
    .trim();
}

/** What a heading names where it stands: phases of a tender are not the project's, "Budget and goals" may be a feature. */
function roleIn(text: string, parent: Section | undefined): Role | undefined {
  const found = findRoleSpan(text);
  if (found === undefined) return undefined;
  const { role, start } = found;
  if (role === 'goals' && start > 0 && (parent?.role === 'requirements' || parent?.role === 'technical'))
    return undefined;
  const isOfProject = role === 'phases' || role === 'phase' || role === 'evaluation';
  return isOfProject && isBelowTender(parent) ? undefined : role;
}

function isBelowTender(section: Section | undefined): boolean {
  if (section === undefined) return false;
  return (section.heading !== undefined && names('tender', section.heading.text)) || isBelowTender(section.parent);
}

/** The role that a heading's words name, in either language: English heads stand in Swedish documents. */
export function findRole(text: string): Role | undefined {
  return findRoleSpan(text)?.role;
}

/** The role with the place in the heading where its words begin. */
function findRoleSpan(text: string): { readonly role: Role; readonly start: number } | undefined {
  // What stands in brackets explains the heading; "Målläge (Goal mode)" is no goal.
  const heading = text.replace(/\s*\([^()]*\)/g, '').trim() || text;
  if (heading.split(' ').length > LONGEST_HEADING) return undefined;
  for (const locale of LOCALES) {
    if (exceptions(locale).test(heading)) return undefined;
  }
  // Here the rest of the heading does not count: what is out of scope may be features, functions, anything.
  if (names('outOfScope', heading)) return { role: 'limits', start: 0 };
  let best: { role: Role; start: number; length: number } | undefined;
  for (const locale of LOCALES) {
    for (const [role, phrases] of rolePhrases(locale)) {
      const match = phrases.first(heading);
      if (match === undefined) continue;
      const { start, end } = match.span;
      // The first words decide; of those that start alike, the longest.
      if (best === undefined || start < best.start || (start === best.start && end - start > best.length)) {
        best = { role, start, length: end - start };
      }
    }
  }
  return best;
}

/** Whether a heading is one of a kind, in either language. */
function names(kind: HeadingKind, heading: string): boolean {
  return headings(kind).some((phrases) => phrases.test(heading));
}

type HeadingKind = 'glossary' | 'specification' | 'outOfScope' | 'tender' | 'successCriteria';

const headings = memoize((kind: HeadingKind) =>
  LOCALES.map((locale) => new PhraseSet(languages[locale].sections[kind])),
);

const exceptions = memoize((locale: Locale) => new PhraseSet(languages[locale].sections.except));
const rolePhrases = memoize((locale: Locale) =>
  Object.entries(languages[locale].sections.roles).map(
    ([role, phrases]) => [role as Role, new PhraseSet(phrases)] as const,
  ),
);
