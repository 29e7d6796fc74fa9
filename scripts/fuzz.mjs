/** `npm run fuzz -- --minutes N`: builds the search for texts that bring something down, and runs it. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', '--only=scripts/fuzz']);
run('node', ['dist/scripts/fuzz.mjs', ...process.argv.slice(2)]);
