/**
 * What an item is. Its heading proposes a role; its own words agree, or make something else of it: what plainly asks is
 * a requirement wherever it stands, and what speaks of the document itself is nothing of ours.
 */
import type { Language, Role } from '../languages/index.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesEverywhere, phrasesEverywhereBy, phrasesIn } from '../words/packs.ts';
import { hasTrait } from './roles.ts';

type Topic =
  | 'goal'
  | 'pointers'
  | 'aims'
  | 'aimOpeners'
  | 'strict'
  | 'demanding'
  | 'built'
  | 'aboutDocument'
  | 'descriptive'
  | 'normative'
  | 'relative'
  | 'workToDo'
  | 'goesOn';

/** In any language: short documents hardly tell theirs. */
const words = phrasesEverywhereBy(({ obligations }, topic: Topic) => obligations[topic]);
const limiting = phrasesEverywhere(({ partnership }) => partnership.limiting);
const imperative = phrasesIn(({ obligations }) => obligations.imperative);

/** The role that is left once the words have been heard; undefined where they are none of the partnership's. */
export function itemRole(text: string, proposed: Role | undefined, language: Language): Role | undefined {
  if (proposed !== undefined && !hasTrait(proposed, 'asks') && pointsElsewhere(text)) return undefined;
  switch (proposed) {
    case 'goals':
      return words('aboutDocument').test(text) ? undefined : roleOfGoal(text);
    case 'challenges':
    case 'opportunities':
      return demands(text) || ordersWork(text, language) ? 'requirements' : proposed;
    case 'dependencies':
      return demands(text) ? 'requirements' : proposed;
    case 'limits':
      return bindsNobody(text) ? undefined : proposed;
    default:
      return proposed;
  }
}

/** What asks of the solution is a requirement, unless it calls itself the aim. */
function roleOfGoal(text: string): Role {
  return !namesAim(text) && demandsOfSolution(text) ? 'requirements' : 'goals';
}

/** "See the annual plan": what stands there is told there. */
function pointsElsewhere(text: string): boolean {
  return words('pointers').first(text)?.span.start === 0;
}

/** Whether a sentence says that something is aimed at: "To shorten the queue", "We want that ...". */
export function saysAim(text: string): boolean {
  return words('aims').test(text) || words('aimOpeners').first(text)?.span.start === 0;
}

/** "The aim is that the editor shall see ...": the sentence itself says what it is, whatever is asked for in it. */
export function namesAim(text: string): boolean {
  return words('goal').first(text)?.span.start === 0;
}

/** "That means ...": alone, such a sentence points at nothing. */
export function goesOn(text: string): boolean {
  return words('goesOn').first(text)?.span.start === 0;
}

/** "The system shall ...": a goal says what people get, whatever they have to do for it. */
function demandsOfSolution(text: string): boolean {
  const own = maskPhrases(text, words('descriptive'));
  const lead = /^[^:]{2,30}:\s*/.exec(own)?.[0].length ?? 0;
  const obliged = words('normative').first(own);
  if (obliged === undefined) return false;
  const start = words('built').first(own)?.span.start;
  if (start === 0 || start === lead) return true;
  const found = words('strict').first(own)?.span.start;
  // "Samples that must be tested in two hours arrive in time" obliges nobody.
  return found !== undefined && (words('relative').first(own)?.span.start ?? Infinity) > found;
}

/** What speaks of the document, leads to another place, or is work to do: "Draw up a plan". */
function bindsNobody(text: string): boolean {
  const begins = (topic: Topic): boolean => words(topic).first(text)?.span.start === 0;
  return words('aboutDocument').test(text) || (begins('workToDo') && !limits(text));
}

/** Whether words say what is not, or only, possible: "no", "at most", "until". */
export function limits(text: string): boolean {
  return limiting().test(text);
}

/** Whether a sentence is about the solution, or about who builds it: "The system shall ...". */
export function isOfSolution(text: string): boolean {
  return words('built').first(text)?.span.start === 0;
}

/** "The supplier shall ...": somebody is told to. */
export function asksSomebody(text: string): boolean {
  const own = maskPhrases(text, words('descriptive'));
  return words('strict').test(own) || words('demanding').test(own);
}

function demands(text: string): boolean {
  const own = maskPhrases(text, words('descriptive'));
  const found = words('demanding').first(own)?.span.start;
  return found !== undefined && (words('relative').first(own)?.span.start ?? Infinity) > found;
}

/** "Create a repository with ..." */
function ordersWork(text: string, language: Language): boolean {
  return imperative(language).first(text)?.span.start === 0;
}
