/** What a statement is: something asked for, a goal, or a description. */

import { remember } from '../base/memoize.ts';
import type { Language } from '../languages/index.ts';
import { maskPhrases } from '../words/mask.ts';
import { PhraseSet } from '../words/phrases.ts';
import type { Container, Section, Statement, StatementKind } from './document.ts';
import { hasTrait } from './roles.ts';

/** What the words of a statement make of it. */
export type Meaning = Pick<Statement, 'kind' | 'isBare' | 'isInstruction'>;

/** A sentence without an obligation that is no longer than a list item may be one, in its section. */
const SHORT = 14;

const LONGEST_FRAGMENT = 14;

const obligations = remember((language: Language) => {
  const { normative, descriptive, userStory, goal, imperative, instruction, finite, relative, weights } =
    language.obligations;
  return {
    normative: new PhraseSet(normative),
    descriptive: new PhraseSet(descriptive),
    userStory: new PhraseSet(userStory),
    goal: new PhraseSet(goal),
    imperative: new PhraseSet(imperative),
    instruction: new PhraseSet(instruction),
    finite: new PhraseSet(finite),
    relative: new PhraseSet(relative),
    weights: new PhraseSet(weights),
  };
});

export function classify(text: string, container: Container, section: Section, isNumbered: boolean): Meaning {
  const words = obligations(section.language);
  const isInstruction = words.instruction.test(text);
  const own = kindOf(text, container, section, isInstruction);
  // Whoever gives a sentence an id wants it kept; only a goal, an expectation or the like is something else.
  const isRequirement =
    isNumbered &&
    own.kind === 'context' &&
    !isInstruction &&
    (section.role === undefined || hasTrait(section.role, 'asks'));
  return isRequirement ? meaning('normative', true, false) : meaning(own.kind, own.isBare, isInstruction);
}

/** Each of the few that there can be is one object. */
export function meaning(kind: StatementKind, isBare: boolean, isInstruction: boolean): Meaning {
  const key = `${kind} ${isBare} ${isInstruction}`;
  let known = meanings.get(key);
  if (known === undefined) {
    known = { kind, isBare, isInstruction };
    meanings.set(key, known);
  }
  return known;
}

const meanings = new Map<string, Meaning>();

function kindOf(
  text: string,
  container: Container,
  section: Section,
  isInstruction: boolean,
): Pick<Statement, 'kind' | 'isBare'> {
  const words = obligations(section.language);
  const { role } = section;
  // "Must" in a table is how much a requirement weighs, not one of its own.
  if (container === 'cell' && !/\p{L}/u.test(maskPhrases(text, words.weights)))
    return { kind: 'context', isBare: false };
  if (words.userStory.first(text)?.span.start === 0) return { kind: 'normative', isBare: false };
  if (hasTrait(role, 'describes') || isInstruction) return { kind: 'context', isBare: false };
  const obliges = words.normative.test(maskPhrases(text, words.descriptive));
  if (role === 'goals' && !text.trimEnd().endsWith(':'))
    return { kind: obliges ? 'normative' : 'goal', isBare: !obliges };
  if (obliges) return { kind: 'normative', isBare: false };
  if (words.goal.test(text)) return { kind: 'goal', isBare: false };
  const isListed =
    container !== 'paragraph' || !/[.:]$/.test(text.trimEnd()) || text.trim().split(/\s+/).length <= SHORT;
  if (hasTrait(role, 'asks') && isListed && !text.trimEnd().endsWith(':')) {
    return { kind: 'normative', isBare: true };
  }
  const imperative = words.imperative.first(text)?.span.start === 0;
  if (imperative && container !== 'cell') return { kind: 'normative', isBare: true };
  return { kind: 'context', isBare: false };
}

/** Whether the words are no sentence but the name of something: "Search with filters", "A robust design that ...". */
export function isFragment({ text, language, section }: Statement): boolean {
  if (text.trimEnd().endsWith(':') || section.role === 'background') return false;
  const { finite, relative } = obligations(language);
  const main = text.slice(0, relative.first(text)?.span.start);
  return text.trim().split(/\s+/).length <= LONGEST_FRAGMENT && !finite.test(main);
}
