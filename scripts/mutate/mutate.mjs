/**
 * Do the tests notice when the judgement goes wrong? Puts small faults into it, one at a time, and counts those that
 * the unit tests find. What no test finds is compared with the core as it is, over many texts: a fault that makes no
 * difference to any of them is no fault, and counts for nothing.
 *
 *     npm run mutate -- [--sample 240] [--seed 1] [--files 'core/src/dictating/say-what.ts'] [--all]
 *
 * Fails below 85 of 100.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWith } from './build.mjs';
import { makeFaults } from './faults.mjs';
import { assertRuns, countPasses, tryFault } from './runs.mjs';
import { printReport, printSurvivor } from './told.mjs';

const WANTED = 0.85;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '240' },
    seed: { type: 'string', default: '1' },
    files: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

await rm('dist/mutate', { recursive: true, force: true });
const { faults, sources } = await makeFaults(values.files);
const chosen = values.all ? faults : sampleOf(faults, Number(values.sample), values.seed);
console.log(`${chosen.length} of ${faults.length} faults, seed ${values.seed}.`);
await buildWith(sources);
note('built');
const [tests, outputs] = await Promise.all([countPasses('tests'), countPasses('outputs')]);
if (tests.failed !== undefined) {
  console.error(`A test fails without any fault: ${tests.failed}`);
  process.exit(1);
}

note(`counted: ${tests.milliseconds.length} tests, ${outputs.milliseconds.length} texts`);
const waiting = [...chosen];
const results = [];
await Promise.all(Array.from({ length: availableParallelism() }, work));
await assertRuns();
const score = printReport(results);
process.exitCode = score < WANTED ? 1 : 0;

/** Whoever waits sees that it goes on. */
function note(what) {
  console.error(`${String(Math.round(performance.now() / 1000)).padStart(5)} s  ${what}`);
}

async function work() {
  for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
    const result = { fault, ...(await judge(fault)) };
    results.push(result);
    if (result.outcome === 'survived') printSurvivor(result);
    if (results.length % 20 === 0) note(`${results.length} tried`);
  }
}

/** What becomes of a fault: found by a test, unseen, or without a difference to anybody. */
async function judge(fault) {
  const run = await tryFault('tests', fault, tests);
  if (run.end !== 'done' || run.failed !== undefined) return { outcome: 'killed', end: run.end };
  const isReached = run.end !== 'unreached';
  const compared = await tryFault('outputs', fault, outputs);
  if (compared.end !== 'done') return { outcome: 'survived', isReached, end: compared.end };
  const { difference } = compared;
  return difference === undefined ? { outcome: 'alike' } : { outcome: 'survived', isReached, difference };
}

/** The same for the same seed, as long as the code is the same: a hash decides which come first. */
function sampleOf(all, size, seed) {
  const rankOf = ({ path, line, column, kind, after }) =>
    createHash('sha256').update([seed, path, line, column, kind, after].join(' ')).digest('hex');
  return all
    .map((fault) => ({ fault, rank: rankOf(fault) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ fault }) => fault);
}
