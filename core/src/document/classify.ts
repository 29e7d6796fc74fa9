/** What a statement is: something asked for, a goal, or a description. */

import { remember } from '../base/memoize.ts';
import type { Language } from '../languages/index.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesEverywhere } from '../words/packs.ts';
import { anyOf, PhraseSet } from '../words/phrases.ts';
import type { StatementPlace, Section, Statement, StatementKind } from './document.ts';
import { hasTrait } from './roles.ts';

/** What a statement's heading, or the words before its list, say of it. */
type Headed = Pick<Section, 'role' | 'language'> & Partial<Pick<Section, 'heading'>>;

/** What the words of a statement make of it. */
export type Meaning = Pick<Statement, 'kind' | 'isBare' | 'isInstruction'>;

/** In a requirement section, a sentence of up to this many words counts as a requirement even without a verb that obliges. */
const SHORT_WORDS = 14;

/** A longer one is a sentence, with a verb or without. */
const LONGEST_FRAGMENT_WORDS = 14;

const obligations = remember((language: Language) => {
  const {
    normative,
    descriptive,
    userStory,
    goal,
    imperative,
    instruction,
    questions,
    finite,
    relative,
    weights,
    traces,
    effort,
  } = language.obligations;
  return {
    normative: new PhraseSet(normative),
    descriptive: new PhraseSet(descriptive),
    userStory: new PhraseSet(userStory),
    goal: new PhraseSet(goal),
    imperative: new PhraseSet(imperative),
    instruction: new PhraseSet(instruction),
    questions: new PhraseSet(questions),
    finite: new PhraseSet(finite),
    relative: new PhraseSet(relative),
    weights: new PhraseSet(weights),
    traces: new PhraseSet(traces),
    effort: new RegExp(`\\(\\s*[~≈]?\\d+(?:[.,]\\d+)?\\s?(?:${anyOf(effort)})\\s*\\)[\\s.]*$`, 'iu'),
  };
});

export function classify(text: string, container: StatementPlace, section: Headed, isNumbered: boolean): Meaning {
  const words = obligations(section.language);
  if (isRecord(text, words)) return meaningOf('context', false, false);
  const isInstruction = speaksOfTender(text, words);
  const own = kindOf(text, container, section, isInstruction);
  // Whoever gives a sentence an id wants it kept; only a goal, an expectation or the like is something else.
  const isRequirement =
    isNumbered &&
    own.kind === 'context' &&
    !isInstruction &&
    (section.role === undefined || hasTrait(section.role, 'asks'));
  return isRequirement ? meaningOf('normative', true, false) : meaningOf(own.kind, own.isBare, isInstruction);
}

/** Where an item comes from, how long it took, or a place to fill in: "Refines R3", "Hang lamps (6 h)", "Price: ____". */
function isRecord(text: string, { normative, traces, effort }: ReturnType<typeof obligations>): boolean {
  if (KEY.test(text)) return true;
  if (!/\d|_{3}|\.{4}/.test(text) || normative.test(text)) return false;
  if (/_{3,}|\.{4,}/.test(text) || effort.test(text)) return true;
  const traced = traces.first(text);
  return traced?.span.start === 0 && ONLY_IDS.test(text.slice(traced.span.end));
}

/** "A = tried by a machine" */
const KEY = /^[\s_*]*\p{L}{1,3}\s=\s\p{L}/u;

const ONLY_IDS = /^[\s:,;]*(?:\p{Lu}{1,8}[-_.]?\d[\d.]*[\s,;/&]*(?:\p{Ll}{1,3}\s+)?)+$/u;

/** "Describe how you ...", "Bidders shall ...", "Invoices are paid ...": of what is demanded of somebody else, such a word is only the object. */
function speaksOfTender(text: string, { instruction, questions, normative }: ReturnType<typeof obligations>): boolean {
  if (questions.first(text)?.span.start === 0) return true;
  const found = instruction.first(text)?.span.start;
  return found !== undefined && found <= (normative.first(text)?.span.start ?? Infinity);
}

