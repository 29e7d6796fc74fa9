/** Made by `npm run generate` out of the examples in docs/api.md. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  changesBetween,
  changesPage,
  checkDocument,
  companionsOf,
  defaultConfig,
  describe,
  describeProblem,
  editsFor,
  fixesFor,
  joinPartnerships,
  mergeConfigs,
  openFor,
  pagesMarkdown,
  parseFor,
  partnershipOf,
  prepareCheck,
  readConfig,
  reportMarkdown,
  reportOf,
  titleOf,
} from '../../core/src/index.ts';

test('docs/api.md: Check a text', () => {
  const source = '# Plan\n\nOrders shall be stored in a PostgreSQL database.\n';
  const document = parseFor(source, defaultConfig);
  const [diagnosis] = checkDocument(document, defaultConfig);
  assert.ok(diagnosis);

  const { rule, severity, finding } = diagnosis;
  assert.equal(rule.id, 'prescribed-technology');
  assert.equal(severity, 'warning');
  assert.equal(source.slice(finding.span.start, finding.span.end), 'PostgreSQL');
  assert.match(describe(diagnosis, 'en'), /^“PostgreSQL” settles the technology/);
  assert.match(describe(diagnosis, 'sv'), /^”PostgreSQL” låser tekniken/);

  const [best] = fixesFor(diagnosis, document);
  assert.ok(best);
  assert.equal(titleOf(best, 'en'), 'Say what: “Orders shall be stored.” (leaves out: PostgreSQL database)');
  const [edit] = best.edits;
  assert.ok(edit);
  const { start, end } = edit.span;
  assert.equal(source.slice(0, start) + edit.text + source.slice(end), '# Plan\n\nOrders shall be stored.\n');
});

test('docs/api.md: Settings', () => {
  const { config, problems } = readConfig({ rules: { 'no-phases': 'off' }, allow: ['SharePoint'], alow: [] });
  assert.deepEqual(
    problems.map((problem) => describeProblem(problem, 'en')),
    ['There is no setting “alow”. Did you mean: allow?'],
  );

  const settings = mergeConfigs(config, { words: { vague: { add: ['snappy'] } } });
  const document = parseFor('Minutes shall be kept in SharePoint. Answers shall be snappy.', settings);
  assert.deepEqual(
    checkDocument(document, settings).map(({ rule }) => rule.id),
    ['vague-term'],
  );
});

test('docs/api.md: While somebody writes', () => {
  const live = openFor('The answer shall be fast.\n', defaultConfig);
  assert.equal(checkDocument(live.document, defaultConfig).length, 1);

  live.edit({ start: 20, end: 24 }, 'there within a second');
  for (const step of live.steps()) assert.equal(step, undefined);
  for (const step of prepareCheck(live.document)) assert.equal(step, undefined);
  assert.equal(live.document.source.toString(), 'The answer shall be there within a second.\n');
  assert.deepEqual(checkDocument(live.document, defaultConfig), []);
});

test('docs/api.md: What a document says of the partnership', () => {
  const wishes = `# Permits

## Expectations

### The customer expects

- [ ] E1: A demonstration every other week. (phase 1)
`;
  const plan = '# Plan\n\n## Phase 1: Pilot\n\nGoal: E1 is kept.\n\n- [x] Ten clerks use it\n';
  const own = { path: 'permits/wishes.md', document: parseFor(wishes, defaultConfig) };
  const other = { path: 'permits/plan.md', document: parseFor(plan, defaultConfig) };

  const [expectation] = partnershipOf(own.document).expectations;
  assert.ok(expectation);
  assert.equal(expectation.id?.text, 'E1');
  assert.equal(expectation.party, 'customer');
  assert.equal(expectation.state, 'open');

  const whole = joinPartnerships(companionsOf(own, [other]).map(({ document }) => document));
  assert.equal(whole.expectations[0]?.due?.title, 'Phase 1: Pilot');
  assert.equal(whole.phases[0]?.state, 'awaiting-evaluation');

  const action = { do: 'set-expectation', at: expectation.span.start, state: 'met', date: '2026-03-01' } as const;
  const changed = editsFor(own.document, action)
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: now }) => text.slice(0, span.start) + now + text.slice(span.end), wishes);
  assert.match(changed, /^- \[x\] E1: A demonstration every other week\. \(phase 1\) \(met 2026-03-01\)$/m);
});

test('docs/api.md: Pages', () => {
  const read = (text: string) => joinPartnerships([parseFor(text, defaultConfig)]);
  const now = read('# Permits\n\n## Goals\n\n- G1: Answers within 10 days.\n');
  const report = reportOf(now, 'en', 'permits.md');
  assert.deepEqual(report.goals, [{ id: 'G1', text: 'Answers within 10 days.', isMeasured: true }]);
  assert.match(reportMarkdown([report], { withDictating: false }), /^# Permits\n/);

  const before = read('# Permits\n\n## Goals\n\n- G1: Answers within 30 days.\n');
  const changes = changesBetween(before, now, { language: 'en', name: 'permits.md', since: 'v1' });
  assert.equal(changes.goals.reworded[0]?.before, 'Answers within 30 days.');
  assert.match(pagesMarkdown([changesPage(changes)]), /What has changed since v1/);
});
