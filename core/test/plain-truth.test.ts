/** Nothing is taken for more than it says: a reference, a definition, a decoration, a record of what was done. */
import assert from 'node:assert/strict';
import { parseDocument } from '../src/checking/open.ts';
import { joinPartnerships } from '../src/partnership/joint.ts';
import { titleOfPartnership } from '../src/partnership/title.ts';
import { each } from './each.ts';
import { countAsked, read, rulesOf, texts } from './reading.ts';

const states = (source: string): unknown =>
  read(source).phases.map(({ state, checkpoints }) => [
    state,
    checkpoints.filter(({ isDone }) => isDone).length,
    checkpoints.length,
  ]);

each(
  'what only points elsewhere is nothing of its own',
  [
    '## Goals\n\n- See the annual plan for the library.\n- Lenders find a book in two minutes.\n',
    '## Risks\n\n- Refer to the risk register.\n- Shelves may arrive late.\n',
    '## Mål\n\nSe dokumentet ”Årsplan för biblioteket”.\n\n- Låntagaren hittar en bok på två minuter.\n',
    '## Mål\n\n- Läs mer i årsplanen.\n- Låntagaren hittar en bok på två minuter.\n',
    '## Risker\n\n- Se riskregistret.\n- Hyllorna kan komma sent.\n',
  ],
  (source) => {
    const { goals, challenges } = read(source);
    assert.equal(goals.length + challenges.length, 1);
  },
);

each(
  'a range is a measure',
  [
    '## Goals\n\n- Calls to the desk fall by 30-50 %.\n',
    '## Goals\n\n- Parcels arrive within 2–3 days.\n',
    '## Goals\n\n- Our ferry stands in place 1-5 of the yearly survey.\n',
    '## Mål\n\n- Samtalen till disken minskar med 30–50 %.\n',
    '## Mål\n\n- Paketen kommer fram inom 2-3 dagar.\n',
    '## Mål\n\n- Färjan ligger på plats 1–5 i årets undersökning.\n',
  ],
  (source) => assert.equal(read(source).goals[0]?.isMeasured, true),
);

each(
  'years and ids in a goal measure nothing',
  [
    '## Goals\n\n- The harbour is calm for guests in 2026-2028.\n',
    '## Mål\n\n- Hamnen är lugn för gästerna 2026–2028.\n',
  ],
  (source) => assert.equal(read(source).goals[0]?.isMeasured, false),
);

each(
  'words such as "done" before a list hold for its items',
  [
    '## Phase 1: Trial\n\n**Done:**\n\n- Shelves counted\n- Staff told\n\n**Remaining:**\n\n- Signs put up\n\n## Phase 2: All\n\n- Move in\n',
    '## Phase 1: Trial\n\nCompleted so far:\n- Shelves counted\n- Staff told\n\nNot done yet:\n- Signs put up\n\n## Phase 2: All\n\n- Move in\n',
    '## Fas 1: Försök\n\n**Klart:**\n\n- Hyllorna räknade\n- Personalen informerad\n\n**Återstår:**\n\n- Skyltar uppsatta\n\n## Fas 2: Alla\n\n- Flytta in\n',
    '## Fas 1: Försök\n\n- Klart:\n  - Hyllorna räknade\n  - Personalen informerad\n- Återstår:\n  - Skyltar uppsatta\n\n## Fas 2: Alla\n\n- Flytta in\n',
  ],
  (source) =>
    assert.deepEqual(states(source), [
      ['running', 2, 3],
      ['planned', 0, 1],
    ]),
);

each(
  'a tick among other pictures is a decoration',
  [
    '## Phase 1: Trial\n\n- 📦 Books packed by colour\n- 🚚 Moved at night\n- ✅ Checked by two people\n- 📣 Told to all\n\n## Phase 2: All\n\n- Move in\n',
    '## Fas 1: Försök\n\n- 📦 Böcker packas efter färg\n- 🚚 Flyttas på natten\n- ✅ Kontrolleras av två\n- 📣 Berättas för alla\n\n## Fas 2: Alla\n\n- Flytta in\n',
  ],
  (source) =>
    assert.deepEqual(states(source), [
      ['planned', 0, 4],
      ['planned', 0, 1],
    ]),
);

