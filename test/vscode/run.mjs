/**
 * Runs the suite inside a real VS Code against the packaged extension.
 *
 *     node test/vscode/run.mjs [--restricted] [--desktop PATH]
 *
 * Prints a line for each test, then `N passed, N failed`. Exit code 1 where one failed or none ran.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { root } from '../../scripts/lib/install.mjs';
import { findBrowser, installWorkbench, openBrowser, startWorkbench, workbenchUrl } from '../../scripts/lib/vscode.mjs';

const LONGEST = 180_000;
const isRestricted = process.argv.includes('--restricted');
const workspace = mkdtempSync(join(tmpdir(), 'tillit-workspace-'));
cpSync(join(root, 'test', 'vscode', 'workspace'), workspace, { recursive: true });
const results = join(workspace, '..', `${workspace.split(/[\\/]/).at(-1)}.json`);
const env = { TILLIT_RESULTS: results, TILLIT_SUITE: isRestricted ? 'restricted' : 'full' };
const vsix = join(root, 'tillit.vsix');

let log = '';
try {
  await (process.env.VSCODE_PATH ? runDesktop() : runWorkbench());
} catch (error) {
  log += String(error?.stack ?? error);
} finally {
  report();
  rmSync(workspace, { recursive: true, force: true });
  rmSync(results, { force: true });
}

async function runWorkbench() {
  installWorkbench();
  const browser = findBrowser();
  if (!browser) throw new Error('There is no Chrome, Edge or Chromium.');
  const server = await startWorkbench({
    vsix,
    env,
    isTest: true,
    isTrusted: !isRestricted,
    settings: isRestricted ? { 'security.workspace.trust.startupPrompt': 'never' } : {},
  });
  const context = await openBrowser(server.home, browser);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const ended = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationLog', (_type, args) => (log += `${format(...args)}\n`));
      void page.exposeFunction('codeAutomationExit', resolve);
      setTimeout(() => reject(new Error('The suite did not end in time.')), LONGEST).unref();
    });
    const at = (path) => `vscode-remote://${server.host}${path}`;
    await page.goto(
      workbenchUrl(server, {
        folder: workspace,
        payload: [
          ['extensionDevelopmentPath', at(join(root, 'test', 'vscode', 'driver'))],
          ['extensionTestsPath', at(join(root, 'dist', 'test', 'suite'))],
        ],
      }),
    );
    await ended;
  } finally {
    await context.close();
    await server.stop();
    if (process.env.VERBOSE) log += server.log();
  }
}

/** A desktop VS Code that is installed; nothing is downloaded. */
async function runDesktop() {
  const { runTests, runVSCodeCommand } = await import('@vscode/test-electron');
  const vscodeExecutablePath = process.env.VSCODE_PATH;
  const home = mkdtempSync(join(tmpdir(), 'tillit-desktop-'));
  const folders = [`--extensions-dir=${join(home, 'extensions')}`, `--user-data-dir=${join(home, 'data')}`];
  await runVSCodeCommand(['--install-extension', vsix, ...folders], { vscodeExecutablePath });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: join(root, 'test', 'vscode', 'driver'),
    extensionTestsPath: join(root, 'dist', 'test', 'suite'),
    extensionTestsEnv: env,
    launchArgs: [workspace, ...folders, ...(isRestricted ? [] : ['--disable-workspace-trust'])],
  });
  rmSync(home, { recursive: true, force: true });
}

function report() {
  const tests = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  for (const { title, error } of tests)
    console.log(error ? `  ✗ ${title}\n    ${error.replaceAll('\n', '\n    ')}` : `  ✓ ${title}`);
  const failed = tests.filter(({ error }) => error).length;
  if (tests.length === 0 || process.env.VERBOSE) console.log(log.split('\n').slice(-80).join('\n'));
  console.log(`${tests.length - failed} passed, ${tests.length === 0 ? 1 : failed} failed`);
  process.exitCode = failed > 0 || tests.length === 0 ? 1 : 0;
}
