/** Whether both parties have answered, and what was decided. */
import { HIDDEN, onOneLine } from '../base/hidden.ts';
import { lazy } from '../base/memoize.ts';
import { SpanBetween, within, type SourceText, type Span } from '../base/span.ts';
import type { Section } from '../document/document.ts';
import { findParty, type Party, type PartyNames } from '../document/party.ts';
import { writerOf } from '../document/voice.ts';
import { findRole } from '../document/sections.ts';
import type { Block } from '../markdown/blocks.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { readable, shownIn } from '../markdown/prose.ts';
import { phrasesEverywhereBy, wordsEverywhere } from '../words/packs.ts';
import { announcesDecision, decisionOf, decisionToldIn, offersOutcomes } from './decisions.ts';
import type { Cell } from './cells.ts';
import { findLeadParty, type ReadingSource } from './entries.ts';
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

export function readEvaluation(sections: readonly Section[], document: ReadingSource): Evaluation {
  return new EvaluationReader(document).readSections(sections);
}

/** One row of a table that holds the evaluation of several phases. */
export function readEvaluationRow(head: Block | undefined, row: Block, document: ReadingSource): Evaluation {
  return new EvaluationReader(document).readRow(head, row);
}

/** A paragraph that looks back at one phase, among others that do at theirs. */
export function readEvaluationParagraph(block: Block, document: ReadingSource): Evaluation {
  return new EvaluationReader(document).readParagraph(block);
}

/** What the row of a phase says of its own end: in a column for the decision, or for what the parties say. */
export function readOwnRow(row: Block, cells: readonly Cell[], document: ReadingSource): Evaluation | undefined {
  return new EvaluationReader(document).readOwnRow(row, cells);
}

/** A decision in a phase that has no heading for its evaluation: only a line that says so counts. */
export function readLooseDecision(sections: readonly Section[], document: ReadingSource): Evaluation {
  return new EvaluationReader(document).readLoose(sections);
}

/** What has to hold before a gate is a long list, and no decision: "All runs recorded, ..., the final review approved". */
function isCriteria(text: string): boolean {
  const decided = decisionOf(text.split(/[,;]/, 1)[0] ?? '');
  return decided === 'none' && text.split(/\s+/).length > LONGEST_DECISION_WORDS;
}

/** Words of "Continue, once the harbour office has put names to the duties". */
const LONGEST_DECISION_WORDS = 8;

const PARTIES: readonly Party[] = ['customer', 'supplier'];
/** Words of "Continue with small changes"; what is longer is something that was done. */
const LONGEST_OUTCOME_WORDS = 4;
/** Words of "The Harbour Authority of Lindmouth", who thinks something. */
const LONGEST_SPEAKER_WORDS = 6;
const phrases = phrasesEverywhereBy(
  ({ partnership }, topic: 'we' | 'bothParties' | 'opinions' | 'echoes' | 'evaluationColumn' | 'notHeld' | 'decides') =>
    partnership[topic],
);

/** What the words above say of those below. */
interface Lead {
  /** Whether they ask for the decision: an outcome is one then. */
  readonly isDecision: boolean;
  /** Whoever speaks, where the words do not tell. */
  readonly party: Party | undefined;
  /** Whether nothing but a plain word of decision counts: nobody evaluates here. */
  readonly isLoose?: boolean;
}

const NO_LEAD: Lead = { isDecision: false, party: undefined };
const LOOSE: Lead = { ...NO_LEAD, isLoose: true };

/** Who speaks in which column of a table, and which one holds the decision; -1 where none does. */
interface Columns {
  readonly parties: readonly (Party | undefined)[];
  readonly decision: number;
}

/** Collects what the lines and rows of an evaluation say. */
class EvaluationReader {
  readonly #source: SourceText;
  readonly #parties: PartyNames;
  readonly #writer: Party | undefined;
  readonly #answered = new Set<Party>();
  readonly #answers: Answer[] = [];
  #decision: Decision = 'none';
  /** Where the decision stands, or is waited for. */
  #decisionSpan: Span | undefined;
  /** Whether a sentence has told what somebody thinks. */
  #hasSpoken = false;

