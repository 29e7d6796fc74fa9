/** Which language is it? */
import { franc } from 'franc';
import { DOCUMENT_LOCALES, languages, type DocumentLocale } from '../languages/index.ts';

/** Below this many letters a text says too little about itself. */
const LEAST_LETTERS = 12;

const codes = DOCUMENT_LOCALES.map((locale) => languages[locale].about.code);

/** The language of a sample, or undefined where it is too short to tell. */
export function detectLanguage(sample: string): DocumentLocale | undefined {
  const letters = sample.trim();
  if (letters.length < LEAST_LETTERS) return undefined;
  return DOCUMENT_LOCALES[codes.indexOf(franc(letters, { only: codes, minLength: LEAST_LETTERS }))];
}
