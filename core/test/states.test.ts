/** Words of state in whole documents: decisions, statuses, what phases say of themselves, evaluations in prose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../src/checking/open.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import { prescriptionsOf } from '../src/dictating/prescriptions.ts';
import type { DocumentLocale } from '../src/languages/index.ts';

/** `state done/all evaluation decision` of each phase. */
function phasesOf(source: string): string[] {
  return partnershipOf(parseDocument(source)).phases.map(
    ({ state, checkpoints, evaluation }) =>
      `${state} ${checkpoints.filter(({ isDone }) => isDone).length}/${checkpoints.length} ${evaluation.state} ${evaluation.decision}`,
  );
}

function statesOf(source: string): string[] {
  return partnershipOf(parseDocument(source)).expectations.map(({ state }) => state);
}

function dictatedIn(item: string, locale: DocumentLocale): string[] {
  const source = `## ${locale === 'sv' ? 'Krav' : 'Requirements'}\n\n- ${item}\n`;
  const document = parseDocument(source, { locale });
  return prescriptionsOf(document).map(({ span }) => source.slice(span.start, span.end));
}

test('a stop ends what comes later, also when nobody has answered', () => {
  const en = (stop: string): string =>
    `## Stage 1: Trial boat\n\n- [x] Ten trips\n\n${stop}\n\n## Stage 2: Three boats\n\n- [x] Boats bought\n\n## Stage 3: All\n\n- [ ] Boats\n`;
  for (const stop of ['### Evaluation\n\nDecision: stop', '### Evaluation\n\nVerdict: we do not continue'])
    assert.deepEqual(phasesOf(en(stop)), [
      'decided 1/1 present stop',
      'planned 1/1 none none',
      'planned 0/1 none none',
    ]);
  assert.deepEqual(
    phasesOf('## Etapp 1\n\n- [x] Tio turer\n\nBeslut: vi avbryter här\n\n## Etapp 2\n\n- [x] Båtar köpta\n'),
    ['decided 1/1 present stop', 'planned 1/1 none none'],
  );
});

test('a condition for later decides nothing, and neither does a question', () => {
  for (const said of ['continue if the council agrees', 'Should we continue?', 'whether to go on is settled in May'])
    assert.deepEqual(
      phasesOf(
        `## Phase 1\n\n- [x] Wells\n\n### Evaluation\n\nCustomer: good.\n\nSupplier: good.\n\nDecision: ${said}\n\n## Phase 2\n\n- [ ] Pumps\n`,
      ),
      ['awaiting-evaluation 1/1 present none', 'planned 0/1 none none'],
      said,
    );
});

test('a phase says its state in its heading or in a line, and what is done leaves nothing open but what has a box', () => {
  assert.deepEqual(
    phasesOf(
      '## Phase 1: Wells (done)\n\n- Ten measured\n- Two sealed\n\n## Phase 2: Pumps – in progress\n\n- One fitted\n\n## Phase 3: Pipes (not started)\n\n- Laid\n',
    ),
    ['awaiting-evaluation 2/2 none none', 'running 0/1 none none', 'planned 0/1 none none'],
  );
  assert.deepEqual(
    phasesOf(
      '## Fas 1: Brunnar – klar\n\n- [x] Mätta\n- [ ] Tätade\n\n## Fas 2: Pumpar\n\nStatus: Pågår\n\n- Monterade\n\n## Fas 3: Rör\n\n- Status: ej påbörjad\n- Lagda\n',
    ),
    ['awaiting-evaluation 1/2 none none', 'running 0/1 none none', 'planned 0/1 none none'],
  );
});

test('rows of phases say their state in the column for it, whatever the names hold', () => {
  assert.deepEqual(
    phasesOf(
      '## Milestones\n\n| Milestone | Status |\n| --- | --- |\n| M1 Wells complete | Done |\n| M2 Pumps done | In progress |\n| M3 Pipes finished | Not started |\n| M4 Kiosk | Cancelled |\n',
    ),
    ['awaiting-evaluation 1/1 none none', 'running 0/1 none none', 'planned 0/1 none none'],
  );
  assert.deepEqual(
    phasesOf(
      '## Etapper\n\n| Etapp | Läge |\n| --- | --- |\n| Etapp 1 Klara brunnar | Genomförd |\n| Etapp 2 Färdiga pumpar | Pågår |\n| Etapp 3 Rör | Planerad |\n',
    ),
    ['awaiting-evaluation 1/1 none none', 'running 0/1 none none', 'planned 0/1 none none'],
  );
});

