/** Evaluations as edits: an empty form, the answers of both parties, the decision. */
import type { Span } from '../base/span.ts';
import type { Document } from '../document/document.ts';
import { sectionAt } from '../document/lookup.ts';
import { otherParty, type Party } from '../document/party.ts';
import type { Edit } from '../editing/edit.ts';
import { insertAt, trimEnd } from '../editing/insert.ts';
import { placeholder, templateEdit, verbatim } from '../editing/snippet.ts';
import { DOCUMENT_LOCALES, languages, type Language } from '../languages/index.ts';
import { offersChoice } from './decisions.ts';
import { cellsOf, cellText, columnsOf, isRow, leadOf, linesOf, oneLine, type Line } from './evaluation-form.ts';
import type { Decision, Phase } from './model.ts';
import { partnershipOf } from './read.ts';

/** What each party says after a phase; empty where it says nothing yet. */
export interface EvaluationAnswers {
  readonly collaboration: Readonly<Record<Party, string>>;
  readonly goal: Readonly<Record<Party, string>>;
  readonly change: Readonly<Record<Party, string>>;
}

/** The language of the section that holds an offset. */
export function languageAt(document: Document, offset: number): Language {
  return sectionAt(document, offset)?.language ?? languages[document.locale];
}

/** The language in which a form is written; where there is none yet, that of its phase. */
function formLanguage(document: Document, phase: Phase): Language {
  const { span } = phase.evaluation;
  const otherwise = languageAt(document, span?.start ?? phase.headingSpan.start);
  if (span === undefined) return otherwise;
  const form = document.source.slice(span.start, span.end).toLowerCase();
  const own = DOCUMENT_LOCALES.map((locale) => languages[locale]).find(({ templates }) =>
    [templates.collaborationWorks, templates.goalReached, templates.decision].some((words) =>
      form.includes(words.toLowerCase().replace(/:$/, '')),
    ),
  );
  return own ?? otherwise;
}

/** An empty form behind the phase, with a placeholder for each answer and the decision below. */
export function insertEvaluationEdit(document: Document, phase: Phase): Edit {
  const { templates } = languageAt(document, phase.headingSpan.start);
  const { collaborationWorks, goalReached, answerPlaceholder, decision, decisionPlaceholder } = templates;
  const form =
    styleOf(document) === 'list'
      ? PARTIES.map((party) => `- ${nameOf(party, document, phase)}: ${placeholder(answerPlaceholder)}`)
      : [...tableHead(document, phase), `| ${collaborationWorks} | ${placeholder('')} | |`, `| ${goalReached} | | |`];
  return insertForm(document, phase, form, `${decision} ${placeholder(decisionPlaceholder)}`);
}

const PARTIES: readonly Party[] = ['customer', 'supplier'];

/** As the document's other evaluations are written; a table where there are none. */
function styleOf(document: Document): 'table' | 'list' {
  const { phases } = partnershipOf(document);
  const written = phases.flatMap(({ evaluation }) =>
    evaluation.span && (evaluation.customer || evaluation.supplier) ? [linesOf(document.source, evaluation.span)] : [],
  );
  const isTable = (lines: readonly Line[]): boolean => lines.some(isRow);
  const last = written.at(-1);
  return last !== undefined && !isTable(last) && last.some((line) => leadOf(line, document) !== undefined)
    ? 'list'
    : 'table';
}

function insertForm(document: Document, phase: Phase, form: readonly string[], decisionLine: string): Edit {
  const { evaluationHeading } = languageAt(document, phase.headingSpan.start).templates;
  const heading =
    phase.depth === 0 || phase.depth > 5
      ? `**${evaluationHeading}: ${verbatim(phase.title)}**`
      : `${'#'.repeat(phase.depth + 1)} ${evaluationHeading}`;
  const end = phase.depth === 0 ? endOfList(document, phase) : phase.span.end;
  return insertAt(document, trimEnd(document.source, end), `${heading}\n\n${form.join('\n')}\n\n${decisionLine}`);
}

function nameOf(party: Party, document: Document, phase: Phase): string {
  return verbatim(document.frontMatter[party] ?? formLanguage(document, phase).templates[party]);
}

function tableHead(document: Document, phase: Phase): string[] {
  return [`| | ${PARTIES.map((party) => nameOf(party, document, phase)).join(' | ')} |`, '| --- | --- | --- |'];
}

