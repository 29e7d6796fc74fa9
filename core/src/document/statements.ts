/** Cuts prose into statements and says of each whether it asks for something, names a goal or only describes. */
import { compact } from '../base/compact.ts';
import type { Span } from '../base/span.ts';
import type { Language } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Prose } from '../markdown/prose.ts';
import { classify, meaningOf, type Meaning } from './classify.ts';
import type { StatementPlace, Identifier, Section, Statement, StatementKind } from './document.ts';
import { columnsOf, labelAt, type Field } from './fields.ts';
import { readId } from './ids.ts';
import { splitSentences } from './sentences.ts';

/** The statements of a block that stands right below the section. */
export function readStatements(block: Block, section: Section): readonly Statement[] {
  return compact([...statementsOf([block], undefined, section)]);
}

function* statementsOf(blocks: readonly Block[], holder: Block | undefined, section: Section): Generator<Statement> {
  for (const block of blocks) {
    if (block.kind === 'item') {
      yield* statementsOf(block.children, block, section);
      continue;
    }
    if (block.kind === 'table') {
      yield* statementsOfRows(block, section);
      continue;
    }
    const holding = holder !== undefined && block.kind === 'paragraph' ? holder : block;
    for (const prose of block.prose) yield* statementsIn(prose, holding, section, undefined);
    yield* statementsOf(block.children, block.kind === 'list' ? undefined : holder, section);
  }
}

/** The head of a table names its columns; nobody is asked for anything there. */
function* statementsOfRows({ children, columns: heads }: Block, section: Section): Generator<Statement> {
  const columns = columnsOf(heads);
  for (const row of children) {
    if (row.isHeader) continue;
    for (const [at, prose] of row.prose.entries())
      yield* statementsIn(
        prose,
        row,
        section,
        columns.isItem[at] === false ? (columns.fields[at] ?? 'note') : undefined,
      );
  }
}

/** `block` is what holds the words: of an item's paragraph, the item. */
function* statementsIn(prose: Prose, block: Block, section: Section, column: Field | undefined): Generator<Statement> {
  const container = containerOf(block);
  const field = column ?? labelAt(prose.mask)?.field;
  for (const sentence of splitSentences(prose.mask, section.language)) {
    const { span, id, references } = readId(prose, sentence);
    const text = prose.mask.slice(span.start - prose.span.start, span.end - prose.span.start);
    if (!/\p{L}{2}/u.test(text)) continue;
    // What is said of an item asks for nothing itself.
    const meaning = field === undefined ? classify(text, container, section, id !== undefined) : SAID_OF_ITEM;
    yield new Sentence({ span, text, id, references, field, block, prose, section, meaning });
  }
}

const SAID_OF_ITEM = meaningOf('context', false, false);

/** A requirement in other words, as if it stood where the statement does. Its span counts from the start of the words. */
export function inOtherWords(text: string, statement: Statement): Statement {
  const { isInstruction, id, references, field, block, prose, section } = statement;
  const span = { start: 0, end: text.length };
  const asked = meaningOf('normative', false, isInstruction);
  return new Sentence({ span, text, id, references, field, block, prose, section, meaning: asked });
}

/** There are as many as a document has sentences, so that it holds nothing that its parts know. */
class Sentence implements Statement {
  readonly span: Span;
  readonly text: string;
  readonly id: Identifier | undefined;
  readonly references: readonly Identifier[];
  readonly field: Field | undefined;
  readonly block: Block;
  readonly prose: Prose;
  readonly section: Section;
  readonly #meaning: Meaning;

  constructor({
    span,
    text,
    id,
    references,
    field,
    block,
    prose,
    section,
    meaning,
  }: Omit<Statement, keyof Meaning | 'container' | 'language'> & { readonly meaning: Meaning }) {
    this.span = span;
    this.text = text;
    this.id = id;
    this.references = references;
    this.field = field;
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
