/** Lets the user choose how not to be asked, and says what was written, with a way back. */
import { commands, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  SILENCE_COMMAND,
  SILENCES_REQUEST,
  type SilenceArguments,
  type Silenced,
  type Silences,
  type SilenceWay,
} from '../../server/src/protocol.ts';
import type { Choice } from './choice.ts';
import { t } from './l10n.ts';
import { withSavedSettings } from './settings-files.ts';

/** Where it is asked, and the way where it is chosen already, as by a key. */
export interface NotToAsk extends Pick<SilenceArguments, 'uri' | 'range'> {
  readonly way?: SilenceWay;
}

export async function doNotAsk(client: BaseLanguageClient, where: NotToAsk): Promise<void> {
  const silences = await client.sendRequest<Silences | null>(SILENCES_REQUEST, { uri: where.uri, range: where.range });
  if (silences === null) return;
  const chosen = silences.ways.find(({ silence }) => silence.way === where.way)?.silence ?? (await choose(silences));
  if (chosen === undefined) return;
  const silenced = await withSavedSettings(SILENCE_COMMAND, () =>
    client.sendRequest<Silenced | null>('workspace/executeCommand', { command: SILENCE_COMMAND, arguments: [chosen] }),
  );
  if (silenced) await tellOf(silenced);
}

async function choose({ title, ways }: Silences): Promise<SilenceArguments | undefined> {
  const choices = ways.map((way) => ({ label: way.title, value: way.silence }));
  return (await window.showQuickPick<Choice<SilenceArguments>>(choices, { title }))?.value;
}

async function tellOf({ message, uri, before }: Silenced): Promise<void> {
  const file = Uri.parse(uri);
  const document = await workspace.openTextDocument(file);
  const written = document.getText();
  const [undo, open] = [t('Undo'), t('Open')];
  void window.showInformationMessage(message, undo, open).then(async (chosen) => {
    if (chosen === open) await window.showTextDocument(document);
    if (chosen === undo) await takeBack({ file, written, before });
  });
}

interface ToTakeBack {
  readonly file: Uri;
  readonly written: string;
  readonly before: string | null | undefined;
}

/** Only what was written: whoever has gone on since keeps it. */
async function takeBack({ file, written, before }: ToTakeBack): Promise<void> {
  const document = await workspace.openTextDocument(file);
  if (document.getText() !== written) {
    await window.showTextDocument(document);
    void window.showInformationMessage(t('It has been changed since, so nothing was taken back.'));
  } else if (before === undefined) {
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
  } else if (before === null) {
    await workspace.fs.delete(file);
  } else {
    const edit = new WorkspaceEdit();
    edit.replace(file, new Range(document.positionAt(0), document.positionAt(written.length)), before);
    await workspace.applyEdit(edit);
    await document.save();
  }
}
