/** Words at the start of a paragraph that say what its sentences are: `**Goals:** ...`, "Objective: to ...". */
import type { Section } from '../document/document.ts';
import {
  findExpectingParty,
  findExpectingSide,
  findParty,
  otherParty,
  sideOf,
  type Party,
  type PartyNames,
} from '../document/party.ts';
import { asksSomebody, isOfSolution, itemRole, namesAim, saysAim } from '../document/item-role.ts';
import { hasTrait } from '../document/roles.ts';
import { asksReader } from '../document/statements.ts';
import { cleanHeading, findRole, findRoleSpan, leavesOut } from '../document/sections.ts';
import type { Language, Role } from '../languages/index.ts';
import { LINE_DEPTH } from '../markdown/heading-lines.ts';
import { claimsIn } from '../words/assertion.ts';
import { phrasesEverywhere, phrasesEverywhereBy, phrasesIn } from '../words/packs.ts';
import type { PhraseSet } from '../words/phrases.ts';

export interface ParagraphLead {
  /** Undefined where the words name none. */
  readonly role: Role | undefined;
  readonly party: Party | undefined;
  /** Where in the paragraph the rest begins, in UTF-16 code units. */
  readonly length: number;
  readonly isBold: boolean;
}

const BOLD = /^\s*(\*\*|__)([^*_\n]{2,80})\1(:?)\s+(?=\S)/u;
const PLAIN = /^\s*[*_]?([^:*_\n.|]{2,40}):[*_]?\s+(?=\S)/u;
/** Without emphasis, more words are the beginning of a sentence. */
const LONGEST_PLAIN_WORDS = 4;
const LONGEST_BOLD_WORDS = 9;

/** Roles whose items are told in sentences. */
const TOLD: readonly Role[] = ['goals', 'expectations', 'limits', 'challenges', 'opportunities'];
/** Sections in which such words are the fields of something else. */
const FIELDED: readonly Role[] = ['requirements', 'technical', 'evaluation', 'suggestions', 'phase', 'phases'];

/** Undefined where the paragraph begins with its own words. */
export function readParagraphLead(text: string, section: Section, names: PartyNames): ParagraphLead | undefined {
  const found = leadIn(text);
  if (found === undefined || !mayLead(section, found.isBold)) return undefined;
  const { words, length, isBold } = found;
  const role = roleOfLead(words);
  return { role, party: partyOfLead(words, role, section, names), length, isBold };
}

function leadIn(text: string): (Pick<ParagraphLead, 'length' | 'isBold'> & { readonly words: string }) | undefined {
  const bold = BOLD.exec(text);
  const isBold = bold !== null && (bold[3] === ':' || /[.:?!]$/.test(bold[2] ?? ''));
  const match = isBold ? bold : PLAIN.exec(text);
  if (match === null) return undefined;
  const words = cleanHeading((isBold ? match[2] : match[1])?.replace(/[.:?!]+$/, '') ?? '');
  const isLong = words.split(/\s+/).length > (isBold ? LONGEST_BOLD_WORDS : LONGEST_PLAIN_WORDS);
  return words === '' || isLong ? undefined : { words, length: match[0].length, isBold };
}

/** The role's words begin or end the lead: "Overall project goal", "Risks we see". */
function roleOfLead(words: string): Role | undefined {
  const found = findRoleSpan(words);
  if (found === undefined) return undefined;
  return found.start === 0 || found.start + found.length >= words.length ? found.role : undefined;
}

function partyOfLead(words: string, role: Role | undefined, { voice }: Section, names: PartyNames): Party | undefined {
  if (role !== 'expectations') return findParty(words, names);
  const side = findExpectingSide(words, names);
  return side === undefined ? findExpectingParty(words, names) : sideOf(side, voice.kind === 'answer');
}

/** Whether the sentences behind such words are items of the role that they name. */
export function isTold(role: Role | undefined): boolean {
  return role !== undefined && TOLD.includes(role);
}

/** Whether words before a colon may name a role in the section at all. */
function mayLead({ role, voice, heading, isGlossary, isContents }: Section, isBold: boolean): boolean {
  if (isGlossary || isContents || voice.kind === 'terms') return false;
  if (role === 'phases' && isBoldHeading({ heading })) return isBold;
  return role === undefined || !FIELDED.includes(role);
}

export function isBoldHeading({ heading }: Pick<Section, 'heading'>): boolean {
  return heading?.depth === LINE_DEPTH;
}

/** Whether a paragraph's own lead counts, and not the heading above: what is bold in place of a heading ends another such. */
export function endsAbove({ role, party, isBold }: ParagraphLead, section: Section): boolean {
  return role !== undefined || (isBold && party === undefined && isBoldHeading(section));
}

/** Most words between "the following" and what is listed: "the following main steps". */
const LONGEST_LISTED_WORDS = 3;

/** What the words before a list say is in it: "The work is done in the following steps", "I tre etapper". */
function listedRole(words: string): Role | undefined {
  const last = [...listing().matches(words)].at(-1);
  if (last === undefined) return undefined;
  const named = words.slice(last.span.end).trim();
  if (named === '' || named.split(/\s+/).length > LONGEST_LISTED_WORDS) return undefined;
  const found = findRoleSpan(named);
  return found !== undefined && found.start + found.length >= named.length ? found.role : undefined;
}

/** "Example:", "For instance, a plan could look like this:". */
function leadsToExample(words: string): boolean {
  return examples().first(words)?.span.start === 0;
}

