/** Whether both parties have answered, and what was decided. */
import { lazy, memoize } from '../base/memoize.ts';
import { SpanBetween, within, type Span } from '../base/span.ts';
import type { Section } from '../document/document.ts';
import { findParty, type Party } from '../document/party.ts';
import { findRole } from '../document/sections.ts';
import type { Block } from '../markdown/blocks.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { phrasesEverywhere, wordsEverywhere } from '../words/packs.ts';
import { anyOf, PhraseSet } from '../words/phrases.ts';
import { findLeadParty, isNamed, plain, type Names } from './entries.ts';
import type { Answer, Decision, Evaluation } from './model.ts';

export const NO_EVALUATION: Evaluation = {
  state: 'none',
  customer: false,
  supplier: false,
  answers: [],
  decision: 'none',
  decisionDate: undefined,
  span: undefined,
  decisionSpan: undefined,
};

/** Collects what the lines and rows of an evaluation say. */
interface Answers {
  readonly parties: Set<Party>;
  readonly said: Answer[];
  decision: Decision;
  decisionSpan: Span | undefined;
}

export function readEvaluation(sections: readonly Section[], document: Names): Evaluation {
  const answers: Answers = { parties: new Set(), said: [], decision: 'none', decisionSpan: undefined };
  for (const section of sections) {
    const isDecision = section.heading !== undefined && isNamed(section.heading.text, decisionWords());
    const party = section.heading && findParty(section.heading.text, document.frontMatter);
    readBlocks(withHtml(section.blocks, document.source), document, answers, isDecision, party);
  }
  const [first, last] = [sections[0], sections.at(-1)];
  return first && last ? toEvaluation(answers, new SpanBetween(first.span, last.span), document) : NO_EVALUATION;
}

/** One row of a table that holds the evaluation of several phases. */
export function readEvaluationRow(table: Block, row: Block, document: Names): Evaluation {
  const answers: Answers = { parties: new Set(), said: [], decision: 'none', decisionSpan: undefined };
  readTable({ ...table, children: [...table.children.slice(0, 1), row] }, document, answers);
  return toEvaluation(answers, row.span, document);
}

function toEvaluation(answers: Answers, span: Span, document: Names): Evaluation {
  const customer = answers.parties.has('customer');
  const supplier = answers.parties.has('supplier');
  const isComplete = customer && supplier && answers.decision !== 'none';
  const isPresent = customer || supplier || answers.decision !== 'none';
  return {
    state: isComplete ? 'complete' : isPresent ? 'present' : 'none',
    customer,
    supplier,
    answers: answers.said,
    decision: answers.decision,
    decisionDate: dateIn(answers, document),
    span,
    decisionSpan: answers.decisionSpan,
  };
}

/** A decision in a phase that has no heading for its evaluation: only a line that says so counts. */
export function readLooseDecision(sections: readonly Section[], document: Names): Evaluation {
  const answers: Answers = { parties: new Set(), said: [], decision: 'none', decisionSpan: undefined };
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      readText(block, document, answers, false, undefined);
      readInline(block, document, answers);
    }
  }
  const { decision, decisionSpan: span } = answers;
  return decision === 'none' || span === undefined ? NO_EVALUATION : toEvaluation(answers, span, document);
}

/** "Evaluation: customer happy; supplier happy. Decision: proceed." */
function readInline(block: Block, document: Names, answers: Answers): void {
  const source = document.source.slice(block.span.start, block.span.end);
  const lead = /^[\s*_>-]*([^:\n]{4,30}):/.exec(source);
  if (lead?.[1] === undefined || findRole(plain(lead[1])) !== 'evaluation') return;
  let end = lead[0].length;
  for (const part of source.slice(lead[0].length).split(/(?<=[;.])\s+/)) {
    const text = plain(part).replace(/[;.]$/, '');
    const start = source.indexOf(part, end);
    end = start + part.length;
    const said = /^([^:]{2,40}):(.*)$/s.exec(text);
    if (said?.[1] !== undefined && isNamed(said[1], decisionWords())) {
      decide(answers, decisionOf(said[2] ?? ''), within(block.span, start, end));
    } else {
      const [first = '', ...rest] = text.split(' ');
      const party = findParty(first, document.frontMatter);
      if (party !== undefined && isAnswer(rest.join(' '))) note(answers, party, '', rest.join(' '));
    }
  }
}