each(
  'a tick among other signs of state is one',
  [
    '## Phase 1: Trial\n\n- ✅ Books packed\n- ❌ Moved\n- ⏳ Checked\n',
    '## Fas 1: Försök\n\n- ✅ Böcker packade\n- 🔄 Flyttade\n- 🔴 Kontrollerade\n',
  ],
  (source) => assert.deepEqual(states(source), [['running', 1, 3]]),
);

each(
  'a phase that is half done is running',
  [
    '## Phase 1: Trial 🟡\n\n- Count shelves\n\n## Phase 2: All\n\n- Move in\n',
    '## Phase 1: Trial (partly done)\n\n- Count shelves\n\n## Phase 2: All\n\n- Move in\n',
    '## Phase 1: Trial 🚧\n\n- Count shelves\n\n## Phase 2: All\n\n- Move in\n',
    '## Fas 1: Försök 🔄\n\n- Räkna hyllor\n\n## Fas 2: Alla\n\n- Flytta in\n',
    '## Fas 1: Försök – delvis klar\n\n- Räkna hyllor\n\n## Fas 2: Alla\n\n- Flytta in\n',
    '## Fas 1: Försök\n\n**Status:** Delvis\n\n- Räkna hyllor\n\n## Fas 2: Alla\n\n- Flytta in\n',
  ],
  (source) =>
    assert.deepEqual(
      (states(source) as unknown[][]).map(([state]) => state),
      ['running', 'planned'],
    ),
);

each(
  'a table that explains classes is no list of phases',
  [
    '## Steps\n\n| Class | Meaning | Example |\n| --- | --- | --- |\n| High | Nobody can work | Fire |\n| Low | Some are disturbed | Noise |\n',
    '## Steg\n\n| Klass | Innebörd | Exempel |\n| --- | --- | --- |\n| Hög | Ingen kan arbeta | Brand |\n| Låg | Några störs | Buller |\n',
  ],
  (source) => assert.deepEqual(read(source).phases, []),
);

each(
  'a table of phases is one, whatever its first column is called',
  [
    '## Phases\n\n| Phase | What |\n| --- | --- |\n| Trial | One ward |\n| All | Ten wards |\n',
    '## Phases\n\n| What | When |\n| --- | --- |\n| Trial | May |\n| All wards | June |\n',
    '## Phases\n\n| Name | Deliverables |\n| --- | --- |\n| Trial | Report |\n| All | Training |\n',
    '## Faser\n\n| Vad | När |\n| --- | --- |\n| Försök | Maj |\n| Alla | Juni |\n',
    '## Faser\n\n|  |  |\n| --- | --- |\n| Fas 1 | En avdelning |\n| Fas 2 | Alla |\n',
  ],
  (source) => assert.equal(read(source).phases.length, 2),
);

each(
  'a schedule says again when the phases are, and adds none',
  [
    '## Phase 1: Trial\n\n- Count shelves\n\n## Phase 2: All\n\n- Move in\n\n## Timeline\n\n### Phase 1 (weeks 1-4)\n\nOne ward.\n\n### Phase 2 (weeks 5-9)\n\nAll wards.\n',
    '## Fas 1: Försök\n\n- Räkna hyllor\n\n## Fas 2: Alla\n\n- Flytta in\n\n## Tidslinje\n\n### Fas 1 (vecka 1–4)\n\nEn avdelning.\n\n### Fas 2 (vecka 5–9)\n\nAlla.\n',
    '## Fas 1: Försök\n\n- Räkna hyllor\n\n## Fas 2: Alla\n\n- Flytta in\n\n## Tidslinje\n\n### Fas 1: januari–februari\n\nEn avdelning.\n\n### Fas 2: mars\n\nAlla.\n',
  ],
  (source) =>
    assert.deepEqual(states(source), [
      ['planned', 0, 1],
      ['planned', 0, 1],
    ]),
);

