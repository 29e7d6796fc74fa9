/** What counts as dictating how, and what the document itself takes out of the question. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../src/checking/open.ts';
import { CODE_SHAPES, findCode } from '../src/dictating/code-cues.ts';
import { prescriptionsOf } from '../src/dictating/prescriptions.ts';
import type { DocumentLocale } from '../src/languages/index.ts';

function words(source: string, locale: DocumentLocale = 'en'): string[] {
  const document = parseDocument(source, { locale });
  return prescriptionsOf(document).map(({ category, span }) => `${category}: ${source.slice(span.start, span.end)}`);
}

test('what the document names as given is not asked about', () => {
  const demand = 'Orders shall be sent via Kafka.\n';
  assert.deepEqual(words(demand), ['technology: Kafka']);
  assert.deepEqual(words(`---\nsystems: [Kafka, SAP]\n---\n\n${demand}`), []);
  assert.deepEqual(words(`## Existing systems\n\n- Kafka carries our orders.\n\n## Requirements\n\n- ${demand}`), []);
  assert.deepEqual(words(`## Glossary\n\n- Kafka: our queue for orders.\n\n## Requirements\n\n- ${demand}`), []);
  assert.deepEqual(words(`# Moving to Kafka\n\n${demand}`), []);
  assert.deepEqual(words(`## Technical design\n\n- ${demand}`), []);
  assert.deepEqual(words(`## Suggestions\n\n- ${demand}`), []);
});
test('names side by side are one finding, the same word twice is one', () => {
  assert.deepEqual(words('The portal shall be built with HTML5, CSS3 and React.'), [
    'technology: HTML5, CSS3 and React',
  ]);
  assert.deepEqual(words('The button shall be next to another button.'), ['interface: button']);
  assert.deepEqual(words('The team shall work with Scrum and hold weekly meetings.'), [
    'process: Scrum',
    'process: weekly meetings',
  ]);
});
test('a connection is given, the way to it is not', () => {
  assert.deepEqual(words('Orders shall be imported from SAP.'), []);
  assert.deepEqual(words('Orders shall be imported from SAP via SOAP.'), ['technology: SOAP']);
  assert.deepEqual(words('The clerk shall connect to the Permit Archive Database.'), []);
});
test('a description that plainly imposes its means counts, one that only tells does not', () => {
  assert.deepEqual(words('The portal is hosted on AWS.'), ['technology: AWS']);
  assert.deepEqual(words('GET /orders returns all orders.'), ['design: GET /orders']);
  assert.deepEqual(words('Today the portal runs on AWS.'), []);
  assert.deepEqual(words('The portal could be hosted on AWS.'), []);
  assert.deepEqual(words('The portal was hosted on AWS.'), []);
  assert.deepEqual(words('Ordrar lagras i PostgreSQL.', 'sv'), ['technology: PostgreSQL']);
  assert.deepEqual(words('I dag lagras ordrar i PostgreSQL.', 'sv'), []);
});
test('what the customer does itself is no demand on the supplier', () => {
  assert.deepEqual(words('The customer will review the backlog.'), []);
  assert.deepEqual(words('The supplier shall groom the backlog.'), ['process: backlog']);
  assert.deepEqual(words('Kunden ska granska varje sprint.', 'sv'), []);
});
test('needs of people who see otherwise, times and choices of their own are no design', () => {
  assert.deepEqual(words('Icons shall have an alternative text.'), []);
  assert.deepEqual(words('Users shall be able to change their own icons.'), []);
  assert.deepEqual(words('Answers shall appear on the screen within 2 seconds.'), []);
  assert.deepEqual(words('The service shall not require JavaScript.'), []);
});

for (const { example, nearMiss, pattern } of CODE_SHAPES) {
  test(`code: ${example} is, ${nearMiss} is not`, () => {
    assert.deepEqual(
      [...`Handle ${example} here`.matchAll(pattern)].map(([words]) => words),
      [example],
    );
    assert.deepEqual([...`Handle ${nearMiss} here`.matchAll(pattern)], []);
    assert.ok([...findCode(`Handle ${example} here`)].length > 0, 'it is not looked for');
  });
}
