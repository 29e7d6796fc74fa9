/** What the .vsix holds: everything that is needed, and nothing else. */
import { readFileSync, statSync } from 'node:fs';
import JSZip from 'jszip';

const path = 'tillit.vsix';
const { files } = await JSZip.loadAsync(readFileSync(path));
const names = Object.keys(files);
const checks = {
  'is under 1 MB': statSync(path).size < 1_000_000,
  'holds no node_modules': !names.some((name) => name.includes('node_modules')),
  'holds no source, map or test': !names.some((name) => /\.(?:ts|map)$|\/test\//.test(name)),
};
for (const needed of [
  'package.json',
  'package.nls.sv.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'dist/client.js',
  'dist/server.js',
  'dist/web/client.js',
  'dist/web/server.js',
  'dist/rules/sv/vague-term.md',
  'dist/third-party-notices.txt',
  'l10n/bundle.l10n.sv.json',
  'media/icon.png',
  'media/tillit.svg',
  'schemas/tillit.schema.json',
  'syntaxes/tillit.tmLanguage.json',
]) {
  checks[`holds ${needed}`] = names.includes(`extension/${needed}`);
}
const failed = Object.entries(checks).filter(([, holds]) => !holds);
for (const [what] of failed) console.log(`✗ ${what}`);
console.log(`${Object.keys(checks).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
