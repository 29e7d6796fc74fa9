/** Several documents that are one partnership. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkDocument,
  companionsBefore,
  companionsOf,
  defaultConfig,
  hoverAt,
  identifierAt,
  joinPartnerships,
  neighboursOf,
  newDocument,
  parseDocument,
  partnershipNameIn,
  readTogetherEdits,
  renameProblem,
  type Document,
} from '../src/index.ts';
import { applyEdits } from './edits.ts';

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

type Placed = ReturnType<typeof at>;
const at = (path: string, text: string) => ({ path, document: parseDocument(text) });
const namesOf = (own: Placed, others: readonly Placed[]): string[] => companionsOf(own, others).map(({ path }) => path);
/** Read as one from whichever document one looks. */
const areTogether = (a: Placed, b: Placed): boolean => {
  const [one, other] = [namesOf(a, [b]).length, namesOf(b, [a]).length];
  assert.equal(one, other, `${a.path} and ${b.path} tell it in two ways`);
  return one === 2;
};

const WISHES = '# Wards\n\n## Goals\n\n- G1: Beds are found sooner, in 10 minutes instead of 40.\n';
const MAL = '# Vård\n\n## Mål\n\n- M1: Lediga sängar hittas inom tio minuter.\n';

test('files of a folder are one partnership where ids refer across', () => {
  const wishes = at('docs/wishes.md', WISHES);
  const mal = at('docs/mal.md', MAL);
  for (const text of [
    '# Plan\n\n## Phase 1: Look\n\nGoal: G1 can be measured.\n\n- [ ] Measured\n',
    '# Needs\n\n## Requirements\n\n- R1 (G1): A nurse shall see every free bed.\n',
    '# Minutes\n\n| Goal | How far |\n| --- | --- |\n| Sooner (G1) | half |\n',
    '# Minutes\n\nAll agree that goal G1 is in sight.\n',
  ])
    assert.equal(areTogether(at('docs/other.md', text), wishes), true, text);
  for (const text of [
    '# Plan\n\n## Etapp 1: Titta\n\nMål: M1 går att mäta.\n\n- [ ] Mätt\n',
    '# Krav\n\n## Krav\n\n- K1 (M1): Sköterskan ska se lediga sängar.\n',
    '# Protokoll\n\nVi är överens om att mål M1 är nära.\n',
  ])
    assert.equal(areTogether(at('docs/plan.md', text), mal), true, text);
});
test('files of a folder of which nothing says that they belong together stand alone', () => {
  const wishes = at('docs/wishes.md', WISHES);
  for (const [text, why] of [
    ['# Plan\n\n## Phase 1: Look\n\n- [ ] One ward\n', 'another document'],
    [
      '# Lunch\n\n## Goals\n\n- G1: Lunch is warm.\n\n## Requirements\n\n- R1 (G1): Trays shall be warm.\n',
      'its own G1',
    ],
    ['---\ncustomer: Norrby\n---\n# Roads\n\n## Goals\n\n- Fewer queues.\n', 'one customer has many projects'],
    ['# Evaluation of phase 1\n\nDecision: continue\n', 'any phase 1'],
    [
      '# Diagram\n\n## Phase 1: Look\n\n```mermaid\ngraph LR\n  G1 --> G2\n  (G1)\n```\n',
      'a diagram has names of its own',
    ],
    ['# Links\n\nSee [the list](https://example.org/G1) and `a/G1/b`.\n', 'part of an address'],
  ] as const)
    assert.equal(areTogether(at('docs/other.md', text), wishes), false, why);
  const road = at('docs/road.md', '# Väg\n\n## Mål\n\n- Köerna på E4 vid Norrby blir kortare.\n');
  const promises =
    '# Bygglov\n\n## Förväntningar\n\n### Kunden förväntar sig\n\n- [ ] E4: Besked inom två dagar.\n- [ ] E6: Vi hör av oss.\n';
  assert.equal(areTogether(at('docs/bygglov.md', promises), road), false, 'a road that is called like a promise');
  const both = at('docs/both.md', '# Minnen\n\nVi talade om E4 och E6 hela dagen.\n');
  assert.equal(areTogether(at('docs/bygglov.md', promises), both), true, 'two are no accident');
  assert.equal(areTogether(at('other/plan.md', '# Plan\n\nGoal: G1.\n'), wishes), false, 'another folder');
  assert.equal(areTogether(at('docs/README.md', '# Step 1 (G1)\n'), wishes), false, 'speaks of the folder');
});
test('files of a folder are one partnership where both name the same two parties, in YAML or TOML', () => {
  const wishes = at('docs/a.md', '---\ncustomer: Norrby\nsupplier: Lunden\n---\n# Wards\n');
  const plan = at('docs/b.md', '+++\nkund = "norrby"\n"leverantör" = "LUNDEN"\n+++\n# Plan\n');
  const minutes = at('docs/c.md', '---\nbeställare: Norrby\nleverantör: Lunden\n...\n# Protokoll\n');
  assert.deepEqual(namesOf(plan, [minutes, wishes]), ['docs/a.md', 'docs/b.md', 'docs/c.md']);
  const unnamed = ['docs/x.md', 'docs/y.md'].map((path) =>
    at(path, newDocument({ locale: 'sv', title: path, customer: '', supplier: '' })),
  );
  assert.equal(unnamed[0] && namesOf(unnamed[0], unnamed).length, 1, 'nobody has named the parties yet');
  const bid = at('docs/d.md', '---\ncustomer: Norrby\nsupplier: Hexa\n---\n# Plan\n');
  assert.deepEqual(namesOf(bid, [plan, minutes, wishes]), ['docs/d.md']);
});
test('what ties documents together ties those that are tied to either of them, unless they contradict', () => {
  const wishes = at('docs/wishes.md', WISHES);
  const plan = at('docs/plan.md', '# Plan\n\n## Requirements\n\n- R1 (G1): A nurse shall see free beds.\n');
  const minutes = at('docs/zminutes.md', '# Minutes\n\nRequirement R1 is met.\n');
  assert.equal(namesOf(minutes, [wishes, plan]).length, 3);
  const bid = at('docs/bid.md', '# Bid\n\n## Requirements\n\n- R1 (G1): Porters carry phones and radios.\n');
  assert.deepEqual(namesOf(wishes, [plan, bid]), ['docs/wishes.md'], 'R1 is two things');
});
test('a name in the front matter joins documents wherever they are; “none” keeps one apart for good', () => {
  const named = (path: string, name: string) => at(path, `---\npartnership: ${name}\n---\n${WISHES}`);
  const silent = at('x/b.md', '# Plan\n\nGoal: G1.\n');
  assert.deepEqual(namesOf(named('x/a.md', 'Wards'), [named('y/b.md', 'wards'), named('x/c.md', 'Other'), silent]), [
    'x/a.md',
    'y/b.md',
  ]);
  for (const none of [
    'partnership: none',
    'partnership: no',
    'partnership: false',
    'samarbete: inget',
    'partnerskap: ingen',
  ]) {
    const alone = at('x/a.md', `---\n${none}\n---\n${WISHES}`);
    assert.deepEqual([namesOf(alone, [silent]), namesOf(silent, [alone])], [['x/a.md'], ['x/b.md']], none);
    assert.deepEqual(
      namesOf(alone, [at('x/z.md', `---\n${none}\n---\n# Other\n`)]),
      ['x/a.md'],
      'two that stand alone',
    );
    assert.equal(partnershipNameIn(`---\n${none}\n---\n`), undefined);
  }
});

