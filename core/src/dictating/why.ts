/** Why a word of a statement is asked about, or is not: for those who want to know what the figure rests on. */
import type { Statement } from '../document/document.ts';
import type { Category } from '../languages/index.ts';
import type { Cue } from './cue.ts';
import { cuesToWeigh } from './prescriptions.ts';
import { featuresOf, framesOf, settingOf } from './features.ts';
import { boundsFor, judge, weightOf } from './weigh.ts';

/** One word that could dictate. */
export interface WeighedWord {
  readonly words: string;
  readonly category: Category;
  /** The sum of all reasons, and of what every word begins with. */
  readonly score: number;
  /** From which score on a word is a hint, and from which a warning. */
  readonly hintFrom: number;
  readonly warningFrom: number;
  /** Undefined where it is left alone. A weak word that nothing carries never counts, whatever its score. */
  readonly verdict: 'warning' | 'hint' | undefined;
  /** What holds for the word, the heaviest first; the names are those of `weights.json`. */
  readonly reasons: readonly { readonly name: string; readonly weight: number }[];
}

/** Empty where nothing in the statement could dictate, or nothing is asked of the supplier there. */
export function weighedWords(statement: Statement): WeighedWord[] {
  const cues = cuesToWeigh(statement);
  const setting = settingOf(statement, cues);
  return judge(cues, statement).map(({ score, counts, isSure }, index) => {
    const cue = cues[index] as Cue;
    const { start, end, category } = cue;
    const bounds = boundsFor(cue, statement);
    const features = featuresOf(cue, setting, framesOf(cue, setting));
    const reasons = features.map((name) => ({ name, weight: weightOf(name) })).filter(({ weight }) => weight !== 0);
    return {
      words: statement.text.slice(start, end),
      category,
      score,
      hintFrom: bounds.hint,
      warningFrom: bounds.warning,
      verdict: isSure ? 'warning' : counts ? 'hint' : undefined,
      reasons: reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    };
  });
}
