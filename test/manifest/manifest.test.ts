/** What the manifest and the translations say twice. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const manifest = readFileSync('package.json', 'utf8');

test('every placeholder of the manifest is translated in both languages, and no other', () => {
  const used = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]))].toSorted();
  assert.deepEqual(Object.keys(read('package.nls.json')).toSorted(), used);
  assert.deepEqual(Object.keys(read('package.nls.sv.json')).toSorted(), used);
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
  assert.deepEqual(Object.keys(read('l10n/bundle.l10n.sv.json')).toSorted(), [...used].toSorted());
});

test('every contributed command is carried out by the client', () => {
  const client = readFileSync('client/src/commands.ts', 'utf8');
  for (const match of manifest.matchAll(/"command": "(tillit\.\w+)"/g))
    assert.ok(client.includes(`'${match[1]}'`), match[1]);
});
