/** Whatever the document's habits: an action does what it says, and touches nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../src/checking/open.ts';
import { editsFor, type Action } from '../src/partnership/edits.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import { applyEdits } from './edits.ts';

/**
 * The same documents every time, unless more are asked for: `RUNS=3000 npm test -- --quick`. Where an action fits no
 * more than half of them, the test fails.
 */
const RUNS = {
  numRuns: Number(process.env.RUNS ?? 15),
  maxSkipsPerRun: 1,
  ...(process.env.RUNS === undefined && { seed: 7 }),
};

const words = fc.constantFrom(
  'We hear of a delay within a day.',
  'Någon svarar inom en dag',
  'A demo (in the old town) after each phase',
  '**Bold** promises, kept',
  'Data – all of it – arrives',
  'An order of 3 (three) things; soon',
);
const tail = fc.constantFrom(
  '',
  ' (agreed 2026-02-01)',
  ' (phase 1)',
  ' (phase 2, met 2026-03-01)',
  ' (missed 2026-02-01: our data came late)',
  ' – överenskommen 2026-01-01',
  ' (uppfylld)',
  ' ✅',
);
const bullet = fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '- [x] ', '  - ', '- ☐ ', '- ✅ ');
const expectation = fc.tuple(bullet, fc.constantFrom('', 'E1: ', 'F-7 '), words, tail).map((parts) => parts.join(''));
const checkpoint = fc
  .tuple(fc.constantFrom('- [ ] ', '- [x] ', '- ', '* ', '1. [ ] '), words)
  .map((parts) => parts.join(''));
const evaluation = fc.constantFrom(
  '',
  '### Evaluation\n\n| | Customer | Supplier |\n| --- | --- | --- |\n| The collaboration works | yes | |\n\nDecision:\n\n',
  '### Evaluation\n\n- Customer: went well\n\nDecision: continue, adjust or stop\n\n',
  '### Utvärdering\n\n|  | Kund | Leverantör |\n|--|--|--|\n| Samarbetet fungerar |  |  |\n\n**Beslut:**\n\n',
);
const phase = fc
  .tuple(
    fc.constantFrom('## Phase 1: Look', '## Fas 1 – Titta', '**Phase 1: Look**'),
    fc.oneof({ weight: 5, arbitrary: fc.array(checkpoint, { minLength: 1, maxLength: 3 }) }, fc.constant([])),
    evaluation,
  )
  .map(([heading, checkpoints, form]) => `${heading}\n\n${checkpoints.map((line) => `${line}\n`).join('')}\n${form}`);
const document = fc
  .record({
    frontMatter: fc.constantFrom('', '---\ncustomer: Norrby\nsupplier: Lunden AB\n---\n\n'),
    heading: fc.constantFrom('## The customer expects', '## Leverantörens förväntningar', '## Expectations'),
    expectations: fc.array(expectation, { minLength: 1, maxLength: 4 }),
    phase,
    tail: fc.constantFrom('', '## Notes\n\nNothing | more.', 'Words in closing'),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ frontMatter, heading, expectations, phase: text, tail: end, eol }) =>
    `${frontMatter}# Plan\n\n${heading}\n\n${expectations.join('\n')}\n\n${text}\n${end}`.replaceAll('\n', eol),
  );

const act = (source: string, action: Action): string => applyEdits(source, editsFor(parseDocument(source), action));
const linesOf = (source: string): string[] => source.split('\n');

/** Every line but one is as it was, to the byte. */
function assertOneLine(before: string, after: string, at: number): void {
  const [old, now] = [linesOf(before), linesOf(after)];
  const own = linesOf(before.slice(0, at)).length - 1;
  assert.equal(now.length, old.length);
  assert.deepEqual(now.toSpliced(own, 1), old.toSpliced(own, 1));
}

/** Every line that was there is there still, in its order. */
function assertNothingLost(before: string, after: string, isKept = (old: string, now: string) => old === now): void {
  const lines = writtenIn(after);
  let next = 0;
  for (const old of writtenIn(before)) {
    const found = lines.findIndex((now, index) => index >= next && isKept(old, now));
    assert.ok(found !== -1, `${JSON.stringify(old)} is lost from ${JSON.stringify(after)}`);
    next = found + 1;
  }
}

const writtenIn = (source: string): string[] => source.split(/\r?\n/).filter((line) => line.trim() !== '');

/** The line, with words behind its colon or in its empty cells. */
function isFilledIn(old: string, now: string): boolean {
  if (!old.startsWith('|')) return now === old || (/:\**$/.test(old) && now.startsWith(`${old} `));
  const [cells, filled] = [cellsOf(old), cellsOf(now)];
  return cells.length === filled.length && cells.every((cell, index) => cell === '' || cell === filled[index]);
}