  constructor({ source, frontMatter }: ReadingSource) {
    this.#source = source;
    this.#parties = frontMatter;
    this.#writer = writerOf({}, frontMatter);
  }

  readSections(sections: readonly Section[]): Evaluation {
    for (const { heading, blocks } of sections) {
      const isDecision = heading !== undefined && announcesDecision(heading.text);
      const party = heading && findParty(heading.text, this.#parties);
      this.#blocks(withHtml(blocks, this.#source), { isDecision, party });
    }
    const [first, last] = [sections[0], sections.at(-1)];
    return first && last ? this.#evaluation(new SpanBetween(first.span, last.span)) : NO_EVALUATION;
  }

  readRow(head: Block | undefined, row: Block): Evaluation {
    this.#table(head, [row]);
    return this.#evaluation(row.span);
  }

  readParagraph(block: Block): Evaluation {
    this.#paragraph(block, NO_LEAD);
    return this.#evaluation(block.span);
  }

  readOwnRow(row: Block, cells: readonly Cell[]): Evaluation | undefined {
    const decision = cells.find(
      ({ column, text }, index) => index > 0 && announcesDecision(column) && !isCriteria(text),
    );
    const words = cells.find(({ column }, index) => index > 0 && phrases('evaluationColumn').test(column));
    if (decision) this.#await(decisionOf(decision.text), decision.span);
    for (const sentence of words ? words.text.split(BETWEEN_SENTENCES) : []) this.#told(sentence, NO_LEAD);
    return decision || words ? this.#evaluation(row.span) : undefined;
  }

  readLoose(sections: readonly Section[]): Evaluation {
    for (const { blocks } of sections) {
      for (const block of blocks) {
        if (block.kind !== 'paragraph') continue;
        this.#paragraph(block, LOOSE);
        this.#inline(block);
      }
    }
    const span = this.#decisionSpan;
    return this.#decision === 'none' || span === undefined ? NO_EVALUATION : this.#evaluation(span);
  }

  #evaluation(span: Span): Evaluation {
    const [customer, supplier] = [this.#answered.has('customer'), this.#answered.has('supplier')];
    const isDecided = this.#decision !== 'none';
    return {
      state: customer && supplier && isDecided ? 'complete' : customer || supplier || isDecided ? 'present' : 'none',
      customer,
      supplier,
      answers: this.#answers,
      decision: this.#decision,
      decisionDate: isDecided ? this.#dateOfDecision() : undefined,
      span,
      decisionSpan: this.#decisionSpan,
    };
  }

  #dateOfDecision(): string | undefined {
    return this.#decisionSpan && /\b\d{4}-\d{2}-\d{2}\b/.exec(this.#textOf(this.#decisionSpan))?.[0];
  }

