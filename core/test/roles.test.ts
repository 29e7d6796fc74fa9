/** What an item is, and whose text it is: by evidence, not by the nearest heading alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { parseDocument } from '../src/checking/open.ts';
import { roomOf } from '../src/dictating/room.ts';
import { voicesOf } from '../src/document/families.ts';
import { each } from './each.ts';
import { read, texts, titles } from './reading.ts';

const asked = (source: string): string[] => {
  const document = parseDocument(source);
  return checkDocument(document, defaultConfig).flatMap(({ rule, finding: { span } }) =>
    rule.id.startsWith('prescribed') ? [document.source.slice(span.start, span.end)] : [],
  );
};

each(
  'what plainly asks is a requirement, whatever its heading hopes',
  [
    '## Objectives\n\n- Skippers wait less.\n- The portal shall list all berths.\n',
    '## Mål\n\n- Skepparna väntar mindre.\n- Systemet ska lista alla kajplatser.\n',
    '## Purpose\n\nSkippers wait less. The contractor shall list all berths.\n',
    '## Syfte\n\nSkepparna väntar mindre. **Format:** JSON ska användas som format.\n',
  ],
  (source) => {
    const { goals, requirements } = read(source);
    assert.deepEqual([goals.length, requirements.length], [1, 1]);
  },
);

each(
  'people may have to do what a goal wants',
  [
    '## Goals\n\n- Nurses will have time for coffee.\n- Samples that must be cooled arrive cold.\n',
    '## Mål\n\n- Sköterskorna ska hinna dricka kaffe.\n- Prov som måste kylas kommer fram kalla.\n',
  ],
  (source) => assert.equal(read(source).goals.length, 2),
);

each(
  'a demand or an order of work is no challenge and no opportunity',
  [
    '## Challenges\n\n- Hikers shall be able to rent skis.\n- Develop a map of huts.\n',
    '## Möjligheter (grundkrav)\n\n- Vandraren ska kunna hyra skidor.\n- Skapa en karta över stugor.\n',
  ],
  (source) => {
    const { challenges, opportunities, requirements } = read(source);
    assert.deepEqual([challenges.length, opportunities.length, requirements.length], [0, 0, 2]);
  },
);

test('what asks below a challenge is asked about, and counts in room', () => {
  const source = '## Challenges\n\n- Hikers shall find huts in a MySQL database.\n';
  assert.deepEqual(asked(source), ['MySQL']);
  assert.equal(roomOf(parseDocument(source)).share, 0);
});

each(
  'what the document is for is no goal of the project',
  [
    '## Purpose\n\nThis annex describes how ferries are chartered.\n',
    '## Aim\n\nThe purpose of this document is to tell bidders about ferries.\n',
    '## Syfte\n\nDet här dokumentet beskriver hur färjor hyrs.\n',
    '## Mål\n\nSyftet med bilagan är att ge anbudsgivare en bild.\n',
  ],
  (source) => assert.deepEqual(texts(read(source).goals), []),
);

each(
  'a heading of what is none of ours ends the role above',
  [
    '# Goals\n\n- Less waiting\n\n## 4 Invoices\n\nOne a month.\n\n## Attachments\n\n- Price sheet\n',
    '# Mål\n\n- Mindre väntan\n\n## 4 Fakturering\n\nEn i månaden.\n\n## Bilagor\n\n- Prisblad\n',
    '# Statement of Work\n\n## Goals\n\n- Less waiting\n\n### Signatures\n\nSigned by both.\n',
  ],
  (source) => assert.equal(read(source).goals.length, 1),
);

each(
  'a plan has a team and tools, and these are no phases',
  [
    '# Project plan\n\n## Team\n\n- Two persons\n\n## Tools\n\n- A board\n',
    '# Genomförandeplan\n\n## Projektgrupp\n\n- Två personer\n\n## Budget\n\n- 300 tkr\n',
  ],
  (source) => assert.deepEqual(titles(source), []),
);

each(
  'a limit with its fields below is one limit',
  [
    '## Known limitations\n\n**Limitation 2: no print**\n\n- **Impact**: nobody prints\n- **Rationale**: no printer\n',
    '## Kända begränsningar\n\n### Begränsning 2: ingen utskrift\n\n- Påverkan: inget skrivs ut\n- Skäl: ingen skrivare\n',
  ],
  (source) => {
    const { limits } = read(source);
    assert.equal(limits.length, 1);
    assert.match(limits[0]?.text ?? '', /^(?:no print|ingen utskrift)$/);
    assert.equal(limits[0]?.hasReason, true);
  },
);

each(
  'a list that points to what stands elsewhere defines nothing',
  [
    '# Plan\n\n## Contents\n\n- R1 Berths\n- Phase 1: Trial\n',
    '# Plan\n\n## Innehåll\n\n- R1 Kajplatser\n- Fas 1: Prov\n',
    '# Plan\n\n1. [R1 Berths](#r1-berths)\n2. [Phase 1: Trial](#phase-1)\n',
    '# Plan\n\nR1: Berths ............ 3\nPhase 1: Trial ........ 12\n',
  ],
  (source) => {
    const document = parseDocument(source);
    assert.deepEqual(
      document.statements.flatMap(({ id }) => id?.text ?? []),
      [],
    );
    assert.deepEqual(titles(source), []);
  },
);

each(
  'words before a paragraph make goals of its sentences',
  [
    '# Ferries\n\n**Overall project goal:** Nobody waits at the quay. Lorries get aboard.\n',
    '# Ferries\n\n**What we hope for.** Nobody waits at the quay. Lorries get aboard.\n',
    '# Färjor\n\n**MÅL:** Ingen väntar på kajen. Lastbilar kommer med.\n',
    '# Färjor\n\n**Vad vi vill uppnå:** Att ingen väntar på kajen. Att lastbilar kommer med.\n',
    '# Ferries\n\nObjective: To let nobody wait at the quay.\n\nObjective: To get lorries aboard.\n',
  ],
  (source) => assert.equal(read(source).goals.length, 2),
);

test('a bold paragraph ends what a bold line above it said', () => {
  const { limits, goals } = read(
    '**Goals**\n\n- Nobody waits\n\n**What cannot be changed.** The quay is listed.\n\n**Coffee.** The office pays.\n\n- Two lists\n',
  );
  assert.deepEqual([texts(goals), texts(limits)], [['Nobody waits'], ['The quay is listed.']]);
});

test('who promises is asked, and the other one expects', () => {
  const parties = (source: string): unknown[] => read(source).expectations.map(({ party }) => party);
  assert.deepEqual(parties('**What we promise Tidewater**\n\n- Keys to the attic\n'), ['supplier']);
  assert.deepEqual(parties('**Det vi behöver av er**\n\n- Svar samma dag\n'), ['customer']);
  assert.deepEqual(parties('# Offert 12\n\n## Vi lovar\n\n- En demo var fjortonde dag\n'), ['customer']);
  assert.deepEqual(parties('## Duties of the municipality\n\n- The quay is open.\n'), ['supplier']);
  assert.deepEqual(parties('## Obligations of the contractor\n\n- The contractor shall call.\n'), ['customer']);
  assert.deepEqual(
    parties('## Expectations\n\n| Who commits | To what |\n| --- | --- |\n| Contractor | A call a week |\n'),
    ['customer'],
  );
});

test('a sentence tells what a party expects, wherever it stands', () => {
  const { expectations, goals } = read(
    '# Statement of objectives\n\nThe council expects that the contractor calls every week. The supplier expects that the council answers. The system expects that a key is given.\n',
  );
  assert.deepEqual(
    expectations.map(({ party }) => party),
    ['customer', 'supplier'],
  );
  assert.deepEqual(goals, []);
  assert.equal(read('Vi förväntar oss att ni ringer varje vecka.\n').expectations[0]?.party, 'customer');
  assert.equal(read('We do not expect that the supplier calls. We expect 500 calls.\n').expectations.length, 0);
});

each(
  'a table of how well things are to be done is what the customer expects, with its measure',
  [
    '## Quality\n\n| Deliverable | Performance standard | Acceptable quality level | Method of surveillance |\n| --- | --- | --- | --- |\n| Charts | Depths are right | 95 of 100 soundings | Own soundings |\n',
    '## Kvalitet\n\n| Leverans | Kvalitetskrav | Godtagbar nivå | Så kontrolleras det |\n| --- | --- | --- | --- |\n| Sjökort | Djupen stämmer | 95 of 100 soundings | Egen lodning |\n',
  ],
  (source) => {
    const [first, ...others] = read(source).expectations;
    assert.deepEqual([first?.party, first?.measure, others.length], ['customer', '95 of 100 soundings', 0]);
    assert.deepEqual(read(source).requirements, []);
  },
);

each(
  'assumptions, dependencies, decisions and questions are told as they stand',
  [
    '## Assumptions\n\n- A\n\n## Dependencies\n\n- B\n\n## Decision log\n\n- C\n\n## Open questions\n\n- Shall we use MySQL?\n',
    '## Antaganden\n\n- A\n\n## Beroenden\n\n- B\n\n## Fattade beslut\n\n- C\n\n## Öppna frågor\n\n- Ska vi använda MySQL?\n',
  ],
  (source) => {
    const { notes, goals, requirements, limits } = read(source);
    assert.deepEqual(
      notes.map(({ role }) => role),
      ['assumptions', 'dependencies', 'decisions', 'questions'],
    );
    assert.equal(goals.length + requirements.length + limits.length, 0);
    assert.deepEqual(asked(source), []);
    assert.equal(roomOf(parseDocument(source)).normative, 0);
  },
);

const MEANS = '- Orders shall be kept in a MySQL database.\n';
each(
  'only what the customer asks for is asked why this way',
  [
    `---\nauthor: supplier\n---\n\n# Orders\n\n## Requirements\n\n${MEANS}`,
    `# Orders\n\n<!-- tillit-author: leverantören -->\n\n## Inside\n\n${MEANS}`,
    `<!-- tillit-author: supplier -->\n\n# Orders\n\n## Inside\n\n${MEANS}`,
    `# Proposal\n\n# 5. Technology\n\n${MEANS}`,
    `# Anbud: ordrar\n\n## Teknik\n\n${MEANS}`,
    `# Projektplan\n\n## Arkitektur (mappar)\n\n${MEANS}`,
    `# Orders\n\n## Our answer\n\n### Inside\n\n${MEANS}`,
    `# Orders\n\n## Så bygger vi det\n\n${MEANS}`,
    `# Orders\n\n## How bids are scored\n\n${MEANS}`,
    `# Orders\n\n## Terms and conditions\n\n${MEANS}`,
    `# Orders\n\n## Present situation\n\n${MEANS}`,
    `# Orders\n\n## Utfört arbete\n\n${MEANS}`,
    `# Orders\n\n## Responsibilities of the agency\n\n${MEANS}`,
  ],
  (source) => {
    assert.deepEqual(asked(source), []);
    assert.equal(roomOf(parseDocument(source)).normative, 0);
  },
);

each(
  'where nothing says that it is somebody else’s, the customer asks',
  [
    `# Request for proposal\n\n## Requirements\n\n${MEANS}`,
    `# Projektplan\n\n## Krav\n\n${MEANS}`,
    `# Orders\n\n## Technical design\n\n<!-- tillit-author: customer -->\n\n${MEANS}`,
    `---\nförfattare: kunden\n---\n\n# Offert\n\n## Lösning\n\n${MEANS}`,
    `---\nauthor: Jane Doe\n---\n\n# Orders\n\n${MEANS}`,
  ],
  (source) => assert.deepEqual(asked(source), ['MySQL']),
);

test('in the mouth of those who build, a means is told', () => {
  assert.deepEqual(asked('# Shop\n\n## Inside\n\nWe use TypeScript and PostgreSQL.\n\nVi lagrar allt i MySQL.\n'), []);
  assert.deepEqual(asked('# Shop\n\n## Inside\n\nWe must use TypeScript.\n'), ['TypeScript']);
});

test('the outline says whose text it is, and what that was told by', () => {
  const told = voicesOf(
    parseDocument('# Orders\n\n## Nuläge\n\n- x\n\n### More\n\n- x\n\n## Our answer\n\n- x\n\n## Needs\n\n- x\n'),
  );
  assert.deepEqual(
    told.map(({ heading, voice }) => [heading?.text, voice.kind, voice.reason]),
    [
      ['Nuläge', 'today', 'heading'],
      ['Our answer', 'answer', 'heading'],
    ],
  );
});

test('phases are called by names, too', () => {
  const boxes = '\n\n- [ ] x\n\n';
  const all = (...names: readonly string[]): string => names.map((name) => `## ${name}${boxes}`).join('');
  for (const names of [
    ['Alpha', 'Beta (May)', 'Live'],
    ['WP1: Soundings', 'WP2 Charts'],
    ['AP1: Lodning', 'AP2: Kort'],
    ['Stage 2a', 'Stage 2b'],
    ['Discovery phase', 'Design phase (May)'],
    ['Förstudiefas', 'Pilotfasen'],
    ['Fas: Prov', 'Fas: Drift'],
    ['Phase – Trial', 'Phase – Use'],
  ])
    assert.equal(titles(all(...names)).length, names.length, names.join());
  assert.deepEqual(titles(all('Discovery', 'Search')), []);
  assert.deepEqual(titles(all('Each phase', 'API', 'Varje fas')), []);
});

test('phases stand in paragraphs, in tables with a number, and under everyday headings', () => {
  assert.deepEqual(titles('**Stegen**\n\nSteg ett, lodning: vi mäter. Klart.\n\nSteg två, kort: vi ritar.\n'), [
    'Steg ett, lodning',
    'Steg två, kort',
  ]);
  assert.equal(read('## Stegen\n\nSteg ett, lodning: vi mäter. Klart.\n').phases[0]?.checkpoints[0]?.isDone, true);
  assert.deepEqual(titles('## Phases\n\n| Phase | Activity |\n| --- | --- |\n| 1 | Soundings |\n| 2 | Charts |\n'), [
    'Phase 1: Soundings',
    'Phase 2: Charts',
  ]);
  assert.deepEqual(titles('## How we go about it\n\n1. Soundings\n2. Charts\n'), ['Soundings', 'Charts']);
  assert.deepEqual(titles('## Upplägg\n\n| Fas | Pris |\n| --- | --- |\n| Hypercare (v 31-34) | 9 tkr |\n'), [
    'Hypercare (v 31-34)',
  ]);
});

each(
  'the steps of a tender are none of the project',
  [
    '## How offers are assessed\n\n### Phase 1 - Letter\n\nx\n\n### Phase 2 - Talk\n\nx\n',
    '## Hur anbuden bedöms\n\n### Steg 1: Brev\n\nx\n\n### Steg 2: Samtal\n\nx\n',
    '## Stage 1: Submission of bids\n\nx\n',
  ],
  (source) => assert.deepEqual(titles(source), []),
);

test('a number may begin a goal, and words may measure it', () => {
  const goals = (source: string): unknown[] => read(source).goals.map(({ text, isMeasured }) => [text, isMeasured]);
  for (const text of [
    '40 pilots use the charts',
    '3 av 4 lotsar använder korten',
    '1 200 färre samtal',
    '20 % fewer calls',
    'Calls fall by half',
    'Samtalen halveras',
    'A chart is drawn in at most two days',
    'Två av tre kort är rätt',
    'No ship runs aground because there is no chart, and no chart is lost',
    'Inget kort försvinner',
    'Zero wrong depths',
  ])
    assert.deepEqual(goals(`## Goals\n\n- ${text}\n`), [[text, true]]);
  assert.deepEqual(goals('## Goals\n\n- 2.1 Pilots trust the charts\n- Pilots like the charts\n'), [
    ['Pilots trust the charts', false],
    ['Pilots like the charts', false],
  ]);
});

each(
  'what single things are for is no goal of the project',
  [
    ['Locks', 'Lamps', 'Keys'].map((name) => `## ${name}\n\n### Objective\n\nTo keep ${name} safe.\n`).join('\n'),
    ['Lås', 'Lampor']
      .map((name) => `## ${name}\n\n### Syfte\n\nAtt vårda ${name}.\n\n### Mål\n\nOrdning.\n`)
      .join('\n'),
  ],
  (source) => assert.deepEqual(texts(read(source).goals), []),
);

test('goals in several parts are goals, and features may be called like what stands beside requirements', () => {
  assert.equal(
    read('# G\n\n## Goals\n\n### Aims\n\n- A b\n\n### Benefits\n\n- C d\n\n### Vision\n\n- E f\n').goals.length,
    3,
  );
  assert.equal(
    read('## Requirements\n\n### Payment\n\n- Card or invoice\n\n### Budget\n\n- A sum a year\n').requirements.length,
    2,
  );
});

test('phases that are only told of are none', () => {
  assert.deepEqual(titles('## Idea phase\n\nOne thinks.\n\n## Learning phase\n\nOne learns.\n'), []);
});