const examples = phrasesEverywhere((language) => [...language.examples, ...language.exampleLeads]);

/** Least words behind "the aim is that" that make a goal of their own. */
const LEAST_GOAL_WORDS = 5;

/** Whether the words before a list are the goal, whose parts the list tells: "The aim is one register for all offices:". */
export function isGoalItself(words: string): boolean {
  const aim = aimWords().first(words);
  if (aim?.span.start !== 0 || listing().test(words)) return false;
  const rest = words.slice(aim.span.end).replace(/:$/, '').trim();
  return rest.split(/\s+/).length >= LEAST_GOAL_WORDS && !endsWith(openEnds(), rest);
}

const aimWords = phrasesEverywhere(({ obligations }) => obligations.goal);
const listing = phrasesEverywhere(({ partnership }) => partnership.listing);
/** "The aim is that the residents can:" goes on in the list. */
const openEnds = phrasesEverywhere(({ partnership }) => partnership.openEnds);

function endsWith(phrases: PhraseSet, text: string): boolean {
  return [...phrases.matches(text)].at(-1)?.span.end === text.length;
}

/** Whether the words before a list ask for something of their own, and do not only begin to: "The residents shall be able to:". */
function isDemandItself(words: string): boolean {
  const demand = demanding().first(words);
  if (demand === undefined || saysAim(words) || listedRole(words) !== undefined) return false;
  return demand.span.end < words.length && !endsWith(openEnds(), words);
}

const demanding = phrasesEverywhere(({ obligations }) => obligations.normative);

/** "the following two problems": what a list behind such words holds, nobody aims at. */
function endsWithTrouble(words: string): boolean {
  return endsWith(troubles(), words.trimEnd());
}

const troubles = phrasesEverywhere(({ partnership }) => partnership.troubles);

/** "This document describes:" says nothing of the project; "the aim of the assignment is to:" names its goals. */
function roleToldIn(text: string): Role | undefined {
  if (leadWords('aboutDocument').test(text)) return 'background';
  return namesAim(text) ? 'goals' : undefined;
}

const leadWords = phrasesEverywhereBy(({ obligations }, topic: 'aboutDocument' | 'announcing') => obligations[topic]);

/** What the words before a list say of all that is in it. */
export interface Lead {
  readonly party: Party | undefined;
  readonly role: Role | undefined;
  readonly words?: string;
}

/** Words of "Out of scope (v1)"; a longer lead-in is a sentence. */
const LONGEST_LIST_LEAD_WORDS = 4;

/** "The supplier:" names a party, "Out of scope:" a role; what it does not name stays as it was. */
export function leadOfList(text: string, outer: Lead, section: Section, names: PartyNames): Lead {
  const words = text.replace(/:$/, '');
  // What stands there shows what is meant, or tells of the goal.
  if (isGoalItself(text) || leadsToExample(words) || asksReader(words))
    return { party: outer.party, role: 'background', words };
  const { role: own, language } = section;
  const instead = own === 'goals' ? insteadOfGoals(text, words, language) : undefined;
  if (instead !== undefined) return { party: outer.party, role: instead, words };
  if (leavesOut(words)) return { party: outer.party, role: 'limits', words };
  if (hasTrait(own, 'asks') && deniesDuty(words, language)) return { party: outer.party, role: 'limits', words };
  const named = own === 'requirements' ? undefined : roleToldIn(text);
  if (named !== undefined) return { party: outer.party, role: named, words };
  const role = words.split(' ').length > LONGEST_LIST_LEAD_WORDS ? listedRole(words) : findRole(words);
  const led = hasTrait(role, 'leads') ? role : outer.role;
  return { party: partyOfList(text, section, names) ?? outer.party, role: led, words };
}

/** "The supplier is not responsible for:", "will not perform the following:": what is listed, nobody asks for. */
function deniesDuty(words: string, language: Language): boolean {
  const claims = claimsIn(words, duties(), 'intent');
  return claims.some(({ standing }) => standing === 'denied') && !conditions(language).test(words);
}

const duties = phrasesEverywhere(({ partnership }) => partnership.duties);
const conditions = phrasesIn(({ grammar }) => grammar.functionWords.condition);

/** What words before a list below goals lead to, where it is no goals. */
function insteadOfGoals(text: string, words: string, language: Language): Role | undefined {
  // "The system shall consist of:" below a purpose; "the residents shall be able to:" tells what they get.
  if (itemRole(text, 'goals', language) === 'requirements')
    return isOfSolution(text) || !(endsWith(openEnds(), words) || saysAim(words)) ? 'requirements' : undefined;
  // "It shall work like this:": the list is part of what is asked for. "This causes two problems:" leads to what is to be overcome.
  return isDemandItself(words) || endsWithTrouble(words) ? 'background' : undefined;
}

/** Whom words before a list name; among expectations the one who expects: of "The customer undertakes to:" the other. */
function partyOfList(text: string, { role }: Section, names: PartyNames): Party | undefined {
  const named = findParty(text, names);
  if (named === undefined || role !== 'expectations') return named;
  return asksSomebody(text) || saysWhatIsDone(text) ? otherParty(named) : findExpectingParty(text, names);
}

/** "The customer will provide:", "The customer hosts:"; of who expects something nothing is done yet. */
function saysWhatIsDone(text: string): boolean {
  return (leadWords('announcing').test(text) || provides().test(text)) && !expects().test(text);
}

const provides = phrasesEverywhere((language) => language.provides);
const expects = phrasesEverywhere(({ partnership }) => partnership.expects);
