/** What stands among an item's words, beside or below them, and says something of it: its fields. */
import { trimSpan, within, type SourceText, type Span } from '../base/span.ts';
import { bracketFields, fieldParts, type Field, type FieldPart } from '../document/fields.ts';
import { splitSentences } from '../document/sentences.ts';
import { beginsWithReason } from '../document/statements.ts';
import type { Language } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import { readable, type Prose } from '../markdown/prose.ts';

/** What a field of an item says. */
export interface FieldValue {
  readonly text: string;
  readonly span: Span;
}

export type Fields = Readonly<Partial<Record<Field, FieldValue>>>;

export const NO_FIELDS: Fields = {};

/** What one field says of an item. */
export interface SaidOf {
  readonly field: Field;
  readonly value: FieldValue;
}

/** The first that says something counts. */
export function fieldsOf(said: readonly SaidOf[]): Fields {
  if (said.length === 0) return NO_FIELDS;
  return Object.fromEntries(said.toReversed().map(({ field, value }) => [field, value]));
}

/** What a block says of the item above it, behind labels: "Rationale: ..."; undefined where it says something of its own. */
export function saidOf(block: Block, isBelow: boolean, source: SourceText): readonly SaidOf[] | undefined {
  const [prose] = block.prose;
  const parts = prose && fieldParts(prose.mask, isBelow);
  if (prose === undefined || parts?.every(({ field }) => field !== undefined) !== true) return undefined;
  return parts.flatMap((part) => saidBy(part, prose, source));
}

/** The same of the first words of a list item. */
export function saidIn(item: Block, isBelow: boolean, source: SourceText): readonly SaidOf[] | undefined {
  const paragraph = item.children.find(({ kind }) => kind === 'paragraph');
  return paragraph && saidOf(paragraph, isBelow, source);
}

/** What stands below an item's own words: labelled items and paragraphs. */
export function saidBelow({ children }: Block, own: Block | undefined, source: SourceText): readonly SaidOf[] {
  return children.flatMap((child) => {
    if (child === own) return [];
    const inside = child.kind === 'list' || child.kind === 'quote' ? child.children : [child];
    return inside.flatMap(
      (each) => (each.kind === 'item' ? saidIn(each, true, source) : saidOf(each, true, source)) ?? [],
    );
  });
}

export function saidBy({ field, start, end }: FieldPart, prose: Prose, source: SourceText): readonly SaidOf[] {
  if (field === undefined) return [];
  const span = trimSpan(source, within(prose.span, start, end));
  return [{ field, value: { text: readable(prose, start, end), span } }];
}

/** An item's own words in a paragraph, and what is said of them there: on further lines, in brackets, in a sentence. */
export function ownWords(
  prose: Prose,
  language: Language,
  source: SourceText,
): { readonly span: Span; readonly said: readonly SaidOf[] } {
  const parts = fieldParts(prose.mask, false);
  const own = parts.find(({ field }) => field === undefined) ?? { field: undefined, start: 0, end: prose.mask.length };
  const text = prose.mask.slice(own.start, own.end);
  const [, ...others] = splitSentences(text, language);
  const why = others.find(({ start, end }) => beginsWithReason(text.slice(start, end)));
  const inside = [...bracketFields(text), ...(why ? [{ field: 'reason' as const, ...why }] : [])];
  const placed = inside.map(({ field, start, end }) => ({ field, start: own.start + start, end: own.start + end }));
  return {
    span: trimSpan(source, within(prose.span, own.start, own.end)),
    said: [...parts, ...placed].flatMap((part) => saidBy(part, prose, source)),
  };
}

/** The same with one more; what was said first counts. */
export function withField<Thing extends { readonly fields: Fields }>(thing: Thing, { field, value }: SaidOf): Thing {
  return { ...thing, fields: { [field]: value, ...thing.fields } };
}
