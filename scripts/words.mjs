/** `npm run words`: installs the sources of the word lists and makes the lists again. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled('scripts/words');
run('node', ['scripts/words/words.mjs', ...process.argv.slice(2)]);
