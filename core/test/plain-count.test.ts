/** What is counted as asked for, and of whom: no name, answer, guidance or duty of the other party. */
import assert from 'node:assert/strict';
import { each } from './each.ts';
import { countAsked, read, rulesOf } from './reading.ts';

each(
  'rows that only answer yes or no ask for nothing',
  [
    '## Requirements\n\n- Readers see the shelf.\n\n| **Status** | **Due** | **Desk** | **Door** |\n| --- | --- | --- | --- |\n| **Lent** | Yes | No | Yes |\n| **Lost** | No | No | No |\n',
    '## Krav\n\n- Läsaren ser hyllan.\n\n| **Status** | **Datum** | **Disk** | **Dörr** |\n| --- | --- | --- | --- |\n| **Utlånad** | Ja | Nej | Ja |\n| **Borta** | Nej | Nej | Nej |\n',
  ],
  (source) => {
    assert.equal(countAsked(source), 1);
    assert.equal(read(source).requirements.length, 1);
  },
);

each(
  'bold words above a list of their own name what it asks for',
  [
    '## Requirements\n\n1. **Loans & returns**\n   - Readers see the shelf.\n   - Readers renew a loan.\n2. **Extras**\n   - A reader asks for a book.\n',
    '## Krav\n\n1. **Lån och retur**\n   - Läsaren ser hyllan.\n   - Läsaren lånar om.\n2. **Övrigt**\n   - En läsare önskar en bok.\n',
  ],
  (source) => {
    assert.equal(read(source).requirements.length, 3);
    assert.equal(countAsked(source), 3);
  },
);

each(
  'a list of problems below a purpose holds no goals',
  [
    '## Purpose\n\nThe shelves stand in two rooms. This causes two problems:\n\n- Books are looked for twice.\n- Nobody knows which are lent.\n',
    '## Syfte\n\nHyllorna står i två rum. Det leder till två problem:\n\n- Böckerna söks två gånger.\n- Ingen vet vilka som är utlånade.\n',
  ],
  (source) =>
    assert.deepEqual(
      read(source)
        .goals.map(({ text }) => text)
        .filter((text) => /twice|lent|gånger|utlånade/.test(text)),
      [],
    ),
);

each(
  'the name of a goal stays, also where a party is named in it',
  [
    '## Goals\n\n- **Self-service for customers:** a loan is renewed in a minute.\n',
    '## Mål\n\n- **Självbetjäning för kunder:** ett lån förnyas på en minut.\n',
  ],
  (source) => assert.match(read(source).goals[0]?.text ?? '', /^(?:Self-service|Självbetjäning)/),
);

each(
  'a sentence that speaks of an id gives it to nothing',
  [
    '## Assumptions\n\n- A1: The desk stays.\n- A2: The door opens.\n- A3: The lamp works.\n\nA1 and A2 are tried on Monday. A3 during the week. A2 again in May.\n',
    '## Antaganden\n\n- A1: Disken står kvar.\n- A2: Dörren går upp.\n- A3: Lampan lyser.\n\nAlla prövas på måndag. A3 under veckan. A2 igen i maj.\n',
  ],
  (source) => assert.ok(!rulesOf(source).includes('duplicate-id')),
);

each(
  'minutes of any body are told, and ask nobody',
  [
    '# Committee meeting – 2026-03-02\n\n## Rules\n\nThe agenda must be set two days before. Members shall bring their keys.\n',
    '# Styrelsemöte 2 mars\n\n## Regler\n\nDagordningen ska skickas två dagar före. Medlemmar ska ta med nyckel.\n',
  ],
  (source) => assert.equal(countAsked(source), 0),
);

