/** What a hover says about an id: its words, and its state. */
import { escapeMarkdown } from '../base/escape-markdown.ts';
import type { Span } from '../base/span.ts';
import type { Document } from '../document/document.ts';
import { definitionsOf, identifierAt } from '../document/identifiers.ts';
import { wordsAt } from '../document/statements.ts';
import { texts, type ReaderLocale } from '../languages/index.ts';
import { partnershipOf } from '../partnership/read.ts';

/** Markdown for the id at an offset; undefined where there is none. */
export function hoverAt(
  document: Document,
  offset: number,
  reader: ReaderLocale,
  documents: readonly Document[] = [document],
): { readonly markdown: string; readonly span: Span } | undefined {
  const found = identifierAt(document, offset, documents);
  if (found === undefined) return undefined;
  const home = documents.find((each) => definitionsOf(each).some(({ id }) => id === found.id));
  const statement = home?.statements.find(({ id }) => id?.text === found.id);
  if (home === undefined || statement === undefined) return undefined;
  const words = escapeMarkdown(wordsAt(statement.span, statement));
  const expectation = partnershipOf(home).expectations.find(({ id }) => id?.text === found.id);
  const state = expectation
    ? ` — ${texts[reader].report[expectation.state]}${expectation.date === undefined ? '' : ` ${expectation.date}`}`
    : '';
  return { markdown: `**${found.id}**${state}\n\n${words}`, span: found.span };
}
