/** The same thing in several shapes and languages, a test each. */
import { test } from 'node:test';

/** Each shape is a document; its beginning names its test. */
export function each(name: string, sources: readonly string[], check: (source: string) => void): void {
  for (const source of sources) test(`${name}: ${JSON.stringify(source.slice(0, 60))}`, () => check(source));
}
