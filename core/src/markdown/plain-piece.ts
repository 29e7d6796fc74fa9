/**
 * Reads the pieces that most documents are mostly made of without asking the parser: headings, paragraphs and list items
 * without any markup, and fenced code. What it says of them is what the parser says, only sooner.
 */
import { AnchoredSpan, type Anchor } from '../base/span.ts';
import { Container, Leaf, TextBlock, type Block } from './blocks.ts';
import { maskText } from './prose.ts';

/** Words that begin with a letter and hold no sign that may be markup. */
const WORDS = String.raw`\p{L}(?:[^\r\n\t\0\uFEFF*_${'`'}[\]<>&\\~#|]*[^\s*_${'`'}[\]<>&\\~#|\0\uFEFF])?`;
const FIRST_LINE = new RegExp(
  `^(?:(?<marks>#{1,6}) |(?<marker>[-+*]|\\d{1,9}[.)]) (?<box>\\[[ xX]\\] )?)?(?<words>${WORDS})(?=[\\r\\n]|$)`,
  'u',
);
/** Another line of the same paragraph; what it is indented by is looked at apart. */
const NEXT_LINE = new RegExp(`(?:\\r\\n|\\n)(?<indent> *)${WORDS}(?=[\\r\\n]|$)`, 'uy');

/** A piece that begins with a fence holds nothing behind it: see `cut.ts`. */
const FENCED = /^( {0,3})(?:`{3,}[^`\r\n]*|~{3,}[^\r\n]*)(?:[\r\n]|$)/;

/** The blocks of the piece; undefined where it is more than plain. */
export function readPlainPiece(text: string, anchor: Anchor): readonly Block[] | undefined {
  const fence = FENCED.exec(text);
  if (fence) return [new Leaf('code', new AnchoredSpan(anchor, fence[1]?.length ?? 0, text.trimEnd().length), [])];
  const groups = FIRST_LINE.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { marks, marker, box, words: first = '' } = groups;
  const indent = (marks?.length ?? marker?.length ?? -1) + 1;
  const start = indent + (box?.length ?? 0);
  const end = marks === undefined ? endOfParagraph(text, start + first.length, indent) : start + first.length;
  if (text.slice(end).trim() !== '') return undefined;
  const words = text.slice(start, end);
  const whole = new AnchoredSpan(anchor, 0, end);
  if (marks !== undefined) {
    // Joined, not added: a sum would keep its parts.
    const mask = [' '.repeat(start), maskText(words)].join('');
    return [new TextBlock(whole, mask, marks.length)];
  }
  const paragraph = new TextBlock(start === 0 ? whole : new AnchoredSpan(anchor, start, end), maskText(words));
  if (marker === undefined) return [paragraph];
  const at = marker.length + 1;
  const task =
    box === undefined ? undefined : { span: new AnchoredSpan(anchor, at, at + 3), checked: box.charAt(1) !== ' ' };
  return [new Container('list', whole, [new Container('item', whole, [paragraph], task)])];
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
