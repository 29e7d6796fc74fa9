/** The words by which a language is told. */
import type { Block } from './blocks.ts';

/** Enough for the trigrams of a language to show; more only costs time. In UTF-16 code units. */
const SAMPLE_LENGTH = 2000;

/** The first words of the blocks: as many as tell their language for sure, where none are asked for. */
export function sampleOf(blocks: Iterable<Block>, longest = SAMPLE_LENGTH): string {
  const words: string[] = [];
  let length = 0;
  for (const mask of masksOf(blocks)) {
    const letters = mask.replaceAll(/[^\p{L}]+/gu, ' ');
    words.push(letters);
    length += letters.length + 1;
    if (length > longest) break;
  }
  return words.join(' ').slice(0, longest);
}

/** Every piece of prose below the blocks, in text order. */
function* masksOf(blocks: Iterable<Block>): Generator<string> {
  for (const { prose, children } of blocks) {
    for (const { mask } of prose) yield mask;
    yield* masksOf(children);
  }
}
