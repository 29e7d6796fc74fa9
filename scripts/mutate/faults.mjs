/** Makes the faults: a copy of the code that judges, in which each of them waits behind a switch. So it is built once. */
import { readFile } from 'node:fs/promises';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { glob } from 'tinyglobby';

/** What judges: a fault here is a wrong question, or one that is not asked. */
const JUDGEMENT = 'core/src/{dictating,document,partnership,checking,rules}/**/*.ts';

/**
 * What is not tried. Strings are names and messages, and the words to look for are data with tests of their own;
 * an object without its members, or a member of nothing, would not get past the compiler.
 */
const LEFT_OUT = ['StringLiteral', 'ObjectLiteral', 'OptionalChaining'];

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn };

/**
 * All faults, and the files with all of them built in.
 * @param {string | undefined} only a glob
 */
export async function makeFaults(only) {
  const paths = await glob(JUDGEMENT, { ignore: ['**/*.test.ts'] });
  const wanted = new Set(only === undefined ? paths : await glob(only));
  const files = await Promise.all(
    paths
      .filter((path) => wanted.has(path))
      .toSorted()
      .map(async (path) => ({ name: path, content: await readFile(path, 'utf8'), mutate: true })),
  );
  const { files: faulty, mutants } = await new Instrumenter(silent).instrument(files, {
    plugins: null,
    ignorers: [],
    excludedMutations: LEFT_OUT,
  });
  const sources = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  return {
    sources: new Map(faulty.map(({ name, content }) => [name, content])),
    faults: mutants
      .filter(({ status, replacement }) => status !== 'Ignored' && !replacement.includes('Stryker was here'))
      .map(({ id, fileName: path, location, mutatorName: kind, replacement }) => ({
        id,
        path,
        line: location.start.line + 1,
        column: location.start.column + 1,
        kind,
        before: wordsAt(sources.get(path), location),
        after: replacement,
      })),
  };
}

function wordsAt(lines, { start, end }) {
  const own = lines.slice(start.line, end.line + 1);
  own[own.length - 1] = own.at(-1).slice(0, end.column);
  own[0] = own[0].slice(start.column);
  return own.join('\n');
}
