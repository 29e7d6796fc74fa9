/** `npm run build [-- --watch]`: installs what the build needs, and bundles everything that runs. */
import { ensureInstalled, run } from './lib/install.mjs';

ensureInstalled();
run('node', ['esbuild.mjs', ...process.argv.slice(2)]);
