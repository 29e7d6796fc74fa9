/** One file is one document, however a client writes its address: from outside, over the protocol. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { openDocument, startClientIn, stopClient, type Client } from './protocol-client.ts';

const root = mkdtempSync(join(tmpdir(), 'tillit-uris-'));
after(() => rmSync(root, { recursive: true, force: true }));

const SOURCE = '---\npartnership: Ö\n---\n# Plan\n\n- R1: Search shall be fast.\n';
const isAsked = (found: readonly Diagnostic[]): boolean => found.some(({ code }) => code === 'vague-term');

function start(folders: readonly string[], options: object = {}): Promise<Client> {
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
  return startClientIn({ folders, capabilities, locale: 'en', options });
}

test('a file that is open and found in its folder is one document, by the name that the client gave it', async () => {
  const home = join(root, 'A [b] & c, d%20(e)');
  mkdirSync(home);
  writeFileSync(join(home, 'x+y ä.md'), SOURCE);
  writeFileSync(join(home, 'z.md'), SOURCE.replace('R1', 'R2'));
  writeFileSync(join(home, '.tillit.json'), '{ "exclude": ["z*"] }');
  const plain = `file://${home.replaceAll('%', '%25').replaceAll(' ', '%20')}`;
  const client = await start([`${plain}/`]);
  const { connection, published } = client;
  const edited: string[] = [];
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    edited.push(...Object.keys(edit.changes ?? {}));
    return { applied: true };
  });
  connection.onRequest('window/workDoneProgress/create', () => null);
  const at = `${plain}/x+y%20%c3%a4.md`;
  const uri = `${pathToFileURL(home).href.replaceAll('[', '%5B')}/x%2By%20%C3%A4.md`;
  await openDocument(client, SOURCE, at);
  await client.until(at, isAsked);
  const view: { documents: object[] } = await connection.sendRequest('tillit/outlineOf', { uri });
  assert.deepEqual(view.documents, [{ uri: at, name: 'x+y ä.md' }]);
  assert.deepEqual(await connection.sendRequest('tillit/checkWorkspace', { shown: [uri] }), {
    files: 1,
    findings: published.get(at)?.length,
    unreadable: [],
  });
  await connection.sendRequest('workspace/executeCommand', {
    command: 'tillit.allowWords',
    arguments: [{ uri, words: 'easy' }],
  });
  assert.deepEqual(edited, [`${plain}/.tillit.json`]);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: '# Plan\n' }],
  });
  await client.until(at, (found) => !isAsked(found));
  assert.deepEqual([...published.keys()], [at]);
  await stopClient(client);
});

test('what was found in a closed file goes when it is opened by another name', async () => {
  const home = mkdtempSync(join(root, 'closed-'));
  writeFileSync(join(home, '(a).md'), SOURCE);
  const client = await start([pathToFileURL(home).href]);
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  await client.connection.sendRequest('tillit/checkWorkspace', {});
  const [closed = ''] = client.published.keys();
  const open = `${pathToFileURL(home).href}/%28a%29.md`;
  assert.notEqual(closed, open);
  await client.until(closed, isAsked);
  await openDocument(client, SOURCE, open);
  await client.until(open, isAsked);
  await client.until(closed, (found) => found.length === 0);
  await stopClient(client);
});

test('addresses that somebody has broken end nothing, whoever names them', async () => {
  const home = 'vscode-vfs://strange/place';
  const broken = ['%', '%E4.md', '100%.md', '%C3%28.md'].map((name) => `${home}/${name}`);
  const client = await start([home], { fileSystem: true });
  const read: string[] = [];
  client.connection.onRequest('tillit/files', () => broken);
  client.connection.onRequest('tillit/readFile', ({ uri }: { uri: string }) => {
    read.push(uri);
    return uri.includes('tillit') ? null : SOURCE;
  });
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  for (const uri of [...broken.slice(0, 2), 'file:///%2F%00', 'a b']) {
    await openDocument(client, SOURCE, uri);
    await client.until(uri, isAsked);
  }
  const summary = await client.connection.sendRequest<object>('tillit/checkWorkspace', {});
  assert.deepEqual({ ...summary, findings: 0 }, { files: 4, findings: 0, unreadable: [] });
  for (const uri of broken.slice(2)) assert.ok(read.includes(uri), 'the client is asked for what it named');
  assert.equal(await stopClient(client), 0);
});
