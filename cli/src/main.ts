/** The command line's process. */
import { servesChecks } from './pool.ts';
import { describe, run } from './run.ts';
import { readerOf } from './say.ts';
import { EXIT, Session, UsageError } from './session.ts';

if (!servesChecks()) {
  const session = new Session(readerOf(process.env));
  // Whoever reads may have seen enough: `| head`. A full disk is another matter.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') session.error(describe(new UsageError(error.message), session));
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed);
  });
  const code = await run(process.argv.slice(2), session);
  if (code !== undefined) process.exitCode = code;
}