const cellsOf = (row: string): string[] => row.split(/(?<!\\)\|/).map((cell) => cell.trim());

test('a state changes on its own line only, is read again, and leaves the words alone', () => {
  fc.assert(
    fc.property(document, fc.nat(), fc.constantFrom('open', 'agreed', 'met', 'missed'), (source, pick, state) => {
      const { expectations } = partnershipOf(parseDocument(source));
      const index = pick % Math.max(1, expectations.length);
      const before = expectations[index];
      fc.pre(before !== undefined);
      const after = act(source, { do: 'set-expectation', at: before.span.start, state, date: '2026-05-01' });
      assertOneLine(source, after, before.span.start);
      const again = partnershipOf(parseDocument(after)).expectations;
      assert.equal(again.length, expectations.length);
      assert.equal(again[index]?.state, state, after);
      assert.equal(again[index]?.phase, before.phase, after);
      if (state === 'met') assert.equal(again[index]?.date, '2026-05-01', after);
      assert.deepEqual(
        again.toSpliced(index, 1).map((each) => each.text),
        expectations.toSpliced(index, 1).map((each) => each.text),
      );
    }),
    RUNS,
  );
});
test('a phase is assigned on its own line only, and is read again', () => {
  fc.assert(
    fc.property(document, fc.nat(), (source, pick) => {
      const { expectations } = partnershipOf(parseDocument(source));
      const index = pick % Math.max(1, expectations.length);
      const before = expectations[index];
      fc.pre(before !== undefined);
      const after = act(source, { do: 'assign-expectation', at: before.span.start, phase: 'phase 9' });
      assertOneLine(source, after, before.span.start);
      const again = partnershipOf(parseDocument(after)).expectations[index];
      assert.deepEqual([again?.phase, again?.state, again?.date], ['phase 9', before.state, before.date], after);
    }),
    RUNS,
  );
});
test('ticking touches its own line only, and unticking restores every byte', () => {
  fc.assert(
    fc.property(document, fc.nat(), (source, pick) => {
      const checkpoints = partnershipOf(parseDocument(source)).phases.flatMap((each) => each.checkpoints);
      const before = checkpoints[pick % Math.max(1, checkpoints.length)];
      fc.pre(before?.box !== undefined);
      const at = before.span.start;
      const after = act(source, { do: 'set-checkpoint', at, done: !before.isDone });
      assertOneLine(source, after, at);
      assert.equal(act(after, { do: 'set-checkpoint', at, done: before.isDone }), source);
    }),
    RUNS,
  );
});
test('an evaluation makes the phase decided and loses nothing', () => {
  const both = { customer: 'yes | mostly', supplier: 'no\nnot yet' };
  fc.assert(
    fc.property(document, fc.constantFrom('continue', 'adjust', 'stop'), (source, decision) => {
      const [before] = partnershipOf(parseDocument(source)).phases;
      fc.pre(before !== undefined);
      const after = act(source, {
        do: 'evaluate-phase',
        at: before.headingSpan.start,
        answers: { collaboration: both, goal: both, change: { customer: '', supplier: '' } },
        decision,
        date: '2026-05-01',
      });
      // The words that wait for the decision give way to it.
      assertNothingLost(source.replace(' continue, adjust or stop', ''), after, isFilledIn);
      const { evaluation, state } = partnershipOf(parseDocument(after)).phases[0] ?? {};
      assert.deepEqual(
        [state, evaluation?.decision, evaluation?.decisionDate],
        ['decided', decision, '2026-05-01'],
        after,
      );
      assert.equal(after.includes('\r\n'), source.includes('\r\n'));
      assert.doesNotMatch(after.replaceAll('\r\n', ''), source.includes('\r\n') ? /\n/ : /\r/);
    }),
    RUNS,
  );
});
test('what is inserted loses nothing and keeps the line breaks', () => {
  fc.assert(
    fc.property(
      document,
      fc.constantFrom('insert-phase', 'customer', 'supplier', 'insert-evaluation'),
      (source, what) => {
        const [first] = partnershipOf(parseDocument(source)).phases;
        const action: Action =
          what === 'insert-phase'
            ? { do: 'insert-phase' }
            : what === 'insert-evaluation'
              ? { do: 'insert-evaluation', at: first?.headingSpan.start ?? 0 }
              : { do: 'insert-expectation', party: what };
        const after = act(source, action);
        assertNothingLost(source, after);
        assert.doesNotMatch(after.replaceAll('\r\n', ''), source.includes('\r\n') ? /\n/ : /\r/);
      },
    ),
    RUNS,
  );
});
