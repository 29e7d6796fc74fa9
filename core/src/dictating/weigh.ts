/** Which of the words that could dictate really do, and how sure that is: a sum of weights that were learnt. */
import type { Statement } from '../document/document.ts';
import { encloses, isStrong, type Cue } from './cue.ts';
import { featuresOf, framesOf, isCarried, settingOf } from './features.ts';
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

/** How much it counts that something holds for a word; 0 for what was not learnt. */
export function weightOf(feature: string): number {
  return known[feature] ?? 0;
}

/** What speaks for and against one word, and what follows from it. */
export interface Judgement {
  readonly features: readonly string[];
  /** The sum of what they weigh. */
  readonly score: number;
  /** From which score on a word of its kind is a hint, and from which a warning. */
  readonly bounds: { readonly sure: number; readonly unsure: number };
  /** Whether it counts at all. */
  readonly counts: boolean;
  readonly isSure: boolean;
}

/** Judges each word by itself; that one says what another says already is not seen here. */
export function judge(cues: readonly Cue[], statement: Statement): Judgement[] {
  const setting = settingOf(statement, cues);
  return cues.map((cue) => {
    const frames = framesOf(cue, setting);
    const features = featuresOf(cue, setting, frames);
    const score = features.reduce((sum, feature) => sum + weightOf(feature), weights.bias);
    const bounds = weights.from[isAsked(statement) ? cue.category : 'told'];
    const isLikely = cue.sureness !== 'weak' || isCarried(frames);
    // Code that is only told of describes.
    const mayCount = cue.source === 'code' ? isAsked(statement) || cue.isCall === true : isLikely;
    const counts = mayCount && score >= bounds.unsure;
    return { features, score, bounds, counts, isSure: counts && isLikely && score >= bounds.sure };
  });
}

/** Keeps the cues that count, the heaviest first. */
export function weigh(cues: readonly Cue[], statement: Statement): Weighed[] {
  if (cues.length === 0) return [];
  const judgements = judge(cues, statement);
  const counting = cues.flatMap((cue, index) => {
    const { score, counts, isSure } = judgements[index] as Judgement;
    return counts ? [{ ...cue, score, isSure }] : [];
  });
  const named = counting.filter(({ category }) => category === 'technology');
  const kept = counting.filter(
    (cue) =>
      !counting.some((other) => other !== cue && encloses(other, cue) && saysItAll(other, cue)) &&
      // "a MySQL database" is one matter: the name says more than what it is.
      !(
        cue.category === 'design' &&
        cue.source !== 'code' &&
        named.some((name) => isSamePhrase(name, cue) && (isStrong(name) || !encloses(cue, name)))
      ),
  );
  return kept.toSorted((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start));
}

/** Whether nothing is left to say of words within others: of "UML diagrams" it is not UML. A name says more than what it is a name of. */
function saysItAll(outer: Cue, inner: Cue): boolean {
  if (isStrong(inner) && !isStrong(outer)) return false;
  if (outer.source === 'code') return true;
  return inner.category !== 'technology' || outer.category === 'technology' || outer.category === 'process';
}

/** Whether the cue holds the name, or follows it with no more than a blank between. */
function isSamePhrase(name: Cue, cue: Cue): boolean {
  return cue.start <= name.end + 1 && name.start <= cue.end;
}