test('a row of a phase carries what both said of it and what was decided', () => {
  assert.deepEqual(
    phasesOf(
      '## Stages\n\n| Stage | Status | Review by both | Decision |\n| --- | --- | --- | --- |\n| Stage 1: Wells | Done | Customer: goal reached. Supplier: good access | Proceed |\n| Stage 2: Pumps | Done | Customer: partly. Supplier: nights were missed | Proceed with a change: nights come last |\n| Stage 3: Pipes | In progress | | |\n',
    ).map((line) => line.replace(/ \d\/\d/, '')),
    ['decided complete continue', 'decided complete adjust', 'running none none'],
  );
});

test('a status that nobody knows is open, one that is cancelled is left out', () => {
  const rows = (head: string, ...states: readonly string[]): string =>
    `## Phase 1\n\n| Task | ${head} |\n| --- | --- |\n${states.map((state, index) => `| Well ${'ABCDEF'.charAt(index)} is measured | ${state} |\n`).join('')}`;
  assert.deepEqual(phasesOf(rows('Status', 'Done', '80 %', 'Partly', 'TBD', '', 'purple')), ['running 1/6 none none']);
  assert.deepEqual(phasesOf(rows('Status', 'Completed', 'Cancelled', 'Not done')), ['running 1/2 none none']);
  assert.deepEqual(phasesOf(rows('Läge', 'Klart', 'Utgår', 'Ännu ej klart', 'Nästan klart')), [
    'running 1/3 none none',
  ]);
  assert.deepEqual(
    phasesOf(
      '## Fas 1\n\n- Brunnar mätta – klart\n- Brunnar tätade: inte klart\n- Kiosk byggd (utgår)\n- Lista över vad som är klart\n',
    ),
    ['running 1/3 none none'],
  );
});

test('what is cancelled is counted, so that a reader can be told', () => {
  const cancelled = (source: string): number[] =>
    partnershipOf(parseDocument(source)).phases.map((phase) => phase.cancelled);
  assert.deepEqual(cancelled('## Phase 1\n\n- Wells dug (cancelled)\n- [ ] Pumps\n'), [0]);
  assert.deepEqual(cancelled('## Phase 1\n\n- Wells dug (cancelled)\n- Pumps – withdrawn\n- Pipes\n'), [2]);
  assert.deepEqual(
    cancelled('## Fas 1\n\n| Sak | Status |\n| --- | --- |\n| Brunn | Utgår |\n| Pump | Klart |\n'),
    [1],
  );
});

test('what the parties say in running text is an evaluation, and what they say of going on a decision', () => {
  const names = '---\ncustomer: Norrby\nsupplier: Lunden\n---\n\n';
  const en = (text: string): string =>
    `${names}## Phase 1: Wells\n\n- [x] Ten wells\n\n### Evaluation\n\n${text}\n\n## Phase 2: Pumps\n\n- [ ] A pump\n`;
  assert.deepEqual(
    phasesOf(
      en(
        'Norrby found the talks open. Lunden says that the drawings came late. We go on with the pumps as planned, agreed on 2 June.',
      ),
    ),
    ['decided 1/1 complete continue', 'running 0/1 none none'],
  );
  assert.deepEqual(phasesOf(en('The board thinks it was fun. The drillers think the same. We carry on.')), [
    'decided 1/1 complete continue',
    'running 0/1 none none',
  ]);
  assert.deepEqual(
    phasesOf(en('Norrby found the talks open. We continue to be surprised.'))[0],
    'awaiting-evaluation 1/1 present none',
  );
  assert.deepEqual(phasesOf(en('Not yet held.')), ['awaiting-evaluation 1/1 none none', 'planned 0/1 none none']);
  assert.deepEqual(
    phasesOf(en('Customer: to be answered in June.\n\nSupplier: it went well.'))[0],
    'awaiting-evaluation 1/1 present none',
  );
  assert.deepEqual(
    phasesOf(
      '## Etapp 1: Brunnar\n\n- [x] Tio brunnar\n\n### Utvärdering\n\nVi i byalaget tyckte att det gick bra. Borrfirman tyckte detsamma. Vi fortsätter, men väntar med rören till våren.\n',
    ),
    ['decided 1/1 complete adjust'],
  );
});

