/** The command line: arguments -> files -> core -> exit code. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { cac } from 'cac';
import { describeProblem, DOCUMENT_LOCALES, mergeConfigs, parseFor, rules, SEVERITIES, type Config, type ReaderLocale, type Severity } from '../../core/src/index.ts';
import { Checker, type CheckJob, type FileOutcome } from './checker.ts';
import { Companions, keyOf } from './companions.ts';
import { findConfig, findFiles, readConfigFile, readDocument, type ConfigFile, type FileError } from './files.ts';
import { HistoryError } from './history.ts';
import { changesText, reportText, type FoundPartnership } from './partnership-report.ts';
import { checkAll, servesChecks } from './pool.ts';
import { outlineText, prettyOutline, Totals } from './report.ts';
import { decode } from './text.ts';

const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
type FailLevel = (typeof FAIL_LEVELS)[number];

/** Nothing at the level asked for; findings; could not run. */
const EXIT = { ok: 0, findings: 1, failed: 2 } as const;

const reader: ReaderLocale = /^sv/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'sv'
  : 'en';
const say = (en: string, sv: string): string => (reader === 'sv' ? sv : en);

/** What the user got wrong; the message names the cure. */
class UsageError extends Error {}

interface CheckOptions {
  readonly format: string;
  readonly language?: string;
  readonly config?: string;
  readonly failOn: string;
  readonly stdin?: boolean;
  readonly threads?: string;
}

function oneOf<Value extends string>(option: string, value: string | undefined, values: readonly Value[]): Value {
  const found = values.find((known) => known === value);
  if (found === undefined) {
    throw new UsageError(
      say(`${option} takes one of: ${values.join(', ')}`, `${option} tar ett av: ${values.join(', ')}`),
    );
  }
  return found;
}

async function check(patterns: readonly string[], options: CheckOptions): Promise<number> {
  const format = oneOf('--format', options.format, ['pretty', 'json']);
  const failOn = oneOf('--fail-on', options.failOn, FAIL_LEVELS);
  const isStdin = options.stdin === true;
  if (patterns.length === 0 && !isStdin)
    throw new UsageError(
      say(
        'Name the files or folders to check: tillit check docs/',
        'Ange filer eller mappar att kontrollera: tillit check docs/',
      ),
    );
  const { paths, errors } = isStdin ? { paths: [], errors: [] } : await findFiles(patterns);
  const failures: FileError[] = [...errors];
  const job: CheckJob = { format, reader, language: localeOption(options.language), config: options.config };
  const totals = new Totals();
  if (format === 'json') await write('{"version":1,"files":[');
  const outcomes = isStdin
    ? checkStdin(job, options)
    : checkAll(paths, job, threadsFor(options.threads), new URL(import.meta.url));
  for await (const outcome of outcomes) {
    const { output, failure, brokenConfig } = outcome;
    if (brokenConfig) tellAbout(brokenConfig);
    if (failure) {
      failures.push(failure);
      continue;
    }
    if (format === 'json') await write(totals.files === 0 ? output : `,${output}`);
    else if (output !== '') await write(`${output}\n\n`);
    totals.add(outcome);
  }
  await write(format === 'json' ? ']}\n' : `${totals.sentence(reader)}\n`);
  for (const failure of failures) console.error(describeFailure(failure));
  if (failures.length > 0 || hasBrokenConfig) return EXIT.failed;
  const isReached = SEVERITIES.some((severity) => totals.counts[severity] > 0 && reaches(severity, failOn));
  return isReached ? EXIT.findings : EXIT.ok;
}

async function* checkStdin(job: CheckJob, options: CheckOptions): AsyncGenerator<FileOutcome> {
  const config = await configFor('stdin.md', options);
  yield new Checker(job).checkText('<stdin>', decode(await readStdin()), config);
}

function localeOption(language: string | undefined): ReaderLocale | undefined {
  return language === undefined || language === 'auto' ? undefined : oneOf('--language', language, DOCUMENT_LOCALES);
}

/** As many as the machine has cores, unless the user says how many. */
function threadsFor(wanted: string | undefined): number {
  if (wanted === undefined) return availableParallelism();
  const threads = Number(wanted);
  if (Number.isInteger(threads) && threads > 0) return threads;
  throw new UsageError(say('--threads takes a number from 1', '--threads tar ett tal från 1'));
}

function reaches(severity: Severity, level: FailLevel): boolean {
  if (level === 'never') return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level === 'info' ? 'information' : level);
}

const told = new Set<string>();
let hasBrokenConfig = false;

