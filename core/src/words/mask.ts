/** Text with words blank, so that what is left can be searched on. */
import type { Span } from '../base/span.ts';
import type { PhraseSet } from './phrases.ts';

/** The same text with every match blank, so that what is left can be searched on. */
export function maskPhrases(text: string, phrases: PhraseSet): string {
  return maskSpans(
    text,
    phrases.matches(text).map(({ span }) => span),
  );
}

/** The same text with the spans blank, which come in text order and do not overlap. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}
