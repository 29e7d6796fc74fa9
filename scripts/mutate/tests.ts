/** Runs unit tests until one fails: those that are asked for, or all, noting which faults each of them passes. */
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import '../../test/unit.ts';
import '../../test/unit-long.ts';
import { gathered, type GatheredTest } from './gathered-tests.ts';
import { answer, beginOf, orderOf, passedBy, readTask } from './switches.ts';

// The same figure every time.
fc.configureGlobal({ seed: 7 });

const task = readTask();
const isCounting = task.order === undefined;
const milliseconds: number[] = [];
let failed: string | undefined;
for (const index of orderOf(task, gathered.length)) {
  const { name, run } = gathered[index] as GatheredTest;
  if (isCounting) beginOf(index);
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    failed = `${name}: ${error instanceof Error ? error.message : String(error)}`;
    break;
  }
  milliseconds[index] = performance.now() - start;
}
answer(isCounting ? { failed, milliseconds, passedBy: passedBy() } : { failed });
