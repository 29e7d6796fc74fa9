/** Where new text goes: at the end of a section, or in a section made for it. */
import { perRevision } from '../base/memoize.ts';
import { lineBreakOf, type SourceText, type Span } from '../base/span.ts';
import type { Document, Section } from '../document/document.ts';
import { LINE_DEPTH } from '../markdown/heading-lines.ts';
import type { Role } from '../languages/index.ts';
import type { Edit } from './edit.ts';
import { templateEdit } from './snippet.ts';

export interface Insertion {
  /** Used where the section has to be made; without number signs. */
  readonly heading: string;
  /** Stands between a new heading and the item. */
  readonly intro?: string;
  /** May hold `{{places}}` to fill in. */
  readonly item: string;
}

/** Adds an item to the section of a role, or a section with it to the end of the document. */
export function insertUnderHeading(document: Document, role: Role, { heading, intro, item }: Insertion): Edit {
  const section = document.sections.find(({ ownRole }) => ownRole === role);
  if (section) return insertInSection(document, section, item);
  const intros = intro === undefined ? '' : `${intro}\n\n`;
  return insertAt(
    document,
    endOfDocument(document),
    `${'#'.repeat(mainDepth(document))} ${heading}\n\n${intros}${item}`,
  );
}

/** Behind the last block of a section; straight under a list, with a blank line elsewhere. */
export function insertInSection(document: Document, section: Section, item: string): Edit {
  const last = section.blocks.at(-1);
  const offset = last?.span.end ?? section.heading?.span.end ?? section.span.start;
  const isTight = last?.kind === 'list' && /^(?:[-*+]|\d+[.)])\s/.test(item);
  return insertAt(document, trimEnd(document.source, offset), item, isTight ? 1 : 2);
}

/** Text on lines of its own at an offset, with blank lines around it and the document's line breaks. */
export function insertAt(document: Document, offset: number, text: string, breaks = 2): Edit {
  const { source } = document;
  const isStart = trimEnd(source, offset) === 0;
  const next = skipSpace(source, offset);
  const isEnd = next === source.length;
  const before = isStart ? '' : '\n'.repeat(Math.max(0, breaks - newlinesBefore(source, offset)));
  const following = /^(?:[ \t]*\r?\n)*/.exec(source.slice(offset, next))?.[0].split('\n').length ?? 1;
  const after = isEnd
    ? source.charAt(source.length - 1) === '\n' && offset < source.length
      ? ''
      : '\n'
    : '\n'.repeat(Math.max(0, (breaks === 1 ? 1 : 2) - (following - 1)));
  return templateEdit({ start: offset, end: offset }, (before + text + after).replaceAll('\n', lineBreakOf(source)));
}

function newlinesBefore(source: SourceText, offset: number): number {
  return (/(?:\r?\n[ \t]*)*$/.exec(source.slice(Math.max(0, offset - 200), offset))?.[0].match(/\n/g) ?? []).length;
}

export function trimEnd(source: SourceText, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(source.charAt(end - 1))) end -= 1;
  return end;
}

function skipSpace(source: SourceText, offset: number): number {
  let next = offset;
  while (next < source.length && /\s/.test(source.charAt(next))) next += 1;
  return next;
}

/** Just before the signs that end a span: where words go that belong to its sentence. */
export function beforeEnd(source: SourceText, span: Span, signs: RegExp): Span {
  let { end } = span;
  while (end > span.start && signs.test(source.charAt(end - 1))) end -= 1;
  return { start: end, end };
}

/** The depth at which the document's main sections stand. */
export const mainDepth = perRevision((document: Document): number => {
  const depths = document.sections.flatMap(({ heading }) =>
    heading && heading.depth < LINE_DEPTH ? [heading.depth] : [],
  );
  // A single top heading is the title.
  const hasTitle = depths.filter((depth) => depth === 1).length === 1;
  const main = hasTitle ? depths.filter((depth) => depth > 1) : depths;
  return main.reduce((least, depth) => Math.min(least, depth), main[0] ?? 2);
});

/** Behind the last word. */
export function endOfDocument(document: Document): number {
  return trimEnd(document.source, document.source.length);
}

/** Where a section that belongs at the start goes: behind the title and what introduces it. */
export function startOfMain(document: Document): number {
  const [, first, second] = document.sections;
  if (first?.heading === undefined) return endOfDocument(document);
  const isTitle =
    first.heading.depth === 1 && document.sections.filter(({ heading }) => heading?.depth === 1).length === 1;
  const end = isTitle ? (second?.span.start ?? first.heading.span.end) : first.span.start;
  return trimEnd(document.source, end);
}