test('a paragraph among the evaluations begins with the gate it records', () => {
  assert.deepEqual(
    phasesOf(
      '## Phases\n\n### Phase 1: Wells\n\n- [x] Ten\n\n### Phase 2: Pumps\n\n- [ ] One\n\n## Evaluations\n\n**Gate 1, 3 May 2031.** The customer stated that it went well. The supplier stated that keys were late. *Resolved: phase 2 may begin.*\n\n**Gate 2.** Not yet held.\n',
    ),
    ['decided 1/1 complete continue', 'running 0/1 none none'],
  );
});

test('expectations are met, missed or open by what their status says', () => {
  assert.deepEqual(
    statesOf(
      '## Expectations\n\n| Expectation | Who expects | Standing |\n| --- | --- | --- |\n| Drawings come in time | Customer | kept |\n| Keys are handed over | Supplier | broken on 9 February |\n| Somebody decides | Supplier | |\n| Delays are told | Customer | partly kept |\n| Tests are clean | Customer | not met |\n',
    ),
    ['met', 'missed', 'open', 'open', 'missed'],
  );
  assert.deepEqual(
    statesOf(
      '## Förväntningar\n\n- Beställaren: ritningar kommer i tid (infriat)\n- Beställaren: nycklar finns (ännu inte infriat)\n- Beställaren: någon svarar (det blev tyvärr inte så)\n- Beställaren: vi får veta vad som är klart\n',
    ),
    ['met', 'open', 'missed', 'open'],
  );
});

test('where a means is left open, waived or only told of, nothing is dictated', () => {
  const free: [string, DocumentLocale][] = [
    ['Whether data is kept in MongoDB or elsewhere is up to the contractor.', 'en'],
    ['The contractor is free to choose between React and Vue.', 'en'],
    ['The supplier shall not be bound to Scrum.', 'en'],
    ['PostgreSQL is not a requirement.', 'en'],
    ['No drop-down menu shall be needed.', 'en'],
    ['The service shall work without a Java plug-in.', 'en'],
    ['Today the clerk picks a hall from a drop-down menu in Excel.', 'en'],
    ['As-is: bookings are stored in an Access database.', 'en'],
    ['Om data lagras i MongoDB eller på annat sätt avgör leverantören.', 'sv'],
    ['Det är upp till leverantören om det blir React eller Vue.', 'sv'],
    ['Leverantören ska inte vara bunden till Scrum.', 'sv'],
    ['PostgreSQL är inget krav.', 'sv'],
    ['Ingen rullgardinsmeny ska behövas.', 'sv'],
    ['Tjänsten ska fungera utan att Java är installerat.', 'sv'],
    ['Idag används en rullgardinsmeny i Excel.', 'sv'],
    ['Nuläge: bokningarna lagras i en Access-databas.', 'sv'],
  ];
  for (const [item, locale] of free) assert.deepEqual(dictatedIn(item, locale), [], item);
  const dictated: [string, DocumentLocale, string][] = [
    ['The contractor may choose the colours, and data shall be stored in MongoDB.', 'en', 'MongoDB'],
    ['It is not up to the supplier: the service shall run on Kubernetes.', 'en', 'Kubernetes'],
    ['No clerk shall lose data, which shall be stored in PostgreSQL.', 'en', 'PostgreSQL'],
    ['Today lists are kept in Excel, and they shall be stored in PostgreSQL.', 'en', 'PostgreSQL'],
    ['The clerk shall pick a drop-down menu if requirements are not met.', 'en', 'drop-down'],
    ['Leverantören får välja färger, men data ska lagras i MongoDB.', 'sv', 'MongoDB'],
    ['Idag används Excel, och listorna ska lagras i PostgreSQL.', 'sv', 'PostgreSQL'],
  ];
  for (const [item, locale, words] of dictated)
    assert.ok(
      dictatedIn(item, locale).some((each) => each.includes(words)),
      item,
    );
});
