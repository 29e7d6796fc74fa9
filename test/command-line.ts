/** The command line: as a user calls it, where the process matters, and in this process where only the words do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../cli/src/run.ts';
import { Session } from '../cli/src/session.ts';

const source = '# Plan\n\nOrders shall be stored in a PostgreSQL database. 🦊 The page shall be user-friendly.\n';
const folder = mkdtempSync(join(tmpdir(), 'tillit-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function tillit(
  args: readonly string[],
  input?: string,
  env: NodeJS.ProcessEnv = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(process.cwd(), 'dist/cli.mjs'), ...args], {
    encoding: 'utf8',
    input,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
}

/** The same without a process of its own, which takes many times longer to start; paths are whole. */
async function call(
  ...args: readonly string[]
): Promise<{ status: number | undefined; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const session = new Session('en', {
    write: (text) => {
      said.stdout += text;
      return Promise.resolve();
    },
    error: (text) => (said.stderr += `${text}\n`),
  });
  return { status: await run(args, session), ...said };
}

test('in a folder and of a glob, what git ignores is left alone; a file that is named is read', async () => {
  const repository = mkdtempSync(join(tmpdir(), 'tillit-ignored-'));
  mkdirSync(join(repository, '.git'), { recursive: true });
  mkdirSync(join(repository, 'docs/old'), { recursive: true });
  writeFileSync(join(repository, '.gitignore'), '/drafts.md\nold/\n*.tmp.md\n');
  writeFileSync(join(repository, 'docs/.gitignore'), '!keep.tmp.md\n');
  const names = ['drafts.md', 'plan.md', 'docs/old/plan.md', 'docs/keep.tmp.md', 'docs/lose.tmp.md', 'docs/drafts.md'];
  for (const name of names) writeFileSync(join(repository, name), source);
  const read = async (...args: readonly string[]): Promise<string[]> => {
    const { stdout } = await call('check', '--format', 'json', '--threads', '1', ...args);
    return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => relative(repository, path));
  };
  const kept = ['docs/drafts.md', 'docs/keep.tmp.md', 'plan.md'];
  assert.deepEqual(await read(repository), kept);
  assert.deepEqual((await read(join(repository, '**/*.md'))).toSorted(), kept);
  assert.deepEqual(await read(join(repository, 'drafts.md')), ['drafts.md']);
  rmSync(repository, { recursive: true, force: true });
});

test('the command line: exit codes say what happened', async () => {
  writeFileSync(join(folder, 'fine.md'), 'The clerk shall see it.\n');
  writeFileSync(
    join(folder, 'old.md'),
    Buffer.from('Handläggaren ska se ärendet och åtgärda det före månadens slut.\n', 'latin1'),
  );
  writeFileSync(join(folder, 'asks.md'), source);
  assert.equal(tillit(['check', 'fine.md', 'old.md']).status, 0);
  assert.equal(tillit(['check', 'asks.md']).status, 1);
  assert.equal((await call('check', join(folder, 'asks.md'), '--fail-on', 'error')).status, 0);
  assert.equal(tillit(['check', '--stdin', '--fail-on', 'info'], 'It shall be fast.\n').status, 1);
  assert.equal((await call('check', folder, '--fail-on', 'never')).status, 0);
  const missing = tillit(['check', 'none.md', 'asks.md', '--format', 'json']);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /none\.md: there is no such file/);
  assert.equal((JSON.parse(missing.stdout) as { files: unknown[] }).files.length, 1);
  for (const args of [
    [],
    ['chek'],
    ['check'],
    ['check', join(folder, 'fine.md'), '--format', 'xml'],
    ['explain', 'nothing'],
    ['check', join(folder, 'fine.md'), '--language', 'no'],
    ['check', join(folder, 'fine.md'), '--threads', 'all'],
  ]) {
    const result = await call(...args);
    assert.equal(result.status, 2, args.join(' '));
    assert.ok(result.stderr.trim().length > 10 && !result.stderr.includes('    at '), result.stderr);
  }
  assert.match(
    tillit(['explain', 'vague-term'], undefined, { LC_ALL: 'sv_SE.UTF-8' }).stdout,
    /^# vague-term\n\nFrågar/,
  );
});

