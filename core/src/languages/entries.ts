/** Phrases as a pack may write them: alone, or with a sentence that they must be found in and one that only looks alike. */
import type { Language, Trial } from './language.ts';

export type Entry = string | Trial;

/** A pack as its files have it: wherever there are phrases, there may be trials. */
export type Written<Value> = Value extends readonly string[]
  ? readonly Entry[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Written<Value[Key]> }
    : Value;

/** The pack with its phrases alone, and apart from them all that shall be tried. */
export function toLanguage(written: Written<Omit<Language, 'trials'>>): Language {
  const trials: Trial[] = [];
  // The lexicon is long, and its words are tried by what is found with them.
  const { lexicon, ...others } = written;
  const language = withoutTrials(others, trials) as Omit<Language, 'trials' | 'lexicon'>;
  return { ...language, lexicon: lexicon as Language['lexicon'], trials };
}

function withoutTrials(value: unknown, trials: Trial[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withoutTrials(each, trials));
  if (!('phrase' in value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutTrials(each, trials)]));
  }
  trials.push(value as Trial);
  return value.phrase;
}
