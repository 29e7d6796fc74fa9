/** `npm run bench`: builds the product and the benchmark, installs the tools it is compared with, and runs it. */
import { ensureInstalled, run } from '../lib/install.mjs';

const args = process.argv.slice(2);
ensureInstalled();
if (!args.includes('--no-peers')) ensureInstalled('scripts/bench/peers');
run('node', ['esbuild.mjs', '--production']);
run('node', ['esbuild.mjs', '--only=scripts/bench']);
run('node', ['--expose-gc', 'dist/scripts/bench.mjs', ...args]);
