/** What the .vsix holds: everything that is needed, and nothing else. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import JSZip from 'jszip';
import { hasReaders, languageFolders } from '../scripts/lib/languages.mjs';

const path = 'tillit.vsix';
const { files } = await JSZip.loadAsync(readFileSync(path));
const names = Object.keys(files);
const readers = languageFolders()
  .filter(hasReaders)
  .map((folder) => basename(folder));
const translated = readers.filter((locale) => locale !== 'en');
const checks = {
  'is under 1.5 MB': statSync(path).size < 1_500_000,
  'holds no node_modules': !names.some((name) => name.includes('node_modules')),
  'holds no source, map or test': !names.some((name) => /\.(?:ts|map)$|\/test\//.test(name)),
};
for (const needed of [
  'package.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'dist/client.js',
  'dist/server.js',
  'dist/web/client.js',
  'dist/web/server.js',
  'dist/third-party-notices.txt',
  'media/icon.png',
  'media/tillit.svg',
  'schemas/tillit.schema.json',
  'syntaxes/tillit.tmLanguage.json',
  ...readers.map((locale) => `dist/rules/${locale}/vague-term.md`),
  ...translated.flatMap((locale) => [`package.nls.${locale}.json`, `l10n/bundle.l10n.${locale}.json`]),
]) {
  checks[`holds ${needed}`] = names.includes(`extension/${needed}`);
}
const failed = Object.entries(checks).filter(([, holds]) => !holds);
for (const [what] of failed) console.log(`✗ ${what}`);
console.log(`${Object.keys(checks).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
