/** Words that name something which is not chosen here, or speak of it in a way that dictates nothing. */
import type { Language } from '../languages/index.ts';
import { claimsIn, sentenceAt } from '../words/assertion.ts';
import { maskPhrases } from '../words/mask.ts';
import { isInNameOfOrganisation } from '../words/own-names.ts';
import { isTechnologyName } from '../words/technologies.ts';
import { phrasesOf } from './cue-phrases.ts';
import { isStrong, type Cue } from './cue.ts';
import { isNamedPaper, isPartOfThing, isThreat } from './objects.ts';

/** A statement as every one of its cues sees it. */
export interface Surroundings {
  readonly text: string;
  readonly language: Language;
  /** Speaks of people who see, hear or move otherwise. */
  readonly isAboutAccess: boolean;
  /** Names a time. */
  readonly hasDuration: boolean;
}

export function isExempt(cue: Cue, { text, language, isAboutAccess, hasDuration }: Surroundings): boolean {
  if (cue.source === 'code') return false;
  const pack = phrasesOf(language);
  const before = text.slice(Math.max(0, cue.start - 80), cue.start);
  if ((pack.negations.test(text) && pack.negations.test(before)) || isNotChosen(cue, text, language)) return true;
  // "the PERMIT-GUI" is what the product is called.
  if (cue.category !== 'technology' && /\p{Lu}{2,}-$/u.test(before)) return true;
  const isNamedOrTimed = (): boolean => (!isStrong(cue) && hasDuration) || isProperName(cue, text, language);
  const isThere = (): boolean =>
    (pack.integrations.test(text) && isIntegration(before, pack)) ||
    (pack.environments.test(text) && isEnvironment(cue, text, pack));
  switch (cue.category) {
    case 'process':
      return isCustomersWork(text, pack);
    case 'interface':
      return isAboutAccess || isOfWhatIsGiven(before, pack) || isNamedOrTimed();
    case 'design':
      return isNamedOrTimed() || isThere();
    case 'technology':
      return isThere() || isInNameOfOrganisation(text, cue, language);
  }
}

/** What people choose for themselves, and "a WiFi-link": what that joins is no screen. */
function isOfWhatIsGiven(before: string, { personalisation }: Phrases): boolean {
  if (personalisation.test(before)) return true;
  const first = /(?<name>[\p{L}\p{N}]{2,20})-$/u.exec(before)?.groups?.name;
  return first !== undefined && isTechnologyName(first);
}

/** Left open, not wanted, there already, or what the sentence itself is about. */
function isNotChosen(cue: Cue, text: string, language: Language): boolean {
  const pack = phrasesOf(language);
  if (isLeftOpen(cue, text, pack) || isWaived(cue, text, pack) || isCompared(cue, text, pack)) return true;
  if (isOfToday(cue, text, pack) || isOwnCommitment(text, language)) return true;
  return isThreat(cue, text, language) || isPartOfThing(cue, text, language) || isNamedPaper(cue, text, language);
}

type Phrases = ReturnType<typeof phrasesOf>;

/** "PostgreSQL vs MySQL": whoever compares has not chosen. */
function isCompared(cue: Cue, text: string, { versus }: Phrases): boolean {
  return versus.matches(text).some(({ span }) => {
    const between = span.end <= cue.start ? text.slice(span.end, cue.start) : text.slice(cue.end, span.start);
    return between !== '' && /^[\s.]*$/.test(between);
  });
}

/** "It is up to the supplier whether data is stored in ...": nobody chooses here. What is demanded in between is chosen. */
function isLeftOpen(cue: Cue, text: string, { freedoms, normative }: Phrases): boolean {
  if (!freedoms.test(text)) return false;
  const sentence = sentenceAt(text, cue.start);
  return claimsIn(text, freedoms, 'intent').some(({ span, standing }) => {
    // A freedom is no less one for a "whether", and none where it is denied.
    if (standing === 'denied' || span.start < sentence.start || span.end > sentence.end) return false;
    const between = span.end <= cue.start ? text.slice(span.end, cue.start) : text.slice(cue.end, span.start);
    return !/[,;:]\s/.test(between) || !normative.test(between);
  });
}

