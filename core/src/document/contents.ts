/** Lines that only point to what stands elsewhere, as in a table of contents: what they name is not defined there. */
import { remember } from '../base/memoize.ts';
import type { SourceText } from '../base/span.ts';
import type { Block } from '../markdown/blocks.ts';

/** "1.2 Goals ........ 4" */
const LEADER = /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*\d{1,4}\s*$/u;
/** "[Goals](#goals)", with a number before it perhaps. */
const LINK = /^[\s\d.)*_-]*\[[^\]\n]*\]\(#[^)\n]*\)[\s*_.]*$/u;

/** Whether a paragraph, of an item perhaps, is nothing but such lines. */
export const isPointer = remember(({ kind, span }: Block, source: SourceText): boolean => {
  if (kind !== 'paragraph') return false;
  const lines = source.slice(span.start, span.end).split('\n');
  return lines.every((line) => LINK.test(line) || LEADER.test(line));
});
