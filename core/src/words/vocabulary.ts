/** A team's own words, laid over the language packs. */
import {
  CATEGORIES,
  DOCUMENT_LOCALES,
  languages,
  type Category,
  type DocumentLocale,
  type Language,
} from '../languages/index.ts';
import { PhraseSet } from './phrases.ts';

/** What a team can have words of its own about: the four ways of dictating, and vagueness. */
export const WORD_KINDS = [...CATEGORIES, 'vague'] as const;
export type WordKind = (typeof WORD_KINDS)[number];
/** Never ask, always ask, ask no louder than a hint. */
export const WORD_LISTS = ['accept', 'add', 'downgrade'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** Phrases in the notation of `phrases.ts`, by kind and list. */
export type TeamWords = Readonly<Partial<Record<WordKind, Readonly<Partial<Record<WordList, readonly string[]>>>>>>;

/** What the settings say of words. */
export interface WordSettings {
  /** No rule about words asks about these, whatever their case. */
  readonly allow: readonly string[];
  readonly words: TeamWords;
}

export interface Vocabulary {
  readonly languages: Readonly<Record<DocumentLocale, Language>>;
  /** Whether the team wants the words asked about, but softly. */
  isDowngraded(kind: WordKind, words: string): boolean;
}

/** The packs with the words of these settings. Remembered, because every check needs them. */
export function vocabularyOf({ allow, words }: WordSettings): Vocabulary {
  const key = JSON.stringify([allow, words]);
  let known = remembered.get(key);
  if (known === undefined) {
    // Settings change while they are written; only the last few are needed again.
    if (remembered.size > 8) remembered.clear();
    known = makeVocabulary(allow, words);
    remembered.set(key, known);
  }
  return known;
}

const remembered = new Map<string, Vocabulary>();

function makeVocabulary(allow: readonly string[], words: TeamWords): Vocabulary {
  const downgraded = new Map(WORD_KINDS.map((kind) => [kind, new PhraseSet(listOf(words, kind, 'downgrade'))]));
  const isPlain = allow.length === 0 && Object.keys(words).length === 0;
  return {
    languages: isPlain
      ? languages
      : (Object.fromEntries(
          DOCUMENT_LOCALES.map((locale) => [locale, extend(languages[locale], allow, words)]),
        ) as Record<DocumentLocale, Language>),
    isDowngraded: (kind, text) => downgraded.get(kind)?.test(text) ?? false,
  };
}

function listOf(words: TeamWords, kind: WordKind, list: WordList): readonly string[] {
  return (words[kind]?.[list] ?? []).map((phrase) => phrase.toLowerCase());
}

function extend(pack: Language, allow: readonly string[], words: TeamWords): Language {
  const allowed = allow.map((phrase) => phrase.toLowerCase());
  const prescriptions = Object.fromEntries(
    CATEGORIES.map((category) => {
      const { strong, weak, except } = pack.prescriptions[category];
      return [
        category,
        {
          strong: [...strong, ...listOf(words, category, 'add')],
          weak,
          except: [...except, ...allowed, ...listOf(words, category, 'accept')],
        },
      ];
    }),
  ) as unknown as Record<Category, Language['prescriptions'][Category]>;
  return {
    ...pack,
    prescriptions,
    vagueTerms: [...pack.vagueTerms, { topic: 'quality', phrases: listOf(words, 'vague', 'add') }],
    vagueExcept: [...pack.vagueExcept, ...allowed, ...listOf(words, 'vague', 'accept')],
  };
}
