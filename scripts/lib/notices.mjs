/** Whose work is bundled: the licences ask that their text goes along. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes the licences of every package among the inputs of the bundles.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {string} path
 */
export function writeNotices(metafiles, path) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).map(packageFolder).filter(Boolean)));
  const notices = [...folders].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(entry));
    const text = file
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `Licence: ${license ?? 'see its readme in the npm registry'}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync(
    path,
    `Tillit holds code of these packages, with thanks.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`,
  );
}

/** The folder of the package that a bundled file belongs to; nothing for our own files. */
function packageFolder(input) {
  if (!input.includes('node_modules/')) return undefined;
  let folder = dirname(input);
  while (!existsSync(join(folder, 'package.json')) || !isPackage(folder)) folder = dirname(folder);
  return folder;
}

/** Inside packages stand other package.json files, which only say how modules are read. */
function isPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version !== undefined;
}
