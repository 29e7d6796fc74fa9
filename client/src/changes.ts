/** What has changed since an older revision of the documents, for the evaluation meeting. */
import { commands, EventEmitter, Uri, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHANGES_REQUEST, type ChangesParams } from '../../server/src/protocol.ts';
import type { Choice } from './choice.ts';
import { repositoryOf, textAt, type Commit, type Repository } from './git.ts';
import { readerLanguage, t } from './l10n.ts';
import type { Panel } from './panel.ts';
import { save } from './reports.ts';

/** Pages of this scheme are ours to show: nobody is asked about them. */
export const CHANGES_SCHEME = 'tillit-changes';

const changed = new EventEmitter<Uri>();
const pages = new Map<string, string>();

export function provideChanges(): Disposable {
  return workspace.registerTextDocumentContentProvider(CHANGES_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? '',
  });
}

interface Revision {
  readonly ref: string;
  readonly name: string;
}

export async function showChanges(client: BaseLanguageClient, panel: Panel): Promise<void> {
  const { partnership } = panel;
  if (partnership === undefined) return;
  const repository = await repositoryOf(partnership.uri);
  if (repository === undefined) {
    void window.showInformationMessage(
      t('This document is not under version control with Git here, so nothing is known about earlier.'),
    );
    return;
  }
  const revision = await pickRevision(repository, partnership.uri);
  if (revision === undefined) return;
  const format = await window.showQuickPick<Choice<'show' | 'html' | 'md'>>(
    [
      { label: t('Show it here'), value: 'show' },
      { label: t('A page to read and print (HTML)'), value: 'html' },
      { label: t('Markdown, for a mail or a wiki'), value: 'md' },
    ],
    { title: t('What changed since {0}', revision.name) },
  );
  if (format === undefined) return;
  const texts: Record<string, string> = {};
  for (const { uri } of partnership.documents) {
    const text = await textAt(repository, revision.ref, uri);
    if (text !== undefined) texts[uri] = text;
  }
  const params: ChangesParams = {
    uri: partnership.uri,
    since: revision.name,
    texts,
    format: format.value === 'html' ? 'html' : 'md',
  };
  const text = await client.sendRequest<string | null>(CHANGES_REQUEST, params);
  if (text === null) return;
  if (format.value === 'show') await preview(text, revision.name);
  else {
    const uri = Uri.parse(partnership.uri);
    const ending = format.value === 'md' ? '.changes.md' : '.changes.html';
    await save(text, uri.with({ path: uri.path.replace(/\.[^./]*$/, '') + ending }));
  }
}

async function preview(text: string, name: string): Promise<void> {
  const title = t('What changed since {0}', name).replaceAll(/[/\\?#]/g, '-');
  const uri = Uri.from({ scheme: CHANGES_SCHEME, path: `/${title}.md` });
  pages.set(uri.toString(), text);
  changed.fire(uri);
  await commands.executeCommand('markdown.showPreviewToSide', uri);
}

const TAG = 2;

/** Tags first, as they are made for such moments; then when the document was changed; then anything else. */
async function pickRevision(repository: Repository, uri: string): Promise<Revision | undefined> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
    repository.log({ maxEntries: 30, path: Uri.parse(uri).fsPath }).catch((): Commit[] => []),
  ]);
  const tags = refs.flatMap(({ type, name }): Choice<Revision>[] =>
    type === TAG && name !== undefined ? [{ label: `$(tag) ${name}`, value: { ref: `refs/tags/${name}`, name } }] : [],
  );
  const changes = commits.map(({ hash, message, commitDate }): Choice<Revision> => {
    const date = commitDate?.toLocaleDateString(readerLanguage(), { dateStyle: 'medium' }) ?? hash.slice(0, 7);
    return {
      label: `$(git-commit) ${message.split('\n')[0] ?? ''}`,
      description: `${date}, ${hash.slice(0, 7)}`,
      value: { ref: hash, name: date },
    };
  });
  const other: Choice<undefined> = { label: t('Another revision ...'), value: undefined };
  const chosen = await window.showQuickPick<Choice<Revision | undefined>>([...tags, ...changes, other], {
    title: t('What changed since ...'),
    matchOnDescription: true,
  });
  return chosen === other ? typeRevision(repository) : chosen?.value;
}

async function typeRevision(repository: Repository): Promise<Revision | undefined> {
  const name = await window.showInputBox({
    title: t('What changed since ...'),
    prompt: t('A tag, a branch or a commit: v1.0, main, HEAD~5'),
    validateInput: async (value) => {
      const isKnown = await repository.getCommit(value).then(
        () => true,
        () => false,
      );
      return value === '' || isKnown ? undefined : t('There is no such revision here.');
    },
  });
  return name ? { ref: name, name } : undefined;
}
