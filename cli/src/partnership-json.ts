/** A document's partnership -> the documented JSON. */
import {
  NOTE_ROLES,
  partnershipOf,
  roomOf,
  voicesOf,
  type Document,
  type Item,
  type Phase,
} from '../../core/src/index.ts';
import { sectionsOf } from './findings.ts';
import { Lines } from './positions.ts';

export function partnershipJson(path: string, document: Document): object {
  const lines = new Lines(document.source.toString());
  const { parties, goals, requirements, expectations, limits, challenges, opportunities, notes, phases } =
    partnershipOf(document);
  const toItem = ({ id, text, span }: Item): object => ({ id: id?.text ?? null, text, range: lines.range(span) });
  return {
    version: 1,
    path,
    language: document.locale,
    room: roomOf(document).share ?? null,
    sections: sectionsOf(document, lines),
    parties: { customer: parties.customer ?? null, supplier: parties.supplier ?? null },
    goals: goals.map((goal) => ({ ...toItem(goal), measured: goal.isMeasured })),
    requirements: requirements.map(toItem),
    expectations: expectations.map((expectation) => ({
      ...toItem(expectation),
      party: expectation.party,
      state: expectation.state,
      phase: expectation.phase ?? null,
      measure: expectation.measure ?? null,
    })),
    limits: limits.map((limit) => ({ ...toItem(limit), party: limit.party, reason: limit.hasReason })),
    challenges: challenges.map(toItem),
    opportunities: opportunities.map(toItem),
    ...Object.fromEntries(
      NOTE_ROLES.map((role) => [role, notes.filter((note) => note.role === role).map((note) => toItem(note))]),
    ),
    voices: voicesOf(document).map(({ voice, heading }) => ({
      voice: voice.kind,
      reason: voice.reason,
      heading: heading?.text ?? null,
      range: heading ? lines.range(heading.span) : null,
    })),
    phases: phases.map((phase) => phaseJson(phase, lines)),
  };
}

function phaseJson({ title, state, checkpoints, cancelled, evaluation, headingSpan }: Phase, lines: Lines): object {
  return {
    title,
    state,
    checkpoints: checkpoints.map(({ text, isDone, span }) => ({ text, done: isDone, range: lines.range(span) })),
    cancelled,
    evaluation: {
      state: evaluation.state,
      customer: evaluation.customer,
      supplier: evaluation.supplier,
      decision: evaluation.decision,
      range: lines.range(evaluation.span ?? headingSpan),
    },
    range: lines.range(headingSpan),
  };
}
