/** What can be done to the partnership, as edits of the document that touch nothing else. */
import type { Document } from '../document.ts';
import { insertAt, insertInSection, mainDepth, trimEnd } from '../insert.ts';
import { languages, type Language } from '../languages/index.ts';
import type { Edit } from '../rule.ts';
import { place, templateEdit } from '../snippet.ts';
import { contains, lineEnd, lineStart, nextLineStart, type Span } from '../span.ts';
import { findExpectingParty, type Party } from './party.ts';
import type { Decision, Expectation, ExpectationState, Phase } from './partnership.ts';
import { partnershipOf } from './read.ts';

/** What a view asks for. `at` is an offset within the thing that is meant; dates are `YYYY-MM-DD`, or empty. */
export type Action =
  | { readonly do: 'set-checkpoint'; readonly at: number; readonly done: boolean }
  | { readonly do: 'set-expectation'; readonly at: number; readonly state: ExpectationState; readonly date: string }
  | { readonly do: 'insert-evaluation'; readonly at: number }
  | {
      readonly do: 'record-decision';
      readonly at: number;
      readonly decision?: Exclude<Decision, 'none'>;
      readonly date?: string;
    }
  | {
      readonly do: 'evaluate-phase';
      readonly at: number;
      readonly answers: EvaluationAnswers;
      readonly decision: Exclude<Decision, 'none'>;
      readonly date: string;
    }
  | { readonly do: 'insert-phase' }
  | { readonly do: 'insert-expectation'; readonly party: Party };

/** What each party says after a phase; empty where it says nothing yet. */
export interface EvaluationAnswers {
  readonly collaboration: Readonly<Record<Party, string>>;
  readonly goal: Readonly<Record<Party, string>>;
  readonly change: Readonly<Record<Party, string>>;
}

/** The edits that carry out an action; none where there is nothing at that place any more. */
export function editsFor(document: Document, action: Action): Edit[] {
  const { phases, expectations } = partnershipOf(document);
  switch (action.do) {
    case 'set-checkpoint': {
      const checkpoint = phases.flatMap((phase) => phase.checkpoints).find(({ span }) => contains(span, action.at));
      return checkpoint ? tick(document, checkpoint.span, checkpoint.box, action.done) : [];
    }
    case 'set-expectation': {
      const expectation = expectations.find(({ span }) => contains(span, action.at));
      return expectation ? setExpectation(document, expectation, action.state, action.date) : [];
    }
    case 'insert-evaluation': {
      const phase = phases.find(({ headingSpan }) => contains(headingSpan, action.at));
      return phase && phase.evaluation.span === undefined ? [insertEvaluationEdit(document, phase)] : [];
    }
    case 'record-decision': {
      const phase = phases.find(({ headingSpan }) => contains(headingSpan, action.at));
      return phase ? [recordDecisionEdit(document, phase, action.decision, action.date)] : [];
    }
    case 'evaluate-phase': {
      const phase = phases.find(({ headingSpan }) => contains(headingSpan, action.at));
      return phase ? evaluatePhaseEdits(document, phase, action) : [];
    }
    case 'insert-phase':
      return [insertPhaseEdit(document)];
    case 'insert-expectation':
      return [insertExpectationEdit(document, action.party)];
  }
}

/** Fills or empties a task box; a plain item gets one. */
function tick(document: Document, span: Span, box: { readonly span: Span } | undefined, isDone: boolean): Edit[] {
  const text = isDone ? '[x]' : '[ ]';
  if (box) return [{ span: box.span, text }];
  const line = document.source.slice(lineStart(document.source, span.start), span.start);
  // A row of a table has no marker to put a box behind.
  if (!/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+$/.test(line)) return [];
  return [{ span: { start: span.start, end: span.start }, text: `${text} ` }];
}

function setExpectation(document: Document, expectation: Expectation, state: ExpectationState, date: string): Edit[] {
  const edits: Edit[] = [];
  const language = languageAt(document, expectation.span.start);
  const { agreed, met, missed } = language.templates;
  const words = state === 'open' ? '' : `${{ agreed, met, missed }[state]} ${date}`.trim();
  const isTicked = state === 'met';
  if (expectation.box) {
    const box = document.source.slice(expectation.box.span.start, expectation.box.span.end);
    if ((box !== '[ ]') !== isTicked) edits.push({ span: expectation.box.span, text: isTicked ? '[x]' : '[ ]' });
  }
  const { tail, span } = expectation;
  const isCell = tail !== undefined && (tail.start > span.end || tail.end < span.start);
  if (isCell) {
    edits.push({ span: tail, text: words });
  } else if (tail) {
    edits.push({ span: tail, text: words === '' ? '' : ` (${words})` });
  } else if (words !== '') {
    edits.push({ span: { start: span.end, end: span.end }, text: ` (${words})` });
  }
  return edits;
}

