/**
 * Cuts Markdown into pieces that can be parsed one by one: where a piece begins, no container, fence or HTML block is
 * open. What is cut too little only costs time, so wherever the lines alone do not tell, nothing is cut.
 */
import { memoize } from '../base/memoize.ts';

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
const ROWS = 24;

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const FRONT_MATTER_END = /(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s;
const MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;
/** Items in items, all of them empty: they interrupt no paragraph. */
const BARE_MARKERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])(?:[ \t]+|$))*$/;
/** Quotes and notes; lists are known apart. */
const CONTAINER = /^(?:>|\[\^[^\]]+\]:)/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** What makes a heading of the paragraph above it; the line of `-` is a rule elsewhere. */
const UNDERLINE = /^=+[ \t]*$/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Starts of HTML blocks with what ends them; undefined where a blank line does. From the CommonMark specification, 4.6. */
const HTML: readonly (readonly [RegExp, RegExp | undefined])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i,
    undefined,
  ],
];
/** Any other tag, alone on its line; it cannot interrupt a paragraph. */
const LONE_TAG =
  /^<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>[ \t]*$/i;

/** How long the front matter is, fences and line break included; 0 where it has no end, undefined where there is none. */
export function frontMatterLength(text: string): number | undefined {
  const open = FRONT_MATTER.exec(text)?.[0].length;
  if (open === undefined) return undefined;
  const rest = text.slice(open - 1);
  const close = FRONT_MATTER_END.exec(rest);
  return close ? open - 1 + close.index + close[0].length : 0;
}

interface List {
  readonly sign: string;
  /** The column at which the content of its last item begins. */
  readonly offset: number;
  readonly isEmpty: boolean;
  /** Whether it is certain that the list still goes on. */
  readonly isSure: boolean;
  /** Whether its last line left a paragraph open, which a line without indent goes on with. */
  readonly isParagraph: boolean;
  /** The signs of the fence that is open in the item. */
  readonly fence: string | undefined;
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
  *read(text: string, offset: number, from = 0): Generator<void> {
    for (let start = from; start < text.length;) {
      LINE.lastIndex = start;
      const whole = LINE.exec(text)?.[0] ?? '';
      this.#line(whole.replace(/[\r\n]+$/, ''), offset + start, whole);
      start += whole.length;
      this.#lines += 1;
      if (this.#lines % this.#linesPerStep === 0) yield;
    }
  }

  #cut(offset: number, follows: Follows): void {
    if (offset > 0) this.cuts.push({ offset, follows });
  }

