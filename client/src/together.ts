/** Whether documents of a folder are one partnership: asked in a quiet line, and never again once it is answered. */
import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_TOGETHER_COMMAND, type PartnershipView } from '../../server/src/protocol.ts';
import type { Choice } from './choice.ts';
import { readerLanguage, t } from './l10n.ts';

/** Names that are told one by one; of more, the first two are, and how many others there are. */
const MOST_NAMES = 3;

/** Undefined where there is nothing to ask. */
export function togetherQuestion({ neighbours = [] }: PartnershipView): string | undefined {
  if (neighbours.length === 0) return undefined;
  const names = neighbours.map(({ name }) => name);
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, t('{0} more', more)] : shown;
  return t('Read together with {0}?', new Intl.ListFormat(readerLanguage(), { type: 'conjunction' }).format(all));
}

/** Asks, and writes the answer into the documents. */
export async function askTogether(client: BaseLanguageClient, partnership: PartnershipView): Promise<void> {
  const title = togetherQuestion(partnership);
  if (title === undefined) return;
  const chosen = await window.showQuickPick<Choice<boolean>>(
    [
      { label: t('Yes'), description: t('each names the partnership at its top'), value: true },
      { label: t('No'), description: t('what belongs together says so at its top'), value: false },
    ],
    { title },
  );
  if (chosen) await answerTogether(client, partnership.uri, chosen.value);
}

export async function answerTogether(client: BaseLanguageClient, uri: string, together: boolean): Promise<void> {
  await client.sendRequest('workspace/executeCommand', {
    command: READ_TOGETHER_COMMAND,
    arguments: [{ uri, together }],
  });
}
