/** Stands in for `node:test`: keeps the tests, so that any of them can be run in any order. */
export interface GatheredTest {
  readonly name: string;
  readonly run: () => unknown;
}

export const gathered: GatheredTest[] = [];

export function test(name: string, run: () => unknown): void {
  gathered.push({ name, run });
}
