/** Nothing that anybody can write brings a reader down, or keeps it for long. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig, readConfig } from '../src/checking/config.ts';
import { readConfigText } from '../src/checking/config-text.ts';
import { isExcluded } from '../src/checking/exclude.ts';
import { fixesFor } from '../src/checking/fixes.ts';
import { parseDocument } from '../src/checking/open.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import type { Document } from '../src/document/document.ts';
import { identifierAt } from '../src/document/identifiers.ts';
import { assertLinear } from './growth.ts';

const check = (text: string): number => checkDocument(parseDocument(text, { locale: 'en' }), defaultConfig).length;

const PIECES = [
  ...[
    '.',
    '. ',
    '…',
    '_',
    '-',
    '/',
    ' x',
    '\t',
    '*',
    '**a',
    '*a **b ',
    '~~',
    '[',
    '](',
    '![a',
    '[a](',
    '\\*\\',
    '{{',
    '{',
  ],
  ...[
    ',',
    ': ',
    'A1 ',
    'R1.',
    '=',
    '# ',
    '> a\na\n',
    'a.b',
    '§ ',
    '"',
    '‘',
    'å̊',
    '|',
    '<td>',
    '<b>',
    '- [ ] ',
    '😀',
    '1) ',
  ],
  ...['what else? ', 'TBD. ', 'a: TBD\n', '[Name of x] ', '____ ', 'what shall be possible '],
  ...['It shall use MySQL. ', 'etc. ', 'and/or ', 'Goal: ', 'Phase 1 ', 'done, ', '(met) ', 'https://a.b ', 'http_a '],
];
for (const piece of PIECES)
  test(`${JSON.stringify(piece)} over and over is checked in time by its length`, () => {
    assertLinear((count) => `## Requirements\n\nThe clerk shall a${piece.repeat(count)}b\n`, check, 250);
  });

test('findings, ignore comments and their fixes take time by their number', () => {
  const items = (count: number): string =>
    `## R\n\n${'- R1: It shall use MySQL. <!-- tillit-ignore open-list -->\n'.repeat(count)}`;
  const fix = (text: string): number => {
    const document = parseDocument(text, { locale: 'en' });
    return checkDocument(document, defaultConfig).flatMap((each) => fixesFor(each, document)).length;
  };
  assertLinear(items, fix, 60);
  assertLinear(
    (count) => `${'<!-- tillit-ignore -->\n'.repeat(count)}${'It shall use MySQL.\n'.repeat(count)}`,
    check,
    100,
  );
  assertLinear(
    (count) =>
      `${'<!-- tillit-ignore-file prescribed-technology -->\n\n'.repeat(count)}${'It shall use MySQL.\n\n'.repeat(count)}`,
    check,
    60,
  );
});

const DEEP: Readonly<Record<string, string>> = {
  'front matter of brackets': `---\na: ${'['.repeat(3000)}\n---\n# T\n`,
  'front matter of dashes': `---\na:\n  ${'- '.repeat(3000)}x\n---\n# T\n`,
  'front matter of braces': `---\na: ${'{a: '.repeat(3000)}\n---\n# T\n`,
  'TOML of brackets': `+++\na = ${'['.repeat(5000)}\n+++\n# T\n`,
  quotes: `${'>'.repeat(1600)} x\n`,
  'numbered items': `${'1. '.repeat(4000)}x\n`,
  'items, quotes and numbers': `${'> - 1. '.repeat(900)}x\n`,
  notes: `${'[^1]: '.repeat(2000)}x\n`,
  'items further and further in': Array.from({ length: 900 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''),
  emphasis: `${'**'.repeat(4000)}a${'**'.repeat(4000)}\n`,
  images: `${'![a'.repeat(2000)}${'](b)'.repeat(2000)}\n`,
  elements: `${'<div>'.repeat(5000)}x\n`,
};
for (const [name, source] of Object.entries(DEEP))
  test(`what nests without end is plain text: ${name}`, () => {
    const document = parseDocument(`${source}\n## Requirements\n\nThe clerk shall use MySQL.\n`, { locale: 'en' });
    assert.equal(document.source.length, source.length + '\n## Requirements\n\nThe clerk shall use MySQL.\n'.length);
    checkDocument(document, defaultConfig);
    partnershipOf(document);
  });

test('what stands in a hundred quotes is read, and what stands beside deep ones, too', () => {
  const document = parseDocument(
    `${'> '.repeat(90)}The clerk shall use MySQL.\n\n${'>'.repeat(900)} x\n\nThe clerk shall use Oracle.\n`,
    { locale: 'en' },
  );
  const words = checkDocument(document, defaultConfig)
    .filter(({ rule }) => rule.id === 'prescribed-technology')
    .map(({ finding: { span } }) => document.source.slice(span.start, span.end));
  assert.deepEqual(words, ['MySQL', 'Oracle']);
});

test('settings that nobody can use are named, and the others count', () => {
  const problems = (text: string): unknown => readConfigText(text).problems.map(({ problem }) => problem);
  assert.deepEqual(problems('['.repeat(3000)), ['too-deep']);
  assert.deepEqual(problems(`allow: ["${'x'.repeat(1_000_000)}"]`), ['too-long']);
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, 1]));
  assert.deepEqual(problems(JSON.stringify({ ...many, allow: ['x'] })), ['unknown-keys']);
  assert.deepEqual(readConfig({ ...many, allow: ['x'] }).config, { allow: ['x'] });
});

test('patterns that would match for ever are named and left out', () => {
  const name = `${'a'.repeat(250)}.md`;
  for (const pattern of ['', ' ', 'x'.repeat(70_000), '*a*a*a*a*a*b', '**/**/**/**/**/x', '{a,{b,{c,{d,{e,f}}}}}']) {
    const { config, problems } = readConfig({ exclude: [pattern, 'drafts/**'] });
    assert.deepEqual([config.exclude, problems.map(({ problem }) => problem)], [['drafts/**'], ['unusable-pattern']]);
    assert.equal(isExcluded(name, [pattern]), false);
  }
  for (const pattern of ['@(*a|*a)*(*a)b', '(a+)+b', '+(a|aa)b']) assert.equal(isExcluded(name, [pattern]), false);
  assert.equal(isExcluded('drafts/old/a.md', ['drafts/**']), true);
  assert.equal(isExcluded('notes (old)/a+b.md', ['notes (old)/*.md']), true);
  assert.equal(isExcluded('a.md', ['*.{md,markdown}']), true);
});

