/** Ids of goals, requirements and expectations: where they are defined and where they are named. */
import type { Document } from '../document.ts';
import { contains, type Span } from '../span.ts';
import type { Identifier } from '../statements.ts';

export interface NamedSpan {
  readonly id: string;
  readonly span: Span;
}

/** Where ids are given to something. */
export function definitionsOf(document: Document): NamedSpan[] {
  return document.statements.flatMap(({ id }) => (id ? [{ id: id.text, span: id.span }] : []));
}

/** Ids of list items and paragraphs with the words they stand for. Tables repeat ids on purpose. */
export function definitionsByItem(document: Document): { readonly id: Identifier; readonly words: string }[] {
  return document.statements.flatMap(({ id, container, text }) =>
    id && container !== 'cell' ? [{ id, words: text.replaceAll(/\s+/g, ' ').trim() }] : [],
  );
}

/** Every place that names the id, its definition included. */
export function referencesOf(document: Document, id: string): Span[] {
  const escaped = id
    .replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')
    .replaceAll('\\-', '-')
    .replaceAll('\\_', '_');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-]|\\.\\d)`, 'gu');
  return [...document.source.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + id.length }));
}

/** The id under the cursor, if it is one that the document defines. */
export function identifierAt(document: Document, offset: number): NamedSpan | undefined {
  for (const { id } of definitionsOf(document)) {
    const span = referencesOf(document, id).find((reference) => contains(reference, offset));
    if (span) return { id, span };
  }
  return undefined;
}
