/** Settings that are written and asked for: from outside, over the protocol. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver-protocol/node';
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
