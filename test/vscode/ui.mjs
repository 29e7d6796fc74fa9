/**
 * VS Code by mouse and keyboard, on our own samples. With `--screenshots` the pictures of the README are taken on the way.
 *
 *     node test/vscode/ui.mjs [--screenshots [FOLDER]]
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { findBrowser, installWorkbench, openBrowser, startWorkbench, workbenchUrl } from '../../scripts/lib/vscode.mjs';

const at = process.argv.indexOf('--screenshots');
const pictures = at === -1 ? undefined : (process.argv[at + 1] ?? join(root, 'media'));
const themes = pictures
  ? { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' }
  : { dark: 'Default Dark Modern' };

let passed = 0;
let failed = 0;
installWorkbench();
for (const [name, theme] of Object.entries(themes)) await walk(name, theme);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function walk(name, theme) {
  const workspace = mkdtempSync(join(tmpdir(), 'tillit-ui-'));
  cpSync(join(root, 'samples'), workspace, { recursive: true });
  const file = join(workspace, 'en.md');
  const lines = readFileSync(file, 'utf8').split('\n');
  const lineOf = (words) => lines.findIndex((each) => each.includes(words)) + 1;
  const server = await startWorkbench({
    vsix: join(root, 'tillit.vsix'),
    isTest: true,
    settings: {
      'workbench.colorTheme': theme,
      'editor.minimap.enabled': false,
      'editor.wordWrap': 'on',
      'window.commandCenter': false,
    },
  });
  // Small enough for a page, large enough to read.
  const context = await openBrowser(server.home, findBrowser(), { viewport: { width: 1000, height: 580 } });
  const page = context.pages()[0] ?? (await context.newPage());
  // One cause is one error: what follows a failure depends on it.
  let isBroken = false;
  const step = async (what, run) => {
    if (isBroken) return;
    try {
      await run();
      passed += 1;
      console.log(`  ✓ ${name}: ${what}`);
    } catch (error) {
      isBroken = true;
      failed += 1;
      console.log(`  ✗ ${name}: ${what}\n    ${error.stack}`);
      await page.screenshot({ path: join(tmpdir(), 'tillit-ui-failure.png') });
    }
  };
  const picture = async (what) => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.waitForTimeout(600);
    // A palette is plenty for a user interface, and keeps the package small.
    const { default: sharp } = await import('sharp');
    const picture = sharp(await page.screenshot()).png({ palette: true, effort: 10, dither: 0 });
    await picture.toFile(join(pictures, `${name}-${what}.png`));
  };
  const line = (words) => page.locator('.view-line', { hasText: words }).first();
  const tree = (words) => page.locator('.sidebar .monaco-list-row', { hasText: words }).first();

  await step('a squiggle appears', async () => {
    await page.goto(workbenchUrl(server, { folder: workspace, file }));
    await line('Building permits').waitFor({ timeout: 40_000 });
    await goTo(page, lineOf('PostgreSQL'), 50);
    await line('PostgreSQL').waitFor();
    await page.locator('.cdr.squiggly-warning').first().waitFor({ timeout: 40_000 });
    await page.locator('.statusbar', { hasText: 'Room' }).waitFor({ timeout: 20_000 });
  });
  await step('the panel shows phases and open expectations', async () => {
    await page.locator('.activitybar a.action-label[aria-label^="Tillit"]').click({ force: true });
    await tree('Phase 2: One district').waitFor();
    await tree('Calls counted for a month').waitFor();
    await tree('E4 Ten real applications').waitFor();
    await picture('panel');
  });
  await step('a checkpoint is ticked in the tree, and undone in the text', async () => {
    await tree('Calls counted for a month').locator('.custom-view-tree-node-item-checkbox').click();
    await goTo(page, lineOf('Calls counted'), 1);
    await line('[x] Calls counted').waitFor();
    await page.keyboard.press('Control+Z');
    // Undoing takes the cursor back to where it was before.
    await page.waitForTimeout(500);
    await goTo(page, lineOf('Calls counted'), 1);
    await line('[ ] Calls counted').waitFor();
  });
  await step('hovering tells what, why and what to do', async () => {
    await goTo(page, lineOf('PostgreSQL'), 1);
    const words = page.locator('.view-line span', { hasText: /PostgreSQL/ }).last();
    await words.scrollIntoViewIfNeeded();
    const box = await words.boundingBox();
    await page.mouse.move(box.x + box.width * ((await offsetOf(words, 'PostgreSQL')) + 0.02), box.y + box.height / 2);
    await page.locator('.monaco-hover:visible', { hasText: 'settles the technology' }).first().waitFor();
    await picture('hover');
    await page.keyboard.press('Escape');
  });
  await step('the quick-fix is one keystroke away', async () => {
    await goTo(page, lineOf('PostgreSQL'), 50);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await page.keyboard.press('Control+Period');
      const menu = page.locator('.action-widget .monaco-list-row').first();
      if (
        await menu.waitFor({ timeout: 2500 }).then(
          () => true,
          () => false,
        )
      )
        break;
    }
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Say what, drop how' }).first().waitFor();
    await picture('quick-fix');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Say what, drop how' }).first().click();
    await line('Applications shall be stored.').waitFor();
  });
  await step('and saved it is on disk', async () => {
    await page.keyboard.press('Control+S');
    for (
      let attempt = 0;
      attempt < 50 && !readFileSync(file, 'utf8').includes('- R2 (G1): Applications shall be stored.\n');
      attempt += 1
    )
      await page.waitForTimeout(100);
    assert.match(readFileSync(file, 'utf8'), /- R2 \(G1\): Applications shall be stored\.\n/);
  });
  await context.close();
  await server.stop();
  rmSync(workspace, { recursive: true, force: true });
}

/** How far into a text, as a share of its length, some words begin. */
async function offsetOf(locator, words) {
  const text = (await locator.textContent()) ?? '';
  return text.indexOf(words) / text.length;
}

async function goTo(page, line, column) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input.input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
}
