/** What is told needs evidence: a goal is what is aimed at, a limit what binds, and nothing is said to be missing that is there. */
import assert from 'node:assert/strict';
import { parseDocument } from '../src/checking/open.ts';
import { roomOf } from '../src/dictating/room.ts';
import { each } from './each.ts';
import { read, rulesOf } from './reading.ts';

const goals = (source: string): string[] => read(source).goals.map(({ text }) => text);

each(
  'a list behind "the following steps" holds steps, below goals too',
  [
    '## Objectives\n\n- Anglers renew in a minute.\n\nWe work in four steps:\n\n1. Survey\n2. Trial\n3. Roll-out\n4. Review\n',
    '## Mål\n\n- Fiskaren förnyar på en minut.\n\nArbetet sker i följande steg:\n\n1. Kartläggning\n2. Försök\n3. Införande\n',
  ],
  (source) => {
    assert.equal(goals(source).length, 1);
    assert.ok(read(source).phases.length >= 3);
  },
);

each(
  'a whole sentence before a list is the goal, and the list only tells of it',
  [
    '## Aim\n\nThe aim is that one register serves all offices of the district:\n\n1. Registry – intake\n2. Archive – keeping\n',
    '## Mål\n\nMålet är att ett enda register räcker för alla kontor i länet:\n\n1. Registratur – mottagning\n2. Arkiv – förvaring\n',
  ],
  (source) => assert.match(goals(source).join('\n'), /^(?:The aim|Målet)[^\n:]+$/),
);

each(
  'a sentence that its list ends is none',
  [
    '## Aim\n\nThe aim is that visitors can:\n\n- find their case without help\n- see who answers\n',
    '## Mål\n\nMålet är att besökaren kan:\n\n- hitta sitt ärende utan hjälp\n- se vem som svarar\n',
  ],
  (source) => assert.equal(goals(source).length, 2),
);

each(
  'a heading with a number is the goal, and what stands below tells of it',
  [
    '## Goals\n\n### Goal 1 – One desk for all errands\n\nVisitors meet one person. The desk knows who else is needed.\n\n### Goal 2 – Calm evenings\n\nNobody takes work home.\n',
    '## Mål\n\n### Mål 1 – En disk för alla ärenden\n\nBesökaren möter en person. Disken vet vem mer som behövs.\n\n### Mål 2: Lugna kvällar\n\nIngen tar med sig arbete hem.\n',
  ],
  (source) => assert.equal(goals(source).length, 2),
);

each(
  'a table of stages is no table of goals',
  [
    '## Goals\n\n- To serve visitors at one desk.\n\n| Stage | Focus | Deliverables |\n|---|---|---|\n| Stage 1 | Smallest desk | A counter |\n| Stage 2 | All errands | Training |\n',
    '## Mål\n\n- Att besökaren betjänas vid en disk.\n\n| Etapp | Fokus | Leveranser |\n|---|---|---|\n| Etapp 1 | Minsta disk | En lucka |\n| Etapp 2 | Alla ärenden | Utbildning |\n',
  ],
  (source) => assert.equal(goals(source).length, 1),
);

each(
  'nothing says that a reason is missing where one may stand beside the limit',
  [
    '## Constraints\n\n- No new servers are bought. This year’s budget is already spent.\n- Work is done outside opening hours (visitors must not be disturbed).\n\nTo keep operations calm during the election, the following limits apply:\n\n- Nothing is released in September.\n\nWe can only test on weekdays. That is when the staff are here.\n',
    '## Begränsningar\n\n- Inga nya servrar köps in. Årets budget är redan bunden.\n- Arbetet görs utanför öppettiderna (besökarna ska inte störas).\n\nFör att hålla driften lugn under valet gäller följande begränsningar:\n\n- Inget driftsätts i september.\n\nVi kan bara testa på vardagar. Det är då personalen finns.\n',
  ],
  (source) => {
    assert.ok(read(source).limits.length >= 3);
    assert.deepEqual(
      read(source).limits.filter(({ hasReason }) => !hasReason),
      [],
    );
  },
);

each(
  'a limit without any is asked for it',
  ['## Constraints\n\n- No new servers are bought.\n', '## Begränsningar\n\n- Inga nya servrar köps in.\n'],
  (source) => assert.ok(rulesOf(source).includes('limit-without-reason')),
);

