/** Source text -> Document: sections, statements and the language they are written in. Never fails. */
import { readBlocks, type Block, type Prose } from './blocks.ts';
import { detectLanguage } from './detect-language.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { languages, type Language, type Locale } from './languages/index.ts';
import { parseMarkdown } from './markdown.ts';
import { readSections, type Section } from './sections.ts';
import { findBetween } from './prose.ts';
import type { Span } from './span.ts';
import { readStatements, type Statement } from './statements.ts';

/** A requirement document as plain data. Every offset counts UTF-16 code units of `source`. */
export interface Document {
  readonly source: string;
  readonly locale: Locale;
  /** The words of the document's language. Sections in the other language have a pack of their own. */
  readonly language: Language;
  readonly frontMatter: FrontMatter;
  /** In text order; the first one holds what stands above the first heading. */
  readonly sections: readonly Section[];
  /** In text order. */
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
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

export function parseDocument(source: string, options: ParseOptions = {}): Document {
  const tree = parseMarkdown(source);
  const { blocks, frontMatter: raw } = readBlocks(tree, source);
  const frontMatter = readFrontMatter(raw);
  const forced = options.locale ?? frontMatter.language;
  const locale = forced ?? detectLanguage(proseOf(blocks)) ?? 'en';
  const packs = options.languages ?? languages;
  const sections = readSections(blocks, source, locale, forced !== undefined, frontMatter, packs);
  return {
    source,
    locale,
    language: packs[locale],
    frontMatter,
    sections,
    statements: sections.flatMap((section) => readStatements(section, source)),
    comments: findComments(source),
  };
}

function proseOf(blocks: readonly Block[]): string {
  return [...allProse(blocks)].map((prose) => prose.mask).join('\n');
}

/** Every piece of prose below the blocks, in text order. */
export function* allProse(blocks: readonly Block[]): Generator<Prose> {
  for (const block of blocks) {
    yield* block.prose;
    yield* allProse(block.children);
  }
}

/** The first statement that begins within the span; found by halving, because statements stand in text order. */
export function statementWithin({ statements }: Document, { start, end }: Span): Statement | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((statements[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  return found && found.span.start < end ? found : undefined;
}

function findComments(source: string): Comment[] {
  return [...findBetween(source, '<!--', '-->')].map((span) => ({
    span,
    text: source.slice(span.start + 4, span.end - 3).trim(),
  }));
}
