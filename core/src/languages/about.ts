/** What tells of a language itself. */
import type { DocumentLocale } from './locales.ts';

/** How a language is called and known. */
export interface About {
  /** In the language itself. */
  readonly name: string;
  /** All that people write for it, in lower case. */
  readonly names: readonly string[];
  /** ISO 639-3, as the detector calls it. */
  readonly code: string;
  /** Languages whose words for the subject are used in it, too. */
  readonly borrows?: readonly DocumentLocale[];
  /** Its 300 most frequent trigrams, the most frequent first, for a language that the detector does not bring along. */
  readonly trigrams?: string;
}
