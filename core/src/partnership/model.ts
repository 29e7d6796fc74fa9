/** What a document says about the partnership, as plain data with offsets. One reading, from which every view draws. */
import type { Span } from '../base/span.ts';
import type { Identifier } from '../document/document.ts';
import type { Party } from '../document/party.ts';
import type { NoteRole } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';

export type ExpectationState = 'open' | 'agreed' | 'met' | 'missed';
export type PhaseState = 'planned' | 'running' | 'awaiting-evaluation' | 'decided';
export type SaidOfPhase = 'planned' | 'running' | 'done' | 'cancelled';
export type Decision = 'none' | 'continue' | 'adjust' | 'stop';

export interface Item {
  readonly id: Identifier | undefined;
  readonly references: readonly Identifier[];
  readonly text: string;
  /** The words in the source, without id and task box. */
  readonly span: Span;
}

/** What is told and is nothing else of the partnership: an assumption, a decision taken, a question that is open. */
export interface Note extends Item {
  readonly role: NoteRole;
}

export interface Goal extends Item {
  readonly isMeasured: boolean;
}

export interface Expectation extends Item {
  /** The one who expects. */
  readonly party: Party | 'unknown';
  readonly state: ExpectationState;
  /** When the state was reached, as `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** The phase in which it falls due, as the document names it. */
  readonly phase: string | undefined;
  /** Where that is said. */
  readonly phaseSpan: Span | undefined;
  /** From where on it is met, where a table says so. */
  readonly measure: string | undefined;
  readonly box: Block['box'];
  /** The words that carry the state, bracket or dash included. */
  readonly tail: Span | undefined;
  /** ✅ or ☐, where it stands for a box. */
  readonly sign: Span | undefined;
}

export interface Limit extends Item {
  /** The one who is bound. */
  readonly party: Party | 'unknown';
  readonly hasReason: boolean;
}

export interface Checkpoint {
  readonly text: string;
  readonly isDone: boolean;
  readonly span: Span;
  readonly box: Block['box'];
}

/** What the parties said to one question; undefined where one said nothing. */
export interface Answer {
  /** Empty where a party spoke without being asked. */
  readonly question: string;
  readonly customer: string | undefined;
  readonly supplier: string | undefined;
}

export interface Evaluation {
  readonly state: 'none' | 'present' | 'complete';
  readonly customer: boolean;
  readonly supplier: boolean;
  /** In text order. */
  readonly answers: readonly Answer[];
  readonly decision: Decision;
  /** When it was taken, as `YYYY-MM-DD`. */
  readonly decisionDate: string | undefined;
  /** Where it stands; undefined where there is none, not even an empty form. */
  readonly span: Span | undefined;
  /** The line that holds the decision, or waits for it. */
  readonly decisionSpan: Span | undefined;
}

export interface Phase {
  readonly title: string;
  /** The number or letter in its name. */
  readonly number: string | undefined;
  readonly state: PhaseState;
  /** What the document itself says of how far it has come, in its heading or its row. */
  readonly said: SaidOfPhase | undefined;
  readonly goal: string | undefined;
  readonly checkpoints: readonly Checkpoint[];
  /** How many more there were that nobody waits for any longer. */
  readonly cancelled: number;
  readonly evaluation: Evaluation;
  /** The heading, or the list item or row that stands for it. */
  readonly headingSpan: Span;
  /** All that belongs to it. */
  readonly span: Span;
  /** Depth of its heading; 0 where it is a list item or row. */
  readonly depth: number;
}

export interface Partnership {
  readonly parties: { readonly customer: string | undefined; readonly supplier: string | undefined };
  readonly goals: readonly Goal[];
  readonly requirements: readonly Item[];
  readonly expectations: readonly Expectation[];
  readonly limits: readonly Limit[];
  readonly challenges: readonly Item[];
  readonly opportunities: readonly Item[];
  /** In text order. */
  readonly notes: readonly Note[];
  readonly phases: readonly Phase[];
}
