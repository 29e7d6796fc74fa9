/** Lists that are kept for long. */

const EMPTY: readonly never[] = [];

/** The same list without room to grow; all empty ones are one. */
export function compact<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? EMPTY : list.slice();
}

/** A list as it is kept by those of whom there are many: what stands alone needs no list around it. */
export type Packed<Item extends object> = Item | readonly Item[];

export function pack<Item extends object>(list: readonly Item[]): Packed<Item> {
  const [only] = list;
  return only !== undefined && list.length === 1 ? only : compact(list);
}

export function unpack<Item extends object>(packed: Packed<Item>): readonly Item[] {
  return packed instanceof Array ? packed : [packed as Item];
}