test('lines that go on with a quote or an item for ever are read in time by their number', () => {
  for (const mark of ['> ', '- ', '1. ', '> - '])
    assertLinear((count) => `## Requirements\n\n${mark}${'It shall be.\n'.repeat(count)}`, check, 400);
});

test('words too long to be looked for are named and left out, and the others count', () => {
  const long = 'very '.repeat(5000).trim();
  const { config, problems } = readConfig({
    allow: [long, 'Excel'],
    words: { technology: { add: ['greensys', long] } },
  });
  assert.deepEqual([config.allow, config.words], [['Excel'], { technology: { add: ['greensys'] } }]);
  assert.deepEqual(
    problems.map(({ problem }) => problem),
    ['unusable-phrase'],
  );
});

test('what a word means is told in time by the number of ids that hold it', () => {
  const make = (count: number): string =>
    `## Requirements\n\n${Array.from({ length: count }, (_, at) => `- R${at}: The clerk sees case R.\n`).join('')}`;
  const known = new Map<string, Document>();
  const hover = (text: string): unknown => {
    let document = known.get(text);
    if (document === undefined) known.set(text, (document = parseDocument(text, { locale: 'en' })));
    return identifierAt(document, text.indexOf('R.'));
  };
  assertLinear(make, hover, 250);
});
