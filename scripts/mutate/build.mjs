/** Bundles the unit tests, and what compares two cores, around the copy of the code that holds the faults. */
import { relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/install.mjs';

/**
 * Twice: into `counting`, where the code notes which faults it passes, and into `trying`, where that would cost time.
 * @param {ReadonlyMap<string, string>} sources by path from the root, with slashes
 */
export async function buildWith(sources) {
  await buildInto('dist/mutate/counting', sources);
  await buildInto('dist/mutate/trying', sources, { minifySyntax: true });
}

async function buildInto(outdir, sources, options) {
  await build({
    ...options,
    absWorkingDir: root,
    entryPoints: { tests: 'scripts/mutate/tests.ts', outputs: 'scripts/mutate/outputs.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    alias: { 'node:test': './scripts/mutate/gathered-tests.ts' },
    external: ['esbuild'],
    logLevel: 'warning',
    plugins: [faulty(sources)],
  });
}

/** @returns {import('esbuild').Plugin} */
function faulty(sources) {
  return {
    name: 'faulty',
    setup(bundle) {
      bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = sources.get(relative(root, path).split(sep).join('/'));
        if (contents === undefined) return undefined;
        // What notes that it was passed, and is worth nothing else, falls away where nobody asks.
        return { contents: contents.replaceAll(/(?<!function )stryCov_9fa48\(/g, '/* @__PURE__ */ $&'), loader: 'ts' };
      });
    },
  };
}
