import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeSettings, newSettings } from './settings-edits.ts';

const allow = (value: string) => ({ path: ['allow'], value, isListed: true });
const off = { path: ['rules', 'vague-term'], value: 'off', isListed: false };

test('a change of the settings keeps comments, order and blanks', () => {
  const text =
    '{\n    // What the town has.\n    "allow": ["Excel"], /* more to come */\n    "rules": { "loophole": "off" }\n}\n';
  assert.equal(
    changeSettings(text, allow('SAP'))?.text,
    '{\n    // What the town has.\n    "allow": ["Excel", "SAP"], /* more to come */\n    "rules": { "loophole": "off" }\n}\n',
  );
  assert.match(
    changeSettings(text, off)?.text ?? '',
    /\/\/ What the town has\.[\s\S]*"loophole": "off",\s+"vague-term": "off"/,
  );
  const yaml = '# Ours\nallow:\n  - Excel # since 2020\nrules:\n  loophole: off\n';
  assert.match(changeSettings(yaml, allow('SAP'))?.text ?? '', /# Ours\nallow:\n {2}- Excel # since 2020\n {2}- SAP\n/);
});

test('a byte order mark and the ends of lines stay', () => {
  assert.equal(changeSettings('\uFEFF{ "allow": ["a"] }', allow('b'))?.text, '\uFEFF{ "allow": ["a", "b"] }');
  assert.equal(changeSettings('allow:\r\n  - a\r\n', allow('b'))?.text, 'allow:\r\n  - a\r\n  - b\r\n');
});

test('what a file says already is not written again, and what cannot be read is left alone', () => {
  assert.deepEqual(changeSettings('{"allow": ["SAP"]}', allow('SAP'))?.edits, []);
  assert.equal(changeSettings('{"allow": [', allow('SAP')), undefined);
  for (const text of ['allow: *none', '{ "allow": "x" }', '{ "rules": "x" }', '{ "allow": [], "allow": [] }', '[]'])
    assert.equal(changeSettings(text, text.includes('rules') ? off : allow('SAP')), undefined, text);
});

test('settings are made where there are none', () => {
  assert.deepEqual(JSON.parse(newSettings({ path: ['words', 'vague', 'add'], value: 'snappy', isListed: true })), {
    words: { vague: { add: ['snappy'] } },
  });
  assert.deepEqual(JSON.parse(changeSettings(' \n', off)?.text ?? ''), { rules: { 'vague-term': 'off' } });
});
