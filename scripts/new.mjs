/**
 * `npm run new -- rule NAME` and `npm run new -- language TAG CODE`: the files of a new rule or language, ready to be filled in.
 * What it makes builds and passes the tests; what is left to write is printed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root, run } from './lib/install.mjs';
import { languageFolders, hasReaders } from './lib/languages.mjs';

const LANGUAGES = 'core/src/languages';
const TEMPLATES = 'scripts/new';
const [kind, name = '', code = ''] = process.argv.slice(2);

function newRule(id) {
  const folder = `core/src/rules/${id}`;
  refuseWhere(existsSync(folder), `${folder} is there already.`);
  const value = id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  for (const file of readdirSync(TEMPLATES)) {
    const text = read(join(TEMPLATES, file)).replaceAll('VALUE', value).replaceAll('ID', id);
    const [, locale] = /^snapshot\.(\w+)\.md\.txt$/.exec(file) ?? [];
    put(locale ? `core/test/snapshots/${locale}-rule-${id}.md` : `${folder}/${file.replace(/\.txt$/, '')}`, text);
  }
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
    `core/test/snapshots/*-rule-${id}.md: whole documents in which it finds something`,
    'CHANGELOG.md: what users get',
  ]);
}

/** One import and one line, each before the first that comes later in the alphabet. */
function withRule(text, id, value) {
  const lines = text.split('\n');
  const idIn = (line) => /^import \{ \w+ \} from '\.\/([\w-]+)\/rule\.ts';$/.exec(line)?.[1];
  const later = lines.find((line) => (idIn(line) ?? '') > id);
  const last = lines.findLast((line) => idIn(line) !== undefined);
  const nameIn = (line) => `  ${/\{ (\w+) \}/.exec(line)[1]},`;
  const place = later === undefined ? [last, nameIn(last), 1] : [later, nameIn(later), 0];
  const [imported, listed, behind] = place;
  lines.splice(lines.indexOf(imported) + behind, 0, `import { ${value} } from './${id}/rule.ts';`);
  lines.splice(lines.indexOf(listed) + behind, 0, `  ${value},`);
  return lines.join('\n');
}

function newLanguage(locale, iso) {
  const folder = `${LANGUAGES}/${locale}`;
  refuseWhere(existsSync(folder), `${folder} is there already.`);
  for (const file of readdirSync(`${LANGUAGES}/en`).filter((each) => each.endsWith('.json')))
    put(`${folder}/${file}`, JSON.stringify(file === 'about.json' ? about(locale, iso) : emptied(file)));
  for (const file of readdirSync(`${LANGUAGES}/en/texts`).filter((each) => each.endsWith('.json')))
    put(`${folder}/texts/${file}`, read(`${LANGUAGES}/en/texts/${file}`));
  put(`${folder}/index.ts`, read(`${LANGUAGES}/en/index.ts`).replace("locale: 'en'", `locale: '${locale}'`));
  put(
    `${folder}/texts/index.ts`,
    read(`${LANGUAGES}/en/texts/index.ts`)
      .replace('\nimport', "\nimport type { Texts } from '../../texts.ts';\nimport")
      .replace('const texts =', 'const texts: Texts ='),
  );
  edit(`${LANGUAGES}/locales.ts`, (text) => text.replaceAll(/(_LOCALES = \[[^\]]*)\]/g, `$1, '${locale}']`));
  edit(`${LANGUAGES}/index.ts`, (text) =>
    text
      .replace(
        'import type { Language }',
        `import ${locale} from './${locale}/index.ts';\nimport ${locale}Texts from './${locale}/texts/index.ts';\nimport type { Language }`,
      )
      .replace(/(Record<DocumentLocale, Language>> = \{[^}]*?),? \}/, `$1, ${locale} }`)
      .replace(/(Record<ReaderLocale, Texts>> = \{[^}]*?),? \}/, `$1, ${locale}: ${locale}Texts }`),
  );
  put(`package.nls.${locale}.json`, read('package.nls.json'));
  const [bundle] = readdirSync('l10n');
  const client = Object.keys(JSON.parse(read(`l10n/${bundle}`)));
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
  const readers = [locale, ...languageFolders().map((folder) => basename(folder))];
  const names = [locale, iso, ...readers.map(nameIn)].map((each) => each.toLowerCase());
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
  run('npm', ['run', '--silent', 'snapshots', '--', '--update'], { quiet: true });
  console.log(
    `Made. It builds, and the tests pass. What is left to write:\n${left.map((line) => `- ${line}`).join('\n')}`,
  );
  console.log(`Then: npm test -- --quick`);
}

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