async function configFor(
  path: string,
  { config, language }: Pick<CheckOptions, 'config' | 'language'>,
): Promise<Config> {
  const file = config === undefined ? await findConfig(path) : await readConfigFile(config);
  if (file) tellAbout(file);
  const locale = localeOption(language);
  return mergeConfigs(file?.config ?? {}, locale === undefined ? {} : { language: locale });
}

function tellAbout(file: ConfigFile): void {
  if (told.has(file.path)) return;
  told.add(file.path);
  if (file.syntaxError !== undefined) {
    console.error(
      say(
        `${file.path} cannot be read: ${file.syntaxError} Mend it or name another with --config.`,
        `${file.path} går inte att läsa: ${file.syntaxError} Rätta den eller ange en annan med --config.`,
      ),
    );
    hasBrokenConfig = true;
  }
  for (const problem of file.problems) {
    console.error(`${file.path}: ${describeProblem(problem, reader)}`);
    hasBrokenConfig = true;
  }
}

function describeFailure({ path, reason, detail }: FileError): string {
  switch (reason) {
    case 'missing':
      return say(
        `${path}: there is no such file or folder. Check the spelling.`,
        `${path}: det finns ingen sådan fil eller mapp. Kontrollera stavningen.`,
      );
    case 'no-match':
      return say(`${path}: no file matches this pattern.`, `${path}: ingen fil passar mönstret.`);
    default:
      return say(
        `${path}: cannot be read (${detail ?? ''}). Check that you may open it.`,
        `${path}: går inte att läsa (${detail ?? ''}). Kontrollera att du får öppna den.`,
      );
  }
}

async function outline(path: string | undefined, options: CheckOptions): Promise<number> {
  const format = oneOf('--format', options.format, ['pretty', 'json']);
  if (path === undefined)
    throw new UsageError(say('Name the file to read: tillit outline FILE', 'Ange filen att läsa: tillit outline FIL'));
  const text = await readDocument(path);
  if (typeof text !== 'string') {
    console.error(describeFailure(text.detail === 'ENOENT' ? { path, reason: 'missing' } : text));
    return EXIT.failed;
  }
  const result = outlineText(path, text, await configFor(path, options));
  await write(format === 'json' ? `${JSON.stringify(result)}\n` : `${prettyOutline(result, reader)}\n`);
  return hasBrokenConfig ? EXIT.failed : EXIT.ok;
}

interface ReportOptions {
  readonly format: string;
  readonly language?: string;
  readonly config?: string;
  readonly dictating?: boolean;
  readonly since?: string;
}

/** One page for those who have no editor: all documents named, in the order of their names. */
async function report(patterns: readonly string[], options: ReportOptions): Promise<number> {
  const format = oneOf('--format', options.format, ['html', 'md', 'json']);
  if (patterns.length === 0)
    throw new UsageError(
      say(
        'Name the files or folders to report on: tillit report docs/ > report.html',
        'Ange filer eller mappar att rapportera om: tillit report docs/ > rapport.html',
      ),
    );
  const { paths, errors } = await findFiles(patterns);
  const failures: FileError[] = [...errors];
  const partnerships: FoundPartnership[] = [];
  const companions = new Companions((path) => configFor(path, options));
  const told = new Set<string>();
  for (const path of paths) {
    if (told.has(keyOf(path))) continue;
    const text = await readDocument(path);
    if (typeof text !== 'string') {
      failures.push(text);
      continue;
    }
    const document = parseFor(text, await configFor(path, options));
    const together = await companions.of(path, document);
    for (const each of together) told.add(each.path);
    partnerships.push({ path, language: document.locale, together });
  }
  for (const failure of failures) console.error(describeFailure(failure));
  if (partnerships.length > 0)
    await write(
      options.since === undefined
        ? reportText(partnerships, format, options.dictating === true)
        : await changesText(partnerships, format, options.since, (path) => configFor(path, options)),
    );
  return failures.length > 0 || hasBrokenConfig ? EXIT.failed : EXIT.ok;
}

function describeHistory({ reason, message }: HistoryError): string {
  switch (reason) {
    case 'no-git':
      return say(
        'Git is not installed here, so nothing is known about earlier. Install git, or leave --since out.',
        'Git är inte installerat här, så inget är känt om förut. Installera git, eller utelämna --since.',
      );
    case 'no-repository':
      return say(
        `${message} is not under version control, so nothing is known about earlier. Leave --since out.`,
        `${message} är inte versionshanterad, så inget är känt om förut. Utelämna --since.`,
      );
    case 'no-revision':
      return say(
        `There is no revision “${message}” here. Name a tag, a branch or a commit: --since v1.0, --since HEAD~5`,
        `Det finns ingen revision ”${message}” här. Ange en tagg, en gren eller en commit: --since v1.0, --since HEAD~5`,
      );
  }
}

