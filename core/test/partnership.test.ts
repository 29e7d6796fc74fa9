/** What is read out of documents of different habits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRole } from '../src/document/sections.ts';
import { newDocument } from '../src/features/new-document.ts';
import { DOCUMENT_LOCALES } from '../src/languages/index.ts';
import { decisionOf } from '../src/partnership/decisions.ts';
import { read } from './reading.ts';

test('headings in the wild name their roles', () => {
  const cases: [string, string | undefined][] = [
    ['Goals', 'goals'],
    ['Objectives', 'goals'],
    ['Mål och syfte', 'goals'],
    ['Effektmål', 'goals'],
    ['What we expect of the supplier', 'expectations'],
    ['Kundens förväntningar', 'expectations'],
    ['Beställarens åtaganden', 'expectations'],
    ['Constraints and limitations', 'limits'],
    ['Begränsningar', 'limits'],
    ['Risks', 'challenges'],
    ['Utmaningar', 'challenges'],
    ['Opportunities', 'opportunities'],
    ['Phases', 'phases'],
    ['Tidplan', 'phases'],
    ['Phase 2: Pilot', 'phase'],
    ['Fas 2 - Pilot', 'phase'],
    ['Etapp 2', 'phase'],
    ['Sprint 3', 'phase'],
    ['Utvärdering', 'evaluation'],
    ['Gate review', 'evaluation'],
    ['Återblick', 'evaluation'],
    ['Lösningsförslag', 'suggestions'],
    ['Utvärdering av anbud', undefined],
    ['Evaluation of tenders', undefined],
    ['Målgrupp', undefined],
  ];
  for (const [heading, role] of cases) assert.equal(findRole(heading), role, heading);
});

test('the recommended notation', () => {
  const source = `---
customer: Nordvik Energi
supplier: Hexa AB
---
## Goals
- G1: Customers understand a changed bill. Measured by: calls fall from 1,200 to 400 a month.
- G2: Staff enjoy their work.
## Expectations
### The customer expects
- [ ] E1: We hear of a delay within two working days. (phase 2)
- [x] E2: Something can be tried after each phase. (met 2026-04-10)
### The supplier expects
- [ ] E3: Somebody answers within a day. (agreed 2026-02-01)
## Limits
- Customer: data stays within the EU, because our officer requires it.
- Supplier: two of us work elsewhere.
## Phase 1: Discovery
Goal: both know what the data can explain.
- [x] Ten bills explained
- [ ] Gaps listed
### Evaluation
| | Customer | Supplier |
| --- | --- | --- |
| The collaboration works | yes | yes, but slow in March |

Decision: continue (2026-03-28)
## Phase 2: Pilot
- [ ] One team uses it
`;
  const { parties, goals, expectations, limits, phases } = read(source);
  assert.deepEqual(parties, { customer: 'Nordvik Energi', supplier: 'Hexa AB' });
  assert.deepEqual(
    goals.map(({ id, isMeasured }) => [id?.text, isMeasured]),
    [
      ['G1', true],
      ['G2', false],
    ],
  );
  assert.deepEqual(
    expectations.map(({ id, party, state, date, phase, text }) => [id?.text, party, state, date, phase, text]),
    [
      ['E1', 'customer', 'open', undefined, 'phase 2', 'We hear of a delay within two working days. (phase 2)'],
      ['E2', 'customer', 'met', '2026-04-10', undefined, 'Something can be tried after each phase.'],
      ['E3', 'supplier', 'agreed', '2026-02-01', undefined, 'Somebody answers within a day.'],
    ],
  );
  assert.deepEqual(
    limits.map(({ party, hasReason }) => [party, hasReason]),
    [
      ['customer', true],
      ['supplier', false],
    ],
  );
  assert.deepEqual(
    phases.map(({ title, state, goal, checkpoints, evaluation }) => [
      title,
      state,
      goal,
      checkpoints.map(({ isDone }) => isDone),
      evaluation.state,
      evaluation.decision,
    ]),
    [
      ['Phase 1: Discovery', 'decided', 'both know what the data can explain.', [true, false], 'complete', 'continue'],
      ['Phase 2: Pilot', 'running', undefined, [false], 'none', 'none'],
    ],
  );
});

test('an empty form is no evaluation, half an answer is not complete', () => {
  const form = (customer: string, supplier: string, decision: string): string =>
    `## Fas 1: Start\n\n- [x] Klart\n\n### Utvärdering\n\n| | Kunden | Leverantören |\n| --- | --- | --- |\n| Samarbetet fungerar | ${customer} | ${supplier} |\n\nBeslut: ${decision}\n`;
  const stateOf = (source: string) => read(source).phases.map(({ state, evaluation }) => [state, evaluation.state])[0];
  assert.deepEqual(stateOf(form('', '', '')), ['awaiting-evaluation', 'none']);
  assert.deepEqual(stateOf(form('ja', '–', '')), ['awaiting-evaluation', 'present']);
  assert.deepEqual(stateOf(form('ja', 'ja', 'fortsätta / justera / avsluta')), ['awaiting-evaluation', 'present']);
  assert.deepEqual(stateOf(form('ja', 'ja', 'justera (2026-01-02)')), ['decided', 'complete']);
});

test('a ticked checkpoint is no decision, whatever words it uses', () => {
  const { phases } = read('## Phase 1\n\n- [x] Ten permits followed from start to end\n- [ ] Go live\n');
  assert.deepEqual(
    phases.map(({ evaluation }) => [evaluation.state, evaluation.decision]),
    [['none', 'none']],
  );
});

test('after a stop nothing later runs', () => {
  const { phases } = read(
    '## Phase 1\n\n- [x] Done\n\n### Evaluation\n\n**Customer:** no.\n\n**Supplier:** no.\n\nDecision: stop\n\n## Phase 2\n\n- [x] Begun\n',
  );
  assert.deepEqual(
    phases.map(({ state }) => state),
    ['decided', 'planned'],
  );
});

test('beside numbered phases, other headings of a plan are no phases', () => {
  const { phases } = read('# Projektplan\n\n## Översikt\n\n## Fas 1: Start\n\n- [ ] Ett\n\n## Budget\n');
  assert.deepEqual(
    phases.map(({ title }) => title),
    ['Fas 1: Start'],
  );
});

test('below “Phases” any heading is a phase, where none is numbered', () => {
  const { phases } = read('# Plan\n\n## Stages\n\n### Discovery\n\n- [x] One\n\n### Pilot\n\n- [ ] Two\n');
  assert.deepEqual(
    phases.map(({ title, state }) => [title, state]),
    [
      ['Discovery', 'awaiting-evaluation'],
      ['Pilot', 'planned'],
    ],
  );
});

test('the title of a document gives its sections no role', () => {
  const { goals } = read('# Vision and scope\n\n## Objectives\n\n- Fewer letters.\n\n## People\n\n- Officers.\n');
  assert.deepEqual(
    goals.map(({ text }) => text),
    ['Fewer letters.'],
  );
});

test('phases in a table with a status column', () => {
  const { phases } = read(
    '## Tidplan\n\n| Fas | Innehåll | Status |\n| --- | --- | --- |\n| Fas 1 | Kartläggning av behoven | klar |\n| Fas 2 | Provdrift i en stadsdel | pågår |\n',
  );
  assert.deepEqual(
    phases.map(({ title, checkpoints }) => [title, checkpoints.map(({ isDone }) => isDone)]),
    [
      ['Fas 1', [true]],
      ['Fas 2', [false]],
    ],
  );
});

test('one section of evaluations for all phases', () => {
  const { phases } = read(
    '## Phase 1: A\n\n- [x] One\n\n## Phase 2: B\n\n- [ ] Two\n\n## Evaluations\n\n### Phase 1\n\n- Customer: good\n- Supplier: good\n- Decision: go\n\n### Phase 2\n\n- Customer:\n- Supplier:\n- Decision:\n',
  );
  assert.deepEqual(
    phases.map(({ title, evaluation }) => [title, evaluation.state]),
    [
      ['Phase 1: A', 'complete'],
      ['Phase 2: B', 'none'],
    ],
  );
});

test('bold lines serve as headings', () => {
  const { goals, expectations } = read(
    '**Goals**\n\n- Fewer letters: from 900 to 300 a month.\n\n**What we expect of the supplier:**\n\n- They tell us early.\n',
  );
  assert.equal(goals.length, 1);
  assert.deepEqual(
    expectations.map(({ party }) => party),
    ['customer'],
  );
});

test('what one commits to is what the other expects', () => {
  const { expectations } = read(
    '## Leverantörens åtaganden\n\n- Svara inom en dag.\n\n## Beställarens åtaganden\n\n- Utse en kontaktperson.\n',
  );
  assert.deepEqual(
    expectations.map(({ party }) => party),
    ['customer', 'supplier'],
  );
});

test('decisions in the words that people use', () => {
  for (const [words, decision] of [
    ['continue', 'continue'],
    ['Proceed with phase 2', 'continue'],
    ['go', 'continue'],
    ['no-go', 'stop'],
    ['continue with changes', 'adjust'],
    ['justera', 'adjust'],
    ['avsluta', 'stop'],
    ['continue / adjust / stop', 'none'],
    ['', 'none'],
  ] as const) {
    assert.equal(decisionOf(words), decision, words);
  }
});

test('a new document is an example of what it asks for', () => {
  for (const locale of DOCUMENT_LOCALES) {
    const { goals, expectations, limits, phases } = read(
      newDocument({ locale, title: 'T', customer: 'A: B', supplier: '' }),
    );
    assert.ok(goals.length > 0, locale);
    assert.ok(goals.every(({ isMeasured }) => isMeasured));
    assert.deepEqual([...new Set(expectations.map(({ party }) => party))], ['customer', 'supplier']);
    assert.ok(limits.length > 0, locale);
    assert.ok(limits.every(({ hasReason, party }) => hasReason && party !== 'unknown'));
    assert.equal(phases.length, 1);
  }
});

test('rows of tables: the longest cell says what, a cell with nothing but an id is the id', () => {
  const { phases, goals } = read(
    '## Goals\n\n| Goal | No |\n| --- | --- |\n| Gates open at seven | [GATE-12](gates.md) |\n\n## Phase 1\n\n| No | Task | State |\n| --- | --- | --- |\n| 1.1 | Gates are oiled | done |\n',
  );
  assert.deepEqual(
    phases.flatMap(({ checkpoints }) => checkpoints).map(({ text, isDone }) => [text, isDone]),
    [['Gates are oiled', true]],
  );
  assert.deepEqual(
    goals.map(({ id, text }) => [id?.text, text]),
    [['GATE-12', 'Gates open at seven']],
  );
});
test('phases in a table are called what stands in the column of phases', () => {
  const source = (phase: string, result: string): string =>
    `## Plan\n\n### Phases\n\n| ${phase} | ${result} |\n| --- | --- |\n| I. Look around | Ten gates are known with their keys |\n| II. Try | One gate is tried by all its visitors |\n`;
  for (const [column, result] of [
    ['Stage', 'What comes of it'],
    ['Etapp', 'Vad som kommer ut'],
  ] as const)
    assert.deepEqual(
      read(source(column, result)).phases.map(({ title }) => title),
      ['I. Look around', 'II. Try'],
    );
});
test('a quantity measures a goal, the number of a thing does not', () => {
  const { goals } = read(
    '## Goals\n\n- The copies take at most 3 GB\n- Gate B7 counts\n- Grindarna kostar högst 5 MSEK\n- Grind B7 räknas\n',
  );
  assert.deepEqual(
    goals.map(({ isMeasured }) => isMeasured),
    [true, false, true, false],
  );
});
