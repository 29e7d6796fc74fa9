/** `npm run learn`: builds the learner and runs it. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', '--only=scripts/learn']);
run('node', ['dist/scripts/learn.mjs', ...process.argv.slice(2)]);
