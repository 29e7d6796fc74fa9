/** Documents as they were at a revision of git. Git is asked for stored bytes only: nothing of the repository runs. */
import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { decode } from '../../core/src/index.ts';

const run = promisify(execFile);

/** What git said no to, and what the user can do about it. */
export class HistoryError extends Error {
  readonly reason: 'no-git' | 'no-repository' | 'no-revision' | 'no-object';

  constructor(reason: HistoryError['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

export interface OldText {
  /** Where the file stands, or stood; absolute. */
  readonly path: string;
  readonly text: string;
}

/** Reads files of one folder's repository as they were. */
export class Revision {
  readonly #folder: string;
  readonly #commit: string;

  private constructor(folder: string, commit: string) {
    this.#folder = folder;
    this.#commit = commit;
  }

  /** Throws a `HistoryError` where there is no git, no repository or no such revision. */
  static async open(path: string, revision: string): Promise<Revision> {
    const folder = dirname(resolve(path));
    await git(folder, ['rev-parse', '--show-toplevel']).catch((error: NodeJS.ErrnoException) => {
      throw new HistoryError(error.code === 'ENOENT' ? 'no-git' : 'no-repository', folder);
    });
    const found = await git(folder, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    ]).catch(() => undefined);
    if (found === undefined) throw new HistoryError('no-revision', revision);
    return new Revision(folder, found.toString('utf8').trim());
  }

  /**
   * Undefined where the file was not there. Throws where it was, and git does not hold its text here, as in a clone made with
   * `--filter`: nobody may then be told that it is new.
   */
  async read(path: string): Promise<string | undefined> {
    const folder = dirname(resolve(path));
    const name = `./${basename(path)}`;
    const bytes = await git(folder, ['cat-file', 'blob', `${this.#commit}:${name}`]).catch(() => undefined);
    if (bytes === undefined && (await this.#names(folder, name)).length > 0) throw new HistoryError('no-object', path);
    return bytes && decode(bytes);
  }

  /** What the commit holds of a folder or a file in it. */
  async #names(folder: string, place: string): Promise<string[]> {
    const listed = await git(folder, ['ls-tree', '--name-only', '-z', this.#commit, place]).catch(() => undefined);
    if (listed === undefined) throw new HistoryError('no-object', folder);
    return listed.toString('utf8').split('\0').filter(Boolean);
  }

  /** The Markdown files that stood right in the folder, those that have been deleted since among them. */
  async folder(): Promise<OldText[]> {
    const names = (await this.#names(this.#folder, './')).filter((name) => /\.(?:md|markdown)$/i.test(name));
    const texts: OldText[] = [];
    for (const name of names) {
      const path = join(this.#folder, name);
      const text = await this.read(path);
      if (text !== undefined) texts.push({ path, text });
    }
    return texts;
  }
}

async function git(folder: string, args: readonly string[]): Promise<Buffer> {
  // On Windows a program of the folder itself would be found first.
  process.env.NoDefaultCurrentDirectoryInExePath = '1';
  const safe = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '--no-pager', '--literal-pathspecs'];
  const { stdout } = await run('git', ['-C', folder, ...safe, ...args], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_TERMINAL_PROMPT: '0',
    },
  });
  return stdout;
}
