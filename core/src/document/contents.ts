/** Lines that only point to what stands elsewhere, as in a table of contents: what they name is not defined there. */
import type { SourceText } from '../base/span.ts';
import type { Block } from '../markdown/blocks.ts';

/** "1.2 Goals ........ 4" */
const LEADER = /(?:(?<!\.)\.{4,}|(?<!\. )(?:\. ){4,}|(?<!…)…{2,}|(?<!_)_{4,})\s*\d{1,4}\s*$/u;
/** Nearly all paragraphs hold neither. */
const MAY_POINT = /\[\s*[<«‹←↑→]|[>»›→↑]\s*\]\(|\]\(#|\.{4}|(?:\. ){4}|…|_{4}/;
/** "[Goals](#goals)", with a number before it perhaps. */
const LINK = /^[\s\d.)*_-]*\[[^\]\n]*\]\(#[^)\n]*\)[\s*_.]*$/u;

/** "[<< Back](README.md)", "[Next →](plan.md)": the way to another page. */
const WAY = /^[\s*_]*\[(?:\s*(?:<{1,2}|[«‹←↑→])[^\]\n]*|[^\]\n]*(?:>{1,2}|[»›→↑])\s*)\]\([^)\n]*\)[\s*_.|·]*$/u;

/** Whether a paragraph, of an item perhaps, is nothing but such lines. */
export function isPointer({ kind, span }: Block, source: SourceText): boolean {
  if (kind !== 'paragraph') return false;
  const text = source.slice(span.start, span.end);
  return (
    MAY_POINT.test(text) && text.split('\n').every((line) => LINK.test(line) || WAY.test(line) || LEADER.test(line))
  );
}
