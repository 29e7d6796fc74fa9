/** Phrases of the language packs, indexed when they are first looked for. */
import { lazy, memoize, remember } from '../base/memoize.ts';
import { DOCUMENT_LOCALES, languages, type Language } from '../languages/index.ts';
import { PhraseSet } from './phrases.ts';

type Pick = (language: Language) => readonly string[];

/** What all languages have there, each once: for words that count in every document, as English heads do in Swedish ones. */
export function wordsEverywhere(pick: Pick): readonly string[] {
  return [...new Set(DOCUMENT_LOCALES.flatMap((locale) => pick(languages[locale])))];
}

/** The same to be looked for. */
export function phrasesEverywhere(pick: Pick): () => PhraseSet {
  return lazy(() => new PhraseSet(wordsEverywhere(pick)));
}

/** The same for each of a few topics. */
export function phrasesEverywhereBy<Topic>(
  pick: (language: Language, topic: Topic) => readonly string[],
): (topic: Topic) => PhraseSet {
  return memoize((topic: Topic) => new PhraseSet(wordsEverywhere((language) => pick(language, topic))));
}

/** What one language has there, a team's own words included. */
export function phrasesIn(pick: Pick): (language: Language) => PhraseSet {
  return remember((language: Language) => new PhraseSet(pick(language)));
}
