/** How sentences of a language lose a phrase, or are turned, and stay sentences. */
import { remember } from '../base/memoize.ts';
import type { Language } from '../languages/index.ts';
import { anyOf, PhraseSet, phrasesSource } from '../words/phrases.ts';

export type Grammar = ReturnType<typeof grammarOf>;

/** The rewriting topics of a language as patterns, made once. */
export const grammarOf = remember((language: Language) => {
  const { rewriting, heads, obligations, fillers, grammar } = language;
  const { verbs, articles } = rewriting;
  const conjunction = anyOf([...grammar.and, ...grammar.or]);
  return {
    leads: new PhraseSet(rewriting.leads),
    obligation: new PhraseSet(obligations.normative),
    /** What may go with a means: small words before it, and what it is a name of. */
    determiners: new PhraseSet(rewriting.determiners),
    nouns: new PhraseSet(heads),
    conjunctions: new PhraseSet([...grammar.and, ...grammar.or]),
    relative: new PhraseSet(rewriting.relativePronouns),
    qualities: new PhraseSet(rewriting.qualities),
    negated: pattern(phrasesSource(grammar.nots)),
    ...phrasePatterns(language, conjunction),
    verbal: pattern(`^(?:${phrasesSource(rewriting.verbal)})$`),
    adverb: pattern(`(?:^|[\\s(])${phrasesSource(rewriting.adverbs)}\\s*$`),
    tail: pattern(`^(?:[-\\s/]+${phrasesSource(heads)})+`),
    after: pattern(`^(?:\\s*(?:[.;!()]|$)|\\s*[,–—]|,?\\s+${phrasesSource(rewriting.continues)})`),
    goesOn: pattern(rewriting.goesOn),
    determiner: pattern(`^\\s*${phrasesSource(fillers)}`),
    participle: new RegExp(`^\\s+${rewriting.participles}\\s`, 'u'),
    hollow: pattern(`${phrasesSource(rewriting.hollow)}\\s*$`),
    turned: optional(rewriting.turned),
    broken: optional(rewriting.broken),
    pronoun: pattern(`^(?:${anyOf(rewriting.pronouns)})(?!\\p{L})`),
    gerund: rewriting.gerundEnding === '' ? NOTHING : pattern(`${rewriting.gerundEnding}$`),
    definite: new Set(rewriting.definite),
    articles,
    vowel: rewriting.vowels === '' ? NOTHING : pattern(`^[${rewriting.vowels}]`),
    article: articles.length === 0 ? NOTHING : pattern(`(?<=(?:^|\\s))(?:${anyOf(articles)})(?=\\s$)`),
    reshapings: rewriting.reshapings.map(({ pattern: source, sentence }) => ({ pattern: pattern(source), sentence })),
    infinitives: new Map(verbs.map(({ infinitive, gerund }) => [gerund, infinitive])),
    participlesOf: new Map(verbs.map(({ infinitive, participle }) => [infinitive, participle])),
  };
});

/** What tells where the phrase around a means begins and ends. */
function phrasePatterns(
  { rewriting, grammar }: Language,
  conjunction: string,
): Readonly<Record<PhrasePattern, RegExp>> {
  const { frontEnds } = rewriting;
  const verb = frontEnds.length === 0 ? '' : `|\\s(?:${anyOf(frontEnds)})\\s`;
  return {
    remark: pattern(`^\\s*\\((?!${anyOf(rewriting.remarks)})[^()]{1,40}\\)`),
    lastNoun: new RegExp(
      `^[\\s-]\\p{L}+${rewriting.notNouns.length === 0 ? '' : `(?<!${anyOf(rewriting.notNouns)})`}(?=[.;]|$)`,
      'u',
    ),
    front: new RegExp(`^[^,.;:]{0,60}?(?=,${verb})`, 'u'),
    verbFirst: frontEnds.length === 0 ? NOTHING : new RegExp(`^(?:${anyOf(frontEnds)})\\s`, 'u'),
    and: new RegExp(`^\\s+(?:${anyOf(grammar.and)})\\s`, 'u'),
    to: new RegExp(`^\\s*,?\\s*(?:${anyOf(rewriting.to)})\\s`, 'u'),
    from: new RegExp(`\\s(?:${anyOf(rewriting.from)})\\s[^,]*$`, 'u'),
    target: pattern(`^(?:${anyOf(rewriting.to)})$`),
    listed: new RegExp(`^\\s*(?:\\([^()]{1,40}\\))?\\s*[,/+]?\\s*(?:${conjunction})?\\s*$`, 'u'),
    restOfList: new RegExp(
      `^(?:,\\s[^,.;:()\\s][^,.;:()]{0,40}){0,6},?\\s(?:${conjunction})\\s\\p{Lu}[^,.;:()]{0,40}`,
      'u',
    ),
    /** Behind one of a list: ", letter or phone". */
    listGoesOn: new RegExp(
      `^,\\s(?!${phrasesSource(rewriting.continues)})(?:[\\p{L}-]+\\s?){1,3}(?:,|(?<=\\s)(?:${conjunction})\\s|\\s?${phrasesSource(rewriting.openEnds)})`,
      'iu',
    ),
    /** "..., with free plots" before what tells how they are shown. */
    absolute: new RegExp(`,\\s(?:${anyOf(rewriting.absolute)})\\s[^,]*$`, 'iu'),
    clause: pattern(rewriting.clauses),
    clauseWord: pattern(`\\s(?:${anyOf(rewriting.clauseWords)})\\s`),
    openEnd: pattern(rewriting.openEnd),
    attribute: new RegExp(`^[\\s-](?:${anyOf(rewriting.attributes)})\\s(?=\\p{L})`, 'u'),
    endsAsAttribute: new RegExp(`(?:${anyOf(rewriting.attributes)})$`, 'u'),
  };
}

type PhrasePattern =
  | 'remark'
  | 'lastNoun'
  | 'front'
  | 'verbFirst'
  | 'and'
  | 'to'
  | 'from'
  | 'target'
  | 'listed'
  | 'restOfList'
  | 'listGoesOn'
  | 'absolute'
  | 'clause'
  | 'clauseWord'
  | 'openEnd'
  | 'attribute'
  | 'endsAsAttribute';

/** Matches nowhere. */
const NOTHING = /(?!)/u;

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu');
}

function optional(source: string): RegExp {
  return source === '' ? NOTHING : pattern(source);
}
