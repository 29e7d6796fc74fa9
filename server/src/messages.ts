/** What the server itself says to the reader. */
import { fillTemplate, texts, type ReaderLocale, type TemplateValues, type Texts } from '../../core/src/index.ts';

export function say(message: keyof Texts['server'], reader: ReaderLocale, values: TemplateValues = {}): string {
  return fillTemplate(texts[reader].server[message], values);
}
