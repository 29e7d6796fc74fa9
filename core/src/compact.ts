/** Lists that are kept for long. */

const EMPTY: readonly never[] = [];

/** The same list without room to grow; all empty ones are one. */
export function compact<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? EMPTY : list.slice();
}
