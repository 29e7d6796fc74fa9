/** Places to fill in that a section holds, and what each of them is about. */
import { onOneLine } from '../base/hidden.ts';
import { perRevision } from '../base/memoize.ts';
import { within, type SourceText, type Span } from '../base/span.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Prose } from '../markdown/prose.ts';
import type { Section } from './document.ts';
import { columnsOf } from './fields.ts';
import { isBlankToFill, isPlace, placesIn } from './guidance.ts';

export interface Place {
  readonly span: Span;
  /** As a reader reads them. */
  readonly words: string;
  /** What names it where its words do not: a label, the head of a column, a heading. */
  readonly about: string | undefined;
  /** Whether its words tell what is to be filled in: "Name of the supplier", and not "TBD". */
  readonly saysWhat: boolean;
}

/** Where a document says what is to stand in a place. */
interface Around {
  readonly section: Section;
  readonly source: SourceText;
  readonly about: string | undefined;
}

/** All of a section, in text order. */
export const placesOf = perRevision(
  (section: Section, { source }: { readonly source: SourceText }): readonly Place[] => {
    if (section.isGlossary || section.isContents) return [];
    const around = { section, source, about: section.heading?.text };
    return [...placeInHeading(around), ...placesOfBlocks(section.blocks, around)];
  },
);

/** "Phase 2: name" */
function* placeInHeading({ section: { heading, ownRole, language }, source }: Around): Generator<Place> {
  const words = language.templates.phasePlaceholder;
  if (ownRole !== 'phase' || heading?.text.endsWith(`: ${words}`) !== true) return;
  const start = source.slice(heading.span.start, heading.span.end).lastIndexOf(words);
  if (start !== -1) yield toPlace(within(heading.span, start, start + words.length), words, undefined);
}

function toPlace(span: Span, written: string, about: string | undefined): Place {
  const words = onOneLine(written).replace(/^[<[{]\s*(.*?)\s*[>\]}]\.?$/su, '$1');
  return { span, words, about, saysWhat: !isBlankToFill(words) };
}

function* placesOfBlocks(blocks: readonly Block[], around: Around): Generator<Place> {
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'heading') continue;
    if (block.kind === 'table') yield* placesOfRows(block, around);
    else if (block.kind === 'html') yield* placeInTag(block.span, around);
    else if (block.kind === 'item' && block.children.length === 0) yield* placeInEmptyItem(block.span, around);
    else {
      for (const prose of block.prose) yield* placesOfProse(prose, around);
      yield* placesOfBlocks(block.children, around);
    }
  }
}

/** The head of a table names what stands below; where it names a state, "TODO" is one. */
function* placesOfRows({ children, columns: heads }: Block, around: Around): Generator<Place> {
  const { fields } = columnsOf(heads);
  for (const row of children) {
    if (row.isHeader) continue;
    for (const [at, prose] of row.prose.entries())
      if (fields[at] !== 'state') yield* placesOfProse(prose, { ...around, about: heads[at] || around.about });
  }
}

function* placesOfProse(prose: Prose, around: Around): Generator<Place> {
  const { section, source, about } = around;
  const { span, shown } = prose;
  if (prose.mask.trim() === '') {
    yield* placeInTag(span, around);
    return;
  }
  for (const { start, end } of placesIn(prose, section.language)) {
    if (isLinkOrQuote(source, { start: span.start + start, end: span.start + end })) continue;
    const label = LABEL.exec(shown.slice(Math.max(0, start - LONGEST_LABEL), start))?.groups?.label;
    const named = label === undefined ? about : onOneLine(label);
    yield toPlace(within(span, start, end), shown.slice(start, end), named);
  }
}

/** "[TBD](tbd.md)", and a question of ours that somebody tells of: "_(Who decides?)_" */
function isLinkOrQuote(source: SourceText, { start, end }: Span): boolean {
  if (/\][[(]/.test(source.slice(start, end + 2))) return true;
  return source.slice(end - 1, end) === '?' && /[*_]\(?$/.test(source.slice(Math.max(0, start - 2), start));
}

/** The label right before a place, in UTF-16 code units. */
const LONGEST_LABEL = 70;
const LABEL = /(?:^|[\n.!?])(?<label>[^:\n.!?]{2,60}):\s+$/u;

/** "<Name of the supplier>", which a parser takes for a tag. */
function* placeInTag(span: Span, { source, about }: Around): Generator<Place> {
  if (span.end - span.start > LONGEST_TAG) return;
  const written = source.slice(span.start, span.end);
  if (/^<\p{L}+(?:\s+[\p{L}.]+){1,12}>$/u.test(written) && isPlace(written)) yield toPlace(span, written, about);
}

/** In UTF-16 code units. */
const LONGEST_TAG = 200;

/** "- ____" is an item with a line in it for Markdown, and for a reader a place to write in. */
function* placeInEmptyItem(span: Span, { source, about }: Around): Generator<Place> {
  const written = source.slice(span.start, Math.min(span.end, span.start + LONGEST_TAG));
  const line = /^(?:[-*+]|\d{1,9}[.)])\s+(_{3,})$/.exec(written)?.[1];
  if (line !== undefined)
    yield toPlace(within(span, span.end - span.start - line.length, span.end - span.start), line, about);
}