/** The language of the section that holds an offset. */
export function languageAt(document: Document, offset: number): Language {
  const section = document.sections.findLast(({ span }) => span.start <= offset);
  return section?.language ?? languages[document.locale];
}

/** An empty form behind the phase, with a row for each question and the decision below. */
export function insertEvaluationEdit(document: Document, phase: Phase): Edit {
  const { collaborationWorks, goalReached, decision, decisionPlaceholder } = languageAt(
    document,
    phase.headingSpan.start,
  ).templates;
  const rows = [`| ${collaborationWorks} | ${place('')} | |`, `| ${goalReached} | | |`];
  return insertForm(document, phase, rows, `${decision} ${place(decisionPlaceholder)}`);
}

function insertForm(document: Document, phase: Phase, rows: readonly string[], decisionLine: string): Edit {
  const { evaluationHeading } = languageAt(document, phase.headingSpan.start).templates;
  const heading =
    phase.depth === 0 || phase.depth > 5
      ? `**${evaluationHeading}: ${phase.title}**`
      : `${'#'.repeat(phase.depth + 1)} ${evaluationHeading}`;
  const end = phase.depth === 0 ? endOfList(document, phase) : phase.span.end;
  return insertAt(
    document,
    trimEnd(document.source, end),
    `${heading}\n\n${[...formHead(document, phase), ...rows].join('\n')}\n\n${decisionLine}`,
  );
}

function formHead(document: Document, phase: Phase): string[] {
  const { customer, supplier } = languageAt(document, phase.headingSpan.start).templates;
  const names = document.frontMatter;
  return [`| | ${names.customer ?? customer} | ${names.supplier ?? supplier} |`, '| --- | --- | --- |'];
}

/** Fills the form of a phase, or makes one that is filled. Rows that hold an answer already are left as they are. */
function evaluatePhaseEdits(
  document: Document,
  phase: Phase,
  { answers, decision, date }: Extract<Action, { do: 'evaluate-phase' }>,
): Edit[] {
  const { templates } = languageAt(document, phase.headingSpan.start);
  const questions = [
    [templates.collaborationWorks, answers.collaboration],
    [templates.goalReached, answers.goal],
    [templates.whatWeChange, answers.change],
  ] as const;
  const row = ([question, { customer, supplier }]: (typeof questions)[number]): string =>
    `| ${question} | ${cell(customer)} | ${cell(supplier)} |`;
  const { span } = phase.evaluation;
  if (span === undefined) {
    const words = date === '' ? templates[decision] : `${templates[decision]} (${date})`;
    return [insertForm(document, phase, questions.map(row), `${templates.decision} ${words}`)];
  }
  const lines = linesOf(document.source, span).filter(({ text }) => text.trimStart().startsWith('|'));
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const question of questions) {
    const line = lines.find(({ text }) => text.split('|')[1]?.trim().toLowerCase() === question[0].toLowerCase());
    if (line === undefined) missing.push(row(question));
    else if (isEmptyRow(line.text)) edits.push({ span: line.span, text: row(question) });
  }
  const last = lines.at(-1);
  if (last === undefined) {
    const table = [...formHead(document, phase), ...missing].join('\n');
    edits.push(insertAt(document, trimEnd(document.source, span.end), table));
  } else if (missing.length > 0) {
    edits.push(insertAt(document, last.span.end, missing.join('\n'), 1));
  }
  return [...edits, recordDecisionEdit(document, phase, decision, date === '' ? undefined : date)];
}

function isEmptyRow(line: string): boolean {
  return line.split('|').slice(2).join('').trim() === '';
}

