/** Single judgements that a small slip would turn around without anybody noticing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  joinPartnerships,
  parseDocument,
  partnershipOf,
  reportHtml,
  reportMarkdown,
  reportOf,
  rules,
  sayWhat,
  type DocumentLocale,
} from '../src/index.ts';
import { assertMarked, RULE_LOCALES, type Cases } from './rules.ts';

function marked(title: string, id: string, cases: Cases): void {
  const rule = rules.find((each) => each.id === id);
  assert.ok(rule, `there is no rule ${id}`);
  for (const locale of RULE_LOCALES)
    for (const source of cases[locale])
      test(`${title} (${locale}): ${source.replaceAll('\n', ' ')}`, () => assertMarked(rule, source, locale));
}

marked('what is told as background is not asked about', 'prescribed-technology', {
  en: [
    '## Background\n\nThe tide tables are hosted on AWS.\n',
    '## Background\n\nTide tables must be hosted on AWS, says a letter from 2011.\n',
    '## Tide tables\n\nThe tide tables shall be hosted on «AWS».\n',
  ],
  sv: [
    '## Bakgrund\n\nTidvattentabellen driftas på AWS.\n',
    '## Bakgrund\n\nTabellen ska driftas på AWS, står det i ett brev från 2011.\n',
    '## Tidvattentabellen\n\nTidvattentabellen driftas på «AWS».\n',
  ],
});
marked('background may be vague', 'vague-term', {
  en: ['## Background\n\n- Fast answers\n- Letters must be easy to read.\n', '## Wishes\n\n- «Fast» answers\n'],
  sv: ['## Bakgrund\n\n- Snabba svar\n- Brev ska vara enkla.\n', '## Krav\n\n- Brev ska vara «enkla».\n'],
});

marked('words that lie over each other are one finding', 'prescribed-technology', {
  en: ['Catches shall be delivered as «JSON files».', 'The crew shall draw UML diagrams of the nets.'],
  sv: ['Fångsten ska levereras som «XML-fil».', 'Besättningen ska rita UML-diagram över näten.'],
});
marked('words that lie over each other are one finding', 'prescribed-process', {
  en: ['The crew shall draw «UML diagrams» of the nets.'],
  sv: ['Besättningen ska rita «UML-diagram» över näten.'],
});

marked('one statement that dictates is enough', 'supplier-specification', {
  en: ['«# System design»\n\n- Keys shall be returned.\n- Keys shall be lent via Kafka.\n- Keys shall be counted.\n'],
  sv: ['«# Systemdesign»\n\n- Nycklar ska lämnas in.\n- Nycklar ska lånas via Kafka.\n- Nycklar ska räknas.\n'],
});

marked('code that is told of describes, a call imposes', 'prescribed-design', {
  en: [
    'The old letters write lampId where they mean a lamp, and seen_at for the night.',
    'The letters shall write «lampId».',
    '«GET /lamps» returns every lamp.',
    'A lamp is lit by «lightLamp()» at dusk.',
  ],
  sv: [
    'De gamla breven skriver lampId när de menar en lampa, och sedd_natt för natten.',
    'Breven ska skriva «lampId».',
    '«GET /lampor» returnerar alla lampor.',
    'En lampa tänds av «tandLampa()» i skymningen.',
  ],
});

marked('a name that is a word, too, needs its version', 'prescribed-technology', {
  en: [
    '## Requirements\n\n- «Express» 5\n- Express 5 days a week\n- Express to the island\n- Max 5 seconds\n- Max 5 lambs a pen\n',
  ],
  sv: [
    '## Krav\n\n- «Express» 5\n- Express 5 dagar i veckan\n- Express till ön\n- Max 5 sekunder\n- Max 5 lamm i varje kätte\n',
  ],
});

marked('a product whose name ends like a part of it', 'prescribed-interface', {
  en: ['The PERMIT-GUI shall show every permit.', 'The «GUI» shall show every permit.'],
  sv: ['TILLSTÅND-GUI ska visa varje tillstånd.', 'Tjänsten ska ha ett «GUI» för tillstånd.'],
});

const served = {
  en: '## Requirements\n\n- R1 (G1): The baker shall see every order.\n- R2 (G1): The baker shall bake it.\n',
  sv: '## Krav\n\n- K1 (M1): Bagaren ska se varje order.\n- K2 (M1): Bagaren ska baka den.\n',
};
marked('a goal without an id cannot be named by a requirement', 'goal-without-requirement', {
  en: [
    `## Goals\n\n- G1: Bread before seven.\n- Rye costs less.\n\n${served.en}`,
    `## Goals\n\n- G1: Bread before seven.\n- «G2»: Rye costs less.\n\n${served.en}`,
  ],
  sv: [
    `## Mål\n\n- M1: Bröd före sju.\n- Råg blir billigare.\n\n${served.sv}`,
    `## Mål\n\n- M1: Bröd före sju.\n- «M2»: Råg blir billigare.\n\n${served.sv}`,
  ],
});

function goalsOf(source: string, locale: DocumentLocale): string[] {
  return partnershipOf(parseDocument(source, { locale })).goals.map(
    ({ text, isMeasured }) => `${text}${isMeasured ? ' [measured]' : ''}`,
  );
}

test('the measure of a goal stands right behind it, in the same paragraph', () => {
  assert.deepEqual(goalsOf('## Goals\n\nShips find their berth. We measure it by calls.\n', 'en'), [
    'Ships find their berth. [measured]',
  ]);
  assert.deepEqual(goalsOf('## Goals\n\nShips find their berth. Tugs sleep at night.\n', 'en'), [
    'Ships find their berth.',
    'Tugs sleep at night.',
  ]);
  assert.deepEqual(goalsOf('## Goals\n\nTugs sleep at night.\n\nWe measure berths by calls.\n', 'en'), [
    'Tugs sleep at night.',
    'We measure berths by calls. [measured]',
  ]);
  assert.deepEqual(goalsOf('## Goals\n\nTugs sleep at night. At berths, fewer calls are the measure.\n', 'en'), [
    'Tugs sleep at night.',
    'At berths, fewer calls are the measure. [measured]',
  ]);
  assert.deepEqual(goalsOf('## Mål\n\nFartygen hittar sin kaj. Vi mäter det med samtal.\n', 'sv'), [
    'Fartygen hittar sin kaj. [measured]',
  ]);
  assert.deepEqual(goalsOf('## Mål\n\nBogserarna får sova.\n\nVi mäter kajerna med samtal.\n', 'sv'), [
    'Bogserarna får sova.',
    'Vi mäter kajerna med samtal. [measured]',
  ]);
});

function withoutHow(sentence: string, locale: DocumentLocale = 'en'): string | undefined {
  const document = parseDocument(`## Requirements\n\n- ${sentence}\n`, { locale });
  const [statement] = document.statements;
  assert.ok(statement);
  return sayWhat(statement, document)?.sentence;
}

test('only a name at the start is a label', () => {
  assert.equal(withoutHow('HTML5 - readable pages of the tides'), 'Readable pages of the tides');
  assert.equal(withoutHow('HTML5 – semantisk märkning av tidvattnet', 'sv'), 'Semantisk märkning av tidvattnet');
  assert.equal(
    withoutHow('Tides shall be published in HTML5 – readers shall hear them.'),
    'Tides shall be published – readers shall hear them.',
  );
});

test('no sentence is offered that is broken', () => {
  assert.equal(withoutHow('Tides shall be kept in a MySQL database.'), 'Tides shall be kept.');
  assert.equal(withoutHow('**Tides** shall be kept in a MySQL database.'), undefined);
  assert.equal(withoutHow('Tides shall be kept [for now](tides.md) in a MySQL database.'), undefined);
  assert.equal(withoutHow('In a MySQL database from before (old, kept by us), tides shall be stored.'), undefined);
  assert.equal(withoutHow('In a MySQL database called "old, but ours", tides shall be stored.'), undefined);
  assert.equal(withoutHow('_Tidvatten_ ska sparas i en MySQL-databas.', 'sv'), undefined);
  assert.equal(withoutHow('I en MySQL-databas från förr (gammal, men hel) ska man spara tidvatten.', 'sv'), undefined);
});

test('“to” carries a short phrase only', () => {
  assert.equal(withoutHow('Tides shall be copied to a MySQL database.'), 'Tides shall be copied.');
  assert.equal(withoutHow('Tides shall be copied to the old dusty grey local harbour MySQL database.'), undefined);
  assert.equal(withoutHow('The harbour shall be able to open MySQL tables.'), undefined);
});

test('what stands in a smaller phase belongs to it alone', () => {
  const titles = (source: string, locale: DocumentLocale): string[] =>
    partnershipOf(parseDocument(source, { locale })).phases.map(
      ({ title, checkpoints, evaluation }) =>
        `${title}: ${checkpoints.map(({ text }) => text).join(', ')}${evaluation.decision === 'none' ? '' : ` -> ${evaluation.decision}`}`,
    );
  assert.deepEqual(
    titles(
      '## Phase 1: Dig\n\n- [x] Spades bought\n\n### Week 1\n\n- [x] Hole begun\n\n#### Tools\n\n- [x] Ropes\n\n#### Evaluation\n\nDecision: adjust\n\n### Week 2\n\n- [ ] Hole dug\n\n## Phase 2: Plant\n\n- [ ] Tree\n',
      'en',
    ),
    ['Phase 1: Dig: Spades bought', 'Week 1: Hole begun, Ropes -> adjust', 'Week 2: Hole dug', 'Phase 2: Plant: Tree'],
  );
  assert.deepEqual(
    titles(
      '## Fas 1: Gräva\n\n- [x] Spadar köpta\n\n### Vecka 1\n\n- [x] Grop börjad\n\n#### Redskap\n\n- [x] Rep\n\n### Vecka 2\n\n- [ ] Grop grävd\n',
      'sv',
    ),
    ['Fas 1: Gräva: Spadar köpta', 'Vecka 1: Grop börjad, Rep', 'Vecka 2: Grop grävd'],
  );
});

test('the ticked box below “Decision” is the decision, an empty one is none', () => {
  const decisionOf = (lines: string, locale: DocumentLocale = 'en'): string => {
    const [phase] = partnershipOf(parseDocument(lines, { locale })).phases;
    assert.ok(phase);
    return `${phase.evaluation.decision} ${phase.checkpoints.length}`;
  };
  const phase = '## Phase 1\n\n- [x] Tree planted\n\n### Evaluation\n\n';
  assert.equal(decisionOf(`${phase}#### Decision\n\n- [x] Continue\n- [ ] Stop\n`), 'continue 1');
  assert.equal(decisionOf(`${phase}#### Decision\n\n- [ ] Continue\n- [x] Stop\n`), 'stop 1');
  assert.equal(decisionOf(`${phase}#### Decision\n\n- [ ] Continue\n- [ ] Stop\n`), 'none 1');
  assert.equal(decisionOf(`${phase}Decision:\n\n- [x] Continue, but with two spades and a rope more\n`), 'adjust 1');
  assert.equal(decisionOf(`${phase}- Decision:\n  - [x] Continue, but with two spades and a rope more\n`), 'adjust 1');
  assert.equal(
    decisionOf(`${phase}Decision:\n\n- [x] Stop\n- [ ] Continue, but with two spades and a rope more\n`),
    'stop 1',
  );
  assert.equal(decisionOf(`${phase}- [x] Continue with two spades and a rope more\n`), 'none 1');
  const fas = '## Fas 1\n\n- [x] Trädet planterat\n\n### Utvärdering\n\n';
  assert.equal(decisionOf(`${fas}#### Beslut\n\n- [ ] Fortsätt\n- [x] Justera\n`, 'sv'), 'adjust 1');
  assert.equal(decisionOf(`${fas}Beslut:\n\n- [x] Fortsätt\n- [ ] Avsluta\n`, 'sv'), 'continue 1');
});

test('a report counts checkpoints only where there are some', () => {
  const source = '# Trees\n\n## Phase 1\n\nGoal: shade.\n\n## Phase 2\n\n- [x] Tree planted\n- [ ] Tree grown\n';
  const report = reportOf(joinPartnerships([parseDocument(source, { locale: 'en' })]), 'en', 'trees.md');
  const pages = [
    reportHtml([report], { withDictating: false }),
    reportMarkdown([report], { withDictating: false }),
  ].join('\n');
  assert.doesNotMatch(pages, /\b0\/0\b/);
  // In the picture, in its table, and in the table of the Markdown.
  assert.equal(pages.match(/\b1\/2\b/g)?.length, 3);
});

for (const [locale, source] of [
  ['en', '## Phase 1\n\n- Customer: happy with it\n- Customers: not asked yet\n- Open the gate\n'],
  ['sv', '## Fas 1\n\n- Kunden: nöjd\n- Leverantören: nöjd\n- Öppna grinden\n'],
] as const)
  test(`what a party says of a phase is nothing to be done (${locale})`, () => {
    const { phases } = partnershipOf(parseDocument(source, { locale }));
    assert.deepEqual(
      phases[0]?.checkpoints.map(({ text }) => text),
      [locale === 'en' ? 'Open the gate' : 'Öppna grinden'],
    );
  });

for (const [locale, source, goal] of [
  ['en', '## Phase 1\n\n### Goals\n\n- Peace in the yard.\n\n### Work\n\n- [ ] One\n', 'Peace in the yard.'],
  ['sv', '## Fas 1\n\n### Mål\n\n- Lugn på gården.\n\n### Arbete\n\n- [ ] Ett\n', 'Lugn på gården.'],
] as const)
  test(`a section of goals in a phase says its goal (${locale})`, () => {
    assert.equal(partnershipOf(parseDocument(source, { locale })).phases[0]?.goal, goal);
  });

for (const [heading, role] of [
  ['Mode of work (goals)', undefined],
  ['Goals (of the year)', 'goals'],
  ['Läge (mål)', undefined],
  ['Mål (för året)', 'goals'],
] as const)
  test(`what stands in brackets gives a heading no role: ${heading}`, () => {
    const { sections } = parseDocument(`# Depot\n\n## ${heading}\n\nWords.\n\n## Requirements\n\n- A shall see.\n`);
    assert.equal(sections.find((section) => section.heading?.text === heading)?.role, role);
  });

const CLOSED =
  '## Phase 1\n\n- [x] One\n\n### Evaluation\n\n| | Customer | Supplier |\n| --- | --- | --- |\n| It works | yes | yes |\n\nDecision: continue\n';
for (const [state, isOverdue] of [
  ['agreed 2026-01-02', true],
  ['met 2026-01-02', false],
  ['missed 2026-01-02', false],
] as const)
  test(`what is ${state} for a phase that has been decided is ${isOverdue ? '' : 'not '}overdue`, () => {
    const source = `## Expectations\n\n- Customer: news every week. (phase 1, ${state})\n\n${CLOSED}`;
    const { expectations } = joinPartnerships([parseDocument(source, { locale: 'en' })]);
    assert.deepEqual(
      expectations.map((each) => each.isOverdue),
      [isOverdue],
    );
  });

test('two phases of a short name are two; a long one without its number is the same', () => {
  const titlesOf = (...sources: readonly string[]): string[] =>
    joinPartnerships(sources.map((source) => parseDocument(source, { locale: 'en' }))).phases.map(({ title }) => title);
  assert.deepEqual(titlesOf('## Phases\n\n### Go\n\n- [ ] One\n', '## Phase 2: Go\n\n- [ ] Two\n').length, 2);
  assert.deepEqual(titlesOf('## Phases\n\n### Harbour\n\n- [ ] One\n', '## Phase 2: Harbour\n\n- [ ] Two\n').length, 1);
});
