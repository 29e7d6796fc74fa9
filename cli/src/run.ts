/** Arguments -> files -> core -> exit code, without a process: whoever calls it says where the words go. */
import { cac, type CAC } from 'cac';
import { DOCUMENT_LOCALES } from '../../core/src/index.ts';
import { check, FAIL_LEVELS, type CheckOptions } from './commands/check.ts';
import { explain, type ExplainOptions } from './commands/explain.ts';
import { lsp } from './commands/lsp.ts';
import { outline } from './commands/outline.ts';
import { report, type ReportOptions } from './commands/report.ts';
import { HistoryError } from './history.ts';
import type { CommonOptions } from './options.ts';
import { EXIT, UsageError, type Session } from './session.ts';

/** Undefined for a command that goes on. */
type Run = () => Promise<number | undefined>;

/**
 * One call of the command. What the user got wrong is told, never thrown.
 *
 * @param args what stands behind the command's name
 * @returns the exit code; undefined for a command that goes on
 */
export async function run(args: readonly string[], session: Session): Promise<number | undefined> {
  try {
    return await runCommand(args, session);
  } catch (error) {
    session.error(describe(error, session));
    return EXIT.failed;
  }
}

async function runCommand(args: readonly string[], session: Session): Promise<number | undefined> {
  const program = cac('tillit');
  let chosen: Run | undefined;
  addCommands(program, session, (command) => (chosen = command));
  program.help();
  program.parse(['', '', ...args], { run: false });
  if (program.options.help === true) return EXIT.ok;
  if (program.matchedCommand === undefined) {
    const [command] = program.args;
    throw new UsageError(command === undefined ? session.say('noCommand') : session.say('unknownCommand', { command }));
  }
  program.runMatchedCommand();
  return chosen?.();
}

function addCommands(program: CAC, session: Session, choose: (command: Run) => void): void {
  const languages = DOCUMENT_LOCALES.join(' | ');
  program
    .command('check [...paths]', session.say('check'))
    .option('--format <format>', 'pretty | json', { default: 'pretty' })
    .option('--language <language>', session.say('languageOption', { languages }))
    .option('--config <file>', session.say('configOption'))
    .option('--fail-on <level>', FAIL_LEVELS.join(' | '), { default: 'warning' })
    .option('--threads <n>', session.say('threadsOption'))
    .option('--stdin', session.say('stdinOption'))
    .action((paths: string[], options: CheckOptions) =>
      choose(() => check(withRest(paths, options), options, session)),
    );
  program
    .command('outline [file]', session.say('outline'))
    .option('--format <format>', 'pretty | json', { default: 'pretty' })
    .option('--language <language>', languages)
    .option('--config <file>', '.tillit.json')
    .action((path: string | undefined, options: CommonOptions) =>
      choose(() => outline(withRest(path === undefined ? [] : [path], options)[0], options, session)),
    );
  program
    .command('report [...paths]', session.say('report'))
    .option('--format <format>', 'html | md | json', { default: 'html' })
    .option('--dictating', session.say('dictatingOption'))
    .option('--since <revision>', session.say('sinceOption'))
    .option('--language <language>', languages)
    .option('--config <file>', '.tillit.json')
    .action((paths: string[], options: ReportOptions) =>
      choose(() => report(withRest(paths, options), options, session)),
    );
  program
    .command('explain [rule]', session.say('explain'))
    .option('--why <file:line>', session.say('whyOption'))
    .option('--language <language>', languages)
    .option('--config <file>', '.tillit.json')
    .action((rule: string | undefined, options: ExplainOptions) => choose(() => explain(rule, options, session)));
  program
    .command('lsp', session.say('lsp'))
    .allowUnknownOptions()
    .action(() => choose(lsp));
}

/** With what stands behind `--`, where a name may begin with a dash. */
function withRest(paths: readonly string[], options: object): readonly string[] {
  const { '--': rest = [] } = options as { readonly '--'?: readonly string[] };
  return [...paths, ...rest];
}

/** What went wrong, as the user is told it. */
export function describe(error: unknown, session: Session): string {
  if (error instanceof HistoryError) return session.say(error.reason, { detail: error.message });
  const { message, name, stack } = error as Error;
  if (error instanceof UsageError || name === 'CACError') return message;
  return session.say('stopped', { problem: stack ?? String(error) });
}
