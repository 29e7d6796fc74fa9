/** A folder that nobody has trusted yet. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actions, finding, open, take, undoTo, until } from './editor.ts';

export function defineRestrictedTests(): void {
  describe('restricted mode', () => {
    it('finds and mends all the same', async () => {
      assert.equal(vscode.workspace.isTrusted, false);
      const editor = await open('docs/en.md');
      const before = editor.document.getText();
      const { range } = await finding(editor.document.uri, 'prescribed-technology');
      await take(await actions(editor.document.uri, range, /^Say what/));
      await until('the change', () =>
        editor.document.getText().includes('Orders shall be stored.') ? true : undefined,
      );
      await undoTo(editor, before);
    });
  });
}