each(
  'two parts may each have a first phase',
  [
    '# Shelves\n\n## Phase 1: Count\n\n- Count\n\n# Lamps\n\n## Phase 1: Choose\n\n- Choose\n',
    '# Hyllor\n\n## Fas 1: Räkna\n\n- Räkna\n\n# Lampor\n\n## Fas 1: Välja\n\n- Välja\n',
  ],
  (source) => assert.equal(read(source).phases.length, 2),
);

each(
  'what is done only when it is needed is no checkpoint',
  [
    '## Phase 1: Trial\n\n- Count shelves\n- Answer questions when needed\n- Order more lamps if necessary\n',
    '## Fas 1: Försök\n\n- Räkna hyllor\n- Svara på frågor vid behov\n- Beställ fler lampor om det behövs\n',
  ],
  (source) => assert.equal(read(source).phases[0]?.checkpoints.length, 1),
);

each(
  'records of work, references and empty places are asked of nobody',
  [
    '## Requirements\n\n- Readers see which shelf a book stands on.\n- LAMP-12 Hang lamps (6h)\n- LAMP-14: paint the door (3.5 hours)\n- Traces to G3\n- Price: ________ per month\n',
    '## Krav\n\n- Läsaren ser på vilken hylla en bok står.\n- LAMPA-12 Häng lampor (6h)\n- LAMPA-14: måla dörren (3,5 timmar)\n- Exemplifierar G3\n- Pris: ________ kr per månad\n',
  ],
  (source) => assert.equal(countAsked(source), 1),
);

each(
  'a ticked requirement is one all the same',
  [
    '## Requirements\n\n- [x] R1: Readers shall see the shelf.\n- [x] Readers can borrow for 30 days.\n',
    '## Krav\n\n- [x] K1: Läsaren ska se hyllan.\n- [x] Läsaren kan låna i 30 dagar.\n',
  ],
  (source) => assert.equal(countAsked(source), 2),
);

each(
  'the same thing named again is no second thing with its id',
  [
    '## Week 1\n\n- LAMP-12 Hang lamps (6h)\n- LAMP-13 Paint door (2h)\n\n## Week 2\n\n- LAMP-12 Hang lamps (3h)\n',
    '## Vecka 1\n\n- LAMPA-12 Häng lampor (6h)\n- LAMPA-13 Måla dörren (2h)\n\n## Vecka 2\n\n- LAMPA-12 Häng lampor (3h)\n',
  ],
  (source) => assert.ok(!rulesOf(source).includes('duplicate-id')),
);

each(
  'what was checked is told, and settles nothing',
  [
    '## Status\n\n- RSS validated\n- JSON export tested\n',
    '## Status\n\n- RSS validerad\n- JSON-export testad\n',
    '## Krav\n\n- RSS validerad\n',
  ],
  (source) =>
    assert.deepEqual(
      rulesOf(source).filter((id) => id.startsWith('prescribed-')),
      [],
    ),
);

each(
  'a column that says how it is judged is a measure',
  [
    '## Objectives\n\n| # | Objective | How it is judged |\n| --- | --- | --- |\n| O1 | Readers find a book | Nobody asks at the desk |\n',
    '## Desired results\n\n| Result | How it is checked |\n| --- | --- |\n| Readers find a book | Timed with five of them |\n',
    '## Mål\n\n| Nr | Mål | Så bedöms det |\n| --- | --- | --- |\n| M1 | Läsaren hittar boken | Ingen frågar i disken |\n'.replace(
      'Så bedöms det',
      'Hur det bedöms',
    ),
    '## Önskat läge\n\n| Resultat | Hur det kontrolleras |\n| --- | --- |\n| Läsaren hittar boken | Fem läsare får prova |\n',
  ],
  (source) =>
    assert.deepEqual(
      read(source).goals.map(({ isMeasured }) => isMeasured),
      [true],
    ),
);

