/** The few kinds of block that requirement documents are made of, with their prose masked. */
import { pack, unpack, type Packed } from '../base/compact.ts';
import type { Span } from '../base/span.ts';
import type { Prose } from './prose.ts';

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
  readonly box: { readonly span: Span; readonly checked: boolean } | undefined;
  /** Whether this is the first row of a table. */
  readonly isHeader: boolean;
}

const NOTHING: readonly never[] = [];

/* Blocks are most of what an open document holds: three small shapes, of which none carries what it does not need. */

/** A heading or a paragraph: its words are all of it. */
export class TextBlock implements Block, Prose {
  readonly kind: 'heading' | 'paragraph';
  readonly span: Span;
  readonly mask: string;
  readonly depth: number;

  constructor(span: Span, mask: string, depth = 0) {
    this.kind = depth > 0 ? 'heading' : 'paragraph';
    this.span = span;
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
}
