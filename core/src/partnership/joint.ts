/** Several documents read as one partnership: the customer's requirements, the supplier's plan, the minutes of a gate. */
import type { Document } from '../document.ts';
import type { Expectation, Goal, Item, Limit, Partnership, Phase } from './partnership.ts';
import { phaseKey, readSeparateEvaluation, sameName, withStates } from './phases.ts';
import { partnershipOf } from './read.ts';

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

/** What those get who have no use for a partnership. */
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

type List = Exclude<keyof Partnership, 'parties' | 'phases' | 'expectations'>;

/** Gathers what is asked for when it is asked for. */
class LazyPartnership implements JointPartnership {
  readonly documents: readonly Document[];
  readonly parties: Partnership['parties'];
  readonly phases: readonly JointPhase[];
  readonly #lists = new Map<List, readonly Placed<Partnership[List][number]>[]>();
  #expectations: readonly JointExpectation[] | undefined;

  constructor(documents: readonly Document[]) {
    const firstNamed = (party: 'customer' | 'supplier'): string | undefined =>
      documents.map((document) => partnershipOf(document).parties[party]).find((name) => name !== undefined);
    this.documents = documents;
    this.parties = { customer: firstNamed('customer'), supplier: firstNamed('supplier') };
    this.phases = joinPhases(documents);
  }

  get goals(): readonly Placed<Goal>[] {
    return this.#all('goals');
  }

  get requirements(): readonly Placed<Item>[] {
    return this.#all('requirements');
  }

  get limits(): readonly Placed<Limit>[] {
    return this.#all('limits');
  }

  get challenges(): readonly Placed<Item>[] {
    return this.#all('challenges');
  }

  get opportunities(): readonly Placed<Item>[] {
    return this.#all('opportunities');
  }

  get expectations(): readonly JointExpectation[] {
    if (this.#expectations === undefined) {
      const dueOf = phaseFinder(this.phases);
      this.#expectations = this.documents.flatMap((document) =>
        partnershipOf(document).expectations.map((expectation) => {
          const due = dueOf(expectation.phase);
          const isOpen = expectation.state === 'open' || expectation.state === 'agreed';
          return { ...expectation, document, due, isOverdue: isOpen && due?.state === 'decided' };
        }),
      );
    }
    return this.#expectations;
  }

  #all<Name extends List>(name: Name): readonly Placed<Partnership[Name][number]>[] {
    let list = this.#lists.get(name) as readonly Placed<Partnership[Name][number]>[] | undefined;
    if (list === undefined) {
      list = this.documents.flatMap((document) =>
        partnershipOf(document)[name].map((thing: Partnership[Name][number]) => ({ ...thing, document })),
      );
      this.#lists.set(name, list);
    }
    return list;
  }
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
      const placed: JointPhase = { ...phase, document, evaluationDocument: document };
      const index = isAlone
        ? -1
        : joined.findIndex((other) => other.document !== document && sameName(other.title, phase.title));
      const known = joined[index];
      if (known === undefined) joined.push(placed);
      else
        joined[index] =
          known.checkpoints.length >= phase.checkpoints.length ? fill(known, placed) : fill(placed, known);
    }
  }
  if (isAlone) return joined;
  return withStates(inOrder(joined.map((phase) => withEvaluation(phase, documents))));
}

function fill(phase: JointPhase, other: JointPhase): JointPhase {
  const takes = phase.evaluation.span === undefined && other.evaluation.span !== undefined;
  return {
    ...phase,
    goal: phase.goal ?? other.goal,
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