each(
  'what the system shall consist of is no goal, also below a purpose',
  [
    '## Purpose\n\nThe register keeps the loans in order.\n\nThe system shall consist of:\n\n1. A desk terminal.\n2. A register.\n',
    '## Syfte\n\nRegistret ska hålla ordning på lånen.\n\nSystemet ska bestå av:\n\n1. Terminal i disken.\n2. Ett register.\n',
  ],
  (source) =>
    assert.deepEqual(
      read(source).goals.filter(({ text }) => /erminal|regist/i.test(text) && !/loans|lånen/.test(text)),
      [],
    ),
);

each(
  'what has to hold at a gate decides nothing',
  [
    '## Phases\n\n| Phase | Gate | State |\n| --- | --- | --- |\n| Phase 1: Trial | Shelves counted, staff told, exceptions carried, final review approved by both | Not started |\n',
    '## Faser\n\n| Fas | Grindbeslut | Läge |\n| --- | --- | --- |\n| Fas 1: Försök | Hyllorna räknade, personalen informerad, avvikelser hanterade, slutlig granskning godkänd av båda | Ej påbörjad |\n',
  ],
  (source) => assert.equal(read(source).phases[0]?.evaluation.decision, 'none'),
);

each(
  'a decision in a column is one, with its conditions',
  [
    '## Phases\n\n| Phase | Decision |\n| --- | --- |\n| Phase 1: Trial | Continue, with one more counter and one evening less a week |\n',
    '## Faser\n\n| Fas | Beslut |\n| --- | --- |\n| Fas 1: Försök | Fortsätt, med en räknare till och en kväll mindre i veckan |\n',
  ],
  (source) => assert.match(read(source).phases[0]?.evaluation.decision ?? '', /continue|adjust/),
);

each(
  'what is nearly complete is running',
  [
    '## Phases\n\n| Phase | State |\n| --- | --- |\n| Phase 1: Trial | Substantially complete; report not yet signed |\n',
    '## Faser\n\n| Fas | Läge |\n| --- | --- |\n| Fas 1: Försök | I stort sett klar, rapporten inte underskriven |\n',
  ],
  (source) => assert.equal(read(source).phases[0]?.state, 'running'),
);

each(
  'the deliverables of a plan are no requirements of somebody else',
  [
    '# Project plan: new shelves\n\n## Deliverables\n\n- A report in PDF\n- A list in Excel\n',
    '# Projektplan – nya hyllor\n\n## Leveranser\n\n- En rapport i PDF\n- En lista i Excel\n',
  ],
  (source) => {
    assert.equal(countAsked(source), 0);
    assert.deepEqual(
      rulesOf(source).filter((id) => id.startsWith('prescribed-')),
      [],
    );
  },
);

each(
  'what is excluded is a limit',
  ['## Excluded from the first move\n\n- The map room\n', '## Undantaget från första flytten\n\n- Kartrummet\n'],
  (source) => assert.equal(read(source).limits.length, 1),
);

each(
  'of several first headings none is the title unless it stands first and says nothing else',
  [
    '# Background\n\nThe library moves.\n\n# Goals\n\n- A book is found in two minutes.\n',
    '# Inledning\n\nBiblioteket flyttar.\n\n# Mål\n\n- En bok hittas på två minuter.\n',
  ],
  (source) => assert.equal(partnershipTitle(source), undefined),
);

each(
  'a title stays one, also where a second part follows',
  ['# Move of the library\n\n## Goals\n\n- Found in two minutes.\n\n# Appendix\n\nMore.\n'],
  (source) => assert.equal(partnershipTitle(source), 'Move of the library'),
);

