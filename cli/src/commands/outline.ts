/** `tillit outline`: the partnership that one file describes. */
import { parseFor } from '../../../core/src/index.ts';
import { readDocument } from '../disk.ts';
import { configChoice, oneOf, type CommonOptions } from '../options.ts';
import { partnershipJson } from '../partnership-json.ts';
import { partnershipText } from '../partnership-text.ts';
import { UsageError, type Session } from '../session.ts';

export async function outline(path: string | undefined, options: CommonOptions, session: Session): Promise<number> {
  const format = oneOf('--format', options.format, ['pretty', 'json'], session);
  const choice = configChoice(options, session);
  if (path === undefined) throw new UsageError(session.say('nothingToOutline'));
  const text = await readDocument(path);
  if (typeof text !== 'string') {
    session.tellAll([text.detail === 'ENOENT' ? { path, reason: 'missing' } : text]);
    return session.exitCode();
  }
  const document = parseFor(text, await session.configFor(path, choice));
  if (format === 'json') await session.write(`${JSON.stringify(partnershipJson(path, document))}\n`);
  else await session.print(`${partnershipText(document, session.reader)}\n`);
  return session.exitCode();
}
