/**
 * `npm run new -- rule NAME` and `npm run new -- language TAG CODE`: the files of a new rule or language, ready to be filled in.
 * What it makes builds and passes the tests; what is left to write is printed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root, run } from './lib/install.mjs';
import { languageFolders, hasReaders } from './lib/languages.mjs';

const LANGUAGES = 'core/src/languages';
const [kind, name = '', code = ''] = process.argv.slice(2);

process.chdir(root);
if (kind === 'rule' && /^[a-z]+(?:-[a-z]+)*$/.test(name)) newRule(name);
else if (kind === 'language' && /^[a-z]{2,3}$/.test(name) && /^[a-z]{3}$/.test(code)) newLanguage(name, code);
else {
  console.error(
    [
      'npm run new -- rule NAME            what is found, in words joined by dashes: vague-term',
      'npm run new -- language TAG CODE    as documents name it and as the detector calls it (ISO 639-3): nb nob',
    ].join('\n'),
  );
  process.exit(2);
}

function newRule(id) {
  const folder = `core/src/rules/${id}`;
  refuseWhere(existsSync(folder), `${folder} is there already.`);
  const value = id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  put(
    `${folder}/rule.ts`,
    `/** Asks about ... */
import { defineRule } from '../rule.ts';

export const ${value} = defineRule({
  id: '${id}',
  severity: 'hint',
  scope: 'passage',
  messages: ['found'],

  *check({ statements }) {
    for (const statement of statements) {
      const start = statement.text.indexOf('???');
      if (statement.kind === 'context' || start === -1) continue;
      const span = { start: statement.span.start + start, end: statement.span.start + start + 3 };
      yield { message: 'found', span, data: { words: '???' }, statement };
    }
  },
});
`,
  );
  put(
    `${folder}/rule.test.ts`,
    `import { testRule } from '../../../test/rules.ts';
import { ${value} } from './rule.ts';

