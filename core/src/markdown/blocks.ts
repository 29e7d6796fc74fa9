/** The few kinds of block that requirement documents are made of, with their prose masked. */
import { pack, unpack, type Packed } from '../base/compact.ts';
import type { Span } from '../base/span.ts';
import type { Prose } from './prose.ts';
import type { Words } from './words-of-text.ts';

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
  /** What stands in it, or the sign itself: `x`, `-`, `☐`; a blank where it is empty. */
  readonly mark: string;
  readonly checked: boolean;
}

const NOTHING: readonly never[] = [];

/* Blocks are most of what an open document holds: three small shapes, of which none carries what it does not need. */

/** A heading or a paragraph: its words are all of it. */
export class TextBlock implements Block, Prose {
  readonly kind: 'heading' | 'paragraph';
  readonly span: Span;
  readonly shown: string;
  readonly mask: string;
  readonly depth: number;

  constructor(span: Span, { shown, mask }: Words, depth = 0) {
    this.kind = depth > 0 ? 'heading' : 'paragraph';
    this.span = span;
    this.shown = shown;
    this.mask = mask;
    this.depth = depth;
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
  readonly columns: readonly string[];
  readonly #children: Packed<Block>;

  constructor(
    kind: Container['kind'],
    span: Span,
    children: readonly Block[],
    { box, columns = NOTHING }: Partial<Pick<Block, 'box' | 'columns'>> = {},
  ) {
    this.kind = kind;
    this.span = span;
    this.box = box;
    this.columns = columns;
    this.#children = pack(children);
  }

  get children(): readonly Block[] {
    return unpack(this.#children);
  }

  get prose(): readonly Prose[] {
    return NOTHING;
  }

  get depth(): number {
    return 0;
  }

  get isHeader(): boolean {
    return false;
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
