/** Text with words blank, so that what is left can be searched on. */
import type { PhraseSet } from './phrases.ts';

/** The same text with every match blank, so that what is left can be searched on. */
export function maskPhrases(text: string, phrases: PhraseSet): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { span } of phrases.matches(text)) {
    pieces.push(text.slice(end, span.start), ' '.repeat(span.end - span.start));
    end = span.end;
  }
  return end === 0 ? text : pieces.join('') + text.slice(end);
}
