/** The cells of a table's row. */
import { lazy } from '../base/memoize.ts';
import { trimSpan, type SourceText, type Span } from '../base/span.ts';
import type { Columns, Field } from '../document/fields.ts';
import type { Block } from '../markdown/blocks.ts';
import { readable, type Prose } from '../markdown/prose.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';

export interface Cell {
  /** The text of the column's head, without decoration. */
  readonly column: string;
  /** What its column holds. */
  readonly field: Field | undefined;
  readonly text: string;
  readonly span: Span;
  readonly prose: Prose;
  /** Whether it goes on with the cell above. */
  readonly isCarried: boolean;
}

export interface RowCell extends Cell {
  readonly mayBeItem: boolean;
}

/** Columns that name what several rows belong to: an empty cell there goes on with the one above. */
const GROUPING: ReadonlySet<Field> = new Set(['phase', 'area', 'party', 'expecting', 'asked']);

/** "The same as above." */
const ditto = lazy(() => {
  const words = anyOf(wordsEverywhere(({ grammar }) => grammar.ditto));
  return new RegExp(`^(?:["”″〃]|''|[-–—]\\s?["”″]\\s?[-–—]|${words})$`, 'iu');
});

/** What stands in each; what is left empty below a name, or says "ditto", goes on with the cell above. */
export function cellsOf(
  row: Block,
  { heads, fields, isItem }: Columns,
  above: readonly RowCell[],
  source: SourceText,
): readonly RowCell[] {
  return row.prose.map((prose, index) => {
    const text = readable(prose);
    const field = fields[index];
    const known = above[index];
    const isCarried =
      known !== undefined &&
      (ditto().test(text) ||
        (text === '' && field !== undefined && GROUPING.has(field)) ||
        known.prose.span.start === prose.span.start);
    const cell = isCarried ? { prose: known.prose, text: known.text, span: known.span } : undefined;
    return {
      column: heads[index] ?? '',
      field,
      mayBeItem: isItem[index] !== false,
      isCarried,
      ...(cell ?? { prose, text, span: trimSpan(source, prose.span) }),
    };
  });
}
