/** The part of VS Code's own Git extension that we use; it runs git where the user allows it to. */
import { extensions, Uri } from 'vscode';

export interface Ref {
  /** 2 is a tag. */
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date;
}

export interface Repository {
  getRefs(query: object): Promise<Ref[]>;
  getCommit(ref: string): Promise<Commit>;
  log(options?: { readonly maxEntries?: number; readonly path?: string }): Promise<Commit[]>;
  show(ref: string, path: string): Promise<string>;
}

interface Api {
  getRepository(uri: Uri): Repository | null;
  openRepository?(root: Uri): Promise<Repository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Api;
}

/** The repository that holds a document; undefined where there is no git, or none that the user trusts. */
export async function repositoryOf(uri: string): Promise<Repository | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    if (!git.enabled) return undefined;
    const api = git.getAPI(1);
    const file = Uri.parse(uri);
    return api.getRepository(file) ?? (await api.openRepository?.(Uri.joinPath(file, '..'))) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A file as it was; undefined where it was not there. */
export async function textAt(repository: Repository, ref: string, uri: string): Promise<string | undefined> {
  try {
    return await repository.show(ref, Uri.parse(uri).fsPath);
  } catch {
    return undefined;
  }
}
