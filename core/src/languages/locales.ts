/**
 * Which languages there are. What a document is written in and what its reader reads are two things: a language may have
 * words without texts, and texts without words.
 */

/** Languages of documents, each with a pack of words: see `language.ts`. */
export const DOCUMENT_LOCALES = ['en', 'sv'] as const;
export type DocumentLocale = (typeof DOCUMENT_LOCALES)[number];

/** Languages of readers, each with texts: see `texts.ts`. */
export const READER_LOCALES = ['en', 'sv'] as const;
export type ReaderLocale = (typeof READER_LOCALES)[number];

/** The locale that a language tag begins with, such as `sv` for `sv-SE` and `sv_SE.UTF-8`; undefined where we do not know the language. */
export function findLocale<Locale extends string>(tag: string, locales: readonly Locale[]): Locale | undefined {
  const language = tag.toLowerCase().split(/[-_.@]/)[0];
  return locales.find((locale) => locale === language);
}
