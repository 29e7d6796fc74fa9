/** Settings that are written and asked for: from outside, over the protocol. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  ApplyWorkspaceEditParams,
  Diagnostic,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openDocument, startClientIn, stopClient, type Client } from './protocol-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'tillit-settings-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const source = '## Requirements\n\n- Orders shall be stored in a MySQL database and be user-friendly.\n';

/** A client that keeps what is written into files unsaved, as an editor may. */
async function startUnsaved(
  capabilities: object = {},
  folders = [pathToFileURL(folder).href],
): Promise<[Client, Map<string, string>]> {
  const client = await startClientIn({ folders, capabilities, locale: 'en' });
  const texts = new Map<string, string>();
  client.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
    for (const [uri, edits] of Object.entries(edit.changes ?? {}))
      texts.set(uri, TextDocument.applyEdits(TextDocument.create(uri, 'json', 0, texts.get(uri) ?? ''), edits));
    for (const change of edit.documentChanges ?? [])
      if ('edits' in change)
        texts.set(
          change.textDocument.uri,
          change.edits.map((each) => ('newText' in each ? each.newText : '')).join(''),
        );
    return { applied: true };
  });
  return [client, texts];
}

const execute = (client: Client, command: string, values: object): Promise<unknown> =>
  client.connection.sendRequest('workspace/executeCommand', { command, arguments: [values] });

test('changes that follow each other unsaved are all kept, count at once, and go into the nearest file', async () => {
  const [near, far] = [join(folder, 'near'), join(folder, 'near2')];
  for (const each of [near, far]) mkdirSync(each);
  const written = '{\n  // Ours.\n  "allow": ["Excel"]\n}\n';
  writeFileSync(join(near, '.tillit.json'), written);
  writeFileSync(join(folder, '.tillit.json'), '{}\n');
  const [client, texts] = await startUnsaved();
  const settings = pathToFileURL(join(near, '.tillit.json')).href;
  texts.set(settings, written);
  const at = pathToFileURL(join(near, 'a.md')).href;
  await openDocument(client, source, at);
  await client.until(at, (found) => found.length === 2);
  await execute(client, 'tillit.allowWords', { uri: at, words: 'MySQL database' });
  await client.until(at, (found) => found.every(({ code }) => code !== 'prescribed-technology'));
  await execute(client, 'tillit.switchOffRule', { uri: at, rule: 'vague-term' });
  await client.until(at, (found) => found.length === 0);
  assert.match(
    texts.get(settings) ?? '',
    /\/\/ Ours\.\n {2}"allow": \[\s*"Excel",\s*"MySQL database"\s*\],\n {2}"rules": \{\s+"vague-term": "off"/,
  );
  assert.deepEqual([...texts.keys()], [settings]);
  await stopClient(client);
});

test('a client that takes its time is not waited for, and its answer counts when it comes', async () => {
  const [client] = await startUnsaved({ workspace: { configuration: true } }, []);
  let answer: (value: unknown) => void = () => undefined;
  const answered = new Promise((resolve) => (answer = resolve));
  client.connection.onRequest('workspace/configuration', async () => {
    await answered;
    return [{ rules: { 'vague-term': 'off' } }];
  });
  const at = 'untitled:Untitled-1';
  await openDocument(client, source, at);
  await client.until(at, (found) => found.length === 2);
  answer(undefined);
  await client.until(at, (found) => found.length === 1);
  await stopClient(client);
});

test('settings that a client hands over by itself count', async () => {
  const [client] = await startUnsaved({}, []);
  const at = 'untitled:Untitled-1';
  await openDocument(client, source, at);
  await client.until(at, (found) => found.length === 2);
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { tillit: { rules: { 'vague-term': 'off' } } },
  });
  await client.until(at, (found) => found.length === 1);
  await stopClient(client);
});

/** The words that are asked about. */
const words = (found: readonly Diagnostic[]): string[] =>
  ['MySQL', 'user-friendly'].filter((each) => found.some(({ message }) => String(message).includes(each)));

/** A folder with a document and settings, and a client that has both open and tells of both. */
async function startOpen(settings: string, workspace: object = {}) {
  const home = mkdtempSync(join(folder, 'open-'));
  const [at, file] = ['a.md', '.tillit.json'].map((name) => pathToFileURL(join(home, name)).href) as [string, string];
  writeFileSync(join(home, 'a.md'), source);
  writeFileSync(join(home, '.tillit.json'), settings);
  const client = await startClientIn({
    folders: [pathToFileURL(home).href],
    capabilities: { workspace, window: {} },
    locale: 'en',
  });
  const told: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message));
  await openDocument(client, source, at);
  await openDocument(client, settings, file);
  let version = 1;
  return {
    client,
    at,
    file,
    told,
    path: join(home, '.tillit.json'),
    type: (text: string): Promise<void> =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: file, version: (version += 1) },
        contentChanges: [{ text }],
      }),
    asked: (...wanted: string[]): Promise<Diagnostic[]> =>
      client.until(at, (found) => words(found).join() === wanted.join()),
  };
}

test('settings count as they stand in the editor, half of a line for nothing, and closed as they are saved', async () => {
  const { client, at, file, told, path, type, asked } = await startOpen('{ "allow": ["MySQL"] }');
  await asked('user-friendly');
  await type('{ "allow": ["user-friendly"] }');
  await asked('MySQL');
  await type('{ "allow": ["user-friendly", "MySQL"], "ru');
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const pulled: { items: Diagnostic[] } = await client.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: at },
  });
  assert.deepEqual(words(pulled.items), ['MySQL']);
  await type('{ "allow": ["MySQL"], "rulse": {} }');
  await asked('user-friendly');
  assert.deepEqual(told, [], 'who is still typing does not want to be told');
  writeFileSync(path, '{ "allow": ["MySQL"], "rulse": {} }');
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: file } });
  while (told.length === 0) await client.connection.sendRequest('tillit/outlineOf', { uri: at });
  assert.match(told[0] ?? '', /There is no setting “rulse”/);
  writeFileSync(path, '{ "allow": ["user-friendly"] }');
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
  await asked('MySQL');
  assert.deepEqual([...client.published.keys()], [at], 'settings are no document');
  await stopClient(client);
});

