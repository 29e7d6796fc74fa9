import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical, fileUri } from './uris.ts';

test('a file has one name, however its URI is written', () => {
  for (const [name, ...others] of [
    ['file:///a/%5Bx%5D%20%26%2C.md', 'file:///a/[x] &,.md', 'file:///a/%5bx%5d%20%26%2c.md', 'file:/a/[x]%20%26,.md'],
    ['file:///c%3A/a.md', 'file:///C:/a.md', 'file:///c:/a.md', 'file:///C%3A/a.md', 'file:///c%3a/a.md'],
    ['file:///a/%C3%A5.md', 'file:///a/å.md', 'file:///a/%c3%a5.md'],
    ['file://server/share/a.md', 'file://SERVER/share/a.md'],
    ['file:///a/100%25.md', 'file:///a/100%.md'],
    ['file:///a/a%20b%2520.md', 'file:///a/a b%2520.md'],
    ['file:///a%27%28%29%21%2A.md', "file:///a'()!*.md"],
    ['vscode-vfs://github/a/b.md', 'vscode-vfs://github/a/b.md'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ] as const)
    for (const other of [name, ...others]) assert.equal(canonical(other), name, other);
  assert.notEqual(canonical('file:///a/x%2520y.md'), canonical('file:///a/x%20y.md'), 'these are two files');
});
test('no URI brings its reader down, and its name keeps its name', () => {
  for (const broken of ['%', 'file:///%', 'file:///%E4%', 'file:///a\uD800.md', '', 'x', '://', 'file:', 'file:///%C3'])
    assert.equal(canonical(canonical(broken)), canonical(broken), broken);
  fc.assert(
    fc.property(fc.string(), (path) => {
      const name = canonical(`file:///${path}`);
      assert.equal(canonical(name), name);
    }),
    { numRuns: 200, seed: 7 },
  );
});
test('paths of a disk are URIs, whatever their signs', () => {
  assert.equal(fileUri('/a/#b?c%20.md'), 'file:///a/%23b%3Fc%2520.md');
  assert.equal(fileUri('C:\\a b'), 'file:///c%3A/a%20b');
});
