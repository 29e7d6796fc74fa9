/** `npm run generate`: builds the generator and runs it. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', '--only=scripts/generate']);
run('node', ['dist/scripts/generate.mjs', ...process.argv.slice(2)]);
