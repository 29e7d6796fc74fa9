/**
 * Cuts Markdown into pieces that can be parsed one by one: where a piece begins, no container, fence or HTML block is
 * open. What is cut too little only costs time, so wherever the lines alone do not tell, nothing is cut.
 */
import { memoize } from '../base/memoize.ts';
import {
  CONTAINER,
  HEADING,
  HTML_STARTS,
  LONE_TAG,
  MARKER,
  openedFence,
  THEMATIC_BREAK,
  UNDERLINE,
} from './agreement.ts';
import {
  columns,
  headTable,
  isBare,
  isEmptyContainer,
  leafBehind,
  NO_LEAF,
  withoutIndent,
  type OpenLeaf,
} from './line.ts';

/** Where a piece begins, and what it goes on with: see `Follows`. */
export interface Cut {
  readonly offset: number;
  readonly follows: Follows;
}

/**
 * What a piece continues: nothing (`''`), the list of the piece before it (`'list:'` and the sign of its items), or
 * its table (`'table:'` and the two lines that head it).
 */
export type Follows = string;

/** Rows of a table that are read together. */
const TABLE_ROWS = 24;

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

interface List extends OpenLeaf {
  readonly sign: string;
  /** The column at which the content of its last item begins. */
  readonly offset: number;
  readonly isEmpty: boolean;
  /** Whether it is certain that the list still goes on. */
  readonly isSure: boolean;
}

interface OpenTable {
  readonly follows: Follows;
  rows: number;
}

/** Reads line after line and knows what is open at the top level. */
export class Cutter {
  /** Where pieces begin, the first at 0. */
  readonly cuts: Cut[];
  readonly #linesPerStep: number;
  #lines = 0;
  #fence: RegExp | undefined;
  /** What ends the open HTML block. */
  #html: RegExp | 'blank' | undefined;
  #list: List | undefined;
  #table: OpenTable | undefined;
  /** The line before, where the next one may make it the head of a table. */
  #head: string | undefined;
  /** Whether that is the first line of its piece: only then can rows be read without what stands before them. */
  #isFirst = false;
  #isBlank = false;
  /** Whether a paragraph, or something that a paragraph's line may continue, is open. */
  #isOpen = false;
  /** Whether it is code by its indent, which no tag goes on with. */
  #isCode = false;
  /** Whether that paragraph is one for sure: what begins with a bracket may be a definition. */
  #canBeTitle = false;
  /** Whether that paragraph stands in a quote or a note. */
  #isContained = false;
  /** Whether nothing at all is open, blank line or not. */
  #isFresh = true;

  /** `follows` says what the text itself continues; after so many lines, others may have their turn. */
  constructor(follows: Follows, linesPerStep: number) {
    this.cuts = [{ offset: 0, follows }];
    this.#linesPerStep = linesPerStep;
    if (follows.startsWith('table:')) this.#table = { follows, rows: 0 };
    if (follows.startsWith('list:'))
      this.#list = { sign: follows.slice('list:'.length), offset: 1, isEmpty: false, isSure: true, ...NO_LEAF };
  }

  /** Reads whole lines in small steps. The text stands at `offset`; what is before `from` in it is passed over. */
  *readLines(text: string, offset: number, from = 0): Generator<void> {
    for (let start = from; start < text.length;) {
      LINE.lastIndex = start;
      const ended = LINE.exec(text)?.[0] ?? '';
      this.#line(ended.replace(/[\r\n]+$/, ''), offset + start, ended);
      start += ended.length;
      this.#lines += 1;
      if (this.#lines % this.#linesPerStep === 0) yield;
    }
  }

  #cut(offset: number, follows: Follows): void {
    if (offset > 0) this.cuts.push({ offset, follows });
  }

  /** `ended` is the line with the sign that ends it. */
  #line(line: string, start: number, ended: string): void {
    const isBlank = /^[ \t]*$/.test(line);
    if (this.#fence) {
      if (this.#fence.test(line)) this.#close();
    } else if (this.#html instanceof RegExp) {
      if (this.#html.test(line)) this.#close();
    } else if (isBlank) {
      this.#html = undefined;
      this.#table = undefined;
      this.#head = undefined;
      this.#isBlank = true;
      this.#isOpen = false;
    } else if (this.#html === undefined) {
      this.#topLevelLine(line, start, ended);
      this.#isBlank = false;
    }
  }

  /** A fence, an HTML block, a heading or a break has ended with this line: nothing is open. */
  #close(): void {
    this.#fence = undefined;
    this.#html = undefined;
    this.#list = undefined;
    this.#table = undefined;
    this.#head = undefined;
    this.#isBlank = false;
    this.#isOpen = false;
    this.#isFresh = true;
  }

