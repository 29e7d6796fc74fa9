/** Times and what to say of them. */
import { performance } from 'node:perf_hooks';

export interface Times {
  /** In milliseconds, the shortest first. */
  readonly sorted: readonly number[];
}

export function timesOf(measured: readonly number[]): Times {
  return { sorted: measured.toSorted((a, b) => a - b) };
}

export function quantile({ sorted }: Times, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(times: Times): number {
  return quantile(times, 0.5);
}

/** `12.3 ms (11.0-14.1)`: the median with the first and the last tenth. */
export function told(times: Times): string {
  return `${digits(median(times))} ms (${digits(quantile(times, 0.1))}–${digits(quantile(times, 0.9))})`;
}

export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function elapsed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Two things by turns, so that both meet the same weather: what else the machine does changes from second to second. */
export function repeatBoth(runs: number, one: () => unknown, other: () => unknown, warm = 1): readonly [Times, Times] {
  const measured: [number[], number[]] = [[], []];
  for (let index = -warm; index < runs; index += 1) {
    const times = [elapsed(one), elapsed(other)] as const;
    if (index < 0) continue;
    measured[0].push(times[0]);
    measured[1].push(times[1]);
  }
  return [timesOf(measured[0]), timesOf(measured[1])];
}

export async function repeatAsync(runs: number, run: () => Promise<unknown>): Promise<Times> {
  const measured: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now();
    await run();
    measured.push(performance.now() - start);
  }
  return timesOf(measured);
}

/** The same numbers between 0 and 1 in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
