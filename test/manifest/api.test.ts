/** What docs/api.md has to name: everything that can be imported, asked for and sent. Its examples are tests of their own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { test } from 'node:test';

const page = readFileSync('docs/api.md', 'utf8');
const prose = page.replaceAll(/^```[^]*?^```$/gm, '');
const named = new Set([...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/\w[\w./-]*/g) ?? []));
const [core = '', server = ''] = page.split(/^## The server$/m);

const INDEX = 'core/src/index.ts';
const index = readFileSync(INDEX, 'utf8');

/** Where the index takes a name from. */
function fileOf(name: string): string {
  for (const [, names = '', path = ''] of index.matchAll(/export (?:type )?\{([^}]*)\} from '([^']+)'/g))
    if (new RegExp(`\\b${name}\\b`).test(names)) return join('core/src', path);
  throw new Error(`${INDEX} does not export ${name}.`);
}

/** Names of a module that is passed on as a whole. */
function namesIn(path: string): string[] {
  const text = readFileSync(join('core/src', path), 'utf8');
  return [...text.matchAll(/^export (?:interface|type|const|function\*?|class) (\w+)/gm)].map(([, name = '']) => name);
}

function exported(): string[] {
  const listed = [...index.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.replace(/^.*\bas\b/, '').replace(/\btype\b/, ''))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  const whole = [...index.matchAll(/export (?:type )?\* from '([^']+)'/g)].flatMap(([, path = '']) => namesIn(path));
  return [...listed, ...whole];
}

test('every export of the core is named in docs/api.md, in one of its tables', () => {
  const tables = new Set(
    [...core.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ),
  );
  const names = exported();
  assert.ok(names.length > 80, 'The exports of the core could not be read.');
  assert.deepEqual(
    names.filter((name) => !tables.has(name)),
    [],
    'These exports of core/src/index.ts are not in a table of docs/api.md.',
  );
});

test('docs/api.md names nothing of the core that is not there', () => {
  const names = new Set(exported());
  const lists = core.slice(core.indexOf('### Every name'));
  assert.deepEqual(
    [...lists.matchAll(/^\| (`[^|]+) \|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name))
      .filter((name) => !names.has(name)),
    [],
  );
});

test('every action is told in docs/api.md', () => {
  const actions = [...readFileSync(fileOf('editsFor'), 'utf8').matchAll(/readonly do: '([\w-]+)'/g)].map(
    ([, name = '']) => name,
  );
  assert.ok(actions.length > 5);
  assert.deepEqual(
    [...core.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, name = '']) => name).filter((name) => name.includes('-')),
    [...new Set(actions)].toSorted((a, b) => core.indexOf(`| \`${a}\``) - core.indexOf(`| \`${b}\``)),
  );
});

const protocol = readFileSync('server/src/protocol.ts', 'utf8');

test('every request, notification and command of the server is told in docs/api.md, and no other', () => {
  const methods = [...protocol.matchAll(/^export const \w+ = '([\w./]+)';$/gm)].map(([, name = '']) => name);
  assert.ok(methods.length > 10);
  assert.deepEqual(
    methods.filter((method) => !named.has(method)),
    [],
    'These are in server/src/protocol.ts, and not in docs/api.md.',
  );
  const mentioned = new Set(server.match(/(?<![.\w])tillit[./][A-Za-z]+/g));
  assert.deepEqual(
    [...mentioned].filter((method) => !methods.includes(method)),
    [],
    'These are in docs/api.md, and not in server/src/protocol.ts.',
  );
});

test('every key of what the server takes and gives is named in docs/api.md', () => {
  const keys = (text: string): string[] => [...text.matchAll(/readonly (\w+)\??:/g)].map(([, key = '']) => key);
  const missing = [...keys(protocol), ...keys(readFileSync(fileOf('viewOf'), 'utf8'))].filter((key) => !named.has(key));
  assert.deepEqual([...new Set(missing)], []);
});
