/** What must work in every VS Code, on a desktop as in a browser. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actions, codeOf, finding, findings, open, take, undoTo, until } from './editor.ts';

export function defineCoreTests(): void {
  describe('findings', () => {
    it('appear in English, at the words', async () => {
      const { document } = await open('docs/en.md');
      const { range, message } = await finding(document.uri, 'prescribed-technology');
      assert.equal(document.getText(range), 'PostgreSQL');
      assert.match(message, /\?$/);
    });

    it('appear in Swedish', async () => {
      const { document } = await open('docs/sv.md');
      await finding(document.uri, 'prescribed-technology');
      assert.deepEqual(
        findings(document.uri).map((diagnostic) => [codeOf(diagnostic), document.getText(diagnostic.range)]),
        [
          ['prescribed-technology', 'Kafka'],
          ['vague-term', 'användarvänlig'],
          ['prescribed-interface', 'rullgardinsmeny'],
        ],
      );
    });

    it('go when the words go, and come back with undo', async () => {
      const editor = await open('docs/sv.md');
      const before = editor.document.getText();
      const { range } = await finding(editor.document.uri, 'vague-term');
      await editor.edit((edit) => edit.replace(range, 'färdig'));
      await until('silence', () => (findings(editor.document.uri, 'vague-term').length === 0 ? true : undefined));
      await undoTo(editor, before);
      await finding(editor.document.uri, 'vague-term');
    });

    it('are mended in the document’s language', async () => {
      const editor = await open('docs/sv.md');
      const { uri } = editor.document;
      const before = editor.document.getText();
      const { range } = await finding(uri, 'prescribed-technology');
      await take(await actions(uri, range, /^Say what: “Ordern ska skickas till handläggaren\.”/));
      await until('the change', () =>
        editor.document.getText().includes('K1: Ordern ska skickas till handläggaren.\n') ? true : undefined,
      );
      await undoTo(editor, before);
    });

    it('ids lead to what they name', async () => {
      const { document } = await open('docs/en.md');
      const position = document.positionAt(document.getText().indexOf('(G1)') + 1);
      const [target] = await until('the definition', async () => {
        const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          position,
        );
        return found.length > 0 ? found : undefined;
      });
      const range = target && ('range' in target ? target.range : target.targetRange);
      assert.equal(range && document.lineAt(range.start.line).text.slice(0, 6), '- G1: ');
    });
  });
}
