/**
 * Writes what exists twice: the settings of rules and languages in package.json, the texts that the client brings along, the JSON schema,
 * what hovers say of rules, the README's rule table, the examples of docs/api.md and the language of the tests, and the list of unit tests.
 * With `--check` it only compares, and names the command that mends.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import {
  configSchema,
  DOCUMENT_LOCALES,
  READER_LOCALES,
  RULE_LEVELS,
  rules,
  WORD_KINDS,
  WORD_LISTS,
} from '../core/src/index.ts';
import { thirdLanguage } from '../test/third-language/make.mjs';
import { examplesAsTests } from './api-examples.ts';
import { languageFolders, reasons } from './lib/languages.mjs';

const isChecking = process.argv.includes('--check');
const stale: string[] = [];

async function put(path: string, text: string): Promise<void> {
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  let present = '';
  try {
    present = readFileSync(path, 'utf8');
  } catch {
    // A file that is missing is stale.
  }
  if (present === formatted) return;
  if (isChecking) stale.push(path);
  else writeFileSync(path, formatted);
}

/** The first sentence of a rule's page. */
function summaryOf(id: string): string {
  return readFileSync(`core/src/rules/${id}/rule.md`, 'utf8').split('\n')[2] ?? '';
}

interface Manifest {
  contributes: { configuration: { properties: Record<string, { properties?: object; enum?: readonly string[] }> } };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const ruleSettings = manifest.contributes.configuration.properties['tillit.rules'];
if (ruleSettings) {
  ruleSettings.properties = Object.fromEntries(
    rules.map(({ id, severity }) => [id, { type: 'string', enum: RULE_LEVELS, default: severity }]),
  );
}
const wordSettings = manifest.contributes.configuration.properties['tillit.words'];
if (wordSettings) {
  const lists = Object.fromEntries(WORD_LISTS.map((list) => [list, { type: 'array', items: { type: 'string' } }]));
  const own = { type: 'object', additionalProperties: false, properties: lists };
  wordSettings.properties = Object.fromEntries(WORD_KINDS.map((kind) => [kind, own]));
}
for (const [setting, locales] of [
  ['tillit.documentLanguage', DOCUMENT_LOCALES],
  ['tillit.messageLanguage', READER_LOCALES],
] as const) {
  const property = manifest.contributes.configuration.properties[setting];
  if (property) property.enum = ['auto', ...locales];
}
await put('package.json', JSON.stringify(manifest, undefined, 2));

await put(
  'core/src/rules/why.json',
  JSON.stringify(reasons({ folders: languageFolders(), rules: rules.map(({ id }) => id) })),
);

/** English texts of the client stand where they are shown. */
const translated = READER_LOCALES.filter((locale) => locale !== 'en');
await put(
  'client/src/bundles.ts',
  [
    "/** Texts of the client, by the reader's language; English ones stand where they are shown. Made by `npm run generate`. */",
    ...translated.map((locale) => `import ${nameOf(locale)} from '../../l10n/bundle.l10n.${locale}.json';`),
    "import type { ReaderLocale } from '../../server/src/protocol.ts';",
    '',
    `export const bundles: Readonly<Record<ReaderLocale, Readonly<Record<string, string>>>> = { en: {}, ${translated.map((locale) => (nameOf(locale) === locale ? locale : `'${locale}': ${nameOf(locale)}`)).join(', ')} };`,
  ].join('\n'),
);

/** A name that code can use for a locale such as `pt-br`. */
function nameOf(locale: string): string {
  return locale.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

for (const { path, text } of thirdLanguage()) await put(path, text);

const schema = z.toJSONSchema(configSchema, { target: 'draft-7' });
await put('schemas/tillit.schema.json', JSON.stringify({ ...schema, title: 'Tillit' }));

const readme = readFileSync('README.md', 'utf8');
const table = [
  '| Rule | What it does | Level |',
  '| --- | --- | --- |',
  ...rules.map(({ id, severity }) => `| [${id}](core/src/rules/${id}/rule.md) | ${summaryOf(id)} | ${severity} |`),
];
await put(
  'README.md',
  readme.replace(
    /(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/,
    (_, start: string, end: string) => `${start}\n${table.join('\n')}\n${end}`,
  ),
);

await put('test/manifest/api-examples.test.ts', examplesAsTests(readFileSync('docs/api.md', 'utf8')));

const tests = ['core/src', 'core/test', 'cli/src', 'server/src', 'test/manifest']
  .flatMap((folder) => findTests(folder))
  .toSorted();
/** Those that read whole documents by the hundred run beside the others, in a program of their own. */
const isLong = (path: string): boolean =>
  /\.property\.test\.ts$|\/(?:document|evidence|fields|habits|hostile|languages|live-document|none-of-ours|notations|parties|partnership|plans|rendered-text|roles|snapshots|states)\.test\.ts$/.test(
    path,
  );
await putTests(
  'test/unit.ts',
  'Gathers the unit tests into one program, so that they start once.',
  (path) => !isLong(path),
);
await putTests(
  'test/unit-long.ts',
  'Gathers the unit tests that read many documents, to run beside the others.',
  isLong,
);

async function putTests(path: string, head: string, belongs: (path: string) => boolean): Promise<void> {
  const lines = tests.filter(belongs).map((each) => `import '../${each}';`);
  await put(path, `/** ${head} Made by \`npm run generate\`. */\n${lines.join('\n')}\n`);
}

function findTests(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return findTests(path);
    return path.endsWith('.test.ts') ? [path.replaceAll('\\', '/')] : [];
  });
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}\nRun: npm run generate`);
  process.exit(1);
}
