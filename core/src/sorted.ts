/** Finding by halving, where things stand in text order. */

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
