/** The switches that the instrumented code looks at, and what it tells of itself. */
import { readFileSync } from 'node:fs';

type Counts = Record<string, number>;

interface Switches {
  /** Under what name the faults are noted that are passed from here on. */
  currentTestId?: string | undefined;
  mutantCoverage?: { readonly static: Counts; readonly perTest: Record<string, Counts> };
}

const switches = ((globalThis as { __stryker__?: Switches }).__stryker__ ??= {});

export interface Task {
  /** Which are to be tried, in this order; all of them where this is missing, noting which faults each of them passes. */
  readonly order?: readonly number[];
  /** The last first. */
  readonly isReversed?: boolean;
}

export function readTask(): Task {
  return JSON.parse(readFileSync(0, 'utf8')) as Task;
}

/** In what order so many are tried. */
export function orderOf({ order, isReversed = false }: Task, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  return order ?? (isReversed ? all.reverse() : all);
}

export function answer(value: unknown): void {
  process.stdout.write(`\n${JSON.stringify(value)}\n`, () => process.exit(0));
}

/** From here on, what is passed is passed by this one. */
export function beginOf(index: number): void {
  switches.currentTestId = `${index}`;
}

/** By fault, which have passed it. */
export function passedBy(): Record<string, number[]> {
  const passed: Record<string, number[]> = {};
  for (const [index, counts] of Object.entries(switches.mutantCoverage?.perTest ?? {}))
    for (const fault of Object.keys(counts)) (passed[fault] ??= []).push(Number(index));
  for (const fault of Object.keys(switches.mutantCoverage?.static ?? {})) passed[fault] ??= [];
  return passed;
}
