/** Words that name something which is not chosen here, or speak of it in a way that dictates nothing. */
import type { Language } from '../languages/index.ts';
import { phrasesOf } from './cue-phrases.ts';
import type { Cue } from './cue.ts';

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
  if (cue.isCode === true) return false;
  const pack = phrasesOf(language);
  const before = text.slice(Math.max(0, cue.start - 80), cue.start);
  if (pack.negations.test(before)) return true;
  // "the PERMIT-GUI" is what the product is called.
  if (cue.category !== 'technology' && /\p{Lu}{2,}-$/u.test(before)) return true;
  const isNamedOrTimed = (): boolean => (!cue.isStrong && hasDuration) || isProperName(cue, text, language);
  const isThere = (): boolean => isIntegration(before, pack) || isEnvironment(cue, text, pack);
  switch (cue.category) {
    case 'process':
      return isOwnCommitment(text, language);
    case 'interface':
      return isAboutAccess || pack.personalisation.test(before) || isNamedOrTimed();
    case 'design':
      return isNamedOrTimed() || isThere();
    case 'technology':
      return isThere();
  }
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
function isOwnCommitment(text: string, language: Language): boolean {
  const { normative, customer, supplier } = phrasesOf(language);
  const asked = normative.first(text);
  if (asked === undefined) return false;
  const subject = text.slice(0, asked.span.start);
  return customer.test(subject) && !supplier.test(subject);
}

/** "the Merchant Information Database": a thing with a name is there already. */
function isProperName(cue: Cue, text: string, language: Language): boolean {
  const first = text.charAt(cue.start);
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return false;
  const before = text.slice(Math.max(0, cue.start - 80), cue.start);
  return language.grammar.properName.categories.includes(cue.category) && phrasesOf(language).properName.test(before);
}
