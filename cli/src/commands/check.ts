/** `tillit check`: the findings of files, folders and globs. */
import { fstatSync } from 'node:fs';
import { decode, SEVERITIES, type Severity } from '../../../core/src/index.ts';
import { Checker, type CheckJob, type FileOutcome } from '../checker.ts';
import { type FileError } from '../disk.ts';
import { findFiles } from '../files.ts';
import { Totals } from '../findings.ts';
import { configChoice, oneOf, threadsOption, type CommonOptions } from '../options.ts';
import { checkAll } from '../pool.ts';
import { UsageError, type Session } from '../session.ts';

export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
type FailLevel = (typeof FAIL_LEVELS)[number];

export interface CheckOptions extends CommonOptions {
  readonly failOn: string;
  readonly stdin?: boolean;
  readonly threads?: string;
}

export async function check(patterns: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const format = oneOf('--format', options.format, ['pretty', 'json'], session);
  const failOn = oneOf('--fail-on', options.failOn, FAIL_LEVELS, session);
  const job: CheckJob = { format, reader: session.reader, ...configChoice(options, session) };
  if (patterns.length === 0 && options.stdin !== true) throw new UsageError(session.say('nothingToCheck'));
  const { paths, errors } = options.stdin === true ? { paths: [], errors: [] } : await findFiles(patterns);
  const outcomes =
    options.stdin === true
      ? checkStdin(job, session)
      : checkAll(paths, job, threadsOption(options.threads, session), new URL(import.meta.url));
  const { totals, failures } = await writeAll(outcomes, job, session);
  session.tellAll([...errors, ...failures]);
  return session.exitCode(SEVERITIES.some((severity) => totals.counts[severity] > 0 && reaches(severity, failOn)));
}

/** Writes each outcome as soon as it is there, and the sum at the end. */
async function writeAll(
  outcomes: AsyncIterable<FileOutcome>,
  { format, reader }: CheckJob,
  session: Session,
): Promise<{ totals: Totals; failures: readonly FileError[] }> {
  const totals = new Totals();
  const failures: FileError[] = [];
  if (format === 'json') await session.write('{"version":1,"files":[');
  for await (const outcome of outcomes) {
    const { output, failure, brokenConfig } = outcome;
    if (brokenConfig) session.tellAbout(brokenConfig);
    if (failure) {
      failures.push(failure);
      continue;
    }
    if (format === 'json') await session.write(totals.files === 0 ? output : `,${output}`);
    else if (output !== '') await session.print(`${output}\n\n`);
    totals.add(outcome);
  }
  await session.write(format === 'json' ? ']}\n' : `${totals.sentence(reader)}\n`);
  return { totals, failures };
}

async function* checkStdin(job: CheckJob, session: Session): AsyncGenerator<FileOutcome> {
  const config = await session.configFor('stdin.md', job);
  if (fstatSync(0).isDirectory()) throw new UsageError(session.say('stdinIsFolder'));
  yield new Checker(job).checkText('<stdin>', decode(await readStdin()), config);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function reaches(severity: Severity, level: FailLevel): boolean {
  if (level === 'never') return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level === 'info' ? 'information' : level);
}
