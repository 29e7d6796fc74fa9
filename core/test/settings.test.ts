/** Settings of unknown origin, and comments that silence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../src/check.ts';
import { defaultConfig, describeProblem, mergeConfigs, readConfig } from '../src/config.ts';
import { parseDocument } from '../src/document.ts';

const source = 'Search shall be fast and user-friendly.\n';
const found = (config = defaultConfig, text = source): string[] =>
  checkDocument(parseDocument(text, { locale: 'en' }), config).map(({ finding }) => finding.data.words ?? '');

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
});
