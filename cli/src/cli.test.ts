/** Bytes and positions; the command itself is tested from outside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../core/src/index.ts';
import { Lines } from './positions.ts';

test('old and new encodings are read', () => {
  assert.equal(decode(Buffer.from('åäö', 'utf8')), 'åäö');
  assert.equal(decode(Buffer.from('\uFEFFåäö', 'utf8')), 'åäö');
  assert.equal(decode(Buffer.from('åäö', 'latin1')), 'åäö');
  assert.equal(decode(Buffer.from('\uFEFFåäö', 'utf16le')), 'åäö');
  assert.equal(decode(Buffer.from('Läsaren ser hyllan.', 'utf16le')), 'Läsaren ser hyllan.');
});
test('positions count UTF-16 code units', () => {
  const lines = new Lines('a🦊b\r\nc\rd');
  assert.deepEqual(lines.position(3), { line: 0, character: 3 });
  assert.deepEqual(lines.position(6), { line: 1, character: 0 });
  assert.deepEqual(lines.position(8), { line: 2, character: 0 });
});
