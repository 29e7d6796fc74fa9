/** Checks every Markdown file of the workspace, with progress, and publishes what it finds. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Host } from '../host.ts';
import type { CheckedDocument, Library } from '../library.ts';
import type { WorkspaceSummary } from '../protocol.ts';
import { decoded } from '../uris.ts';

export interface WorkspaceCheck {
  readonly connection: Connection;
  readonly host: Host;
  readonly folders: readonly string[];
  readonly library: Library;
  /** How the client writes a URI. */
  readonly spelled: (uri: string) => string;
  readonly isShown: (uri: string) => boolean;
  readonly publish: (checked: CheckedDocument) => void;
  readonly title: string;
  readonly token: CancellationToken;
}

export async function checkWorkspace(task: WorkspaceCheck): Promise<WorkspaceSummary> {
  const progress = await task.connection.window.createWorkDoneProgress();
  progress.begin(task.title, 0, '', true);
  const summary = { files: 0, findings: 0, unreadable: [] as string[] };
  try {
    for (const folder of task.folders) {
      const uris = await task.host.findDocuments(folder, true).catch(() => []);
      for (const [index, uri] of uris.entries()) {
        if (task.token.isCancellationRequested || progress.token.isCancellationRequested) return summary;
        await checkFile(uri, task, summary);
        progress.report(Math.round((100 * (index + 1)) / uris.length), decoded(uri.slice(folder.length + 1)));
      }
    }
  } finally {
    progress.done();
  }
  return summary;
}

async function checkFile(
  uri: string,
  { library, spelled, isShown, publish }: WorkspaceCheck,
  summary: { files: number; findings: number; unreadable: string[] },
): Promise<void> {
  if (await library.isExcluded(uri)) return;
  const checked = await library.check(uri);
  if (checked === undefined) {
    summary.unreadable.push(spelled(uri));
    return;
  }
  summary.files += 1;
  summary.findings += checked.diagnoses.length;
  // What is shown already is shown as it stands in the editor.
  if (!isShown(uri)) publish(checked);
}
