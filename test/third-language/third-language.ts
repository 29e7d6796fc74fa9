/** A language that is nobody's, added as any other would be: a folder and two longer lists. See `exchange.mjs` for its words. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CodeLens, Diagnostic, Hover, TextEdit } from 'vscode-languageserver-protocol/node';
import { DOCUMENT_LOCALES } from '../../core/src/index.ts';
import { openDocument, startClientIn, stopClient, type Client } from '../protocol-client.ts';
import { buildInto } from './build.ts';
import { exchange } from './exchange.mjs';

const product = mkdtempSync(join(tmpdir(), 'tillit-third-'));
const folder = join(product, 'documents');

const REQUIREMENTS = exchange(`## Requirements

- R1 (G1): The clerk shall find the letters of a case via a PostgreSQL database.
- R2 (G1): The answer shall be fast.
- R3 (G1): The citizen shall see how far the case has come.
`);
const WISH = exchange(
  '- G1: Letters are answered sooner. Measured by: the days until somebody is told fall from 60 to 20.\n',
);
const PLAN = `${exchange('# Letters to the board\n\n## Goals\n\n')}${WISH}\n${REQUIREMENTS}${exchange(`
## Expectations

### The customer expects

- [ ] E1: We are told within two days.

### The supplier expects

- [x] E2: Somebody answers within a day. (met 2026-03-01)

## Phase 1: Look

Goal: both parties know what the letters are about.

- [x] Letters read
- [ ] Letters sorted
`)}`;

interface JsonFinding {
  readonly rule: string;
  readonly message: string;
  readonly text: string;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly newText: string }[] }[];
}

function tillit(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(product, 'cli.mjs'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, LC_ALL: 'qx_QX.UTF-8', NO_COLOR: '1', ...env },
  });
}

function check(text: string, ...options: readonly string[]): { language: string; findings: readonly JsonFinding[] } {
  writeFileSync(join(folder, 'a.md'), text);
  const { stdout, stderr } = tillit(['check', 'a.md', '--format', 'json', ...options]);
  assert.equal(stderr, '');
  const [file] = (JSON.parse(stdout) as { files: { language: string; findings: JsonFinding[] }[] }).files;
  assert.ok(file);
  return file;
}

/** Words of both other languages, so that only what is asked for decides. */
const FEW_WORDS = '# R\n\nPostgreSQL.\n';