  #line(line: string, start: number, whole: string): void {
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
      this.#read(line, start, whole);
      this.#isBlank = false;
    }
  }

  /** A fence, an HTML block, a heading or a rule has ended with this line: nothing is open. */
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
  #read(line: string, start: number, whole: string): void {
    const content = line.trimStart();
    const indent = columns(line.slice(0, line.length - content.length));
    // An empty item ends with the first blank line; its list may go on.
    const isInItem = this.#list && indent >= this.#list.offset && !(this.#list.isEmpty && this.#isBlank);
    if (this.#list && isInItem) {
      this.#list = {
        ...this.#list,
        isEmpty: false,
        ...leafOf(content, this.#list.fence, this.#list.isParagraph && !this.#isBlank),
      };
      this.#isOpen = this.#list.isParagraph;
      this.#isFresh = false;
      return;
    }
    const isDeep = indent > 3;
    if (!isDeep && this.#opensFence(content)) {
      this.#cut(start, '');
      this.#isFresh = false;
    } else if (!isDeep && HEADING.test(content)) {
      this.#cut(start, '');
      this.#close();
    } else if (!isDeep && RULE.test(content)) {
      this.#rule(indent, start, content);
    } else if (!isDeep && this.#isPlain && UNDERLINE.test(content)) {
      this.#close();
    } else if (!isDeep && MARKER.test(content)) {
      this.#item(content, indent, start);
    } else if (!isDeep && this.#opensHtml(content)) {
      this.#boundary(indent, start);
      this.#list = undefined;
      this.#table = undefined;
      this.#head = undefined;
      if (this.#html === undefined) this.#close();
    } else {
      this.#words(line, indent, start, whole);
    }
  }

  #opensFence(content: string): boolean {
    const fence = FENCE.exec(content);
    const signs = fence?.[1] ?? fence?.[2];
    if (signs === undefined) return false;
    this.#close();
    this.#fence = new RegExp(`^ {0,3}${signs.charAt(0)}{${signs.length},}[ \\t]*$`);
    return true;
  }

  #opensHtml(content: string): boolean {
    const found = HTML.find(([begin]) => begin.test(content));
    if (found === undefined && ((this.#isOpen && !this.#isCode) || !LONE_TAG.test(content))) return false;
    const end = found?.[1];
    this.#html = end?.test(content) === true ? undefined : (end ?? 'blank');
    return true;
  }

  /** A thematic break, or the line under a heading: what was open ends in either case. */
  #rule(indent: number, start: number, content: string): void {
    if (!this.#isOpen || content.startsWith('*') || content.startsWith('_')) this.#boundary(indent, start);
    this.#close();
  }

  #item(content: string, indent: number, start: number): void {
    const marker = MARKER.exec(content);
    const sign = marker?.[0].at(-1) ?? '';
    const rest = content.slice(marker?.[0].length ?? 0);
    const isEmpty = rest.trim() === '';
    const canInterrupt = !BARE_MARKERS.test(rest) && (marker?.[1] === undefined || marker[1] === '1');
    const begins = this.#list ? this.#list.isSure : !this.#isOpen || canInterrupt;
    if (begins && (indent === 0 || this.#isFresh)) this.#cut(start, this.#list?.sign === sign ? listOf(sign) : '');
    const width = marker?.[0].length ?? 0;
    const gap = columns(rest.slice(0, rest.length - rest.trimStart().length), indent + width);
    this.#list = {
      sign,
      offset: indent + width + (isEmpty || gap > 4 ? 1 : gap),
      isEmpty,
      isSure: begins,
      ...leafOf(rest.trimStart(), undefined, false),
    };
    this.#table = undefined;
    this.#head = undefined;
    // What may be no item at all goes on with the paragraph before it.
    this.#isOpen = this.#list.isParagraph || !begins;
    this.#isFresh = false;
  }

  #words(line: string, indent: number, start: number, whole: string): void {
    const content = line.trimStart();
    if (this.#table && indent < 4 && !content.startsWith('>')) {
      this.#row(line, start);
      return;
    }
    this.#table = undefined;
    if (this.#isLazy && LONE_TAG.test(content)) {
      this.#lazyTag();
      return;
    }
    // A line that goes on with the paragraph of an item heads no table.
    const isLazyForSure = this.#isLazy && this.#list?.isSure === true;
    const isContainer = this.#beginWords(content, indent);
    const canHead = indent < 4 && !this.#isContained && !isLazyForSure;
    if (this.#isFresh || (this.#isBlank && indent === 0)) {
      this.#cut(start, '');
      this.#list = undefined;
      this.#head = canHead ? whole : undefined;
      this.#isFirst = true;
    } else {
      if (this.#isBlank || this.#list?.isParagraph === false || content.startsWith('>')) this.#list = undefined;
      this.#table = this.#tableBelow(line, whole);
      this.#head = this.#table === undefined && canHead ? whole : undefined;
      this.#isFirst = false;
    }
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

  /** The table that a line opens, if it is the one that says how its columns stand. */
  #tableBelow(line: string, whole: string): OpenTable | undefined {
    const head = this.#head;
    if (head === undefined || !isDelimiterRow(line) || cellsOf(line) !== cellsOf(head)) return undefined;
    const follows = `table:${head}${/[\r\n]$/.test(whole) ? whole : `${whole}\n`}`;
    return { follows, rows: this.#isFirst ? 0 : -Infinity };
  }

  /** Whether a paragraph is open, which stands by itself and can be a heading. */
  get #isPlain(): boolean {
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

  #row(line: string, start: number): void {
    const table = this.#table;
    if (table === undefined) return;
    if (table.rows >= ROWS && line.startsWith('|')) {
      this.#cut(start, table.follows);
      table.rows = 0;
    }
    table.rows += 1;
    this.#isOpen = false;
    this.#isFresh = false;
  }

  #boundary(indent: number, start: number): void {
    if (this.#isFresh || (this.#isBlank && indent === 0)) this.#cut(start, '');
    this.#isFresh = false;
  }
}

/** One string for all the items of a sort. */
const listOf = memoize((sign: string): Follows => `list:${sign}`);

/** Whether a quote or a note begins without a paragraph that the next line could go on with. */
function isEmptyContainer(content: string): boolean {
  const words = content.replace(/^(?:>[ \t]?|\[\^[^\]]+\]:[ \t]*)+/, '');
  return /^(?: {4}|\t)/.test(words) || !leafOf(words.trimStart(), undefined, false).isParagraph;
}

const NO_LEAF = { isParagraph: false, fence: undefined };

/** What a line of an item leaves open: a fence, a paragraph or neither. */
function leafOf(content: string, fence: string | undefined, isParagraph: boolean): Pick<List, 'isParagraph' | 'fence'> {
  if (fence !== undefined) return { isParagraph: false, fence: isFenceEnd(content, fence) ? undefined : fence };
  const words = content.replace(/^(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)|>[ \t]?)+/, '');
  const opened = FENCE.exec(words);
  if (opened) return { isParagraph: false, fence: opened[1] ?? opened[2] };
  const isOther =
    words === '' ||
    HEADING.test(words) ||
    RULE.test(words) ||
    HTML.some(([begin]) => begin.test(words)) ||
    (!isParagraph && LONE_TAG.test(words));
  return { isParagraph: !isOther, fence: undefined };
}

function isFenceEnd(content: string, fence: string): boolean {
  const signs = content.trim();
  return signs.length >= fence.length && signs === fence.charAt(0).repeat(signs.length);
}

/** The column behind white space that begins at column `from`; tabs stop at every fourth. */
function columns(space: string, from = 0): number {
  let column = from;
  for (const sign of space) column += sign === '\t' ? 4 - (column % 4) : 1;
  return column - from;
}

function isDelimiterRow(line: string): boolean {
  return line.includes('|') && DELIMITER_ROW.test(line.trim());
}

function cellsOf(row: string): number {
  const whole = row.trim();
  // A bar alone has nothing on either side.
  if (whole === '|') return 0;
  const inner = whole.replace(/^\|/, '').replace(/\|$/, '');
  return inner.replaceAll(/\\\|/g, '').split('|').length;
}
