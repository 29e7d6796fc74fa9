/** `npm run snapshots`: builds what compares the snapshots and runs it; with `-- --update` they are written anew. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', '--only=scripts/snapshots']);
run('node', ['dist/scripts/snapshots.mjs', ...process.argv.slice(2)]);