test('a reader that has seen enough ends it quietly', { skip: process.platform === 'win32' }, () => {
  // Alone: what lies beside a file is looked at each time the file is.
  const home = mkdtempSync(join(folder, 'long-'));
  writeFileSync(join(home, 'long.md'), source.repeat(1000));
  const command = `"${process.execPath}" "${join(process.cwd(), 'dist/cli.mjs')}" check long.md | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: home });
  assert.match(stdout, /long\.md/);
  assert.equal(stderr, '');
});

test('the report is a page, Markdown or JSON; what cannot be read is named', async () => {
  const plan = join(folder, 'plan.md');
  writeFileSync(plan, '# Plan\n\n## Goals\n\n- G1: Peace.\n');
  assert.match((await call('report', plan)).stdout, /^<!doctype html>[\s\S]*<h1>Plan<\/h1>/);
  assert.match((await call('report', plan, '--format', 'md')).stdout, /^# Plan\n[\s\S]*- G1: Peace\./);
  const { version, reports } = JSON.parse((await call('report', plan, '--format', 'json')).stdout) as {
    version: number;
    reports: { title: string }[];
  };
  assert.deepEqual([version, reports.map(({ title }) => title)], [1, ['Plan']]);
  const missing = await call('report', 'no.md');
  assert.deepEqual([missing.status, missing.stdout], [2, '']);
  assert.match(missing.stderr, /no\.md: there is no such file/);
});

test('the JSON of check and outline is as documented', () => {
  const { files } = JSON.parse(tillit(['check', 'asks.md', '--format', 'json']).stdout) as {
    files: { path: string; language: string; room: number; findings: Record<string, unknown>[] }[];
  };
  assert.deepEqual([files[0]?.path, files[0]?.language, files[0]?.room], ['asks.md', 'en', 0.5]);
  assert.deepEqual(Object.keys(files[0]?.findings[0] ?? {}), ['rule', 'severity', 'message', 'range', 'text', 'fixes']);
  writeFileSync(join(folder, 'plan.md'), '## Goals\n\n- G1: Peace.\n\n## Phase 1\n\n- [x] One\n');
  const outline = JSON.parse(tillit(['outline', 'plan.md', '--format', 'json']).stdout) as Record<string, unknown>;
  assert.deepEqual(outline.goals, [
    {
      id: 'G1',
      text: 'Peace.',
      range: { start: { line: 2, character: 6 }, end: { line: 2, character: 12 } },
      measured: false,
    },
  ]);
  assert.deepEqual(
    (outline.phases as { title: string; state: string }[]).map(({ title, state }) => [title, state]),
    [['Phase 1', 'awaiting-evaluation']],
  );
});

test('why the words of a line are asked about', async () => {
  const path = join(folder, 'why.md');
  writeFileSync(
    path,
    '## Requirements\n\n- Orders shall be stored in a PostgreSQL database.\n- The clerk shall see it.\n',
  );
  const { stdout } = await call('explain', '--why', `${path}:3`);
  assert.match(stdout, /^“PostgreSQL” \(technology\) weighs \d+\.\d\d: warning; .*\n {2}[+-]\d/m);
  assert.match((await call('explain', '--why', `${path}:4`)).stdout, /^No word on that line/);
  assert.match((await call('explain', '--why', path)).stderr, /plan\.md:12/);
  assert.match((await call('explain', '--why', 'none.md:1')).stderr, /none\.md/);
});

test('names, pipes and signs of any kind end in a sentence', { skip: process.platform === 'win32' }, async () => {
  const home = mkdtempSync(join(folder, 'odd-'));
  const place = (name: string): string => join(home, name);
  writeFileSync(place('-a.md'), 'The clerk shall use MySQL.\n');
  symlinkSync('.', place('self'));
  assert.match((await call('check', home, '--fail-on', 'never')).stdout, /1 question in 1 file/);
  assert.equal((await call('check', '--', place('-a.md'))).status, 1);
  symlinkSync('/dev/zero', place('zero.md'));
  const zero = await call('check', place('zero.md'));
  assert.deepEqual([zero.status, /zero\.md/.test(zero.stderr)], [2, true]);
  spawnSync('mkfifo', [place('.tillit.json')]);
  assert.equal(tillit(['check', place('-a.md')]).status, 2);
  rmSync(place('.tillit.json'));
  writeFileSync(place('signs.md'), '## Goals\n\n- G1: be \u001B]0;x\u0007 \u001B[31mred \u202Edlo\n');
  assert.match((await call('outline', place('signs.md'))).stdout, /be \\x1b\]0;x\\x07 \\x1b\[31mred \\u202edlo/);
  writeFileSync(place('deep.md'), `${'> - 1. '.repeat(2000)}x\n`);
  writeFileSync(place('brackets.md'), `---\na: ${'['.repeat(3000)}\n---\n# T\n`);
  const all = await call('check', home, '--fail-on', 'never');
  assert.match(all.stdout, /in 4 files/);
  assert.match(all.stdout, /MySQL/);
});

