/** Several documents read as one partnership: the customer's requirements, the supplier's plan, the minutes of a gate. */
import type { Document } from '../document/document.ts';
import type { Party } from '../document/party.ts';
import type { Expectation, Goal, Item, Limit, Partnership, Phase } from './model.ts';
import { phaseKey, sameName } from './phase-names.ts';
import { statesOf } from './phase-states.ts';
import { partnershipOf } from './read.ts';
import { readSeparateEvaluation } from './separate-evaluations.ts';

/** A thing together with the document it stands in. */
export type Placed<Thing> = Thing & { readonly document: Document };

export interface JointExpectation extends Placed<Expectation> {
  /** Still open although both parties have closed the phase it was due in. */
  readonly isOverdue: boolean;
  /** The phase in which it falls due, where the documents know it. */
  readonly due: JointPhase | undefined;
}

export interface JointPhase extends Placed<Phase> {
  /** Where its evaluation stands: minutes have a document of their own. */
  readonly evaluationDocument: Document;
}

/** What `Partnership` is of one document, of all that belong together. */
export interface JointPartnership {
  /** In the order in which they are read. */
  readonly documents: readonly Document[];
  readonly parties: Partnership['parties'];
  readonly goals: readonly Placed<Goal>[];
  readonly requirements: readonly Placed<Item>[];
  readonly expectations: readonly JointExpectation[];
  readonly limits: readonly Placed<Limit>[];
  readonly challenges: readonly Placed<Item>[];
  readonly opportunities: readonly Placed<Item>[];
  readonly phases: readonly JointPhase[];
}

/** Handed to rules of scope `passage`, which never look at it. */
export const NO_PARTNERSHIP: JointPartnership = {
  documents: [],
  parties: { customer: undefined, supplier: undefined },
  goals: [],
  requirements: [],
  expectations: [],
  limits: [],
  challenges: [],
  opportunities: [],
  phases: [],
};

export function joinPartnerships(documents: readonly Document[]): JointPartnership {
  return new LazyPartnership(documents);
}

/** Gathers what is asked for when it is asked for. */
class LazyPartnership implements JointPartnership {
  readonly documents: readonly Document[];
  readonly parties: Partnership['parties'];
  readonly phases: readonly JointPhase[];
  #goals: readonly Placed<Goal>[] | undefined;
  #requirements: readonly Placed<Item>[] | undefined;
  #limits: readonly Placed<Limit>[] | undefined;
  #challenges: readonly Placed<Item>[] | undefined;
  #opportunities: readonly Placed<Item>[] | undefined;
  #expectations: readonly JointExpectation[] | undefined;

  constructor(documents: readonly Document[]) {
    const firstNamed = (party: Party): string | undefined =>
      documents.map((document) => partnershipOf(document).parties[party]).find((name) => name !== undefined);
    this.documents = documents;
    this.parties = { customer: firstNamed('customer'), supplier: firstNamed('supplier') };
    this.phases = joinPhases(documents);
  }