export interface PhaseEvaluation {
  readonly answers: EvaluationAnswers;
  readonly decision: Exclude<Decision, 'none'>;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

/** Fills the form of a phase, or makes one that is filled. What has been answered before is left as it is. */
export function evaluatePhaseEdits(
  document: Document,
  phase: Phase,
  { answers, decision, date }: PhaseEvaluation,
): Edit[] {
  const { templates } = formLanguage(document, phase);
  const questions: readonly Question[] = [
    { text: templates.collaborationWorks, answers: answers.collaboration },
    { text: templates.goalReached, answers: answers.goal },
    { text: templates.whatWeChange, answers: answers.change },
  ];
  const { span } = phase.evaluation;
  if (span === undefined) {
    const words = date === '' ? templates[decision] : `${templates[decision]} (${date})`;
    const form =
      styleOf(document) === 'list'
        ? PARTIES.map((party) => toItem(party, questions, document, phase))
        : [...tableHead(document, phase), ...questions.map(toRow)];
    return [insertForm(document, phase, form, `${templates.decision} ${words}`)];
  }
  return [
    ...fillForm(document, phase, span, questions),
    recordDecisionEdit(document, phase, decision, date === '' ? undefined : date),
  ];
}

interface Question {
  readonly text: string;
  readonly answers: Readonly<Record<Party, string>>;
}

function toRow({ text, answers }: Question): string {
  return verbatim(`| ${text} | ${cellText(answers.customer)} | ${cellText(answers.supplier)} |`);
}

function toItem(party: Party, questions: readonly Question[], document: Document, phase: Phase): string {
  const said = questions.flatMap(({ text, answers }) =>
    answers[party].trim() === '' ? [] : [verbatim(`${text}: ${oneLine(answers[party]).replace(/[.]$/, '')}.`)],
  );
  return `- ${nameOf(party, document, phase)}: ${said.join(' ')}`.trimEnd();
}

function fillForm(document: Document, phase: Phase, span: Span, questions: readonly Question[]): Edit[] {
  const lines = linesOf(document.source, span);
  const rows = lines.filter(isRow);
  // A row of its own in a table for several phases.
  if (rows.length === 1 && lines.length === 1) return fillRow(document, rows[0], questions);
  const last = rows.at(-1);
  if (last === undefined) return addItems(document, phase, span, questions);
  const columns = columnsOf(rows[0], document);
  const missing: string[] = [];
  const edits: Edit[] = [];
  for (const question of questions) {
    const row = rows.find((line) => cellsOf(line)[0]?.text.toLowerCase() === question.text.toLowerCase());
    if (row === undefined) {
      missing.push(toRow(question));
      continue;
    }
    for (const party of PARTIES) {
      const target = cellsOf(row)[columns[party]];
      if (target?.text === '' && question.answers[party].trim() !== '')
        edits.push({ span: target.span, text: ` ${cellText(question.answers[party])} ` });
    }
  }
  if (missing.length > 0) edits.push(insertAt(document, last.span.end, missing.join('\n'), 1));
  return edits;
}

function fillRow(document: Document, row: Line | undefined, questions: readonly Question[]): Edit[] {
  if (row === undefined) return [];
  const above = document.source.slice(0, row.span.start).split('\n');
  let head = above.length - 1;
  while (head > 0 && (above[head - 1] ?? '').trimStart().startsWith('|')) head -= 1;
  const columns = columnsOf({ span: row.span, text: (above[head] ?? '').trimEnd() }, document);
  return PARTIES.flatMap((party) => {
    const target = cellsOf(row)[columns[party]];
    const said = questions.flatMap(({ answers }) => (answers[party].trim() === '' ? [] : [oneLine(answers[party])]));
    return target?.text === '' && said.length > 0
      ? [{ span: target.span, text: ` ${cellText(said.join('; '))} ` }]
      : [];
  });
}

/** Behind the last answer, or above the decision where there is none. */
function addItems(document: Document, phase: Phase, span: Span, questions: readonly Question[]): Edit[] {
  const silent = PARTIES.filter((party) => !phase.evaluation[party]);
  if (silent.length === 0) return [];
  const empty = linesOf(document.source, span);
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const party of silent) {
    const item = toItem(party, questions, document, phase);
    // "- Supplier:" that waits for its answer is filled.
    const waiting = empty.find((line) => leadOf(line, document) === party && /:[*_]*\s*$/.test(line.text));
    const said = item.slice(item.indexOf(':') + 1);
    if (waiting) edits.push(templateEdit({ start: waiting.span.end, end: waiting.span.end }, said));
    else missing.push(item);
  }
  if (missing.length > 0) {
    const answered = empty.findLast((line) => leadOf(line, document) !== undefined);
    const { decisionSpan } = phase.evaluation;
    const text = missing.join('\n');
    if (answered) edits.push(insertAt(document, answered.span.end, text, 1));
    else if (decisionSpan) edits.push(insertAt(document, trimEnd(document.source, decisionSpan.start), text));
    else edits.push(insertAt(document, trimEnd(document.source, span.end), text));
  }
  return edits;
}