test('where nothing says whether documents are one partnership, it is asked', () => {
  const ask = (own: Placed, others: readonly Placed[]): string[] => neighboursOf(own, others).map(({ path }) => path);
  const wishes = at('docs/wishes.md', WISHES);
  const plan = at('docs/plan.md', '# Plan\n\n## Phase 1: Look\n\n- [ ] One ward\n');
  const minutes = at('docs/minutes.md', '# Evaluation of phase 1\n\nDecision: continue\n');
  const notes = at('docs/notes.md', '# Notes\n\nIt rained.\n');
  assert.deepEqual(ask(wishes, [plan, minutes, notes]), ['docs/minutes.md', 'docs/plan.md']);
  assert.deepEqual(ask(plan, [wishes, minutes, notes]), ['docs/minutes.md', 'docs/wishes.md']);
  assert.deepEqual(ask(notes, [plan, wishes]), [], 'says nothing of a partnership');
  assert.deepEqual(ask(wishes, [at('docs/x.md', '# Lunch\n\n## Goals\n\n- G1: Lunch is warm.\n')]), [], 'another G1');
  assert.deepEqual(ask(wishes, [at('docs/README.md', plan.document.source.toString())]), []);
  assert.deepEqual(ask(wishes, [at('other/plan.md', plan.document.source.toString())]), []);
  const withField = (field: string, { path, document }: Placed) =>
    at(path, `---\n${field}\n---\n${document.source.toString()}`);
  assert.deepEqual(ask(withField('partnership: none', wishes), [plan]), [], 'answered with no');
  assert.deepEqual(ask(wishes, [withField('partnership: none', plan)]), [], 'answered with no, over there');
  assert.deepEqual(ask(withField('partnership: Wards', wishes), [plan]), [], 'answered with yes');
  assert.deepEqual(ask(plan, [withField('partnership: Wards', wishes)]), ['docs/wishes.md'], 'a third one came later');
  assert.deepEqual(ask(wishes, [withField('title: a: b: c', plan)]), [], 'nothing can be written there');
  assert.deepEqual(
    ask(wishes, [at('docs/d.md', '# Plan\n\n## Phase 1: Look\n\nGoal: G1 is seen.\n')]),
    [],
    'known to belong',
  );
});
test('what was read as one before is what is so today, and what belonged to it then', () => {
  const wishes = at('docs/wishes.md', `---\npartnership: Wards\n---\n${WISHES}`);
  const plan = at('docs/plan.md', '---\npartnership: Wards\n---\n# Plan\n\n## Phase 1: Look\n\n- [ ] One ward\n');
  const then = [
    at('docs/lunch.md', '# Lunch\n\n## Goals\n\n- Lunch is warm.\n'),
    at('docs/needs.md', '# Needs\n\n## Requirements\n\n- R1 (G1): A nurse shall see free beds.\n'),
    at('docs/plan.md', '# Plan\n\n## Phase 1: Look\n\n- [ ] One ward\n'),
    at('docs/wishes.md', WISHES),
  ];
  const before = (path: string, today: readonly Placed[]): string[] =>
    companionsBefore(path, today, then).map((each) => each.path);
  assert.deepEqual(before('docs/wishes.md', [wishes, plan]), ['docs/needs.md', 'docs/plan.md', 'docs/wishes.md']);
  assert.deepEqual(before('docs/new.md', [at('docs/new.md', '# New\n')]), [], 'a stranger was nothing of it');
});
/** The documents as they are when the question is answered. */
function answered(
  isTogether: boolean,
  own: Placed,
  others: readonly Placed[],
  taken: readonly string[] = [],
): Placed[] {
  const written = readTogetherEdits(own, others, { isTogether, taken: new Set(taken) });
  return [own, ...others].map((each) => {
    const edit = written.find(({ member }) => member === each)?.edit;
    return edit ? at(each.path, applyEdits(each.document.source.toString(), [edit])) : each;
  });
}
test('yes gives all of them one name, which is read again', () => {
  const wishes = at('docs/wishes.md', `---\r\ncustomer: Norrby\r\n---\r\n${WISHES.replaceAll('\n', '\r\n')}`);
  const plan = at('docs/plan.md', '\uFEFF# Plan\n\n## Phase 1: Look\n\n- [ ] One ward\n');
  const minutes = at(
    'docs/minutes.md',
    '+++\ntitle = "x"\n[extra]\na = 1\n+++\n# Evaluation of phase 1\n\nDecision: continue\n',
  );
  const [own, ...others] = answered(true, wishes, [plan, minutes]);
  assert.ok(own);
  assert.deepEqual(
    [own, ...others].map(({ document }) => document.source.toString().split(/[#[]/)[0]),
    [
      '---\r\npartnership: Wards\r\ncustomer: Norrby\r\n---\r\n',
      '\uFEFF---\npartnership: Wards\n---\n\n',
      '+++\npartnership = "Wards"\ntitle = "x"\n',
    ],
  );
  assert.equal(namesOf(own, others).length, 3);
  assert.deepEqual(neighboursOf(own, others), []);
  const [again] = answered(true, wishes, [plan], ['wards', 'wards 2']);
  assert.equal(again?.document.frontMatter.partnership, 'Wards 3');
  const swedish = at('docs/mal.md', MAL.replace('# Vård', '# Vård: etapp 2 #1'));
  const [first] = answered(true, swedish, [at('docs/plan.md', '# Plan\n\n## Etapp 1: Titta\n\n- [ ] Mätt\n')]);
  assert.match(first?.document.source.toString() ?? '', /^---\npartnerskap: "Vård: etapp 2 #1"\n---\n\n# Vård/);
  assert.equal(first?.document.frontMatter.partnership, 'Vård: etapp 2 #1');
});
test('no is said in the document, and leaves those together that belong together', () => {
  const wishes = at('docs/wishes.md', WISHES);
  const plan = at('docs/plan.md', '# Plan\n\n## Phase 1: Look\n\n- [ ] One ward\n');
  const [own, other] = answered(false, wishes, [plan]);
  assert.ok(own && other);
  assert.match(own.document.source.toString(), /^---\npartnership: none\n---\n\n# Wards/);
  assert.deepEqual([neighboursOf(own, [plan]), neighboursOf(plan, [own]), other], [[], [], plan]);
  const [mal] = answered(false, at('docs/mal.md', MAL), [plan]);
  assert.match(mal?.document.source.toString() ?? '', /^---\npartnerskap: ingen\n---\n/);
  const tied = at('docs/tied.md', '# Needs\n\n## Requirements\n\n- R1 (G1): A nurse shall see free beds.\n');
  const three = answered(false, wishes, [tied, plan]);
  assert.deepEqual(
    three.map(({ document }) => document.frontMatter.partnership),
    ['Wards', 'Wards', undefined],
  );
  assert.ok(three[0] && neighboursOf(three[0], three.slice(1)).length === 0);
});

test('the name of a partnership is read without the rest', () => {
  assert.equal(partnershipNameIn('---\r\npartnership: Wards\r\n---\r\n# A'), 'Wards');
  assert.equal(partnershipNameIn('# A\n---\npartnership: Wards\n---\n'), undefined);
  assert.equal(partnershipNameIn('---\npartnership: Wards\n'), undefined);
  assert.equal(partnershipNameIn('\uFEFF---\nsamarbete: Wards\n...\nMore\n---\n'), 'Wards');
  assert.equal(partnershipNameIn('+++\npartnership = "Wards"\n+++\n'), 'Wards');
  assert.equal(partnershipNameIn('---\n\n# A\n\npartnership: Wards\n\n---\n'), undefined, 'begins with a break');
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
