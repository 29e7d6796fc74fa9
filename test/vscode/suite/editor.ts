/** What a user does, in the words of the tests. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Asks again until the answer is there: VS Code cancels requests while other extensions start. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined> | Value | undefined,
  patience = 20_000,
): Promise<Value> {
  const end = Date.now() + patience;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await ask();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`${what} did not happen${last === undefined ? '' : `: ${String(last)}`}`);
}

export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

export function findings(uri: vscode.Uri, rule?: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'tillit' && (rule === undefined || codeOf(diagnostic) === rule));
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule}`, () => findings(uri, rule)[0]);
}

export async function actions(uri: vscode.Uri, range: vscode.Range, title: RegExp): Promise<vscode.CodeAction> {
  return until(`the action ${String(title)}`, async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    return all.find((action) => title.test(action.title));
  });
}

/** Applies an action as the lightbulb does: its edit, then its command. */
export async function take(action: vscode.CodeAction): Promise<void> {
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Takes the one row that opens the ways not to be asked, and one of these. */
export async function doNotAsk(uri: vscode.Uri, range: vscode.Range, way: string): Promise<void> {
  const { command } = await actions(uri, range, /^Do not ask/);
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, { ...(command.arguments?.[0] as object), way });
}

/** Undoes until the text is as it was. */
export async function undoTo(editor: vscode.TextEditor, text: string): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await until('undo', async () => {
    if (editor.document.getText() === text) return true;
    await vscode.commands.executeCommand('undo');
    return undefined;
  });
}
