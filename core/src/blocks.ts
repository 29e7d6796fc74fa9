/** The parser's tree -> the few kinds of block that requirement documents are made of, with their prose masked. */
import type { ListItem, Nodes, Parents, Root, Table, TableCell } from 'mdast';
import { maskHtml, maskProse } from './prose.ts';
import type { Span } from './span.ts';

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'item' | 'table' | 'row' | 'quote' | 'html' | 'code';

/** Words to read: a same-length copy of the source in which all that is not prose is blank. */
export interface Prose {
  readonly span: Span;
  /** `mask.length` is `span.end - span.start`. */
  readonly mask: string;
}

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Words that belong to the block itself: a paragraph has one piece, a row one for each cell. */
  readonly prose: readonly Prose[];
  readonly children: readonly Block[];
  /** Of a heading, 1 to 6. */
  readonly depth: number;
  /** Of a list item with a task box. */
  readonly box?: { readonly span: Span; readonly checked: boolean };
  /** Whether this is the first row of a table. */
  readonly isHeader: boolean;
}

export function readBlocks(tree: Root, source: string): { blocks: Block[]; frontMatter: string | undefined } {
  const reader = new Reader(source);
  const first = tree.children[0];
  return {
    blocks: reader.blocks(tree),
    frontMatter: first?.type === 'yaml' ? first.value : undefined,
  };
}

/** Holds what every block needs: the source and how far the parser's offsets are off. */
class Reader {
  readonly #source: string;
  readonly #shift: number;

  constructor(source: string) {
    this.#source = source;
    this.#shift = source.startsWith('\uFEFF') ? 1 : 0;
  }

  blocks(parent: Parents): Block[] {
    return parent.children.flatMap((node) => this.#block(node) ?? []);
  }

  #block(node: Nodes): Block | Block[] | undefined {
    switch (node.type) {
      case 'heading':
        return this.#make('heading', node, { prose: [this.#prose(node)], depth: node.depth });
      case 'paragraph':
        return this.#make('paragraph', node, { prose: [this.#prose(node)] });
      case 'list':
        return this.#make('list', node, { children: node.children.map((item) => this.#item(item)) });
      case 'blockquote':
        return this.#make('quote', node, { children: this.blocks(node) });
      case 'table':
        return this.#table(node);
      case 'html': {
        const span = this.#span(node);
        return this.#make('html', node, { prose: maskHtml(this.#source, span) });
      }
      case 'code':
        return this.#make('code', node, {});
      case 'footnoteDefinition':
        return this.blocks(node);
      default:
        return undefined;
    }
  }

  #item(node: ListItem): Block {
    const children = this.blocks(node);
    if (typeof node.checked !== 'boolean') return this.#make('item', node, { children });
    const { start, end } = this.#span(node);
    const open = this.#source.indexOf('[', start);
    const box = { span: { start: open, end: open + 3 }, checked: node.checked };
    return this.#make('item', node, open !== -1 && open < end ? { children, box } : { children });
  }

  #table(node: Table): Block {
    const rows = node.children.map((row, index) =>
      this.#make('row', row, {
        prose: row.children.map((cell) => maskProse(this.#source, cell, this.#cellSpan(cell), this.#shift)),
        isHeader: index === 0,
      }),
    );
    return this.#make('table', node, { children: rows });
  }

  #make(kind: BlockKind, node: Nodes, rest: Partial<Block>): Block {
    return { kind, span: this.#span(node), prose: [], children: [], depth: 0, isHeader: false, ...rest };
  }

  #prose(node: Parents): Prose {
    return maskProse(this.#source, node, this.#span(node), this.#shift);
  }

  /** The parser counts the bar in front of a cell as part of it. */
  #cellSpan(cell: TableCell): Span {
    const [first, last] = [cell.children[0], cell.children.at(-1)];
    if (first && last) return { start: this.#span(first).start, end: this.#span(last).end };
    const start = Math.min(this.#span(cell).start + 1, this.#span(cell).end);
    return { start, end: start };
  }

  #span(node: Nodes): Span {
    return {
      start: (node.position?.start.offset ?? 0) + this.#shift,
      end: (node.position?.end.offset ?? 0) + this.#shift,
    };
  }
}