describe('a language more', () => {
  before(async () => {
    await buildInto(product);
    mkdirSync(folder);
  });
  after(() => rmSync(product, { recursive: true, force: true }));

  test('the language is told by its words, by the front matter in its own words, by settings and by an option', () => {
    assert.equal(check(REQUIREMENTS).language, 'qx');
    assert.notEqual(check(FEW_WORDS).language, 'qx');
    for (const line of [
      'language: qx',
      'language: qx-QX',
      `lang: ${exchange('Language')}`,
      exchange('language: Language'),
    ])
      assert.equal(check(`---\n${line}\n---\n\n${FEW_WORDS}`).language, 'qx', line);
    assert.equal(check(FEW_WORDS, '--language', 'qx').language, 'qx');
    writeFileSync(join(folder, '.tillit.json'), '{ "language": "qx" }');
    assert.equal(check(FEW_WORDS).language, 'qx');
    rmSync(join(folder, '.tillit.json'));
  });

  test('documents in the other languages are read as before', () => {
    for (const locale of DOCUMENT_LOCALES)
      assert.equal(check(readFileSync(`samples/${locale}.md`, 'utf8').replace(/^language.*\n/m, '')).language, locale);
  });

  test('a document in it is read: goals, requirements, expectations of both, phases', () => {
    writeFileSync(join(folder, 'plan.md'), PLAN);
    const outline = JSON.parse(tillit(['outline', 'plan.md', '--format', 'json']).stdout) as Record<
      string,
      Record<string, unknown>[]
    >;
    const pick = (topic: string, ...keys: string[]): unknown[] =>
      (outline[topic] ?? []).map((each) => keys.map((key) => each[key]));
    assert.deepEqual(pick('goals', 'id', 'measured'), [['H1', true]]);
    assert.deepEqual(pick('requirements', 'id'), [['S1'], ['S2'], ['S3']]);
    assert.deepEqual(pick('expectations', 'id', 'party', 'state'), [
      ['I1', 'customer', 'open'],
      ['I2', 'supplier', 'met'],
    ]);
    assert.deepEqual(pick('phases', 'title', 'state'), [[exchange('Phase 1: Look'), 'running']]);
    assert.equal(outline.room, 0.67);
  });

  test('what dictates how and what is vague is asked about, in the language, and a sentence that says what is offered', () => {
    const { findings } = check(REQUIREMENTS);
    const technology = findings.find(({ rule }) => rule === 'prescribed-technology');
    const vague = findings.find(({ rule }) => rule === 'vague-term');
    assert.equal(
      technology?.message,
      exchange(
        '“PostgreSQL” settles the technology before the supplier has been asked, so better answers are ruled out. What must be kept, for how long, and who must find it again?',
      ),
    );
    assert.equal(vague?.text, exchange('fast'));
    assert.match(vague.message, new RegExp(exchange('can be read in more than one way')));
    const sentence = exchange('The clerk shall find the letters of a case.');
    const fix = technology?.fixes.find(({ title }) => title.includes(sentence));
    assert.ok(fix?.title.startsWith(`${exchange('Say what:')} “${sentence}” (${exchange('leaves out:')} `), fix?.title);
  });

  test('the command line speaks it', () => {
    writeFileSync(join(folder, 'a.md'), REQUIREMENTS);
    const { stdout, status } = tillit(['check', 'a.md']);
    assert.equal(status, 1);
    assert.match(stdout, new RegExp(`${exchange('warning')} +“PostgreSQL” ${exchange('settles the technology')}`));
    assert.match(stdout, new RegExp(exchange('nothing was found that settles how')));
    assert.match(tillit(['--help']).stdout, new RegExp(exchange('Ask about the documents: files, folders or globs')));
    assert.match(tillit(['check', '--help']).stdout, / \| qx, /);
    assert.match(tillit([]).stderr, new RegExp(exchange('Say what to do:')));
    assert.match(tillit(['outline', 'plan.md']).stdout, new RegExp(`^${exchange('Goals')}\n`));
    assert.match(tillit(['report', 'plan.md', '--format', 'md']).stdout, new RegExp(`## ${exchange('Goals')}`));
    assert.match(tillit([], { LC_ALL: 'C' }).stderr, /^Say what to do/);
  });

  test('its page of a rule is shown, and the English one where there is none yet', () => {
    assert.match(tillit(['explain', 'prescribed-technology']).stdout, new RegExp(exchange('Asks about words')));
    assert.match(tillit(['explain', 'vague-term']).stdout, /^# vague-term\n\nAsks/);
  });

  test('the server speaks it: findings, fixes, lenses, hovers, settings, and a new document that it reads again', async () => {
    const home = pathToFileURL(folder).href;
    const server = join(product, 'server.js');
    const client = await startClientIn({
      folders: [home],
      capabilities: { textDocument: { diagnostic: {} } },
      locale: 'qx-QX',
      server,
    });
    const uri = `${home}/plan.md`;
    await openDocument(client, PLAN, uri);
    const ask = <Result>(method: string, more: object = {}): Promise<Result> =>
      client.connection.sendRequest(method, { textDocument: { uri }, ...more });
    const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
    const technology = items.find(({ code }) => code === 'prescribed-technology');
    assert.ok(technology);
    assert.match(String(technology.message), new RegExp(`^“PostgreSQL” ${exchange('settles the technology')}`));
    assert.match(
      readFileSync(new URL(technology.codeDescription?.href ?? ''), 'utf8'),
      new RegExp(exchange('Asks about words')),
    );

    const { range } = technology;
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      range,
      context: { diagnostics: [technology] },
    });
    assert.ok(
      actions[0]?.title.startsWith(
        `${exchange('Say what:')} “${exchange('The clerk shall find the letters of a case.')}”`,
      ),
    );
    assert.deepEqual(applied(PLAN, actions[0], uri), PLAN.replace(exchange(' via a PostgreSQL database'), ''));
    assert.ok(
      actions.some(
        ({ title }) =>
          title ===
          exchange('Switch the rule “{rule}” off in this workspace').replace('{rule}', 'prescribed-technology'),
      ),
    );

    const lenses = await ask<CodeLens[]>('textDocument/codeLens');
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      [
        exchange('1 of 2 done'),
        exchange('evaluation missing: insert'),
        exchange('room 67 %: 2 of 3 leave open how'),
        exchange('1 of 2 expectations open'),
      ],
    );
    const hover = await ask<Hover>('textDocument/hover', { position: range.start });
    assert.match(
      JSON.stringify(hover.contents),
      new RegExp(`${exchange('The supplier knows which technology fits.')} \\[${exchange('More about this rule')}`),
    );
    const [symbol] = await ask<{ children: { detail: string }[] }[]>('textDocument/documentSymbol');
    assert.equal(symbol?.children[0]?.detail, exchange('goals'));

    await readsItsOwn(client, home);
    assert.equal(await stopClient(client), 0);
  });

  test('the editor sets it, for who reads and for what is written', async () => {
    const client = await startClientIn({
      folders: [],
      capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
      locale: 'en',
      server: join(product, 'server.js'),
    });
    client.connection.onRequest('workspace/configuration', () => [{ messageLanguage: 'qx', documentLanguage: 'qx' }]);
    await openDocument(client, FEW_WORDS, 'untitled:few');
    const view = await client.connection.sendRequest<Record<'documentLanguage' | 'reader', string>>(
      'tillit/outlineOf',
      {
        uri: 'untitled:few',
      },
    );
    assert.deepEqual([view.documentLanguage, view.reader], ['qx', 'qx']);
    assert.equal(await stopClient(client), 0);
  });
});

