/**
 * Reads the pieces that most documents are mostly made of without asking the parser: headings, paragraphs and list items
 * without any markup, and fenced code. What it says of them is what the parser says, only sooner: see `agreement.ts`.
 */
import { AnchoredSpan, type Anchor } from '../base/span.ts';
import { BULLET, HEADING_SIGNS, NUMBER, openedFence, TASK_BOX, TASK_BOX_LENGTH } from './agreement.ts';
import { Container, Leaf, TextBlock, type Block } from './blocks.ts';
import { withoutMarks } from './marks.ts';
import { readText, withoutHiddenEdges, type Words } from './words-of-text.ts';

/** For a class of characters: signs that may be markup, or that the parser replaces. */
const MARKUP = String.raw`*_\x60[\]<>&\\~#|{}%\0\uFEFF•☐☑✅✔`;
/** The rest of a line that begins with a letter or a number that counts nothing, ends with no blank, and holds none of these. */
const WORDS = String.raw`(?:\p{L}|(?!${NUMBER})\p{N})(?:[^\r\n\t${MARKUP}]*[^\s${MARKUP}])?(?=[\r\n]|$)`;
const FIRST_LINE = new RegExp(
  `^(?:(?<signs>${HEADING_SIGNS}) |(?<marker>${BULLET}|${NUMBER}) (?<box>${TASK_BOX} )?)?(?<words>${WORDS})`,
  'u',
);
/** Another line of the same paragraph; what it is indented by is looked at apart. */
const NEXT_LINE = new RegExp(`(?:\\r\\n|\\n)(?<indent> *)${WORDS}`, 'uy');
const FENCE_LINE = /^(?<indent> {0,3})(?<content>[`~]{3}[^\r\n]*)/;

/** The blocks of the piece; undefined where it is more than plain. */
export function readPlainPiece(text: string, anchor: Anchor): readonly Block[] | undefined {
  return readFence(text, anchor) ?? readWords(text, anchor);
}

function readFence(text: string, anchor: Anchor): readonly Block[] | undefined {
  const groups = FENCE_LINE.exec(text)?.groups;
  if (groups === undefined || openedFence(groups.content ?? '') === undefined) return undefined;
  // A piece that begins with a fence holds nothing behind it: see `cut.ts`.
  return [new Leaf('code', new AnchoredSpan(anchor, groups.indent?.length ?? 0, text.trimEnd().length), [])];
}

function readWords(text: string, anchor: Anchor): readonly Block[] | undefined {
  const groups = FIRST_LINE.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { signs, marker, box, words = '' } = groups;
  if (signs !== undefined) return readHeading(text, anchor, signs, words);
  const indent = marker === undefined ? 0 : marker.length + 1;
  const start = indent + (box?.length ?? 0);
  const end = endOfParagraph(text, start + words.length, indent);
  if (!isBlankFrom(text, end)) return undefined;
  const span = new AnchoredSpan(anchor, 0, end);
  const paragraph = new TextBlock(span.within(start, end), readPlainText(text.slice(start, end)));
  if (marker === undefined) return [paragraph];
  const task = box === undefined ? undefined : taskOf(box, span.within(indent, indent + TASK_BOX_LENGTH));
  return [new Container('list', span, [new Container('item', span, [paragraph], task)])];
}

function readHeading(text: string, anchor: Anchor, signs: string, words: string): readonly Block[] | undefined {
  const start = signs.length + 1;
  const end = start + words.length;
  if (!isBlankFrom(text, end)) return undefined;
  const { shown, mask } = readPlainText(words);
  // Joined, not added: a sum would keep its parts.
  const withSigns = (part: string): string => [' '.repeat(start), part].join('');
  const whole = withSigns(shown);
  const both = { shown: whole, mask: mask === shown ? whole : withSigns(mask) };
  return [new TextBlock(new AnchoredSpan(anchor, 0, end), both, signs.length)];
}

function readPlainText(text: string): Words {
  const { shown, mask } = withoutMarks(readText(text), text);
  return { shown, mask: withoutHiddenEdges(mask) };
}

function taskOf(box: string, span: AnchoredSpan): Block['box'] {
  return { span, checked: box.charAt(1) !== ' ' };
}

function isBlankFrom(text: string, offset: number): boolean {
  return /^[ \t\r\n]*$/.test(text.slice(offset));
}

/** Where the lines end that go on with a paragraph, indented as its first one is. */
function endOfParagraph(text: string, firstEnd: number, indent: number): number {
  let end = firstEnd;
  for (;;) {
    NEXT_LINE.lastIndex = end;
    const next = NEXT_LINE.exec(text);
    if (next?.groups?.indent?.length !== indent) return end;
    end += next[0].length;
  }
}
