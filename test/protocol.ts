/** The server from outside: the built bundle over stdio, driven by a real protocol client. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import './api.ts';
import './protocol-folders.ts';
import './protocol-settings.ts';
import './protocol-uris.ts';
import './protocol-menu.ts';
import { openDocument, startClientIn, stopClient, type Client } from './protocol-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'tillit-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const folderUri = pathToFileURL(folder).href;
const uri = `${folderUri}/a.md`;
const source = '# Plan\n\nOrders shall be stored in a PostgreSQL database. 🦊 The page shall be user-friendly.\n';

const startClient = (capabilities: object = {}, locale = 'en', folders = [folderUri]): Promise<Client> =>
  startClientIn({ folders, capabilities, locale });

const open = (client: Client, text: string, at = uri): Promise<void> => openDocument(client, text, at);

const actionsAt = (client: Client, diagnostic: Diagnostic): Promise<CodeAction[]> =>
  client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });

test('findings after many edits are those of the text as it is then', async () => {
  const client = await startClient();
  let text = TextDocument.create(uri, 'markdown', 1, readFileSync('samples/en.md', 'utf8'));
  await open(client, text.getText());
  const inserted = [
    'x',
    '\n',
    '\n\n## Goals\n\n- G9: MySQL.\n',
    '```\n',
    'shall be fast ',
    '| a | b |\n',
    '',
    '\r\n> ',
  ];
  for (let version = 2; version < 60; version += 1) {
    const start = (version * 7919) % text.getText().length;
    const range = { start: text.positionAt(start), end: text.positionAt(start + (version % 5)) };
    const whole = version % 20 === 0 ? { text: `${text.getText()}\nThe end shall be easy.\n` } : undefined;
    const contentChanges = [whole ?? { range, text: inserted[version % inserted.length] ?? '' }];
    text = TextDocument.update(text, contentChanges, version);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }
  const fresh = 'untitled:fresh';
  await open(client, text.getText(), fresh);
  const wanted = await client.until(fresh, () => true);
  assert.ok(wanted.length > 0);
  await client.until(uri, (found) => JSON.stringify(found) === JSON.stringify(wanted));
  assert.equal(await stopClient(client), 0);
});

test('a plain client: open, edit, fix, close, shut down', async () => {
  const client = await startClient();
  await open(client, source);
  const found = await client.until(uri, (diagnostics) => diagnostics.length > 0);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['prescribed-technology', 'vague-term'],
  );
  const [technology, vague] = found;
  assert.ok(technology && vague);
  assert.deepEqual(technology.range, { start: { line: 2, character: 28 }, end: { line: 2, character: 38 } });
  // The fox takes two code units.
  assert.equal(source.split('\n')[2]?.slice(vague.range.start.character, vague.range.end.character), 'user-friendly');

  const [best] = await actionsAt(client, technology);
  assert.equal(best?.isPreferred, true);
  const edits = best?.edit?.changes?.[uri] ?? [];
  assert.equal(
    TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, source), edits)
      .split('\n')[2]
      ?.slice(0, 23),
    'Orders shall be stored.',
  );

  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: technology.range, text: 'secure' }],
  });
  await client.until(uri, (diagnostics) => !diagnostics.some(({ code }) => code === 'prescribed-technology'));
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await client.until(uri, (diagnostics) => diagnostics.length === 0);
  assert.equal(await stopClient(client), 0);
});

test('a client that pulls: full report first, unchanged afterwards, with links to pages that exist', async () => {
  const client = await startClient({ textDocument: { diagnostic: {} } });
  await open(client, source);
  const pull = (previousResultId?: string): Promise<{ kind: string; resultId: string; items: Diagnostic[] }> =>
    client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  const first = await pull();
  assert.equal(first.items.length, 2);
  const href = first.items[0]?.codeDescription?.href ?? '';
  assert.match(readFileSync(new URL(href), 'utf8'), /^# prescribed-technology/);
  assert.equal((await pull(first.resultId)).kind, 'unchanged');
  assert.equal(client.published.size, 0);
  assert.equal(await stopClient(client), 0);
});

test('a client with snippets gets places to fill in, one without gets words', async () => {
  for (const knows of [true, false]) {
    const client = await startClient({
      workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: knows } },
    });
    await open(client, source);
    const [technology] = await client.until(uri, (diagnostics) => diagnostics.length > 0);
    assert.ok(technology);
    const keep = (await actionsAt(client, technology)).find(({ title }) => title.startsWith('Keep it as a limit'));
    const [edit] = (keep?.edit?.documentChanges?.[0] as TextDocumentEdit).edits;
    if (knows)
      assert.equal(
        (edit as unknown as { snippet: { value: string } }).snippet.value,
        ', because ${1:the reason that binds us}$0',
      );
    else assert.equal((edit as TextEdit).newText, ', because the reason that binds us');
    await stopClient(client);
  }
});

test('a Swedish reader gets Swedish, whatever the document speaks', async () => {
  const client = await startClient({}, 'sv-SE');
  await open(client, source);
  const [technology] = await client.until(uri, (diagnostics) => diagnostics.length > 0);
  assert.match(String(technology?.message), /^”PostgreSQL” låser tekniken/);
  await stopClient(client);
});

test('hover, symbols, ids, completion and lenses', async () => {
  const text =
    '# Plan\n\n## Goals\n\n- G1: Peace by 2030.\n\n## Requirements\n\n- R1 (G1): A shall see.\n\n## Phase 1\n\n- [x] One\n';
  const client = await startClient();
  await open(client, text);
  const textDocument = { uri };
  const position = { line: 8, character: 7 };
  const ask = <Result>(method: string, more: object = {}): Promise<Result> =>
    client.connection.sendRequest(method, { textDocument, position, ...more });
  assert.match(
    (await ask<{ contents: { value: string } }>('textDocument/hover')).contents.value,
    /\*\*G1\*\*\n\nPeace by 2030/,
  );
  assert.equal((await ask<{ range: { start: { line: number } } }>('textDocument/definition')).range.start.line, 4);
  assert.equal((await ask<unknown[]>('textDocument/references', { context: { includeDeclaration: true } })).length, 2);
  const [symbol] = await ask<{ children: { detail: string }[] }[]>('textDocument/documentSymbol');
  assert.deepEqual(
    symbol?.children.map(({ detail }) => detail),
    ['goals', 'requirements, room 100 %', 'phase'],
  );
  assert.deepEqual(
    (await ask<{ label: string }[]>('textDocument/completion')).map(({ label }) => label),
    ['G1', 'R1'],
  );
  const lenses =
    await ask<{ command: { title: string; command: string; arguments: unknown[] } }[]>('textDocument/codeLens');
  const insert = lenses.find(({ command }) => command.command === 'tillit.act');
  assert.ok(insert);
  const applied = new Promise<string>((resolve) => {
    client.connection.onRequest(
      'workspace/applyEdit',
      ({ edit }: { edit: { changes: Record<string, TextEdit[]> } }) => {
        resolve(TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edit.changes[uri] ?? []));
        return { applied: true };
      },
    );
  });
  await client.connection.sendRequest('workspace/executeCommand', {
    command: insert.command.command,
    arguments: insert.command.arguments,
  });
  assert.match(await applied, /### Evaluation/);
  await stopClient(client);
});

test('the report of a document, as the panel exports it', async () => {
  const client = await startClient();
  await open(client, '# Plan\n\n## Goals\n\n- G1: Peace.\n');
  const html = await client.connection.sendRequest<string>('tillit/report', {
    uri,
    format: 'html',
    withDictating: false,
  });
  assert.match(html, /<h1>Plan<\/h1>[\s\S]*G1/);
  await stopClient(client);
});

test('settings per folder take effect, nonsense gets a message that names the cure', async () => {
  const team = join(folder, 'team');
  mkdirSync(team);
  writeFileSync(join(team, '.tillit.json'), '{ "rules": { "vague-term": "off" }, "alow": [] }');
  const client = await startClient({}, 'en', [pathToFileURL(team).href]);
  const told = new Promise<string>((resolve) => {
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => resolve(message));
  });
  const at = `${pathToFileURL(team).href}/a.md`;
  await open(client, source, at);
  const found = await client.until(at, (diagnostics) => diagnostics.length > 0);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['prescribed-technology'],
  );
  assert.equal(await told, '.tillit.json: There is no setting “alow”. Did you mean: allow?');
  await stopClient(client);
});

test('garbage does not end the server', async () => {
  const client = await startClient();
  await assert.rejects(client.connection.sendRequest('no/such/method', { x: 1 }));
  assert.equal(
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///none.md' },
      position: { line: 99, character: 99 },
    }),
    null,
  );
  assert.equal(
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'tillit.act',
      arguments: [{ uri: 'x', action: {} }],
    }),
    false,
  );
  await assert.rejects(client.connection.sendRequest('tillit/newDocument', { language: 'xx' }));
  await open(client, '\u0000<table><td>[[[\n---\n\uD800');
  await open(client, source, `${folderUri}/b.md`);
  await client.until(`${folderUri}/b.md`, (diagnostics) => diagnostics.length === 2);
  assert.equal(await stopClient(client), 0);
});

test('files that nest without end, and settings nobody can use, leave the others served', async () => {
  const home = mkdtempSync(join(folder, 'hostile-'));
  const at = (name: string): string => pathToFileURL(join(home, name)).href;
  writeFileSync(join(home, '.tillit.json'), JSON.stringify({ exclude: ['', '*a*a*a*a*b', `${'x'.repeat(70_000)}`] }));
  const client = await startClient({}, 'en', [pathToFileURL(home).href]);
  const hostile = {
    'yaml.md': `---\na: ${'['.repeat(3000)}\n---\n# T\n`,
    'quotes.md': `${'>'.repeat(1600)} x\n`,
    'numbers.md': `${'1. '.repeat(4000)}x\n`,
    'stars.md': `${'**'.repeat(4000)}a${'**'.repeat(4000)}\n`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    await open(client, text, at(name));
    await client.until(at(name), () => true);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: at(name), version: 2 },
      contentChanges: [{ text: `${text}\nIt shall be fast.\n` }],
    });
  }
  await open(client, source, at('plain.md'));
  await client.until(at('plain.md'), (found) => found.some(({ code }) => code === 'prescribed-technology'));
  assert.equal(await stopClient(client), 0);
});

test('a partnership of two files: ids lead across, and are renamed in both at once', async () => {
  const home = mkdtempSync(join(folder, 'partnership-'));
  const at = (name: string): string => pathToFileURL(join(home, name)).href;
  const requirements = '# Wards\n\n## Goals\n\n- G1: Beds are found sooner. Measured by: 40 to 10 minutes.\n';
  const plan = '# Plan\n\n## Phase 1: Look\n\nGoal: G1 can be measured.\n\n- [ ] Measured\n';
  writeFileSync(join(home, 'requirements.md'), requirements);
  writeFileSync(join(home, 'plan.md'), plan);
  const client = await startClient({ workspace: { workspaceEdit: { documentChanges: true } } }, 'en', [
    pathToFileURL(home).href,
  ]);
  await open(client, plan, at('plan.md'));
  const position = { textDocument: { uri: at('plan.md') }, position: { line: 4, character: 7 } };
  const ask = <Answer>(method: string, params: object = position): Promise<Answer> =>
    client.connection.sendRequest<Answer>(`textDocument/${method}`, params);
  assert.equal((await ask<{ uri: string }>('definition')).uri, at('requirements.md'));
  assert.equal((await ask<unknown[]>('references')).length, 2);
  assert.equal((await ask<unknown[]>('documentHighlight')).length, 1);
  assert.equal((await ask<{ placeholder: string }>('prepareRename')).placeholder, 'G1');
  const { documentChanges } = await ask<{ documentChanges: TextDocumentEdit[] }>('rename', {
    ...position,
    newName: 'G9',
  });
  assert.deepEqual(
    documentChanges.map(({ textDocument, edits }) => [
      textDocument.uri,
      textDocument.version,
      edits.map((edit) => 'newText' in edit && edit.newText),
    ]),
    [
      [at('plan.md'), 1, ['G9']],
      [at('requirements.md'), null, ['G9']],
    ],
  );
  await assert.rejects(ask('rename', { ...position, newName: 'the goal' }), /letters and a number/);
  assert.deepEqual(await ask('foldingRange', { textDocument: position.textDocument }), [
    { startLine: 0, endLine: 6 },
    { startLine: 2, endLine: 6 },
  ]);
  const symbols = await client.connection.sendRequest<{ name: string; containerName: string }[]>('workspace/symbol', {
    query: 'g1be',
  });
  assert.deepEqual(
    symbols.map(({ name, containerName }) => [name.slice(0, 8), containerName]),
    [['G1 Beds ', 'requirements.md']],
  );
  await stopClient(client);
});

test('the editor and the command line agree on every document', async () => {
  const folder = 'core/test/snapshots';
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
  const checked = JSON.parse(
    execFileSync(process.execPath, ['dist/cli.mjs', 'check', ...paths, '--format', 'json', '--fail-on', 'never'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, LC_ALL: 'C' },
    }),
  ) as {
    files: { path: string; findings: { rule: string; message: string; range: object }[] }[];
  };
  const client = await startClient({ textDocument: { diagnostic: {} } }, 'en', [pathToFileURL(folder).href]);
  for (const { path, findings } of checked.files) {
    const at = pathToFileURL(path).href;
    await open(client, readFileSync(path, 'utf8'), at);
    const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: at },
    });
    assert.deepEqual(
      items.map(({ code, message, range }) => ({ rule: code, message, range })),
      findings.map(({ rule, message, range }) => ({ rule, message, range })),
      path,
    );
  }
  assert.equal(checked.files.length, paths.length);
  await stopClient(client);
});

const neovim = spawnSync('nvim', ['--version']).status === 0;
test('Neovim shows findings and applies a fix', { skip: !neovim && 'Neovim is not installed' }, () => {
  for (const [name, text, code, fixed] of [
    ['en.md', 'Orders shall be stored in a PostgreSQL database.\n', 'prescribed-technology', 'Orders shall be stored.'],
    [
      'sv.md',
      'Ordern ska skickas till handläggaren via Kafka.\n',
      'prescribed-technology',
      'Ordern ska skickas till handläggaren.',
    ],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '-i', 'NONE', '-n', '-u', 'test/clients/neovim.lua', path],
      {
        encoding: 'utf8',
        timeout: 30_000,
        env: { ...process.env, SERVER: join(process.cwd(), 'dist/server.js') },
      },
    );
    assert.match(stdout + stderr, new RegExp(`\\[${code}\\]`));
    assert.ok((stdout + stderr).includes(`=> ${fixed}`), stdout + stderr);
  }
});
