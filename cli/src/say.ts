/** What the command itself says to the reader. */
import {
  fillTemplate,
  findLocale,
  READER_LOCALES,
  texts,
  type ReaderLocale,
  type TemplateValues,
  type Texts,
} from '../../core/src/index.ts';

export type Message = keyof Texts['cli'];

export function say(message: Message, reader: ReaderLocale, values: TemplateValues = {}): string {
  return fillTemplate(texts[reader].cli[message], values);
}

/** The terminal's language, as POSIX asks for it; English where we do not write it. */
export function readerOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): ReaderLocale {
  return findLocale(LC_ALL || LC_MESSAGES || LANG || '', READER_LOCALES) ?? 'en';
}
