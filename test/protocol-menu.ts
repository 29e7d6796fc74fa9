/** What is offered for a finding, and in which order, to clients that can more or less. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
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
