/**
 * `npm test`: everything, from types to a real VS Code. Installs what it needs on first use.
 * Ends with `N passed, N failed` alone on a line. `npm test -- --quick` leaves the editors and the third language out.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';
import { findBrowser, findProgram, installDebianPackage } from './lib/vscode.mjs';

const isQuick = process.argv.includes('--quick');
/** What the tests need that start no editor. */
const TESTED_QUICKLY = [
  'dist/cli',
  'dist/server',
  'scripts/generate',
  'test/unit',
  'test/protocol',
  'test/command-line',
];
const isCI = process.env.CI === 'true';
let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs a step; one that counts its own tests tells how many in its last lines. Speaks when it is done. */
async function step(title, command, args) {
  const { status, output } = await outputOf(command, args);
  const counts = readCounts(output);
  console.log(`\n— ${title}`);
  if (status !== 0 || counts === undefined)
    process.stdout.write(
      output
        .split('\n')
        .filter((line) => status !== 0 || !/^npm warn/.test(line))
        .slice(-200)
        .join('\n'),
    );
  passed += counts?.passed ?? (status === 0 ? 1 : 0);
  skipped += counts?.skipped ?? 0;
  // A step that fails without naming a test has failed all the same.
  failed += status === 0 ? (counts?.failed ?? 0) : Math.max(1, counts?.failed ?? 1);
  console.log(
    counts
      ? `  ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`
      : status === 0
        ? '  ok'
        : '  failed',
  );
  for (const line of output.split('\n')) {
    const match = /# SKIP (.*)$/.exec(line);
    if (match) console.log(`  skipped: ${match[1]}`);
  }
  return status === 0;
}

function outputOf(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function readCounts(output) {
  const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  if (/^# tests \d+$/m.test(output))
    return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') };
  const own = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return own && { passed: Number(own[1]), failed: Number(own[2]), skipped: 0 };
}

ensureInstalled();
rmSync(join(root, 'dist'), { recursive: true, force: true });
// Whoever asks for more random runs has the time.
const limit = process.env.RUNS === undefined ? ['--test-timeout=300000'] : [];
const tap = ['--enable-source-maps', '--test', '--test-reporter=tap', ...limit];
// The tests from outside mostly wait for programs; the rest of the work goes on beside them, and what looks at the
// sources alone beside the build.
const built = step('build', 'node', ['esbuild.mjs', ...(isQuick ? [`--only=${TESTED_QUICKLY.join(',')}`] : [])]);
await Promise.all([testTree(), testFromOutside()]);
if ((await built) && !isQuick) await testEditors();

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** What has not changed since the last run is not looked at again. */
function cachedIn(name) {
  return ['--cache', '--cache-strategy', 'content', '--cache-location', join('.tsbuild', name)];
}

/** By its place: `npx` takes half a second to find it. */
function program(name, path) {
  return join('node_modules', name, path);
}

async function testTree() {
  await step('types', 'node', [program('typescript', 'bin/tsc'), '-b']);
  await step('lint', 'node', [program('eslint', 'bin/eslint.js'), '.', '--max-warnings=0', ...cachedIn('eslint')]);
  const format = [program('prettier', 'bin/prettier.cjs'), '--check', '.', '--log-level=warn'];
  await step('format', 'node', [...format, ...cachedIn('prettier')]);
  if (!(await built)) return;
  await step('generated files', 'node', ['dist/scripts/generate.mjs', '--check']);
  await step('word lists', 'node', ['scripts/words.mjs', '--check']);
  await step('unit tests', 'node', [...tap, 'dist/test/unit.mjs']);
  await step('properties, growth and snapshots', 'node', [...tap, 'dist/test/unit-long.mjs']);
  await step('our own documents', 'node', ['dist/cli.mjs', 'check', 'docs', '--fail-on', 'warning']);
}

async function testFromOutside() {
  if (!(await built)) return;
  if (isCI && !findProgram('nvim')) installDebianPackage('neovim');
  // The language that nobody speaks has the product built for it: that takes as long as all the rest.
  const names = ['command-line', 'protocol', ...(isQuick ? [] : ['third-language'])];
  const programs = names.map((name) => `dist/test/${name}.mjs`);
  await step('server and command line, from outside', 'node', [...tap, '--test-concurrency=2', ...programs]);
}

async function testEditors() {
  if (!findBrowser() && !process.env.VSCODE_PATH) installDebianPackage('chromium');
  if (!findBrowser() && !process.env.VSCODE_PATH) {
    console.log(
      '\n— VS Code\n  There is no Chrome, Edge or Chromium. On Debian and Ubuntu: sudo apt-get install chromium',
    );
    if (isCI) failed += 1;
    else skipped += 1;
    return;
  }
  if (!(await step('package', 'node', ['scripts/package.mjs']))) return;
  // Packaging makes the small bundles anew; the suites are built beside them.
  await step('suites', 'node', ['esbuild.mjs', '--only=suite']);
  await step('what is in the package', 'node', ['test/package.mjs']);
  await step('VS Code', 'node', ['test/vscode/run.mjs']);
  await step('VS Code, restricted mode', 'node', ['test/vscode/run.mjs', '--restricted']);
  if (findBrowser()) {
    await step('VS Code by mouse and keyboard', 'node', ['test/vscode/ui.mjs']);
    await step('VS Code, typing in 10,000 lines', 'node', ['test/vscode/typing.mjs']);
    await step('VS Code for the Web', 'node', ['test/web/run.mjs']);
  }
}
