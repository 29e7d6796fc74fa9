/** What stands at an offset; found by halving, because everything stands in text order. */
import { firstIndex } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
import type { Document, Section, Statement } from './document.ts';

/** The first statement that begins within the span. */
export function statementWithin(document: Document, { start, end }: Span): Statement | undefined {
  const { sections } = document;
  for (let index = sectionIndexAt(document, start); index < sections.length; index += 1) {
    const section = sections[index];
    if (section === undefined || section.span.start >= end) return undefined;
    const passage = section.passages[firstIndex(section.passages, (each) => (each.at(-1)?.span.start ?? 0) >= start)];
    const found = passage?.find(({ span }) => span.start >= start);
    if (found) return found.span.start < end ? found : undefined;
  }
  return undefined;
}

/** The section that an offset falls into; the last one at the end of the text and behind it. */
export function sectionAt(document: Document, offset: number): Section | undefined {
  return document.sections[sectionIndexAt(document, offset)];
}

function sectionIndexAt({ sections }: Document, offset: number): number {
  return Math.max(0, firstIndex(sections, ({ span }) => span.start > offset) - 1);
}
