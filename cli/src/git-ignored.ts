/** What git leaves alone: the `.gitignore` of a file's folder and of those above it, up to where the repository begins. */
import { dirname, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { kindOf, readDocument } from './disk.ts';

interface Patterns {
  readonly folder: string;
  readonly patterns: Ignore;
}

const known = new Map<string, Promise<readonly Patterns[] | undefined>>();

/** Whether git would not track the file. Outside of a repository nothing is ignored. */
export async function isGitIgnored(path: string): Promise<boolean> {
  const whole = resolve(path);
  let isIgnored = false;
  // The nearer file has the last word.
  for (const { folder, patterns } of (await patternsOf(dirname(whole))) ?? []) {
    const { ignored, unignored } = patterns.test(relative(folder, whole).replaceAll('\\', '/'));
    isIgnored = ignored || (isIgnored && !unignored);
  }
  return isIgnored;
}

/** Of the folder and those above it in its repository, the uppermost first; undefined where there is no repository. */
function patternsOf(folder: string): Promise<readonly Patterns[] | undefined> {
  let found = known.get(folder);
  if (found === undefined) known.set(folder, (found = readPatterns(folder)));
  return found;
}

async function readPatterns(folder: string): Promise<readonly Patterns[] | undefined> {
  const parent = dirname(folder);
  const isRoot = (await kindOf(join(folder, '.git'))) !== undefined;
  const above = isRoot ? [] : parent === folder ? undefined : await patternsOf(parent);
  const text = above && (await readDocument(join(folder, '.gitignore')));
  return above && typeof text === 'string' ? [...above, { folder, patterns: ignore().add(text) }] : above;
}
