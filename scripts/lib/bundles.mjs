/** How bundles are made: what esbuild is told for each kind of program. Entry and place are the caller's. */

/** For modules that still call `require` inside an ES module. */
export const banner = {
  js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
};

/** For modules that ask where they stand inside a CommonJS module. */
const place = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** `plugins` bring the languages, see `languages.mjs`. */
export function bundles({ isProduction, plugins }) {
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    bundle: true,
    plugins,
    minify: isProduction,
    sourcemap: isProduction ? false : 'linked',
    metafile: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    target: 'es2023',
  };
  /** @type {import('esbuild').BuildOptions} */
  const node = { ...shared, platform: 'node', target: 'node18', mainFields: ['module', 'main'] };
  /** @type {import('esbuild').BuildOptions} */
  const server = { ...node, format: 'cjs', ...place };
  /** @type {import('esbuild').BuildOptions} */
  const cli = { ...node, format: 'esm', outExtension: { '.js': '.mjs' }, external: ['./server.js'], banner };
  return { shared, node, server, cli };
}
