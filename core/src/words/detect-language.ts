/** English or Swedish? */
import { franc } from 'franc-min';
import type { DocumentLocale } from '../languages/index.ts';

/** Below this many letters a text says too little about itself. */
const LEAST_LETTERS = 12;

/** The language of a sample, or undefined where it is too short to tell. */
export function detectLanguage(sample: string): DocumentLocale | undefined {
  const letters = sample.trim();
  if (letters.length < LEAST_LETTERS) return undefined;
  const code = franc(letters, { only: ['eng', 'swe'], minLength: LEAST_LETTERS });
  if (code === 'swe') return 'sv';
  return code === 'eng' ? 'en' : undefined;
}
