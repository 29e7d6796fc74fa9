/** Evaluations that stand outside of every phase, under its name: in a chapter of their own, in a table, in minutes. */
import { lazy, remember } from '../base/memoize.ts';
import type { Document, Section } from '../document/document.ts';
import { familyOf, isUnderRole } from '../document/families.ts';
import { sectionAt } from '../document/lookup.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { onOneLine } from '../base/hidden.ts';
import { readable, shownIn } from '../markdown/prose.ts';
import { readEvaluation, readEvaluationParagraph, readEvaluationRow } from './evaluations.ts';
import type { Evaluation } from './model.ts';
import { namesPhase, numberOf, phaseWords } from './phase-names.ts';

/**
 * A section under "Evaluations" that names the phase, an evaluation whose heading does, a row or a paragraph among others.
 * `place` is the phase's number in its list, for those who say "step one" of what has no number of its own.
 */
export function readSeparateEvaluation(title: string, document: Document, place?: number): Evaluation | undefined {
  const number = numberOf(title) ?? numberInFront(title) ?? (place === undefined ? undefined : String(place));
  const candidates = separateEvaluations(document);
  const found = candidates.filter(({ heading }) => heading !== undefined && names(heading.text, title, number));
  return found.length === 0
    ? (evaluationRow(title, number, candidates, document) ?? evaluationParagraph(title, number, candidates, document))
    : readEvaluation(
        found.flatMap((section) => familyOf(section, document)),
        document,
      );
}

/** "II. Trial": a number in front of the name, as the words for phases are followed by one. */
function numberInFront(title: string): string | undefined {
  const found = /^(\d{1,2}|[IVX]{1,4})[.):\s]/.exec(title)?.[1];
  return found === undefined ? undefined : numberOf(`${phaseWord()} ${found}`);
}

const phaseWord = lazy(() => phaseWords().find((word) => /^\p{L}+$/u.test(word)) ?? '');

/** "Phase 2", or "Gate 2" at the end of it. */
function names(heading: string, title: string, number: string | undefined): boolean {
  if (namesPhase(heading, title, number)) return true;
  const gate = gates().exec(heading)?.[1];
  return number !== undefined && gate !== undefined && numberOf(`${phaseWord()} ${gate}`) === number;
}

const gates = lazy(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${anyOf(wordsEverywhere(({ partnership }) => partnership.gateWords.filter((word) => !word.includes(' '))))})\\s+(\\d{1,2}|[ivx]{1,4})(?!\\p{L})`,
      'iu',
    ),
);

/** "Gate II. Not yet held.": a paragraph that begins with the name. */
function evaluationParagraph(
  title: string,
  number: string | undefined,
  sections: readonly Section[],
  document: Document,
): Evaluation | undefined {
  if (number === undefined) return undefined;
  for (const { blocks } of sections) {
    const block = blocks.find((each) => {
      if (each.kind !== 'paragraph') return false;
      const text = onOneLine(shownIn(each)).slice(0, LONGEST_NAME_LENGTH);
      const name = /^[^.:,]*/.exec(text)?.[0] ?? '';
      return names(name, title, number);
    });
    if (block) return readEvaluationParagraph(block, document);
  }
  return undefined;
}

/** In UTF-16 code units; a name that has not ended by then is a sentence. */
const LONGEST_NAME_LENGTH = 60;

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
        const first = prose[0] && readable(prose[0]);
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
