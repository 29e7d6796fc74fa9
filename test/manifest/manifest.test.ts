/** What the manifest and the translations say twice. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { READER_LOCALES } from '../../core/src/index.ts';

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const manifest = readFileSync('package.json', 'utf8');

/** English stands in the code and in files without a language in their name. */
const translated = READER_LOCALES.filter((locale) => locale !== 'en');

test('every placeholder of the manifest is translated into every language, and no other', () => {
  const used = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]))].toSorted();
  assert.deepEqual(Object.keys(read('package.nls.json')).toSorted(), used);
  for (const locale of translated) assert.deepEqual(Object.keys(read(`package.nls.${locale}.json`)).toSorted(), used);
});

test('every text of the client is translated, and no other', () => {
  const used = new Set<string>();
  for (const name of readdirSync('client/src')) {
    for (const match of readFileSync(`client/src/${name}`, 'utf8').matchAll(
      /(?<![\w.])t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g,
    )) {
      used.add((match[1] ?? match[2] ?? '').replaceAll('\\n', '\n').replaceAll("\\'", "'"));
    }
  }
  for (const locale of translated)
    assert.deepEqual(Object.keys(read(`l10n/bundle.l10n.${locale}.json`)).toSorted(), [...used].toSorted());
});

test('every contributed command is carried out by the client', () => {
  const client = readFileSync('client/src/commands.ts', 'utf8');
  for (const match of manifest.matchAll(/"command": "(tillit\.\w+)"/g))
    assert.ok(client.includes(`'${match[1]}'`), match[1]);
});
