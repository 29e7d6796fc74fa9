/**
 * What an item is. Its heading proposes a role; its own words agree, or make something else of it: what plainly asks is
 * a requirement wherever it stands, and what speaks of the document itself is nothing of ours.
 */
import { remember } from '../base/memoize.ts';
import type { Language, Role } from '../languages/index.ts';
import { maskPhrases } from '../words/mask.ts';
import { PhraseSet } from '../words/phrases.ts';

const words = remember((language: Language) => {
  const { strict, demanding, built, aboutDocument, imperative, descriptive, normative, relative } =
    language.obligations;
  return {
    strict: new PhraseSet(strict),
    demanding: new PhraseSet(demanding),
    built: new PhraseSet(built),
    aboutDocument: new PhraseSet(aboutDocument),
    imperative: new PhraseSet(imperative),
    descriptive: new PhraseSet(descriptive),
    normative: new PhraseSet(normative),
    relative: new PhraseSet(relative),
  };
});

/** The role that is left once the words have been heard; undefined where they are none of the partnership's. */
export function itemRole(text: string, proposed: Role | undefined, language: Language): Role | undefined {
  switch (proposed) {
    case 'goals':
      if (words(language).aboutDocument.test(text)) return undefined;
      return demandsOfSolution(text, language) ? 'requirements' : proposed;
    case 'challenges':
    case 'opportunities':
      return demands(text, language) || ordersWork(text, language) ? 'requirements' : proposed;
    case 'limits':
      return words(language).aboutDocument.test(text) ? undefined : proposed;
    default:
      return proposed;
  }
}

/** "The system shall ...": a goal says what people get, whatever they have to do for it. */
function demandsOfSolution(text: string, language: Language): boolean {
  const { strict, built, normative, descriptive, relative } = words(language);
  const own = maskPhrases(text, descriptive);
  const lead = /^[^:]{2,30}:\s*/.exec(own)?.[0].length ?? 0;
  const obliged = normative.first(own);
  if (obliged === undefined) return false;
  const start = built.first(own)?.span.start;
  if (start === 0 || start === lead) return true;
  const found = strict.first(own)?.span.start;
  // "Samples that must be tested in two hours arrive in time" obliges nobody.
  return found !== undefined && (relative.first(own)?.span.start ?? Infinity) > found;
}

function demands(text: string, language: Language): boolean {
  const { demanding, descriptive, relative } = words(language);
  const own = maskPhrases(text, descriptive);
  const found = demanding.first(own)?.span.start;
  return found !== undefined && (relative.first(own)?.span.start ?? Infinity) > found;
}

/** "Create a repository with ..." */
function ordersWork(text: string, language: Language): boolean {
  return words(language).imperative.first(text)?.span.start === 0;
}