  #blocks(blocks: readonly Block[], lead: Lead): void {
    let below = lead;
    for (const block of blocks) {
      if (block.kind === 'table') {
        this.#table(block.children[0], block.children.slice(1));
      } else if (block.kind === 'list') {
        for (const item of block.children) this.#item(item, below);
      } else if (block.kind === 'paragraph') {
        below = this.#paragraph(block, lead) ? { ...lead, isDecision: true } : lead;
      } else if (block.kind === 'quote') {
        this.#blocks(block.children, lead);
      }
    }
  }

  #item(item: Block, lead: Lead): void {
    const [first, ...rest] = item.children;
    if (first === undefined) return;
    const text = onOneLine(shownIn(first));
    if (item.box) {
      // A ticked box beside one of the outcomes is the decision.
      const outcome = decisionOf(text);
      if (outcome !== 'none' && (lead.isDecision || text.split(' ').length <= LONGEST_OUTCOME_WORDS)) {
        if (item.box.checked) this.#decide(outcome, first.span);
        return;
      }
    }
    const asks = this.#paragraph(first, lead);
    const party = findParty(text.split(':')[0] ?? '', this.#parties) ?? lead.party;
    this.#blocks(rest, { isDecision: lead.isDecision || asks, party });
  }

  /** Reads line by line; whether any of them asks for the decision. */
  #paragraph(block: Block, lead: Lead): boolean {
    let asks = false;
    let start = 0;
    for (const line of shownIn(block).split('\n')) {
      if (this.#line(line, within(block.span, start, start + line.trimEnd().length), lead)) asks = true;
      start += line.length + 1;
    }
    return asks;
  }

  /** Whether it asks for the decision: "Decision:". */
  #line(line: string, span: Span, lead: Lead): boolean {
    const text = onOneLine(line);
    if (this.#announced(text, span)) return true;
    const decision = lead.isDecision ? decisionOf(text) : 'none';
    if (decision !== 'none') {
      this.#decide(decision, span);
      return false;
    }
    const party = findLeadParty(text, this.#parties) ?? lead.party;
    const sentences = line.split(BETWEEN_SENTENCES);
    if (sentences.length === 1) {
      this.#sentence(text, span, { ...lead, party });
      return false;
    }
    let asks = false;
    let start = 0;
    for (const sentence of sentences) {
      start = line.indexOf(sentence, start);
      const own = within(span, start, start + sentence.trimEnd().length);
      start += sentence.length;
      if (this.#announced(onOneLine(sentence), own)) asks = true;
      else this.#sentence(onOneLine(sentence), own, { ...lead, party });
    }
    return asks;
  }

  /** "Decision: go on": the words before the colon announce it. */
  #announced(text: string, span: Span): boolean {
    const [, name, said = ''] = /^[-*+>\s]*([^:]{2,40}):(.*)$/s.exec(text) ?? [];
    if (name === undefined || !announcesDecision(name)) return false;
    this.#await(decisionOf(said), span);
    if (phrases('bothParties').test(said)) this.#bothSpoke();
    return true;
  }

  /** "We decided to go on", which nobody decides alone; or what somebody says. */
  #sentence(text: string, span: Span, lead: Lead): void {
    const isTold = lead.isLoose !== true || phrases('decides').test(text);
    const decision = isTold ? decisionToldIn(text) : 'none';
    if (decision === 'none') this.#told(text, lead);
    else this.#decide(decision, span);
  }

  /** "Customer: it went well", "The supplier found it hard". */
  #told(text: string, { party, isLoose }: Lead): void {
    const named = findLeadParty(text, this.#parties);
    const by = named ?? party;
    const answer = named === undefined ? text : text.slice(text.indexOf(':') + 1);
    if (by !== undefined) {
      if (isAnswer(answer)) this.#note(by, '', answer);
      return;
    }
    const verb = isLoose === true ? undefined : phrases('opinions').first(text);
    if (verb === undefined || !isAnswer(text)) return;
    const subject = text.slice(0, verb.span.start).trim();
    if (subject === '' || subject.split(/\s+/).length > LONGEST_SPEAKER_WORDS) return;
    const speaker = findParty(subject, this.#parties) ?? (phrases('we').test(subject) ? this.#writer : undefined);
    const isEcho = this.#isEcho(speaker, text.slice(verb.span.start));
    if (phrases('bothParties').test(subject) || isEcho) this.#bothSpoke();
    else if (speaker !== undefined) this.#note(speaker, '', text);
    this.#hasSpoken = true;
  }

  /** Whoever thinks the same as somebody before is the other one, whatever their names. */
  #isEcho(speaker: Party | undefined, words: string): boolean {
    if (!this.#hasSpoken || (speaker !== undefined && this.#answered.size > 0)) return false;
    return phrases('echoes').test(words);
  }

  #bothSpoke(): void {
    for (const each of PARTIES) this.#answered.add(each);
  }

  /** "Evaluation: customer happy; supplier happy. Decision: proceed." */
  #inline(block: Block): void {
    const source = shownIn(block);
    const lead = /^[\s*_>-]*([^:\n]{4,30}):/.exec(source);
    if (lead?.[1] === undefined || findRole(onOneLine(lead[1])) !== 'evaluation') return;
    let end = lead[0].length;
    for (const part of source.slice(lead[0].length).split(BETWEEN_PARTS)) {
      const text = onOneLine(part).replace(/[;.]$/, '');
      const start = source.indexOf(part, end);
      end = start + part.length;
      const said = /^([^:]{2,40}):(.*)$/s.exec(text);
      if (said?.[1] !== undefined && announcesDecision(said[1])) {
        this.#decide(decisionOf(said[2] ?? ''), within(block.span, start, end));
      } else {
        const [first = '', ...rest] = text.split(' ');
        const party = findParty(first, this.#parties);
        if (party !== undefined && isAnswer(rest.join(' '))) this.#note(party, '', rest.join(' '));
      }
    }
  }

  #table(head: Block | undefined, rows: readonly Block[]): void {
    const titles = head ? this.#cellsOf(head) : [];
    const columns = {
      parties: titles.map((text) => findParty(text, this.#parties)),
      decision: titles.findIndex((text, index) => index > 0 && announcesDecision(text)),
    };
    for (const row of rows) this.#row(row, this.#cellsOf(row), columns);
  }

  #row(row: Block, cells: readonly string[], columns: Columns): void {
    const choice = cells.find(offersOutcomes);
    if (announcesDecision(cells[0] ?? '')) {
      const outcome = cells
        .slice(1)
        .map(decisionOf)
        .find((decision) => decision !== 'none');
      this.#await(outcome ?? 'none', row.span);
    } else if (choice !== undefined) {
      this.#await(decisionOf(choice), row.span);
    } else {
      const cell = row.prose[columns.decision];
      if (cell) this.#await(decisionOf(cells[columns.decision] ?? ''), cell.span);
      this.#answerRow(cells, columns);
    }
  }

  /** Whoever its column names has said what stands in a cell; where it names nobody, whoever the row names. */
  #answerRow(cells: readonly string[], columns: Columns): void {
    const [first = '', ...others] = cells;
    const rowParty = first.length < 40 ? findParty(first, this.#parties) : undefined;
    for (const [at, cell] of others.entries()) {
      const index = at + 1;
      const columnParty = columns.parties[index];
      const party = columnParty ?? rowParty;
      if (party !== undefined && index !== columns.decision && isAnswer(cell))
        this.#note(party, columnParty === undefined ? '' : first, cell);
    }
  }

  #cellsOf(row: Block): string[] {
    return row.prose.map((cell) => readable(cell));
  }

  #textOf({ start, end }: Span): string {
    return this.#source.slice(start, end);
  }

  /** Both parties' words to the same question stand together. */
  #note(party: Party, question: string, words: string): void {
    this.#answered.add(party);
    const said = words.trim();
    const last = this.#answers.at(-1);
    if (last?.question === question && last[party] === undefined)
      this.#answers[this.#answers.length - 1] = { ...last, [party]: said };
    else this.#answers.push({ question, customer: undefined, supplier: undefined, [party]: said });
  }

  /** What stands where the decision is asked for; the first such place waits for it as long as it names no outcome. */
  #await(decision: Decision, span: Span): void {
    this.#decisionSpan ??= span;
    this.#decide(decision, span);
  }

  #decide(decision: Decision, span: Span): void {
    if (decision === 'none') return;
    this.#decision = decision;
    this.#decisionSpan = span;
  }
}

/** Behind a full stop, with what closes after it, seen or hidden. */
const BETWEEN_SENTENCES = new RegExp(`(?<=[.!?][*_"”)${HIDDEN}]{0,6})[ \\t]+(?=[^\\p{Ll}\\s])`, 'u');

const BETWEEN_PARTS = new RegExp(`(?<=[;.]${HIDDEN}{0,6})\\s+`, 'u');

/** "TBD", "yes / no", without blanks. */
const unanswered = lazy(
  () => new Set(wordsEverywhere(({ partnership }) => partnership.unanswered).map((words) => words.replaceAll(' ', ''))),
);

/** A form that nobody has filled in, a dash or the question again is no answer. */
function isAnswer(text: string): boolean {
  const words = text.replaceAll(/[\s_.…?–—-]+/g, ' ').trim();
  if (words === '') return false;
  // "Not yet held", "to be answered in May"
  if ((phrases('notHeld').first(words)?.span.start ?? Infinity) === 0) return false;
  return !/^(?:\[ \]|☐|<[^>]*>|\{.*\}|…)$/u.test(words) && !unanswered().has(words.replaceAll(' ', '').toLowerCase());
}
