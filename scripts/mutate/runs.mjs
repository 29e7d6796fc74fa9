/** Runs the built programs, each fault in a process of its own: what a faulty core remembers is gone with it. */
import { spawn } from 'node:child_process';
import { root } from '../lib/install.mjs';

/** Starting, and whatever else the machine does. */
const GRACE = 10_000;
/** Slower than that will not come to an end. */
const PATIENCE = 5;

/**
 * Which tests, or texts, pass which fault, and how long each takes. Taken in two orders: where they differ, something is
 * remembered from the first that asked, and all depend on it.
 * @param {'tests' | 'outputs'} program
 */
export async function countPasses(program) {
  const [forward, backward] = await Promise.all([
    runProgram(`dist/mutate/counting/${program}.mjs`, {}),
    runProgram(`dist/mutate/counting/${program}.mjs`, { isReversed: true }),
  ]);
  for (const { end, output } of [forward, backward]) if (end !== 'done') throw new Error(output);
  const { failed, milliseconds, passedBy } = forward.answer;
  const all = milliseconds.map((_, index) => index);
  const quickFirst = (some) => some.toSorted((a, b) => milliseconds[a] - milliseconds[b]);
  const orders = new Map();
  for (const fault of new Set([...Object.keys(passedBy), ...Object.keys(backward.answer.passedBy)])) {
    const [some, others] = [passedBy[fault] ?? [], backward.answer.passedBy[fault] ?? []];
    const first = new Set([...quickFirst(some), ...quickFirst(others)]);
    const isSame = some.length > 0 && some.length === others.length && first.size === some.length;
    orders.set(fault, isSame ? [...first] : [...new Set([...first, ...quickFirst(all)])]);
  }
  return { failed: failed ?? backward.answer.failed, milliseconds, orders };
}

/** Runs what passes a fault with that fault. It is `unreached` where nothing does. */
export async function tryFault(program, { id }, { milliseconds, orders }) {
  const order = orders.get(id);
  if (order === undefined) return { end: 'unreached' };
  const usual = order.reduce((sum, index) => sum + milliseconds[index], 0);
  const { end, answer } = await runProgram(
    `dist/mutate/trying/${program}.mjs`,
    { order },
    { limit: GRACE + PATIENCE * usual, env: { ...process.env, __STRYKER_ACTIVE_MUTANT__: id } },
  );
  return { end, ...answer };
}

/** Throws where the programs do not run without any fault: then none of those that broke them is to blame. */
export async function assertRuns() {
  for (const program of ['tests', 'outputs']) {
    const { end, output } = await runProgram(`dist/mutate/trying/${program}.mjs`, { order: [] });
    if (end !== 'done') throw new Error(`dist/mutate has changed in the meantime: ${output}`);
  }
}

/** `late` and `broken` are ends, too. */
async function runProgram(path, task, { limit = 0, env = process.env } = {}) {
  // A fault may gather without end: better a quick end than a machine without memory.
  const child = spawn(process.execPath, ['--max-old-space-size=1500', path], { cwd: root, env });
  let output = '';
  let isLate = false;
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  child.stdin.on('error', () => {}).end(JSON.stringify(task));
  const clock = setTimeout(() => (isLate = child.kill('SIGKILL')), limit || 2 ** 30);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(clock);
  if (isLate) return { end: 'late', output };
  const answer = code === 0 ? readAnswer(output) : undefined;
  return answer === undefined ? { end: 'broken', output } : { end: 'done', answer };
}

function readAnswer(output) {
  try {
    return JSON.parse(output.trimEnd().split('\n').at(-1));
  } catch {
    return undefined;
  }
}
