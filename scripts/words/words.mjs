/**
 * Makes `core/src/languages/names.json` out of lists that others keep well:
 * languages and formats from GitHub Linguist, technology brands where Devicon or icon sets for developers agree with Simple Icons,
 * widgets from ARIA roles, file endings from mime-db. With `--check` it only compares.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { roles } from 'aria-query';
import { htmlTagNames } from 'html-tag-names';
import * as linguist from 'linguist-languages';

const TARGET = new URL('../../core/src/languages/names.json', import.meta.url);
const require = async (name) => JSON.parse(await readFile(new URL(`node_modules/${name}`, import.meta.url), 'utf8'));

const devicon = await require('devicon/devicon.json');
const simpleIcons = await require('simple-icons/data/simple-icons.json');
const mimeTypes = await require('mime-db/db.json');
const kept = JSON.parse(await readFile(new URL('kept.json', import.meta.url), 'utf8'));
const dictionary = new Set(
  (await readFile(new URL('node_modules/dictionary-en/index.dic', import.meta.url), 'utf8'))
    .split('\n')
    .map((line) => line.split('/')[0].trim()),
);

const bare = (name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}+#]/gu, '');
const isOrdinaryWord = (name) => {
  const lower = name.toLowerCase();
  return dictionary.has(lower) || dictionary.has(lower.replace(/s$/, '')) || kept.ordinaryWords.includes(lower);
};
const byName = (a, b) => a.localeCompare(b, 'en');
const unique = (names) => [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].toSorted(byName);

const deviconNames = new Set(devicon.flatMap(({ name, altnames }) => [name, ...altnames]).map(bare));
const titles = simpleIcons.map(({ title }) => title);
const brands = titles.filter((title) => deviconNames.has(bare(title)));
// Icon sets for those who build software. They hold shops and networks too, so these names need company.
const iconNames = new Set(
  (await Promise.all(['logos', 'skill-icons', 'vscode-icons'].map((set) => require(`@iconify-json/${set}/icons.json`))))
    .flatMap(({ icons }) => Object.keys(icons))
    .map((slug) =>
      bare(slug.replace(/^(?:file|folder)-type-(?:light-)?/, '').replace(/-(?:icon|dark|light|opened)$/, '')),
    ),
);
const lesserBrands = titles.filter(
  (title) => !brands.includes(title) && iconNames.has(bare(title)) && bare(title).length > 2,
);
const languages = Object.values(linguist)
  .filter(({ type }) => type !== 'prose')
  .map(({ name }) => name)
  // "Go Checksums", "Regular Expression": descriptions of a file, not names of a technology.
  .filter((name) => !/\s/.test(name) || /^(?:Visual Basic|Objective-C|Common Lisp|Vim)/.test(name));

const names = [...languages, ...brands, ...kept.technologies].filter(
  (name) =>
    (name.replaceAll(/[^\p{L}]/gu, '').length > 2 || kept.technologies.includes(name)) && !kept.dropped.includes(name),
);
const extensions = Object.entries(mimeTypes)
  .filter(([, { source }]) => source === 'iana' || source === 'apache')
  .flatMap(([, type]) => type.extensions ?? [])
  .filter((extension) => /^[a-z][a-z0-9]{2,4}$/.test(extension));

// A short name of an obscure language is more often something else: a person, a company, a law ("Lex").
const isObscure = (name) => /^\p{L}{1,5}$/u.test(name) && !brands.includes(name);
const isClear = (name) => !kept.technologies.includes(name) && !isOrdinaryWord(name) && !isObscure(name);

const result = {
  // Names that everybody means the same by, in whatever case they are written.
  commonTechnologies: unique(kept.technologies.filter((name) => !kept.asWritten.includes(name))),
  // Names that hardly mean anything else as they are written; "led", "angular" and "soap" are words.
  technologies: unique([...names.filter(isClear), ...kept.asWritten]),
  // Names that are words too ("Swift", "Express"): they need a capital and company.
  ambiguousTechnologies: unique(
    [...names.filter((name) => !isClear(name)), ...lesserBrands, ...kept.ambiguous].filter(
      (name) => !kept.technologies.includes(name) && !kept.dropped.includes(name),
    ),
  ),
  // What a team works with, rather than what it builds on.
  workingTools: unique(kept.workingTools),
  // Endings of files: they need a word such as "format" or "file" beside them.
  fileEndings: [...new Set(extensions)].toSorted(byName),
  // Brands and words that are written like something inside a program.
  writtenLikeCode: unique(kept.writtenLikeCode),
  // Widgets, as the accessibility tree of a browser names them, and elements of HTML.
  widgets: [...roles.entries()]
    .filter(
      ([, role]) =>
        !role.abstract && role.superClass.some((chain) => chain.includes('widget') || chain.includes('window')),
    )
    .map(([name]) => name)
    .toSorted(byName),
  elements: htmlTagNames.filter((name) => name.length > 2 && !isOrdinaryWord(name)),
};

const text = `${JSON.stringify(result, undefined, 1)}\n`;
if (process.argv.includes('--check')) {
  if ((await readFile(TARGET, 'utf8')) !== text) {
    console.error('core/src/languages/names.json is out of date. Run: npm run words');
    process.exit(1);
  }
} else {
  await writeFile(TARGET, text);
}