/** Each of the few that there can be is one object. */
export function meaningOf(kind: StatementKind, isBare: boolean, isInstruction: boolean): Meaning {
  const key = `${kind} ${isBare} ${isInstruction}`;
  let known = meanings.get(key);
  if (known === undefined) {
    known = { kind, isBare, isInstruction };
    meanings.set(key, known);
  }
  return known;
}

const meanings = new Map<string, Meaning>();

/** What the words are, and whether only their section says so. */
type Kind = Pick<Statement, 'kind' | 'isBare'>;
const REQUIREMENT: Kind = { kind: 'normative', isBare: false };
const BARE_REQUIREMENT: Kind = { kind: 'normative', isBare: true };
const GOAL: Kind = { kind: 'goal', isBare: false };
const BARE_GOAL: Kind = { kind: 'goal', isBare: true };
const CONTEXT: Kind = { kind: 'context', isBare: false };

function kindOf(text: string, container: StatementPlace, section: Headed, isInstruction: boolean): Kind {
  // A remark in brackets is beside the matter.
  if (/^\([^()]*\)\.?$/.test(text.trim())) return CONTEXT;
  const { userStory, normative, descriptive, goal } = obligations(section.language);
  // "Must" is how much a requirement weighs, not one of its own.
  if (saysHowMuchItWeighs(text, section.language)) return CONTEXT;
  if (userStory.first(text)?.span.start === 0) return REQUIREMENT;
  if (hasTrait(section.role, 'describes') || isInstruction) return CONTEXT;
  if (namesAim(text, goal)) return GOAL;
  const obliges = normative.test(maskPhrases(text, descriptive));
  if (section.role === 'goals' && !text.trimEnd().endsWith(':')) return obliges ? REQUIREMENT : BARE_GOAL;
  if (obliges) return REQUIREMENT;
  if (goal.test(text)) return GOAL;
  return asksWithoutObliging(text, container, section) ? BARE_REQUIREMENT : CONTEXT;
}

/** "The aim is that the editor shall see ...": whatever is asked for in it. */
function namesAim(text: string, goal: PhraseSet): boolean {
  return goal.first(text)?.span.start === 0 && !text.trimEnd().endsWith(':');
}

/** "Must", "High", "Yes": words of a table that weigh something else. */
export function saysHowMuchItWeighs(text: string, language: Language): boolean {
  return !/\p{L}/u.test(maskPhrases(text, obligations(language).weights));
}

/** Whether something is asked for though no verb obliges: by an item of its section, or by "Show ...". */
function asksWithoutObliging(text: string, container: StatementPlace, { role, language, heading }: Headed): boolean {
  const mayTell = container === 'paragraph' && heading !== undefined && isLoose(heading.text);
  if (hasTrait(role, 'asks') && !mayTell && isItemLike(text.trimEnd(), container)) return true;
  return container !== 'cell' && obligations(language).imperative.first(text)?.span.start === 0;
}

/** "Needs": below such a heading, a sentence may as well tell why. */
function isLoose(heading: string): boolean {
  return looseRequirements().first(heading)?.text.length === heading.length;
}

const looseRequirements = phrasesEverywhere(({ sections }) => sections.looseRequirements);

/** An item or a cell, or a paragraph of some words that is not written as a sentence or is a short one. */
function isItemLike(text: string, container: StatementPlace): boolean {
  if (text.endsWith(':')) return false;
  if (container !== 'paragraph') return true;
  const words = text.trim().split(/\s+/).length;
  return words > 1 && (!text.endsWith('.') || words <= SHORT_WORDS);
}

/** Whether the words are no sentence but the name of something: "Search with filters", "A robust design that ...". */
export function isFragment({ text, language, section }: Statement): boolean {
  if (text.trimEnd().endsWith(':') || section.role === 'background') return false;
  const { finite, relative } = obligations(language);
  const main = text.slice(0, relative.first(text)?.span.start);
  return text.trim().split(/\s+/).length <= LONGEST_FRAGMENT_WORDS && !finite.test(main);
}
