/** What can be done to the partnership, as edits of the document that touch nothing else. */
import { contains, lineStart, type Span } from '../base/span.ts';
import type { Document } from '../document/document.ts';
import { descendsFrom } from '../document/families.ts';
import { sectionAt } from '../document/lookup.ts';
import { findExpectingParty, type Party } from '../document/party.ts';
import type { Edit } from '../editing/edit.ts';
import { endOfDocument, insertAt, insertInSection, mainDepth, trimEnd } from '../editing/insert.ts';
import { placeholder } from '../editing/snippet.ts';
import {
  evaluatePhaseEdits,
  insertEvaluationEdit,
  languageAt,
  recordDecisionEdit,
  type PhaseEvaluation,
} from './evaluation-edits.ts';
import type { Checkpoint, Decision, Expectation, ExpectationState, Phase } from './model.ts';
import { doneBySign } from './progress.ts';
import { partnershipOf } from './read.ts';
import { separateEvaluationAt } from './separate-evaluations.ts';
import { withState } from './states.ts';

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
  | ({ readonly do: 'evaluate-phase'; readonly at: number } & PhaseEvaluation)
  | { readonly do: 'assign-expectation'; readonly at: number; readonly phase: string }
  | { readonly do: 'insert-phase' }
  | { readonly do: 'insert-expectation'; readonly party: Party };

/** The edits that carry out an action; none where what is meant is not there any more. */
export function editsFor(document: Document, action: Action): Edit[] {
  switch (action.do) {
    case 'set-checkpoint':
      return forThing(checkpointAt(document, action.at), ({ span, box }) => tick(document, span, box, action.done));
    case 'set-expectation':
      return forThing(expectationAt(document, action.at), (each) =>
        setExpectation(document, each, action.state, action.date),
      );
    case 'assign-expectation':
      return forThing(expectationAt(document, action.at), (each) => assignExpectation(each, action.phase));
    case 'insert-evaluation':
      return forThing(phaseHeadedAt(document, action.at), (phase) =>
        phase.evaluation.span === undefined ? [insertEvaluationEdit(document, phase)] : [],
      );
    case 'record-decision':
      return forThing(phaseOrEvaluation(document, action.at), (phase) => [
        recordDecisionEdit(document, phase, action.decision, action.date),
      ]);
    case 'evaluate-phase':
      return forThing(phaseOrEvaluation(document, action.at), (phase) => evaluatePhaseEdits(document, phase, action));
    case 'insert-phase':
      return [insertPhaseEdit(document)];
    case 'insert-expectation':
      return [insertExpectationEdit(document, action.party)];
  }
}

function forThing<Thing>(thing: Thing | undefined, edits: (thing: Thing) => Edit[]): Edit[] {
  return thing === undefined ? [] : edits(thing);
}

function checkpointAt(document: Document, at: number): Checkpoint | undefined {
  const { phases } = partnershipOf(document);
  return phases.flatMap(({ checkpoints }) => checkpoints).find(({ span }) => contains(span, at));
}

function expectationAt(document: Document, at: number): Expectation | undefined {
  return partnershipOf(document).expectations.find(({ span }) => contains(span, at));
}

function phaseHeadedAt(document: Document, at: number): Phase | undefined {
  return partnershipOf(document).phases.find(({ headingSpan }) => contains(headingSpan, at));
}

/** The phase with this heading; in the minutes of a gate, whose phase is described elsewhere, the evaluation alone. */
function phaseOrEvaluation(document: Document, at: number): Phase | undefined {
  const phase = phaseHeadedAt(document, at);
  if (phase) return phase;
  const evaluation = separateEvaluationAt(document, at);
  const section = sectionAt(document, at);
  if (evaluation === undefined || section?.heading === undefined) return undefined;
  return {
    title: section.heading.text,
    number: undefined,
    state: 'running',
    said: undefined,
    goal: undefined,
    checkpoints: [],
    cancelled: 0,
    evaluation,
    headingSpan: section.heading.span,
    span: section.span,
    depth: section.heading.depth,
  };
}

