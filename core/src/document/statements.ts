/** Cuts prose into statements and says of each whether it asks for something, names a goal or only describes. */
import { compact } from '../base/compact.ts';
import { within, type SourceText, type Span } from '../base/span.ts';
import type { Language } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Prose } from '../markdown/prose.ts';
import { classify, meaningOf, type Meaning } from './classify.ts';
import { isPointer } from './contents.ts';
import type { StatementPlace, Identifier, Section, Statement, StatementKind } from './document.ts';
import { readId } from './ids.ts';
import { splitSentences } from './sentences.ts';

/** The statements of a block that stands right below the section. */
export function readStatements(block: Block, section: Section, source: SourceText): readonly Statement[] {
  return section.isContents ? [] : compact([...statementsOf([block], undefined, section, source)]);
}

function* statementsOf(
  blocks: readonly Block[],
  holder: Block | undefined,
  section: Section,
  source: SourceText,
): Generator<Statement> {
  for (const block of blocks) {
    if (isPointer(block, source)) continue;
    if (block.kind === 'item') {
      yield* statementsOf(block.children, block, section, source);
      continue;
    }
    // The head of a table names its columns; nobody is asked for anything there.
    if (block.kind !== 'row' || !block.isHeader) {
      const holding = holder !== undefined && block.kind === 'paragraph' ? holder : block;
      for (const prose of block.prose) yield* statementsIn(prose, holding, section, source);
    }
    yield* statementsOf(block.children, block.kind === 'list' ? undefined : holder, section, source);
  }
}

/** `block` is what holds the words: of an item's paragraph, the item. */
function* statementsIn(prose: Prose, block: Block, section: Section, source: SourceText): Generator<Statement> {
  const container = containerOf(block);
  for (const sentence of splitSentences(prose.mask, section.language)) {
    const { span, id, references } = readId(source, within(prose.span, sentence.start, sentence.end));
    const text = prose.mask.slice(span.start - prose.span.start, span.end - prose.span.start);
    if (!/\p{L}{2}/u.test(text)) continue;
    const meaning = classify(text, container, section, id !== undefined);
    yield new Sentence({ span, text, id, references, block, prose, section, meaning });
  }
}

/** A requirement in other words, as if it stood where the statement does. Its span counts from the start of the words. */
export function inOtherWords(text: string, statement: Statement): Statement {
  const { isInstruction, id, references, block, prose, section } = statement;
  const span = { start: 0, end: text.length };
  const asked = meaningOf('normative', false, isInstruction);
  return new Sentence({ span, text, id, references, block, prose, section, meaning: asked });
}

/** There are as many as a document has sentences, so that it holds nothing that its parts know. */
class Sentence implements Statement {
  readonly span: Span;
  readonly text: string;
  readonly id: Identifier | undefined;
  readonly references: readonly Identifier[];
  readonly block: Block;
  readonly prose: Prose;
  readonly section: Section;
  readonly #meaning: Meaning;

  constructor({
    span,
    text,
    id,
    references,
    block,
    prose,
    section,
    meaning,
  }: Omit<Statement, keyof Meaning | 'container' | 'language'> & { readonly meaning: Meaning }) {
    this.span = span;
    this.text = text;
    this.id = id;
    this.references = references;
    this.block = block;
    this.prose = prose;
    this.section = section;
    this.#meaning = meaning;
  }

  get kind(): StatementKind {
    return this.#meaning.kind;
  }

  get isBare(): boolean {
    return this.#meaning.isBare;
  }

  get isInstruction(): boolean {
    return this.#meaning.isInstruction;
  }

  get container(): StatementPlace {
    return containerOf(this.block);
  }

  get language(): Language {
    return this.section.language;
  }
}

function containerOf({ kind }: Block): StatementPlace {
  if (kind === 'row') return 'cell';
  return kind === 'html' || kind === 'item' ? kind : 'paragraph';
}
