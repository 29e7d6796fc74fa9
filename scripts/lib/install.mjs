/** Installs a package.json's dependencies where they are missing or out of date. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command in a folder of the project; ends the program with its code where it fails. */
export function run(command, args, { cwd = root, env = process.env, quiet = false } = {}) {
  // npm is a script on Windows, which only a shell can start.
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (status === 0) return;
  if (quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
  process.exit(status ?? 1);
}

/** The same stamp means the same lock file. */
export function ensureInstalled(
  folder = '.',
  args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
  after = () => {},
) {
  const cwd = join(root, folder);
  const stamp = join(cwd, 'node_modules', '.tillit-stamp');
  const hash = createHash('sha256')
    .update(readFileSync(join(cwd, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log(`Installing what ${folder === '.' ? 'Tillit' : folder} needs ...`);
  run('npm', args, { cwd });
  after(cwd);
  writeFileSync(stamp, hash);
}
