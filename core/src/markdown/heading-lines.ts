/** Lines that head what stands below them though Markdown does not take them for headings. */
import { within, type Span } from '../base/span.ts';
import { TextBlock, type Block } from './blocks.ts';
import { withoutNotes } from './marks.ts';
import type { Words } from './words-of-text.ts';

/** Below every real heading. */
export const LINE_DEPTH = 7;

const NOTHING_SHOWN: Words = { shown: '', mask: '' };

/** Stands where something ends that had headings of its own: what follows belongs to what stood around it. */
export function sectionEnd(span: Span): TextBlock {
  return new TextBlock(span, NOTHING_SHOWN, LINE_DEPTH);
}

/** Whether it is a mark of such an end. */
export function isSectionEnd({ kind, span }: Block): boolean {
  return kind === 'heading' && span.start === span.end;
}

/** A longer line is a sentence that somebody stresses, in UTF-16 code units. */
const LONGEST_HEADING = 120;

const HAS_WORDS = /\p{L}\p{L}/u;

/**
 * A paragraph that is nothing but bold words, or begins with a line of them, becomes a heading and the rest. Behind the
 * words may stand what is no part of them: a note's mark, a remark in brackets, a comment.
 */
export function splitHeadingLine(block: TextBlock, source: string): readonly Block[] | undefined {
  const found = HEADING_LINE.exec(source) ?? NUMBERED_HEADING_LINE.exec(source);
  if (found === null || found[0].length >= LONGEST_HEADING || !HAS_WORDS.test(found[0])) return undefined;
  const line = found.groups?.line ?? '';
  const bold = part(block, 0, line.length, LINE_DEPTH);
  const heading = new TextBlock(bold.span, withoutNotes(bold, line), LINE_DEPTH);
  const rest = source.slice(found[0].length);
  if (rest.trim() === '') return [heading];
  const from = source.length - rest.trimStart().length;
  const below = part(block, from, source.length, 0);
  return [heading, ...(splitHeadingLine(below, rest.trimStart()) ?? [below])];
}

const BOLD_SIGNS = String.raw`\*{3}[^*\n]+\*{3}|_{3}[^_\n]+_{3}|_\*\*[^*\n]+\*\*_|\*__[^_\n]+__\*|\*\*[^*\n]+\*\*|__[^_\n]+__`;
const BOLD = String.raw`${BOLD_SIGNS}|<u>(?:${BOLD_SIGNS})</u>|<b>[^<\n]+</b>|<strong>[^<\n]+</strong>`;
const BEHIND = String.raw`[ \t]*(?:<!--(?:(?!-->)[^\n])*-->|\[\^[^\]\n]+\]|\([^()\n]{1,60}\)|<sup>[^<\n]{1,9}</sup>)`;
const HEADING_LINE = new RegExp(
  String.raw`^(?<line>(?:${BOLD})[ \t]*:?(?:${BEHIND}){0,4}:?)[ \t]*(?:(?:\\|<br\s*/?>)[ \t]*(?:\r?\n|$)| {2,}\r?\n|$)`,
  'i',
);

/** "**1.2 Background**" heads the lines right below it, too: so PDF files are converted. */
const NUMBERED_HEADING_LINE = /^(?<line>\*\*\d{1,2}(?:\.\d{1,3}){0,4}\.?[ \t]+[^*\n]+\*\*:?)[ \t]*\r?\n/;

/** A part of a text block, as a block of its own. `from` and `to` count from its start. */
export function part(block: TextBlock, from: number, to: number, depth: number): TextBlock {
  const words = { shown: block.shown.slice(from, to), mask: block.mask.slice(from, to) };
  return new TextBlock(within(block.span, from, to), words, depth);
}

interface HtmlPart extends Span {
  /** Of a heading; an empty one ends what it headed. */
  readonly depth: number | undefined;
}

/** Headings in HTML, with what stands between them; all of it where there are none. */
export function splitHtml(source: string): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  let end = 0;
  const keepBetween = (start: number): void => {
    if (HAS_WORDS.test(source.slice(end, start).replaceAll(/<[^<>]*>/g, '')))
      parts.push({ start: end, end: start, depth: undefined });
  };
  for (const match of source.matchAll(HEADING_TAGS)) {
    const { inside = '', level } = match.groups ?? {};
    keepBetween(match.index);
    const start = match.index + match[0].indexOf('>') + 1;
    if (inside === '') parts.push({ start: match.index, end: match.index, depth: LINE_DEPTH });
    else parts.push({ start, end: start + inside.length, depth: level === undefined ? LINE_DEPTH : Number(level) });
    end = match.index + match[0].length;
  }
  if (parts.length === 0) return [{ start: 0, end: source.length, depth: undefined }];
  keepBetween(source.length);
  return parts;
}

const HEADING_TAGS =
  /<(?:summary|h(?<level>[1-6]))(?:\s[^<>]*)?>(?<inside>(?:(?!<\/(?:summary|h[1-6])>)[^]){1,200})<\/(?:summary|h[1-6])>|<\/details>/gi;
