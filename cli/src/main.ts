/** The command line: arguments -> files -> core -> exit code. */
import { cac, type CAC } from 'cac';
import { DOCUMENT_LOCALES } from '../../core/src/index.ts';
import { check, FAIL_LEVELS, type CheckOptions } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { lsp } from './commands/lsp.ts';
import { outline } from './commands/outline.ts';
import { report, type ReportOptions } from './commands/report.ts';
import { HistoryError } from './history.ts';
import type { CommonOptions } from './options.ts';
import { servesChecks } from './pool.ts';
import { readerOf } from './say.ts';
import { EXIT, Session, UsageError } from './session.ts';

/** Undefined for a command that goes on. */
type Run = () => Promise<number | undefined>;

async function main(session: Session): Promise<number | undefined> {
  const program = cac('tillit');
  let run: Run | undefined;
  addCommands(program, session, (chosen) => (run = chosen));
  program.help();
  program.parse(process.argv, { run: false });
  if (program.options.help === true) return EXIT.ok;
  if (program.matchedCommand === undefined) {
    const [command] = program.args;
    throw new UsageError(command === undefined ? session.say('noCommand') : session.say('unknownCommand', { command }));
  }
  program.runMatchedCommand();
  return run?.();
}

function addCommands(program: CAC, session: Session, choose: (run: Run) => void): void {
  const languages = DOCUMENT_LOCALES.join(' | ');
  program
    .command('check [...paths]', session.say('check'))
    .option('--format <format>', 'pretty | json', { default: 'pretty' })
    .option('--language <language>', session.say('languageOption', { languages }))
    .option('--config <file>', session.say('configOption'))
    .option('--fail-on <level>', FAIL_LEVELS.join(' | '), { default: 'warning' })
    .option('--threads <n>', session.say('threadsOption'))
    .option('--stdin', session.say('stdinOption'))
    .action((paths: string[], options: CheckOptions) => choose(() => check(paths, options, session)));
  program
    .command('outline [file]', session.say('outline'))
    .option('--format <format>', 'pretty | json', { default: 'pretty' })
    .option('--language <language>', languages)
    .option('--config <file>', '.tillit.json')
    .action((path: string | undefined, options: CommonOptions) => choose(() => outline(path, options, session)));
  program
    .command('report [...paths]', session.say('report'))
    .option('--format <format>', 'html | md | json', { default: 'html' })
    .option('--dictating', session.say('dictatingOption'))
    .option('--since <revision>', session.say('sinceOption'))
    .option('--language <language>', languages)
    .option('--config <file>', '.tillit.json')
    .action((paths: string[], options: ReportOptions) => choose(() => report(paths, options, session)));
  program
    .command('explain [rule]', session.say('explain'))
    .action((rule: string | undefined) => choose(() => explain(rule, session)));
  program
    .command('lsp', session.say('lsp'))
    .allowUnknownOptions()
    .action(() => choose(lsp));
}

function describe(error: unknown, session: Session): string {
  if (error instanceof HistoryError) return session.say(error.reason, { detail: error.message });
  const { message, name, stack } = error as Error;
  if (error instanceof UsageError || name === 'CACError') return message;
  return session.say('stopped', { problem: stack ?? String(error) });
}

if (!servesChecks()) {
  const session = new Session(readerOf(process.env));
  // Whoever reads may have seen enough: `| head`. A full disk is another matter.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') console.error(describe(new UsageError(error.message), session));
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed);
  });
  try {
    const code = await main(session);
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    console.error(describe(error, session));
    process.exitCode = EXIT.failed;
  }
}
