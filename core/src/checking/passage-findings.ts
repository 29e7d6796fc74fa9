/** What the rules find that look at single passages, kept with the passage. */
import { compact } from '../base/compact.ts';
import { remember } from '../base/memoize.ts';
import { firstIndex } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
import { explainsAlike, explainsAny } from '../dictating/known-names.ts';
import { mayPrescribe, prescribesAlike } from '../dictating/prescriptions.ts';
import type { Document, Passage, Section } from '../document/document.ts';
import { NO_PARTNERSHIP } from '../partnership/joint.ts';
import { rules } from '../rules/index.ts';
import { foundWithin, runRules, runToEnd, type Found } from './findings.ts';

const passageRules = rules.filter(({ scope }) => scope === 'passage');

const findingsOfPassage = new WeakMap<Passage, readonly Found[]>();

/** The names that were known then, where that can matter. */
const namesKnownIn = new WeakMap<Passage, ReadonlySet<string>>();

/** What the rules that look at passages find in one. */
export function findIn(passage: Passage, document: Document): readonly Found[] {
  const { knownNames } = document;
  const before = findingsOfPassage.get(passage);
  const then = namesKnownIn.get(passage) ?? knownNames;
  if (before && prescribesAlike(passage, then, knownNames) && explainsAlike(passage, then, knownNames)) return before;
  const found = runToEnd(runRules(passageRules, documentOf(passage, document), () => NO_PARTNERSHIP));
  findingsOfPassage.set(passage, found);
  if (found.length > 0 || mayPrescribe(passage) || explainsAny(knownNames)) namesKnownIn.set(passage, knownNames);
  return found;
}

/** The document as if it had no other passage. */
function documentOf(passage: Passage, document: Document): Document {
  const { source, locale, language, frontMatter, knownNames, revision } = document;
  return {
    source,
    locale,
    language,
    frontMatter,
    knownNames,
    revision,
    sections: [],
    comments: [],
    passages: [passage],
    statements: passage,
    anchor: (span) => document.anchor(span),
  };
}

/** What the rules found in the passages of the sections that a span touches, as far as it stands in the span. */
export function* foundInSections(document: Document, reach: Span): Generator<Found> {
  const { sections } = document;
  for (let index = firstIndex(sections, ({ span }) => span.end > reach.start); index < sections.length; index += 1) {
    const section = sections[index] as Section;
    if (section.span.start >= reach.end) return;
    yield* foundWithin(findInSection(section, document), reach);
  }
}

interface SectionFindings {
  readonly knownNames: ReadonlySet<string>;
  readonly found: readonly Found[];
}

/** By the revision of the section. */
export const findingsOfSection = new WeakMap<object, SectionFindings>();

/** What the rules that look at passages find in a section, in text order. */
export function findInSection(section: Section, document: Document): readonly Found[] {
  const { knownNames } = document;
  let known = findingsOfSection.get(section.revision);
  if (known?.knownNames !== knownNames) {
    const found = compact(section.passages.flatMap((passage) => findIn(passage, document)));
    known = found.length === 0 ? nothingUnder(knownNames) : { knownNames, found };
    findingsOfSection.set(section.revision, known);
  }
  return known.found;
}

/** One for all the sections in which nothing was found. */
const nothingUnder = remember((knownNames: ReadonlySet<string>): SectionFindings => ({ knownNames, found: [] }));
