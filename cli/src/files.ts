/** Arguments -> files: a file as it is named, a folder's Markdown files, the matches of a glob, without what git ignores. */
import { realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isExcluded, readConfigText, type Config, type ConfigProblem } from '../../core/src/index.ts';
import { kindOf, readDocument, type FileError } from './disk.ts';
import { isGitIgnored } from './git-ignored.ts';

const IGNORED = ['**/node_modules/**', '**/.git/**', '**/.vscode-test/**'];
const CONFIG_NAMES = ['.tillit.json', '.tillit.yaml', '.tillit.yml'];

export interface FoundFiles {
  readonly paths: readonly string[];
  readonly errors: readonly FileError[];
}

export async function findFiles(patterns: readonly string[]): Promise<FoundFiles> {
  const paths = new Set<string>();
  const errors: FileError[] = [];
  for (const pattern of patterns) {
    const kind = await kindOf(pattern);
    if (kind === 'file') {
      paths.add(pattern);
    } else if (kind === 'folder') {
      const found = await glob('**/*.{md,markdown}', { cwd: pattern, ignore: IGNORED });
      for (const path of await withoutAliases(pattern, found.toSorted())) {
        const whole = join(pattern, path);
        if (!(await isLeftAlone(whole))) paths.add(whole);
      }
    } else if (isDynamicPattern(pattern)) {
      const found = await glob(pattern.replaceAll('\\', '/'), { ignore: IGNORED });
      if (found.length === 0) errors.push({ path: pattern, reason: 'no-match' });
      for (const path of found.toSorted()) if (!(await isGitIgnored(path))) paths.add(path);
    } else {
      errors.push({ path: pattern, reason: 'missing' });
    }
  }
  return { paths: [...paths], errors };
}

/** A folder that links to itself, or to another one here, brings each of its files but once, by the shortest way. */
async function withoutAliases(folder: string, paths: readonly string[]): Promise<string[]> {
  const known = new Map<string, string>();
  for (const path of paths) {
    const real = await realpath(join(folder, path)).catch(() => join(folder, path));
    const other = known.get(real);
    if (other === undefined || path.length < other.length) known.set(real, path);
  }
  return [...known.values()].toSorted();
}

/** The Markdown files right in a folder, without those that its settings exclude. */
export async function findInFolder(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const path of (await glob('*.{md,markdown}', { cwd: folder, ignore: IGNORED })).toSorted()) {
    const whole = join(folder, path);
    if (!(await isLeftAlone(whole))) paths.push(whole);
  }
  return paths;
}

/** By the settings, or by git. */
async function isLeftAlone(path: string): Promise<boolean> {
  const found = await findConfig(path);
  const exclude = found?.config.exclude ?? [];
  const isOut =
    found !== undefined && isExcluded(relative(dirname(found.path), resolve(path)).replaceAll('\\', '/'), exclude);
  return isOut || isGitIgnored(path);
}

export interface ConfigFile {
  readonly path: string;
  readonly config: Partial<Config>;
  readonly problems: readonly ConfigProblem[];
  readonly syntaxError?: string;
}

const configs = new Map<string, Promise<ConfigFile | undefined>>();

/** The settings file in the folder of `path` or the nearest one above it. */
export function findConfig(path: string): Promise<ConfigFile | undefined> {
  return configIn(dirname(resolve(path)));
}

function configIn(folder: string): Promise<ConfigFile | undefined> {
  let found = configs.get(folder);
  if (found === undefined) {
    found = lookIn(folder);
    configs.set(folder, found);
  }
  return found;
}

async function lookIn(folder: string): Promise<ConfigFile | undefined> {
  for (const name of CONFIG_NAMES) {
    const path = join(folder, name);
    if ((await kindOf(path)) === 'file') return readConfigFile(path);
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : configIn(parent);
}

export async function readConfigFile(path: string): Promise<ConfigFile> {
  const text = await readDocument(path);
  if (typeof text !== 'string') return { path, config: {}, problems: [], syntaxError: text.detail ?? '' };
  return { path, ...readConfigText(text) };
}