/** Words between a thing and the demand that is denied of it: "Scrum is by no means a requirement". */
const NEAR_WORDS = 5;

/** "No menu is required", "without Java", "shall not be bound to Scrum", "Scrum är inget krav". */
function isWaived(cue: Cue, text: string, { waivers, demands, fillers, normative, finite }: Phrases): boolean {
  const before = text.slice(Math.max(0, cue.start - 60), cue.start);
  const waiver = waivers.test(text) ? [...waivers.matches(before)].at(-1) : undefined;
  if (waiver !== undefined) {
    const between = maskPhrases(before.slice(waiver.span.end), fillers);
    if (wordsIn(between) <= 1 && !/[.,;:()]/.test(between) && !finite.test(between)) return true;
  }
  if (!demands.test(text)) return false;
  return claimsIn(text, demands, 'intent').some(({ span, standing }) => {
    if (standing !== 'denied') return false;
    const [start, end] = span.end <= cue.start ? [span.end, cue.start] : [cue.end, span.start];
    const between = text.slice(start, end);
    return (
      wordsIn(between) <= NEAR_WORDS &&
      !/[.;:]|,\s/.test(between) &&
      !(span.end <= cue.start && normative.test(between))
    );
  });
}

/** "Present situation: the clerk uses ...": told, until something is asked for. */
function isOfToday(cue: Cue, text: string, { situations, normative }: Phrases): boolean {
  const first = situations.first(text);
  if (first === undefined || /\p{L}/u.test(text.slice(0, first.span.start))) return false;
  return first.span.end <= cue.start && !normative.test(text.slice(first.span.end, cue.start));
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** An existing system to connect to. Where the connection itself is dictated ("via SOAP"), it is none. */
function isIntegration(before: string, { integrations, means }: ReturnType<typeof phrasesOf>): boolean {
  const last = [...integrations.matches(before)].at(-1);
  if (last === undefined) return false;
  const lead = [...means.matches(before)].at(-1);
  return lead === undefined || lead.span.start < last.span.end;
}

/** The equipment that the users have. */
function isEnvironment({ start, end }: Cue, text: string, { environments }: ReturnType<typeof phrasesOf>): boolean {
  return environments.test(text.slice(Math.max(0, start - 40), start)) || environments.test(text.slice(end, end + 30));
}

/** What the customer's own people do is no demand on how the supplier works. */
function isCustomersWork(text: string, { normative, customer, supplier }: Phrases): boolean {
  const asked = normative.first(text);
  if (asked === undefined) return false;
  const subject = text.slice(0, asked.span.start);
  return customer.test(subject) && !supplier.test(subject);
}

/** "The agency will set up ...": what the customer itself sees to is there. Behind "be able to" a customer is a user. */
export function isOwnCommitment(text: string, language: Language): boolean {
  const { normative, customer, supplier, provides } = phrasesOf(language);
  const own = customer.first(text);
  if (own === undefined || wordsIn(text.slice(0, own.span.start)) > 1) return false;
  const verb = provides.first(text.slice(own.span.end));
  if (verb === undefined) return false;
  const between = maskPhrases(text.slice(own.span.end, own.span.end + verb.span.start), normative);
  if (wordsIn(between) > 1 || /[^\s\p{L}]/u.test(between)) return false;
  // "... tells the supplier of new rooms" is its own, "... provides rooms, and the supplier shall" is not.
  return !supplier.test(text) || !normative.test(text.slice(own.span.end + verb.span.end));
}

/** "the Merchant Information Database": a thing with a name is there already. */
function isProperName(cue: Cue, text: string, language: Language): boolean {
  const first = text.charAt(cue.start);
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return false;
  const before = text.slice(Math.max(0, cue.start - 80), cue.start);
  return language.grammar.properName.categories.includes(cue.category) && phrasesOf(language).properName.test(before);
}
