/** `npm run package`: makes the .vsix. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', '--production']);
run(
  'npx',
  [
    'vsce',
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '-o',
    'tillit.vsix',
  ],
  { quiet: true },
);
console.log(`tillit.vsix: ${Math.round(statSync(join(root, 'tillit.vsix')).size / 1024)} KB`);
