/** `npm run mutate`: installs what makes the faults, and sees which of them the tests find. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
ensureInstalled('scripts/mutate');
run('node', ['scripts/mutate/mutate.mjs', ...process.argv.slice(2)]);