  get goals(): readonly Placed<Goal>[] {
    return (this.#goals ??= this.#all(({ goals }) => goals, placeGoal));
  }

  get requirements(): readonly Placed<Item>[] {
    return (this.#requirements ??= this.#all(({ requirements }) => requirements, placeItem));
  }

  get limits(): readonly Placed<Limit>[] {
    return (this.#limits ??= this.#all(({ limits }) => limits, placeLimit));
  }

  get challenges(): readonly Placed<Item>[] {
    return (this.#challenges ??= this.#all(({ challenges }) => challenges, placeItem));
  }

  get opportunities(): readonly Placed<Item>[] {
    return (this.#opportunities ??= this.#all(({ opportunities }) => opportunities, placeItem));
  }

  get expectations(): readonly JointExpectation[] {
    if (this.#expectations === undefined) {
      const dueOf = phaseFinder(this.phases);
      this.#expectations = this.#all(
        ({ expectations }) => expectations,
        (expectation, document) => placeExpectation(expectation, document, dueOf(expectation.phase)),
      );
    }
    return this.#expectations;
  }

  #all<Thing, Joint>(
    of: (partnership: Partnership) => readonly Thing[],
    place: (thing: Thing, document: Document) => Joint,
  ): readonly Joint[] {
    return this.documents.flatMap((document) => of(partnershipOf(document)).map((thing) => place(thing, document)));
  }
}

/* Written out, because there are thousands of them: a spread costs ten times as much. */

function placeItem({ id, references, text, span }: Item, document: Document): Placed<Item> {
  return { id, references, text, span, document };
}

function placeGoal({ id, references, text, span, isMeasured }: Goal, document: Document): Placed<Goal> {
  return { id, references, text, span, isMeasured, document };
}

function placeLimit({ id, references, text, span, party, hasReason }: Limit, document: Document): Placed<Limit> {
  return { id, references, text, span, party, hasReason, document };
}

function placeExpectation(
  { id, references, text, span, party, state, date, phase, phaseSpan, measure, box, tail, sign }: Expectation,
  document: Document,
  due: JointPhase | undefined,
): JointExpectation {
  const isClosed = due?.state === 'decided' && due.evaluation.state === 'complete';
  const isOverdue = (state === 'open' || state === 'agreed') && isClosed;
  return {
    id,
    references,
    text,
    span,
    party,
    state,
    date,
    phase,
    phaseSpan,
    measure,
    box,
    tail,
    sign,
    document,
    due,
    isOverdue,
  };
}

function placePhase(
  { title, number, state, said, goal, checkpoints, cancelled, evaluation, headingSpan, span, depth }: Phase,
  document: Document,
): JointPhase {
  return {
    title,
    number,
    state,
    said,
    goal,
    checkpoints,
    cancelled,
    evaluation,
    headingSpan,
    span,
    depth,
    document,
    evaluationDocument: document,
  };
}

/** The first phase that a name means; each name is looked for once. */
function phaseFinder(phases: readonly JointPhase[]): (name: string | undefined) => JointPhase | undefined {
  const byKey = new Map(phases.map((phase) => [phaseKey(phase.title), phase] as const).toReversed());
  const found = new Map<string, JointPhase | undefined>();
  return (name) => {
    if (name === undefined) return undefined;
    if (!found.has(name))
      found.set(name, byKey.get(phaseKey(name)) ?? phases.find(({ title }) => sameName(title, name)));
    return found.get(name);
  };
}

/** A phase that two documents name is one: the account that says most counts, and takes from the other what it lacks. */
function joinPhases(documents: readonly Document[]): JointPhase[] {
  const joined: JointPhase[] = [];
  const isAlone = documents.length === 1;
  for (const document of documents) {
    for (const phase of partnershipOf(document).phases) {
      const placed = placePhase(phase, document);
      const index = isAlone
        ? -1
        : joined.findIndex((other) => other.document !== document && sameName(other.title, phase.title));
      const known = joined[index];
      if (known === undefined) joined.push(placed);
      else
        joined[index] =
          known.checkpoints.length >= phase.checkpoints.length ? mergeInto(known, placed) : mergeInto(placed, known);
    }
  }
  if (isAlone) return joined;
  const ordered = inOrder(joined.map((phase) => withEvaluation(phase, documents)));
  const states = statesOf(ordered);
  return ordered.map((phase, index) => ({ ...phase, state: states[index] ?? phase.state }));
}

/** The phase with what it lacks and the other one has. */
function mergeInto(phase: JointPhase, other: JointPhase): JointPhase {
  const takes = phase.evaluation.span === undefined && other.evaluation.span !== undefined;
  return {
    ...phase,
    goal: phase.goal ?? other.goal,
    said: phase.said ?? other.said,
    ...(takes && { evaluation: other.evaluation, evaluationDocument: other.evaluationDocument }),
  };
}

function withEvaluation(phase: JointPhase, documents: readonly Document[]): JointPhase {
  if (phase.evaluation.span !== undefined) return phase;
  for (const document of documents) {
    if (document === phase.document) continue;
    const evaluation = readSeparateEvaluation(phase.title, document);
    if (evaluation) return { ...phase, evaluation, evaluationDocument: document };
  }
  return phase;
}

/** By their numbers where all of them have one; as the documents have them otherwise. */
function inOrder(phases: readonly JointPhase[]): readonly JointPhase[] {
  const isNumbered = phases.every(({ number }) => number !== undefined && /^\d+$/.test(number));
  return isNumbered ? phases.toSorted((a, b) => Number(a.number) - Number(b.number)) : phases;
}
