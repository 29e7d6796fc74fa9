/** Whether a sentence that was made of another can stand by itself. */
import { isFragment } from '../document/classify.ts';
import type { Statement } from '../document/document.ts';
import { inOtherWords } from '../document/statements.ts';
import { isStrong } from './cue.ts';
import { findCues } from './cues.ts';
import { grammarOf } from './grammar.ts';
import { findPrescriptions, meansIn } from './prescriptions.ts';

/** Whether the sentence is free of means, asks for something, and is not broken. */
export function isWhole(sentence: string, statement: Statement): boolean {
  const { obligation, broken } = grammarOf(statement.language);
  if (/[*_`|[\]<>{}\\]|\(\s*\)/.test(sentence) || !isBalanced(sentence)) return false;
  const words = sentence.split(/\s+/);
  if (words.length < 2 || sentence.endsWith(':') || (broken.test(sentence) && !broken.test(statement.text)))
    return false;
  // "All data: in a database" has no verb that could stay.
  if (isFragment(statement) && sentence.includes(':')) return false;
  const wanted = obligation.first(sentence);
  if (obligation.test(statement.text)) {
    // Something must be asked of somebody, and there must be words for what.
    if (wanted === undefined || words.length < 3) return false;
    if (!/\p{L}{3,}/u.test(sentence.slice(wanted.span.end))) return false;
  }
  const reworded = inOtherWords(sentence, statement);
  if (keepsNoun(sentence, statement)) return false;
  // A name that could be one of a technology is not left to chance here.
  return (
    !findPrescriptions(reworded).some(({ isSure }) => isSure) &&
    findCues(reworded).every((cue) => cue.category !== 'technology' || !isStrong(cue))
  );
}

/** Whether the thing itself is still there: "the first tab" for "the default tab". */
function keepsNoun(sentence: string, statement: Statement): boolean {
  const { obligation, definite } = grammarOf(statement.language);
  const left = new Set(sentence.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return meansIn(statement).some(({ span }) => {
    const words = statement.text.slice(span.start - statement.span.start, span.end - statement.span.start);
    const noun = words
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .findLast((word) => word.length > 2 && !definite.has(word) && !obligation.test(word));
    return noun !== undefined && left.has(noun);
  });
}

export function hasCues(sentence: string, statement: Statement): boolean {
  return findCues(inOtherWords(sentence, statement)).some(isStrong);
}

function isBalanced(sentence: string): boolean {
  return (
    (sentence.match(/\(/g)?.length ?? 0) === (sentence.match(/\)/g)?.length ?? 0) &&
    (sentence.match(/"/g)?.length ?? 0) % 2 === 0
  );
}
