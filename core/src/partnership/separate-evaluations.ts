/** Evaluations that stand outside of every phase, under its name: in a chapter of their own, in a table, in minutes. */
import { remember } from '../base/memoize.ts';
import type { Document, Section } from '../document/document.ts';
import { familyOf, isUnderRole } from '../document/families.ts';
import { sectionAt } from '../document/lookup.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { plain } from './entries.ts';
import { readEvaluation, readEvaluationRow } from './evaluations.ts';
import type { Evaluation } from './model.ts';
import { namesPhase, numberOf } from './phase-names.ts';

/** A section under "Evaluations" that names the phase, or an evaluation whose heading does. */
export function readSeparateEvaluation(title: string, document: Document): Evaluation | undefined {
  const number = numberOf(title);
  const candidates = separateEvaluations(document);
  const found = candidates.filter(({ heading }) => heading !== undefined && namesPhase(heading.text, title, number));
  return found.length === 0
    ? evaluationRow(title, number, candidates, document)
    : readEvaluation(
        found.flatMap((section) => familyOf(section, document)),
        document,
      );
}

/** Evaluations that stand outside of every phase. */
const separateEvaluations = remember(({ sections }: Document) =>
  sections.filter(
    (section) =>
      (section.ownRole === 'evaluation' || isUnderRole(section.parent, 'evaluation')) &&
      !isUnderRole(section.parent, 'phase'),
  ),
);

/** A row that names the phase, in a table for several of them. */
function evaluationRow(
  title: string,
  number: string | undefined,
  sections: readonly Section[],
  document: Document,
): Evaluation | undefined {
  for (const section of sections) {
    if (section.ownRole === 'phase') continue;
    for (const table of withHtml(section.blocks, document.source).filter(({ kind }) => kind === 'table')) {
      const row = table.children.slice(1).find(({ prose }) => {
        const first = prose[0] && plain(document.source.slice(prose[0].span.start, prose[0].span.end));
        return first !== undefined && first.length < 60 && namesPhase(first, title, number);
      });
      if (row) return readEvaluationRow(table.children[0], row, document);
    }
  }
  return undefined;
}

/** The evaluation that stands at an offset outside of every phase, as in the minutes of a gate. */
export function separateEvaluationAt(document: Document, offset: number): Evaluation | undefined {
  const section = sectionAt(document, offset);
  // Behind the text stands nothing.
  if (section === undefined || offset >= section.span.end) return undefined;
  if (!(section.ownRole === 'evaluation' || isUnderRole(section.parent, 'evaluation'))) return undefined;
  return readEvaluation(familyOf(section, document), document);
}
