/** Markdown -> the few kinds of block that requirement documents are made of, with their prose masked. */
import type { ListItem, Nodes, Parents, RootContent, Table, TableCell } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { compact } from './compact.ts';
import { parseMarkdown } from './markdown.ts';
import { maskHtml, maskProse } from './prose.ts';
import { Place, type Anchor, type Span } from './span.ts';

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
  readonly box: { readonly span: Span; readonly checked: boolean } | undefined;
  /** Whether this is the first row of a table. */
  readonly isHeader: boolean;
}

/** A block with the parts that it has. All blocks are made here, so that they are all of one shape, which is small and fast. */
export function makeBlock(kind: BlockKind, span: Span, rest: Partial<Block>): Block {
  const { prose = NOTHING, children = NOTHING, depth = 0, isHeader = false, box } = rest;
  return { kind, span, prose, children, depth, isHeader, box };
}

/** A piece of Markdown, parsed. */
export interface PieceReading {
  readonly blocks: readonly Block[];
  /** The YAML between the fences of the front matter. */
  readonly frontMatter: string | undefined;
  /** Labels that it defines for links and footnotes, normalized. */
  readonly definitions: readonly string[];
}

/** What a piece cannot know from its own text. */
export interface PieceContext {
  /** Whether it begins with the front matter of the document. */
  readonly hasFrontMatter: boolean;
  /** The two lines that head the table of which it holds more rows; empty elsewhere. */
  readonly head: string;
  /** Labels that it names and other pieces define; see `labelsIn`. */
  readonly labels: readonly string[];
}

/** Reads one piece; the spans of the blocks move with `anchor`. */
export function readPiece(text: string, anchor: Anchor, { hasFrontMatter, head, labels }: PieceContext): PieceReading {
  const tree = parseMarkdown(head + text + definitionsOf(labels), hasFrontMatter);
  return new Reader(text, anchor, head.length).read(tree.children);
}

/** Reads pieces of which none goes on with another: the parser has to be started only once. */
export function readPieces(
  pieces: readonly { readonly text: string; readonly anchor: Anchor }[],
  labels: readonly string[],
): readonly PieceReading[] {
  // Between those that stood side by side, others may have been read already.
  const text = pieces.map((piece) => piece.text).join(GAP);
  const { children } = parseMarkdown(text + definitionsOf(labels), false);
  let base = 0;
  let next = 0;
  return pieces.map((piece) => {
    const first = next;
    const before = base;
    base += piece.text.length + GAP.length;
    while (next < children.length && (children[next]?.position?.start.offset ?? 0) < base) next += 1;
    return new Reader(piece.text, piece.anchor, before).read(children.slice(first, next));
  });
}

/** Ends whatever a piece may leave open to the next one. */
const GAP = '\n\n***\n\n';

function definitionsOf(labels: readonly string[]): string {
  return labels.map((label) => `\n\n[${label}]: ${label.startsWith('^') ? 'x' : '#'}`).join('');
}

const NO_LABELS: ReadonlySet<string> = new Set();
const LABEL = /\[([^[\]\\]*(?:\\.[^[\]\\]*)*)\]/g;
/** A longer one is none. */
const LONGEST_LABEL = 999;

/** What stands between square brackets and would be a link or a note if it were defined anywhere; normalized. */
export function labelsIn(text: string): ReadonlySet<string> {
  if (!text.includes('[')) return NO_LABELS;
  const labels = new Set<string>();
  for (const { 1: label = '' } of text.matchAll(LABEL))
    if (label.trim() !== '' && label.length <= LONGEST_LABEL) labels.add(normalizeIdentifier(label));
  return labels;
}

/** Holds what every block needs: the text of its piece, and how far the parser's offsets are off. */
class Reader {
  readonly #source: string;
  readonly #anchor: Anchor;
  /** What stands before the text does not count; nor does the byte order mark, which the parser leaves out. */
  readonly #shift: number;
  readonly #definitions: string[] = [];

  constructor(source: string, anchor: Anchor, before: number) {
    this.#source = source;
    this.#anchor = anchor;
    this.#shift = (source.startsWith('\uFEFF') ? 1 : 0) - before;
  }

