/** `npm run evaluate`: builds the evaluation and runs it. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', '--only=scripts/evaluate']);
run('node', ['dist/scripts/evaluate.mjs', ...process.argv.slice(2)]);