function partnershipTitle(source: string): string | undefined {
  return titleOfPartnership(joinPartnerships([parseDocument(source)]));
}

each(
  'words before a list that tell what a party does are of what it gives, and the other expects it',
  [
    '---\ncustomer: Anna\nsupplier: Brygga\n---\n## Client responsibilities\n\n- Anna will provide:\n  - The key to the hall\n- Book the guards\n',
    '---\ncustomer: Anna\nsupplier: Brygga\n---\n## Client responsibilities\n\nAnna hosts:\n\n- The opening\n',
    '---\nkund: Anna\nleverantör: Brygga\n---\n## Kundens åtaganden\n\n- Anna tillhandahåller:\n  - Nyckeln till hallen\n- Boka vakter\n',
  ],
  (source) => assert.deepEqual([...new Set(read(source).expectations.map(({ party }) => party))], ['supplier']),
);

each(
  'beside a schedule, milestones are dates of its phases',
  [
    '## Timeline\n\n| Week | Phase |\n| --- | --- |\n| 1 | Survey |\n| 2-3 | Sowing |\n\n### Key milestones\n\n- **2 May:** Soil bought\n- **9 May:** Sowing begins\n',
    '## Tidplan\n\n| Vecka | Fas |\n| --- | --- |\n| 1 | Kartläggning |\n| 2-3 | Sådd |\n\n### Milstolpar\n\n- **2 maj:** Jorden köpt\n- **9 maj:** Sådden börjar\n',
  ],
  (source) => assert.equal(read(source).phases.length, 2),
);

each(
  'minutes in a table are no decisions, unless a column names these',
  [
    '## Decisions\n\n| Topic | Discussion | Actions |\n| --- | --- | --- |\n| Keys | Ola was worried about the keys. | Ola asks |\n',
    '## Fattade beslut\n\n| Ämne | Diskussion | Att göra |\n| --- | --- | --- |\n| Nycklar | Ola var orolig för nycklarna. | Ola frågar |\n',
  ],
  (source) => assert.equal(read(source).notes.length, 0),
);

each(
  'a promise is no limit, and what can be ordered besides is none',
  [
    '## Limits of liability\n\nThe contractor will tend the beds with care.\n',
    '---\nleverantör: Brygga\n---\n## Begränsningar\n\nLeverantören kommer att sköta rabatterna väl.\n',
    '## Offer\n\nThe following are not included, but can be ordered:\n\n- A second gate\n',
  ],
  (source) => assert.deepEqual(texts(read(source).limits), []),
);

each(
  'somebody beside the parties is neither of them',
  ['## Out of scope\n\n- Checks of third-party suppliers and their stock\n'],
  (source) => assert.equal(read(source).limits[0]?.party, 'unknown'),
);

each(
  'what can be ticked is to be done, whatever its first word',
  [
    '## Phase 1: Start\n\n- [ ] Priority: what must come first\n- [x] Budget: agreed by all\n- [ ] Visits\n',
    '## Fas 1: Start\n\n- [ ] Prioritering: vad som kommer först\n- [x] Budget: godkänd av alla\n- [ ] Besök\n',
  ],
  (source) => assert.deepEqual(read(source).phases[0]?.checkpoints.length, 3),
);

each(
  'a place to fill in holds nothing, whatever its first word',
  [
    '## Out of scope\n\n{TBD: what is left to others}\n',
    '## Utanför uppdraget\n\n[ATT FYLLA I: det som lämnas åt andra]\n',
  ],
  (source) => assert.deepEqual(texts(read(source).limits), []),
);

each(
  'a title keeps what its brackets hold',
  ['# 🌱 (12 May) Spring meeting\n\n## Goals\n\n- Beds are sown before June.\n'],
  (source) => assert.equal(partnershipTitle(source), '(12 May) Spring meeting'),
);
