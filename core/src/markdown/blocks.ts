/** The few kinds of block that requirement documents are made of, with their prose masked. */
import { pack, unpack, type Packed } from '../base/compact.ts';
import type { Span } from '../base/span.ts';
import type { Prose } from './prose.ts';
import { maskOf, packWords, shownOf, type PackedWords, type Words } from './words-of-text.ts';

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'item' | 'table' | 'row' | 'quote' | 'html' | 'code';

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Words that belong to the block itself: a paragraph has one piece, a row one for each cell. */
  readonly prose: readonly Prose[];
  readonly children: readonly Block[];
  /** Of a heading, 1 to 6. */
  readonly depth: number;
  /** Of a list item with a task box. */
  readonly box: Box | undefined;
  /** Of a table: what stands in the cells of its first row, as a reader reads it. Also where that row is in another piece. */
  readonly columns: readonly string[];
  /** Whether this is the first row of a table. */
  readonly isHeader: boolean;
}

/** A box in front of an item. */
export interface Box {
  /** The box alone, brackets included. */
  readonly span: Span;
  readonly checked: boolean;
}

const NOTHING: readonly never[] = [];

/* Blocks are most of what an open document holds: three small shapes, of which none carries what it does not need. */

/** A heading or a paragraph: its words are all of it. */
export class TextBlock implements Block, Prose {
  readonly span: Span;
  readonly depth: number;
  readonly #words: PackedWords;

  constructor(span: Span, words: Words, depth = 0) {
    this.span = span;
    this.depth = depth;
    this.#words = packWords(words);
  }

  get kind(): 'heading' | 'paragraph' {
    return this.depth > 0 ? 'heading' : 'paragraph';
  }

  get shown(): string {
    return shownOf(this.#words);
  }

  get mask(): string {
    return maskOf(this.#words);
  }

  get prose(): readonly Prose[] {
    return [this];
  }

  get children(): readonly Block[] {
    return NOTHING;
  }

  get box(): Block['box'] {
    return undefined;
  }

  get columns(): readonly string[] {
    return NOTHING;
  }

  get isHeader(): boolean {
    return false;
  }
}

/** What holds other blocks. */
export class Container implements Block {
  readonly kind: 'list' | 'item' | 'quote' | 'table';
  readonly span: Span;
  readonly box: Block['box'];
  readonly #children: Packed<Block>;

  constructor(kind: Container['kind'], span: Span, children: readonly Block[], box?: Block['box']) {
    this.kind = kind;
    this.span = span;
    this.box = box;
    this.#children = pack(children);
  }

  get children(): readonly Block[] {
    return unpack(this.#children);
  }

  get prose(): readonly Prose[] {
    return NOTHING;
  }

  get columns(): readonly string[] {
    return NOTHING;
  }

  get depth(): number {
    return 0;
  }

  get isHeader(): boolean {
    return false;
  }
}

/** Rows, the first of which names the columns; it may be in another piece. */
export class Table extends Container {
  readonly #columns: readonly string[];

  constructor(span: Span, rows: readonly Block[], columns: readonly string[]) {
    super('table', span, rows);
    this.#columns = columns;
  }

  override get columns(): readonly string[] {
    return this.#columns;
  }
}

/** What holds words in several places, or none that anybody reads. */
export class Leaf implements Block {
  readonly kind: 'row' | 'html' | 'code';
  readonly span: Span;
  readonly prose: readonly Prose[];
  readonly isHeader: boolean;

  constructor(kind: Leaf['kind'], span: Span, prose: readonly Prose[], isHeader = false) {
    this.kind = kind;
    this.span = span;
    this.prose = prose;
    this.isHeader = isHeader;
  }

  get children(): readonly Block[] {
    return NOTHING;
  }

  get depth(): number {
    return 0;
  }

  get box(): Block['box'] {
    return undefined;
  }

  get columns(): readonly string[] {
    return NOTHING;
  }
}
