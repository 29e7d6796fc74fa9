/** What those meet who join: tasks, workflows, forms and updates name things that are there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path/posix';
import { test } from 'node:test';
import { formatMessages, transform, type PluginBuild } from 'esbuild';
import { parseDocument } from 'yaml';
import { watchLines } from '../../scripts/lib/watch-lines.mjs';

const readJson = <Shape>(path: string): Shape =>
  JSON.parse(readFileSync(path, 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')) as Shape;

function readYaml<Shape>(path: string): Shape {
  const document = parseDocument(readFileSync(path, 'utf8'));
  assert.deepEqual([...document.errors, ...document.warnings], [], path);
  return document.toJS() as Shape;
}

const { scripts, engines } = readJson<{ scripts: Record<string, string>; engines: Record<string, string> }>(
  'package.json',
);
const isScript = (name: string): boolean => name in scripts;

/** `test` and `mutate` in "npm test -- --quick && npm run mutate". */
function scriptsIn(command: string): string[] {
  return [...command.matchAll(/\bnpm (?:run (?:-s )?)?([\w:-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !['ci', 'install', 'version'].includes(name));
}

interface Task {
  readonly label: string;
  readonly type: string;
  readonly script?: string;
  readonly command?: string;
  readonly problemMatcher: {
    readonly pattern: readonly { readonly regexp: string }[];
    readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
  };
}
interface Launch {
  readonly name: string;
  readonly type: string;
  readonly program?: string;
  readonly args?: readonly string[];
  readonly preLaunchTask?: string;
}

const { tasks } = readJson<{ tasks: readonly Task[] }>('.vscode/tasks.json');
const { configurations } = readJson<{ configurations: readonly Launch[] }>('.vscode/launch.json');
const watch = tasks.find(({ label }) => label === 'watch');

test('every task of VS Code runs a script of package.json', () => {
  for (const { label, script, command } of tasks) {
    const called = script === undefined ? scriptsIn(command ?? '') : [script];
    assert.ok(called.length > 0 && called.every(isScript), label);
  }
});

test('what VS Code launches waits for a task that is there, and starts what the build makes', () => {
  const build = readFileSync('esbuild.mjs', 'utf8');
  for (const { name, type, program, args = [], preLaunchTask } of configurations) {
    if (preLaunchTask !== undefined)
      assert.ok(
        tasks.some(({ label }) => label === preLaunchTask),
        name,
      );
    if (program !== undefined)
      assert.ok(build.includes(`'${program.replace('${workspaceFolder}/', '').replace(/\.mjs$/, '')}'`), name);
    if (type !== 'extensionHost') continue;
    for (const path of args.filter((arg) => arg.startsWith('${workspaceFolder}/')))
      assert.ok(existsSync(path.replace('${workspaceFolder}/', '')), path);
  }
});

test('the watching build tells VS Code when it begins and when all of it is done', async (context) => {
  const lines: string[] = [];
  context.mock.method(console, 'log', (line: string) => lines.push(line));
  const starts: (() => unknown)[] = [];
  const ends: (() => unknown)[] = [];
  const { setup } = watchLines(2);
  for (let bundle = 0; bundle < 2; bundle += 1)
    await setup({
      onStart: (listener: () => unknown) => starts.push(listener),
      onEnd: (listener: () => unknown) => ends.push(listener),
    } as unknown as PluginBuild);
  const said = (...calls: ((() => unknown) | undefined)[]): string[] => {
    lines.length = 0;
    for (const call of calls) call?.();
    return lines.map((line) => {
      const { beginsPattern = '', endsPattern = '' } = watch?.problemMatcher.background ?? {};
      return new RegExp(beginsPattern).test(line) ? 'begins' : new RegExp(endsPattern).test(line) ? 'ends' : line;
    });
  };
  const [start, other] = starts;
  const [end, otherEnd] = ends;
  assert.deepEqual(said(start, end), ['begins'], 'one of two bundles was made');
  assert.deepEqual(said(other, otherEnd), ['ends']);
  assert.deepEqual(said(start, other, otherEnd, end), ['begins', 'ends']);
  assert.deepEqual(said(other, otherEnd), ['begins', 'ends']);
});

/** The bundler is a program of its own: it starts while the other tests run. */
const complaint = transform('const a = ;', { logLevel: 'silent', sourcefile: 'client/src/a.ts' })
  .then(
    () => [],
    ({ errors }: { errors: Parameters<typeof formatMessages>[0] }) => errors,
  )
  .then((errors) => formatMessages(errors, { kind: 'error' }));

test('VS Code finds the place of what the build complains about', async () => {
  const [message = ''] = await complaint;
  const lines = message.split('\n');
  const found = watch?.problemMatcher.pattern.map(({ regexp }, index) => new RegExp(regexp).exec(lines[index] ?? ''));
  assert.deepEqual(
    found?.map((match) => match?.slice(1)),
    [['ERROR', 'Unexpected ";"'], [], ['client/src/a.ts', '1', '10']],
  );
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, { readonly 'timeout-minutes': number; readonly steps: readonly Step[] }>;
}

const WORKFLOWS = '.github/workflows';
for (const name of readdirSync(WORKFLOWS))
  test(`${name} runs scripts of package.json, may only read, and names a major version of each action`, () => {
    const { permissions, jobs } = readYaml<Workflow>(join(WORKFLOWS, name));
    assert.deepEqual(permissions, { contents: 'read' });
    for (const [id, { steps, 'timeout-minutes': limit }] of Object.entries(jobs)) {
      assert.ok(limit <= 360, `${id} would be ended by GitHub`);
      for (const { uses, run } of steps) {
        if (uses !== undefined) assert.match(uses, /^actions\/[\w-]+@v\d+$/);
        for (const script of scriptsIn(run ?? '')) assert.ok(isScript(script), `npm run ${script}`);
      }
    }
  });

test('the Node of those who work on Tillit is the one that it promises to run on', () => {
  const major = readFileSync('.nvmrc', 'utf8').trim();
  assert.equal(engines['node'], `>=${major}`);
  assert.match(readJson<{ image: string }>('.devcontainer/devcontainer.json').image, new RegExp(`:${major}-`));
});

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly value?: string;
      readonly options?: readonly unknown[];
    };
    readonly validations?: { readonly required: boolean };
  }[];
}

const FORMS = '.github/ISSUE_TEMPLATE';
for (const name of readdirSync(FORMS).filter((each) => each !== 'config.yml'))
  test(`${name} is a form, asks where it stands, and warns of what is confidential`, () => {
    const { name: title, description, body } = readYaml<Form>(join(FORMS, name));
    assert.ok(title && description);
    const fields = body.filter(({ type }) => type !== 'markdown');
    for (const { type, id, attributes } of fields) {
      assert.ok(['input', 'textarea', 'dropdown', 'checkboxes'].includes(type), type);
      assert.ok(id !== undefined && attributes.label, id);
      if (type === 'dropdown' || type === 'checkboxes') assert.ok((attributes.options?.length ?? 0) > 0, id);
    }
    const ids = fields.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ['expected', 'language', 'version'])
      assert.ok(fields.find((field) => field.id === id)?.validations?.required, id);
    assert.match(body[0]?.attributes.value ?? '', /confidential/);
  });

test('updates reach every folder that has packages of its own', () => {
  const { includePaths } = readJson<{ includePaths: readonly string[] }>('renovate.json');
  assert.deepEqual(
    includePaths.filter((path) => basename(path) === 'package.json').toSorted(),
    lockFolders('.')
      .map((folder) => join(folder, 'package.json'))
      .toSorted(),
  );
});

function lockFolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.some(({ name }) => name === 'package-lock.json') ? [folder] : [];
  const below = entries.filter((entry) => entry.isDirectory() && !/^(?:node_modules|dist|\..*)$/.test(entry.name));
  return [...own, ...below.flatMap(({ name }) => lockFolders(join(folder, name)))];
}
