/** Whole documents of very different habits, and what a careful reader takes from them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../src/checking/open.ts';
import { partnershipOf } from '../src/partnership/read.ts';

function summary(source: string): object {
  const { goals, expectations, limits, challenges, opportunities, phases } = partnershipOf(parseDocument(source));
  return {
    goals: goals.map(({ text, isMeasured }) => `${text.slice(0, 24)}${isMeasured ? ' [measured]' : ''}`),
    expectations: expectations.map(
      ({ party, state, phase }) => `${party} ${state}${phase === undefined ? '' : ` ${phase}`}`,
    ),
    limits: limits.map(({ party, hasReason }) => `${party}${hasReason ? ' [reason]' : ''}`),
    challenges: challenges.length,
    opportunities: opportunities.length,
    phases: phases.map(
      ({ title, state, checkpoints, evaluation: { decision } }) =>
        `${title}: ${state} ${checkpoints.filter(({ isDone }) => isDone).length}/${checkpoints.length} ${decision}`,
    ),
  };
}

test('a tender annex: numbered headings, tables, Windows line breaks', () => {
  const source = `# Annex 2 - Ferry booking

## 1 Introduction

This annex describes the ferry booking service.

## 2 Objectives

| No | Objective | Target value |
| --- | --- | --- |
| O1 | Passengers get home the same evening | 98 of 100 crossings |
| O2 | Fewer empty cars on deck | |

## 3 Scope

In scope:

- Booking and rebooking

Out of scope:

- Freight
- Fuel contracts

## 4 Technical constraints

- The ticket gates stay, because they were bought last year.

## 5 Instructions to tenderers

### 5.1 Milestones

| Date | Event |
| --- | --- |
| 3 May | Questions are due |

### 5.2 Evaluation

The cheapest tender wins.

## 6 Mutual expectations

| Id | Expectation | Who expects | Status | Due |
| --- | --- | --- | --- | --- |
| E1 | Test passengers are invited | Supplier | met 2026-05-02 | Stage 1 |
| E2 | Delays are told the same day | Customer | open | Stage 2 |

## 7 Delivery plan

| Stage | Content | Status |
| --- | --- | --- |
| Stage 1 | One crossing | done |
| Stage 2 | All crossings | in progress |
`;
  assert.deepEqual(summary(source.replaceAll('\n', '\r\n')), {
    goals: ['Passengers get home the  [measured]', 'Fewer empty cars on deck'],
    expectations: ['supplier met Stage 1', 'customer open Stage 2'],
    limits: ['unknown', 'unknown', 'unknown [reason]'],
    challenges: 0,
    opportunities: 0,
    phases: ['Stage 1: awaiting-evaluation 1/1 none', 'Stage 2: running 0/1 none'],
  });
});

test('a one-pager: lead-ins instead of headings', () => {
  const source = `# Lunch orders

**Goals:**

- Fewer thrown-away meals: from 40 to 10 a day

**The kitchen expects:** nothing yet

Risks:

- Allergies are noted on paper

Opportunities:

- Schools nearby could join

Milestones:

1. First week with one class
2. Whole school
`;
  assert.deepEqual(summary(source), {
    goals: ['Fewer thrown-away meals: [measured]'],
    expectations: [],
    limits: [],
    challenges: 1,
    opportunities: 1,
    phases: ['First week with one class: planned 0/0 none', 'Whole school: planned 0/0 none'],
  });
});

test('a municipality: Swedish, checkboxes, evaluation as a list, names in the front matter', () => {
  const source = `---
beställare: Sjöbo kommun
leverantör: Lyktan AB
---

# Kap 1. Trygg hemväg

## 1.1 Bakgrund

Gatlamporna lagas sent.

## 1.2 Effektmål

- Ett fel är lagat inom tre dagar i stället för nio.

### Framgångskriterier

- Nio av tio fel lagade i tid.

## 1.3 Sjöbo kommun förväntar sig

- [x] Vi får veta vilka lampor som byts. – uppfylld 2026-04-02
- [ ] Någon svarar när det är mörkt. (etapp 2)

## 1.4 Lyktan AB förväntar sig

- [ ] Nycklar till skåpen finns. (överenskommen 2026-03-01)

## 1.5 Avgränsningar

- Beställaren: vi byter inga stolpar, eftersom pengarna är slut i år.
- Parker ingår inte.

## 1.6 Etapp 1: Centrum

- ✅ Hundra lampor räknade
- ☐ Tio felanmälningar följda

### Utvärdering

- Sjöbo kommun: gick bra, men vi hörde lite
- Lyktan AB: bra
- Beslut: justera (2026-04-10)

## 1.7 Etapp 2: Byarna

- ☐ En by i taget
`;
  assert.deepEqual(summary(source), {
    goals: ['Ett fel är lagat inom tr [measured]'],
    expectations: ['customer met', 'customer open etapp 2', 'supplier agreed'],
    limits: ['customer [reason]', 'unknown'],
    challenges: 0,
    opportunities: 0,
    phases: ['Etapp 1: Centrum: decided 1/2 adjust', 'Etapp 2: Byarna: running 0/1 none'],
  });
});

test('a research project: work packages, a gate record at the end, a stop', () => {
  const source = `# Listening to bees

## Aims

- G1: We can tell a swarm a day ahead. Measured by: 8 of 10 swarms foretold.

## Work packages

### Work package 1: Recording

Aim: enough sound to learn from.

- [x] Ten hives recorded

### Work package 2: Listening

- [ ] Swarms foretold

### Work package 3: Telling

- [ ] Beekeepers warned

## Gate reviews

### Work package 1

| | Client | Contractor |
| --- | --- | --- |
| Did it work? | yes | yes |
| Decision | stop | |
`;
  assert.deepEqual(summary(source), {
    goals: ['We can tell a swarm a da [measured]'],
    expectations: [],
    limits: [],
    challenges: 0,
    opportunities: 0,
    phases: [
      'Work package 1: Recording: decided 1/1 stop',
      'Work package 2: Listening: planned 0/1 none',
      'Work package 3: Telling: planned 0/1 none',
    ],
  });
});

test('what only looks like a partnership is left alone', () => {
  const source = `# Budget app

## Functional requirements

### Budget and goals

- A family can set a goal for the holiday.

## Risk level rules

- A red number means danger.

## Phases of use

1. Sign up
2. Save

## Open questions

- Which banks?
`;
  assert.deepEqual(summary(source), {
    goals: [],
    expectations: [],
    limits: [],
    challenges: 0,
    opportunities: 0,
    phases: [],
  });
});

test('HTML tables and lists, signs for boxes, a line above its list as a heading', () => {
  const source = `# Plan

## Phases

<table>
<tr><th>Phase</th><th>Content</th><th>Status</th></tr>
<tr><td>Phase 1</td><td>Twelve gardens drawn</td><td>done</td></tr>
<tr><td>Phase 2</td><td>One garden dug</td><td>pending</td></tr>
</table>

## The customer expects

<ul>
<li>News of frost at once</li>
<li>A walk every month (met 2026-02-02)</li>
</ul>

## Supplier's responsibilities

- ✅ Report hours every week
- Bring boots ☐

## Evaluation of phase 1

| Question | Customer | Supplier |
| --- | --- | --- |
| Did it work? | Yes | Yes |
| And now? | ☐ continue ☑ adjust ☐ stop | |
`;
  assert.deepEqual(summary(source), {
    goals: [],
    expectations: ['customer open', 'customer met', 'customer met', 'customer open'],
    limits: [],
    challenges: 0,
    opportunities: 0,
    phases: ['Phase 1: decided 1/1 adjust', 'Phase 2: running 0/1 none'],
  });
});

test('plain lines as phases, a gate that both took, a measure in the next sentence', () => {
  const source = `# Hemtjänst

## Mål

Ingen ska vänta på sin frukost. Vi mäter det med klockan.

## Vad leverantören behöver av oss

- Någon som beslutar är på plats varje vecka. Infriat 2026-02-02

## Genomförande

Etapp 1 – Lyssna (mars)

- [x] Tio samtal

Beslut: vi går vidare med små justeringar, båda parter (2026-03-03)

Etapp 2 – Prova (maj)

- [ ] En grupp
`;
  assert.deepEqual(summary(source), {
    goals: ['Ingen ska vänta på sin f [measured]'],
    expectations: ['supplier met'],
    limits: [],
    challenges: 0,
    opportunities: 0,
    phases: ['Etapp 1 – Lyssna (mars): decided 1/1 adjust', 'Etapp 2 – Prova (maj): running 0/1 none'],
  });
});

test('one table of evaluations for several phases, promises side by side, minutes in sentences', () => {
  assert.deepEqual(
    summary(`# Pilot of smart bins

1. [Phase 1](#p1)
2. [Phase 2](#p2)

## Goals

**G1.** Fewer trips: 30 % less driving.

**G2.** Cleaner streets.

## What each side promises

| | Customer | Supplier |
|---|---|---|
| P1 | Bins are reachable | Reports each Friday |
| P2 | One decision maker | Spare parts within a week |

## Mid-term evaluation

| Phase | Customer says | Supplier says | Decision |
|---|---|---|---|
| Phase 1 | fine | fine | continue |
| Phase 2 | | | |

## Wave 1: North

Success criterion: 20 bins report daily.

1. :white_check_mark: Bins mounted
2. :white_check_mark: Sensors read

## Wave 2: South

1. Bins mounted (100 %)
2. Sensors read (40 %)

### Minutes of the gate

Present: both.

Customer's view: driving fell by 12 %.

Supplier's view: batteries are weak.

We decided to pivot to solar cells.

## Wave 3: East

1. Bins mounted
`),
    {
      goals: ['Fewer trips: 30 % less d [measured]', 'Cleaner streets.'],
      expectations: ['supplier open', 'customer open', 'supplier open', 'customer open'],
      limits: [],
      challenges: 0,
      opportunities: 0,
      phases: [
        'Wave 1: North: decided 2/2 continue',
        'Wave 2: South: decided 1/2 adjust',
        'Wave 3: East: running 0/1 none',
      ],
    },
  );
});

test('phases as a numbered list with boxes below, one section of evaluations, words for states', () => {
  assert.deepEqual(
    summary(`# Avtal om journalsystem

## Förväntningar

### Regionens förväntningar på leverantören

- [x] R1 Utbildning hålls på plats (fas 1) – uppfyllt 12 januari
- [ ] R2 Stöd svarar inom en timme (senast fas 2)
- [ ] R3 Data kan flyttas ut – ej uppfyllt

### Leverantörens förväntningar på regionen

- [ ] L1 Testpatienter finns (by phase 1), sen
- [ ] L2 Beslut inom fem dagar [överenskommet]

## Faser

1. **Fas 1: Förstudie** (jan–feb) – klar
   - [x] Intervjuer
   - [x] Rapport
2. **Fas 2: Pilot** (mars–maj)
   - [x] En mottagning
   - [ ] Två mottagningar
3. **Fas 3: Utvärdering** (juni)
   - [ ] Enkät

## Utvärderingar

### Fas 1

| Fråga | Regionen | Leverantören |
|---|---|---|
| Samarbetet fungerar | ja | ja |
| Målet nåddes | delvis | ja |

**Beslut:** fortsätt (2026-02-28)

### Fas 2

| Fråga | Regionen | Leverantören |
|---|---|---|
| Samarbetet fungerar | | |

**Beslut:**
`),
    {
      goals: [],
      expectations: [
        'customer met fas 1',
        'customer open fas 2',
        'customer missed',
        'supplier open phase 1',
        'supplier agreed',
      ],
      limits: [],
      challenges: 0,
      opportunities: 0,
      phases: [
        'Fas 1: Förstudie (jan–feb): decided 2/2 continue',
        'Fas 2: Pilot (mars–maj): running 1/2 none',
        'Fas 3: Utvärdering (juni): planned 0/1 none',
      ],
    },
  );
});

test('an evaluation on one line; that of tenders is another thing', () => {
  assert.deepEqual(
    summary(`# Tender: school lunches

## Evaluation of tenders

Price counts 40 %.

## Constraints & limitations

- Budget: max 2 M SEK, decided by the council.
- GDPR.
- The kitchen is closed in July, as the building is repaired.

## Challenges

- Supplier sees: allergies are hard to keep track of.

## Opportunities

- Leftovers could be sold.

## Project plan

### Stage A – Menus (done)

Deliverables: menus for four weeks; allergen list.

Evaluation: customer happy; supplier happy. Decision: proceed.

### Stage B – Kitchens

- Ovens ordered ✔
- Staff trained ☐

Evaluation: to be held in May. Decision: continue / adjust / stop

### Stage C – All schools
`),
    {
      goals: [],
      expectations: [],
      limits: ['unknown [reason]', 'unknown', 'unknown [reason]'],
      challenges: 1,
      opportunities: 1,
      phases: [
        'Stage A – Menus (done): decided 0/0 continue',
        'Stage B – Kitchens: running 1/2 none',
        'Stage C – All schools: planned 0/0 none',
      ],
    },
  );
});
