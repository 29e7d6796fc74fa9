/**
 * What the three readers of Markdown agree on.
 *
 * | reader                     | what it does                                                | when in doubt             |
 * | -------------------------- | ----------------------------------------------------------- | ------------------------- |
 * | `parse.ts` and `block-reader.ts` | asks the parser, and makes blocks of its tree               | it is right               |
 * | `cut.ts`                   | goes from line to line and says where the parser may begin  | cuts nothing: only slower |
 * | `plain-piece.ts`           | reads the simplest pieces without the parser                | reads nothing: the parser does |
 *
 * Two sentences hold whatever the text is: the pieces that are cut, read one by one, say what the parser says of the
 * whole text; and what is read of a plain piece is what the parser would read of it. For that, they must take the same
 * lines for headings, fences, items, boxes, breaks, HTML and front matter. The shapes of these stand here, once.
 * `core/test/markdown-readers.test.ts` shows each of them to all three; `live-document.property.test.ts` tries the rest.
 *
 * A line is looked at without its indent (up to three blanks) and without its end.
 */

/** In front of a heading. */
export const HEADING_SIGNS = '#{1,6}';
/** In front of the items of a list that is not counted. */
export const BULLET = '[-+*]';
/** In front of the items of one that is. */
export const NUMBER = String.raw`\d{1,9}[.)]`;
/** Behind the marker of an item that can be ticked. */
export const TASK_BOX = String.raw`\[[ xX]\]`;
export const TASK_BOX_LENGTH = '[ ]'.length;

export const HEADING = new RegExp(`^${HEADING_SIGNS}(?:[ \\t]|$)`);
/** What makes a heading of the paragraph above it; a line of `-`, which does so too, is a break elsewhere. */
export const UNDERLINE = /^=+[ \t]*$/;
export const THEMATIC_BREAK = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const MARKER = new RegExp(String.raw`^(?:${BULLET}|(?<number>\d{1,9})[.)])(?=[ \t]|$)`);
/** Quotes and notes; lists are known apart. */
export const CONTAINER = /^(?:>|\[\^[^\]]+\]:)/;
/** The second line of a table, which says how its columns stand. */
export const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

const FENCE = /^(?:(?<backticks>`{3,})[^`]*|(?<tildes>~{3,}).*)$/s;

/** The signs of the fence that a line opens; undefined where it opens none. */
export function openedFence(content: string): string | undefined {
  const groups = FENCE.exec(content)?.groups;
  return groups?.backticks ?? groups?.tildes;
}

/** Starts of HTML blocks with what ends them; undefined where a blank line does. From the CommonMark specification, 4.6. */
export const HTML_STARTS: readonly (readonly [start: RegExp, end: RegExp | undefined])[] = [
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

const TAG_NAME = String.raw`[a-z][a-z\d-]*`;
const ATTRIBUTE_VALUE = String.raw`(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*")`;
const ATTRIBUTE = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*${ATTRIBUTE_VALUE})?`;
/** Any other tag, alone on its line; it cannot interrupt a paragraph. */
export const LONE_TAG = new RegExp(String.raw`^<(?:${TAG_NAME}(?:${ATTRIBUTE})*\s*\/?|\/${TAG_NAME}\s*)>[ \t]*$`, 'i');

/** At the very start of a document it is none of its letters, anywhere else it is one that nobody sees. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The signs that open front matter, with those that may close it, as Jekyll, Pandoc and Hugo have them. */
const FRONT_MATTERS = [
  {
    notation: 'yaml',
    open: /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/,
    close: /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/,
  },
  { notation: 'toml', open: /^\uFEFF?\+\+\+[ \t]*(?:\r\n|\n|\r)/, close: /(?:\r\n|\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/ },
] as const;
/** What an edit must hold to close front matter, or to open it. */
export const FRONT_MATTER_FENCES = ['---', '...', '+++'] as const;

/** What stands between the fences at the start of a document. */
export interface FrontMatterText {
  readonly notation: (typeof FRONT_MATTERS)[number]['notation'];
  readonly text: string;
  /** Where it begins, behind the first fence. */
  readonly start: number;
  /** How long all of it is, fences and line break included. */
  readonly length: number;
}

/** What a text that goes on behind a blank line begins with, where the line above was no break. */
const FIRST_KEY = /^(?:[\p{L}_"'][^\r\n:=]*[:=]|---|\.\.\.|\+\+\+)/u;

/** Behind the fence that opens front matter. A break with a blank line and words below, as texts begin too, is none. */
function openedFrontMatter(text: string, open: RegExp): number | undefined {
  const start = open.exec(text)?.[0].length;
  if (start === undefined || !/^[ \t]*[\r\n]/.test(text.slice(start))) return start;
  const words = text.slice(start).trimStart();
  return words === '' || FIRST_KEY.test(words) ? start : undefined;
}

/** The front matter of a document; undefined where there is none, or where it has no end. */
export function frontMatterIn(text: string): FrontMatterText | undefined {
  for (const { notation, open, close } of FRONT_MATTERS) {
    const start = openedFrontMatter(text, open);
    if (start === undefined) continue;
    const rest = text.slice(start - 1);
    const end = close.exec(rest);
    if (end === null) return undefined;
    const length = start - 1 + end.index + end[0].length;
    return { notation, text: rest.slice(1, Math.max(1, end.index)), start, length };
  }
  return undefined;
}

/** How long the front matter is, fences and line break included; 0 where it has no end, undefined where there is none. */
export function frontMatterLength(text: string): number | undefined {
  if (!FRONT_MATTERS.some(({ open }) => openedFrontMatter(text, open) !== undefined)) return undefined;
  return frontMatterIn(text)?.length ?? 0;
}
