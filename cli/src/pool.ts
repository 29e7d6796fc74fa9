/** Checks files on several threads at once, and hands out what became of them in the order of the files. */
import { dirname, resolve } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Checker, type CheckJob, type FileOutcome } from './checker.ts';

/** Files that go to a thread together. Those of a folder are often read as one, so a folder is shared out only if it is larger. */
const BATCH = 32;
/** Batches that a thread may be ahead, so that what waits to be written stays little. */
const AHEAD = 2;

/** What a thread is started with; tells the command that it is one. */
interface ThreadData {
  readonly tillitCheck: CheckJob;
}

/** In the order of `paths`. With one thread, everything happens here. */
export async function* checkAll(
  paths: readonly string[],
  job: CheckJob,
  threads: number,
  program: URL,
): AsyncGenerator<FileOutcome> {
  const batches = toBatches(paths);
  const count = Math.min(threads, batches.length);
  if (count < 2) {
    const checker = new Checker(job);
    for (const path of paths) yield await checker.check(path);
    return;
  }
  const data: ThreadData = { tillitCheck: job };
  const workers = Array.from({ length: count }, () => new Worker(program, { workerData: data, argv: [] }));
  try {
    const pending: Promise<readonly FileOutcome[]>[] = [];
    const queues = workers.map((): Promise<unknown> => Promise.resolve());
    for (let next = 0, written = 0; written < batches.length; written += 1) {
      for (; next < Math.min(batches.length, written + count * AHEAD); next += 1) {
        const thread = next % count;
        const batch = batches[next] ?? [];
        const done = (queues[thread] ?? Promise.resolve()).then(() => ask(workers[thread] as Worker, batch));
        queues[thread] = done.catch(() => undefined);
        pending.push(done);
      }
      yield* (await pending.shift()) ?? [];
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, batch: readonly string[]): Promise<readonly FileOutcome[]> {
  return new Promise((fulfil, reject) => {
    worker.once('message', (outcomes: readonly FileOutcome[]) => {
      worker.off('error', reject);
      fulfil(outcomes);
    });
    worker.once('error', reject);
    worker.postMessage(batch);
  });
}

/** Neighbouring files of a folder together, up to `BATCH`. */
function toBatches(paths: readonly string[]): string[][] {
  const batches: string[][] = [];
  let folder = '';
  for (const path of paths) {
    const last = batches.at(-1);
    const own = dirname(resolve(path));
    if (last === undefined || own !== folder || last.length >= BATCH) batches.push([path]);
    else last.push(path);
    folder = own;
  }
  return batches;
}

/** Whether this is one of the threads; then it answers until it is stopped. */
export function servesChecks(): boolean {
  const job = (workerData as ThreadData | null)?.tillitCheck;
  if (parentPort === null || job === undefined) return false;
  const port = parentPort;
  const checker = new Checker(job);
  port.on('message', (batch: readonly string[]) => {
    void (async () => {
      const outcomes: FileOutcome[] = [];
      for (const path of batch) outcomes.push(await checker.check(path));
      port.postMessage(outcomes);
    })();
  });
  return true;
}
