/** Tables and lists written in HTML, as the same blocks that Markdown's own become. */
import { trimSpan, within, type SourceText, type Span } from '../base/span.ts';
import { Container, Leaf, Table, TextBlock, type Block } from './blocks.ts';
import { readable, WordsAt, wordsOfHtml } from './prose.ts';

const TAG = /<(\/?)(table|tr|td|th|ul|ol|li)(?:\s[^<>]*)?>/gi;

/** The blocks with those that are HTML taken apart; what holds neither a table nor a list stays as it is. */
export function withHtml(blocks: readonly Block[], source: SourceText): readonly Block[] {
  return blocks.some(({ kind }) => kind === 'html')
    ? blocks.flatMap((block) => (block.kind === 'html' ? readHtml(block, source) : [block]))
    : blocks;
}

function readHtml(block: Block, source: SourceText): Block[] {
  const found = new HtmlReader(block.span, source).read();
  return found.length > 0 ? found : [block];
}

interface OpenRow {
  readonly start: number;
  readonly cells: Span[];
}

interface OpenCell {
  /** Behind its tag. */
  readonly start: number;
  readonly rows: number;
}

/** A cell that stands in the rows below, too. */
interface TallCell {
  readonly span: Span;
  rowsLeft: number;
}

/** More rows than these are a mistake, or an attack. */
const MOST_ROWS = 1000;

/** Goes from tag to tag, and ends what is open where something else begins. All offsets count from the start of the block. */
class HtmlReader {
  readonly #span: Span;
  readonly #source: SourceText;
  readonly #rows: Block[] = [];
  readonly #items: Block[] = [];
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;
  /** By their columns. */
  readonly #tall = new Map<number, TallCell>();
  /** Where the open item begins, behind its tag. */
  #item: number | undefined;

  constructor(span: Span, source: SourceText) {
    this.#span = span;
    this.#source = source;
  }

  /** A table of all the rows, and a list of all the items. */
  read(): Block[] {
    const html = this.#source.slice(this.#span.start, this.#span.end);
    for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
      this.#end(name.toLowerCase(), index);
      if (slash !== '/') this.#begin(name.toLowerCase(), index, tag);
    }
    this.#endRow(html.length);
    this.#endItem(html.length);
    return [
      ...(this.#rows.length > 0 ? [tableOf(this.#span, this.#headed(html))] : []),
      ...(this.#items.length > 0 ? [new Container('list', this.#span, this.#items)] : []),
    ];
  }

  /** A single row without a head only arranges what stands in it. */
  #headed(html: string): readonly Block[] {
    const [only, ...others] = this.#rows;
    if (only === undefined || others.length > 0 || /<th[\s>]/i.test(html)) return this.#rows;
    return [new Leaf('row', only.span, only.prose)];
  }

  /** Ends what the tag ends, be it the first or the last of its element. */
  #end(name: string, at: number): void {
    if (name === 'td' || name === 'th') this.#endCell(at);
    else if (name === 'tr' || name === 'table') this.#endRow(at);
    else this.#endItem(at);
  }

  #begin(name: string, at: number, tag: string): void {
    const behind = at + tag.length;
    if (name === 'tr') this.#row = { start: at, cells: [] };
    else if (name === 'li') this.#item = behind;
    else if ((name === 'td' || name === 'th') && this.#row) this.#cell = { start: behind, rows: rowsOf(tag) };
  }

  #endCell(end: number): void {
    if (this.#row && this.#cell !== undefined) {
      this.#addTallCells(this.#row.cells);
      const span = within(this.#span, this.#cell.start, end);
      if (this.#cell.rows > 1) this.#tall.set(this.#row.cells.length, { span, rowsLeft: this.#cell.rows - 1 });
      this.#row.cells.push(span);
    }
    this.#cell = undefined;
  }

  /** Those that stand where the next cell of the row would. */
  #addTallCells(cells: Span[]): void {
    for (let tall = this.#tall.get(cells.length); tall; tall = this.#tall.get(cells.length)) {
      tall.rowsLeft -= 1;
      if (tall.rowsLeft <= 0) this.#tall.delete(cells.length);
      cells.push(tall.span);
    }
  }

  #endRow(end: number): void {
    this.#endCell(end);
    const row = this.#row;
    if (row) this.#addTallCells(row.cells);
    if (row && row.cells.length > 0) {
      const isHeader = this.#rows.length === 0;
      this.#rows.push(toRow(row.cells, within(this.#span, row.start, end), this.#source, isHeader));
    }
    this.#row = undefined;
  }

  #endItem(end: number): void {
    const item = this.#item === undefined ? undefined : toItem(within(this.#span, this.#item, end), this.#source);
    if (item) this.#items.push(item);
    this.#item = undefined;
  }
}

function rowsOf(tag: string): number {
  return Math.min(MOST_ROWS, Number(/\srowspan\s*=\s*["']?(\d{1,4})/i.exec(tag)?.[1] ?? 1));
}

function tableOf(span: Span, rows: readonly Block[]): Block {
  return new Table(span, rows, rows[0]?.prose.map((cell) => readable(cell)) ?? []);
}

function toRow(cells: readonly Span[], span: Span, source: SourceText, isHeader: boolean): Block {
  const prose = cells.map((cell) => new WordsAt(cell, wordsOfHtml(source.slice(cell.start, cell.end))));
  return new Leaf('row', span, prose, isHeader);
}

/** Undefined where it is empty. */
function toItem(inside: Span, source: SourceText): Block | undefined {
  const span = trimSpan(source, inside);
  if (span.end <= span.start) return undefined;
  return new Container('item', span, [new TextBlock(span, wordsOfHtml(source.slice(span.start, span.end)))]);
}