/** What is written into a document is read out of it. */
async function readsItsOwn(client: Client, home: string): Promise<void> {
  const languages =
    await client.connection.sendRequest<{ locale: string; name: string; title: string }[]>('tillit/documentLanguages');
  const own = languages.find(({ locale }) => locale === 'qx');
  assert.equal(own?.name, exchange('Language'));
  const text = await client.connection.sendRequest<string>('tillit/newDocument', {
    language: 'qx',
    title: own.title,
    customer: 'Abc',
    supplier: '',
    phases: ['Def', 'Ghi'],
  });
  const uri = `${home}/new/new.md`;
  await openDocument(client, text, uri);
  const view = await client.connection.sendRequest<{
    documentLanguage: string;
    reader: string;
    expectations: { party: string }[];
    phases: { title: string; evaluation: { exists: boolean } }[];
  }>('tillit/outlineOf', { uri });
  assert.deepEqual([view.documentLanguage, view.reader], ['qx', 'qx']);
  assert.deepEqual(
    view.expectations.map(({ party }) => party),
    ['customer', 'customer', 'supplier'],
  );
  assert.deepEqual(
    view.phases.map(({ title, evaluation }) => [title, evaluation.exists]),
    [
      [exchange('Phase 1: ') + 'Def', true],
      [exchange('Phase 2: ') + 'Ghi', false],
    ],
  );
}

/** The text after an action's edits, which stand in one line each. */
function applied(text: string, action: CodeAction | undefined, uri: string): string {
  const lines = text.split('\n');
  for (const { range, newText } of (action?.edit?.changes?.[uri] ?? []) as TextEdit[]) {
    const line = lines[range.start.line] ?? '';
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}
