/** `tillit report`: one page for those who have no editor, with all documents named, in the order of their names. */
import { parseFor, reportLanguage, type Config } from '../../../core/src/index.ts';
import { Companions, keyOf } from '../companions.ts';
import { readDocument, type FileError } from '../disk.ts';
import { findFiles } from '../files.ts';
import { configChoice, oneOf, type CommonOptions } from '../options.ts';
import { changesText, reportText, type FoundPartnership } from '../partnership-report.ts';
import { UsageError, type Session } from '../session.ts';

export interface ReportOptions extends CommonOptions {
  readonly dictating?: boolean;
  readonly since?: string;
}

export async function report(patterns: readonly string[], options: ReportOptions, session: Session): Promise<number> {
  const format = oneOf('--format', options.format, ['html', 'md', 'json'], session);
  const choice = configChoice(options, session);
  if (patterns.length === 0) throw new UsageError(session.say('nothingToReport'));
  const configFor = (path: string): Promise<Config> => session.configFor(path, choice);
  const { paths, errors } = await findFiles(patterns);
  const { partnerships, failures } = await findPartnerships(paths, configFor, session);
  session.tellAll([...errors, ...failures]);
  if (partnerships.length > 0) {
    const text =
      options.since === undefined
        ? reportText(partnerships, format, options.dictating === true)
        : await changesText(partnerships, format, options.since, configFor);
    await (format === 'md' ? session.print(text) : session.write(text));
  }
  return session.exitCode();
}

/** Files that are read as one are one page. */
async function findPartnerships(
  paths: readonly string[],
  configFor: (path: string) => Promise<Config>,
  { reader }: Session,
): Promise<{ partnerships: readonly FoundPartnership[]; failures: readonly FileError[] }> {
  const partnerships: FoundPartnership[] = [];
  const failures: FileError[] = [];
  const companions = new Companions(configFor);
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(keyOf(path))) continue;
    const text = await readDocument(path);
    if (typeof text !== 'string') {
      failures.push(text);
      continue;
    }
    const document = parseFor(text, await configFor(path));
    const together = await companions.of(path, document);
    for (const each of together) seen.add(each.path);
    partnerships.push({ path, language: reportLanguage(document.locale, reader), together });
  }
  return { partnerships, failures };
}