/** A placeholder for the answer of a party that has said nothing: in its column, or as an item of its own. */
export function askAnswerEdits(document: Document, phase: Phase, party: Party): Edit[] {
  const { span } = phase.evaluation;
  if (span === undefined) return [];
  const { answerPlaceholder } = formLanguage(document, phase).templates;
  const rows = linesOf(document.source, span).filter(isRow);
  if (rows.length > 2) {
    const column = columnsOf(rows[0], document)[party];
    const empty = rows.slice(2).flatMap((row) => cellsOf(row)[column] ?? []);
    const first = empty.find(({ text }) => text === '');
    return first ? [templateEdit(first.span, ` ${placeholder(answerPlaceholder)} `)] : [];
  }
  const item = `- ${nameOf(party, document, phase)}: ${placeholder(answerPlaceholder)}`;
  const answered = linesOf(document.source, span).findLast((line) => leadOf(line, document) === otherParty(party));
  return answered ? [insertAt(document, answered.span.end, item, /^\s*[-*+]\s/.test(answered.text) ? 1 : 2)] : [];
}

/** Behind the whole list or table that holds the phase: text cannot stand between its rows. */
function endOfList(document: Document, phase: Phase): number {
  return sectionAt(document, phase.span.start)?.span.end ?? phase.span.end;
}

/**
 * Writes a decision where the form waits for one, or at the end of the evaluation or phase. An earlier one that says
 * more than its outcome stays, and the new one stands below it.
 */
export function recordDecisionEdit(
  document: Document,
  phase: Phase,
  decision?: Exclude<Decision, 'none'>,
  date?: string,
): Edit {
  const { templates } = formLanguage(document, phase);
  const said = decision === undefined ? placeholder(templates.decisionPlaceholder) : templates[decision];
  const words = date === undefined ? said : `${said} (${date})`;
  const { decisionSpan, span } = phase.evaluation;
  const line = `${templates.decision} ${words}`;
  if (decisionSpan === undefined)
    return insertAt(document, trimEnd(document.source, span?.end ?? phase.span.end), line);
  const target = placeForDecision(document, decisionSpan);
  const before = document.source.slice(target.start, target.end);
  if (isMoreThanOutcome(before)) return insertAt(document, trimEnd(document.source, decisionSpan.end), line);
  // Beside a colon or a bar, words stand free.
  const gapBefore = /[:*_|]/.test(document.source.charAt(target.start - 1)) ? ' ' : '';
  const gapBehind = document.source.charAt(target.end) === '|' ? ' ' : '';
  return templateEdit(target, gapBefore + words + gapBehind);
}

/** Behind the colon of "Decision:", in the cell beside it, or the whole line where it holds nothing else. */
function placeForDecision({ source }: Document, decisionSpan: Span): Span {
  const line = source.slice(decisionSpan.start, decisionSpan.end);
  if (line.split('|').length > 2) {
    const cells = cellsOf({ span: decisionSpan, text: line });
    const target = cells[line.trimStart().startsWith('|') ? 1 : 0];
    return target?.span ?? { start: decisionSpan.end, end: decisionSpan.end };
  }
  const colon = line.indexOf(':');
  const after = /^[*_]*/.exec(line.slice(colon + 1))?.[0].length ?? 0;
  return { start: decisionSpan.start + colon + 1 + (colon === -1 ? 0 : after), end: decisionSpan.end };
}

/** A reason, a condition or words that nobody can read as a decision stay; what a form offers to choose from goes. */
function isMoreThanOutcome(words: string): boolean {
  const said = words.replaceAll(/[([]?\d{4}-\d{2}-\d{2}[)\]]?/g, '').trim();
  return !offersChoice(said) && said.split(/\s+/).length > 2;
}
