/** Checks files on several threads at once, and hands out what became of them in the order of the files. */
import { dirname, resolve } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { MOST_IN_A_FOLDER } from '../../core/src/index.ts';
import { Checker, type CheckJob, type FileOutcome } from './checker.ts';

/** Files of a large folder that go to a thread together. Those of a smaller one may be read as one, so it stays whole. */
const BATCH = 8;
/** Batches for each thread that may be done before they are written, so that what waits stays little. */
const AHEAD = 4;

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
  const line = new Line(batches.length, count * AHEAD);
  const work = async (worker: Worker): Promise<void> => {
    for (let index = await line.take(); index !== undefined; index = await line.take())
      line.finish(index, await ask(worker, batches[index] ?? []));
  };
  try {
    const all = Promise.all(workers.map(work));
    for (let index = 0; index < batches.length; index += 1) {
      // A thread that fails ends everything.
      await Promise.race([line.finished(index), all]);
      yield* line.release(index);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Who takes which batch, and which of them are done. */
class Line {
  readonly #length: number;
  readonly #ahead: number;
  readonly #done = new Map<number, readonly FileOutcome[]>();
  #next = 0;
  #released = 0;
  #waiting: (() => void)[] = [];

  constructor(length: number, ahead: number) {
    this.#length = length;
    this.#ahead = ahead;
  }

  /** The next batch, as soon as not too many wait to be released; undefined when there is none left. */
  async take(): Promise<number | undefined> {
    while (this.#next < this.#length && this.#next >= this.#released + this.#ahead) await this.#change();
    return this.#next < this.#length ? this.#next++ : undefined;
  }

  finish(index: number, outcomes: readonly FileOutcome[]): void {
    this.#done.set(index, outcomes);
    this.#tell();
  }

  async finished(index: number): Promise<void> {
    while (!this.#done.has(index)) await this.#change();
  }

  release(index: number): readonly FileOutcome[] {
    const outcomes = this.#done.get(index) ?? [];
    this.#done.delete(index);
    this.#released = index + 1;
    this.#tell();
    return outcomes;
  }

  #change(): Promise<void> {
    return new Promise((fulfil) => this.#waiting.push(fulfil));
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const fulfil of waiting) fulfil();
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

function toBatches(paths: readonly string[]): string[][] {
  const sizes = new Map<string, number>();
  for (const path of paths) {
    const folder = dirname(resolve(path));
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  // Cut in the order of the paths, which a folder may interrupt.
  const batches: string[][] = [];
  let before: string | undefined;
  for (const path of paths) {
    const folder = dirname(resolve(path));
    const isWhole = (sizes.get(folder) ?? 0) <= MOST_IN_A_FOLDER;
    const last = batches.at(-1);
    if (last === undefined || folder !== before || (!isWhole && last.length >= BATCH)) batches.push([path]);
    else last.push(path);
    before = folder;
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
