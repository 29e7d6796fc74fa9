/** A word that could dictate. */
import type { Category } from '../languages/index.ts';

/** How sure a word is by itself, before anything is known of what stands around it. */
export type Sureness = 'sure' | 'likely' | 'weak';

export interface Cue {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  readonly sureness: Sureness;
  /** What it was known by. */
  readonly source: 'phrase' | 'borrowed' | 'name' | 'file-ending' | 'code';
  /** What kind of thing the lexicon takes it for: "widget". */
  readonly kind?: string | undefined;
  /** What a team works with. */
  readonly isTool?: boolean;
  /** Code that is called. */
  readonly isCall?: boolean;
}

export function isStrong({ sureness }: Cue): boolean {
  return sureness === 'sure';
}

export function wordsOf({ start, end }: Cue, { text }: { readonly text: string }): string {
  return text.slice(start, end).toLowerCase();
}

export function encloses(outer: Cue, inner: Cue): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}
