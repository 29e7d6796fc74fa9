/**
 * Makes the language of the tests out of English, whenever `npm run generate` does.
 * Of every list of phrases it takes a dozen; expressions, which no exchange of letters could keep whole, are written here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path/posix';
import { data } from 'franc/data.js';
import { exchange } from './exchange.mjs';

const ENGLISH = 'core/src/languages/en';
const MADE = 'test/third-language/qx';
const FEW = 12;
const NAME = exchange('Language');
const ing = exchange('ing');

/** Values by file and path, where exchanging letters is not enough. */
const OWN = {
  about: {
    name: NAME,
    names: ['qx', 'qqx', NAME.toLowerCase()],
    code: 'qqx',
    trigrams: exchange(data.Latin.eng),
  },
  'rewriting.rewriting.participles': `(?:\\p{Ll}{3,14}${ing})`,
  'rewriting.rewriting.goesOn': `\\s(?:${exchange('shall|must')})\\s|\\s(?:${exchange('so that|when|if')})\\s`,
  'rewriting.rewriting.reshapings': [],
  'rewriting.rewriting.clauses': `^${exchange('by')}\\s\\p{L}+${ing}$`,
  'rewriting.rewriting.openEnd': `${exchange('etc')}\\.?\\)`,
  'rewriting.rewriting.broken': `\\b${exchange('by')} \\p{L}+${ing}\\s*[,.]`,
  'grammar.grammar.properName.before': `\\b${exchange('the')}\\s(?:\\p{Lu}[\\p{L}\\p{N}-]*\\s){1,4}$`,
  'templates.document': exchange(read(join(ENGLISH, 'templates.json')).document).replace(
    exchange('language: en'),
    `${exchange('language')}: qx`,
  ),
};

function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What is named in code and in the texts: the same in every language. */
const NAMES = /\.(?:topic|categories\[\])$/;

/** Of a lexicon, the first concept of each of a dozen kinds. */
function some(topic, isLexicon) {
  if (!isLexicon) return topic;
  const kinds = Object.entries(topic).slice(0, FEW);
  return Object.fromEntries(
    kinds.map(([kind, concepts]) => [kind, Object.fromEntries(Object.entries(concepts).slice(0, 1))]),
  );
}

/** The same with the letters exchanged, keys left alone. */
function made(value, path) {
  if (path in OWN) return OWN[path];
  if (NAMES.test(path)) return value;
  if (typeof value === 'string') return exchange(value);
  if (Array.isArray(value)) return value.slice(0, FEW).map((entry) => made(entry, `${path}[]`));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [keyOf(key, path), made(entry, `${path}.${key}`)]),
  );
}

/** Numbers that are written as words are words to look for. */
function keyOf(key, path) {
  return path === 'partnership.numbers' ? exchange(key) : key;
}

/** The imports lead back to the core. */
function moved(source, depth) {
  return source.replaceAll(
    /'\.\.\/((?:\.\.\/)*[\w-]+\.ts)'/g,
    (_, path) => `'../${depth}core/src/languages/${path.replaceAll('../', '')}'`,
  );
}

/** Every file with its text, before it is formatted. */
export function thirdLanguage() {
  const words = ['', 'texts', 'lexicon'].flatMap((folder) =>
    readdirSync(join(ENGLISH, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({
        path: join(MADE, folder, name),
        text: JSON.stringify(
          made(some(read(join(ENGLISH, folder, name)), folder === 'lexicon'), basename(name, '.json')),
        ),
      })),
  );
  const pack = moved(readFileSync(join(ENGLISH, 'index.ts'), 'utf8'), '../../');
  const texts = readFileSync(join(ENGLISH, 'texts/index.ts'), 'utf8');
  return [
    ...words,
    { path: join(MADE, 'index.ts'), text: pack.replace("locale: 'en'", "locale: 'qx' as 'en'") },
    {
      path: join(MADE, 'texts/index.ts'),
      text: texts
        .replace(
          'import questions',
          "import type { Texts } from '../../../../core/src/languages/texts.ts';\nimport questions",
        )
        .replace('const texts = {', 'const texts: Texts = {'),
    },
  ];
}
