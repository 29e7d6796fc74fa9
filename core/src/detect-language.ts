/** English or Swedish? */
import { franc } from 'franc-min';
import type { Locale } from './languages/language.ts';

/** Enough for the trigrams of either language to show; more only costs time. */
const SAMPLE = 2000;
/** Below this many letters a text says too little about itself. */
const LEAST_LETTERS = 12;

/** The language of a text, or undefined where it is too short to tell. */
export function detectLanguage(text: string): Locale | undefined {
  const letters = text
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
    .slice(0, SAMPLE);
  if (letters.length < LEAST_LETTERS) return undefined;
  const code = franc(letters, { only: ['eng', 'swe'], minLength: LEAST_LETTERS });
  if (code === 'swe') return 'sv';
  return code === 'eng' ? 'en' : undefined;
}
