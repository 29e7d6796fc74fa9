import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeInWorkspace } from './workspace-folders.ts';

test('a file stands in the folder that holds it, not in one whose name begins alike', () => {
  const folders = ['file:///a/doc', 'file:///a/docs'];
  assert.deepEqual(placeInWorkspace('file:///a/docs/x.md', folders), { folder: 'file:///a/docs', path: 'x.md' });
  assert.deepEqual(placeInWorkspace('file:///a/doc/b/x.md', folders), { folder: 'file:///a/doc', path: 'b/x.md' });
  assert.equal(placeInWorkspace('file:///a/documents/x.md', folders), undefined);
});
test('a folder whose URI ends in a slash holds the same files at the same paths', () => {
  const place = { folder: 'file:///a/doc', path: 'b/x.md' };
  assert.deepEqual(placeInWorkspace('file:///a/doc/b/x.md', ['file:///a/doc/']), place);
  assert.deepEqual(placeInWorkspace('file:///x.md', ['file:///']), { folder: 'file://', path: 'x.md' });
});
test('a workspace without folders holds no file', () => {
  assert.equal(placeInWorkspace('untitled:Untitled-1', []), undefined);
  assert.equal(placeInWorkspace('untitled:Untitled-1', ['file:///a']), undefined);
});
