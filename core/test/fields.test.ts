/** What stands beside an item and says something of it: that it is found, of whom it is said, and that it asks for nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { parseDocument } from '../src/checking/open.ts';
import { bracketFields, columnsOf, fieldOf, fieldParts, labelAt } from '../src/document/fields.ts';
import { readEntries } from '../src/partnership/entries.ts';
import { partnershipOf } from '../src/partnership/read.ts';

test('heads of columns name what they hold', () => {
  const cases: [string, string | undefined][] = [
    ['Requirement', 'item'],
    ['**Krav**', 'item'],
    ['Requirement ID', 'id'],
    ['Krav-id', 'id'],
    ['UID', 'id'],
    ['Nr', 'number'],
    ['Why?', 'reason'],
    ['Motivering (kort)', 'reason'],
    ['Reason for the limit', 'reason'],
    ['How we will notice', 'measure'],
    ['Så märks det', 'measure'],
    ["Supplier's answer", 'answer'],
    ['Leverantörens svar', 'answer'],
    ['How it is verified', 'verification'],
    ['Requirement owner', 'owner'],
    ['Parent links', 'note'],
    ['Weather', undefined],
    ['Väder', undefined],
    ['What we have to do when the river floods the yard', undefined],
  ];
  for (const [head, field] of cases) assert.equal(fieldOf(head), field, head);
});

test('the item stands where a head says so, else in what says nothing else', () => {
  const items = (heads: readonly string[]): number[] =>
    columnsOf(heads).isItem.flatMap((isItem, at) => (isItem ? [at] : []));
  assert.deepEqual(items(['Id', 'Requirement', 'Comment']), [1]);
  assert.deepEqual(items(['Kommentar', 'Status', 'Mål']), [2]);
  assert.deepEqual(items(['Nr', 'Boats', 'Status']), [1]);
  assert.deepEqual(items(['Phase', 'When']), [0]);
});

/** The parts of a text as `field: words`; own words have no field. */
function partsOf(text: string, isBelow = false): string[] {
  return fieldParts(text, isBelow).map(
    ({ field, start, end }) => `${field ?? ''}: ${text.slice(start, end).trim().replaceAll(/\s+/g, ' ')}`,
  );
}

test('labels begin what they say; what names an item is its own words', () => {
  const cases: [string, string[]][] = [
    ['The gate closes at nine.', [': The gate closes at nine.']],
    ['Reason: the neighbours sleep.', ['reason: the neighbours sleep.']],
    ['The gate closes.\nReason: neighbours sleep.', [': The gate closes.', 'reason: neighbours sleep.']],
    [
      'Grinden stängs.\n Motivering:  grannar sover\nKälla : mötet',
      [': Grinden stängs.', 'reason: grannar sover', 'source: mötet'],
    ],
    ['Grinden stängs.\u2029Mått: nio av tio', [': Grinden stängs.', 'measure: nio av tio']],
    ['Budget: two boats', [': Budget: two boats']],
    ['The gate has two states: open and closed.', [': The gate has two states: open and closed.']],
    ['UID: R1\nStatement: The gate closes.\nRationale: sleep', ['id: R1', ': The gate closes.', 'reason: sleep']],
    ['[REQ]\nUID: R1\nSTATEMENT: It closes.', ['note: [REQ]', 'id: R1', ': It closes.']],
    ['Krav: Grinden stängs.\nPrioritet: 1', [': Grinden stängs.', 'priority: 1']],
    ['Needs: dsn, utest', ['note: dsn, utest']],
    ['Needs: a dry place to wait', [': Needs: a dry place to wait']],
  ];
  for (const [text, parts] of cases) assert.deepEqual(partsOf(text), parts, text);
  assert.deepEqual(partsOf('Status: closed', true), ['state: closed']);
  assert.deepEqual(partsOf('Status: closed'), [': Status: closed']);
  assert.equal(labelAt('Owner: the ward office', false)?.field, 'owner');
  assert.equal(labelAt('The gate, the boat, the yard and the owner: all', true), undefined);
});

test('brackets say something of the words before', () => {
  const fields = (text: string): string[] =>
    bracketFields(text).map(({ field, start, end }) => `${field ?? ''}: ${text.slice(start, end).trim()}`);
  assert.deepEqual(fields('It closes (reason: sleep) at nine (source: the mayor).'), [
    'reason: sleep',
    'source: the mayor',
  ]);
  assert.deepEqual(fields('Den stängs (motivering: grannar sover)'), ['reason: grannar sover']);
  assert.deepEqual(fields('It closes (at nine: sharp) (see above)'), []);
});

