/** A real VS Code without a download page: installs the workbench of the npm registry, starts it, and opens it in a browser. */
import { randomUUID } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root, run } from './install.mjs';

const HOME = join(root, 'test', 'vscode', 'node_modules');
const SERVER = join(HOME, 'code-server', 'lib', 'vscode');

/** Takes half a minute the first time. No install scripts run: nothing native is needed. */
export function installWorkbench() {
  ensureInstalled('test/vscode', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], () => {
    run(
      'npm',
      [
        'install',
        '--omit=dev',
        '--ignore-scripts',
        '--engine-strict=false',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ],
      { cwd: SERVER, quiet: true },
    );
  });
}

/** The workbench wants a newer Node than this project does; the registry has one for most machines. */
function workbenchNode() {
  const names = { linux: 'linux', darwin: 'darwin', win32: 'win' };
  const own = join(
    HOME,
    `node-${names[process.platform] ?? ''}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  throw new Error('The workbench needs Node 22.15 or newer here. Install Node 24, or a desktop VS Code.');
}

const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'extensions.autoCheckUpdates': false,
  'workbench.tips.enabled': false,
  'security.workspace.trust.banner': 'never',
};

/**
 * Starts the workbench's server on a free port of 127.0.0.1.
 * Everything it writes goes into a temporary folder that `stop` removes.
 */
export async function startWorkbench({ vsix, settings = {}, isTrusted = true, isTest = false, env = {}, locale }) {
  const home = mkdtempSync(join(tmpdir(), 'tillit-vscode-'));
  const data = join(home, 'data');
  mkdirSync(join(data, 'data', 'User'), { recursive: true });
  writeFileSync(join(data, 'data', 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const node = workbenchNode();
  const main = join(SERVER, 'out', 'server-main.js');
  const common = ['--accept-server-license-terms', '--server-data-dir', data];
  // Sockets of VS Code would stay behind in the ordinary temporary folder.
  const environment = { ...process.env, ...env, TMPDIR: home, XDG_RUNTIME_DIR: home };
  if (vsix) {
    const installed = spawnSync(node, [main, ...common, '--install-extension', vsix], {
      encoding: 'utf8',
      env: environment,
    });
    if (installed.status !== 0)
      throw new Error(`The extension could not be installed: ${installed.stdout}${installed.stderr}`);
  }
  const token = isTest ? undefined : randomUUID();
  const args = [main, ...common, '--host', '127.0.0.1', '--port', '0', '--telemetry-level', 'off'];
  args.push(...(token ? ['--connection-token', token] : ['--without-connection-token']));
  if (isTest) args.push('--enable-smoke-test-driver');
  if (isTrusted) args.push('--disable-workspace-trust');
  if (locale) args.push('--locale', locale);
  const child = spawn(node, args, {
    env: environment,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const port = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The workbench ended with ${code}: ${output}`)));
    setTimeout(() => reject(new Error(`The workbench did not start: ${output}`)), 60_000).unref();
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    end(child, 'SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
    // Its own children outlive it by a moment and write into the folder.
    end(child, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  return { host: `127.0.0.1:${port}`, token, home, pid: child.pid, stop, log: () => output };
}

function end(child, signal) {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/** The address of the workbench on a folder, with a file open in it. */
export function workbenchUrl({ host, token }, { folder, file, payload = [] }) {
  const url = new URL(`http://${host}/`);
  if (token) url.searchParams.set('tkn', token);
  url.searchParams.set('folder', uriPath(folder));
  const opened = file ? [['openFile', `vscode-remote://${host}${uriPath(file)}`]] : [];
  const all = [['skipWelcome', 'true'], ...payload, ...opened];
  url.searchParams.set('payload', JSON.stringify(all));
  return url.href;
}

/** `/home/me` as it is, `C:\Users` as `/C:/Users`. */
function uriPath(path) {
  return decodeURIComponent(pathToFileURL(path).pathname);
}

const BROWSERS = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export function findProgram(name) {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : undefined;
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find((path) => existsSync(path));
}

/** An installed Chrome, Edge or Chromium. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  return (BROWSERS[process.platform] ?? []).map(findProgram).find(Boolean);
}

/** Installs a Debian package where we may; true where it is there afterwards. */
export function installDebianPackage(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !findProgram('apt-get')) return false;
  console.log(`Installing Debian's ${name} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, stdio: 'pipe' }).status ===
    0;
  if (install()) return true;
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'pipe' });
  return install();
}

/** A browser that talks to nobody but this machine. */
export async function openBrowser(home, executablePath, options = {}) {
  const { chromium } = (await import(pathToFileURL(join(HOME, 'playwright-core', 'index.js')).href)).default;
  const context = await chromium.launchPersistentContext(join(home, 'chrome'), {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  });
  await context.route(
    (url) =>
      !['127.0.0.1', 'localhost'].includes(url.hostname) &&
      !url.hostname.endsWith('.localhost') &&
      url.protocol.startsWith('http'),
    (route) => route.abort(),
  );
  return context;
}
