/** `npm run bench`: builds the evaluation and runs it. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', '--only=scripts/bench']);
run('node', ['dist/scripts/bench.mjs', ...process.argv.slice(2)]);
