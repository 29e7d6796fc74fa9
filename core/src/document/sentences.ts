/** Where sentences begin and end. */
import { remember } from '../base/memoize.ts';
import { trimSpan, type Span } from '../base/span.ts';
import type { Language } from '../languages/index.ts';
import { BOUNDARY } from '../markdown/prose.ts';

/** Sentences as spans within a mask, without the white space around them. */
export function splitSentences(mask: string, language: Language): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const piece of mask.split(BOUNDARY)) {
    for (const sentence of sentencesOf(piece, language)) {
      const span = trimSpan(mask, { start: start + sentence.start, end: start + sentence.end });
      if (span.end > span.start) spans.push(span);
    }
    start += piece.length + 1;
  }
  return spans;
}

const abbreviations = remember(
  ({ abbreviations: words }: Language) =>
    new RegExp(`(?:^|[\\s(])(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})\\.$`, 'iu'),
);

/** Punctuation that may end a sentence, with what closes behind it, before something that may begin one. */
const SENTENCE_END = /[.!?…]{1,5}[)\]"'”’»*_]{0,4}(?=\s+[^\p{L}\p{N}]{0,5}[\p{Lu}\p{N}])/gu;

/** "1.", "2.3." or "A." in front of a sentence. */
const COUNT = /^\s*(?:\d{1,3}(?:\.\d{1,3})*|\p{Lu})\.$/u;
/** "Anna B. Ek" */
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s?){0,3}\p{Lu}\.$/u;

function* sentencesOf(text: string, language: Language): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    // "ca. 20", "t.ex. Stockholm", "1. First" go on.
    const before = text.slice(Math.max(start, end - 20), end);
    if (abbreviations(language).test(before) || COUNT.test(text.slice(start, end)) || INITIAL.test(before)) continue;
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}
