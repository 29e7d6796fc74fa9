/** Tests that promise time: growth is measured, in processor time, so that a slow machine cannot fail them. */
import assert from 'node:assert/strict';
import { cpuUsage } from 'node:process';

const GROWTH = 16;
/** Sixteen times the text takes a linear step sixteen times as long, a quadratic one 256 times. */
const MOST = 64;
const TIMES = 3;

/** Asserts that `work` takes time by the length of the text that `make` makes of a count: `count` and sixteen times that. */
export function assertLinear(make: (count: number) => string, work: (text: string) => unknown, count: number): void {
  const [short, long] = [make(count), make(GROWTH * count)];
  work(short);
  const ratio = leastTime(() => work(long)) / leastTime(() => work(short));
  assert.ok(ratio < MOST, `${GROWTH} times the text took ${ratio.toFixed(1)} times as long`);
}

/** In microseconds, at least one: the machine may be busy with something else in between. */
function leastTime(work: () => unknown): number {
  let least = Infinity;
  for (let time = 0; time < TIMES; time += 1) {
    const before = cpuUsage();
    work();
    const { user, system } = cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return Math.max(1, least);
}
