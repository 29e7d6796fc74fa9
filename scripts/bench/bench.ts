/**
 * Measures what a keystroke, a first check, an open document and a folder cost, as ratios within one run.
 *
 *     npm run bench
 *
 * `--no-peers` leaves the other tools out, `--no-folder` the thousand files. Prints tables and writes `dist/bench.json`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkDocument, defaultConfig, parseDocument } from '../../core/src/index.ts';
import type { Activation } from './activation.ts';
import { documentOf, paddedTo, sources } from './documents.ts';
import { digits, median, quantile, repeatBoth, timesOf, told, type Times } from './measure.ts';
import { peers } from './peers.ts';
import { throughServer } from './server.ts';
import { largeChange, open, typing, type LargeChange } from './typing.ts';

/** How many times faster than these. */
const WANTED: Readonly<Record<string, string>> = {
  'textlint with write-good': '≥ 500',
  alex: '≥ 1,500',
  'harper.js': '≥ 4,000',
};
const flags = new Set(process.argv.slice(2));
const remark = unified().use(remarkParse).use(remarkGfm);
const results: Record<string, unknown>[] = [];

function report(what: string, wanted: string, got: string, data: Record<string, unknown>): void {
  console.log(`| ${what.padEnd(66)} | ${wanted.padEnd(16)} | ${got.padEnd(40)} |`);
  results.push({ what, wanted, got, ...data });
}

