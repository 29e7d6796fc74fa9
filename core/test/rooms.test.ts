/** The rooms of the core: who may import whom. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { test } from 'node:test';

/** From the text to what is shown of it; a room knows itself and those on lower floors, never one beside it. */
const FLOORS: readonly (readonly string[])[] = [
  ['base'],
  ['languages'],
  ['words'],
  ['markdown'],
  ['document'],
  ['document/live'],
  ['editing'],
  ['dictating', 'partnership'],
  ['rules'],
  ['checking'],
  ['features', 'report'],
  ['.'],
];

const folder = 'core/src';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/\bfrom '(\.[^']+\.ts)'/g)].map((match) => join(dirname(file), match[1] ?? ''));
}

/** The room of a file: the longest that its path begins with. */
function roomOf(file: string): string {
  const rooms = FLOORS.flat().filter((room) => file.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? (file.includes('/') ? `no room for ${file}` : '.');
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

test('every file of the core stands in a room', () => {
  assert.deepEqual(
    files.filter((file) => floorOf(roomOf(file)) === -1),
    [],
  );
});

test('no file imports from a floor above its own, or from the room beside', () => {
  const upward = [...imports].flatMap(([file, imported]) =>
    imported
      .filter((other) => {
        const [own, theirs] = [roomOf(file), roomOf(other)];
        return own !== theirs && floorOf(theirs) >= floorOf(own);
      })
      .map((other) => `${file} -> ${other}`),
  );
  assert.deepEqual(upward, []);
});

test('no files import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start !== -1) circles.push([...path.slice(start), file].join(' -> '));
    if (start !== -1 || done.has(file)) return;
    for (const other of imports.get(file) ?? []) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(circles, []);
});

test('every import leads to a file', () => {
  const lost = [...imports].flatMap(([file, imported]) =>
    imported.filter((other) => !imports.has(other)).map((other) => `${relative('.', file)} -> ${other}`),
  );
  assert.deepEqual(lost, []);
});
