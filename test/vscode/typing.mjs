/**
 * A hand that types in a document of 10,000 lines, in VS Code with Tillit and without: how long a letter takes to stand
 * on the screen, and what the processor does when the hand rests.
 *
 *     node test/vscode/typing.mjs
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { findBrowser, installWorkbench, openBrowser, startWorkbench, workbenchUrl } from '../../scripts/lib/vscode.mjs';

const LINES = 10_000;
/** What is asked about stands last, so that the mark is on what was typed last. */
const WORDS = '- All permits shall be kept in a database of MySQL';
/** Milliseconds between two letters: a quick typist. */
const PACE = 90;
/** How long the hands rest, and are watched, in milliseconds. */
const REST = 3000;
/** Of the time that one core has meanwhile; what is left is the workbench's own. */
const MOST_AT_REST = 0.05;

/** Only Linux tells what a process has used without another program. */
const isKnown = process.platform === 'linux';

let passed = 0;
let failed = 0;
installWorkbench();
const folder = mkdtempSync(join(tmpdir(), 'tillit-typing-'));
const file = join(folder, 'long.md');
writeFileSync(file, longDocument());
try {
  const without = await type(undefined);
  const own = await type(join(root, 'tillit.vsix'));
  const told = ({ delays, long }) =>
    `median ${middle(delays)} ms, longest ${Math.round(Math.max(...delays))} ms, ${long} tasks over 50 ms`;
  console.log(`  letter to screen, without Tillit: ${told(without)}`);
  console.log(`  letter to screen, with Tillit:    ${told(own)}`);
  if (own.found !== undefined) console.log(`  findings stand ${Math.round(own.found)} ms behind the last letter`);
  if (isKnown) console.log(`  at rest, Tillit's server takes ${(own.atRest * 100).toFixed(1)} % of a core`);
  check('every letter stands in the text', () => assert.ok(own.text.includes(WORDS)));
  check('what was typed is underlined', () => assert.notEqual(own.found, undefined));
  if (isKnown) check('its server rests when the hands do', () => assert.ok(own.atRest < MOST_AT_REST));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function check(what, run) {
  try {
    run();
    passed += 1;
    console.log(`  ✓ ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`  ✗ ${what}\n    ${error.message}`);
  }
}

/** Our samples, again and again, each time with ids of its own. */
function longDocument() {
  const samples = ['en', 'sv'].map((locale) =>
    readFileSync(join(root, 'samples', `${locale}.md`), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''),
  );
  const lines = [];
  for (let round = 0; lines.length < LINES; round += 1)
    lines.push(...samples[round % 2].replaceAll(/\b([RGEMFK])(\d)/g, `$1$2${round}`).split('\n'));
  return lines.slice(0, LINES).join('\n');
}

async function type(vsix) {
  const server = await startWorkbench({
    vsix,
    isTest: true,
    settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off', 'editor.quickSuggestions': { other: 'off' } },
  });
  const context = await openBrowser(server.home, findBrowser(), { viewport: { width: 1000, height: 600 } });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(workbenchUrl(server, { folder, file }));
    await page.locator('.view-line', { hasText: 'Building permits' }).first().waitFor({ timeout: 60_000 });
    if (vsix) await page.locator('.statusbar', { hasText: 'Room' }).waitFor({ timeout: 60_000 });
    // Whatever the workbench does at its start shall be over.
    await page.waitForTimeout(4000);
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+G');
    const at = readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((line, index) => index > LINES / 2 && line.includes('shall import addresses'));
    await page.locator('.quick-input-widget input.input').fill(`:${at + 1}:200`);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
    await page.keyboard.press('Enter');
    await page.evaluate(watch);
    for (const letter of WORDS) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(PACE);
    }
    const line = page.locator('.view-line', { hasText: 'MySQL' }).first();
    await line.waitFor();
    const found = vsix && (await page.evaluate(underlined, 'MySQL'));
    await page.waitForTimeout(1500);
    // Once may be chance: whoever polls never rests.
    const rests = [];
    for (let round = 0; round < 3; round += 1) {
      const before = timeOf(server.pid);
      await page.waitForTimeout(REST);
      rests.push((timeOf(server.pid) - before) / (REST / 1000));
    }
    const { delays, long } = await page.evaluate(() => globalThis.tillitWatch);
    const text = (await line.textContent()).replaceAll('\u00A0', ' ');
    return { delays, long, found, text, atRest: Math.min(...rests) };
  } finally {
    await context.close();
    await server.stop();
  }
}

/** In the page: from each key to the frame that shows what it changed. */
function watch() {
  const seen = { delays: [], long: 0, pressed: 0 };
  globalThis.tillitWatch = seen;
  let isShown = true;
  addEventListener(
    'keydown',
    () => {
      seen.pressed = performance.now();
      isShown = false;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (isShown) return;
    const start = seen.pressed;
    isShown = true;
    requestAnimationFrame(() => seen.delays.push(performance.now() - start));
  }).observe(document.querySelector('.monaco-editor .view-lines'), {
    childList: true,
    subtree: true,
    characterData: true,
  });
  new PerformanceObserver((list) => (seen.long += list.getEntries().length)).observe({ type: 'longtask' });
}

/**
 * In the page, which the waiting must not keep busy: milliseconds from the last key until a line is underlined at its
 * end, where the last words stand; undefined where that does not come.
 */
function underlined(word) {
  const editor = document.querySelector('.monaco-editor');
  const isMarked = () => {
    const line = [...editor.querySelectorAll('.view-line')].find((each) => each.textContent.includes(word));
    const words = line?.querySelector(':scope > span')?.getBoundingClientRect();
    if (words === undefined) return false;
    return [...editor.querySelectorAll('.cdr.squiggly-warning, .cdr.squiggly-info')]
      .map((mark) => mark.getBoundingClientRect())
      .some((mark) => mark.top >= words.top - 4 && mark.top < words.bottom && mark.right > words.right - 20);
  };
  return new Promise((resolve) => {
    const since = globalThis.tillitWatch.pressed;
    const end = (found) => {
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(() => isMarked() && end(performance.now() - since));
    observer.observe(editor, { childList: true, subtree: true, attributes: true });
    setTimeout(() => end(undefined), 20_000);
    if (isMarked()) end(performance.now() - since);
  });
}

/** Seconds of processor time that Tillit's server below a process has had so far; not a number where there is none. */
function timeOf(pid) {
  if (!isKnown) return Number.NaN;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, , rest = ''] = /^(.*)\) (.*)$/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        const fields = rest.split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return [
          { id: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), command },
        ];
      } catch {
        return [];
      }
    });
  const isBelow = ({ id, parent }) =>
    id === pid || processes.some((other) => other.id === parent && parent !== 0 && isBelow(other));
  const servers = processes.filter((each) => isBelow(each) && /tillit.*server\.js/.test(each.command));
  return servers.length === 0 ? Number.NaN : servers.reduce((sum, { ticks }) => sum + ticks / 100, 0);
}

function middle(values) {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
}