test('changes at once are all kept, and what is typed in between stays', async () => {
  const { client, at, file, type, asked } = await startOpen('{ "allow": ["x"] }', {
    workspaceEdit: { documentChanges: true },
  });
  const edited: TextDocumentEdit[] = [];
  let text = '{ "allow": ["x"] }';
  client.connection.onRequest('workspace/applyEdit', async ({ edit }: ApplyWorkspaceEditParams) => {
    edited.push(...((edit.documentChanges ?? []) as TextDocumentEdit[]));
    const isFirst = edited.length === 1;
    text = isFirst
      ? '// mine\n{ "allow": ["y"] }'
      : TextDocument.applyEdits(TextDocument.create(file, 'json', 0, text), (edited.at(-1)?.edits ?? []) as TextEdit[]);
    await type(text);
    return { applied: !isFirst };
  });
  const done = await Promise.all(
    ['MySQL', 'user-friendly'].map((each) => execute(client, 'tillit.allowWords', { uri: at, words: each })),
  );
  assert.deepEqual(done, [true, true]);
  assert.equal(text, '// mine\n{ "allow": ["y", "MySQL", "user-friendly"] }');
  assert.deepEqual(
    edited.map(({ textDocument }) => textDocument.version),
    [1, 2, 3],
  );
  await asked();
  await stopClient(client);
});

test('settings that change while files are checked leave nothing of the old ones', async () => {
  const at = 'vscode-vfs://permits/closed.md';
  const client = await startClientIn({
    folders: ['vscode-vfs://permits'],
    capabilities: {},
    locale: 'en',
    options: { fileSystem: true },
  });
  const { connection, published } = client;
  const set = (rules: object): Promise<void> =>
    connection.sendNotification('workspace/didChangeConfiguration', { settings: { tillit: { rules } } });
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('tillit/files', () => [at]);
  connection.onRequest('tillit/readFile', async ({ uri }: { uri: string }) => {
    if (uri !== at) return null;
    // The settings have been read by now.
    await set({ 'vague-term': 'off' });
    return source;
  });
  await connection.sendRequest('tillit/checkWorkspace', {});
  assert.deepEqual(words(published.get(at) ?? []), ['MySQL']);
  await set({});
  await client.until(at, (found) => words(found).length === 2);
  await stopClient(client);
});

test('a client is asked for its settings files, and may refuse', async () => {
  const client = await startClientIn({
    folders: [],
    locale: 'en',
    capabilities: {
      workspace: { didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { synchronization: { dynamicRegistration: true } },
    },
    refuses: true,
  });
  await openDocument(client, source, 'untitled:a');
  await client.until('untitled:a', (found) => found.length === 2);
  const files = ['**/.tillit.json', '**/.tillit.yaml', '**/.tillit.yml'];
  assert.deepEqual(
    client.registered.map(({ method, registerOptions }) => [
      method,
      (registerOptions as { documentSelector?: { pattern: string }[] }).documentSelector?.map(({ pattern }) => pattern),
    ]),
    [
      ['workspace/didChangeConfiguration', undefined],
      ['textDocument/didChange', files],
      ['textDocument/didClose', files],
      ['textDocument/didSave', files],
      ['textDocument/didOpen', files],
    ],
  );
  assert.equal(await stopClient(client), 0);
});

test('the nearest settings count above the workspace, too, and exclude from where they stand', async () => {
  const home = mkdtempSync(join(folder, 'nearest-'));
  const at = (name: string): string => pathToFileURL(join(home, name)).href;
  for (const [name, text] of Object.entries({
    '.tillit.json': '{ "allow": ["MySQL"], "exclude": ["ws2/z.md"] }',
    'ws/.tillit.yaml': 'rules: { vague-term: off }\n',
    'ws/a.md': source,
    'ws2/a.md': source,
    'ws2/z.md': source,
    'ws2/sub/.tillit.json': '{ "exclude": ["z.md"] }',
    'ws2/sub/z.md': source,
    'out/a.md': source,
  })) {
    mkdirSync(join(home, name, '..'), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  const [client, texts] = await startUnsaved({}, [at('ws2'), at('ws')]);
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  const summary = await client.connection.sendRequest<{ files: number }>('tillit/checkWorkspace', {});
  assert.equal(summary.files, 2);
  for (const [name, wanted] of [
    ['ws/a.md', ['MySQL']],
    ['ws2/a.md', ['user-friendly']],
    ['out/a.md', ['user-friendly']],
  ] as const) {
    await openDocument(client, source, at(name));
    await client.until(at(name), (found) => words(found).join() === wanted.join());
  }
  texts.set(at('.tillit.json'), '{ "allow": ["MySQL"], "exclude": ["ws2/z.md"] }');
  // A text without a place has those of the first folder.
  for (const [uri, added] of [
    ['untitled:a', 'x'],
    [at('out/a.md'), 'y'],
  ] as const)
    await execute(client, 'tillit.allowWords', { uri, words: added });
  assert.deepEqual([...texts], [[at('.tillit.json'), '{ "allow": ["MySQL", "x", "y"], "exclude": ["ws2/z.md"] }']]);
  await stopClient(client);
});