const times = (ratio: number): string => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} times`;
const spread = (found: Times): Record<string, number> => ({
  median: median(found),
  p10: quantile(found, 0.1),
  p90: quantile(found, 0.9),
  p99: quantile(found, 0.99),
});

console.log(`Node ${process.version}, ${cpus().length} cores: ${cpus()[0]?.model ?? ''}\n`);
console.log(`| ${'what'.padEnd(66)} | ${'to reach'.padEnd(16)} | ${'measured'.padEnd(40)} |`);
console.log(`| ${'-'.repeat(66)} | ${'-'.repeat(16)} | ${'-'.repeat(40)} |`);

const folder = mkdtempSync(join(tmpdir(), 'tillit-bench-'));
try {
  for (const [name, texts] of sources()) {
    const [short, long, longest] = [1000, 10_000, 100_000].map((lines) => documentOf(texts, lines)) as [
      string,
      string,
      string,
    ];
    const keys = { short: typing(short, 600), long: typing(long, 1500), longest: typing(longest, 300) };
    const check = (text: string): unknown => checkDocument(parseDocument(text), defaultConfig);
    const [first, whole] = repeatBoth(
      5,
      () => check(long),
      () => remark.parse(long),
    );
    const [firstShort, wholeShort] = repeatBoth(
      25,
      () => check(short),
      () => remark.parse(short),
      5,
    );
    report(
      `${name}: keystroke, 10,000 lines, against remark-parse + GFM`,
      '≥ 300, p99 ≥ 100',
      `${times(median(whole) / median(keys.long))}, p99 ${times(median(whole) / quantile(keys.long, 0.99))}: ${told(keys.long)}`,
      { keystroke: spread(keys.long), remark: spread(whole) },
    );
    report(
      `${name}: keystroke, 100,000 lines against 1,000`,
      '≤ 3',
      `${times(median(keys.longest) / median(keys.short))}: ${digits(median(keys.longest))} and ${digits(median(keys.short))} ms`,
      { longest: spread(keys.longest), short: spread(keys.short) },
    );
    report(
      `${name}: first check against remark-parse + GFM, 1,000 lines`,
      '≤ 1.3',
      `${times(median(firstShort) / median(wholeShort))}: ${told(firstShort)}`,
      { check: spread(firstShort), remark: spread(wholeShort) },
    );
    report(
      `${name}: first check against remark-parse + GFM, 10,000 lines`,
      '≤ 1.0',
      `${times(median(first) / median(whole))}: ${told(first)}`,
      { check: spread(first), remark: spread(whole) },
    );
    const path = join(folder, 'document.md');
    writeFileSync(path, long);
    const held = Array.from({ length: 3 }, () => ({ own: heldBy('tillit', path), tree: heldBy('remark', path) }));
    const [own, tree] = [timesOf(held.map((each) => each.own)), timesOf(held.map((each) => each.tree))];
    const ratio = timesOf(held.map((each) => each.own / each.tree));
    report(
      `${name}: memory of an open document against the remark tree`,
      '≤ 1.0',
      `${times(median(ratio))} (${times(quantile(ratio, 0))} to ${times(quantile(ratio, 1))}): ${digits(median(own) / 1e6)} and ${digits(median(tree) / 1e6)} MB`,
      { held },
    );
    if (!flags.has('--no-peers'))
      for await (const peer of peers(long))
        report(
          `${name}: keystroke, 10,000 lines, against ${peer.name}`,
          WANTED[peer.name] ?? '',
          `${times(median(peer.times) / median(keys.long))}: ${told(peer.times)}`,
          { peer: spread(peer.times), keystroke: spread(keys.long) },
        );
    const served = await throughServer(withFindings(texts, 500), 300);
    report(
      `${name}: keystroke through the server, 10,000 lines, ${served.findings} findings`,
      '≤ 5 or 10 ms',
      `${told(served.keystrokes)}; opened in ${digits(served.open)} ms`,
      { ...served, keystrokes: spread(served.keystrokes), symbols: spread(served.symbols) },
    );
    report(`${name}: symbols for the editor's outline, 10,000 lines`, '', told(served.symbols), {
      symbols: spread(served.symbols),
    });
    largeChanges(name, long);
  }
  const small = await throughServer(documentOf(sources().get('samples') ?? [], 500), 20);
  // The editor's process has grown its heap long before; a new one collects garbage thrice meanwhile.
  const grown = '--min-semi-space-size=16';
  const starts = Array.from({ length: 9 }, () => JSON.parse(output('activation', grown)) as Activation);
  const [load, activate] = [timesOf(starts.map((each) => each.load)), timesOf(starts.map((each) => each.activate))];
  report(
    'extension: load and activate, until it waits for the server',
    '< 50 ms',
    `${digits(median(load) + median(activate))} ms: load ${told(load)}, activate ${told(activate)}`,
    { load: spread(load), activate: spread(activate) },
  );
  report(
    'extension: server start to first findings of 500 lines',
    '',
    `${digits(small.start + small.open)} ms: start ${digits(small.start)}, open ${digits(small.open)}`,
    { start: small.start, open: small.open },
  );
  if (!flags.has('--no-folder')) await checkFolder();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync('dist/bench.json', `${JSON.stringify({ node: process.version, results }, undefined, 2)}\n`);
console.log('\nAll figures: dist/bench.json');

/** Bytes that stay for a document. */
function heldBy(kind: string, path: string): number {
  return Number(output('memory', '--expose-gc', kind, path));
}

/** What another program of the benchmark prints. */
function output(name: string, flag: string, ...args: readonly string[]): string {
  return spawnSync(process.execPath, [flag, `dist/scripts/${name}.mjs`, ...args], { encoding: 'utf8' }).stdout;
}

/** 10,000 lines with about as many findings as wanted: text with findings, then text without. */
function withFindings(texts: readonly string[], wanted: number): string {
  const step = 500;
  for (let lines = step; lines < 10_000; lines += step) {
    const text = paddedTo(documentOf(texts, lines), 10_000);
    if (checkDocument(parseDocument(text), defaultConfig).length >= wanted) return text;
  }
  return documentOf(texts, 10_000);
}