  /** A line that is neither blank nor inside of a fence or an HTML block. */
  #topLevelLine(line: string, start: number, ended: string): void {
    const content = withoutIndent(line);
    const indent = columns(line.slice(0, line.length - content.length));
    if (this.#goesOnWithItem(content, indent)) return;
    if (indent > 3 || !this.#signedLine(content, indent, start)) this.#paragraphLine(line, indent, start, ended);
  }

  /** Whether the line is indented far enough to stand in the open item. */
  #goesOnWithItem(content: string, indent: number): boolean {
    const list = this.#list;
    // An empty item ends with the first blank line; its list may go on.
    if (list === undefined || indent < list.offset || (list.isEmpty && this.#isBlank)) return false;
    const { isParagraph, fence } = leafBehind(content, list.fence, list.isParagraph && !this.#isBlank);
    this.#list = { ...list, isEmpty: false, isParagraph, fence };
    this.#isOpen = isParagraph;
    this.#isFresh = false;
    return true;
  }

  /** A line whose first signs say what it is; false where it is one of words. */
  #signedLine(content: string, indent: number, start: number): boolean {
    const fence = openedFence(content);
    if (fence !== undefined) {
      this.#fenceLine(fence, start);
    } else if (HEADING.test(content)) {
      this.#cut(start, '');
      this.#close();
    } else if (THEMATIC_BREAK.test(content)) {
      this.#breakLine(content, indent, start);
    } else if (this.#canBeUnderlined && UNDERLINE.test(content)) {
      this.#close();
    } else {
      const marker = MARKER.exec(content);
      if (marker) this.#itemLine(marker, indent, start);
      else if (this.#opensHtml(content)) this.#htmlLine(indent, start);
      else return false;
    }
    return true;
  }

  #fenceLine(signs: string, start: number): void {
    this.#close();
    this.#fence = new RegExp(`^ {0,3}${signs.charAt(0)}{${signs.length},}[ \\t]*$`);
    this.#cut(start, '');
    this.#isFresh = false;
  }

  /** A thematic break, or the line under a heading: what was open ends in either case. */
  #breakLine(content: string, indent: number, start: number): void {
    if (!this.#isOpen || content.startsWith('*') || content.startsWith('_')) this.#boundary(indent, start);
    this.#close();
  }

  #itemLine(marker: RegExpExecArray, indent: number, start: number): void {
    const [signs] = marker;
    const rest = marker.input.slice(signs.length);
    const words = withoutIndent(rest);
    const sign = signs.charAt(signs.length - 1);
    const begins = this.#beginsItem(rest, marker.groups?.number);
    if (begins && (indent === 0 || this.#isFresh)) this.#cut(start, this.#list?.sign === sign ? listOf(sign) : '');
    const column = indent + signs.length;
    const gap = columns(rest.slice(0, rest.length - words.length), column);
    const isEmpty = words === '';
    const { isParagraph, fence } = leafBehind(words);
    this.#list = {
      sign,
      offset: column + (isEmpty || gap > 4 ? 1 : gap),
      isEmpty,
      isSure: begins,
      isParagraph,
      fence,
    };
    this.#table = undefined;
    this.#head = undefined;
    // What may be no item at all goes on with the paragraph before it.
    this.#isOpen = isParagraph || !begins;
    this.#isFresh = false;
  }

  /** Whether it is certain that a marker begins an item: in a paragraph, only some do. */
  #beginsItem(rest: string, number: string | undefined): boolean {
    if (this.#list) return this.#list.isSure;
    return !this.#isOpen || (!isBare(rest) && (number === undefined || number === '1'));
  }

  #opensHtml(content: string): boolean {
    const found = HTML_STARTS.find(([begin]) => begin.test(content));
    if (found === undefined && ((this.#isOpen && !this.#isCode) || !LONE_TAG.test(content))) return false;
    const end = found?.[1];
    this.#html = end?.test(content) === true ? undefined : (end ?? 'blank');
    return true;
  }

  #htmlLine(indent: number, start: number): void {
    this.#boundary(indent, start);
    this.#list = undefined;
    this.#table = undefined;
    this.#head = undefined;
    if (this.#html === undefined) this.#close();
  }

  /** A line that no sign at its start says more of: a row of the open table, or words. */
  #paragraphLine(line: string, indent: number, start: number, ended: string): void {
    const content = withoutIndent(line);
    if (this.#table && indent < 4 && !content.startsWith('>')) {
      this.#rowLine(this.#table, line, start);
      return;
    }
    this.#table = undefined;
    if (this.#isLazy && LONE_TAG.test(content)) this.#lazyTag();
    else this.#wordsLine(content, indent, start, ended);
  }

  /** Another line of a paragraph, or the first of a new one. */
  #wordsLine(content: string, indent: number, start: number, ended: string): void {
    // A line that goes on with the paragraph of an item heads no table.
    const isLazyForSure = this.#isLazy && this.#list?.isSure === true;
    const isContainer = this.#beginWords(content, indent);
    const isFirst = this.#canCut(indent);
    if (isFirst) this.#cut(start, '');
    else this.#table = this.#tableBelow(content, ended);
    if (isFirst || this.#endsList(content)) this.#list = undefined;
    const canHead = this.#table === undefined && indent < 4 && !this.#isContained && !isLazyForSure;
    this.#head = canHead ? ended : undefined;
    this.#isFirst = isFirst;
    this.#isOpen = this.#table === undefined && !(isContainer && isEmptyContainer(content));
    this.#isFresh = false;
  }

  /** Notes what sort of paragraph the words are in; whether a quote or a note begins with them. */
  #beginWords(content: string, indent: number): boolean {
    const isContainer = indent < 4 && CONTAINER.test(content);
    this.#isContained = isContainer || (this.#isContained && this.#isOpen);
    this.#isCode = indent > 3 && this.#list === undefined && (!this.#isOpen || this.#isCode);
    if (!this.#isOpen) this.#canBeTitle = !content.startsWith('[');
    return isContainer;
  }

  /** Whether words that are not indented for an item leave its list behind. */
  #endsList(content: string): boolean {
    return this.#isBlank || this.#list?.isParagraph === false || content.startsWith('>');
  }

  /** The table that a line opens, if it is the one that says how its columns stand. */
  #tableBelow(line: string, ended: string): OpenTable | undefined {
    const head = this.#head;
    if (head === undefined || !headTable(head, line)) return undefined;
    const follows = `table:${head}${/[\r\n]$/.test(ended) ? ended : `${ended}\n`}`;
    return { follows, rows: this.#isFirst ? 0 : -Infinity };
  }

  /** Whether a paragraph is open, which stands by itself and can be a heading. */
  get #canBeUnderlined(): boolean {
    return this.#isOpen && !this.#isLazy && this.#canBeTitle && !this.#isCode;
  }

  /** Whether a line without indent goes on with the paragraph of a container. */
  get #isLazy(): boolean {
    return this.#isOpen && (this.#list !== undefined || this.#isContained);
  }

  /** A lone tag that would go on with the paragraph of a container is HTML to the parser, and closes the container. */
  #lazyTag(): void {
    if (this.#list) this.#list = { ...this.#list, isSure: false, ...NO_LEAF };
    this.#isContained = false;
    this.#isOpen = false;
    this.#head = undefined;
  }

  #rowLine(table: OpenTable, line: string, start: number): void {
    if (table.rows >= TABLE_ROWS && line.startsWith('|')) {
      this.#cut(start, table.follows);
      table.rows = 0;
    }
    table.rows += 1;
    this.#isOpen = false;
    this.#isFresh = false;
  }

  /** Whether nothing is open that a line with this indent could go on with. */
  #canCut(indent: number): boolean {
    return this.#isFresh || (this.#isBlank && indent === 0);
  }

  #boundary(indent: number, start: number): void {
    if (this.#canCut(indent)) this.#cut(start, '');
    this.#isFresh = false;
  }
}

/** One string for all the items of a sort. */
const listOf = memoize((sign: string): Follows => `list:${sign}`);
