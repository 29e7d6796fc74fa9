/** Documents that lie side by side: from outside, over the protocol. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openDocument, startClientIn, stopClient } from './protocol-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'tillit-folders-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface View {
  readonly documents: readonly { name: string }[];
  readonly neighbours?: readonly { name: string }[];
  readonly phases: readonly { title: string }[];
}

for (const [locale, question, texts, answers] of [
  [
    'en',
    'Read together with minutes.md and plan.md?',
    {
      'wishes.md': '# Wards\n\n## Goals\n\n- G1: Beds are found sooner.\n',
      'plan.md': '---\nsupplier: Lunden\n---\n# Plan\n\n## Phase 1: Look\n\n- [ ] Measured\n',
      'minutes.md': '# Evaluation of phase 1\n\nDecision: continue\n',
      'notes.md': '# Notes\n\nIt rained.\n',
    },
    { yes: 'partnership: Wards\n', no: '---\npartnership: none\n---\n\n' },
  ],
  [
    'sv',
    'Läsa tillsammans med plan.md och protokoll.md?',
    {
      'önskemål.md': '# Vården\n\n## Mål\n\n- M1: Lediga sängar hittas fortare än i dag.\n',
      'plan.md':
        '---\nleverantör: Lunden\n---\n# Planen\n\n## Etapp 1: Titta\n\n- [ ] Vi har mätt hur lång tid det tar\n',
      'protokoll.md': '# Utvärdering av etapp 1\n\nBeslut: fortsätta med nästa etapp\n',
    },
    { yes: 'partnerskap: Vården\n', no: '---\npartnerskap: ingen\n---\n\n' },
  ],
] as const)
  test(`documents side by side are asked about once, and yes or no is for good (${locale})`, async () => {
    const home = mkdtempSync(join(folder, 'beside-'));
    const at = (name: string): string => pathToFileURL(join(home, name)).href;
    const names = Object.keys(texts);
    const [own = ''] = names;
    const write = (): void => {
      for (const [name, text] of Object.entries(texts)) writeFileSync(join(home, name), text);
    };
    write();
    const client = await startClientIn({ folders: [pathToFileURL(home).href], capabilities: {}, locale });
    const changed: Record<string, string> = {};
    client.connection.onRequest(
      'workspace/applyEdit',
      ({ edit }: { edit: { changes: Record<string, TextEdit[]> } }) => {
        for (const [uri, edits] of Object.entries(edit.changes))
          for (const { range, newText } of edits) {
            const name = names.find((each) => at(each) === uri) ?? '';
            const text = TextDocument.create(uri, 'markdown', 1, (texts as Record<string, string>)[name] ?? '');
            changed[name] = TextDocument.applyEdits(text, [{ range, newText }]);
          }
        return { applied: true };
      },
    );
    const view = (): Promise<View> => client.connection.sendRequest('tillit/outlineOf', { uri: at(own) });
    const html = async (): Promise<string> =>
      (await client.connection.sendRequest<{ html: string }>('tillit/overview', { uri: at(own) })).html;
    const answer = (together: unknown): Promise<boolean> =>
      client.connection.sendRequest('workspace/executeCommand', {
        command: 'tillit.answerTogether',
        arguments: [{ uri: at(own), together }],
      });
    const replace = async (): Promise<void> => {
      for (const [name, text] of Object.entries(changed)) writeFileSync(join(home, name), text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: names.map((name) => ({ uri: at(name), type: 2 })),
      });
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: at(own), version: 2 },
        contentChanges: [{ text: changed[own] ?? '' }],
      });
    };
    await openDocument(client, (texts as Record<string, string>)[own] ?? '', at(own));
    const before = await view();
    assert.deepEqual([before.documents.length, before.phases], [1, []], 'a stranger’s phases are not shown');
    assert.equal(before.neighbours?.length, 2);
    const asked = await html();
    assert.ok(asked.includes(question), asked);
    assert.equal(asked.match(/<button type="button" data-together="(?:yes|no)" data-key/g)?.length, 2);
    assert.equal(await answer('perhaps'), false);

    assert.equal(await answer(false), true);
    assert.deepEqual(changed, { [own]: answers.no + (texts as Record<string, string>)[own] });
    await replace();
    const apart = await view();
    assert.deepEqual([apart.documents.length, apart.neighbours], [1, undefined]);
    assert.ok(!(await html()).includes('data-together'));
    assert.equal(await answer(true), false, 'there is nothing to answer any more');

    write();
    changed[own] = (texts as Record<string, string>)[own] ?? '';
    await replace();
    delete changed[own];
    assert.equal(await answer(true), true);
    assert.equal(Object.keys(changed).length, 3);
    for (const text of Object.values(changed)) assert.ok(text.startsWith(`---\n${answers.yes}`), text);
    await replace();
    const joined = await view();
    assert.deepEqual([joined.documents.length, joined.phases.length, joined.neighbours], [3, 1, undefined]);
    await stopClient(client);
  });
