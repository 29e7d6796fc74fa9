/** Bundles everything that runs. `--watch` builds again on every change, `--production` makes it small. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { context } from 'esbuild';
import { banner, bundles } from './scripts/lib/bundles.mjs';
import { compiledAtOnce } from './scripts/lib/compiled-at-once.mjs';
import { languageFolders, languagePlugins, rulePages } from './scripts/lib/languages.mjs';
import { writeNotices } from './scripts/lib/notices.mjs';
import { watchLines } from './scripts/lib/watch-lines.mjs';

const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

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

const folders = languageFolders();
const { shared, node, server, cli } = bundles({ isProduction, plugins: languagePlugins({ folders }) });

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
  { ...server, entryPoints: { 'dist/server': 'server/src/node.ts' }, outdir: '.' },
  { ...cli, entryPoints: { 'dist/cli': 'cli/src/main.ts' }, outdir: '.' },
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
      'dist/scripts/learn': 'scripts/learn.ts',
      'dist/scripts/fuzz': 'scripts/fuzz.ts',
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
    entryPoints: {
      'dist/test/unit': 'test/unit.ts',
      'dist/test/unit-long': 'test/unit-long.ts',
      'dist/test/protocol': 'test/protocol.ts',
      'dist/test/command-line': 'test/command-line.ts',
      'dist/test/third-language': 'test/third-language/third-language.ts',
    },
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner,
    external: ['esbuild', './server.js'],
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

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice(7)
  .split(',');
const all = isProduction ? product : [...product, ...development];
const chosen = only
  ? all.filter(({ entryPoints }) => Object.keys(entryPoints).some((name) => only.some((part) => name.includes(part))))
  : all;

if (!only) await rm('dist', { recursive: true, force: true });
await copyRulePages();
const telling = isWatching ? [watchLines(chosen.length)] : [];
const contexts = await Promise.all(
  chosen.map((options) => context({ ...options, plugins: [...options.plugins, ...telling] })),
);
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
  for (const { from, to } of rulePages({ folders })) await cp(from, `dist/rules/${to}`);
}
