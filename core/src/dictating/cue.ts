/** A word that could dictate. */
import type { Category } from '../languages/index.ts';

export interface Cue {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  readonly isStrong: boolean;
  /** Written like something inside a program. */
  readonly isCode?: boolean;
  /** What a team works with. */
  readonly isTool?: boolean;
  /** Code that is called. */
  readonly isCall?: boolean;
}
