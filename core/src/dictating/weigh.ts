/** Which of the words that could dictate really do, and how sure that is: a sum of weights that were learnt. */
import { memoize } from '../base/memoize.ts';
import type { Statement } from '../document/document.ts';
import { encloses, isStrong, type Cue, type Sureness } from './cue.ts';
import { framesOf, isCarried, ownFeatures, settingOf, stanceOf } from './features.ts';
import weights from './weights.json' with { type: 'json' };

export interface Weighed extends Cue {
  /** The logarithm of the odds that a careful reader would ask why. */
  readonly score: number;
  /** Whether it is worth a warning, and not only a hint. */
  readonly isSure: boolean;
}

const known: Readonly<Record<string, number | undefined>> = weights.features;

/** How much it counts that something holds for a word; 0 for what was not learnt. */
export function weightOf(feature: string): number {
  return known[feature] ?? 0;
}

function weightOfAll(features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weightOf(feature);
  return sum;
}

/** What speaks for and against one word, and what follows from it. */
export interface Judgement {
  /** The sum of what all that holds for it weighs. */
  readonly score: number;
  /** Whether it counts at all. */
  readonly counts: boolean;
  readonly isSure: boolean;
}

/** Judges each word by itself; that one says what another says already is not seen here. */
export function judge(cues: readonly Cue[], statement: Statement): Judgement[] {
  const setting = settingOf(statement, cues);
  const shared = memoize((sureness: Sureness) => weightOfAll(setting.shared(sureness)));
  return cues.map((cue) => {
    const frames = framesOf(cue, setting);
    const score = weights.bias + weightOfAll(ownFeatures(cue, setting, frames)) + shared(cue.sureness);
    const { hint, warning } = reachOf(cue, frames, statement);
    const bounds = boundsFor(cue, statement);
    return { score, counts: hint && score >= bounds.hint, isSure: warning && score >= bounds.warning };
  });
}

/** The most that can become of a word, whatever it weighs. */
export interface Reach {
  readonly hint: boolean;
  readonly warning: boolean;
}

export function reachOf(cue: Cue, frames: readonly string[], statement: Statement): Reach {
  const isLikely = cue.sureness !== 'weak' || isCarried(frames);
  // Code that is only told of describes.
  const hint = cue.source === 'code' ? stanceOf(statement) === 'asked' || cue.isCall === true : isLikely;
  return { hint, warning: hint && isLikely };
}

/**
 * From which score on a word is a hint, and from which a warning: more is wanted where nobody asks for anything, and of a
 * category whose unsure words are mostly wrong.
 */
export function boundsFor(
  { category }: Cue,
  statement: Statement,
): { readonly hint: number; readonly warning: number } {
  const { hint, warning } = weights.from[stanceOf(statement)];
  return { hint: Math.min(warning, Math.max(hint, weights.from.hints[category])), warning };
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
