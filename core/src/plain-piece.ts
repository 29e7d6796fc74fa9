/**
 * Reads the pieces that most documents are mostly made of, fenced code and a heading, a paragraph or a list item of one
 * line without any markup, without asking the parser. What it says of them is what the parser says, only sooner.
 */
import { makeBlock, type Block } from './blocks.ts';
import { maskText } from './prose.ts';
import { Place, type Anchor } from './span.ts';

/** One line, then nothing but blank ones. Words begin with a letter and hold no sign that may be markup. */
const PLAIN =
  /^(?:(?<marks>#{1,6}) |(?<marker>[-+*]|\d{1,9}[.)]) (?<box>\[[ xX]\] )?)?(?<words>\p{L}(?:[^\r\n\t\0\uFEFF*_`[\]<>&\\~#]*[^\s*_`[\]<>&\\~#\0\uFEFF])?)(?:[\r\n]|$)/u;

/** A piece that begins with a fence holds nothing behind it: see `cut.ts`. */
const FENCED = /^( {0,3})(?:`{3,}[^`\r\n]*|~{3,}[^\r\n]*)(?:[\r\n]|$)/;

/** The blocks of the piece; undefined where it is more than plain. */
export function readPlainPiece(text: string, anchor: Anchor): readonly Block[] | undefined {
  const fence = FENCED.exec(text);
  if (fence) return [makeBlock('code', new Place(anchor, fence[1]?.length ?? 0, text.trimEnd().length), {})];
  const groups = PLAIN.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { marks, marker, box, words = '' } = groups;
  const start = (marks?.length ?? marker?.length ?? -1) + 1 + (box?.length ?? 0);
  const end = start + words.length;
  if (text.slice(end).trim() !== '') return undefined;
  const whole = new Place(anchor, 0, end);
  if (marks !== undefined) {
    const mask = ' '.repeat(start) + maskText(words);
    return [makeBlock('heading', whole, { prose: [{ span: whole, mask }], depth: marks.length })];
  }
  const span = start === 0 ? whole : new Place(anchor, start, end);
  const paragraph = makeBlock('paragraph', span, { prose: [{ span, mask: maskText(words) }] });
  if (marker === undefined) return [paragraph];
  const at = marker.length + 1;
  const place = new Place(anchor, at, at + 3);
  const item = makeBlock('item', whole, {
    children: [paragraph],
    ...(box !== undefined && { box: { span: place, checked: box.charAt(1) !== ' ' } }),
  });
  return [makeBlock('list', whole, { children: [item] })];
}
