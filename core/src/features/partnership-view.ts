/** What an editor shows of a partnership beside the text: who expects what, how far the phases have come, and how much room is left. */
import type { Span } from '../base/span.ts';
import type { Diagnosis } from '../checking/findings.ts';
import { roomOf } from '../dictating/room.ts';
import type { Document } from '../document/document.ts';
import type { DocumentLocale } from '../languages/index.ts';
import type { JointExpectation, JointPartnership, JointPhase } from '../partnership/joint.ts';
import type { Checkpoint, Evaluation, Expectation, Phase } from '../partnership/model.ts';
import { shortName } from '../partnership/phase-names.ts';
import { isAboutHow, type Rule } from '../rules/rule.ts';

export interface ExpectationView {
  readonly id?: string;
  readonly text: string;
  readonly party: Expectation['party'];
  readonly state: Expectation['state'];
  readonly date?: string;
  readonly phase?: string;
  /** Still open although the phase it was due in is decided. */
  readonly overdue: boolean;
}

export interface CheckpointView {
  readonly text: string;
  readonly done: boolean;
  readonly canTick: boolean;
}

export interface EvaluationView {
  readonly state: Evaluation['state'];
  readonly exists: boolean;
  readonly customer: boolean;
  readonly supplier: boolean;
  readonly decision: Evaluation['decision'];
}

export interface PhaseView<Where> {
  readonly title: string;
  /** As an expectation names it: `phase 2`. */
  readonly shortName: string;
  readonly state: Phase['state'];
  readonly checkpoints: readonly (CheckpointView & Where)[];
  readonly evaluation: EvaluationView & Where;
}

/** The first words of a passage that dictates how. */
export interface DictatingView {
  readonly text: string;
  readonly rule: string;
  readonly category: NonNullable<Rule['category']>;
}

/** `Where` is how the editor writes a place. */
export interface PartnershipView<Where> {
  /** The document's language, in which what is inserted is written. */
  readonly documentLanguage: DocumentLocale;
  readonly parties: { readonly customer?: string; readonly supplier?: string };
  readonly expectations: readonly (ExpectationView & Where)[];
  readonly phases: readonly (PhaseView<Where> & Where)[];
  readonly room: { readonly normative: number; readonly dictating: number; readonly share?: number };
  readonly dictating: readonly (DictatingView & Where)[];
}

export type Locate<Where> = (document: Document, span: Span) => Where;

/** `whole` is the partnership that the document is part of; room and what dictates are those of the document alone. */
export function viewOf<Where extends object>(
  document: Document,
  diagnoses: readonly Diagnosis[],
  whole: JointPartnership,
  locate: Locate<Where>,
): PartnershipView<Where> {
  const { normative, dictating, share } = roomOf(document);
  const { customer, supplier } = whole.parties;
  return {
    documentLanguage: document.locale,
    parties: { ...(customer !== undefined && { customer }), ...(supplier !== undefined && { supplier }) },
    expectations: whole.expectations.map((each) => viewOfExpectation(each, locate)),
    phases: whole.phases.map((each) => viewOfPhase(each, locate)),
    room: { normative, dictating, ...(share !== undefined && { share }) },
    dictating: diagnoses.flatMap(({ rule, finding: { span } }) =>
      rule.category !== undefined && isAboutHow(rule)
        ? [
            {
              text: document.source.slice(span.start, span.end),
              rule: rule.id,
              category: rule.category,
              ...locate(document, span),
            },
          ]
        : [],
    ),
  };
}

function viewOfExpectation<Where extends object>(
  { id, text, party, state, date, phase, isOverdue, document, span }: JointExpectation,
  locate: Locate<Where>,
): ExpectationView & Where {
  return {
    ...(id && { id: id.text }),
    text,
    party,
    state,
    ...(date !== undefined && { date }),
    ...(phase !== undefined && { phase }),
    overdue: isOverdue,
    ...locate(document, span),
  };
}

function viewOfPhase<Where extends object>(phase: JointPhase, locate: Locate<Where>): PhaseView<Where> & Where {
  const { title, state, checkpoints, evaluation, evaluationDocument, document, headingSpan } = phase;
  const heading = locate(document, headingSpan);
  return {
    title,
    shortName: shortName(title),
    state,
    checkpoints: checkpoints.map((each) => ({ ...viewOfCheckpoint(each), ...locate(document, each.span) })),
    evaluation: {
      state: evaluation.state,
      exists: evaluation.span !== undefined,
      customer: evaluation.customer,
      supplier: evaluation.supplier,
      decision: evaluation.decision,
      ...(evaluation.span ? locate(evaluationDocument, evaluation.span) : heading),
    },
    ...heading,
  };
}

function viewOfCheckpoint({ text, isDone, box }: Checkpoint): CheckpointView {
  return { text, done: isDone, canTick: box !== undefined };
}
