/**
 * `npm test`: everything, from types to a real VS Code. Installs what it needs on first use.
 * Ends with `N passed, N failed` alone on a line. `npm test -- --quick` leaves the editors out.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';
import { findBrowser, findProgram, installDebianPackage } from './lib/vscode.mjs';

const isQuick = process.argv.includes('--quick');
const isCI = process.env.CI === 'true';
let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs a step; one that counts its own tests tells how many in its last lines. */
function step(title, command, args) {
  console.log(`\n— ${title}`);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  const counts = readCounts(output);
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
step('types', 'npx', ['tsc', '-b']);
step('lint', 'npx', ['eslint', '.', '--max-warnings=0']);
step('format', 'npx', ['prettier', '--check', '.', '--log-level=warn']);
const isBuilt = step('build', 'node', ['esbuild.mjs']);
if (isBuilt) {
  step('generated files', 'node', ['dist/scripts/generate.mjs', '--check']);
  step('word lists', 'node', ['scripts/words.mjs', '--check']);
  step('unit tests', 'node', [...tap, '--test-concurrency=2', 'dist/test/unit.mjs', 'dist/test/unit-long.mjs']);
  if (!findProgram('nvim') && isCI) installDebianPackage('neovim');
  step('server and command line, from outside', 'node', [...tap, 'dist/test/protocol.mjs']);
  step('our own documents', 'node', ['dist/cli.mjs', 'check', 'docs', '--fail-on', 'warning']);
  if (!isQuick) testEditors();
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

function testEditors() {
  if (!findBrowser() && !process.env.VSCODE_PATH) installDebianPackage('chromium');
  if (!findBrowser() && !process.env.VSCODE_PATH) {
    console.log(
      '\n— VS Code\n  There is no Chrome, Edge or Chromium. On Debian and Ubuntu: sudo apt-get install chromium',
    );
    if (isCI) failed += 1;
    else skipped += 1;
    return;
  }
  if (!step('package', 'node', ['scripts/package.mjs'])) return;
  // Packaging makes the small bundles anew; the suites are built beside them.
  step('suites', 'node', ['esbuild.mjs', '--only=suite']);
  step('what is in the package', 'node', ['test/package.mjs']);
  step('VS Code', 'node', ['test/vscode/run.mjs']);
  step('VS Code, restricted mode', 'node', ['test/vscode/run.mjs', '--restricted']);
  if (findBrowser()) {
    step('VS Code by mouse and keyboard', 'node', ['test/vscode/ui.mjs']);
    step('VS Code, typing in 10,000 lines', 'node', ['test/vscode/typing.mjs']);
    step('VS Code for the Web', 'node', ['test/web/run.mjs']);
  }
}
