/** Tables of a quality plan: what is delivered, how good it has to be, from where on that is enough, and how one sees it. */
import { phrasesEverywhereBy } from '../words/packs.ts';
import type { Cell } from './cells.ts';
import { isNamed, type Entry } from './entries.ts';

type Column = 'deliverable' | 'standard' | 'level' | 'method';
const heads = phrasesEverywhereBy(({ partnership }, column: Column) => partnership.performance[column]);

/** One row: what the customer may expect. */
export interface Performance {
  readonly entry: Entry;
  /** From where on it is good enough. */
  readonly measure: string | undefined;
}

/** Undefined where the row stands in another kind of table. */
export function performanceOf(entry: Entry): Performance | undefined {
  const { cells } = entry;
  const standard = cellOf(cells, 'standard');
  const level = cellOf(cells, 'level');
  const method = cellOf(cells, 'method');
  if ([standard, level, method].filter((cell) => cell !== undefined).length < 2) return undefined;
  if (standard === undefined && level === undefined) return undefined;
  const deliverable = cellOf(cells, 'deliverable');
  const told = [deliverable, standard].filter((cell) => cell !== undefined && cell.text !== '');
  const [first] = told.length > 0 ? told : [level];
  if (first === undefined) return undefined;
  const text = told.length > 0 ? told.map((cell) => cell?.text).join(': ') : first.text;
  const measure = level?.text || undefined;
  return { entry: { ...entry, text, span: first.span, cells: [] }, measure };
}

function cellOf(cells: readonly Cell[], column: Column): Cell | undefined {
  return cells.find((cell) => isNamed(cell.column, heads(column)));
}