function largeChanges(name: string, text: string): void {
  const measured = new Map<string, LargeChange[]>();
  const measure = (what: string, change: LargeChange): void => {
    measured.set(what, [...(measured.get(what) ?? []), change]);
  };
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `| R${index} | The clerk shall see case ${index}. | high |`,
  );
  const table = open(`## Requirements\n\n| Id | Requirement | Priority |\n| --- | --- | --- |\n${rows.join('\n')}\n`);
  for (let round = 0; round < 5; round += 1) {
    const live = open('# Plan\n');
    measure('paste of 10,000 lines', largeChange(live, live.length, live.length, text));
    measure('undo of it', largeChange(live, '# Plan\n'.length, live.length, ''));
    measure('and again', largeChange(live, live.length, live.length, text));
    measure('fence opened at the top', largeChange(live, 0, 0, '```\n'));
    measure('and closed at once', largeChange(live, 4, 4, '```\n'));
    const at = table.document.source.indexOf(`case ${2000 + round * 1000}`);
    measure('typing in a table of 10,000 rows', largeChange(table, at, at, 'x'));
  }
  for (const [what, changes] of measured) {
    const [longest, whole] = [timesOf(changes.map((each) => each.longest)), timesOf(changes.map((each) => each.whole))];
    report(`${name}: ${what}`, 'no step is felt', `longest step ${told(longest)}, whole ${digits(median(whole))} ms`, {
      longest: spread(longest),
      whole: spread(whole),
    });
  }
}

/** A thousand files of 30 KB, on one core and on all. */
async function checkFolder(): Promise<void> {
  const lines = documentOf([...(sources().get('corpus') ?? sources().get('samples') ?? [])], 100_000).split('\n');
  let at = 0;
  for (let file = 0; file < 1000; file += 1) {
    const part: string[] = [];
    for (let size = 0; size < 30_000; at += 1) {
      const line = lines[at % lines.length] ?? '';
      part.push(line);
      size += Buffer.byteLength(line) + 1;
    }
    const place = join(folder, `part-${Math.floor(file / 100)}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${file}.md`), part.join('\n'));
  }
  const cores = availableParallelism();
  const parts = Array.from({ length: 10 }, (_, part) => join(folder, `part-${part}`));
  const few = await runCheck(parts.slice(0, 1), cores);
  const half = await runCheck(parts.slice(0, 5), cores);
  const rounds: { one: FolderCheck; all: FolderCheck }[] = [];
  // By turns: whatever else the machine does meanwhile, it does to both.
  for (let round = 0; round < 3; round += 1)
    rounds.push({ one: await runCheck(parts, 1), all: await runCheck(parts, cores) });
  const [one, all, faster] = [
    timesOf(rounds.map((round) => round.one.seconds)),
    timesOf(rounds.map((round) => round.all.seconds)),
    timesOf(rounds.map((round) => round.one.seconds / round.all.seconds)),
  ];
  report(
    `tillit check, 1,000 files, ${cores} cores against one`,
    '≥ 1.7',
    `${times(median(faster))} (${times(quantile(faster, 0))} to ${times(quantile(faster, 1))}): ${digits(median(all))} and ${digits(median(one))} s`,
    { rounds },
  );
  const memory = median(timesOf(rounds.map((round) => round.all.memory)));
  report(
    'tillit check, memory at 1,000 files against 500',
    'does not grow',
    `${times(memory / half.memory)}: ${digits(memory / 1e6)} and ${digits(half.memory / 1e6)} MB; ${digits(few.memory / 1e6)} at 100`,
    { memory, half, few },
  );
}

interface FolderCheck {
  readonly seconds: number;
  /** The most that it held, in bytes. */
  readonly memory: number;
}

/** One core is one core: without `taskset`, the collector and the compiler of the runtime work on the others. */
async function runCheck(paths: readonly string[], threads: number): Promise<FolderCheck> {
  const args = [
    'dist/cli.mjs',
    'check',
    ...paths,
    '--format',
    'json',
    '--fail-on',
    'never',
    '--threads',
    String(threads),
  ];
  const isPinned = threads === 1 && spawnSync('taskset', ['--version']).status === 0;
  const start = performance.now();
  const child = isPinned
    ? spawn('taskset', ['-c', '0', process.execPath, ...args], { stdio: 'ignore' })
    : spawn(process.execPath, args, { stdio: 'ignore' });
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, peakOf(child.pid))), 100);
  await once(child, 'exit');
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, memory };
}

/** The most memory that a process has had so far, in bytes; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