/** The phase whose evaluation stands at an offset. */
export function evaluatedAt(document: Document, offset: number): Phase | undefined {
  const own = partnershipOf(document).phases.find(
    ({ evaluation: { span } }) => span !== undefined && span.start <= offset && offset < span.end,
  );
  return own ?? phaseOrEvaluation(document, offset);
}

/** Fills or empties a task box; a plain item gets one. */
function tick(document: Document, span: Span, box: { readonly span: Span } | undefined, isTicked: boolean): Edit[] {
  const text = isTicked ? '[x]' : '[ ]';
  if (box) return [{ span: box.span, text }];
  const line = document.source.slice(lineStart(document.source, span.start), span.start);
  // A row of a table has no marker to put a box behind.
  if (!/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+$/.test(line)) return [];
  return [{ span: { start: span.start, end: span.start }, text: `${text} ` }];
}

function setExpectation(document: Document, expectation: Expectation, state: ExpectationState, date: string): Edit[] {
  const edits: Edit[] = [];
  const { agreed, met, missed } = languageAt(document, expectation.span.start).templates;
  const words = state === 'open' ? '' : `${{ agreed, met, missed }[state]} ${date}`.trim();
  const isTicked = state === 'met';
  if (expectation.box) {
    const box = document.source.slice(expectation.box.span.start, expectation.box.span.end);
    if ((box !== '[ ]') !== isTicked) edits.push({ span: expectation.box.span, text: isTicked ? '[x]' : '[ ]' });
  }
  const { tail, span, sign } = expectation;
  if (sign) {
    const now = isTicked ? '✅' : '☐';
    if (doneBySign(document.source.slice(sign.start, sign.end)) !== isTicked) edits.push({ span: sign, text: now });
  }
  if (tail === undefined) {
    if (words !== '') edits.push({ span: { start: span.end, end: span.end }, text: ` (${words})` });
    return edits;
  }
  const isCell = tail.start > span.end || tail.end < span.start;
  const said = withState(document.source.slice(tail.start, tail.end), words);
  edits.push({ span: tail, text: isCell ? said : said === '' ? '' : ` (${said})` });
  return edits;
}

/** Names the phase in which the expectation falls due, where it is named already or in brackets behind it. */
function assignExpectation(expectation: Expectation, phase: string): Edit[] {
  const { phaseSpan, span } = expectation;
  if (phaseSpan) return [{ span: phaseSpan, text: phase }];
  return [{ span: { start: span.end, end: span.end }, text: ` (${phase})` }];
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
    `${'#'.repeat(depth)} ${phaseHeading.replace('{number}', String(number))}: ${placeholder(phasePlaceholder)}`,
    `${phaseGoal} ${placeholder(phaseGoalPlaceholder)}`,
    `- [ ] ${placeholder(checkpointPlaceholder)}`,
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
  const item = `- [ ] ${placeholder(templates.expectationPlaceholder)}`;
  if (own) return insertInSection(document, own, item);
  const heading = templates[party === 'customer' ? 'customerExpects' : 'supplierExpects'];
  if (parent?.heading === undefined) {
    const depth = mainDepth(document);
    const text = `${'#'.repeat(depth)} ${templates.expectationsHeading}\n\n${'#'.repeat(Math.min(6, depth + 1))} ${heading}\n\n${item}`;
    return insertAt(document, endOfDocument(document), text);
  }
  // Where the only heading is one party's own, the other's stands beside it.
  const isOwnHeading = findExpectingParty(parent.heading.text, document.frontMatter) !== undefined;
  const depth = Math.min(6, isOwnHeading ? parent.heading.depth : parent.heading.depth + 1);
  const end =
    document.sections.filter((section) => section === parent || descendsFrom(section, parent)).at(-1)?.span.end ??
    parent.span.end;
  return insertAt(document, trimEnd(document.source, end), `${'#'.repeat(depth)} ${heading}\n\n${item}`);
}
