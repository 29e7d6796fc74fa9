/** Which files are left alone: globs from settings that anybody may have written. */
import picomatch from 'picomatch';
import { remember } from '../base/memoize.ts';

/** In UTF-16 code units. */
const LONGEST_PATTERN = 300;
/** More stars in a row of letters, or more `**`, take a matcher that tries all of them longer than anybody waits. */
const MOST_STARS = 3;

/** Whether a glob can be used: `**`, `*`, `?`, `[a-z]` and `{a,b}`, and not too many of them. */
export function isUsablePattern(pattern: string): boolean {
  if (pattern.trim() === '' || pattern.length > LONGEST_PATTERN) return false;
  const parts = pattern.split('/');
  if (parts.filter((part) => part === '**').length > MOST_STARS) return false;
  const isCrowded = (part: string): boolean => part !== '**' && (part.match(/\*+/g)?.length ?? 0) > MOST_STARS;
  return !parts.some(isCrowded) && (pattern.match(/[{[]/g)?.length ?? 0) <= MOST_STARS;
}

/** Whether one of the patterns names a path, which is relative to where they are written, with `/` between its parts. */
export function isExcluded(path: string, patterns: readonly string[]): boolean {
  return matchersOf(patterns).some((matches) => matches(path));
}

/** Compiled once a list. Brackets, bars and pluses are letters: as parts of an expression they could go on for ever. */
const matchersOf = remember((patterns: readonly string[]) =>
  patterns
    .filter(isUsablePattern)
    .map((pattern) => picomatch(pattern.replaceAll(/[()|+@!]/g, String.raw`\$&`), { dot: true, noextglob: true })),
);
