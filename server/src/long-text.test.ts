import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LongText } from './long-text.ts';

/** Long enough to fill several chunks, with every sort of line break. */
const LINES = Array.from({ length: 900 }, (_, index) => `Line ${index} of a text that is long enough.`);
const ENDS = ['\n', '\r\n', '\n\n', '\r'];
const long = LINES.map((line, index) => line + (ENDS[index % ENDS.length] ?? '')).join('');

const text = fc.oneof(
  fc.constantFrom('', 'x', '\n', '\r', '\r\n', 'å😀', long, `${long}\n`),
  fc.array(fc.constantFrom('a', '\n', '\r', ' '), { maxLength: 6 }).map((parts) => parts.join('')),
);
/** Where, as shares of the text. */
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat({ max: 20_000 }), text });

function edited(start: string, edits: readonly { at: number; removed: number; text: string }[]) {
  const own = new LongText('file:///a.md', 1, start);
  const theirs = TextDocument.create('file:///a.md', 'markdown', 1, start);
  for (const { at, removed, text: inserted } of edits) {
    const from = Math.floor(at * own.length);
    const until = Math.min(own.length, from + removed);
    const content = theirs.getText().slice(0, from) + inserted + theirs.getText().slice(until);
    own.edit({ start: from, end: until }, inserted);
    TextDocument.update(theirs, [{ text: content }], 2);
  }
  return { own, theirs };
}

test('a text that was edited is the text that its edits make, lines and all', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.constant(long)), fc.array(edit, { maxLength: 6 }), (start, edits) => {
      const { own, theirs } = edited(start, edits);
      assert.equal(own.getText(), theirs.getText());
      assert.equal(own.length, theirs.getText().length);
      assert.equal(own.lineCount, theirs.lineCount);
      const step = Math.max(1, Math.floor(own.length / 200));
      for (let offset = -1; offset <= own.length + 1; offset += step) {
        const position = theirs.positionAt(offset);
        assert.deepEqual(own.positionAt(offset), position, `offset ${offset}`);
        assert.equal(own.offsetAt(position), theirs.offsetAt(position));
      }
      for (let line = -1; line <= own.lineCount; line += Math.max(1, Math.floor(own.lineCount / 50)))
        for (const character of [-1, 0, 3, 1000])
          assert.equal(own.offsetAt({ line, character }), theirs.offsetAt({ line, character }), `${line}:${character}`);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('a range of it is what stands between its ends', () => {
  const { own, theirs } = edited(long, [{ at: 0.5, removed: 9000, text: 'x\r\n' }]);
  for (const [from, until] of [
    [0, 0],
    [3, 700],
    [699, 2],
    [0, 5000],
  ] as const) {
    const range = { start: { line: from, character: 2 }, end: { line: until, character: 4 } };
    assert.equal(own.getText(range), theirs.getText(range));
  }
});
