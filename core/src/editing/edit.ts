/** What is written into a document. */
import type { Span } from '../base/span.ts';

/** One replacement in the source. Where `snippet` is given, editors that can put the cursor into its placeholders use it instead of `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** LSP snippet syntax. */
  readonly snippet?: string;
}
