/** What is told of why a word is asked about agrees with what is asked. */
import assert from 'node:assert/strict';
import { parseDocument } from '../src/checking/open.ts';
import { prescriptionsOf } from '../src/dictating/prescriptions.ts';
import { weighedWords } from '../src/dictating/why.ts';
import { each } from './each.ts';

each(
  'each question is explained by a word that is said to weigh as much',
  [
    '## Requirements\n\n- The clerk shall see a dashboard with a popup.\n- Loans shall be kept in an Oracle database.\n- The team shall use Scrum.\n- Loans are shown in a table.\n',
    '## Krav\n\n- Handläggaren ska se en panel med en popup.\n- Lånen ska sparas i en Oracle-databas.\n- Gruppen ska arbeta enligt Scrum.\n- Lånen visas i en tabell.\n',
  ],
  (source) => {
    const document = parseDocument(source);
    const asked = prescriptionsOf(document);
    assert.ok(asked.length >= 4);
    for (const { span, isSure, category, statement } of asked) {
      const words = document.source.slice(span.start, span.end);
      const weighed = weighedWords(statement).filter((word) => word.words === words && word.category === category);
      assert.deepEqual(
        weighed.map(({ verdict }) => verdict),
        [isSure ? 'warning' : 'hint'],
      );
    }
  },
);

each(
  'a word that is not asked about for want of another is not said to be',
  ['## Requirements\n\n- The clerk shall see a table.\n', '## Krav\n\n- Handläggaren ska se en tabell.\n'],
  (source) => {
    const document = parseDocument(source);
    const asked = prescriptionsOf(document).map(({ category }) => category);
    const said = document.statements
      .flatMap(weighedWords)
      .filter(({ verdict }) => verdict !== undefined)
      .map(({ category }) => category);
    assert.deepEqual(said, asked);
  },
);
