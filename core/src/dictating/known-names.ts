/** What a document names as given: its subject, the systems that exist, the terms it explains. */
import { onOneLine } from '../base/hidden.ts';
import { lazy, perRevision, remember } from '../base/memoize.ts';
import type { Passage, Section } from '../document/document.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf, PhraseSet } from '../words/phrases.ts';
import { findTechnologies } from '../words/technologies.ts';

export function knownNamesOf(sections: readonly Section[], frontMatter: FrontMatter): ReadonlySet<string> {
  const title = sections.find(({ heading }) => heading?.depth === 1)?.heading?.text ?? '';
  const given = sections
    .filter(({ isSystems, isGlossary }) => isSystems || isGlossary)
    .flatMap((each) => namesIn(each));
  const terms = sections.filter(({ isGlossary }) => isGlossary).flatMap((each) => namesIn(each));
  const names = [...title.split(/[^\p{L}\p{N}]+/u), ...(frontMatter.systems ?? []), ...given];
  const known = names.filter((name) => name.trim() !== '').map(withoutEnding);
  return new Set([
    ...known,
    ...terms
      .map(withoutEnding)
      .filter((term) => TERM.test(term))
      .map(asExplained),
  ]);
}

/** A term that is explained stands among the names once more, with a colon: the words of the title explain nothing. */
const asExplained = (term: string): string => `${term}:`;
const TERM = /^[\p{L}\p{N}]+(?:[\s-][\p{L}\p{N}]+){0,4}$/u;

/** The terms that a document explains, in every form: what they say is settled there. */
export const explainedTerms = remember(
  (names: ReadonlySet<string>) =>
    new PhraseSet(
      termsIn(names).map((term) => `${term}*`),
      true,
    ),
);

const termsIn = remember((names: ReadonlySet<string>): readonly string[] =>
  [...names].filter((name) => name.endsWith(':')).map((name) => name.slice(0, -1)),
);

export function explainsAny(names: ReadonlySet<string>): boolean {
  return termsIn(names).length > 0;
}

/** Whether the same words of a passage are explained under both sets of names. */
export function explainsAlike(passage: Passage, before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  if (before === now) return true;
  const changed = [
    ...termsIn(before).filter((term) => !now.has(asExplained(term))),
    ...termsIn(now).filter((term) => !before.has(asExplained(term))),
  ].map((term) => term.split(/[\s-]/, 1)[0] ?? '');
  if (changed.length === 0) return true;
  return !passage.some(({ text }) => {
    const lower = text.toLowerCase();
    return changed.some((word) => lower.includes(word));
  });
}

/** What one section names. */
const namesIn = perRevision(({ passages, isSystems, isGlossary }: Section) =>
  passages
    .flat()
    .flatMap(({ text }) => [
      ...(isSystems ? [...findTechnologies(text)].map(({ name }) => name) : []),
      ...(isGlossary ? [/^[^:–—(|]{1,40}?(?=\s*[:–—(|]|\s-\s|$)/u.exec(text)?.[0] ?? ''] : []),
    ]),
);

/** Plural and definite endings away, well enough to compare a word with itself. */
export function withoutEnding(word: string): string {
  return onOneLine(word).toLowerCase().replace(ending(), '');
}

const ending = lazy(() => new RegExp(`(?:${anyOf(wordsEverywhere(({ grammar }) => grammar.endings))})$`, 'u'));
