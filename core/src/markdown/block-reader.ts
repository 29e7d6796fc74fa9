/** Markdown -> blocks, by the parser. */
import type {
  Blockquote,
  Heading,
  Html,
  ListItem,
  Nodes,
  Paragraph,
  RootContent,
  Table as TableNode,
  TableCell,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { compact } from '../base/compact.ts';
import { onOneLine } from '../base/hidden.ts';
import { memoizeBy } from '../base/memoize.ts';
import { AnchoredSpan, type Anchor, type Span } from '../base/span.ts';
import { BYTE_ORDER_MARK, frontMatterLength, TASK_BOX_LENGTH } from './agreement.ts';
import { Container, Leaf, Table, TextBlock, type Block } from './blocks.ts';
import { withoutNotes } from './marks.ts';
import { parseMarkdown } from './parse.ts';
import { LINE_DEPTH, sectionEnd, splitHeadingLine, splitHtml } from './heading-lines.ts';
import { readHtmlProse, readProse, WordsAt, wordsOfHtml, type Prose } from './prose.ts';
import { splitTypedList, typedBox } from './typed-lists.ts';
import { readText } from './words-of-text.ts';

/** A piece of Markdown, parsed. */
export interface PieceReading {
  readonly blocks: readonly Block[];
  /** Labels that it defines for links and footnotes, normalized. */
  readonly definitions: readonly string[];
}

/** What a piece cannot know from its own text. */
export interface PieceContext {
  /** Whether it begins with the front matter of the document. */
  readonly hasFrontMatter: boolean;
  /** Whether it begins with the byte order mark of the document. */
  readonly hasMark: boolean;
  /** The two lines that head the table of which it holds more rows; empty elsewhere. */
  readonly head: string;
  /** Labels that it names and other pieces define; see `labelsIn`. */
  readonly labels: readonly string[];
}

/** Reads one piece; the spans of the blocks move with `anchor`. */
export function readPiece(
  text: string,
  anchor: Anchor,
  { hasFrontMatter, hasMark, head, labels }: PieceContext,
): PieceReading {
  const definitions = definitionsOf(labels);
  const behind = hasFrontMatter ? (frontMatterLength(text) ?? 0) : 0;
  const words = text.slice(behind);
  // To the parser, whatever it is given begins with a mark; it is one only at the very start of the document.
  const isGuarded = !hasMark && definitions === '' && words.startsWith(BYTE_ORDER_MARK);
  const before = hasMark ? '' : isGuarded ? GUARD : definitions;
  const { children } = parseMarkdown(before + head + words + GAP + (hasMark ? definitions : ''));
  const own = children.filter(({ position }) => (position?.end.offset ?? 0) > before.length);
  return new Reader(text, anchor, before.length + head.length + (hasMark ? -1 : 0) - behind).read(own);
}

/** Reads pieces of which none goes on with another, nor begins with a mark: the parser has to be started only once. */
export function readPieces(
  pieces: readonly { readonly text: string; readonly anchor: Anchor }[],
  labels: readonly string[],
): readonly PieceReading[] {
  const definitions = definitionsOf(labels);
  // Between those that stood side by side, others may have been read already.
  const text = definitions + pieces.map((piece) => piece.text + GAP).join('');
  const { children } = parseMarkdown(text);
  let base = definitions.length;
  let next = children.findIndex(({ position }) => (position?.start.offset ?? 0) >= base);
  return pieces.map((piece) => {
    const first = next;
    const before = base;
    base += piece.text.length + GAP.length;
    while (next < children.length && (children[next]?.position?.start.offset ?? 0) < base) next += 1;
    return new Reader(piece.text, piece.anchor, before).read(children.slice(first, next));
  });
}

/** Ends whatever a piece may leave open to the next one; also behind the last, because an end alone is read in another way. */
const GAP = '\n\n***\n\n';
/** Stands before what must not be the first of what is parsed. */
const GUARD = '***\n\n';

/** They come first: what a piece leaves open to its end would swallow them. */
function definitionsOf(labels: readonly string[]): string {
  const all = labels.map((label) => `[${label}]: ${label.startsWith('^') ? 'x' : '#'}\n\n`);
  return all.length === 0 ? '' : `${all.join('')}***\n\n`;
}

const NO_LABELS: ReadonlySet<string> = new Set();
const LABEL = /\[([^[\]\\]*(?:\\.[^[\]\\]*)*)\]/g;
/** A longer one is none. */
const LONGEST_LABEL_LENGTH = 999;

/** What stands between square brackets and would be a link or a note if it were defined anywhere; normalized. */
export function labelsIn(text: string): ReadonlySet<string> {
  if (!text.includes('[')) return NO_LABELS;
  const labels = new Set<string>();
  for (const { 1: label = '' } of text.matchAll(LABEL))
    if (label.trim() !== '' && label.length <= LONGEST_LABEL_LENGTH) labels.add(normalizeIdentifier(label));
  return labels;
}

/** The words in the first row of a table. */
function headsOf(cells: readonly TableCell[]): readonly string[] {
  return oneList(cells.map((cell) => onOneLine(readText(toString(cell)).shown)));
}

/** Each of the few heads that there are is one list. */
const oneList = memoizeBy((heads: readonly string[]) => heads.join('\n'), compact<string>);

/** Holds what every block needs: the text of its piece, and how far the parser's offsets are off. */
class Reader {
  readonly #source: string;
  readonly #anchor: Anchor;
  readonly #shift: number;
  readonly #definitions: string[] = [];

  /** `before` is how much further along the parser counts: it has read more, or leaves out front matter and byte order mark. */
  constructor(source: string, anchor: Anchor, before: number) {
    this.#source = source;
    this.#anchor = anchor;
    this.#shift = -before;
  }

  read(nodes: readonly RootContent[]): PieceReading {
    const own = nodes.filter((node) => this.#isOwn(node));
    return { blocks: this.#outer(own), definitions: compact(this.#definitions) };
  }

  /** Definitions that stand behind the text were only put there to be known. */
  #isOwn(node: Nodes): boolean {
    return this.#local(node).start < this.#source.length || this.#source === '';
  }

  #blocks(nodes: readonly Nodes[]): readonly Block[] {
    return compact(nodes.flatMap((node) => this.#block(node)));
  }

  /** What stands in no item: there, lines that only look like headings are such. */
  #outer(nodes: readonly Nodes[]): readonly Block[] {
    return compact(
      nodes.flatMap((node) => {
        if (node.type === 'blockquote') return this.#quote(node);
        if (node.type === 'html') return this.#html(node);
        if (node.type !== 'paragraph') return this.#block(node);
        const text = this.#text(node, 0);
        return splitHeadingLine(text, this.#sourceOf(text)) ?? splitTypedList(text, this.#sourceOf(text));
      }),
    );
  }

  #block(node: Nodes): readonly Block[] {
    switch (node.type) {
      case 'heading':
        return [this.#text(node, node.depth)];
      case 'paragraph':
        return [this.#text(node, 0)];
      case 'list':
        return [
          new Container(
            'list',
            this.#spanOf(node),
            node.children.map((item) => this.#item(item)),
          ),
        ];
      case 'blockquote':
        return [new Container('quote', this.#spanOf(node), this.#blocks(node.children))];
      case 'table':
        return [this.#table(node)];
      case 'html':
        return [this.#htmlLeaf(this.#trimmed(this.#local(node)))];
      case 'code':
        return [new Leaf('code', this.#spanOf(node), [])];
      case 'footnoteDefinition':
        this.#definitions.push(normalizeIdentifier(`^${node.identifier}`));
        return this.#blocks(node.children);
      case 'definition':
        this.#definitions.push(normalizeIdentifier(node.identifier));
        return [];
      default:
        return [];
    }
  }

  /** A call-out with headings of its own stands apart, up to its end. */
  #quote(node: Blockquote): readonly Block[] {
    const inside = this.#outer(node.children);
    if (!inside.some(({ kind }) => kind === 'heading')) return [new Container('quote', this.#spanOf(node), inside)];
    const { end } = this.#trimmed(this.#local(node));
    const headings = inside.map((block) =>
      block instanceof TextBlock && block.depth > 0 ? new TextBlock(block.span, block, LINE_DEPTH) : block,
    );
    return [...headings, sectionEnd(this.#place({ start: end, end }))];
  }

  /** Headings in it stand by themselves, as does what a reader can fold away. */
  #html(node: Html): readonly Block[] {
    const whole = this.#trimmed(this.#local(node));
    return splitHtml(this.#source.slice(whole.start, whole.end)).map(({ start, end, depth }) => {
      const part = { start: whole.start + start, end: whole.start + end };
      if (depth === undefined) return this.#htmlLeaf(part);
      if (start === end) return sectionEnd(this.#place(part));
      return new TextBlock(this.#place(part), wordsOfHtml(this.#source.slice(part.start, part.end)), depth);
    });
  }

  #htmlLeaf(span: Span): Block {
    const pieces = readHtmlProse(this.#source, span);
    return new Leaf('html', this.#place(span), compact(pieces.map((prose) => this.#anchored(prose))));
  }

  #text(node: Heading | Paragraph, depth: number): TextBlock {
    const local = this.#trimmed(this.#local(node));
    const prose = readProse(this.#source, node, local, this.#shift);
    const words = depth > 0 ? withoutNotes(prose, this.#source.slice(local.start, local.end)) : prose;
    return new TextBlock(this.#place(local), words, depth);
  }

  #item(node: ListItem): Block {
    const children = this.#blocks(node.children);
    const span = this.#spanOf(node);
    if (typeof node.checked !== 'boolean') {
      const [first, ...rest] = children;
      const typed = first instanceof TextBlock ? typedBox(first, this.#sourceOf(first)) : undefined;
      return typed === undefined
        ? new Container('item', span, children)
        : new Container('item', span, [typed.words, ...rest], typed.box);
    }
    const { start, end } = this.#local(node);
    const open = this.#source.indexOf('[', start);
    const box = { span: this.#place({ start: open, end: open + TASK_BOX_LENGTH }), checked: node.checked };
    return new Container('item', span, children, open !== -1 && open < end ? box : undefined);
  }

  #sourceOf({ span }: Block): string {
    return this.#source.slice(span.start - this.#anchor.start, span.end - this.#anchor.start);
  }

  #table(node: TableNode): Block {
    const columns = headsOf(node.children[0]?.children ?? []);
    const rows = node.children.flatMap((row, index) => {
      if (this.#local(row).start < 0) return [];
      const cells = row.children.map((cell) =>
        this.#anchored(readProse(this.#source, cell, this.#cellSpan(cell), this.#shift)),
      );
      return [new Leaf('row', this.#spanOf(row), cells, index === 0)];
    });
    const isContinued = this.#local(node).start < 0 && rows.length > 0;
    const span = isContinued ? this.#place({ start: 0, end: this.#local(node).end }) : this.#spanOf(node);
    return new Table(span, rows, columns);
  }

  #spanOf(node: Nodes): AnchoredSpan {
    return this.#place(this.#trimmed(this.#local(node)));
  }

  /** What is still open where the text ends would else reach over the blank lines behind it. */
  #trimmed({ start, end }: Span): Span {
    let last = end;
    while (last > start && /\s/.test(this.#source.charAt(last - 1))) last -= 1;
    return { start, end: last };
  }

  #anchored(prose: Prose): Prose {
    return new WordsAt(this.#place(prose.span), prose);
  }

  #place({ start, end }: Span): AnchoredSpan {
    return new AnchoredSpan(this.#anchor, Math.max(0, start), end);
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
