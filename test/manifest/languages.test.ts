/** What a language takes besides its own folder: a few lists, and nothing that decides. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path/posix';
import { test } from 'node:test';
import { DOCUMENT_LOCALES, findLocale, languages, READER_LOCALES, texts } from '../../core/src/index.ts';
import { hasReaders, languageFolders } from '../../scripts/lib/languages.mjs';

test('every folder of a language is in the lists, and every language of the lists has a folder', () => {
  const folders = languageFolders();
  assert.deepEqual(
    [...new Set([...DOCUMENT_LOCALES, ...READER_LOCALES])].toSorted(),
    folders.map((folder) => basename(folder)),
  );
  assert.deepEqual(
    READER_LOCALES.toSorted(),
    folders.filter(hasReaders).map((folder) => basename(folder)),
  );
  assert.deepEqual(Object.keys(languages), DOCUMENT_LOCALES);
  assert.deepEqual(Object.keys(texts), READER_LOCALES);
});

test('there is a sample in every language of documents', () => {
  for (const locale of DOCUMENT_LOCALES) assert.ok(existsSync(`samples/${locale}.md`), locale);
});

test('a language is known by the tags that editors and terminals write', () => {
  for (const tag of ['sv', 'sv-SE', 'sv_SE.UTF-8', 'SV', 'sv.UTF-8', 'sv@euro'])
    assert.equal(findLocale(tag, READER_LOCALES), 'sv', tag);
  for (const tag of ['', 'C', 'POSIX', 'auto', 'svx', 'swe', 'de-SV'])
    assert.equal(findLocale(tag, READER_LOCALES), undefined, tag);
});

/** Made by `npm run generate`, which `--check` compares. */
const GENERATED = ['client/src/bundles.ts', 'core/src/rules/why.json', 'package.json', 'schemas/tillit.schema.json'];

/** Files of the product, of the build and of what is translated; no tests, no documentation. */
function* productFiles(): Generator<string> {
  const folders = ['core/src', 'server/src', 'client', 'cli/src', 'scripts/lib', 'l10n', 'samples', 'schemas'];
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name.replaceAll('\\', '/'));
      if (/\.(?:ts|mjs|json|md)$/.test(path) && !path.endsWith('.test.ts')) yield path;
    }
  for (const name of readdirSync('.')) if (/\.(?:mjs|json)$/.test(name) && name !== 'package-lock.json') yield name;
  yield 'scripts/generate.ts';
}

test('besides its folder and the pages of the rules, a language is named in five files, each a list or a translation', () => {
  const named = [...productFiles()].filter(
    (path) =>
      !path.startsWith('core/src/languages/sv/') &&
      !/^core\/src\/rules\/[\w-]+\/rule\.sv\.md$/.test(path) &&
      (/\bsv\b/.test(basename(path)) ||
        (/\.(?:ts|mjs|json)$/.test(path) && /(['"])sv(?:-SE)?\1|\/sv\/|\.sv\.|'swe'/.test(readFileSync(path, 'utf8')))),
  );
  assert.deepEqual(named.filter((path) => !GENERATED.includes(path)).toSorted(), [
    'core/src/languages/index.ts',
    'core/src/languages/locales.ts',
    'l10n/bundle.l10n.sv.json',
    'package.nls.sv.json',
    'samples/sv.md',
  ]);
});
