/** What is offered for a finding, and in which order, to clients that can more or less. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CodeAction,
  ExecuteCommandParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Silenced, Silences } from '../server/src/protocol.ts';
import { openDocument, startClientIn, stopClient, type Client } from './protocol-client.ts';

const uri = 'file:///menu/a.md';
const source =
  '# Plan\n\nOrders shall be stored in a PostgreSQL database.\n\nBills shall be stored in a MySQL database.\n';

async function menuOf(client: Client, text = source): Promise<CodeAction[]> {
  await openDocument(client, text, uri);
  const [first] = await client.until(uri, (found) => found.length > 0);
  assert.ok(first);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: first.range,
    context: { diagnostics: [first] },
  });
}

const start = (workspace: object, window: object = {}, locale = 'en'): Promise<Client> =>
  startClientIn({ folders: ['file:///menu'], capabilities: { workspace, window }, locale });

const everywhere = (actions: readonly CodeAction[]): CodeAction | undefined =>
  actions.find(({ title }) => title.includes('everywhere in this document (2)'));

test('what changes everywhere in a document is shown first, where the client can', async () => {
  const client = await start({ workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } });
  const { changeAnnotations, documentChanges } = everywhere(await menuOf(client))?.edit ?? {};
  const ids = Object.keys(changeAnnotations ?? {});
  assert.ok(ids.length > 0 && Object.values(changeAnnotations ?? {}).every((each) => each.needsConfirmation));
  const edits = (documentChanges as TextDocumentEdit[]).flatMap((each) => each.edits);
  assert.ok(edits.length > 1);
  for (const edit of edits) assert.ok('annotationId' in edit && ids.includes(edit.annotationId as string));
  await stopClient(client);
});

test('a client that cannot show it gets the plain edit', async () => {
  const client = await start({});
  const edit = everywhere(await menuOf(client))?.edit;
  assert.equal(edit?.changeAnnotations, undefined);
  assert.equal(edit?.changes?.[uri]?.length, 2);
  await stopClient(client);
});

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title.slice(0, 12));
const MENU = ['Say what: “O', 'Say what, dr', 'Move it to S', 'Keep it as a', 'Do not ask .'];

test('a menu mends first, and one row at its end opens the ways not to be asked', async () => {
  const client = await start({}, { showMessage: {} });
  assert.deepEqual(titles(await menuOf(client)), MENU);
  await stopClient(client);
  const swedish = await start({}, { showMessage: {} }, 'sv');
  assert.equal((await menuOf(swedish)).at(-1)?.title, 'Fråga inte ...');
  await stopClient(swedish);
});

test('a client that cannot choose has each way as a row of its own', async () => {
  const client = await start({});
  assert.deepEqual(titles(await menuOf(client)), [
    'Say what: “O',
    'Move it to S',
    'Keep it as a',
    'Ignore here,',
    'Never ask ab',
    'Ask about “P',
    'Switch the r',
    'Say what, dr',
  ]);
  await stopClient(client);
});

/** Chooses in the message that the server shows, and waits for the edit and for what it says of it. */
async function choose(title: RegExp, text = source): Promise<{ edit: WorkspaceEdit; said: string; asked: string[] }> {
  const client = await start({}, { showMessage: {} });
  let edit: WorkspaceEdit = {};
  let asked: string[] = [];
  client.connection.onRequest('window/showMessageRequest', ({ actions }: { actions: { title: string }[] }) => {
    asked = actions.map((each) => each.title);
    return actions.find((each) => title.test(each.title)) ?? null;
  });
  client.connection.onRequest('workspace/applyEdit', (params: { edit: WorkspaceEdit }) => {
    edit = params.edit;
    return { applied: true };
  });
  const said = new Promise<string>((resolve) => {
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => resolve(message));
  });
  const row = (await menuOf(client, text)).at(-1);
  await client.connection.sendRequest('workspace/executeCommand', row?.command as ExecuteCommandParams);
  const message = await said;
  await stopClient(client);
  return { edit, said: message, asked };
}

test('the server asks by a message, writes what was chosen, and says so', async () => {
  const { edit, said, asked } = await choose(/^Never ask about/);
  assert.deepEqual(
    asked.map((each) => each.slice(0, 12)),
    ['Ignore here,', 'Never ask ab', 'Ask about “P', 'Ignore “pres', 'Switch the r'],
  );
  assert.match(JSON.stringify(edit), /\.tillit\.json.*allow.*PostgreSQL/);
  assert.match(said, /PostgreSQL.*\.tillit\.json/);
});

test('a comment at the top silences a rule in the file, behind its front matter', async () => {
  const text = `---\ntitle: Plan\n---\n\n${source}`;
  const { edit, said } = await choose(/^Ignore “prescribed-technology” in this file/, text);
  const written = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edit.changes?.[uri] ?? []);
  assert.equal(
    written,
    text.replace('# Plan', '<!-- tillit-ignore-file prescribed-technology: why it may stay -->\n\n# Plan'),
  );
  assert.match(said, /a\.md/);
});

test('a client with a list of its own gets the ways, and hears what was written and what was there before', async () => {
  const client = await startClientIn({
    folders: ['file:///menu'],
    capabilities: {},
    locale: 'en',
    options: { choosesSilence: true },
  });
  client.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
  const row = (await menuOf(client)).at(-1);
  assert.equal(row?.command?.command, 'tillit.doNotAsk');
  const [where] = row.command.arguments as [object];
  const { ways } = await client.connection.sendRequest<Silences>('tillit/silences', where);
  assert.deepEqual(
    ways.map(({ silence }) => silence.way),
    ['here', 'word', 'hint', 'file', 'rule'],
  );
  const silence = (way: string): Promise<Silenced | null> =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: 'tillit.silence',
      arguments: [ways.find((each) => each.silence.way === way)?.silence],
    });
  assert.equal((await silence('here'))?.uri, uri);
  assert.deepEqual(await silence('rule'), {
    uri: 'file:///menu/.tillit.json',
    before: null,
    message: 'The rule “prescribed-technology” is off. That stands in .tillit.json now.',
  });
  await stopClient(client);
});