function dateIn({ decision, decisionSpan }: Answers, { source }: Names): string | undefined {
  if (decision === 'none' || decisionSpan === undefined) return undefined;
  return /\b\d{4}-\d{2}-\d{2}\b/.exec(source.slice(decisionSpan.start, decisionSpan.end))?.[0];
}

const decisionWords = lazy(() => wordsEverywhere((language) => language.partnership.decision));
const PARTIES: readonly Party[] = ['customer', 'supplier'];
const decides = phrasesEverywhere((language) => language.partnership.decides);
const bothParties = phrasesEverywhere((language) => language.partnership.bothParties);
const decisions = memoize(
  (decision: Exclude<Decision, 'none'>) =>
    new PhraseSet(wordsEverywhere((language) => language.partnership.decisions[decision])),
);

function readBlocks(
  blocks: readonly Block[],
  document: Names,
  answers: Answers,
  isDecision: boolean,
  party: Party | undefined,
): void {
  let expectsDecision = isDecision;
  for (const block of blocks) {
    if (block.kind === 'table') {
      readTable(block, document, answers);
    } else if (block.kind === 'list') {
      for (const item of block.children) readItem(item, document, answers, expectsDecision, party);
    } else if (block.kind === 'paragraph') {
      expectsDecision = readText(block, document, answers, isDecision, party) || isDecision;
    } else if (block.kind === 'quote') {
      readBlocks(block.children, document, answers, isDecision, party);
    }
  }
}

/** Words of "Continue with small changes"; what is longer is something that was done. */
const LONGEST_OUTCOME = 4;

function readItem(item: Block, document: Names, answers: Answers, isDecision: boolean, party: Party | undefined): void {
  const [first, ...rest] = item.children;
  if (first === undefined) return;
  const text = plain(document.source.slice(first.span.start, first.span.end));
  if (item.box) {
    // A ticked box beside one of the outcomes is the decision.
    const outcome = decisionOf(text);
    if (outcome !== 'none' && (isDecision || text.split(' ').length <= LONGEST_OUTCOME)) {
      if (item.box.checked) decide(answers, outcome, first.span);
      return;
    }
  }
  const asks = readText(first, document, answers, isDecision, party);
  const lead = findParty(text.split(':')[0] ?? '', document.frontMatter) ?? party;
  readBlocks(rest, document, answers, isDecision || asks, lead);
}

/** Reads the lines of a paragraph; true where they end in an unanswered "Decision:". */
function readText(
  block: Block,
  document: Names,
  answers: Answers,
  isDecision: boolean,
  party: Party | undefined,
): boolean {
  let asks = false;
  let start = 0;
  for (const line of document.source.slice(block.span.start, block.span.end).split('\n')) {
    const span = within(block.span, start, start + line.trimEnd().length);
    start += line.length + 1;
    const text = plain(line);
    const lead = /^[-*+>\s]*([^:]{2,40}):(.*)$/s.exec(text);
    if (lead?.[1] !== undefined && isNamed(lead[1], decisionWords())) {
      answers.decisionSpan ??= span;
      decide(answers, decisionOf(lead[2] ?? ''), span);
      if (bothParties().test(lead[2] ?? '')) for (const party of PARTIES) answers.parties.add(party);
      asks = true;
    } else if (isDecision && decisionOf(text) !== 'none') {
      decide(answers, decisionOf(text), span);
    } else if (decides().test(text) && decisionOf(text) !== 'none') {
      // "We decided to go on": nobody decides such a thing alone.
      decide(answers, decisionOf(text), span);
    } else {
      const named = findLeadParty(text, document.frontMatter);
      const answer = named === undefined ? text : text.slice(text.indexOf(':') + 1);
      const by = named ?? party;
      if (by !== undefined && isAnswer(answer)) note(answers, by, '', answer);
    }
  }
  return asks;
}

/** Both parties' words to the same question stand together. */
function note({ parties, said }: Answers, party: Party, question: string, words: string): void {
  parties.add(party);
  const last = said.at(-1);
  if (last?.question === question && last[party] === undefined)
    said[said.length - 1] = { ...last, [party]: words.trim() };
  else said.push({ question, customer: undefined, supplier: undefined, [party]: words.trim() });
}

function decide(answers: Answers, decision: Decision, span: Span): void {
  if (decision === 'none') return;
  answers.decision = decision;
  answers.decisionSpan = span;
}

