/** Plans and statements of work as people write them: what only stands near a phase, a goal or a limit is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument, defaultConfig, parseDocument } from '../src/index.ts';
import { voicesOf } from '../src/document/families.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import { each } from './each.ts';
import { read, texts, titles } from './reading.ts';

each(
  'what is said of a phase is no phase',
  [
    '## Phase 1: Mapping\n\n- [ ] Ponds\n\n## Phase 1 risks\n\n- Ice\n\n## Budget for phase 1\n\n- 40 hours\n',
    '## Phase 1: Mapping\n\n- [ ] Ponds\n\n## Action items before phase 01\n\n- [ ] Boots\n\n## Phase 1 exit criteria\n\n- [x] Ice\n',
    '## Phase 1: Mapping\n\n- [ ] Ponds\n\n## Phase 1 wrap-up with the wardens\n\n- [x] Coffee\n',
    '## Fas 1: Kartering\n\n- [ ] Dammar\n\n## Fas 1 risker\n\n- Is\n\n## Budget för fas 1\n\n- 40 timmar\n',
    '## Fas 1: Kartering\n\n- [ ] Dammar\n\n## Åtgärder inför fas 1\n\n- [ ] Stövlar\n\n## Fas 1 utgångskriterier\n\n- [x] Is\n',
  ],
  (source) => {
    const { phases } = read(source);
    assert.deepEqual(
      phases.map(({ state, checkpoints }) => [state, checkpoints.length]),
      [['planned', 1]],
    );
  },
);

each(
  'the evaluation of a phase belongs to it, whatever its heading looks like',
  [
    '## Phase 1: Mapping\n\n- [x] Ponds\n\n## Phase 1 evaluation\n\nCustomer: good.\nSupplier: good.\n\nDecision: continue\n',
    '## Fas 1: Kartering\n\n- [x] Dammar\n\n## Fas 1 utvärdering\n\nKunden: bra.\nLeverantören: bra.\n\nBeslut: fortsätt\n',
  ],
  (source) => {
    const [phase, ...others] = read(source).phases;
    assert.deepEqual([phase?.state, phase?.evaluation.decision, others.length], ['decided', 'continue', 0]);
  },
);

test('a phase may be called so without a colon', () => {
  assert.deepEqual(titles('## Phase 1 Preparation\n\n- [ ] Boots\n\n## Phase 2 Evaluation\n\n- [ ] Counting\n'), [
    'Phase 1 Preparation',
    'Phase 2 Evaluation',
  ]);
});

each(
  'a phase is called by what happens, not by its day',
  [
    '## Milestones\n\n- **12 August 2026:** Ponds are mapped\n- 2026-09-01: Frogs counted\n',
    '## Milstolpar\n\n- **12 augusti 2026:** Dammar karterade\n- 2026-09-01: Grodor räknade\n',
  ],
  (source) => assert.ok(titles(source).every((title) => !/\d/.test(title) && title.length > 3)),
);

each(
  'weeks may be a range, and a list of dates says the same again',
  [
    '## Timeline\n\n| Week | Phase |\n| --- | --- |\n| 1 | Mapping |\n| 2-4 | Counting |\n\n### Key milestones\n\n- May 4: Mapping\n- June 1: Counting (north)\n',
    '## Tidplan\n\n| Vecka | Fas |\n| --- | --- |\n| 1 | Kartering |\n| 2–4 | Räkning |\n\n### Viktiga milstolpar\n\n- 4 maj: Kartering\n- 1 juni: Räkning (norr)\n',
  ],
  (source) => {
    assert.equal(titles(source).length, 2);
    assert.match(titles(source)[1] ?? '', /2[-–]4: /);
  },
);

each(
  'payments, changes of the plan, sentences and next steps are no phases',
  [
    '## Price\n\n**Payment schedule:**\n\n- 40 % when signed\n- 60 % at the end\n',
    '## Timeline changes\n\n- Delays by the wardens may cost more\n- Ice is nobody’s fault\n',
    '## Schedule\n\n- Whoever is late will have to pay the others\n',
    '## Decision\n\n**Next steps**:\n\n1. Ask the wardens\n2. Proceed to phase 2\n',
    '## Pris\n\n**Betalningsplan:**\n\n- 40 % vid avtal\n- 60 % i slutet\n',
    '## Ändringar i tidplanen\n\n- Förseningar kan kosta mer\n',
    '## Tidplan\n\n- Den som är sen får betala för de andra\n',
    '## Beslut\n\n**Nästa steg**:\n\n1. Fråga vakterna\n2. Gå vidare till fas 2\n',
  ],
  (source) => assert.deepEqual(titles(source), []),
);

each(
  'a standard in what a phase delivers is not its name',
  [
    '## Roadmap\n\n| # | Phase | Delivers |\n| --- | --- | --- |\n| 1 | Lists | All ponds on one page |\n| 2 | Exchange | HL7 messages to the lake authority, twice a day |\n',
    '## Etapper\n\n| # | Etapp | Innehåll |\n| --- | --- | --- |\n| 1 | Listor | Alla dammar på en sida |\n| 2 | Utbyte | HL7 till sjöverket två gånger om dagen |\n',
  ],
  (source) => assert.ok(titles(source).every((title) => !title.includes('HL7'))),
);

each(
  'what is in scope is no limit',
  [
    '## Scope and exclusions\n\n### In scope (first year)\n\n- Ponds\n\n### Exclusions\n\n- Rivers\n',
    '## Limits\n\n**Included:**\n\n- Ponds\n\n**Not included:**\n\n- Rivers\n',
    '## Avgränsningar\n\n### Ingår i uppdraget\n\n- Dammar\n\n### Ingår inte\n\n- Floder\n',
    '## Avgränsningar\n\n**Ingår:**\n\n- Dammar\n\n**Ingår ej:**\n\n- Floder\n',
  ],
  (source) => assert.match(texts(read(source).limits).join(' '), /^(?:Rivers|Floder)$/),
);

each(
  'what the supplier will not do is a limit, and what it will do is its answer',
  [
    '# Frogs\n\n## What we will deliver\n\n- A count on paper\n\n## What we will NOT deliver\n\n- Rivers\n',
    '# Grodor\n\n## Vad vi levererar\n\n- En räkning på papper\n\n## Detta levereras inte\n\n- Floder\n',
  ],
  (source) => {
    assert.deepEqual(read(source).limits.length, 1);
    assert.deepEqual(
      voicesOf(parseDocument(source)).map(({ voice }) => voice.kind),
      ['answer'],
    );
  },
);

each(
  'lines with bold labels say something each: of one goal, how it is measured and why',
  [
    '## Goal\n\n**Specific**: Every pond has a warden  \n**Measurable**: 40 wardens by May  \n**Relevant**: frogs die  \n**Time-bound**: May\n',
    '## Mål\n\n**Specifikt:** Varje damm har en vakt\\\n**Mätbart:** 40 vakter i maj\\\n**Relevans:** grodor dör\n',
  ],
  (source) => {
    const { goals } = read(source);
    assert.deepEqual(
      goals.map(({ isMeasured }) => isMeasured),
      [true],
    );
    assert.match(goals[0]?.text ?? '', /(?:warden|vakt)$/);
  },
);

each(
  'code at the start of an item is part of what it says',
  [
    '## Goals\n\n- `export` takes less than two seconds\n\n## Limits\n\n| Limit | Why |\n| --- | --- |\n| `root` stays locked | law |\n',
    '## Mål\n\n- `export` tar mindre än två sekunder\n\n## Begränsningar\n\n| Begränsning | Skäl |\n| --- | --- |\n| `root` förblir låst | lag |\n',
  ],
  (source) => {
    const { goals, limits } = read(source);
    assert.match(goals[0]?.text ?? '', /^export ta/);
    assert.match(limits[0]?.text ?? '', /^root /);
  },
);

each(
  'names of files are no goals',
  [
    '## Purpose and scope\n\nThis list follows what is said in:\n\n- `plan/charter.md` (section 8)\n- `plan/guide.md`\n\n**Steering authority**: Nobody goes on before spring.\n',
    '## Syfte\n\nListan följer:\n\n- `plan/direktiv.md` (avsnitt 8)\n- `plan/guide.md`\n',
  ],
  (source) => assert.deepEqual(texts(read(source).goals), []),
);

test('commas part what is to be done only where each part begins anew', () => {
  const rows =
    '| Phase | Deliverables |\n| --- | --- |\n| Pilot | search, counting, PDF export |\n| Rollout | Maps, Counts |\n';
  assert.deepEqual(
    read(`## Phases\n\n${rows}`).phases.map(({ checkpoints }) => checkpoints.length),
    [1, 2],
  );
});

each(
  'what is called current is running',
  [
    '## Roadmap\n\n### Current work\n\n- Ponds\n\n### Later\n\n- Rivers\n',
    '## Färdplan\n\n### Pågående arbete\n\n- Dammar\n\n### Senare\n\n- Floder\n',
  ],
  (source) =>
    assert.deepEqual(
      read(source).phases.map(({ state }) => state),
      ['running', 'planned'],
    ),
);

test('a word that may give a reason gives none inside "such as"', () => {
  const reasons = (limit: string): unknown[] =>
    partnershipOf(parseDocument(`## Limits\n\n- ${limit}\n`)).limits.map(({ hasReason }) => hasReason);
  assert.deepEqual(reasons('Loud tools such as drills stay in the van.'), [false]);
  assert.deepEqual(reasons('The quay is closed at night, as well as on Sundays.'), [false]);
  assert.deepEqual(reasons('No drilling at night, as the ward above sleeps.'), [true]);
  assert.deepEqual(reasons('Kajen stängs då och då av hamnkaptenen.'), [false]);
  assert.deepEqual(reasons('Ingen borrning om natten, då avdelningen sover.'), [true]);
});

test('a numbered line that stands alone is a heading where it names what stands below', () => {
  const roles = (source: string): unknown[] =>
    parseDocument(source).sections.flatMap(({ heading, role }) => (heading ? [[heading.text, role]] : []));
  assert.deepEqual(roles('1. Background\n\nThe ferry is old.\n\n2. Goals\n\n- Fewer queues.\n'), [
    ['Background', 'background'],
    ['Goals', 'goals'],
  ]);
  assert.deepEqual(roles('1. Bakgrund\n\nFärjan är gammal.\n\n2. Mål\n\n- Kortare köer.\n'), [
    ['Bakgrund', 'background'],
    ['Mål', 'goals'],
  ]);
  // Items of a list, and names of other things, are none.
  assert.deepEqual(roles('1. Goals\n2. Limits\n\nWords.\n'), []);
  assert.deepEqual(roles('1. R1\n\nWords.\n\n2. Lanterns\n\nWords.\n'), []);
});

test('a sentence in capitals is asked about like any other', () => {
  const found = (source: string): unknown[] =>
    checkDocument(parseDocument(source), defaultConfig)
      .filter(({ rule }) => rule.id.startsWith('prescribed-'))
      .map(({ rule }) => rule.id);
  assert.deepEqual(found('## Requirements\n\n- THE GUARD SHALL CHOOSE A TRACK FROM A DROP-DOWN MENU.\n'), [
    'prescribed-interface',
  ]);
  assert.deepEqual(found('## Krav\n\n- VAKTEN SKA VÄLJA SPÅR I EN RULLGARDINSMENY.\n'), ['prescribed-interface']);
});

test('what is counted is shown as it was written', () => {
  const [goal] = read('## Goals\n\n- Rooms of 3*4*5 metres and the key hall_no stay.\n').goals;
  assert.equal(goal?.text, 'Rooms of 3*4*5 metres and the key hall_no stay.');
});

test('what is said in a meeting asks nobody how', () => {
  for (const source of [
    '# Minutes of the berth group, 4 May\n\n## Needs\n\n- Mooring data shall be kept in PostgreSQL.\n',
    '# Pilot meeting 2031-05-04\n\n## Requirements\n\n- Mooring data shall be kept in PostgreSQL.\n',
    '# Mötesanteckningar 4 maj\n\n## Krav\n\n- Förtöjningar ska lagras i PostgreSQL.\n',
  ]) {
    const document = parseDocument(source);
    assert.deepEqual(
      checkDocument(document, defaultConfig).filter(({ rule }) => rule.id.startsWith('prescribed-')),
      [],
    );
    assert.equal(voicesOf(document)[0]?.voice.kind, 'past');
  }
  assert.deepEqual(voicesOf(parseDocument('# Booking of meeting rooms\n\n- R1: A room is booked once.\n')), []);
});
