/** What an editor can fold: sections, bold headings among them, and phases together with their evaluation. */
import type { Span } from '../base/span.ts';
import type { Document, Section } from '../document/document.ts';
import { trimEnd } from '../editing/insert.ts';
import { partnershipOf } from '../partnership/read.ts';

/** In text order; from the heading to the last words that belong to it. */
export function foldingSpansOf(document: Document): Span[] {
  const { phases } = partnershipOf(document);
  const evaluated = new Map(
    phases.map(({ headingSpan, evaluation }) => [headingSpan.start, evaluation.span?.end ?? 0] as const),
  );
  const ends = endsOf(document.sections);
  return document.sections.flatMap((section) => {
    if (section.heading === undefined) return [];
    const { start } = section.heading.span;
    const own = ends.get(section) ?? section.span.end;
    // An evaluation right behind its phase, on the same level, is folded away with it.
    const behind = evaluated.get(start) ?? 0;
    const end = trimEnd(document.source, isNext(document, own, behind) ? behind : own);
    return document.source.slice(start, end).includes('\n') ? [{ start, end }] : [];
  });
}

/** Where all that is below a section ends. */
function endsOf(sections: readonly Section[]): ReadonlyMap<Section, number> {
  const ends = new Map<Section, number>();
  for (const section of sections)
    for (let above: Section | undefined = section; above; above = above.parent) ends.set(above, section.span.end);
  return ends;
}

/** Whether the evaluation that ends at `behind` is the section that begins at `own`. */
function isNext({ sections }: Document, own: number, behind: number): boolean {
  return behind > own && sections.some(({ span, ownRole }) => span.start === own && ownRole === 'evaluation');
}
