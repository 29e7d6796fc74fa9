/**
 * How deep and how long data is, told before it is parsed: parsers go down with it, and where the stack ends, nothing
 * can be caught.
 */

/** Nobody's settings or front matter go deeper. */
export const DEEPEST_DATA = 50;
/** In UTF-16 code units. */
export const LONGEST_DATA = 1_000_000;

/** Why YAML, TOML or JSON is not parsed at all; undefined where it may be. */
export function troubleWith(text: string): 'too-deep' | 'too-long' | undefined {
  if (text.length > LONGEST_DATA) return 'too-long';
  return isDeep(text) ? 'too-deep' : undefined;
}

/** Counts brackets wherever they stand, indentation, and the signs that open blocks of YAML on one line: `- - - x`. */
function isDeep(text: string): boolean {
  const indents: number[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [, blanks = '', signs = ''] = OPENING.exec(line) ?? [];
    if (blanks.length === line.length) continue;
    while ((indents.at(-1) ?? -1) >= blanks.length) indents.pop();
    indents.push(blanks.length);
    if (indents.length + signs.replaceAll(/\s/g, '').length > DEEPEST_DATA) return true;
  }
  return mostOpen(text) > DEEPEST_DATA;
}

function mostOpen(text: string): number {
  let [open, most] = [0, 0];
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    open = sign === '[' || sign === '{' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

const OPENING = /^([ \t]*)((?:[-?:][ \t]+)*)/;