testRule(${value}, {
  en: ['The gate shall open «???» in the morning.', 'The gate was ??? in the morning.'],
  sv: ['Grinden ska öppnas «???» på morgonen.', 'Grinden var ??? på morgonen.'],
});
`,
  );
  put(`${folder}/rule.md`, page(id, ENGLISH_PAGE));
  put(`${folder}/rule.sv.md`, page(id, SWEDISH_PAGE));
  edit('core/src/rules/index.ts', (text) => withRule(text, id, value));
  for (const language of languageFolders().filter(hasReaders)) {
    const texts = `${language}/texts/messages.json`;
    edit(texts, (text) => {
      const messages = { ...JSON.parse(text), [id]: { found: '“{words}” ... ?' } };
      return JSON.stringify(Object.fromEntries(Object.entries(messages).toSorted(([a], [b]) => (a < b ? -1 : 1))));
    });
  }
  finish([
    `${folder}/: what it finds, its pages and its tests, with a hit and a near miss in each language`,
    `${LANGUAGES}/*/texts/messages.json: what it says; fixes.json: what its fixes are called`,
    'CHANGELOG.md: what users get',
  ]);
}

/** One import and one line, alphabetical. */
function withRule(text, id, value) {
  const imports = [...text.matchAll(/^import \{ \w+ \} from '\.\/.*;$/gm)].map(([line]) => line);
  const listed = [...text.matchAll(/^ {2}(\w+),$/gm)].map((match) => match[1]);
  const byId = [...imports, `import { ${value} } from './${id}/rule.ts';`].toSorted((a, b) =>
    pathIn(a) < pathIn(b) ? -1 : 1,
  );
  const head = text.slice(0, text.indexOf(imports[0]));
  const names = byId.map((line) => /\{ (\w+) \}/.exec(line)[1]);
  refuseWhere(listed.length + 1 !== names.length, 'core/src/rules/index.ts is not as expected.');
  return `${head}${byId.join('\n')}\n\nexport const rules: readonly Rule[] = [\n${names.map((each) => `  ${each},`).join('\n')}\n];\n`;
}

function pathIn(line) {
  return /'(.*)'/.exec(line)[1];
}

function page(id, [summary, ...sections]) {
  return `# ${id}\n\n${summary}\n\n${sections.map(([heading, text]) => `## ${heading}\n\n${text}\n`).join('\n')}`;
}

const ENGLISH_PAGE = [
  'Asks about ...',
  ['Why', 'Because ...'],
  ['Asked about', '```md en\nThe gate shall open «???» in the morning.\n```'],
  ['Fine', '```md en\nThe gate shall open at six in the morning.\n```'],
  ['What to do', 'Say ...'],
  ['What it cannot see', 'Whether ...'],
];
const SWEDISH_PAGE = [
  'Frågar om ...',
  ['Varför', 'Därför att ...'],
  ['Frågar om', '```md sv\nGrinden ska öppnas «???» på morgonen.\n```'],
  ['Går bra', '```md sv\nGrinden ska öppnas klockan sex på morgonen.\n```'],
  ['Gör så här', 'Skriv ...'],
  ['Vad den inte ser', 'Om ...'],
];

function newLanguage(locale, iso) {
  const folder = `${LANGUAGES}/${locale}`;
  refuseWhere(existsSync(folder), `${folder} is there already.`);
  for (const file of readdirSync(`${LANGUAGES}/en`).filter((each) => each.endsWith('.json')))
    put(`${folder}/${file}`, JSON.stringify(file === 'about.json' ? about(locale, iso) : emptied(file)));
  for (const file of readdirSync(`${LANGUAGES}/en/texts`).filter((each) => each.endsWith('.json')))
    put(`${folder}/texts/${file}`, read(`${LANGUAGES}/en/texts/${file}`));
  put(`${folder}/index.ts`, read(`${LANGUAGES}/sv/index.ts`).replace("locale: 'sv'", `locale: '${locale}'`));
  put(`${folder}/texts/index.ts`, read(`${LANGUAGES}/sv/texts/index.ts`));
  edit(`${LANGUAGES}/locales.ts`, (text) => text.replaceAll(/(_LOCALES = \[[^\]]*)\]/g, `$1, '${locale}']`));
  edit(`${LANGUAGES}/index.ts`, (text) =>
    text
      .replace(
        'import type { Language }',
        `import ${locale} from './${locale}/index.ts';\nimport ${locale}Texts from './${locale}/texts/index.ts';\nimport type { Language }`,
      )
      .replace('{ en, sv }', `{ en, ${locale}, sv }`)
      .replace('{ en: enTexts,', `{ en: enTexts, ${locale}: ${locale}Texts,`),
  );
  put(`package.nls.${locale}.json`, read('package.nls.json'));
  const client = Object.keys(JSON.parse(read('l10n/bundle.l10n.sv.json')));
  put(`l10n/bundle.l10n.${locale}.json`, JSON.stringify(Object.fromEntries(client.map((text) => [text, text]))));
  put(`samples/${locale}.md`, read('samples/en.md'));
  finish([
    `${folder}/*.json: the words to look for, empty for now; language.ts says what each list is for`,
    `${folder}/templates.json, questions.json, texts/*.json: English for now`,
    `${folder}/pages/: a page for each rule; English ones are shown until then`,
    `package.nls.${locale}.json, l10n/bundle.l10n.${locale}.json, samples/${locale}.md: English for now`,
    'Documents for core/test/snapshots/, and marked sentences: more near misses than hits',
  ]);
}

function about(locale, iso) {
  const nameIn = (reader) => new Intl.DisplayNames([reader], { type: 'language' }).of(locale);
  const names = [locale, iso, nameIn(locale), nameIn('en'), nameIn('sv')].map((each) => each.toLowerCase());
  return { name: nameIn(locale), names: [...new Set(names)], code: iso };
}

/** The shape of an English file without its words. Templates and questions stay until they are translated. */
function emptied(file) {
  const value = JSON.parse(read(`${LANGUAGES}/en/${file}`));
  return /^(?:templates|questions)\.json$/.test(file) ? value : empty(value, '');
}

/** Regular expressions that match nowhere, where an empty one would match everywhere. */
const PATTERNS = ['goesOn', 'participles', 'clauses', 'openEnd', 'before'];
/** What the code asks for by name. */
const KEPT = ['topic', 'categories'];

function empty(value, key) {
  if (typeof value === 'string') return KEPT.includes(key) ? value : PATTERNS.includes(key) ? '(?!)' : '';
  if (Array.isArray(value)) return KEPT.includes(key) ? value : value.flatMap((each) => emptyEntry(each));
  if (key === 'numbers') return {};
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, empty(each, name)]));
}

function emptyEntry(entry) {
  return typeof entry === 'object' && 'topic' in entry ? [empty(entry, '')] : [];
}

function read(path) {
  return readFileSync(path, 'utf8');
}

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function edit(path, change) {
  put(path, change(read(path)));
}

function refuseWhere(isWrong, why) {
  if (!isWrong) return;
  console.error(why);
  process.exit(1);
}

function finish(left) {
  run('npx', ['prettier', '--write', '.', '--log-level=warn']);
  run('npm', ['run', '--silent', 'generate']);
  console.log(
    `Made. It builds, and the tests pass. What is left to write:\n${left.map((line) => `- ${line}`).join('\n')}`,
  );
  console.log(`Then: npm test -- --quick`);
}
