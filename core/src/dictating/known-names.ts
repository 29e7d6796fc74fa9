/** What a document names as given: its subject, the systems that exist, the terms it explains. */
import { lazy } from '../base/memoize.ts';
import type { Section } from '../document/document.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { findTechnologies } from '../words/technologies.ts';

/** What a document names as given: its subject, the systems that exist, the terms it explains. */
export function knownNamesOf(sections: readonly Section[], frontMatter: FrontMatter): ReadonlySet<string> {
  const title = sections.find(({ heading }) => heading?.depth === 1)?.heading?.text ?? '';
  const names = [...title.split(/[^\p{L}\p{N}]+/u), ...(frontMatter.systems ?? [])];
  for (const section of sections) if (section.isSystems || section.isGlossary) names.push(...givenIn(section));
  return new Set(names.filter((name) => name.trim() !== '').map(withoutEnding));
}

function givenIn(section: Section): readonly string[] {
  let names = given.get(section.revision);
  if (names === undefined) {
    names = section.passages
      .flat()
      .flatMap(({ text }) => [
        ...(section.isSystems ? [...findTechnologies(text)].map(({ name }) => name) : []),
        ...(section.isGlossary ? [/^[^:–—(|]{1,40}?(?=\s*[:–—(|]|\s-\s|$)/u.exec(text)?.[0] ?? ''] : []),
      ]);
    given.set(section.revision, names);
  }
  return names;
}

const given = new WeakMap<object, readonly string[]>();

/** Plural and definite endings away, well enough to compare a word with itself. */
export function withoutEnding(word: string): string {
  return word.trim().toLowerCase().replace(ending(), '');
}

const ending = lazy(() => new RegExp(`(?:${anyOf(wordsEverywhere(({ grammar }) => grammar.endings))})$`, 'u'));