each(
  'work to be done limits nobody',
  [
    '## Constraints\n\n- Draw up a plan for training\n- Document the routines\n- No staff are hired, as the council decided.\n',
    '## Begränsningar\n\n- Ta fram en plan för utbildning\n- Dokumentera rutinerna\n- Ingen anställs, som nämnden har beslutat.\n',
  ],
  (source) => assert.deepEqual(read(source).limits.length, 1),
);

const ASKED = {
  en: '- Anglers shall see free days.\n- Anglers shall pay in one step.\n- Wardens shall see who paid.\n- The club shall get a list.\n- Fees shall follow the season.\n',
  sv: '- Fiskaren ska se lediga dagar.\n- Fiskaren ska betala i ett steg.\n- Vakten ska se vem som betalat.\n- Klubben ska få en lista.\n- Avgifter ska följa säsongen.\n',
};

each(
  'goals are missed only where nothing says what it is for',
  [`## Requirements\n\n${ASKED.en}`, `## Krav\n\n${ASKED.sv}`],
  (source) => assert.ok(rulesOf(source).includes('no-goals')),
);

each(
  'a purpose in a sentence, a phase with a goal and stories that say why are heard',
  [
    `# Day tickets\n\nThe aim is that anglers know the same day whether they may fish.\n\n## Requirements\n\n${ASKED.en}`,
    `# Dagkort\n\nSyftet med tjänsten är att fiskaren får besked samma dag.\n\n## Krav\n\n${ASKED.sv}`,
    `# Dagkort\n\n## Fas 1: Förstudie\n\nMål: vi vet vilka vatten som saknar kort.\n\n- [ ] Samtal hållna\n\n## Krav\n\n${ASKED.sv}`,
    `# Minutes 3 May\n\n${ASKED.en}`,
    `# Mötesprotokoll 3 maj\n\n${ASKED.sv}`,
    `## Stories\n\n${'- As an angler I want to see free days so that I need not call.\n- As a warden I want a list so that nobody is fined by mistake.\n'.repeat(3)}`,
    `## Berättelser\n\n${'- Som fiskare vill jag se lediga dagar så att jag slipper ringa.\n- Som vakt vill jag ha en lista så att ingen bötfälls av misstag.\n'.repeat(3)}`,
  ],
  (source) => assert.ok(!rulesOf(source).includes('no-goals')),
);

each(
  'what the customer will do, who it is for and where the list only begins is no requirement',
  [
    '## Personas\n\n- **Ann, 54:** must be able to cancel late.\n\n## Requirements\n\n- The customer shall provide test data.\n- As a warden I want to:\n  - see who paid\n  - see who has not\n',
    '## Personas\n\n- **Ann, 54:** måste kunna avboka sent.\n\n## Krav\n\n- Beställaren ska tillhandahålla testdata.\n- Som vakt vill jag:\n  - se vem som betalat\n  - se vem som inte gjort det\n',
  ],
  (source) => assert.equal(roomOf(parseDocument(source)).normative, 2),
);

each(
  'what is announced outside of requirements is no requirement',
  [
    '## News\n\nMore details will follow in May. This will be an event for all anglers.\n\n## Requirements\n\n- The portal will show free days.\n',
    '## Nyheter\n\nMer information kommer att lämnas i maj.\n\n## Krav\n\n- Portalen kommer att visa lediga dagar.\n',
  ],
  (source) => assert.equal(roomOf(parseDocument(source)).normative, 1),
);

each(
  'what is left out is asked of nobody',
  [
    '## Requirements\n\n- Out of scope:\n  - Automatic payments\n  - Tax returns\n- In scope:\n  - Day tickets for all lakes\n',
    '## Krav\n\n- Ingår inte:\n  - Automatiska betalningar\n  - Deklarationer\n- Ingår:\n  - Dagkort för alla sjöar\n',
  ],
  (source) => assert.equal(roomOf(parseDocument(source)).normative, 1),
);

each(
  'shares are rounded, and never to all or none',
  ['## Requirements\n\n- A shall be kept in MySQL.\n- B shall be found.\n- C shall last.\n'],
  (source) => assert.equal(roomOf(parseDocument(source)).share, 0.67),
);

each(
  'a numbered bold line heads the lines right below it',
  [
    '**1.1 Background**\nThe harbour has 40 berths.\n\n**1.2 Requirements**\nSkippers shall see free berths.\n',
    '**1.1 Bakgrund**\nHamnen har 40 platser.\n\n**1.2 Krav**\nSkepparen ska se lediga platser.\n',
  ],
  (source) =>
    assert.deepEqual(
      parseDocument(source).sections.flatMap(({ heading, role }) => (heading ? [role] : [])),
      ['background', 'requirements'],
    ),
);
