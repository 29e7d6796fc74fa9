/** The words of a report, in the document's language. */
import { fillTemplate, type TemplateValues } from '../base/template.ts';
import { texts, type ReaderLocale, type Texts } from '../languages/index.ts';

export type Word = keyof Texts['report'];

export function say(word: Word, locale: ReaderLocale, values: TemplateValues = {}): string {
  return fillTemplate(texts[locale].report[word], values);
}
