/** The report that a board reads: complete, in the document's language, and harmless whatever the document holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  joinPartnerships,
  parseDocument,
  reportHtml,
  reportMarkdown,
  reportOf,
  type DocumentLocale,
} from '../src/index.ts';

const whole = (text: string, locale: DocumentLocale) => joinPartnerships([parseDocument(text, { locale })]);

const source = `---
customer: Norrby council
supplier: Lunden Systems
---

# Permits

## Goals

- G1: Answers come sooner. Measured by: 60 to 20 days.
- G2: Officers enjoy their work.

## Expectations



### The customer expects

- [x] E1: News within two days. (met 2026-05-01)
- [ ] E2: Something to try. (phase 2)

### The supplier expects

- [ ] E3: Ten real cases. (missed 2026-06-01)

## Limits

- Customer: data stays in the EU, because the law requires it.

## Requirements

- R1: The clerk shall see every case.
- R2: Cases shall be kept in MySQL.

## Phase 1: Discovery

Goal: both know what stands in the way.

- [x] Ten cases followed

### Evaluation

| | Customer | Supplier |
| --- | --- | --- |
| The collaboration works | yes | yes |

Decision: continue

## Phase 2: Pilot

- [ ] Ten users
`;
const report = reportOf(whole(source, 'en'), 'en', 'permits.md');

test('the report holds what the document says', () => {
  assert.equal(report.title, 'Permits');
  assert.equal(report.room, 0.5);
  assert.deepEqual(
    report.phases.map(({ title, state, decision, done }) => [title, state, decision, done]),
    [
      ['Phase 1: Discovery', 'decided', 'continue', 1],
      ['Phase 2: Pilot', 'running', 'none', 0],
    ],
  );
});
test('Markdown: what is missed stands first, what is met by itself', () => {
  const text = reportMarkdown([report], { withDictating: true });
  assert.match(text, /^# Permits\n\nCustomer: Norrby council · Supplier: Lunden Systems\n/);
  assert.match(text, /- G2: Officers enjoy their work\. _\(no measure yet\)_/);
  assert.match(text, /● Phase 1: Discovery → ◐ Phase 2: Pilot/);
  assert.match(text, /### The supplier expects\n\n- E3: Ten real cases\. _\(missed 2026-06-01\)_/);
  assert.match(
    text,
    /## Met expectations\n\n### The customer expects\n\n- E1: News within two days\. _\(met 2026-05-01\)_/,
  );
  assert.match(text, /In 1 of the 2 requirements that were read, nothing was found that settles how \(50 %\)\./);
  assert.match(text, /- Cases shall be kept in MySQL\. _\(MySQL\)_/);
  assert.doesNotMatch(reportMarkdown([report], { withDictating: false }), /MySQL/);
});
test('HTML: one page that loads and runs nothing', () => {
  const hostile = source
    .replaceAll('Permits', '<script>alert(1)</script>')
    .replaceAll('Pilot', '"><img src=x onerror=alert(1)>');
  const html = reportHtml([reportOf(whole(hostile, 'en'), 'en', 'x.md')], { withDictating: true });
  assert.match(html, /default-src 'none'/);
  assert.doesNotMatch(html, /<script|<img|<link|https?:/);
  assert.match(html, /<html lang="en">/);
  assert.match(html, /role="img" aria-label="Phase 1: Discovery: decided; /);
});
test('a report is in the language of its document, down to the last word', () => {
  const text = reportMarkdown(
    [
      reportOf(
        whole('# Bygglov\n\n## Mål\n\n- Svaren kommer snabbare.\n\n## Fas 1: Pilot\n\n- [ ] Tio prov\n', 'sv'),
        'sv',
        'x.md',
      ),
    ],
    { withDictating: true },
  );
  assert.match(text, /## Faser/);
  assert.match(text, /inget mått än/);
  assert.doesNotMatch(text, /\b(?:Goals|Phase|planned|none|answered|requirements)\b/);
});
test('a document without a partnership says so', () => {
  assert.match(
    reportMarkdown([reportOf(whole('Hello there.', 'en'), 'en', 'note.md')], { withDictating: false }),
    /^# note\.md\n\nNo goals, expectations/,
  );
});
test('both parties are heard in their own words, and what is overdue comes first', () => {
  const text = reportMarkdown(
    [
      reportOf(
        whole(
          source
            .replace('| yes | yes |', '| yes, <b>mostly</b> | slow in March |')
            .replace('(phase 2)', '(phase 1)')
            .replace('Decision: continue', 'Decision: adjust (2026-06-09)'),
          'en',
        ),
        'en',
        'permits.md',
      ),
    ],
    { withDictating: false },
  );
  assert.match(
    text,
    /## Evaluations\n\n### Phase 1: Discovery\n\n.*\n.*\n\| The collaboration works \| yes, .*mostly.* \| slow in March \|/,
  );
  assert.doesNotMatch(text, /<b>/);
  assert.match(text, /adjust 2026-06-09/);
  assert.match(text, /- E2: Something to try\..* _\(overdue phase 1\)_/);
});

test('a description that dictates is no requirement: what is free and what is asked for add up', () => {
  const source = `# Depot\n\n## Requirements\n\n- The guard shall see every gate.\n- The guard shall close a gate.\n\n## Notes\n\nDatabase with all gates.\n\nServer hosted on AWS.\n`;
  const document = parseDocument(source, { locale: 'en' });
  const report = reportOf(joinPartnerships([document]), 'en', 'Depot');
  assert.equal(report.free, report.requirements);
  assert.match(reportMarkdown([report], { withDictating: false }), /2 of the 2 requirements/);
});
