/** How sentences of a language lose a phrase, or are turned, and stay sentences. */
import { memoize } from '../base/memoize.ts';
import { languages, type DocumentLocale } from '../languages/index.ts';
import { PhraseSet, phrasesSource } from '../words/phrases.ts';

export const grammar = memoize((locale: DocumentLocale) => {
  const { rewriting, heads, obligations, fillers } = languages[locale];
  const { leads, verbal, adverbs, continues, goesOn, participles, hollow, reshapings, verbs } = rewriting;
  return {
    leads: new PhraseSet(leads),
    verbal: new RegExp(`^(?:${phrasesSource(verbal)})$`, 'iu'),
    adverb: new RegExp(`(?:^|[\\s(])${phrasesSource(adverbs)}\\s*$`, 'iu'),
    tail: new RegExp(`^(?:[-\\s/]+${phrasesSource(heads)})+`, 'iu'),
    after: new RegExp(`^(?:\\s*(?:[.;!()]|$)|\\s*[,–—]|,?\\s+${phrasesSource(continues)})`, 'iu'),
    goesOn: new RegExp(goesOn, 'iu'),
    determiner: new RegExp(`^\\s*${phrasesSource(fillers)}`, 'iu'),
    participle: new RegExp(`^\\s+${participles}\\s`, 'u'),
    hollow: new RegExp(`${phrasesSource(hollow)}\\s*$`, 'iu'),
    obligation: new PhraseSet(obligations.normative),
    reshapings: reshapings.map(({ pattern, sentence }) => ({ pattern: new RegExp(pattern, 'iu'), sentence })),
    infinitives: new Map(verbs.map(({ infinitive, gerund }) => [gerund, infinitive])),
    participlesOf: new Map(verbs.map(({ infinitive, participle }) => [infinitive, participle])),
  };
});

export const NEGATED = /(?<!\p{L})(?:not|never|cannot|inte|ej|aldrig)(?!\p{L})/iu;

/** "ska handläggaren kunna se ...": the subject behind the verb, as Swedish has it after anything else. */
export const TURNED =
  /^(?<obliges>ska|skall|måste|bör)\s+(?<subject>\p{L}+)\s+(?<rest>(?:\p{L}+a|se|få|gå|ge|ta|inte|även|också)\s[^]+)$/u;
