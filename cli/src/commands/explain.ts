/** `tillit explain`: the page of a rule, in the reader's language. */
import { readFile } from 'node:fs/promises';
import { rules } from '../../../core/src/index.ts';
import { UsageError, type Session } from '../session.ts';

export async function explain(rule: string | undefined, session: Session): Promise<number> {
  const ids = rules.map(({ id }) => id);
  if (rule === undefined || !ids.includes(rule))
    throw new UsageError(session.say('unknownRule', { rule: rule ?? '', rules: ids.join('\n  ') }));
  await session.write(await readFile(new URL(`./rules/${session.reader}/${rule}.md`, import.meta.url), 'utf8'));
  return session.exitCode();
}
