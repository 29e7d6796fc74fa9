/** Documents to begin with: a new one, and a copy of the sample. */
import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DOCUMENT_LANGUAGES_REQUEST,
  NEW_DOCUMENT_REQUEST,
  type DocumentLanguage,
  type NewDocumentParams,
} from '../../server/src/protocol.ts';
import type { Choice } from './choice.ts';
import { readerLanguage, t } from './l10n.ts';

export async function createDocument(client: BaseLanguageClient): Promise<void> {
  const language = await pickLanguage(client);
  if (language === undefined) return;
  const title = await window.showInputBox({
    title: t('What is it about?'),
    value: language.title,
  });
  if (title === undefined) return;
  const customer = await window.showInputBox({
    title: t('Who is the customer?'),
    prompt: t('Leave empty if it is not settled.'),
  });
  if (customer === undefined) return;
  const supplier = await window.showInputBox({
    title: t('Who is the supplier?'),
    prompt: t('Leave empty if it is not settled.'),
  });
  if (supplier === undefined) return;
  const phases = await window.showInputBox({
    title: t('Which phases?'),
    prompt: t('Names with commas between them. Each phase ends with an evaluation and a decision.'),
    value: language.phases,
  });
  if (phases === undefined) return;
  const params: NewDocumentParams = {
    language: language.locale,
    title,
    customer,
    supplier,
    phases: phases
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
  const content = await client.sendRequest<string>(NEW_DOCUMENT_REQUEST, params);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** A copy to try things on; the sample itself stays as it is. */
export async function openSample(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  const language = await pickLanguage(client);
  if (language === undefined) return;
  const file = Uri.joinPath(context.extensionUri, 'samples', `${language.locale}.md`);
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** The reader's own language first. */
async function pickLanguage(client: BaseLanguageClient): Promise<DocumentLanguage | undefined> {
  const languages = await client.sendRequest<DocumentLanguage[]>(DOCUMENT_LANGUAGES_REQUEST);
  const choices = languages.map((value): Choice<DocumentLanguage> => ({ label: capitalised(value), value }));
  const isOwn = ({ value }: Choice<DocumentLanguage>): boolean => value.locale === readerLanguage();
  const sorted = [...choices.filter(isOwn), ...choices.filter((choice) => !isOwn(choice))];
  return (await window.showQuickPick(sorted, { title: t('Language of the document') }))?.value;
}

function capitalised({ name, locale }: DocumentLanguage): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
