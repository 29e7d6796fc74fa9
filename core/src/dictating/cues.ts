/** Every word that could dictate, before it is weighed. */
import { remember } from '../base/memoize.ts';
import type { Statement } from '../document/document.ts';
import type { Language } from '../languages/index.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesIn } from '../words/packs.ts';
import { findTechnologies, isFileEnding } from '../words/technologies.ts';
import { findCode } from './code-cues.ts';
import { phrasesOf } from './cue-phrases.ts';
import type { Cue, Sureness } from './cue.ts';
import { isExempt, type Surroundings } from './exemptions.ts';

/** Offsets are relative to the statement. */
export function findCues(statement: Statement): Cue[] {
  const { language } = statement;
  const pack = phrasesOf(language);
  const text = withoutBenefit(statement);
  const cues: Cue[] = [];
  for (const { category, lists, except } of pack.categories) {
    const searched = except.reduce(maskPhrases, text);
    for (const { phrases, saidOf } of lists)
      for (const { span, text: words, phrase } of phrases.matchesWithPhrase(searched)) {
        const start = span.start + lengthOfLead(words, language);
        cues.push({ category, start, end: span.end - lengthOfDemand(words, language), ...saidOf(phrase) });
      }
  }
  const all = [...cues, ...findCode(text), ...technologyCues(text, statement)];
  // Nobody writes so many into one sentence; a machine that does shall not keep us.
  const first = withoutCopies(all.sort((a, b) => a.start - b.start || RANK[b.sureness] - RANK[a.sureness])).slice(
    0,
    MOST_CUES,
  );
  if (first.length === 0) return first;
  const surroundings: Surroundings = {
    text: isInCapitals(text) ? lowered(text) : text,
    language,
    isAboutAccess: phrasesOf(language).accessibility.test(text),
    hasDuration: phrasesOf(language).durations.test(text),
  };
  return first.filter((cue) => !isExempt(cue, surroundings));
}

/** "stored in a database" is known as a whole, and what it dictates is the database. */
function lengthOfLead(words: string, language: Language): number {
  if (!/\s/.test(words)) return 0;
  const { positions, fillers } = phrasesOf(language);
  const lead = positions.first(words);
  if (lead?.span.start !== 0) return 0;
  const rest = words.slice(lead.span.end);
  const filler = /^\s+/.exec(rest)?.[0].length ?? 0;
  const named = fillers.first(rest.slice(filler));
  const length = lead.span.end + filler + (named?.span.start === 0 ? named.span.end : 0);
  const kept = words.slice(length);
  return length + (kept.length - kept.trimStart().length) < words.length - 2 && /\p{L}{3}/u.test(kept)
    ? length + (kept.length - kept.trimStart().length)
    : 0;
}

/** "the label shall" is known as a whole, and "shall" dictates nothing. */
function lengthOfDemand(words: string, { grammar }: Language): number {
  const last = words.lastIndexOf(' ');
  return last > 0 && demands(grammar).has(words.slice(last + 1).toLowerCase())
    ? words.length - words.slice(0, last).trimEnd().length
    : 0;
}

const demands = remember(
  ({ functionWords: { must, shall, should, will } }: Language['grammar']) =>
    new Set([must, shall, should, will].flat()),
);

const RANK: Readonly<Record<Sureness, number>> = { sure: 2, likely: 1, weak: 0 };

/** Two lists may hold the same words; the surer one counts. */
function withoutCopies(cues: readonly Cue[]): Cue[] {
  const known = new Set<string>();
  return cues.filter(({ category, start, end }) => {
    const key = `${category} ${start} ${end}`;
    return !known.has(key) && known.add(key);
  });
}

const MOST_CUES = 100;

/** Whether a whole sentence stands in capitals: there they say nothing of a name. */
function isInCapitals(text: string): boolean {
  const lower = lowered(text);
  const upper = text.toUpperCase();
  let [small, large] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== lower.charCodeAt(at)) large += 1;
    else if (code !== upper.charCodeAt(at)) small += 1;
  }
  return small * 4 < large;
}

/** A few capitals change their length in lower case; offsets matter more than they do. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The text with the benefit of a user story blank: "so that ..." is what we want to hear. */
export function withoutBenefit({ text, language }: Statement): string {
  const benefit = phrasesOf(language).benefit.first(text);
  return benefit === undefined ? text : text.slice(0, benefit.span.start).padEnd(text.length);
}

function technologyCues(text: string, { language, section }: Statement): Cue[] {
  const { laws, fileEnding } = phrasesOf(language);
  const searched = maskPhrases(maskPhrases(text, laws), technologyExceptions(language));
  const cues: Cue[] = [];
  for (const { start, end, isAmbiguous, isWorkingTool } of findTechnologies(searched)) {
    const isNamed =
      VERSION_NOT_QUANTITY.test(searched.slice(end)) ||
      (section.role === 'technical' && end - start === searched.trim().length);
    cues.push({
      category: isWorkingTool ? 'process' : 'technology',
      start,
      end,
      sureness: !isAmbiguous || isNamed ? 'sure' : 'weak',
      source: 'name',
      isTool: isWorkingTool,
    });
  }
  if (!MAY_NAME_FILES.test(searched)) return cues;
  for (const match of searched.matchAll(fileEnding)) {
    const ending = (match.groups?.ending ?? match.groups?.beside ?? '').replace('.', '');
    if (!isFileEnding(ending)) continue;
    const { index: start } = match;
    const end = start + match[0].length;
    cues.push({ category: 'technology', start, end, sureness: 'sure', source: 'file-ending' });
  }
  return cues;
}

/** Every ending of a file begins with one of these, and most sentences hold none. */
const MAY_NAME_FILES = /\.[a-z]{3}|[A-Z][A-Z0-9]{2}/;

/** "Express 5" names a version, "Max 5 seconds" a quantity. */
const VERSION_NOT_QUANTITY = /^\s+v?\d+(?:\.\d+)*(?:\.x)?(?=\s*(?:$|[-–—,.;:()+/]))/;

const technologyExceptions = phrasesIn(({ prescriptions }) => prescriptions.technology.except);
