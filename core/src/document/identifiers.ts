/** Ids of goals, requirements and expectations: where they are defined, where they are named, and what else to call them. */
import { onOneLine } from '../base/hidden.ts';
import { remember } from '../base/memoize.ts';
import { contains, lineEnd, lineStart, type SourceText, type Span } from '../base/span.ts';
import type { Document, Section, Statement } from './document.ts';
import { isIdentifier } from './ids.ts';

export interface NamedSpan {
  readonly id: string;
  readonly span: Span;
}

/** Where ids are given to something. */
export function definitionsOf(document: Document): NamedSpan[] {
  return identifiedIn(document).flatMap(({ id }) => (id ? [{ id: id.text, span: id.span }] : []));
}

/** Statements that have an id, in text order. */
export const identifiedIn = remember(({ sections }: Pick<Document, 'sections'>): readonly Statement[] =>
  sections.flatMap(identifiedInSection),
);

function identifiedInSection({ passages }: Section): Statement[] {
  return passages.flatMap((passage) => passage.filter(({ id }) => id !== undefined));
}

/** The words that an id stands for, without the line breaks between them. */
export function wordsOf({ text }: Statement): string {
  return onOneLine(text);
}

/** Every place that names the id, its definition included. Parts of addresses and of longer names do not count. */
export function referencesOf({ source }: Document, id: string): Span[] {
  const spans: Span[] = [];
  for (let start = source.indexOf(id); start !== -1; start = source.indexOf(id, start + id.length)) {
    const span = { start, end: start + id.length };
    if (!isPart(span, source)) spans.push(span);
  }
  return spans;
}

/** Whether what stands there is part of an address or of a longer name. */
function isPart({ start, end }: Span, source: SourceText): boolean {
  return (
    /[\p{L}\p{N}_/-]$/u.test(source.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{L}\p{N}_/-]|\.[\p{L}\p{N}])/u.test(source.slice(end, end + 3))
  );
}

/** The reference to the id at the offset. A document may define thousands, so that no more is searched than a hand's breadth. */
function referenceAt({ source }: Document, id: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - id.length);
  const near = source.slice(from, offset + id.length);
  for (let at = near.indexOf(id); at !== -1; at = near.indexOf(id, at + 1)) {
    const span = { start: from + at, end: from + at + id.length };
    if (contains(span, offset) && !isPart(span, source)) return span;
  }
  return undefined;
}

/** The id under the cursor, if it is one that the document, or another of its partnership, defines. */
export function identifierAt(
  document: Document,
  offset: number,
  documents: readonly Document[] = [document],
): NamedSpan | undefined {
  const { source } = document;
  const start = lineStart(source, offset);
  const line = source.slice(start, lineEnd(source, offset));
  const candidates = [...line.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    contains({ start: start + index, end: start + index + word.length }, offset) ? [word] : [],
  );
  if (candidates.length === 0) return undefined;
  for (const each of documents) {
    for (const { id } of definitionsOf(each)) {
      // Ids of two words are found by their last one.
      if (!candidates.some((word) => id.includes(word) || word.includes(id))) continue;
      const span = referenceAt(document, id, offset);
      if (span) return { id, span };
    }
  }
  return undefined;
}

const WORD = /[\p{L}\p{N}_]+(?:[._-][\p{L}\p{N}_]+)*/gu;

export type RenameProblem = 'no-id' | 'taken';

/** Why nothing may be called so; undefined where it may. `documents` are all that belong together. */
export function renameProblem(documents: readonly Document[], id: string, name: string): RenameProblem | undefined {
  if (!isIdentifier(name)) return 'no-id';
  const isTaken = documents.some((each) => definitionsOf(each).some((other) => other.id === name));
  return isTaken && name !== id ? 'taken' : undefined;
}
