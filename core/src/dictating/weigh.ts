/** Which of the words that could dictate really do: strong ones always, weak ones as a means or in company. */
import { isFragment } from '../document/classify.ts';
import type { Statement } from '../document/document.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesOf } from './cue-phrases.ts';
import type { Cue } from './cue.ts';

export function wordsOf({ start, end }: Cue, { text }: Statement): string {
  return text.slice(start, end).toLowerCase();
}

/** Keeps the cues that count, the heaviest first. */
export function weigh(cues: readonly Cue[], statement: Statement): Cue[] {
  const counting = cues.filter((cue) =>
    isAsked(statement)
      ? cue.isStrong || isMeans(cue, statement) || hasCompany(cue, cues, statement)
      : cue.isStrong && isImposed(cue, statement),
  );
  const named = counting.filter(({ category }) => category === 'technology');
  const kept = counting.filter(
    (cue) =>
      !counting.some(
        (other) =>
          other !== cue && encloses(other, cue) && cue.category !== 'technology' && (other.isStrong || !cue.isStrong),
      ) &&
      // "a MySQL database" is one matter: the name says more than what it is.
      !(cue.category === 'design' && named.some((name) => isSamePhrase(name, cue))),
  );
  return kept.toSorted((a, b) => Number(b.isStrong) - Number(a.isStrong) || b.end - b.start - (a.end - a.start));
}

/** Whether the words themselves ask for something; where only their section does, or nobody, a description may be meant. */
function isAsked({ kind, isBare }: Statement): boolean {
  return kind === 'normative' || (kind === 'goal' && !isBare);
}

/** Whether a description plainly imposes the means all the same: "is hosted on ...", "Database with all ...", "GET /orders". */
function isImposed(cue: Cue, statement: Statement): boolean {
  if (cue.isCode === true) return cue.isCall === true;
  const { existing, options, actors } = phrasesOf(statement.language);
  if (options.test(statement.text) || existing.test(statement.text)) return false;
  if (cue.category === 'process') return cue.isTool === true && isMeans(cue, statement);
  // "User clicks on the button ..." is a step somebody wants; "The app has a menu" only tells.
  if (cue.category === 'interface') return isFragment(statement) || actors.first(statement.text)?.span.start === 0;
  return isMeans(cue, statement) || isHead(cue, statement);
}

/** Whether the words are a fragment that begins with the cue, and say more than its name or a label. */
function isHead(cue: Cue, statement: Statement): boolean {
  const { text, language } = statement;
  const rest = text.slice(cue.end);
  if (/^\s*:/.test(rest) || (cue.category === 'design' && rest.trim() === '')) return false;
  return isFragment(statement) && !/\p{L}/u.test(maskPhrases(text.slice(0, cue.start), phrasesOf(language).fillers));
}

/** Whether the cue holds the name, or follows it with no more than a blank between. */
function isSamePhrase(name: Cue, cue: Cue): boolean {
  return cue.start <= name.end + 1 && name.start <= cue.end;
}

function encloses(outer: Cue, inner: Cue): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** Whether a word such as "via" or "stored in" leads up to the cue, with at most a few small words between. */
function isMeans(cue: Cue, { text, language }: Statement): boolean {
  const { means, positions, fillers } = phrasesOf(language);
  const from = Math.max(0, cue.start - 60);
  const before = text.slice(from, cue.start);
  const leads = cue.category === 'interface' ? positions : means;
  const last = [...leads.matches(before)].at(-1);
  if (last === undefined) return false;
  const between = maskPhrases(before.slice(last.span.end), fillers).trim();
  return between === '' || /^[\p{L}-]+(?:\s+[\p{L}-]+)?$/u.test(between);
}

/** Two weak cues side by side are one strong: "a table in the database". */
function hasCompany(cue: Cue, cues: readonly Cue[], statement: Statement): boolean {
  return cues.some(
    (other) =>
      other !== cue &&
      !encloses(other, cue) &&
      !encloses(cue, other) &&
      other.category === cue.category &&
      wordsOf(other, statement) !== wordsOf(cue, statement) &&
      !areAlternatives(cue, other, statement) &&
      Math.max(cue.start, other.start) - Math.min(cue.end, other.end) < 25,
  );
}

/** "page or window" leaves the choice. */
function areAlternatives(a: Cue, b: Cue, { text, language }: Statement): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return phrasesOf(language).alternatives.test(between);
}
