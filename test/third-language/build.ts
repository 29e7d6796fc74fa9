/** Builds the server and the command line with one language more. Nothing of the product is another file than before. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundles } from '../../scripts/lib/bundles.mjs';
import { languageFolders, languagePlugins, reasons, ruleIds, rulePages } from '../../scripts/lib/languages.mjs';

const OWN = resolve('test/third-language');
const folders = [...languageFolders(), 'test/third-language/qx'];

/** The two lists that every new language is written into. */
const STAND_INS: Readonly<Record<string, string>> = {
  [resolve('core/src/languages/locales.ts')]: join(OWN, 'locales.ts'),
  [resolve('core/src/languages/index.ts')]: join(OWN, 'languages.ts'),
};

const longerLists: Plugin = {
  name: 'longer-lists',
  setup(own) {
    own.onResolve({ filter: /\/(?:index|locales)\.ts$/ }, ({ path, importer, resolveDir }) => {
      const standIn = STAND_INS[resolve(resolveDir, path)];
      return standIn === undefined || dirname(importer) === OWN ? undefined : { path: standIn };
    });
    // Made by `npm run generate` for the product's languages, by the same function.
    own.onLoad({ filter: /rules[\\/]why\.json$/ }, () => ({
      contents: JSON.stringify(reasons({ folders, rules: ruleIds() })),
      loader: 'json',
    }));
  },
};

/** `folder` then holds `server.js`, `cli.mjs` and `rules/`, as `dist` does. */
export async function buildInto(folder: string): Promise<void> {
  const plugins = [longerLists, ...languagePlugins({ folders })];
  const { server, cli } = bundles({ isProduction: false, plugins });
  await Promise.all([
    build({ ...server, entryPoints: { server: 'server/src/node.ts' }, outdir: folder }),
    build({ ...cli, entryPoints: { cli: 'cli/src/main.ts' }, outdir: folder }),
  ]);
  for (const { from, to } of rulePages({ folders })) {
    mkdirSync(dirname(join(folder, 'rules', to)), { recursive: true });
    cpSync(from, join(folder, 'rules', to));
  }
}
