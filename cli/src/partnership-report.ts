/** Partnerships -> the text of a report, as they are or as they have changed. */
import { basename } from 'node:path';
import {
  changesBetween,
  changesPage,
  companionsBefore,
  joinPartnerships,
  pagesHtml,
  pagesMarkdown,
  parseFor,
  reportHtml,
  reportMarkdown,
  reportOf,
  type Changes,
  type Config,
  type JointPartnership,
  type PlacedDocument,
  type ReaderLocale,
  type Report,
} from '../../core/src/index.ts';
import { keyOf } from './companions.ts';
import { Revision } from './history.ts';

export interface FoundPartnership {
  /** The file that led to it. */
  readonly path: string;
  readonly language: ReaderLocale;
  readonly together: readonly PlacedDocument[];
}

type Format = 'html' | 'md' | 'json';

export function reportText(partnerships: readonly FoundPartnership[], format: Format, withDictating: boolean): string {
  const reports = partnerships.map(({ path, language, together }) =>
    reportOf(join(together), language, basename(path)),
  );
  if (format === 'json') return `${JSON.stringify({ version: 1, reports })}\n`;
  const described = reports.filter((each) => reports.length === 1 || isDescribed(each));
  return (format === 'md' ? reportMarkdown : reportHtml)(described, { withDictating });
}

/** A file that says nothing of the partnership has no page in a report of several. */
function isDescribed({ goals, phases, expectations, limits }: Report): boolean {
  return goals.length + phases.length + expectations.length + limits.length > 0;
}

function join(together: readonly PlacedDocument[]): JointPartnership {
  return joinPartnerships(together.map(({ document }) => document));
}

/** Throws a `HistoryError` where nothing is known about earlier. */
export async function changesText(
  partnerships: readonly FoundPartnership[],
  format: Format,
  since: string,
  configFor: (path: string) => Promise<Config>,
): Promise<string> {
  const all: Changes[] = [];
  for (const { path, language, together } of partnerships) {
    const then = await atRevision(path, together, since, configFor);
    all.push(changesBetween(then, join(together), { language, name: basename(path), since }));
  }
  if (format === 'json') return `${JSON.stringify({ version: 1, changes: all })}\n`;
  return (format === 'md' ? pagesMarkdown : pagesHtml)(all.map(changesPage));
}

/** The partnership as it was: today's documents, and those of the folder that belonged to it and are no more. */
async function atRevision(
  path: string,
  together: readonly PlacedDocument[],
  since: string,
  configFor: (path: string) => Promise<Config>,
): Promise<JointPartnership | undefined> {
  const revision = await Revision.open(path, since);
  const old = new Map<string, string>();
  for (const { path: now } of together) {
    const text = await revision.read(now);
    if (text !== undefined) old.set(now, text);
  }
  for (const { path: then, text } of await revision.folder()) old.set(keyOf(then), text);
  const read: PlacedDocument[] = [];
  for (const [at, text] of old) read.push({ path: at, document: parseFor(text, await configFor(at)) });
  const then = companionsBefore(keyOf(path), together, read);
  return then.length === 0 ? undefined : join(then);
}
