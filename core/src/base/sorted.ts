/** Lists in text order: finding by halving, and comparing. */

/** The index of the first thing that passes, in a list where none that passes stands before one that does not. */
export function firstIndex<Thing>(things: readonly Thing[], passes: (thing: Thing) => boolean): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(things[middle] as Thing)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the last thing that begins at an offset or before it; 0 where none does. */
export function lastIndexFrom<Thing extends { readonly start: number }>(
  things: readonly Thing[],
  offset: number,
): number {
  return Math.max(0, firstIndex(things, ({ start }) => start > offset) - 1);
}

/** Whether both hold the same objects. */
export function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
