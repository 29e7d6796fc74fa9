/** Tests that promise time: growth is measured, in processor time, so that a slow machine cannot fail them. */
import assert from 'node:assert/strict';
import { cpuUsage } from 'node:process';

const GROWTH = 8;
/** Eight times the text takes a linear step eight times as long, a quadratic one sixty-four times. */
const MOST = 32;
/** A machine that is busy with something else, or collects garbage, is asked again; no haste makes a quadratic step look linear. */
const ATTEMPTS = 6;
/** Less is noise. In microseconds. */
const LEAST_TIME = 4000;

/** Asserts that `work` takes time by the length of the text that `make` makes of a count, from `count` on. */
export function assertLinear(make: (count: number) => string, work: (text: string) => unknown, count: number): void {
  let start = count;
  while (timeOf(() => work(make(start))) < LEAST_TIME) start *= 2;
  const [short, long] = [make(start), make(GROWTH * start)];
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= MOST; attempt += 1)
    ratio = Math.min(ratio, timeOf(() => work(long)) / timeOf(() => work(short)));
  assert.ok(ratio < MOST, `${GROWTH} times the text took ${ratio.toFixed(1)} times as long`);
}

/** In microseconds of processor time, at least one. */
export function timeOf(work: () => unknown): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return Math.max(1, user + system);
}