each(
  'guidance that a template holds says nothing',
  [
    '## Limits\n\n<Describe what limits the choices. These might be rules, or shelves that stay.>\n\n## Goals\n\n- [Name of the goal]\n\n## Phase 1: Trial\n\n- {What is to be done}\n',
    '## Begränsningar\n\n<Beskriv vad som begränsar. Det kan vara regler, eller hyllor som står kvar.>\n\n## Mål\n\n- [Målets namn]\n\n## Fas 1: Försök\n\n- {Vad som ska göras}\n',
  ],
  (source) => {
    const { goals, limits, phases } = read(source);
    assert.deepEqual([goals.length, limits.length, phases[0]?.checkpoints.length], [0, 0, 0]);
    assert.equal(countAsked(source), 0);
  },
);

each(
  'words in brackets beside others are no guidance',
  [
    '## Goals\n\n- Readers find a book [G2].\n- [x] Shelves are counted.\n',
    '## Mål\n\n- Läsaren hittar en bok [M2].\n- [x] Hyllorna är räknade.\n',
  ],
  (source) => assert.equal(read(source).goals.length, 2),
);

each(
  'a name above items of a phase is none of them',
  [
    '## Phase 1: Trial\n\n- Key deliverables:\n  - Shelves counted\n  - Staff told\n- Review gate:\n  - Report read\n',
    '## Fas 1: Försök\n\n- Leveranser:\n  - Hyllorna räknade\n  - Personalen informerad\n- Granskning:\n  - Rapporten läst\n',
  ],
  (source) => assert.equal(read(source).phases[0]?.checkpoints.length, 3),
);

each(
  'what a sentence leaves out is asked of nobody',
  [
    '## Requirements\n\n- Readers see the shelf.\n\nThe following are not part of the move that is paid for:\n\n- Lamps in the hall\n- A second desk\n',
    '## Krav\n\n- Läsaren ser hyllan.\n\nFöljande är inte en del av den flytt som betalas:\n\n- Lampor i hallen\n- En disk till\n',
  ],
  (source) => assert.equal(countAsked(source), 1),
);

each(
  'the name of an item below a purpose says whether it is a goal',
  [
    '## Purpose\n\n- **Current challenge**: books are looked for twice.\n- **Proposed solution**: one room for all shelves.\n- **Goal**: a book is found in two minutes.\n',
    '## Syfte\n\n- **Nuvarande utmaning**: böcker söks två gånger.\n- **Föreslagen lösning**: ett rum för alla hyllor.\n- **Mål**: en bok hittas på två minuter.\n',
  ],
  (source) => assert.deepEqual([read(source).goals.length, read(source).challenges.length], [1, 1]),
);

each(
  'what a party undertakes before a list, the other one expects',
  [
    '## 3. The customer’s responsibilities\n\nThe customer undertakes to:\n\n- [ ] give an answer within three days\n- [ ] pay as agreed\n',
    '## Duties\n\n### The customer’s duties\n\nThe customer shall:\n\n- give an answer within three days\n- pay as agreed\n',
    '## 3. Kundens ansvar\n\nKunden förbinder sig att:\n\n- [ ] svara inom tre dagar\n- [ ] betala som avtalat\n',
    '## 3. Kundens åtaganden\n\nKunden ska:\n\n- svara inom tre dagar\n- betala som avtalat\n',
  ],
  (source) =>
    assert.deepEqual(
      read(source).expectations.map(({ party }) => party),
      ['supplier', 'supplier'],
    ),
);

each(
  'a limit of liability is nobody’s expectation',
  [
    '## Limitation of liability\n\n- The supplier pays at most the sum of the contract.\n- Lost sales are not covered.\n',
    '## 11. Ansvarsbegränsning\n\n### Leverantörens ansvar är begränsat till:\n\n- Högst det belopp som avtalats\n- Ej förlorad försäljning\n',
  ],
  (source) => assert.deepEqual(read(source).expectations, []),
);

each(
  'limits with names of their own are limits each',
  [
    '## Constraints\n\n### Business constraints\n\n- **Noise**: an open house with many guests\n- **Budget**: a small sum, to keep things simple\n- **Doors**: one of them opens\n',
    '## Begränsningar\n\n### Affärsbegränsningar\n\n- **Buller**: öppet hus med många gäster\n- **Budget**: en liten summa, för att hålla det enkelt\n- **Dörrar**: en av dem går att öppna\n',
  ],
  (source) => assert.equal(read(source).limits.length, 3),
);