  read(nodes: readonly RootContent[]): PieceReading {
    const first = nodes[0];
    const own = nodes.filter((node) => this.#isOwn(node));
    return {
      blocks: this.#blocks(own),
      frontMatter: first?.type === 'yaml' ? first.value : undefined,
      definitions: compact(this.#definitions),
    };
  }

  /** Definitions that stand behind the text were only put there to be known. */
  #isOwn(node: Nodes): boolean {
    return this.#local(node).start < this.#source.length || this.#source === '';
  }

  #blocks(nodes: readonly Nodes[]): readonly Block[] {
    return compact(nodes.flatMap((node) => this.#block(node) ?? []));
  }

  #block(node: Nodes): Block | readonly Block[] | undefined {
    switch (node.type) {
      case 'heading':
        return this.#make('heading', node, { prose: [this.#prose(node)], depth: node.depth });
      case 'paragraph':
        return this.#make('paragraph', node, { prose: [this.#prose(node)] });
      case 'list':
        return this.#make('list', node, { children: node.children.map((item) => this.#item(item)) });
      case 'blockquote':
        return this.#make('quote', node, { children: this.#blocks(node.children) });
      case 'table':
        return this.#table(node);
      case 'html': {
        const pieces = maskHtml(this.#source, this.#trimmed(this.#local(node)));
        return this.#make('html', node, { prose: compact(pieces.map((prose) => this.#anchored(prose))) });
      }
      case 'code':
        return this.#make('code', node, {});
      case 'footnoteDefinition':
        this.#definitions.push(normalizeIdentifier(`^${node.identifier}`));
        return this.#blocks(node.children);
      case 'definition':
        this.#definitions.push(normalizeIdentifier(node.identifier));
        return undefined;
      default:
        return undefined;
    }
  }

  #item(node: ListItem): Block {
    const children = this.#blocks(node.children);
    if (typeof node.checked !== 'boolean') return this.#make('item', node, { children });
    const { start, end } = this.#local(node);
    const open = this.#source.indexOf('[', start);
    const box = { span: this.#place({ start: open, end: open + 3 }), checked: node.checked };
    return this.#make('item', node, open !== -1 && open < end ? { children, box } : { children });
  }

  #table(node: Table): Block {
    const rows = node.children.flatMap((row, index) =>
      this.#local(row).start < 0
        ? []
        : this.#make('row', row, {
            prose: row.children.map((cell) =>
              this.#anchored(maskProse(this.#source, cell, this.#cellSpan(cell), this.#shift)),
            ),
            isHeader: index === 0,
          }),
    );
    const block = this.#make('table', node, { children: compact(rows) });
    const first = rows[0];
    return this.#local(node).start < 0 && first
      ? { ...block, span: this.#place({ start: 0, end: this.#local(node).end }) }
      : block;
  }

  #make(kind: BlockKind, node: Nodes, rest: Partial<Block>): Block {
    return makeBlock(kind, this.#place(this.#trimmed(this.#local(node))), rest);
  }

  /** What is still open where the text ends would else reach over the blank lines behind it. */
  #trimmed({ start, end }: Span): Span {
    let last = end;
    while (last > start && /\s/.test(this.#source.charAt(last - 1))) last -= 1;
    return { start, end: last };
  }

  #prose(node: Parents): Prose {
    return this.#anchored(maskProse(this.#source, node, this.#local(node), this.#shift));
  }

  #anchored({ span, mask }: Prose): Prose {
    return { span: this.#place(span), mask };
  }

  #place({ start, end }: Span): Place {
    return new Place(this.#anchor, Math.max(0, start), end);
  }

  /** The parser counts the bar in front of a cell as part of it. */
  #cellSpan(cell: TableCell): Span {
    const [first, last] = [cell.children[0], cell.children.at(-1)];
    if (first && last) return { start: this.#local(first).start, end: this.#local(last).end };
    const start = Math.min(this.#local(cell).start + 1, this.#local(cell).end);
    return { start, end: start };
  }

  /** In offsets of the piece's text. What is open at its end reaches over the definitions behind it. */
  #local(node: Nodes): Span {
    return {
      start: (node.position?.start.offset ?? 0) + this.#shift,
      end: Math.min(this.#source.length, (node.position?.end.offset ?? 0) + this.#shift),
    };
  }
}

const NOTHING: readonly never[] = [];
