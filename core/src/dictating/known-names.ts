/** What a document names as given: its subject, the systems that exist, the terms it explains. */
import { onOneLine } from '../base/hidden.ts';
import { lazy, perRevision } from '../base/memoize.ts';
import type { Section } from '../document/document.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { findTechnologies } from '../words/technologies.ts';

export function knownNamesOf(sections: readonly Section[], frontMatter: FrontMatter): ReadonlySet<string> {
  const title = sections.find(({ heading }) => heading?.depth === 1)?.heading?.text ?? '';
  const given = sections
    .filter(({ isSystems, isGlossary }) => isSystems || isGlossary)
    .flatMap((each) => namesIn(each));
  const names = [...title.split(/[^\p{L}\p{N}]+/u), ...(frontMatter.systems ?? []), ...given];
  return new Set(names.filter((name) => name.trim() !== '').map(withoutEnding));
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
