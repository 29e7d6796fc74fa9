/** What the panel does to a document: exactly that, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../src/checking/open.ts';
import { editsFor, type Action } from '../src/partnership/edits.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import { applyEdits } from './edits.ts';

const source =
  '# Plan\r\n\r\n## Expectations\r\n\r\n### The customer expects\r\n\r\n- [ ] E1: News within a day.\r\n- E2: A demo (agreed 2026-01-01)\r\n\r\n## Phase 1: Start\r\n\r\n- [ ] One\r\n* Two\r\n\r\nTail.\r\n';

function act(action: Action, text = source): string {
  return applyEdits(text, editsFor(parseDocument(text), action));
}
const at = (words: string): number => source.indexOf(words);

test('a note in a cell is read there, changed there and taken back', () => {
  for (const table of [
    '## The customer expects\n\n| Id | What | When |\n| --- | --- | --- |\n| E1 | a reply to questions | phase 1 |\n',
    '## Kunden förväntar sig\n\n| Id | Förväntan |\n| --- | --- |\n| E1 | svar på frågor |\n',
  ]) {
    const at = table.search(/a reply|svar/);
    const state = (text: string): string | undefined => partnershipOf(parseDocument(text)).expectations[0]?.state;
    const met = act({ do: 'set-expectation', at, state: 'met', date: '2026-05-01' }, table);
    assert.equal(state(met), 'met');
    assert.equal(act({ do: 'set-expectation', at, state: 'met', date: '2026-05-01' }, met), met);
    assert.equal(act({ do: 'set-expectation', at, state: 'open', date: '' }, met), table);
  }
});

test('ticking and unticking gives the same bytes', () => {
  const ticked = act({ do: 'set-checkpoint', at: at('One'), done: true });
  assert.equal(ticked, source.replace('- [ ] One', '- [x] One'));
  assert.equal(act({ do: 'set-checkpoint', at: at('One'), done: false }, ticked), source);
});
test('an expectation is met, missed and open again', () => {
  const met = act({ do: 'set-expectation', at: at('News'), state: 'met', date: '2026-05-01' });
  assert.equal(met, source.replace('- [ ] E1: News within a day.', '- [x] E1: News within a day. (met 2026-05-01)'));
  const missed = act({ do: 'set-expectation', at: at('News'), state: 'missed', date: '2026-05-02' }, met);
  assert.equal(missed, source.replace('News within a day.', 'News within a day. (missed 2026-05-02)'));
  assert.equal(act({ do: 'set-expectation', at: at('News'), state: 'open', date: '' }, missed), source);
});
test('a state that stands there is replaced', () => {
  assert.equal(
    act({ do: 'set-expectation', at: at('A demo'), state: 'met', date: '2026-05-01' }),
    source.replace('(agreed 2026-01-01)', '(met 2026-05-01)'),
  );
});
test('an evaluation goes behind its phase, with the line breaks of the document', () => {
  const text = act({ do: 'insert-evaluation', at: at('## Phase 1') });
  assert.ok(text.startsWith(source.trimEnd()));
  assert.ok(
    text.endsWith(
      '### Evaluation\r\n\r\n| | Customer | Supplier |\r\n| --- | --- | --- |\r\n| The collaboration works |  | |\r\n| The goal of the phase was reached | | |\r\n\r\nDecision: continue, adjust or stop\r\n',
    ),
    JSON.stringify(text),
  );
  assert.doesNotMatch(text, /[^\r]\n/);
  assert.equal(partnershipOf(parseDocument(text)).phases[0]?.evaluation.state, 'none');
});
test('a decision is written where the form waits for it', () => {
  const evaluated = act({ do: 'insert-evaluation', at: at('## Phase 1') });
  const decided = act(
    { do: 'record-decision', at: at('## Phase 1'), decision: 'adjust', date: '2026-05-01' },
    evaluated,
  );
  assert.equal(decided, evaluated.replace('Decision: continue, adjust or stop', 'Decision: adjust (2026-05-01)'));
});
const answers = {
  collaboration: { customer: 'yes', supplier: 'yes | mostly' },
  goal: { customer: 'partly', supplier: 'yes' },
  change: { customer: '', supplier: 'shorter\nmeetings' },
};
test('a phase is evaluated in one go, and what is written is read again', () => {
  const decided: Action = {
    do: 'evaluate-phase',
    at: at('## Phase 1'),
    answers,
    decision: 'continue',
    date: '2026-05-01',
  };
  const fresh = act(decided);
  const filled = act(decided, act({ do: 'insert-evaluation', at: at('## Phase 1') }));
  for (const text of [fresh, filled]) {
    assert.ok(text.startsWith(source.trimEnd()), 'nothing above is touched');
    assert.match(text, /\| The collaboration works \| yes \| yes \\\| mostly \|\r\n/);
    assert.match(text, /\| What we change \| {2}\| shorter meetings \|\r\n/);
    assert.match(text, /Decision: continue \(2026-05-01\)\r\n/);
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.deepEqual(
      partnershipOf(parseDocument(text)).phases.map(({ state, evaluation }) => [state, evaluation.decision]),
      [['decided', 'continue']],
    );
  }
});
test('answers that stand there are kept', () => {
  const form = act({ do: 'insert-evaluation', at: at('## Phase 1') }).replace(
    '| The collaboration works |  | |',
    '| The collaboration works | no, alas | |',
  );
  const text = act({ do: 'evaluate-phase', at: at('## Phase 1'), answers, decision: 'stop', date: '' }, form);
  assert.match(text, /\| The collaboration works \| no, alas \| yes \\\| mostly \|/);
  assert.match(text, /Decision: stop\r\n/);
});
test('the other party gets a heading beside the first one', () => {
  const text = act({ do: 'insert-expectation', party: 'supplier' });
  assert.ok(
    text.includes(
      '- E2: A demo (agreed 2026-01-01)\r\n\r\n### The supplier expects\r\n\r\n- [ ] what you need from the other party\r\n\r\n## Phase 1',
    ),
    JSON.stringify(text),
  );
});
test('a new phase follows the last one', () => {
  const text = act({ do: 'insert-phase' });
  assert.equal(partnershipOf(parseDocument(text)).phases.length, 2);
  assert.ok(text.includes('\r\n\r\n## Phase 2: name\r\n'));
});
test('what is no longer there changes nothing', () => {
  assert.deepEqual(editsFor(parseDocument(source), { do: 'set-checkpoint', at: 0, done: true }), []);
});

test('a table with a row for each phase takes decision and answers in that row', () => {
  const text =
    '## Phase 1\n\n- [x] Seen\n\n## Phase 2\n\n- [x] Tried\n\n## Evaluations\n\n| Phase | Customer | Supplier | Decision |\n| --- | --- | --- | --- |\n| Phase 1 | fine | fine | continue |\n| Phase 2 | | so so | |\n';
  const both = { customer: 'yes', supplier: 'no' };
  const none = { customer: '', supplier: '' };
  assert.equal(
    act(
      {
        do: 'evaluate-phase',
        at: text.indexOf('## Phase 2'),
        answers: { collaboration: both, goal: none, change: none },
        decision: 'stop',
        date: '2026-05-01',
      },
      text,
    ),
    text.replace('| Phase 2 | | so so | |', '| Phase 2 | yes | so so | stop (2026-05-01) |'),
  );
});
test('a decision with a reason stays when another is written down', () => {
  const text = '## Phase 1\n\n### Evaluation\n\nDecision: continue, as Anna can stay until June\n';
  assert.equal(
    act({ do: 'record-decision', at: text.indexOf('## Phase 1'), decision: 'stop', date: '2026-05-01' }, text),
    `${text.trimEnd()}\n\nDecision: stop (2026-05-01)\n`,
  );
});
test('evaluations are lists where the others are', () => {
  const text =
    '---\ncustomer: Norrby\n---\n\n## Phase 1\n\n### Evaluation\n\n- Norrby: well\n- Supplier: well\n\nDecision: continue\n\n## Phase 2\n\n- [x] Tried\n';
  const none = { customer: '', supplier: '' };
  const written = act(
    {
      do: 'evaluate-phase',
      at: text.indexOf('## Phase 2'),
      answers: { collaboration: { customer: 'yes', supplier: 'partly' }, goal: none, change: none },
      decision: 'adjust',
      date: '',
    },
    text,
  );
  assert.ok(
    written.endsWith(
      '### Evaluation\n\n- Norrby: The collaboration works: yes.\n- Supplier: The collaboration works: partly.\n\nDecision: adjust\n',
    ),
    written,
  );
});
test('a state that is taken back leaves the reason, and not the colon before it', () => {
  const text = '## The customer expects\n\n- [ ] E1: A key. (phase 2, missed: it was lost)\n';
  assert.equal(
    act({ do: 'set-expectation', at: text.indexOf('A key'), state: 'open', date: '' }, text),
    text.replace('missed: it', 'it'),
  );
});
test('an expectation goes to the expectations, not to whatever is named after the party', () => {
  const text = '# Plan\n\n## Expectations\n\n- News.\n\n## The customer\n\nA town.\n';
  assert.equal(
    act({ do: 'insert-expectation', party: 'customer' }, text),
    text.replace('- News.\n', '- News.\n\n### The customer expects\n\n- [ ] what you need from the other party\n'),
  );
});
test('a decision is written in the language of its form', () => {
  const text =
    '## Phase 2: Pilot\n\n- [x] A gate was tried by the visitors who came\n\n### Utvärdering\n\n|  | Kund | Leverantör |\n| --- | --- | --- |\n| Samarbetet fungerar | ja | ja |\n\nBeslut:\n\n## Keys\n\nThe gates are opened by whoever has the key to them.\n';
  assert.equal(
    act({ do: 'record-decision', at: 0, decision: 'adjust', date: '2026-05-01' }, text),
    text.replace('Beslut:', 'Beslut: justera (2026-05-01)'),
  );
});
