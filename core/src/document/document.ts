/** A requirement document as plain data: sections, statements and the language they are written in. */
import type { Anchor, SourceText, Span } from '../base/span.ts';
import type { DocumentLocale, Field, Language, Role } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { Prose } from '../markdown/prose.ts';
import type { Party, Side } from './party.ts';
import type { TitleVoice, Voice, VoiceWords } from './voice.ts';

/** A requirement document. Every offset counts UTF-16 code units of `source`. */
export interface Document {
  readonly source: SourceText;
  readonly locale: DocumentLocale;
  /** The words of the document's language. Sections in another language have a pack of their own. */
  readonly language: Language;
  readonly frontMatter: FrontMatter;
  /** In text order; the first one holds what stands above the first heading. */
  readonly sections: readonly Section[];
  /** In text order. */
  readonly statements: readonly Statement[];
  /** The same statements, block by block. */
  readonly passages: readonly Passage[];
  readonly comments: readonly Comment[];
  /** What the document names as given, without endings: its subject, systems that exist, terms it explains. */
  readonly knownNames: ReadonlySet<string>;
  /** For those who keep what they found: what of it still holds. */
  readonly revision: Revision;
  /** A span that moves with the text when it is edited. */
  anchor(span: Span): Span;
}

/** What has become of the text since it was first read, as far as caches must know. */
export interface Revision {
  /** The document's sections in groups, of which only those are other objects after an edit that it touched. */
  readonly chapters: readonly Chapter[];
  /**
   * The same object as before the last edits, as long as these changed nothing but wording and places: what is judged by
   * looking at the whole is judged the same.
   */
  readonly whole: object;
  /** The pieces of text that have gone since `whole` was made, in the order in which they went. */
  readonly removed: readonly Anchor[];
}

/** Sections that stand in a row. */
export interface Chapter {
  readonly sections: readonly Section[];
}

/** An HTML comment, whose text may speak to us. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

export interface Heading {
  /** The whole heading, markers included. */
  readonly span: Span;
  /** The words alone, without number, emphasis, emoji or colon. */
  readonly text: string;
  readonly depth: number;
  readonly own: HeadingWords;
}

/** What a heading says of a phase by its number: names it, "Phase 2: Rollout", or speaks of it, "Phase 2 evaluation". */
export interface PhaseMention {
  /** "phase 2", whatever else stands there. */
  readonly key: string;
  readonly kind: 'bare' | 'named' | 'told';
}

/** What the words of a heading say, wherever it stands. */
export interface HeadingWords {
  readonly role: Role | undefined;
  /** Where in the text the words begin that name the role. */
  readonly roleStart: number;
  /** Of one that names a phase: what it is where it only speaks of it, "Phase 2 evaluation". */
  readonly beside: Role | undefined;
  readonly mention: PhaseMention | undefined;
  readonly party: Party | undefined;
  readonly expecting: Party | undefined;
  /** Where no party is named: whether those who write expect something, or those who read. */
  readonly expectingSide: Side | undefined;
  readonly isGlossary: boolean;
  readonly isSuccessCriteria: boolean;
  readonly isTender: boolean;
  /** Says what the work, or the document, takes in. */
  readonly isScope: boolean;
  /** Names what is to be done or handed over: in a plan, no requirement of somebody else. */
  readonly isWork: boolean;
  readonly namesLimits: boolean;
  /** Whose text it announces. */
  readonly voice: VoiceWords;
  /** What it says of the whole document as its first heading. */
  readonly titleVoice: TitleVoice;
  /** What documents hold beside the roles. */
  readonly isApart: boolean;
  /** Stands above a list that only points to what stands elsewhere. */
  readonly isContents: boolean;
  /** Only called as phases are, which counts beside others. */
  readonly isPhaseName: boolean;
}

/** What a heading says, with those above it, of all that stands below. */
export interface SectionContext {
  /** Inherited from the parent where the heading says nothing. */
  readonly role: Role | undefined;
  /** The role that the section's own heading gives it. */
  readonly ownRole: Role | undefined;
  readonly party: Party | undefined;
  /** The party that the nearest heading says expects something. */
  readonly expecting: Party | undefined;
  /** Explains terms. */
  readonly isGlossary: boolean;
  /** Measures the goals that stand before. */
  readonly isSuccessCriteria: boolean;
  /** Whose text it is: only the customer's demands are asked why this way. */
  readonly voice: Voice;
  /** Only points to what stands elsewhere. */
  readonly isContents: boolean;
  /** Where the project's own phases are not meant: what the tender does when. */
  readonly isTender: boolean;
  /** Names systems that exist. */
  readonly isSystems: boolean;
  /** Names what limits the parties, though it may have another role: technical limits. */
  readonly namesLimits: boolean;
}

export interface Section extends SectionContext {
  readonly heading: Heading | undefined;
  readonly parent: Section | undefined;
  /** From the heading to the next heading, of whatever depth. */
  readonly span: Span;
  readonly locale: DocumentLocale;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** The statements of each block, in text order. */
  readonly passages: readonly Passage[];
  /** Another object as soon as anything in the section, or what is said above it, has changed: a key for caches. */
  readonly revision: object;
}

/** The statements that stand in one block. */
export type Passage = readonly Statement[];

export type StatementKind = 'normative' | 'goal' | 'context';

export type StatementPlace = 'paragraph' | 'item' | 'cell' | 'html';

export interface Identifier {
  readonly text: string;
  readonly span: Span;
}

/** A sentence, list item or table cell. */
export interface Statement {
  /** The words, without id and markers, in the source. */
  readonly span: Span;
  /** The masked words: `text.length` is `span.end - span.start`, code and addresses are blank. */
  readonly text: string;
  readonly kind: StatementKind;
  /** Whether the kind comes from the section alone: a list item without a verb that obliges. */
  readonly isBare: boolean;
  /** Speaks of the tender and the contract, not of what is to be built. */
  readonly isInstruction: boolean;
  readonly id: Identifier | undefined;
  /** Ids of other items, named in brackets behind its own: `R1 (G1, G2):`. */
  readonly references: readonly Identifier[];
  /** Where it says something *of* an item, what that is: its reason, how it is verified. Of the item itself, undefined. */
  readonly field: Field | undefined;
  /** Whether what stands beside it says why: a field of it, the next sentence. */
  readonly isExplained: boolean;
  readonly container: StatementPlace;
  readonly section: Section;
  readonly language: Language;
  /** The paragraph, list item, row or HTML block that holds it. */
  readonly block: Block;
  /** The piece of prose that holds it, so that fixes know what stands beside it. */
  readonly prose: Prose;
}
