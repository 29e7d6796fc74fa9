/** Settings of unknown origin, and comments that silence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../src/checking/check.ts';
import { readConfigText } from '../src/checking/config-text.ts';
import { defaultConfig, describeProblem, mergeConfigs, readConfig } from '../src/checking/config.ts';
import { parseFor } from '../src/checking/open.ts';

const source = 'Search shall be fast and user-friendly.\n';
const found = (config = defaultConfig, text = source): string[] =>
  checkDocument(parseFor(text, { ...config, language: 'en' }), config).map(({ finding }) => finding.data.words ?? '');

test('a rule can be switched off, a word allowed', () => {
  assert.deepEqual(found(), ['fast', 'user-friendly']);
  assert.deepEqual(found(mergeConfigs({ rules: { 'vague-term': 'off' } })), []);
  assert.deepEqual(found(mergeConfigs({ allow: ['Fast'] })), ['user-friendly']);
});
test('what is wrong is named and left out, what is right counts', () => {
  const { config, problems } = readConfig({
    rules: { 'vague-term': 'loud', loophole: 'off', 'vague-trem': 'off' },
    allow: 'x',
    languge: 'sv',
  });
  assert.deepEqual(config, { rules: { loophole: 'off' } });
  assert.deepEqual(problems.map((problem) => describeProblem(problem, 'en')).toSorted(), [
    'The setting “allow” has a value that cannot be used. Write one of: [ "…" ]',
    'The setting “rules.vague-term” has a value that cannot be used. Write one of: off, error, warning, information, hint',
    'There is no setting “languge”. Did you mean: language?',
    'There is no setting “rules.vague-trem”. Did you mean: vague-term?',
  ]);
});
test('a file that is broken is told of, and not half read', () => {
  for (const broken of [
    'allow: [fast\nrules: {}\n',
    'rules:\n  loophole: off\n allow: [fast]\n',
    'allow: [fast]]\n',
    'allow: [fast]\nallow: [easy]\n',
    'allow: [fast]\n---\nallow: [easy]\n',
    '{ "allow": ["fast"',
    '{ "allow": ["fast"], "allow": ["easy"] }',
    '// ours\n{ "allow": ["fast"]',
    '{ "allow": [fast, // ours\n easy] }',
  ]) {
    const { config, syntaxError = '' } = readConfigText(broken);
    assert.deepEqual(config, {}, broken);
    assert.match(syntaxError, / at line \d+, column \d+/, broken);
  }
  const whole = { allow: ['fast'] };
  for (const text of [
    'allow: [fast]\n',
    '{ allow: [fast] }',
    '/* ours */ { "allow": ["fast",], }',
    '{"allow":["fast"]}',
  ])
    assert.deepEqual(readConfigText(text), { config: whole, problems: [] }, text);
});
test('a team has words of its own, by what they are about', () => {
  const team = mergeConfigs({
    words: {
      technology: { add: ['grönsystem*'], accept: ['PostgreSQL'], downgrade: ['Kafka'] },
      interface: { accept: ['menu'] },
      vague: { add: ['snappy'], accept: ['fast'] },
    },
  });
  const text =
    'Orders shall be kept in PostgreSQL and sent via Kafka. They shall be shown in Grönsystemet and in a menu. Search shall be fast and snappy.\n';
  const diagnoses = checkDocument(parseFor(text, { ...team, language: 'en' }), team);
  assert.deepEqual(
    diagnoses.map(({ rule, severity, finding }) => [rule.id, severity, finding.data.words]),
    [
      ['prescribed-technology', 'hint', 'Kafka'],
      ['prescribed-technology', 'warning', 'Grönsystemet'],
      ['vague-term', 'information', 'snappy'],
    ],
  );
});
test('a team’s words hold no surprise', () => {
  const words = { technology: { add: ['(', '*', '...', ''] } };
  assert.deepEqual(found(mergeConfigs({ words })), ['fast', 'user-friendly']);
  const { problems } = readConfig({ words: { technolgy: {}, design: { alow: [] }, vague: { add: 'x' } } });
  assert.deepEqual(problems.map((problem) => describeProblem(problem, 'en')).toSorted(), [
    'The setting “words.vague.add” has a value that cannot be used. Write one of: [ "…" ]',
    'There is no setting “words.design.alow”. Did you mean: accept, add, downgrade?',
    'There is no setting “words.technolgy”. Did you mean: technology?',
  ]);
});
test('nonsense is no settings', () => {
  for (const value of [null, undefined, 3, 'x', []]) assert.deepEqual(readConfig(value).config, {});
});
test('a comment silences what stands in front of it', () => {
  assert.deepEqual(
    found(
      defaultConfig,
      'Search shall be fast. <!-- tillit-ignore vague-term: measured elsewhere -->\n\nIt shall be easy.\n',
    ),
    ['easy'],
  );
});
test('a comment alone on its line silences the block below', () => {
  assert.deepEqual(
    found(defaultConfig, '<!-- tillit-ignore vague-term: draft -->\nSearch shall be fast.\n\nIt shall be easy.\n'),
    ['easy'],
  );
});
test('a comment for an unknown rule is reported', () => {
  assert.deepEqual(found(defaultConfig, 'It shall end. <!-- tillit-ignore vauge-term -->\n'), ['vauge-term']);
  assert.deepEqual(
    found(
      defaultConfig,
      '<!-- tillit-ignore-file vague-term: draft -->\n\nIt shall be fast.\n\n## More\n\nIt shall be easy.\n',
    ),
    [],
  );
});
