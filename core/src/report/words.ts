/** The words of a report, in the document's language. */
import { fillTemplate, type TemplateValues } from '../base/template.ts';
import {
  findLocale,
  READER_LOCALES,
  texts,
  type DocumentLocale,
  type ReaderLocale,
  type Texts,
} from '../languages/index.ts';

export type Word = keyof Texts['report'];

export function say(word: Word, locale: ReaderLocale, values: TemplateValues = {}): string {
  return fillTemplate(texts[locale].report[word], values);
}

/** What a report on such a document is written in: its own language, or the reader's where we have no texts in that. */
export function reportLanguage(document: DocumentLocale, reader: ReaderLocale): ReaderLocale {
  return findLocale<ReaderLocale>(document, READER_LOCALES) ?? reader;
}