/** What people type, as a cell of a table can hold it. */
function cell(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

function linesOf(source: string, { start, end }: Span): { readonly span: Span; readonly text: string }[] {
  const lines: { span: Span; text: string }[] = [];
  for (let at = start; at < end;) {
    const stop = Math.min(lineEnd(source, at), end);
    lines.push({ span: { start: at, end: stop }, text: source.slice(at, stop) });
    at = nextLineStart(source, stop);
    if (at <= stop) break;
  }
  return lines;
}

/** Behind the whole list or table that holds the phase: text cannot stand between its rows. */
function endOfList(document: Document, phase: Phase): number {
  const section = document.sections.find(({ span }) => span.start <= phase.span.start && phase.span.start < span.end);
  return section?.span.end ?? phase.span.end;
}

/** Writes a decision where the form waits for one, or at the end of the evaluation or phase. */
export function recordDecisionEdit(
  document: Document,
  phase: Phase,
  decision?: Exclude<Decision, 'none'>,
  date?: string,
): Edit {
  const { templates } = languageAt(document, phase.headingSpan.start);
  const said = decision === undefined ? place(templates.decisionPlaceholder) : templates[decision];
  const words = date === undefined ? said : `${said} (${date})`;
  const { decisionSpan, span } = phase.evaluation;
  if (decisionSpan === undefined) {
    return insertAt(document, trimEnd(document.source, span?.end ?? phase.span.end), `${templates.decision} ${words}`);
  }
  const line = document.source.slice(decisionSpan.start, decisionSpan.end);
  const colon = line.indexOf(':');
  if (colon !== -1 && !line.startsWith('|')) {
    const after = /^[*_]*\s*/.exec(line.slice(colon + 1))?.[0] ?? '';
    const start = decisionSpan.start + colon + 1 + after.trimEnd().length;
    return templateEdit({ start, end: decisionSpan.end }, ` ${words}`);
  }
  const cell = line.split('|').length > 2 ? decisionSpan.start + line.indexOf('|', 1) + 1 : -1;
  if (cell !== -1) {
    const end = document.source.indexOf('|', cell);
    return templateEdit({ start: cell, end: end === -1 || end > decisionSpan.end ? cell : end }, ` ${words} `);
  }
  return templateEdit(decisionSpan, words);
}

/** A new phase with an evaluation, behind the last one. */
export function insertPhaseEdit(document: Document): Edit {
  const { phases } = partnershipOf(document);
  const last = phases.at(-1);
  const { templates } = last ? languageAt(document, last.headingSpan.start) : document.language;
  const depth = last && last.depth > 0 && last.depth < 6 ? last.depth : mainDepth(document);
  const number = Math.max(0, ...phases.map((phase) => Number(phase.number) || 0)) + 1;
  const {
    phaseHeading,
    phasePlaceholder,
    phaseGoal,
    phaseGoalPlaceholder,
    checkpointPlaceholder,
    evaluationHeading,
    customer,
    supplier,
    collaborationWorks,
    goalReached,
    decision,
  } = templates;
  const names = document.frontMatter;
  const text = [
    `${'#'.repeat(depth)} ${phaseHeading.replace('{number}', String(number))}: ${place(phasePlaceholder)}`,
    `${phaseGoal} ${place(phaseGoalPlaceholder)}`,
    `- [ ] ${place(checkpointPlaceholder)}`,
    `${'#'.repeat(Math.min(6, depth + 1))} ${evaluationHeading}`,
    `| | ${names.customer ?? customer} | ${names.supplier ?? supplier} |\n| --- | --- | --- |\n| ${collaborationWorks} | | |\n| ${goalReached} | | |`,
    decision,
  ].join('\n\n');
  const end = last ? Math.max(last.span.end, last.evaluation.span?.end ?? 0) : document.source.length;
  return insertAt(document, trimEnd(document.source, end), text);
}

/** A new expectation below the party's heading, made where it is missing. */
export function insertExpectationEdit(document: Document, party: Party): Edit {
  const sections = document.sections.filter(({ role }) => role === 'expectations');
  const own = sections.find(
    ({ heading }) => heading !== undefined && findExpectingParty(heading.text, document.frontMatter) === party,
  );
  const parent = sections.find(({ ownRole }) => ownRole === 'expectations');
  const { templates } = own?.language ? own.language : (parent?.language ?? document.language);
  const item = `- [ ] ${place(templates.expectationPlaceholder)}`;
  if (own) return insertInSection(document, own, item);
  const heading = templates[party === 'customer' ? 'customerExpects' : 'supplierExpects'];
  if (parent?.heading === undefined) {
    const depth = mainDepth(document);
    const text = `${'#'.repeat(depth)} ${templates.expectationsHeading}\n\n${'#'.repeat(Math.min(6, depth + 1))} ${heading}\n\n${item}`;
    return insertAt(document, trimEnd(document.source, document.source.length), text);
  }
  // Where the only heading is one party's own, the other's stands beside it.
  const isOwnHeading = findExpectingParty(parent.heading.text, document.frontMatter) !== undefined;
  const depth = Math.min(6, isOwnHeading ? parent.heading.depth : parent.heading.depth + 1);
  const end =
    document.sections.filter((section) => section === parent || isInside(section, parent)).at(-1)?.span.end ??
    parent.span.end;
  return insertAt(document, trimEnd(document.source, end), `${'#'.repeat(depth)} ${heading}\n\n${item}`);
}

function isInside(section: Document['sections'][number], ancestor: Document['sections'][number]): boolean {
  return section.parent !== undefined && (section.parent === ancestor || isInside(section.parent, ancestor));
}

/** The line of an offset, for those who put the cursor there. */
export function lineSpan(document: Document, offset: number): Span {
  return { start: lineStart(document.source, offset), end: lineEnd(document.source, offset) };
}
