/** Statements and offsets survive whatever a file can hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { parseDocument } from '../src/checking/open.ts';
import type { FrontMatter } from '../src/markdown/front-matter.ts';
import { assertLinear } from './growth.ts';

function words(source: string, locale: 'en' | 'sv' = 'en'): string[] {
  return parseDocument(source, { locale }).statements.map(({ span }) => source.slice(span.start, span.end));
}

test('sentences of paragraphs, also over line breaks', () => {
  assert.deepEqual(words('The clerk sees\nthe case. The case shall be closed.'), [
    'The clerk sees\nthe case.',
    'The case shall be closed.',
  ]);
});
test('abbreviations and decimals end no sentence', () => {
  assert.deepEqual(words('Visa t.ex. namn och ca 1,5 miljoner rader. Nästa.', 'sv'), [
    'Visa t.ex. namn och ca 1,5 miljoner rader.',
    'Nästa.',
  ]);
});
test('nested items, block quotes and cells', () => {
  assert.deepEqual(
    words('- One thing\n  - Two things\n\n> Three things\n\n| Head | Text |\n| --- | --- |\n| R1 | Four things |\n'),
    ['One thing', 'Two things', 'Three things', 'Four things'],
  );
});
test('HTML tables and breaks', () => {
  assert.deepEqual(
    words(
      '<table><tr><td>Krav ett</td><td>Krav två</td></tr></table>\n\nFirst part<br>Second <sub>part</sub> here\n',
      'sv',
    ),
    ['Krav ett', 'Krav två', 'First part', 'Second <sub>part</sub> here'],
  );
});
test('ids and markers are not part of the wording', () => {
  assert.deepEqual(
    words(
      '- FR-1.2: One thing\n- **R3:** Two things\n- 1.2.1. Three things\n- R4 (G1): Four things\n- NFÅ-003 Fem saker',
    ),
    ['One thing', 'Two things', 'Three things', 'Four things', 'Fem saker'],
  );
});
test('a sentence that never ends is read no slower than its length', () => {
  const make = (count: number): string =>
    `The user shall ${'click the button in the field of the table and '.repeat(count)}stop.\n`;
  const check = (text: string): number => checkDocument(parseDocument(text, { locale: 'en' }), defaultConfig).length;
  assert.ok(check(make(200)) > 0);
  assertLinear(make, check, 50);
});
test('how much a requirement weighs is no requirement', () => {
  const { statements } = parseDocument('| Story | Priority |\n| --- | --- |\n| The clerk shall see it | Must |\n', {
    locale: 'en',
  });
  assert.deepEqual(
    statements.map(({ kind }) => kind),
    ['normative', 'context'],
  );
});
test('names of technologies are no ids', () => {
  assert.deepEqual(words('- HTML5 - semantic markup\n- CSS3 - layout'), ['HTML5 - semantic markup', 'CSS3 - layout']);
});
test('code, addresses and comments are not read', () => {
  const source =
    'It shall keep `PostgreSQL` and <https://react.dev> and [this](https://angular.io). <!-- shall use React -->\n\n```\nshall use React\n```\n';
  assert.deepEqual(checkDocument(parseDocument(source), defaultConfig), []);
});

const sentence = 'Orders shall be stored in a PostgreSQL database.';
for (const [name, before] of [
  ['a byte order mark', '\uFEFF'],
  ['CRLF', 'Ett.\r\n\r\n'],
  ['emoji', '🦊 fox 🧑‍🚒 here.\n\n'],
  ['entities', 'A &amp; B &#8364; \\* C.\n\n'],
  ['tabs', '-\tone\n\t- '],
  ['quotes', '> one\n> two. '],
] as const) {
  test(`offsets are exact behind ${name}`, () => {
    const source = `${before}${sentence}\n`;
    const [finding] = checkDocument(parseDocument(source, { locale: 'en' }), defaultConfig).filter(
      ({ rule }) => rule.id === 'prescribed-technology',
    );
    assert.ok(finding);
    assert.equal(source.slice(finding.finding.span.start, finding.finding.span.end), 'PostgreSQL');
  });
}

test('nothing makes the parser fail', () => {
  for (const source of [
    '',
    '\n',
    '---\n: {[\n---\n',
    '| a |\n| - |\n| | | |',
    '<table><tr><td>',
    '<!--',
    '```',
    '- [ ',
    '\u0000\u2029\u2029',
    '[[[[',
    '# ',
    '**'.repeat(50),
    '<td>'.repeat(50),
  ]) {
    assert.doesNotThrow(() => checkDocument(parseDocument(source), defaultConfig), JSON.stringify(source));
  }
});
test('a line of thousands of sentences is read, in time by its length', () => {
  const make = (count: number): string => 'The clerk shall see it. '.repeat(count);
  const read = (text: string): number => parseDocument(text, { locale: 'en' }).statements.length;
  assert.equal(read(make(4200)), 4200);
  assertLinear(make, read, 120);
});
for (const piece of ['<script>', '<!--', 'a-', '&amp', '(', 'shall ', '¤ ', '| ', '`'])
  test(`“${piece}” over and over takes time by its length`, () => {
    assertLinear(
      (count) => piece.repeat(count),
      (text) => parseDocument(text, { locale: 'en' }).statements.length,
      250,
    );
  });

test('the language is found per document and per section', () => {
  const source =
    '# Krav\n\nHandläggaren ska se alla öppna ärenden och kunna avsluta dem. Den som söker ska få veta hur långt ärendet har kommit. Chefen ska kunna följa hur länge var och en har väntat på svar, och varför.\n\n## Appendix in English\n\nThe supplier shall describe how the delivery will be tested, and by whom. The customer shall answer each question within a day.\n';
  const document = parseDocument(source);
  assert.equal(document.locale, 'sv');
  assert.deepEqual(
    document.sections.map(({ locale }) => locale),
    ['sv', 'sv', 'en'],
  );
});
test('the front matter overrides the words', () => {
  assert.equal(parseDocument('---\nlanguage: sv\n---\n\nThe clerk shall see all open cases.\n').locale, 'sv');
});
const said = (fields: string, fence = '---'): FrontMatter =>
  parseDocument(`${fence}\n${fields}\n${fence}\n\n# Wards\n`).frontMatter;
test('front matter is read in YAML and TOML, whatever letters are large and however they are composed', () => {
  const norrby = { customer: 'Norrby', supplier: 'Lunden' };
  assert.deepEqual(said('customer: Norrby\nsupplier: Lunden'), norrby);
  assert.deepEqual(said('Kund: Norrby\nLEVERANTÖR: Lunden'), norrby);
  assert.deepEqual(said('kund: Norrby\nleverantör: Lunden'.normalize('NFD')), norrby);
  assert.deepEqual(said('customer = "Norrby"\nsupplier = \'Lunden\'', '+++'), norrby);
  assert.deepEqual(said('title = "A"\n[params]\nkund = "Norrby"\nleverantör = "Lunden"', '+++'), norrby);
  assert.deepEqual(said('customer: [Norrby, Söderby]\npartnership: 2026'), {
    customer: 'Norrby, Söderby',
    partnership: '2026',
  });
  assert.deepEqual(parseDocument('---\r\ncustomer: Norrby\r\n...\r\n# Wards\r\n').frontMatter, { customer: 'Norrby' });
  assert.deepEqual(parseDocument('---\n\n# Wards\n\npartnership: Wards\n\n---\n').frontMatter, {}, 'a break');
});
test('front matter says whose text it is', () => {
  const names = 'customer: Norrby\nsupplier: Lunden Systems\n';
  for (const [field, author] of [
    ['author: supplier', 'supplier'],
    ['author: the customer', 'customer'],
    ['author: Our supplier (Lunden)', 'supplier'],
    ['Author: Customer', 'customer'],
    ['författare: leverantör', 'supplier'],
    ['författare: beställaren', 'customer'],
    ['skriven av: kunden', 'customer'],
    [`${names}author: lunden systems`, 'supplier'],
    [`${names}author: Kim Berg, Norrby`, 'customer'],
    [`${names}authors: [Kim, Lunden Systems]`, 'supplier'],
    [`${names}author: Norrby, Lunden Systems`, undefined],
    [`${names}author: Norrbyggarna`, undefined],
    ['author: Kim', undefined],
    ['author: Customer Success Team', undefined],
    ['author: Acme Consultants', undefined],
    ['author: {name: supplier}', undefined],
  ] as const)
    assert.equal(said(field).author, author, field);
});
test('ids in brackets and bold', () => {
  const source =
    '## Requirements\n\n- [ K1] Gates open at dawn.\n- **[R2]** Gates close at dusk.\n- _R3_ Gates creak.\n';
  assert.deepEqual(
    parseDocument(source).statements.map(({ id, text }) => [id?.text, text]),
    [
      ['K1', 'Gates open at dawn.'],
      ['R2', 'Gates close at dusk.'],
      ['R3', 'Gates creak.'],
    ],
  );
});
test('a line that names a phase is its heading above a list, and words elsewhere', () => {
  const roles = (below: string): unknown[] =>
    parseDocument(`# Gates\n\nPhase 2: Try\n\n${below}\n`).sections.map(({ role }) => role);
  assert.deepEqual(roles('- One gate'), [undefined, undefined, 'phase']);
  assert.deepEqual(roles('One gate.'), [undefined, undefined, 'phase']);
  assert.deepEqual(parseDocument('# Gates\n\nPhase 2: we try one gate.\n\n- One\n').sections.length, 2);
});
test('a quote in an item is part of the item', () => {
  assert.deepEqual(
    parseDocument('## Requirements\n\n- > The gate shall open.\n\n> The gate shall close.\n').statements.map(
      ({ container }) => container,
    ),
    ['item', 'paragraph'],
  );
});