test('what has changed since a revision of git, and what to do where there is none', () => {
  const home = mkdtempSync(join(folder, 'history-'));
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-C', home, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  };
  const file = join(home, 'plan.md');
  const old = '# Wards\n\n## Expectations\n\n### The customer expects\n\n- [ ] E1: A demo after each phase.\n';
  writeFileSync(file, old);
  assert.match(tillit(['report', file, '--since', 'HEAD']).stderr, /is not under version control/);
  git('init', '--quiet');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'one');
  git('tag', 'kickoff');
  // What a repository's own settings would start must not start.
  git('config', 'core.fsmonitor', 'touch fsmonitor-ran');
  git('config', 'core.pager', 'touch pager-ran');
  writeFileSync(
    file,
    old.replace('- [ ] E1: A demo after each phase.', '- [x] E1: A demo after each phase. (met 2026-03-01)'),
  );
  const { stdout, status } = tillit(['report', file, '--since', 'kickoff', '--format', 'md']);
  assert.equal(status, 0);
  assert.match(stdout, /What has changed since kickoff[^]*### Met\n\n- E1: A demo after each phase/);
  assert.ok(!existsSync(join(home, 'fsmonitor-ran')) && !existsSync(join(home, 'pager-ran')));
  const unknown = tillit(['report', file, '--since', 'nothing']);
  assert.deepEqual([unknown.status, /There is no revision “nothing”/.test(unknown.stderr)], [2, true]);
  writeFileSync(join(home, 'new.md'), '# Lunch\n\n## Goals\n\n- Lunch is warm, 60 degrees.\n');
  const added = tillit(['report', join(home, 'new.md'), '--since', 'kickoff', '--format', 'md']).stdout;
  assert.doesNotMatch(added, /demo/, 'a new file is not compared with a stranger');
  const clone = join(home, 'partial');
  git('config', 'uploadpack.allowFilter', 'true');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'two');
  git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${home}`, clone);
  writeFileSync(join(clone, 'plan.md'), old);
  const partial = tillit(['report', join(clone, 'plan.md'), '--since', 'kickoff']);
  assert.deepEqual([partial.status, partial.stdout], [2, '']);
  assert.match(partial.stderr, /git fetch --refetch/);
  const json = JSON.parse(tillit(['report', file, '--since', 'kickoff', '--format', 'json']).stdout) as {
    changes: { expectations: { met: { id: string }[] } }[];
  };
  assert.equal(json.changes[0]?.expectations.met[0]?.id, 'E1');
});

test('files of one partnership are checked and reported on as one', async () => {
  const home = mkdtempSync(join(folder, 'together-'));
  writeFileSync(join(home, 'goals.md'), '# Wards\n\n## Goals\n\n- G1: Beds are found sooner, 10 minutes, not 40.\n');
  const shall = ['see', 'book', 'release', 'count', 'share']
    .map((word, index) => `- R${index} (G1): A nurse shall ${word} a bed.\n`)
    .join('');
  writeFileSync(join(home, 'needs.md'), `# Needs\n\n## Requirements\n\n${shall}`);
  const rules = async (path: string): Promise<string[]> => {
    const { stdout } = await call('check', path, '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
    return files.flatMap(({ findings }) => findings).map(({ rule }) => rule);
  };
  assert.deepEqual(await rules(join(home, 'needs.md')), []);
  const { reports } = JSON.parse((await call('report', home, '--format', 'json')).stdout) as {
    reports: { title: string; goals: unknown[]; requirements: number }[];
  };
  assert.deepEqual(
    reports.map(({ title, goals, requirements }) => [title, goals.length, requirements]),
    [['Wards', 1, 5]],
  );
  const alone = mkdtempSync(join(folder, 'alone-'));
  writeFileSync(join(alone, 'needs.md'), `# Needs\n\n## Requirements\n\n${shall.replaceAll(' (G1)', '')}`);
  writeFileSync(join(alone, 'lunch.md'), '# Lunch\n\n## Goals\n\n- Lunch is warm, 60 degrees.\n');
  assert.deepEqual(await rules(join(alone, 'needs.md')), ['no-goals'], 'a stranger’s goals are not its own');
  rmSync(join(home, 'goals.md'));
  assert.deepEqual(await rules(join(home, 'needs.md')), ['no-goals']);
});

