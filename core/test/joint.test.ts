/** Several documents that are one partnership. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkDocument,
  companionsOf,
  defaultConfig,
  hoverAt,
  identifierAt,
  joinPartnerships,
  parseDocument,
  partnershipNameIn,
  renameProblem,
  type Document,
} from '../src/index.ts';

const requirements = parseDocument(
  '# Wards\n\n## Goals\n\n- G1: Beds are found sooner. Measured by: from 40 to 10 minutes.\n\n## Expectations\n\n### The customer expects\n\n- [ ] E1: A demo of the list. (phase 1)\n\n## Requirements\n\n- R1 (G1): A nurse shall see every free bed.\n- R2 (G1): A nurse shall book a bed.\n- R3 (G1): A nurse shall release a bed.\n- R4 (G1): A nurse shall see who asked.\n- R5 (G1): A nurse shall see when.\n\n## Phases\n\n| Phase | When |\n| --- | --- |\n| Phase 1: Look | May |\n| Phase 2: Book | June |\n',
  { locale: 'en' },
);
const plan = parseDocument(
  '# Plan\n\n## Expectations\n\n### The supplier expects\n\n- [ ] E2: A nurse has an hour a week. (phase 2)\n\n## Challenges\n\n- Beds move.\n\n## Phase 1: Look\n\nGoal: G1 can be measured.\n\n- [x] Forty minutes measured\n\n## Phase 2: Book\n\nGoal: G1 is reached on one ward.\n\n- [ ] One ward books\n',
  { locale: 'en' },
);
const minutes = parseDocument(
  '# Evaluation of phase 1\n\n| | Customer | Supplier |\n| --- | --- | --- |\n| The collaboration works | yes | yes |\n\nDecision: continue (2026-05-30)\n',
  { locale: 'en' },
);
const all: readonly Document[] = [minutes, plan, requirements];
const idsOf = (document: Document, partnership: readonly Document[]): string[] => [
  ...new Set(checkDocument(document, defaultConfig, partnership).map(({ rule }) => rule.id)),
];

test('what one document says, the others need not say again', () => {
  assert.deepEqual(idsOf(requirements, [requirements]), ['one-sided-expectations', 'phase-without-evaluation']);
  assert.deepEqual(idsOf(requirements, all), ['overdue-expectation']);
  assert.deepEqual(idsOf(plan, all), ['phase-without-evaluation']);
});
test('a phase in two documents is one, and its evaluation may stand in a third', () => {
  const { phases } = joinPartnerships(all);
  assert.deepEqual(
    phases.map(({ title, state, goal, checkpoints }) => [title, state, goal, checkpoints.length]),
    [
      ['Phase 1: Look', 'decided', 'G1 can be measured.', 1],
      ['Phase 2: Book', 'running', 'G1 is reached on one ward.', 1],
    ],
  );
  assert.deepEqual([phases[0]?.document === plan, phases[0]?.evaluationDocument === minutes], [true, true]);
});
test('an expectation is overdue when another document has closed its phase', () => {
  assert.deepEqual(
    joinPartnerships(all).expectations.map(({ id, isOverdue }) => [id?.text, isOverdue]),
    [
      ['E2', false],
      ['E1', true],
    ],
  );
});
test('ids lead across documents, and nothing gets a name that is taken', () => {
  const offset = plan.source.indexOf('G1 can');
  assert.equal(identifierAt(plan, offset), undefined);
  assert.equal(identifierAt(plan, offset, all)?.id, 'G1');
  assert.match(hoverAt(plan, offset, 'en', all)?.markdown ?? '', /Beds are found sooner/);
  assert.equal(renameProblem(all, 'G1', 'E2'), 'taken');
  assert.equal(renameProblem(all, 'G1', 'the goal'), 'no-id');
  assert.equal(renameProblem(all, 'G1', 'G7'), undefined);
});

test('files of a folder belong together unless they contradict', () => {
  const at = (path: string, text: string) => ({ path, document: parseDocument(text, { locale: 'en' }) });
  const names = (own: ReturnType<typeof at>, others: readonly ReturnType<typeof at>[]): string[] =>
    companionsOf(own, others).map(({ path }) => path);
  const b = at('docs/b.md', '- G1: Beds are found sooner.\n');
  const a = at('docs/a.md', '# Plan\n');
  assert.deepEqual(names(b, [a]), ['docs/a.md', 'docs/b.md']);
  assert.deepEqual(names(b, [at('other/a.md', '# Plan\n')]), ['docs/b.md'], 'another folder');
  assert.deepEqual(names(b, [at('docs/README.md', '# Step 1\n')]), ['docs/b.md'], 'speaks of the folder');
  assert.deepEqual(names(b, [at('docs/c.md', '- G1: Lunch is warm.\n')]), ['docs/b.md'], 'another G1');
  assert.deepEqual(names(b, [at('docs/c.md', '- G1: Beds found sooner.\n')]).length, 2, 'the same G1, said shorter');
  const named = (path: string, name: string) => at(path, `---\npartnership: ${name}\n---\n- G1: ${path}.\n`);
  assert.deepEqual(names(named('x/a.md', 'Wards'), [named('y/b.md', 'wards'), named('x/c.md', 'Other'), b]), [
    'x/a.md',
    'y/b.md',
  ]);
  const parties = (path: string, customer: string) => at(path, `---\ncustomer: ${customer}\n---\n# A\n`);
  assert.equal(names(parties('docs/a.md', 'Norrby'), [parties('docs/b.md', 'Söderby')]).length, 1, 'other parties');
});
test('the name of a partnership is read without the rest', () => {
  assert.equal(partnershipNameIn('---\r\npartnership: Wards\r\n---\r\n# A'), 'Wards');
  assert.equal(partnershipNameIn('# A\n---\npartnership: Wards\n---\n'), undefined);
  assert.equal(partnershipNameIn('---\npartnership: Wards\n'), undefined);
});

test('what is asked of a partnership is asked in the document that it is about', () => {
  const read = (source: string): Document => parseDocument(source, { locale: 'en' });
  const expecting = read('## Expectations\n\n- Customer: news.\n- Supplier: answers.\n');
  const timeline = read('## Timeline\n\nIn spring.\n');
  assert.deepEqual(idsOf(expecting, [expecting]), ['no-phases']);
  assert.deepEqual(idsOf(expecting, [expecting, timeline]), [], 'there is a timeline, elsewhere');
  const aiming = read(
    '## Goals\n\n- G1: Peace. Measured by: 3 quiet days.\n\n## Requirements\n\n- R1 (G1): A shall see.\n- R2 (G1): B shall see.\n- R3: C shall see.\n',
  );
  assert.deepEqual(idsOf(aiming, [aiming, timeline]), ['requirement-without-goal']);
  assert.ok(!idsOf(timeline, [aiming, timeline]).includes('requirement-without-goal'));
});
test('phases of several documents stand in the order of their numbers, those of one as they are written', () => {
  const titles = (...sources: string[]): string[] =>
    joinPartnerships(sources.map((source) => parseDocument(source, { locale: 'en' }))).phases.map(({ title }) => title);
  const written = '## Phase 3: Try\n\n- [ ] A\n\n## Phase 1: Look\n\n- [x] B\n';
  assert.deepEqual(titles(written), ['Phase 3: Try', 'Phase 1: Look']);
  assert.deepEqual(titles(written, '## Phase 2: Buy\n\n- [ ] C\n'), ['Phase 1: Look', 'Phase 2: Buy', 'Phase 3: Try']);
});
test('an evaluation in the phase itself counts before one that stands elsewhere', () => {
  const own = '## Phase 1: Try\n\n- [x] A\n\n### Evaluation\n\n- Customer: well\n\nDecision: stop\n';
  const other = '# Evaluation of phase 1\n\n- Customer: badly\n\nDecision: continue\n';
  const { phases } = joinPartnerships([own, other].map((source) => parseDocument(source, { locale: 'en' })));
  assert.deepEqual(
    phases.map(({ evaluation: { decision } }) => decision),
    ['stop'],
  );
});
