/** What an editor shows besides findings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../src/checking/open.ts';
import { roomBySection, roomOf } from '../src/dictating/room.ts';
import { definitionsOf, identifierAt, referencesOf } from '../src/document/identifiers.ts';
import { completionsAt } from '../src/features/complete.ts';
import { foldingSpansOf } from '../src/features/folding.ts';
import { hoverAt } from '../src/features/hover.ts';
import { lensesOf } from '../src/features/lenses.ts';
import { symbolsOf } from '../src/features/symbols.ts';

const source =
  '# Plan\n\n## Goals\n\n- G1: Peace.\n\n## Expectations\n\n- [ ] E1: News. (agreed 2026-01-01)\n\n## Requirements\n\n- R1 (G1): A shall see G1, not G11.\n\n## Phase 1\n\n- [x] One\n- [ ] Two\n';
const document = parseDocument(source, { locale: 'en' });

test('ids lead to their definition and to every mention', () => {
  assert.deepEqual(
    definitionsOf(document).map(({ id }) => id),
    ['G1', 'E1', 'R1'],
  );
  assert.equal(referencesOf(document, 'G1').length, 3);
  assert.equal(identifierAt(document, source.indexOf('G1)'))?.id, 'G1');
});
test('hover tells what an id refers to, and its state', () => {
  assert.equal(hoverAt(document, source.indexOf('G1)'), 'en')?.markdown, '**G1**\n\nPeace.');
  assert.equal(
    hoverAt(document, source.indexOf('E1'), 'sv')?.markdown,
    '**E1** — överenskommen 2026-01-01\n\nNews. (agreed 2026-01-01)',
  );
});
test('the outline has roles and ids', () => {
  const [plan] = symbolsOf(document);
  assert.deepEqual(
    plan?.children.map(({ name, role }) => [name, role]),
    [
      ['Goals', 'goals'],
      ['Expectations', 'expectations'],
      ['Requirements', 'requirements'],
      ['Phase 1', 'phase'],
    ],
  );
  assert.deepEqual(
    plan?.children[0]?.children.map(({ name }) => name),
    ['G1 Peace.'],
  );
});
test('room is the same in a section, in the lens above it and in the whole', () => {
  const text =
    '# Orders\n\n## Requirements\n\n### Storage\n\n- Orders shall be kept in MySQL.\n- Orders shall be found.\n- Orders shall be kept for a year.\n\n### Sales\n\n- Sales shall be counted.\n\n## Suggestions\n\n- Orders shall be kept in Redis.\n';
  const orders = parseDocument(text, { locale: 'en' });
  assert.deepEqual(
    [...roomBySection(orders)].map(([{ heading }, { share }]) => [heading?.text, share]),
    [
      ['Orders', 0.75],
      ['Requirements', 0.75],
      ['Storage', 0.67],
      ['Sales', 1],
    ],
  );
  assert.equal(roomOf(orders).share, 0.75);
  assert.ok(lensesOf(orders, 'en').some(({ title }) => title === 'room 67 %: 2 of 3 leave open how'));
  assert.ok(lensesOf(orders, 'sv').some(({ title }) => title === 'utrymme 67 %: 2 av 3 lämnar öppet hur'));
});
test('lenses count and offer', () => {
  assert.deepEqual(
    lensesOf(document, 'en').map(({ title }) => title),
    ['1 of 2 done', 'evaluation missing: insert', '1 of 1 expectations open'],
  );
});
test('ids, sections and parties are offered where they fit', () => {
  const at = (text: string): string[] =>
    completionsAt(parseDocument(text, { locale: 'en' }), text.length).map(({ label }) => label);
  assert.deepEqual(at('- G1: Peace.\n- R1 ('), ['G1']);
  assert.ok(at('# Plan\n\n## ').includes('## Goals'));
  assert.deepEqual(at('## Limits\n\n- '), ['Customer:', 'Supplier:']);
  assert.deepEqual(at('The clerk '), []);
});
test('room is the share of requirements that dictate nothing', () => {
  const { normative, dictating, share } = roomOf(
    parseDocument('A shall see. B shall use MySQL. C waits.', { locale: 'en' }),
  );
  assert.deepEqual([normative, dictating, share], [2, 1, 0.5]);
});
test('behind an expectation, what became of it and the phases; behind “Decision:”, the outcomes', () => {
  const labels = (text: string): string[] => {
    const at = text.indexOf('¦');
    const plain = parseDocument(text.replace('¦', ''), { locale: 'en' });
    return completionsAt(plain, at, { documents: [plain], today: '2026-05-01' }).map(({ label }) => label);
  };
  assert.deepEqual(labels('## Expectations\n\n- [ ] News. (¦\n\n## Phase 2: Pilot\n\n- [ ] One\n'), [
    'agreed 2026-05-01',
    'met 2026-05-01',
    'missed 2026-05-01',
    'phase 2',
  ]);
  assert.deepEqual(labels('## Phase 1\n\n### Evaluation\n\nDecision: ¦\n'), ['continue', 'adjust', 'stop']);
  assert.deepEqual(labels('## Requirements\n\n- R1: The clerk shall see it. Note: ¦\n'), []);
});
test('a phase folds together with the evaluation behind it, and bold headings fold', () => {
  const text = '## Phase 1\n\n- [x] One\n\n## Evaluation\n\nDecision: continue\n\n**Notes**\n\nNone.\n';
  const spans = foldingSpansOf(parseDocument(text, { locale: 'en' })).map(({ start, end }) => [
    text.slice(start, start + 10),
    text.slice(0, end).split('\n').at(-1),
  ]);
  assert.deepEqual(spans, [
    ['## Phase 1', 'None.'],
    ['## Evaluat', 'None.'],
    ['**Notes**\n', 'None.'],
  ]);
});
