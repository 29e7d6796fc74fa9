/** What a single line of Markdown says by itself, for those who cut text without a parser. */
import {
  BULLET,
  DELIMITER_ROW,
  HEADING,
  HTML_STARTS,
  LONE_TAG,
  NUMBER,
  openedFence,
  THEMATIC_BREAK,
} from './agreement.ts';

/** Items in items, all of them empty: they interrupt no paragraph. */
const BARE_MARKERS = new RegExp(`^[ \\t]*(?:(?:${BULLET}|>|${NUMBER})(?:[ \\t]+|$))*$`);
/** Items and quotes in which the words of a line stand. */
const NESTING = new RegExp(`^(?:(?:${BULLET}|${NUMBER})(?:[ \\t]+|$)|>[ \\t]?)+`);
const QUOTE_OR_NOTE = /^(?:>[ \t]?|\[\^[^\]]+\]:[ \t]*)+/;

/** To Markdown, blanks and tabs are the only white space: a hard space or a byte order mark is a word. */
export function withoutIndent(line: string): string {
  return line.replace(/^[ \t]+/, '');
}

/** The column behind white space that begins at column `from`; tabs stop at every fourth. */
export function columns(space: string, from = 0): number {
  let column = from;
  for (const sign of space) column += sign === '\t' ? 4 - (column % 4) : 1;
  return column - from;
}

/** What a line leaves open in the item that holds it. */
export interface OpenLeaf {
  /** Whether it is a paragraph, which a line without indent goes on with. */
  readonly isParagraph: boolean;
  /** The signs of the fence that is open. */
  readonly fence: string | undefined;
}

export const NO_LEAF: OpenLeaf = { isParagraph: false, fence: undefined };

/** What a line of an item leaves open; `fence` and `isParagraph` are what the line before it left. */
export function leafBehind(content: string, fence?: string, isParagraph = false): OpenLeaf {
  if (fence !== undefined) return isFenceEnd(content, fence) ? NO_LEAF : { isParagraph: false, fence };
  const words = content.replace(NESTING, '');
  const opened = openedFence(words);
  if (opened !== undefined) return { isParagraph: false, fence: opened };
  const isOther =
    words === '' ||
    HEADING.test(words) ||
    THEMATIC_BREAK.test(words) ||
    HTML_STARTS.some(([start]) => start.test(words)) ||
    (!isParagraph && LONE_TAG.test(words));
  return { isParagraph: !isOther, fence: undefined };
}

function isFenceEnd(content: string, fence: string): boolean {
  const signs = content.trim();
  return signs.length >= fence.length && signs === fence.charAt(0).repeat(signs.length);
}

/** Whether the words behind a marker are nothing but markers again. */
export function isBare(words: string): boolean {
  return BARE_MARKERS.test(words);
}

/** Whether a quote or a note begins without a paragraph that the next line could go on with. */
export function isEmptyContainer(content: string): boolean {
  const words = content.replace(QUOTE_OR_NOTE, '');
  return /^(?: {4}|\t)/.test(words) || !leafBehind(withoutIndent(words)).isParagraph;
}

/** Whether two lines, one below the other, head a table. */
export function headTable(first: string, second: string): boolean {
  return second.includes('|') && DELIMITER_ROW.test(second.trim()) && cellCount(second) === cellCount(first);
}

function cellCount(row: string): number {
  const whole = row.trim();
  // A bar alone has nothing on either side.
  if (whole === '|') return 0;
  const inner = whole.replace(/^\|/, '').replace(/\|$/, '');
  return inner.replaceAll(/\\\|/g, '').split('|').length;
}
