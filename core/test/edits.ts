/** Applies edits the way an editor does: all at once, to the text they were made for. */
import type { Edit } from '../src/editing/edit.ts';

export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, { span, text: replacement }) => text.slice(0, span.start) + replacement + text.slice(span.end),
      source,
    );
}
