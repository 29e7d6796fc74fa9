/** Code among the words of an item: part of what it says, or all of it. */
import type { Span } from '../base/span.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Prose } from '../markdown/prose.ts';

/** Whether a reader sees something there that is no prose. */
export function isCode({ shown, mask }: Prose, start: number, end: number): boolean {
  if (end <= start || /\S/.test(mask.slice(start, end))) return false;
  const seen = shown.slice(start, end);
  return /[\p{L}\p{N}]/u.test(seen) && !seen.includes('\n');
}

/** Sentences with the code that they begin or end with. */
export function withCode(prose: Prose, sentences: readonly Span[]): Span[] {
  return sentences.map(({ start, end }, index) => {
    const before = sentences[index - 1]?.end ?? 0;
    const behind = sentences[index + 1]?.start ?? prose.mask.length;
    return {
      start: isCode(prose, before, start) ? before : start,
      // Between two sentences it belongs to the second.
      end: behind === prose.mask.length && isCode(prose, end, behind) ? behind : end,
    };
  });
}

/** A name of a file, a command: it says nothing, whatever stands in brackets behind it. */
export function isOnlyCode({ prose }: Block): boolean {
  return prose.every((each) => !/\p{L}{2}/u.test(each.mask.replaceAll(/\([^()]*\)/g, '')) && each.mask !== each.shown);
}