each(
  'a requirement with a name and a description is one',
  [
    '## Requirements\n\n| Id | Name | Description |\n| --- | --- | --- |\n| R1 | Quick set-up | A reader starts within two minutes |\n| R2 | Calm | Four readers at once, no delay |\n',
    '## Krav\n\n| Id | Namn | Beskrivning |\n| --- | --- | --- |\n| K1 | Snabb start | Läsaren kommer igång på två minuter |\n| K2 | Lugn | Fyra läsare samtidigt, inget dröjsmål |\n',
  ],
  (source) => {
    assert.equal(countAsked(source), 2);
    assert.match(read(source).requirements[0]?.text ?? '', /two minutes|två minuter/);
  },
);

each(
  'a row, or an item, is one requirement, whatever the number of its cells and sentences',
  [
    '## Requirements\n\n| Need | Description | Why |\n| --- | --- | --- |\n| **Sowing list** | All beds with their seeds | Planning |\n| **Watering** | Reminders for each bed | Health |\n',
    '## Krav\n\n| Behov | Beskrivning | Varför viktigt |\n| --- | --- | --- |\n| **Sålista** | Alla rabatter med sina frön | Planering |\n| **Vattning** | Påminnelse för varje rabatt | Hälsa |\n',
    '## Requirements\n\n- The gardener shall see the beds. She shall find the dry ones.\n- The gardener shall hear of frost.\n',
  ],
  (source) => assert.equal(countAsked(source), 2),
);

each(
  'what the reader is asked to tell is not asked of the solution',
  [
    '## Requirements\n\nThe gardener shall see the beds.\n\nDescribe your way of watering and how you train staff.\n\nPlease describe how you ensure:\n\n- **Water** – how much of it\n- **Light** – hours a day\n',
    '## Krav\n\nOdlaren ska se rabatterna.\n\nBeskriv ert sätt att vattna och hur ni utbildar personal.\n\nBeskriv hur ni säkerställer:\n\n- **Vatten** – hur mycket\n- **Ljus** – timmar om dagen\n',
  ],
  (source) => assert.equal(countAsked(source), 1),
);

each(
  'the way to another page, and what is left of words that are struck out, ask for nothing',
  [
    '# Requirements\n\n[<< Index](README.md)\n\nThe gardener shall see the beds.\n\n~~**R2**~~  \ndropped\n\n[Next page →](more.md)\n',
    '# Krav\n\n[« Tillbaka](README.md)\n\nOdlaren ska se rabatterna.\n\n~~**K2**~~  \nstruket\n',
  ],
  (source) => assert.equal(countAsked(source), 1),
);

each(
  'what a phase lists is done in it, and asked of nobody else',
  [
    '## Week 1: Soil and requirements\n\n**Tasks:**\n\n- [ ] Sketch all beds\n- [ ] Compare spades\n- [ ] Choose the database\n',
    '## Vecka 1: Jord och krav\n\n**Uppgifter:**\n\n- [ ] Skissa alla rabatter\n- [ ] Jämför spadar\n- [ ] Välj databas\n',
  ],
  (source) => assert.equal(countAsked(source), 0),
);

each(
  'a sentence beside another matter is no list of requirements',
  ['# Notes of the garden\n\nThe roses grew. Visitors will need patience. The gate was painted.\n'],
  (source) => assert.equal(countAsked(source), 0),
);

each(
  'whoever compares has not chosen',
  [
    '## Requirements\n\n- The plan of the beds: PostgreSQL vs MySQL\n',
    '## Krav\n\n- Planen för rabatterna: PostgreSQL kontra MySQL\n',
  ],
  (source) =>
    assert.deepEqual(
      rulesOf(source).filter((id) => id === 'prescribed-technology'),
      [],
    ),
);
