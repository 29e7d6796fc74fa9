/** What the evaluation meeting is told: what changed, and nothing that did not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changesBetween,
  changesPage,
  joinPartnerships,
  pagesHtml,
  pagesMarkdown,
  parseDocument,
  type DocumentLocale,
} from '../src/index.ts';

const before =
  '# Wards\n\n## Goals\n\n- G1: Beds are found sooner. Measured by: 40 to 10 minutes.\n- G2: Nurses sleep better.\n\n## Expectations\n\n### The customer expects\n\n- [ ] E1: A demo of the list after each phase.\n- [ ] E2: News of delays within a day. (agreed 2026-01-02)\n- [x] E3: Somebody at the desk.\n\n## Requirements\n\n- R1: A nurse shall see every free bed.\n- R2: Beds shall be kept in a MySQL database.\n- R3: A nurse shall hear a bell.\n\n## Phase 1: Look\n\n- [x] Seen\n\n## Phase 2: Try\n\n- [ ] Tried\n';
const after = before
  .replace(
    '- G2: Nurses sleep better.',
    '- G2: Nurses sleep better. Measured by: 6 of 10 say so.\n- G3: Visitors wait less.',
  )
  .replace(
    '- [ ] E1: A demo of the list after each phase.',
    '- [x] E1: A demo of the list after each phase. (met 2026-03-01)',
  )
  .replace('(agreed 2026-01-02)', '(missed 2026-03-02)')
  .replace('- [x] E3: Somebody at the desk.', '- [ ] E3: Somebody at the desk.\n- [ ] E4: A quiet room.')
  .replace('- R1: A nurse', '- R7: A nurse')
  .replace('- R2: Beds shall be kept in a MySQL database.', '- R2: Beds shall be kept for a year.')
  .replace('- R3: A nurse shall hear a bell.\n', '')
  .replace('## Phase 2', 'Customer: yes.\n\nSupplier: yes.\n\nDecision: adjust (2026-03-05)\n\n## Phase 2');

const read = (text: string, locale: DocumentLocale = 'en') => joinPartnerships([parseDocument(text, { locale })]);
const compare = (old: string | undefined, now: string) =>
  changesBetween(old === undefined ? undefined : read(old), read(now), { language: 'en', name: 'a.md', since: 'v1' });

test('added, reworded and dropped; what was only renumbered is the same', () => {
  const { goals, requirements } = compare(before, after);
  assert.deepEqual(goals.added, [{ id: 'G3', text: 'Visitors wait less.' }]);
  assert.deepEqual(
    goals.reworded.map(({ id, before: old }) => [id, old]),
    [['G2', 'Nurses sleep better.']],
  );
  assert.deepEqual(requirements.added, []);
  assert.deepEqual(
    requirements.reworded.map(({ id }) => id),
    ['R2'],
  );
  assert.deepEqual(requirements.dropped, [{ id: 'R3', text: 'A nurse shall hear a bell.' }]);
});
test('what became of expectations, and which decisions were taken', () => {
  const { expectations, decisions, phases, room } = compare(before, after);
  const ids = (all: readonly { id: string | undefined }[]) => all.map(({ id }) => id);
  assert.deepEqual([expectations.met, expectations.missed, expectations.reopened, expectations.added].map(ids), [
    ['E1'],
    ['E2'],
    ['E3'],
    ['E4'],
  ]);
  assert.deepEqual(decisions, [{ title: 'Phase 1: Look', decision: 'adjust', date: '2026-03-05' }]);
  assert.deepEqual(
    phases.map(({ title, before: old, after: now }) => [title, old, now]),
    [
      ['Phase 1: Look', 'awaiting-evaluation', 'decided'],
      ['Phase 2: Try', 'planned', 'running'],
    ],
  );
  assert.deepEqual(room, { before: 0.67, after: 1 });
});
test('nothing changed is said so; nothing before makes everything new', () => {
  assert.match(pagesMarkdown([changesPage(compare(before, before))]), /No goal, requirement, expectation/);
  const { goals, requirements, expectations } = compare(undefined, before);
  assert.deepEqual([goals.added.length, requirements.added.length, expectations.added.length], [2, 3, 1]);
});
test('without ids, most words in common make it the same thing', () => {
  const plainBefore = '## Requirements\n\n- A nurse shall see every free bed on the ward.\n- Beds shall be clean.\n';
  const plainAfter = '## Requirements\n\n- A nurse shall see each free bed on the ward.\n- Lunch shall be warm.\n';
  const { requirements } = compare(plainBefore, plainAfter);
  assert.equal(requirements.reworded.length, 1);
  assert.deepEqual([requirements.added.length, requirements.dropped.length], [1, 1]);
});
test('the page is in the language of the document, and harmless', () => {
  const hostile = after.replace('A quiet room', 'A <script>alert(1)</script> room');
  assert.doesNotMatch(pagesHtml([changesPage(compare(before, hostile))]), /<script/);
  const changes = changesBetween(read(before), read(after), { language: 'sv', name: 'a.md', since: 'v1' });
  const text = pagesMarkdown([changesPage(changes)]);
  assert.match(text, /Vad som har ändrats sedan v1/);
  assert.doesNotMatch(text, /\b(?:New|Dropped|Met|was|since)\b/);
});
