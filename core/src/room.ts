/** How much room a document leaves: the share of its normative statements that dictate nothing. */
import type { Document } from './document.ts';
import { prescriptionsOf } from './prescriptions.ts';

export interface Room {
  readonly normative: number;
  readonly dictating: number;
  /** From 0 to 1 in hundredths, never rounded up to “all”; undefined where nothing is asked for. */
  readonly share: number | undefined;
}

export function roomOf(document: Document): Room {
  const normative = document.statements.filter(
    ({ kind, section }) => kind === 'normative' && section.role !== 'suggestions',
  );
  const dictating = new Set(
    prescriptionsOf(document)
      .map(({ statement }) => statement)
      .filter(({ kind }) => kind === 'normative'),
  );
  const count = normative.length;
  return {
    normative: count,
    dictating: dictating.size,
    share: count === 0 ? undefined : Math.floor((100 * (count - dictating.size)) / count) / 100,
  };
}
