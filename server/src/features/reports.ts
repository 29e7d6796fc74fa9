/** Pages for those who have no editor: where a partnership stands, and what has changed. */
import {
  changesBetween,
  changesPage,
  companionsBefore,
  joinPartnerships,
  pagesHtml,
  pagesMarkdown,
  parseFor,
  reportHtml,
  reportLanguage,
  reportMarkdown,
  reportOf,
  type ReaderLocale,
} from '../../../core/src/index.ts';
import { nameOf } from '../name-of.ts';
import type { CheckedDocument } from '../library.ts';
import type { ChangesParams, ReportParams } from '../protocol.ts';
import { canonical } from '../uris.ts';

export function report(
  { whole, document, path }: CheckedDocument,
  { format, withDictating }: ReportParams,
  reader: ReaderLocale,
): string {
  const found = reportOf(whole, reportLanguage(document.locale, reader), nameOf(path));
  return (format === 'md' ? reportMarkdown : reportHtml)([found], { withDictating });
}

export function changes(
  { whole, document, path, settings, companions }: CheckedDocument,
  { since, texts, format }: ChangesParams,
  reader: ReaderLocale,
): string {
  const old = Object.entries(texts).map(([uri, text]) => ({
    path: canonical(uri),
    document: parseFor(text, settings.config),
  }));
  const before = companionsBefore(path, companions, old).map((each) => each.document);
  const then = before.length === 0 ? undefined : joinPartnerships(before);
  const page = changesPage(
    changesBetween(then, whole, { language: reportLanguage(document.locale, reader), name: nameOf(path), since }),
  );
  return (format === 'md' ? pagesMarkdown : pagesHtml)([page]);
}