function readTable(table: Block, document: Names, answers: Answers): void {
  const cellsOf = (row: Block): string[] =>
    row.prose.map(({ span }) => plain(document.source.slice(span.start, span.end)));
  const [head, ...rows] = table.children;
  const titles = head ? cellsOf(head) : [];
  const columns = titles.map((text) => findParty(text, document.frontMatter));
  const decisionColumn = titles.findIndex((text, index) => index > 0 && isNamed(text, decisionWords()));
  for (const row of rows) {
    const cells = cellsOf(row);
    const first = cells[0] ?? '';
    if (isNamed(first, decisionWords())) {
      answers.decisionSpan ??= row.span;
      const outcomes = cells
        .slice(1)
        .map(decisionOf)
        .filter((decision) => decision !== 'none');
      decide(answers, outcomes[0] ?? 'none', row.span);
      continue;
    }
    const choice = cells.find((cell) => tickedPart(cell) !== undefined && outcomesIn(cell) > 1);
    if (choice !== undefined) {
      answers.decisionSpan ??= row.span;
      decide(answers, decisionOf(choice), row.span);
      continue;
    }
    const decisionCell = row.prose[decisionColumn];
    if (decisionCell) {
      answers.decisionSpan ??= decisionCell.span;
      decide(answers, decisionOf(cells[decisionColumn] ?? ''), decisionCell.span);
    }
    const rowParty = first.length < 40 ? findParty(first, document.frontMatter) : undefined;
    for (const [index, cell] of cells.entries()) {
      const party = columns[index] ?? (index > 0 ? rowParty : undefined);
      if (party !== undefined && index > 0 && index !== decisionColumn && isAnswer(cell))
        note(answers, party, columns[index] === undefined ? '' : first, cell);
    }
  }
}

/** "TBD", "yes / no", without blanks. */
const unanswered = lazy(
  () => new Set(wordsEverywhere(({ partnership }) => partnership.unanswered).map((words) => words.replaceAll(' ', ''))),
);

/** A form that nobody has filled in, a dash or the question again is no answer. */
function isAnswer(text: string): boolean {
  const words = text.replaceAll(/[\s_.…?–—-]+/g, ' ').trim();
  if (words === '') return false;
  return !/^(?:\[ \]|☐|<[^>]*>|\{.*\}|…)$/u.test(words) && !unanswered().has(words.replaceAll(' ', '').toLowerCase());
}

/** "☑ continue ☐ adjust ☐ stop" on one line: what is ticked; empty where nothing is, undefined where there are no boxes. */
function tickedPart(text: string): string | undefined {
  const parts = text.split(/(☑|☐|✅|❌|\[[ xX]\])/u);
  if (parts.filter((part) => /^(?:☐|❌|\[ \])$/u.test(part)).length === 0) return undefined;
  const at = parts.findIndex((part) => /^(?:☑|✅|\[[xX]\])$/u.test(part));
  return at === -1 ? '' : (parts[at + 1] ?? '').replaceAll(/[|/,]\s*$/g, '').trim();
}

/** How many different outcomes the words offer. */
function outcomesIn(text: string): number {
  return (['stop', 'adjust', 'continue'] as const).filter((decision) => decisions(decision).test(text)).length;
}

/** What stands before the next of several outcomes. */
const alternative = lazy(
  () => new RegExp(`^\\s*(?:[/|,]|(?:${anyOf(wordsEverywhere(({ grammar }) => grammar.or))})(?!\\p{L}))`, 'iu'),
);

/** The outcome that the words name. A choice of several, as in a form, is none. */
export function decisionOf(text: string): Decision {
  const ticked = tickedPart(text);
  if (ticked !== undefined) return ticked === '' ? 'none' : decisionOf(ticked);
  const found = (['stop', 'adjust', 'continue'] as const)
    .flatMap((decision) => [...decisions(decision).matches(text)].map(({ span }) => ({ decision, ...span })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outer = found.filter(
    (match) =>
      !found.some(
        (other) =>
          other !== match &&
          other.start <= match.start &&
          match.end <= other.end &&
          other.end - other.start > match.end - match.start,
      ),
  );
  const first = outer[0];
  if (first === undefined) return 'none';
  const isChoice =
    outer.length > 1 &&
    outer.some(
      ({ decision, start }) => decision !== first.decision && alternative().test(text.slice(first.end, start + 1)),
    );
  return isChoice ? 'none' : first.decision;
}