test('a report on a file speaks of its partnership alone', async () => {
  const home = mkdtempSync(join(folder, 'strangers-'));
  const write = (name: string, text: string): void => writeFileSync(join(home, name), text);
  write('aims.md', '# Wards\n\n## Goals\n\n- G1: Beds are found sooner, 10 minutes, not 40.\n');
  write('plan.md', '# Plan\n\n## Phase 1: Look\n\nGoal: G1 can be measured.\n\n- [x] Measured\n- [ ] Told\n');
  write('lunch.md', '# Lunch\n\n## Phase 1: Taste\n\n- [x] Soup\n- [ ] Bread\n');
  write('vagar.md', '# Vägar\n\n## Mål\n\n- Köerna på väg G1 blir kortare, 5 minuter i stället för 20.\n');
  const reports = async (...paths: string[]): Promise<unknown> => {
    const { stdout } = await call('report', ...paths.map((path) => join(home, path)), '--format', 'json');
    const all = JSON.parse(stdout) as { reports: { title: string; phases: { title: string }[] }[] };
    return all.reports.map(({ title, phases }) => [title, ...phases.map((phase) => phase.title)]);
  };
  assert.deepEqual(await reports('lunch.md'), [['Lunch', 'Phase 1: Taste']]);
  assert.deepEqual(await reports('vagar.md'), [['Vägar']]);
  assert.deepEqual(await reports('aims.md'), [['Wards', 'Phase 1: Look']]);
  assert.deepEqual(await reports('plan.md'), await reports('aims.md'));
  assert.deepEqual(await reports('.'), [['Wards', 'Phase 1: Look'], ['Lunch', 'Phase 1: Taste'], ['Vägar']]);
  assert.match(tillit(['--help']).stdout, /report \[\.\.\.paths\] +One page on where a partnership stands/);
  write('lunch.md', '---\npartnership: Wards\n---\n\n# Lunch\n');
  write('aims.md', '---\npartnership: Wards\n---\n\n# Wards\n\n## Goals\n\n- G1: Peace.\n');
  write('plan.md', '---\npartnership: none\n---\n\n# Plan\n\n## Phase 1: Look\n\nGoal: G1.\n');
  assert.deepEqual(await reports('plan.md', 'vagar.md'), [['Plan', 'Phase 1: Look'], ['Vägar']]);
});

test('front matter that cannot be read fails a check, where it stands', async () => {
  const told = async (name: string, text: string): Promise<unknown> => {
    writeFileSync(join(folder, name), text);
    const { files } = JSON.parse((await call('check', join(folder, name), '--format', 'json')).stdout) as {
      files: {
        findings: { rule: string; text: string; range: { start: { line: number } }; fixes: { title: string }[] }[];
      }[];
    };
    return files[0]?.findings.map(({ rule, text: words, range, fixes }) => [
      rule,
      words,
      range.start.line,
      ...fixes.map(({ title }) => title),
    ]);
  };
  assert.deepEqual(await told('broken.md', '---\ncustomer: Norrby\ntitle: A: b\n---\n'), [
    ['unreadable-front-matter', 'title: A: b', 2, 'Put the value in quotes'],
  ]);
  assert.deepEqual(await told('near.md', '+++\nleverantor = "Lunden"\n+++\n'), [
    ['unreadable-front-matter', 'leverantor', 1, 'Write “leverantör” instead'],
  ]);
});

test('several threads say the same as one, in the order of the files', () => {
  const many = mkdtempSync(join(folder, 'many-'));
  for (const [index, name] of Array.from({ length: 40 }, (_, at) => `${String(at).padStart(2, '0')}.md`).entries())
    writeFileSync(join(many, name), index % 3 === 0 ? source : 'The clerk shall see the case.\n');
  writeFileSync(join(many, '.tillit.json'), '{ "rules": { "vague-term": "loud" } }');
  const [one, two] = ['1', '2'].map((threads) => tillit(['check', many, '--threads', threads]));
  assert.equal(one?.status, 2);
  assert.match(one?.stdout ?? '', /28 questions in 40 files/);
  for (const part of ['status', 'stdout', 'stderr'] as const) assert.equal(two?.[part], one?.[part]);
  const json = JSON.parse(tillit(['check', many, '--threads', '2', '--format', 'json']).stdout) as {
    files: readonly { path: string }[];
  };
  const paths = json.files.map(({ path }) => path);
  assert.deepEqual(paths, paths.toSorted());
});

test('the nearest settings count, whatever folders begin alike, and exclude from where they stand', () => {
  const home = mkdtempSync(join(folder, 'nearest-'));
  for (const [name, text] of Object.entries({
    '.tillit.json': '// ours\n{ "rules": { "prescribed-technology": "off" }, "exclude": ["ws2/z.md"] }',
    'a.md': source,
    'ws/.tillit.yaml': 'rules: { vague-term: off }\n',
    'ws/a.md': source,
    'ws2/a.md': source,
    'ws2/z.md': source,
    'ws/z.md': source,
    'ws/sub/.tillit.json': '{ "exclude": ["z.md"] }',
    'ws/sub/z.md': source,
  })) {
    mkdirSync(join(home, name, '..'), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  const { stdout } = tillit(['check', home, '--format', 'json']);
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] };
  const found = files.map(({ path, findings }) => [path.slice(home.length + 1), ...findings.map(({ rule }) => rule)]);
  assert.deepEqual(found, [
    ['a.md', 'vague-term'],
    ['ws/a.md', 'prescribed-technology'],
    ['ws/z.md', 'prescribed-technology'],
    ['ws2/a.md', 'vague-term'],
  ]);
});
