/** Bundles everything that runs. `--watch` builds again on every change, `--production` makes it small. */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { context } from 'esbuild';
import { compiledAtOnce } from './scripts/lib/compiled-at-once.mjs';
import { writeNotices } from './scripts/lib/notices.mjs';

const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

/**
 * Trigrams of the two languages that are asked for; those of eighty others would be a tenth of the package.
 * @type {import('esbuild').Plugin}
 */
const ourLanguages = {
  name: 'our-languages',
  setup(build) {
    build.onLoad({ filter: /franc-min[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = await import(pathToFileURL(path).href);
      const kept = Object.entries(data).map(([script, languages]) => [
        script,
        Object.fromEntries(Object.entries(languages).filter(([code]) => code === 'eng' || code === 'swe')),
      ]);
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(kept))};` };
    });
  },
};

/**
 * The extension's own process waits while its bundle loads, and nearly all of it are CommonJS modules.
 * @type {import('esbuild').Plugin}
 */
const loadsFast = {
  name: 'loads-fast',
  setup(build) {
    build.onEnd(async ({ metafile }) => {
      for (const path of Object.keys(metafile?.outputs ?? {}))
        await writeFile(path, compiledAtOnce(await readFile(path, 'utf8')));
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  plugins: [ourLanguages],
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
/** For modules that still call `require` inside an ES module. */
const banner = {
  js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
};

/** For modules that ask where they stand inside a CommonJS module. */
const place = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** @type {import('esbuild').BuildOptions[]} */
const product = [
  {
    ...node,
    entryPoints: { 'dist/client': 'client/src/extension.ts' },
    plugins: isProduction ? [...shared.plugins, loadsFast] : shared.plugins,
    format: 'cjs',
    external: ['vscode'],
    outdir: '.',
  },
  { ...node, entryPoints: { 'dist/server': 'server/src/node.ts' }, format: 'cjs', ...place, outdir: '.' },
  {
    ...node,
    entryPoints: { 'dist/cli': 'cli/src/main.ts' },
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    external: ['./server.js'],
    banner,
    outdir: '.',
  },
  {
    ...shared,
    entryPoints: { 'dist/web/client': 'client/src/extension-web.ts' },
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    outdir: '.',
  },
  {
    ...shared,
    entryPoints: { 'dist/overview': 'client/webview/overview.ts' },
    platform: 'browser',
    format: 'iife',
    outdir: '.',
  },
  // The worker has no document: without this condition a dependency would look for one.
  {
    ...shared,
    entryPoints: { 'dist/web/server': 'server/src/worker.ts' },
    platform: 'browser',
    format: 'iife',
    conditions: ['worker'],
    outdir: '.',
  },
];
/** @type {import('esbuild').BuildOptions[]} */
const development = [
  {
    ...node,
    entryPoints: {
      'dist/scripts/generate': 'scripts/generate.ts',
      'dist/scripts/evaluate': 'scripts/evaluate.ts',
      'dist/scripts/snapshots': 'scripts/snapshots.ts',
      'dist/scripts/bench': 'scripts/bench/bench.ts',
      'dist/scripts/memory': 'scripts/bench/memory.ts',
      'dist/scripts/activation': 'scripts/bench/activation.ts',
    },
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner,
    external: ['prettier'],
    outdir: '.',
  },
  {
    ...node,
    entryPoints: { 'dist/test/unit': 'test/unit.ts', 'dist/test/protocol': 'test/protocol.ts' },
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner,
    external: ['esbuild'],
    outdir: '.',
  },
  {
    ...node,
    entryPoints: { 'dist/test/suite': 'test/vscode/suite/index.ts' },
    format: 'cjs',
    external: ['vscode', 'mocha'],
    outdir: '.',
  },
  {
    ...shared,
    entryPoints: { 'dist/test/web-suite': 'test/vscode/suite/web.ts' },
    platform: 'browser',
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/vscode/suite/assert.ts' },
    outdir: '.',
  },
];

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const all = isProduction ? product : [...product, ...development];
const chosen = only
  ? all.filter(({ entryPoints }) => Object.keys(entryPoints).some((name) => name.includes(only)))
  : all;

if (!only) {
  await rm('dist', { recursive: true, force: true });
  await copyRulePages();
}
const contexts = await Promise.all(chosen.map((options) => context(options)));
if (isWatching) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.all(contexts.map((each) => each.rebuild()));
  if (isProduction) {
    writeNotices(
      results.map(({ metafile }) => metafile),
      'dist/third-party-notices.txt',
    );
  }
  await Promise.all(contexts.map((each) => each.dispose()));
}

/** The pages go along, so that a link from a finding opens without a network. */
async function copyRulePages() {
  for (const rule of await readdir('core/src/rules', { withFileTypes: true })) {
    if (!rule.isDirectory()) continue;
    for (const [page, locale] of [
      ['rule.md', 'en'],
      ['rule.sv.md', 'sv'],
    ]) {
      await mkdir(`dist/rules/${locale}`, { recursive: true });
      await cp(`core/src/rules/${rule.name}/${page}`, `dist/rules/${locale}/${rule.name}.md`);
    }
  }
}
