/** What the build needs to know of languages: all of it is read from their folders, so that a new folder needs no change here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import { expressions } from 'franc/expressions.js';

const LANGUAGES = 'core/src/languages';
const RULES = 'core/src/rules';

/** The folders of the product's own languages. */
export function languageFolders() {
  return readdirSync(LANGUAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(LANGUAGES, entry.name))
    .toSorted();
}

function aboutOf(folder) {
  const path = join(folder, 'about.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Whether there are texts for readers, and not only words to look for in documents. */
export function hasReaders(folder) {
  return existsSync(join(folder, 'texts'));
}

/**
 * What a bundle of the core takes from the folders: trigrams for the detector, which would bring those of eighty others along,
 * a tenth of the package.
 * @returns {import('esbuild').Plugin[]}
 */
export function languagePlugins({ folders }) {
  const abouts = folders.map(aboutOf).filter((about) => about !== undefined);
  const trigrams = {
    name: 'trigrams',
    setup(build) {
      build.onLoad({ filter: /franc[\\/]data\.js$/ }, async ({ path }) => {
        const { data } = await import(pathToFileURL(path).href);
        return { contents: `export const data = ${JSON.stringify(detectorData(data, abouts))};` };
      });
    },
  };
  return [trigrams, parsedData];
}

/**
 * Words and texts as strings that are parsed: V8 reads JSON in half the time that it takes for the same as a script, and they are
 * a third of the bundle.
 * @type {import('esbuild').Plugin}
 */
const parsedData = {
  name: 'parsed-data',
  setup(build) {
    build.onLoad({ filter: /core[\\/]src[\\/].*\.json$/ }, async ({ path }) => {
      const data = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});` };
    });
  },
};

/** Only languages with a folder, in the script that they are written in. */
function detectorData(data, abouts) {
  const kept = Object.fromEntries(Object.keys(data).map((script) => [script, {}]));
  for (const { code, trigrams } of abouts) {
    // A language that has a script to itself is told by its letters.
    if (code in expressions) continue;
    const known = Object.keys(data).find((script) => code in data[script]);
    const script = trigrams === undefined ? known : scriptOf(trigrams);
    if (script === undefined)
      throw new Error(`The detector does not know “${code}”: about.json of that language needs trigrams.`);
    kept[script] = { ...kept[script], [code]: trigrams ?? data[script][code] };
  }
  return kept;
}

/** The script that most of the letters belong to, by the detector's own expressions. */
function scriptOf(trigrams) {
  const counts = Object.entries(expressions).map(([script, letters]) => [script, trigrams.match(letters)?.length ?? 0]);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

export function ruleIds() {
  return readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The page of a rule in a language: beside the rule, or in the language's own folder; the English one where there is none yet. */
export function pageOf(rule, folder) {
  const locale = basename(folder);
  const english = join(RULES, rule, 'rule.md');
  if (locale === 'en') return english;
  const own = [join(RULES, rule, `rule.${locale}.md`), join(folder, 'pages', `${rule}.md`)];
  return own.find((path) => existsSync(path)) ?? english;
}

/** Every page, with the place below `rules/` that a link leads to. */
export function rulePages({ folders }) {
  return folders
    .filter(hasReaders)
    .flatMap((folder) =>
      ruleIds().map((rule) => ({ from: pageOf(rule, folder), to: join(basename(folder), `${rule}.md`) })),
    );
}

/** By rule and language: the paragraph below a page's first heading, which a hover says. */
export function reasons({ folders, rules }) {
  return Object.fromEntries(
    rules.map((rule) => [
      rule,
      Object.fromEntries(
        folders.filter(hasReaders).map((folder) => [basename(folder), reasonOn(pageOf(rule, folder))]),
      ),
    ]),
  );
}

function reasonOn(page) {
  const text = readFileSync(page, 'utf8');
  return (/\n## [^\n]+\n\n([^\n]+(?:\n[^\n]+)*)/.exec(text)?.[1] ?? '').replaceAll('\n', ' ');
}