async function explain(rule: string | undefined): Promise<number> {
  const ids = rules.map(({ id }) => id);
  if (rule === undefined || !ids.includes(rule)) {
    throw new UsageError(
      say(
        `There is no rule “${rule ?? ''}”. The rules are:\n  ${ids.join('\n  ')}`,
        `Det finns ingen regel ”${rule ?? ''}”. Reglerna är:\n  ${ids.join('\n  ')}`,
      ),
    );
  }
  await write(await readFile(new URL(`./rules/${reader}/${rule}.md`, import.meta.url), 'utf8'));
  return EXIT.ok;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** The server speaks over standard input and output until its client goes away. */
async function lsp(): Promise<number | undefined> {
  if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument)))
    process.argv.push('--stdio');
  // @ts-expect-error -- a bundle of its own, made beside this one
  await import('./server.js');
  return undefined;
}

async function main(): Promise<number | undefined> {
  const program = cac('tillit');
  let run: (() => Promise<number | undefined>) | undefined;
  program
    .command(
      'check [...paths]',
      say(
        'Ask about the documents: files, folders or globs',
        'Ställ frågor om dokumenten: filer, mappar eller mönster',
      ),
    )
    .option('--format <format>', 'pretty | json', { default: 'pretty' })
    .option(
      '--language <language>',
      say('en | sv, where the words should not decide', 'en | sv, där orden inte ska avgöra'),
    )
    .option(
      '--config <file>',
      say('settings, instead of the nearest .tillit.json', 'inställningar, i stället för närmaste .tillit.json'),
    )
    .option('--fail-on <level>', FAIL_LEVELS.join(' | '), { default: 'warning' })
    .option('--threads <n>', say('cores to use; all of them if left out', 'kärnor att använda; alla om inget anges'))
    .option('--stdin', say('read one document from standard input', 'läs ett dokument från standard in'))
    .action((paths: string[], options: CheckOptions) => (run = () => check(paths, options)));
  program
    .command(
      'outline [file]',
      say('Show goals, expectations, limits and phases', 'Visa mål, förväntningar, begränsningar och faser'),
    )
    .option('--format <format>', 'pretty | json', { default: 'pretty' })
    .option('--language <language>', 'en | sv')
    .option('--config <file>', '.tillit.json')
    .action((path: string | undefined, options: CheckOptions) => (run = () => outline(path, options)));
  program
    .command('report [...paths]', say('One page on where the partnership stands', 'En sida om var samarbetet står'))
    .option('--format <format>', 'html | md | json', { default: 'html' })
    .option('--dictating', say('list what dictates how, too', 'ta med det som dikterar hur'))
    .option(
      '--since <revision>',
      say('what has changed since a revision of git', 'vad som ändrats sedan en revision i git'),
    )
    .option('--language <language>', 'en | sv')
    .option('--config <file>', '.tillit.json')
    .action((paths: string[], options: ReportOptions) => (run = () => report(paths, options)));
  program
    .command('explain [rule]', say('Show the page of a rule', 'Visa en regels sida'))
    .action((rule: string | undefined) => (run = () => explain(rule)));
  program
    .command(
      'lsp',
      say('Start the language server on standard input and output', 'Starta språkservern på standard in och ut'),
    )
    .allowUnknownOptions()
    .action(() => (run = lsp));
  program.help();
  program.parse(process.argv, { run: false });
  if (program.options.help === true) return EXIT.ok;
  if (program.matchedCommand === undefined) {
    const given = program.args[0];
    throw new UsageError(
      say(
        `${given === undefined ? 'Say what to do' : `There is no command “${given}”`}: tillit check, outline, report, explain or lsp (tillit --help tells more)`,
        `${given === undefined ? 'Säg vad som ska göras' : `Det finns inget kommando ”${given}”`}: tillit check, outline, report, explain eller lsp (tillit --help berättar mer)`,
      ),
    );
  }
  program.runMatchedCommand();
  return run?.();
}

try {
  const code = servesChecks() ? undefined : await main();
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  const isOurs = error instanceof UsageError || error instanceof HistoryError || (error as Error).name === 'CACError';
  console.error(
    isOurs
      ? error instanceof HistoryError
        ? describeHistory(error)
        : (error as Error).message
      : say(
          `Tillit stopped: ${(error as Error).stack ?? String(error)}`,
          `Tillit stannade: ${(error as Error).stack ?? String(error)}`,
        ),
  );
  process.exitCode = EXIT.failed;
}
