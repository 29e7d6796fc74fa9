/** A requirement document as plain data: sections, statements and the language they are written in. */
import type { FrontMatter } from './front-matter.ts';
import { IncrementalDocument } from './incremental/incremental-document.ts';
import type { Language, Locale } from './languages/index.ts';
import type { Passage, Section } from './sections.ts';
import { firstIndex } from './sorted.ts';
import type { Anchor, SourceText, Span } from './span.ts';
import type { Statement } from './statements.ts';

/** A requirement document. Every offset counts UTF-16 code units of `source`. */
export interface Document {
  readonly source: SourceText;
  readonly locale: Locale;
  /** The words of the document's language. Sections in the other language have a pack of their own. */
  readonly language: Language;
  readonly frontMatter: FrontMatter;
  /** In text order; the first one holds what stands above the first heading. */
  readonly sections: readonly Section[];
  /** The same sections in groups, of which only those are other objects after an edit that it touched. */
  readonly chapters: readonly Chapter[];
  /** In text order. */
  readonly statements: readonly Statement[];
  /** The same statements, block by block. */
  readonly passages: readonly Passage[];
  readonly comments: readonly Comment[];
  /** What the document names as given, in the form that `stem` makes of it: its subject, systems that exist, terms it explains. */
  readonly knownNames: ReadonlySet<string>;
  /**
   * The same object as in the document before the last edits, as long as these changed nothing but wording and places:
   * what is judged by looking at the whole is judged the same.
   */
  readonly facts: object;
  /** The pieces of text that have gone since `facts` was made, in the order in which they went. */
  readonly lost: readonly Anchor[];
  /** A span that moves with the text when it is edited. */
  place(span: Span): Span;
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

export interface ParseOptions {
  /** The packs to read with, where a team has words of its own. */
  readonly languages?: Readonly<Record<Locale, Language>>;
  /** Overrides both the front matter and the words. */
  readonly locale?: Locale;
}

/** Reads a text. Never fails. */
export function parseDocument(source: string, options: ParseOptions = {}): Document {
  return new IncrementalDocument(source, options).document;
}

/** The first statement that begins within the span; found by halving, because statements stand in text order. */
export function statementWithin(document: Document, { start, end }: Span): Statement | undefined {
  const { sections } = document;
  for (let index = sectionIndexAt(document, start); index < sections.length; index += 1) {
    const section = sections[index];
    if (section === undefined || section.span.start >= end) return undefined;
    const passage = section.passages[firstIndex(section.passages, (each) => (each.at(-1)?.span.start ?? 0) >= start)];
    const found = passage?.find(({ span }) => span.start >= start);
    if (found) return found.span.start < end ? found : undefined;
  }
  return undefined;
}

/** The section that an offset falls into. */
export function sectionAt(document: Document, offset: number): Section | undefined {
  return document.sections[sectionIndexAt(document, offset)];
}

function sectionIndexAt({ sections }: Document, offset: number): number {
  return Math.max(0, firstIndex(sections, ({ span }) => span.start > offset) - 1);
}
