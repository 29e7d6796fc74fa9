/** What looks like a part of the partnership, and is none. */
import assert from 'node:assert/strict';
import { each } from './each.ts';
import { read, titles } from './reading.ts';

each(
  'the rules that a group gives itself are nobody’s expectations',
  [
    '# Group contract\n\nProject delta, 2031\n\n## Meetings\n\n- The group meets on Mondays.\n- Everybody is expected to be in time.\n',
    '# Gruppkontrakt\n\nProjekt delta, 2031\n\n## Möten\n\n- Gruppen ses på måndagar.\n- Alla förväntas komma i tid.\n',
    '# Project\n\n## Ground rules\n\n- Phones are off.\n',
    '# Projekt\n\n## Spelregler\n\n- Mobilen är av.\n',
  ],
  (source) => assert.deepEqual(read(source).expectations, []),
);

each(
  'dates of something else are no phases',
  [
    '# Ballots\n\n## Timeline for the election\n\n- **Advance votes open**: with the second call\n- **Recount**: if anybody asks\n',
    '# Val\n\n## Tidslinje för valet\n\n- **Poströstning öppnar**: med andra kallelsen\n- **Omräkning**: om någon begär det\n',
  ],
  (source) => assert.deepEqual(titles(source), []),
);

each(
  'a timeline of the project itself has phases',
  [
    '# Ballots\n\n## Timeline for the project\n\n- **Sketch**: May\n- **Trial**: June\n',
    '# Val\n\n## Tidslinje för projektet\n\n- **Skiss**: maj\n- **Prov**: juni\n',
  ],
  (source) => assert.equal(titles(source).length, 2),
);

each(
  'a heading that only speaks of a plan holds no phases',
  [
    '# Show\n\n## Relation to the project plan\n\nWe go on with:\n\n- **Spacing**\n- **Copy**\n',
    '# Visning\n\n## Koppling till projektplanen\n\nVi går vidare med:\n\n- **Luft**\n- **Text**\n',
    '# Diary\n\n## Planning for iteration 3\n\n- Go on writing\n',
    '# Dagbok\n\n## Planering inför iteration 3\n\n- Skriva vidare\n',
  ],
  (source) => assert.deepEqual(titles(source), []),
);

each(
  'what a document says of itself before a list is no goal; what an assignment is for is',
  [
    '# Plan\n\n## Purpose\n\nThis document explains:\n\n- how quality is seen to\n- when code goes out\n\n## Background\n\nThe aim of this assignment is to:\n\n- find every damp cellar\n',
    '# Plan\n\n## Syfte\n\nDetta dokument beskriver:\n\n- hur kvaliteten ses till\n- när kod går ut\n\n## Bakgrund\n\nSyftet med detta uppdrag är att:\n\n- hitta alla fuktiga källare\n',
  ],
  (source) => {
    const { goals } = read(source);
    assert.deepEqual(
      goals.map(({ text }) => /cellar|källare/.test(text)),
      [true],
    );
  },
);

each(
  'running text that asks for nothing is no requirement',
  [
    '# Huts\n\n## Requirements\n\nHere follows a list of nearly all that the wardens and their guests have talked about this year. The key shall open every hut. The wardens have seen for many years that guests lose their way in the dark and in fog.\n',
    '# Stugor\n\n## Krav\n\nHär följer en lista över nästan allt som stugvärdarna och deras gäster har pratat om under året. Nyckeln ska öppna alla stugor. Stugvärdarna har i många år sett att gästerna går vilse i mörkret och i dimman.\n',
  ],
  (source) => assert.equal(read(source).requirements.length, 1),
);

each(
  'the scope of an introduction lists no requirements',
  [
    '# Huts\n\n## 1 Introduction\n\n### 1.1 Scope of work\n\n- Summer huts\n- Keys\n',
    '# Stugor\n\n## 1 Inledning\n\n### 1.1 Omfattning\n\n- Sommarstugor\n- Nycklar\n',
  ],
  (source) => assert.deepEqual(read(source).requirements, []),
);

each(
  'what was learnt of a milestone is not that milestone again',
  [
    '# Plan\n\n## Milestone 1: Keys\n\n- [x] All cut\n\n## Outcomes & Retrospective\n\n### Milestone 1 (3 May)\n\n- Keys were cut late\n',
    '# Plan\n\n## Etapp 1: Nycklar\n\n- [x] Alla filade\n\n## Utfall och lärdomar\n\n### Etapp 1 (3 maj)\n\n- Nycklarna blev sena\n',
  ],
  (source) => {
    assert.equal(titles(source).length, 1);
    assert.deepEqual(read(source).goals, []);
  },
);

each(
  'weekly reports tell of phases that are over; a phase that is marked as the present one runs',
  [
    '# Weekly reports\n\n## Iteration 1\n\nWe tried three keys.\n\n## Iteration 2\n\nWe chose one.\n',
    '# Veckorapporter\n\n## Iteration 1\n\nVi provade tre nycklar.\n\n## Iteration 2\n\nVi valde en.\n',
  ],
  (source) => assert.ok(read(source).phases.every(({ state }) => state === 'awaiting-evaluation')),
);

each(
  'a phase that is marked as the present one runs',
  [
    '# Plan\n\n## Timeline\n\n- **Phase 1:** Keys (current)\n- **Phase 2:** Locks\n',
    '# Plan\n\n## Tidsplan\n\n- **Fas 1:** Nycklar (nuvarande)\n- **Fas 2:** Lås\n',
  ],
  (source) =>
    assert.deepEqual(
      read(source).phases.map(({ state }) => state),
      ['running', 'planned'],
    ),
);
