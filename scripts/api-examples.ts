/** The examples of docs/api.md as tests, so that they are compiled, linted and run like everything else. */

/** Each example imports what it needs; the tests import it once, from where they stand. */
export function examplesAsTests(markdown: string): string {
  const imported = new Map<string, Set<string>>();
  const tests: string[] = [];
  let heading = '';
  for (const { groups } of markdown.matchAll(HEADING_OR_EXAMPLE)) {
    heading = groups?.heading ?? heading;
    if (groups?.code === undefined) continue;
    const body = groups.code.replaceAll(IMPORT, (_, names: string, path: string) => {
      const known = imported.get(path) ?? new Set();
      imported.set(path, known);
      for (const name of names.split(/[{},\s]+/)) if (name !== '') known.add(name);
      return '';
    });
    tests.push(`test('docs/api.md: ${heading}', () => {\n${body.trim()}\n});`);
  }
  return [
    '/** Made by `npm run generate` out of the examples in docs/api.md. */',
    "import { test } from 'node:test';",
    ...[...imported].map(([path, names]) => importOf(path, [...names].toSorted())),
    '',
    tests.join('\n\n'),
    '',
  ].join('\n');
}

const HEADING_OR_EXAMPLE = /^#+ (?<heading>.+)$|^```ts\n(?<code>[^]*?)^```$/gm;
const IMPORT = /^import (\{[^}]*\}|\w+) from '([^']+)';\n/gm;

/** The page stands in `docs/`, the tests one folder deeper. */
function importOf(path: string, names: readonly string[]): string {
  const [first] = names;
  return path.startsWith('../')
    ? `import { ${names.join(', ')} } from '../${path}';`
    : `import ${names.length === 1 ? first : `{ ${names.join(', ')} }`} from '${path}';`;
}
