/** The few assertions of the suite that runs in a browser, where Node's are missing. */

export function ok(value: unknown, message = 'not true'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) fail(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  equal(JSON.stringify(actual), JSON.stringify(expected));
}

export function match(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) fail(`${JSON.stringify(actual)} does not match ${String(expected)}`);
}

export function fail(message: string): never {
  throw new Error(message);
}
