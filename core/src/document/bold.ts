/** Words in bold that stand in place of a heading. */
import type { SourceText } from '../base/span.ts';
import type { Block } from '../markdown/blocks.ts';

/** Whether a paragraph is nothing but bold words: above a list of its own, the name of what the list holds. */
export function isBoldAlone({ span }: Block, source: SourceText): boolean {
  return BOLD.test(source.slice(span.start, span.end).trim());
}

const BOLD = /^(\*\*|__)(?!\s)[^*_\n]{2,80}\1[:.]?$/u;
