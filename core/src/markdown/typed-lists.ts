/** Lists and boxes that are typed as signs: they read as lists, though Markdown takes them for one paragraph. */
import { within } from '../base/span.ts';
import type { TextBlock } from './blocks.ts';
import { Container, type Block, type Box } from './blocks.ts';
import { ANY_SIGN } from './box-signs.ts';
import { part } from './heading-lines.ts';

/** Signs that begin an item wherever they begin a line, and an escaped bullet of Markdown's own. */
const BULLET_SIGN = String.raw`(?:[•◦▪‣·●○∙]|\\[-*+•])[ \t]+`;
/** A dash may belong to the sentence: it counts where several lines begin so. */
const DASH = String.raw`[–—][ \t]+`;
const BOX_SIGN = String.raw`(?:${ANY_SIGN}|■|\\?\[[ \t]?[^\s\\[\]\d\p{L}]?[ \t]?\\?\]|\\?\[[ \t]?[xXoO][ \t]?\\?\])[ \t]+`;
const LINE_START = String.raw`(?<=^|\n)[ \t>]*`;
const TYPED = new RegExp(`${LINE_START}(?:${BULLET_SIGN}(?=\\S)|(?=${BOX_SIGN}\\S))`, 'gu');
const DASHED = new RegExp(`${LINE_START}${DASH}(?=\\S)`, 'gu');

/** The list that a paragraph holds, behind what stands before it; the paragraph itself where it holds none. */
export function splitTypedList(block: TextBlock, source: string): readonly Block[] {
  const typed = [...source.matchAll(TYPED)];
  const dashed = typed.length === 0 ? [...source.matchAll(DASHED)] : [];
  const marks = dashed.length > 1 ? dashed : typed;
  const [first] = marks;
  if (first === undefined) return [block];
  const starts = marks.map(({ 0: sign, index }) => index + sign.length);
  const items = starts.map((start, at) => {
    const end = source.slice(0, marks[at + 1]?.index ?? source.length).trimEnd().length;
    const words = part(block, start, end, 0);
    const box = typedBox(words, source.slice(start, end));
    return new Container('item', words.span, [box?.words ?? words], box?.box);
  });
  const list = new Container('list', within(block.span, first.index, source.length), items);
  const before = source.slice(0, first.index).trimEnd();
  return before === '' ? [list] : [part(block, 0, before.length, 0), list];
}

const TYPED_BOX = /^\\?\[[ \t]?(?<mark>[^\s\\[\]\d\p{L}]|[xXoO])?[ \t]?\\?\](?=[ \t]+\S)/u;
const TICKS = /^[xX✓✔]/u;

/** A box in front of words that Markdown takes for text: `[-]`, `[x ]`, `[]`, `\[ \]`. */
export function typedBox(
  words: TextBlock,
  source: string,
): { readonly box: Box; readonly words: TextBlock } | undefined {
  const found = TYPED_BOX.exec(source);
  if (found === null) return undefined;
  const mark = found.groups?.mark ?? ' ';
  const { length } = found[0];
  const from = source.length - source.slice(length).trimStart().length;
  return {
    box: { span: within(words.span, 0, length), checked: TICKS.test(mark) },
    words: part(words, from, source.length, 0),
  };
}
