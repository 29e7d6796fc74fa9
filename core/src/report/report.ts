/** What a board needs to know of a partnership, as plain data in the document's language. */
import { wordsAt } from '../document/statements.ts';
import { prescriptionsOf } from '../dictating/prescriptions.ts';
import { asksForSomething, roomOfAll } from '../dictating/room.ts';
import type { ReaderLocale } from '../languages/index.ts';
import type { JointPartnership } from '../partnership/joint.ts';
import type { Answer, Decision, Expectation, ExpectationState, PhaseState } from '../partnership/model.ts';
import { titleOfPartnership } from '../partnership/title.ts';

export interface ReportItem {
  readonly id: string | undefined;
  readonly text: string;
}

export interface ReportGoal extends ReportItem {
  readonly isMeasured: boolean;
}

export interface ReportExpectation extends ReportItem {
  readonly party: Expectation['party'];
  readonly state: ExpectationState;
  readonly date: string | undefined;
  readonly phase: string | undefined;
  readonly isOverdue: boolean;
}

export interface ReportLimit extends ReportItem {
  readonly party: Expectation['party'];
  readonly hasReason: boolean;
}

export interface ReportPhase {
  readonly title: string;
  readonly state: PhaseState;
  readonly goal: string | undefined;
  readonly done: number;
  readonly checkpoints: readonly { readonly text: string; readonly isDone: boolean }[];
  readonly cancelled: number;
  readonly hasCustomerAnswered: boolean;
  readonly hasSupplierAnswered: boolean;
  readonly decision: Decision;
  /** `YYYY-MM-DD`. */
  readonly decisionDate: string | undefined;
  readonly answers: readonly Answer[];
}

export interface Report {
  readonly language: ReaderLocale;
  readonly title: string;
  readonly customer: string | undefined;
  readonly supplier: string | undefined;
  /** Share of the requirements that leave open how, 0 to 1; undefined where nothing is asked for. */
  readonly room: number | undefined;
  readonly requirements: number;
  /** How many of them leave open how. */
  readonly free: number;
  readonly goals: readonly ReportGoal[];
  readonly phases: readonly ReportPhase[];
  readonly expectations: readonly ReportExpectation[];
  readonly limits: readonly ReportLimit[];
  readonly challenges: readonly ReportItem[];
  readonly opportunities: readonly ReportItem[];
  /** What dictates how, in text order: the words and the sentence that holds them. */
  readonly dictating: readonly { readonly words: string; readonly sentence: string }[];
}

/** `name` stands where the documents have no title. */
export function reportOf(whole: JointPartnership, language: ReaderLocale, name: string): Report {
  const { documents, parties, goals, phases, expectations, limits, challenges, opportunities } = whole;
  const { share, normative, dictating } = roomOfAll(documents);
  return {
    language,
    title: titleOfPartnership(whole) ?? name,
    customer: parties.customer,
    supplier: parties.supplier,
    room: share,
    requirements: normative,
    free: normative - dictating,
    goals: goals.map((goal) => ({ ...toItem(goal), isMeasured: goal.isMeasured })),
    phases: phases.map(({ title: phaseTitle, state, goal, checkpoints, cancelled, evaluation }) => ({
      title: phaseTitle,
      state,
      goal,
      done: checkpoints.filter(({ isDone }) => isDone).length,
      checkpoints: checkpoints.map(({ text, isDone }) => ({ text, isDone })),
      cancelled,
      hasCustomerAnswered: evaluation.customer,
      hasSupplierAnswered: evaluation.supplier,
      decision: evaluation.decision,
      decisionDate: evaluation.decisionDate,
      answers: evaluation.answers,
    })),
    expectations: expectations.map((expectation) => ({
      ...toItem(expectation),
      party: expectation.party,
      state: expectation.state,
      date: expectation.date,
      phase: expectation.phase,
      isOverdue: expectation.isOverdue,
    })),
    limits: limits.map((limit) => ({ ...toItem(limit), party: limit.party, hasReason: limit.hasReason })),
    challenges: challenges.map(toItem),
    opportunities: opportunities.map(toItem),
    dictating: documents.flatMap((document) =>
      prescriptionsOf(document)
        .filter(({ isSure, statement }) => isSure && asksForSomething(statement))
        .map(({ span, statement }) => ({
          words: wordsAt(span, statement),
          sentence: wordsAt(statement.span, statement),
        })),
    ),
  };
}

function toItem({
  id,
  text,
}: {
  readonly id: { readonly text: string } | undefined;
  readonly text: string;
}): ReportItem {
  return { id: id?.text, text };
}
