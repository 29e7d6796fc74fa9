/** What stands on the disk, whatever it is: nothing of it is thrown. */
import { readFile, stat } from 'node:fs/promises';
import { decode, LARGEST_FILE } from '../../core/src/index.ts';

export interface FileError {
  readonly path: string;
  readonly reason: 'missing' | 'no-match' | 'unreadable' | 'too-large';
  readonly detail?: string;
}

export async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** A pipe or a device may give its bytes never, or for ever. */
async function regularFile(path: string): Promise<{ readonly size: number }> {
  const found = await stat(path);
  if (!found.isFile()) throw Object.assign(new Error(path), { code: 'no regular file' });
  return found;
}

export async function readDocument(path: string): Promise<string | FileError> {
  try {
    const { size } = await regularFile(path);
    if (size > LARGEST_FILE) return { path, reason: 'too-large' };
    return decode(await readFile(path));
  } catch (error) {
    return { path, reason: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}
