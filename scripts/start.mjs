/**
 * `npm start [-- path]`: builds Tillit and opens a VS Code with it, on a sample or on your own folder or file.
 * A desktop VS Code where there is one, otherwise the workbench of the npm registry on 127.0.0.1. Ctrl-C ends all of it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensureInstalled, root, run } from './lib/install.mjs';
import { findProgram, installWorkbench, startWorkbench, workbenchUrl } from './lib/vscode.mjs';

const DESKTOPS = {
  linux: ['code', 'codium', 'code-oss'],
  darwin: ['code', '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code', 'codium'],
  win32: ['code.cmd', `${process.env.LOCALAPPDATA}\\Programs\\Microsoft VS Code\\bin\\code.cmd`],
};

const given = process.argv[2];
const path = resolve(given ?? join(root, 'samples', 'en.md'));
if (!existsSync(path)) {
  console.error(`There is no ${path}. Name a folder or a Markdown file: npm start -- path/to/document.md`);
  process.exit(2);
}
const isFile = statSync(path).isFile();
const folder = isFile ? dirname(path) : path;

ensureInstalled();
const isWorkbenchForced = process.argv.includes('--workbench');
const desktop = isWorkbenchForced ? undefined : (DESKTOPS[process.platform] ?? []).map(findProgram).find(Boolean);
await (desktop ? startDesktop(desktop) : startInBrowser());

async function startDesktop(program) {
  run('node', ['esbuild.mjs']);
  // A profile of its own: nothing of yours is changed, and nothing stays behind.
  const home = mkdtempSync(join(tmpdir(), 'tillit-'));
  const args = [
    '--wait',
    '--new-window',
    `--user-data-dir=${join(home, 'data')}`,
    `--extensions-dir=${join(home, 'extensions')}`,
    `--extensionDevelopmentPath=${root}`,
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    folder,
    ...(isFile ? [path] : []),
  ];
  // Windows runs a `.cmd` through its shell, which parts words at blanks.
  const isWindows = process.platform === 'win32';
  const child = isWindows
    ? spawn(`"${program}"`, args.map(quote), { stdio: 'ignore', shell: true })
    : spawn(program, args, { stdio: 'ignore' });
  console.log('VS Code is opening. Ctrl-C, or closing its window, ends it.');
  await whenDone(child);
  child.kill();
  endWindow(join(home, 'data', 'code.lock'));
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

function quote(argument) {
  return `"${argument}"`;
}

/** `code --wait` only waits; the window is a process of its own, whose number VS Code writes into its lock file. */
function endWindow(lock) {
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8'));
  if (!Number.isInteger(pid) || pid <= 1) return;
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // Its window was closed.
  }
}

async function startInBrowser() {
  run('node', ['scripts/package.mjs']);
  installWorkbench();
  const server = await startWorkbench({ vsix: join(root, 'tillit.vsix') });
  const address = workbenchUrl(server, { folder, file: isFile ? path : undefined });
  console.log(`\nVS Code with Tillit is at:\n\n  ${address}\n\nCtrl-C ends it.`);
  openAddress(address);
  await whenDone();
  await server.stop();
}

/** Opens the browser where there is a screen to open it on. */
function openAddress(address) {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || process.env.CI) return;
  const [program, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  // Where nothing opens, the printed address is there to click on.
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function whenDone(child) {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, done);
    child?.once('exit', done);
  });
}
