/** English or Swedish? */
import { franc } from 'franc-min';
import type { Block } from './blocks.ts';
import type { Locale } from './languages/language.ts';

/** Enough for the trigrams of either language to show; more only costs time. */
const SAMPLE = 2000;
/** Below this many letters a text says too little about itself. */
const LEAST_LETTERS = 12;

/** The language of a sample, or undefined where it is too short to tell. */
export function detectLanguage(sample: string): Locale | undefined {
  const letters = sample.trim();
  if (letters.length < LEAST_LETTERS) return undefined;
  const code = franc(letters, { only: ['eng', 'swe'], minLength: LEAST_LETTERS });
  if (code === 'swe') return 'sv';
  return code === 'eng' ? 'en' : undefined;
}

/** The first words of the blocks: as many as tell their language for sure, where none are asked for. */
export function sampleOf(blocks: Iterable<Block>, longest = SAMPLE): string {
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
