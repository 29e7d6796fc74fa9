/** Words that could dictate how, and are what the sentence is about: a threat, a part of a letter or a hall. */
import { remember } from '../base/memoize.ts';
import type { Language } from '../languages/index.ts';
import { sentenceAt } from '../words/assertion.ts';
import { maskPhrases } from '../words/mask.ts';
import { anyOf, PhraseSet } from '../words/phrases.ts';
import { phrasesOf } from './cue-phrases.ts';
import type { Cue } from './cue.ts';

/** Further away, a verb has another object. */
const VERB_REACH = 100;

/** "reject SQL injection", "malformed XML": what is kept away is no means. What it is kept away with is one. */
export function isThreat({ start, end }: Cue, text: string, language: Language): boolean {
  const { threats, sameList, normative } = phrasesOf(language);
  // Most sentences speak of none: told at once, for the whole.
  if (![threats.nouns, threats.adjectives, threats.verbs].some((phrases) => phrases.test(text))) return false;
  const behind = text.slice(end, end + VERB_REACH).replace(/^[\s-]+/, '');
  if (threats.nouns.first(behind)?.span.start === 0) return true;
  const from = Math.max(sentenceAt(text, start).start, start - VERB_REACH);
  const before = text.slice(from, start);
  const quality = [...threats.adjectives.matches(before)].at(-1);
  if (quality !== undefined && sameList.test(before.slice(quality.span.end))) return true;
  const verb = [...threats.verbs.matches(before)].at(-1);
  if (verb === undefined) return false;
  const between = before.slice(verb.span.end);
  const { positions, means, neighbours } = phrasesOf(language);
  // "blocks, columns and fields": a verb has its object right behind.
  if (neighbours.test(between.trimEnd()) || !/^\s+[\p{L}\p{N}]/u.test(`${between}x`)) return false;
  // "To prevent ..., a form shall ...": what is demanded there is another thing.
  const demand = normative.first(text.slice(end));
  if (demand !== undefined && (between.includes(',') || demand.span.start <= 1)) return false;
  const isCut = [positions, means, threats.breaks, normative].some((phrases) => phrases.test(between));
  return !isCut && !/[;:()]/.test(between);
}

const groupsOf = remember(({ madeOf }: Language) =>
  madeOf.map(({ things, makers, parts }) => ({
    things: new PhraseSet(things),
    makers: new PhraseSet(makers),
    parts: new PhraseSet(parts),
  })),
);

const NEAR_THING = 40;

/** The header of a letter, a window of a hall: a part of what the sentence is about, and nothing of a screen. */
export function isPartOfThing({ start, end }: Cue, text: string, language: Language): boolean {
  const words = text.slice(start, end);
  const groups = groupsOf(language).filter(({ parts }) => areParts(words, parts, language));
  if (groups.length === 0 || phrasesOf(language).onScreen.test(text.slice(Math.max(0, start - VERB_REACH), start)))
    return false;
  const { normative, fillers } = phrasesOf(language);
  const asked = normative.first(text)?.span.start ?? 0;
  const subjectEnd = Math.min(asked, start);
  const subject = text.slice(Math.max(0, subjectEnd - NEAR_THING), subjectEnd).trimEnd();
  const behind = text.slice(end, end + NEAR_THING);
  const before = text.slice(Math.max(0, start - NEAR_THING), start).trimEnd();
  const owner = ownerOf(language).exec(behind)?.[0];
  return groups.some(({ things, parts }) => {
    if (endsWith(things, subject) || owns(things, before, language)) return true;
    // A page with a number is one of the letter that the sentence speaks of.
    if (NUMBERED.test(behind) && things.test(text)) return true;
    if (owner === undefined) return false;
    const rest = behind.slice(owner.length);
    const filler = fillers.first(rest);
    const named = filler?.span.start === 0 ? rest.slice(filler.span.end).trimStart() : rest;
    const thing = things.first(named)?.span;
    // "the footer of the ticket page" is no ticket's.
    return thing?.start === 0 && parts.first(named.slice(thing.end).trimStart())?.span.start !== 0;
  });
}

/** "form S-12", "form 34B": a form with such a name is handed in, not built. */
export function isNamedPaper({ start, end }: Cue, text: string, language: Language): boolean {
  if (!phrasesOf(language).papers.test(text.slice(start, end))) return false;
  return /^\s+(?:\p{Lu}{1,4}-?\d{1,5}|\d{1,4}\p{Lu}{1,2}|\p{Lu}\d?)(?![\p{L}\p{N}])/u.test(text.slice(end));
}

/** "of" the letter, "3 i" avtalet. */
const ownerOf = remember(
  ({ grammar }: Language) =>
    new RegExp(`^(?:\\s+\\d{1,4})?\\s+(?!(?:${anyOf([...grammar.and, ...grammar.or])})\\s)\\p{Ll}{1,3}\\s+`, 'u'),
);

const NUMBERED = /^\s+\d/;

/** "the letter's", "brevets"; of a "ticket page" a ticket is no owner. */
function owns(things: PhraseSet, before: string, { grammar }: Language): boolean {
  const ending = grammar.genitives.find((each) => before.endsWith(each));
  if (ending === undefined) return false;
  return endsWith(things, before) || endsWith(things, before.slice(0, -ending.length));
}

/** Whether the words are a part of what a product makes that a name of the document speaks of: "word processor". */
export function isPartOfProduct(words: string, language: Language, names: ReadonlySet<string>): boolean {
  const made = madeBy(names)(language);
  return made.length > 0 && made.some(({ parts }) => areParts(words, parts, language));
}

/** What is made by the products that the names speak of; found once for all that have the same names. */
const madeBy = remember((names: ReadonlySet<string>) =>
  remember((language: Language) =>
    groupsOf(language).filter(({ makers }) => [...names].some((name) => endsWith(makers, name))),
  ),
);

/** Also of several in a row: "header and footer". */
function areParts(words: string, parts: PhraseSet, { grammar }: Language): boolean {
  const rest = maskPhrases(words, parts).split(/[\s,/+&()-]+/);
  return rest.every((word) => word === '' || grammar.and.includes(word) || grammar.or.includes(word));
}

function endsWith(phrases: PhraseSet, text: string): boolean {
  return [...phrases.matches(text)].at(-1)?.span.end === text.length;
}