/** Of a requirement with its reason, in several shapes; nothing is to be asked about then. */
const EXPLAINED: Readonly<Record<'en' | 'sv', readonly string[]>> = {
  en: [
    '- R1: Opening times shall be kept in PostgreSQL.\n  - Rationale: the harbour reads it there',
    '- R1: Opening times shall be kept in PostgreSQL.\n  > Reason: the harbour reads it there',
    '- R1: Opening times shall be kept in PostgreSQL.\n\n  **Why:** the harbour reads it there',
    '- R1: Opening times shall be kept in PostgreSQL (reason: the harbour reads it there).',
    '- R1: Opening times shall be kept in PostgreSQL.  \n  _Rationale:_ the harbour reads it there.',
    '- R1: Opening times shall be kept in PostgreSQL.<br>Justification: the harbour reads it there.',
    'R1: Opening times shall be kept in PostgreSQL. This is because the harbour reads it there.',
    'R1: Opening times shall be kept in PostgreSQL.\n\nRationale: the harbour reads it there.',
    'UID: R1\nSTATEMENT: Opening times shall be kept in PostgreSQL.\nRATIONALE: the harbour reads it there.',
    '| Requirement | Why |\n| --- | --- |\n| Opening times shall be kept in PostgreSQL | the harbour reads it there |',
    '<table><tr><th>Why</th><th>Requirement</th></tr><tr><td>the harbour</td><td>Opening times shall be kept in PostgreSQL</td></tr></table>',
  ],
  sv: [
    '- R1: Öppettiderna ska lagras i PostgreSQL.\n  - Motivering: hamnen läser där',
    '- R1: Öppettiderna ska lagras i PostgreSQL (skäl: hamnen läser där).',
    '- R1: Öppettiderna ska lagras i PostgreSQL.\\\n  *Varför:* hamnen läser där',
    '- R1: Öppettiderna ska lagras i PostgreSQL. Det beror på att hamnen läser där.',
    'Krav: Öppettiderna ska lagras i PostgreSQL.\nMotivering: hamnen läser där',
    '| Skäl | Krav |\n| --- | --- |\n| hamnen läser där | Öppettiderna ska lagras i PostgreSQL |',
  ],
};
for (const [locale, sources] of Object.entries(EXPLAINED) as ['en' | 'sv', readonly string[]][])
  for (const source of sources)
    test(`a reason beside it explains a requirement (${locale}): ${JSON.stringify(source)}`, () => {
      const head = locale === 'en' ? '## Requirements' : '## Krav';
      const document = parseDocument(`${head}\n\n${source}\n`, { locale });
      const asked = document.statements.filter(({ kind }) => kind === 'normative');
      assert.deepEqual(
        asked.map(({ text, isExplained }) => [/PostgreSQL/.test(text), isExplained || /because/.test(text)]),
        [[true, true]],
      );
      const found = checkDocument(document, defaultConfig).filter(({ rule }) => rule.id === 'prescribed-technology');
      assert.deepEqual(found, []);
    });

const NOT_EXPLAINED: Readonly<Record<'en' | 'sv', readonly string[]>> = {
  en: [
    '- R1: Opening times shall be kept in PostgreSQL.\n  - Owner: the harbour',
    '- R1: Opening times shall be kept in PostgreSQL.\n- R2: The gate closes at nine.\n  - Rationale: neighbours sleep',
    '| Requirement | Why |\n| --- | --- |\n| Opening times shall be kept in PostgreSQL | |\n| It shall close | neighbours sleep |',
  ],
  sv: [
    '- R1: Öppettiderna ska lagras i PostgreSQL.\n  - Ansvarig: hamnen',
    '- R1: Öppettiderna ska lagras i PostgreSQL (källa: hamnen).',
  ],
};
for (const [locale, sources] of Object.entries(NOT_EXPLAINED) as ['en' | 'sv', readonly string[]][])
  for (const source of sources)
    test(`what is no reason, or another's, explains nothing (${locale}): ${JSON.stringify(source)}`, () => {
      const head = locale === 'en' ? '## Requirements' : '## Krav';
      const document = parseDocument(`${head}\n\n${source}\n`, { locale });
      assert.equal(
        checkDocument(document, defaultConfig).filter(({ rule }) => rule.id === 'prescribed-technology').length,
        1,
      );
    });

test('fields of an entry, each exactly where it stands', () => {
  const cases: [string, Record<string, string>][] = [
    ['- Fewer cars\n  - Measure: 40 a day\n  - Owner: the mayor', { measure: '40 a day', owner: 'the mayor' }],
    ['- Färre bilar.\\\n  Mått: 40 om dagen', { measure: '40 om dagen' }],
    ['- Fewer cars (measure: 40 a day)', { measure: '40 a day' }],
    ['* Fewer cars\n\n  Verification: a count in May', { verification: 'a count in May' }],
    ['Fewer cars.\n\nMeasure: 40 a day.', { measure: '40 a day.' }],
    [
      '| Goal | Measure | Status |\n| --- | --- | --- |\n| Fewer cars | 40 a day | begun |',
      { measure: '40 a day', state: 'begun' },
    ],
  ];
  for (const [source, fields] of cases) {
    const text = `## Goals\n\n${source}\n`;
    const document = parseDocument(text, { locale: 'en' });
    const entries = document.sections.flatMap((section) => [...readEntries(section, document)]);
    assert.equal(entries.length, 1, source);
    const read = Object.entries(entries[0]?.fields ?? {}).map(([field, value]) => {
      assert.equal(text.slice(value.span.start, value.span.end), value.text, source);
      return [field, value.text];
    });
    assert.deepEqual(Object.fromEntries(read), fields, source);
    assert.match(entries[0]?.text ?? '', /^(?:Fewer cars|Färre bilar)/);
  }
});

test('states and boxes of items, wherever they stand', () => {
  const states = (source: string): string[] =>
    partnershipOf(parseDocument(`## Expectations\n\n### The customer expects\n\n${source}\n`)).expectations.map(
      ({ id, text, state }) => `${id?.text ?? ''} ${text}: ${state}`,
    );
  assert.deepEqual(states('- ✅ E1: The harbour answers\n- ⬜ E2: The harbour is open'), [
    'E1 The harbour answers: met',
    'E2 The harbour is open: open',
  ]);
  assert.deepEqual(states('☑ E1: Hamnen svarar\n☐ E2: Hamnen är öppen'), [
    'E1 Hamnen svarar: met',
    'E2 Hamnen är öppen: open',
  ]);
  assert.deepEqual(states('- The harbour answers\n  - Status: missed\n- The harbour is open<br>Status: not yet met'), [
    ' The harbour answers: missed',
    ' The harbour is open: open',
  ]);
});
