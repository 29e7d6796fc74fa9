/** Pages for those who have no editor. */
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REPORT_REQUEST, type ReportParams } from '../../server/src/protocol.ts';
import type { Choice } from './choice.ts';
import { t } from './l10n.ts';
import type { Panel } from './panel.ts';

/** One page for those who have no editor, beside the document unless another place is chosen. */
export async function exportReport(client: BaseLanguageClient, panel: Panel): Promise<void> {
  const source = panel.partnership?.uri;
  if (source === undefined) return;
  const format = await window.showQuickPick<Choice<Pick<ReportParams, 'format' | 'withDictating'>>>(
    [
      { label: t('A page to read and print (HTML)'), value: { format: 'html', withDictating: false } },
      { label: t('A page, with what dictates how'), value: { format: 'html', withDictating: true } },
      { label: t('Markdown, for a mail or a wiki'), value: { format: 'md', withDictating: false } },
    ],
    { title: t('What kind of report?') },
  );
  if (format === undefined) return;
  const text = await client.sendRequest<string | null>(REPORT_REQUEST, { uri: source, ...format.value });
  if (text === null) return;
  const uri = Uri.parse(source);
  const ending = format.value.format === 'md' ? '.report.md' : '.report.html';
  await save(text, uri.with({ path: uri.path.replace(/\.[^./]*$/, '') + ending }));
}

export async function save(text: string, defaultUri: Uri): Promise<void> {
  const target = await window.showSaveDialog({ title: t('Save the report'), defaultUri });
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    void window.showInformationMessage(
      t('The report is saved: {0}', target.path.slice(target.path.lastIndexOf('/') + 1)),
    );
  } catch (error) {
    void window.showErrorMessage(
      t('The report could not be saved: {0} Choose another place.', (error as Error).message),
    );
  }
}
