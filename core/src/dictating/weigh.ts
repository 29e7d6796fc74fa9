/** Which of the words that could dictate really do, and how sure that is: a sum of weights that were learnt. */
import type { Statement } from '../document/document.ts';
import { encloses, isStrong, type Cue } from './cue.ts';
import { featuresOf, settingOf } from './features.ts';
import weights from './weights.json' with { type: 'json' };

export interface Weighed extends Cue {
  /** The logarithm of the odds that a careful reader would ask why. */
  readonly score: number;
  /** Whether it is worth a warning, and not only a hint. */
  readonly isSure: boolean;
}

const known: Readonly<Record<string, number | undefined>> = weights.features;

/** Whether anything asks, be it only the heading: what is merely told has to weigh more. */
export function isAsked({ kind }: Statement): boolean {
  return kind !== 'context';
}

/** The sum of what holds for a word. */
export function scoreOf(features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (known[feature] ?? 0), weights.bias);
}

/** Keeps the cues that count, the heaviest first. */
export function weigh(cues: readonly Cue[], statement: Statement): Weighed[] {
  if (cues.length === 0) return [];
  const setting = settingOf(statement, cues);
  const { sure, unsure } = weights.from[isAsked(statement) ? 'asked' : 'told'];
  const counting = cues
    .map((cue) => {
      const score = scoreOf(featuresOf(cue, setting));
      return { ...cue, score, isSure: score >= sure };
    })
    .filter(({ score }) => score >= unsure);
  const named = counting.filter(({ category }) => category === 'technology');
  const kept = counting.filter(
    (cue) =>
      !counting.some(
        (other) =>
          other !== cue && encloses(other, cue) && cue.category !== 'technology' && (isStrong(other) || !isStrong(cue)),
      ) &&
      // "a MySQL database" is one matter: the name says more than what it is.
      !(cue.category === 'design' && named.some((name) => isSamePhrase(name, cue))),
  );
  return kept.toSorted((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start));
}

/** Whether the cue holds the name, or follows it with no more than a blank between. */
function isSamePhrase(name: Cue, cue: Cue): boolean {
  return cue.start <= name.end + 1 && name.start <= cue.end;
}
