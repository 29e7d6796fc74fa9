/** Stands in for `node:test`: keeps the tests, so that any of them can be run in any order. */
export interface GatheredTest {
  readonly name: string;
  readonly run: () => unknown;
}

interface Options {
  readonly skip?: boolean | string;
}

export const gathered: GatheredTest[] = [];

export function test(name: string, run: () => unknown): void;
export function test(name: string, options: Options, run: () => unknown): void;
export function test(name: string, options: Options | (() => unknown), run?: () => unknown): void {
  const isSkipped = typeof options === 'object' && (options.skip ?? false) !== false;
  const own = typeof options === 'function' ? options : run;
  // Who asks for the tools of the real one tests how something is built, not what is judged.
  if (own?.length === 0 && !isSkipped) gathered.push({ name, run: own });
}
