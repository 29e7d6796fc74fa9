/**
 * VS Code by mouse and keyboard, on our own samples. With `--screenshots` the pictures of the README are taken on the way.
 *
 *     node test/vscode/ui.mjs [--screenshots [FOLDER]]
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { findBrowser, installWorkbench, openBrowser, startWorkbench, workbenchUrl } from '../../scripts/lib/vscode.mjs';

const at = process.argv.indexOf('--screenshots');
const isReadme = at !== -1 && process.argv[at + 1] === undefined;
const pictures = at === -1 ? undefined : (process.argv[at + 1] ?? join(root, 'media'));
/** What the README shows; other pictures are for those who look at every view. */
const README = new Set([
  'light-panel',
  'dark-panel',
  'light-quick-fix',
  'dark-quick-fix',
  'light-overview',
  'dark-overview',
]);
// Small enough for a page, large enough to read.
const SIZE = { width: 1000, height: 580 };
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
  // The older state that the meeting looks back to.
  for (const args of [
    ['init', '--quiet'],
    ['add', '-A'],
    ['commit', '--quiet', '-m', 'Kick-off'],
    ['tag', 'kickoff'],
  ]) {
    const { status, stderr } = spawnSync('git', [
      '-C',
      workspace,
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b',
      ...args,
    ]);
    assert.equal(status, 0, String(stderr));
  }
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
  const context = await openBrowser(server.home, findBrowser(), { viewport: SIZE });
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
  const picture = async (what, size, clip) => {
    if (!pictures || (isReadme && !README.has(`${name}-${what}`))) return;
    if (size) await page.setViewportSize(size);
    mkdirSync(pictures, { recursive: true });
    await page.waitForTimeout(600);
    // A palette is plenty for a user interface, and keeps the package small.
    const { default: sharp } = await import('sharp');
    const frame = clip && isReadme ? await page.locator(clip).first().boundingBox() : null;
    const picture = sharp(await page.screenshot(frame ? { clip: frame } : {})).png({
      palette: true,
      colours: 16,
      effort: 10,
      dither: 0,
    });
    await picture.toFile(join(pictures, `${name}-${what}.png`));
    if (size) await page.setViewportSize(SIZE);
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
    const told = page.locator('.monaco-hover:visible', { hasText: 'settles the technology' }).first();
    await words.scrollIntoViewIfNeeded();
    // Lines above it may still move it, and a mouse that rests then points at another one.
    for (let attempt = 0; attempt < 5 && !(await told.isVisible()); attempt += 1) {
      await page.mouse.move(0, 0);
      const box = await words.boundingBox();
      await page.mouse.move(box.x + box.width * ((await offsetOf(words, 'PostgreSQL')) + 0.02), box.y + box.height / 2);
      await told.waitFor({ timeout: 5000 }).catch(() => undefined);
    }
    await told.waitFor();
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
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Say what: “' }).first().waitFor();
    await picture('quick-fix');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Say what: “' }).first().click();
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
  await step('the overview shows the picture, and a mark leads to its line', async () => {
    await command(page, 'Tillit: Show overview');
    const drawing = await overviewOf(page);
    await drawing.locator('h1', { hasText: 'Building permits' }).waitFor({ timeout: 20_000 });
    await drawing.locator('.line li', { hasText: 'Phase 2: One district' }).first().waitFor();
    await drawing.locator('.chip', { hasText: 'E4' }).waitFor();
    await picture('overview', { width: 1280, height: 900 }, 'iframe.webview');
    await drawing.locator('.chip', { hasText: 'E4' }).click();
    await page.locator('.statusbar', { hasText: `Ln ${lineOf('E4: Ten real')}` }).waitFor();
    // By keyboard, too.
    await drawing.locator('button[data-key="phase 1"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar', { hasText: `Ln ${lineOf('## Phase 2')}` }).waitFor();
  });
  await step('it follows while one types', async () => {
    await goTo(page, lineOf('# Building permits'), 120);
    await page.keyboard.type(' soon');
    await (await overviewOf(page)).locator('h1', { hasText: 'dark soon' }).waitFor({ timeout: 10_000 });
    await page.keyboard.press('Control+Z');
    await (await overviewOf(page)).locator('h1:not(:has-text("soon"))').waitFor({ timeout: 10_000 });
    await page.locator('.tab', { hasText: 'Overview' }).click({ button: 'middle' });
  });
  await step('expectations are filtered, and the list says so', async () => {
    await command(page, 'Tillit: Filter expectations');
    await quickPick(page, 'supplier').click();
    await picture('filter');
    await page.keyboard.press('Enter');
    await page.locator('.sidebar', { hasText: 'Shown: supplier' }).waitFor();
    await tree('E1 We hear').waitFor({ state: 'detached' });
    await picture('filtered');
    await command(page, 'Tillit: Show all open expectations');
    await tree('E1 We hear').waitFor();
  });
  await step('a phase is evaluated by answering questions', async () => {
    await command(page, 'Tillit: Evaluate phase');
    await quickPick(page, 'Phase 2: One district').click();
    for (const [question, answer] of [
      ['collaboration work? (the customer)', 'yes'],
      ['collaboration work? (the supplier)', 'partly'],
      ['goal of the phase reached? (the customer)', 'yes'],
      ['goal of the phase reached? (the supplier)', 'yes'],
    ]) {
      await page.locator('.quick-input-widget', { hasText: question }).waitFor();
      if (question.startsWith('goal') && answer === 'yes') await picture('evaluate');
      await quickPick(page, answer).click();
    }
    for (const words of ['shorter meetings', '']) {
      await page.locator('.quick-input-widget', { hasText: 'What do we change?' }).waitFor();
      await page.waitForTimeout(300);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    await quickPick(page, 'Continue').click();
    await page.keyboard.press('Control+S');
    const written = await until(() => {
      const text = readFileSync(file, 'utf8');
      return /Calls counted for a month\n\n### Evaluation/.test(text) ? text : undefined;
    });
    assert.match(
      written,
      /\| The collaboration works \| yes \| partly \|\n\| The goal of the phase was reached \| yes \| yes \|\n\| What we change \| shorter meetings \|\s+\|\n\nDecision: continue \(\d{4}-\d{2}-\d{2}\)/,
    );
    await tree('Phase 2: One district').waitFor();
    await tree(/Phase 2: One district.*decided/).waitFor();
    await tree('Overdue').waitFor();
    await picture('evaluated');
  });
  await step('what changed since the kick-off is told', async () => {
    await command(page, 'Tillit: What changed since');
    await quickPick(page, 'kickoff').click();
    await picture('changes-choice');
    await quickPick(page, 'Show it here').click();
    const preview = await frameWith(page, 'h1', 'Building permits');
    await preview.locator('h2', { hasText: 'Decisions taken' }).waitFor();
    await preview.locator('li', { hasText: 'Phase 2: One district' }).first().waitFor();
    await picture('changes', { width: 1280, height: 800 });
    await page.locator('.tab', { hasText: 'Preview' }).click({ button: 'middle' });
  });
  await step('the report is saved beside the document', async () => {
    await page.locator('.tab', { hasText: 'en.md' }).first().click();
    await command(page, 'Tillit: Export report');
    await quickPick(page, 'A page to read and print').click();
    await page.locator('.quick-input-widget', { hasText: 'Save the report' }).waitFor();
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    const report = await until(() =>
      existsSync(join(workspace, 'en.report.html'))
        ? readFileSync(join(workspace, 'en.report.html'), 'utf8')
        : undefined,
    );
    assert.match(report, /Phase 2: One district/);
  });
  await step('a new document begins as an example of itself', async () => {
    await command(page, 'Tillit: New requirement document');
    await quickPick(page, 'English').click();
    for (const words of ['Safe ways home', 'Sjöbo', 'Lyktan', 'Look, Try']) {
      await page.waitForTimeout(400);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    await line('Safe ways home').waitFor();
    await tree('Phase 2: Try').waitFor({ timeout: 20_000 });
    await picture('new');
  });
  await step('getting started has five steps with pictures', async () => {
    await command(page, 'Welcome: Open Walkthrough');
    await page.waitForTimeout(500);
    await page.keyboard.type('Requirements that leave');
    await quickPick(page, 'Requirements that leave room').click();
    await page.locator('.getting-started-step', { hasText: 'Evaluate each phase' }).waitFor({ timeout: 15_000 });
    assert.equal(await page.locator('.getting-started-step').count(), 5);
    await picture('walkthrough', { width: 1280, height: 800 });
  });
  await context.close();
  await server.stop();
  rmSync(workspace, { recursive: true, force: true });
}

/** Runs a command as the palette has it; the palette closes when something else takes the focus meanwhile. */
async function command(page, name) {
  const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: name.replace(/^Tillit: /, '') }).first();
  for (let attempt = 0; ; attempt += 1) {
    try {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input.input').fill(`>${name}`, { timeout: 3000 });
      await row.waitFor({ timeout: 3000 });
      break;
    } catch (error) {
      if (attempt > 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.keyboard.press('Enter');
}

function quickPick(page, words) {
  return page.locator('.quick-input-widget .monaco-list-row', { hasText: words }).first();
}

/** The page inside of the overview's own frame. */
function overviewOf(page) {
  return frameWith(page, 'main', '');
}

async function frameWith(page, selector, words) {
  return until(async () => {
    for (const frame of page.frames().slice(1)) {
      const found = frame.locator(selector, { hasText: words }).first();
      if (await found.isVisible().catch(() => false)) return frame;
    }
    return undefined;
  });
}

async function until(look) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come.');
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
