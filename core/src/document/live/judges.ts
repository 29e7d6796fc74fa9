/** What those who judge want to be kept up to date with the text. The document knows nothing else of them. */
import type { FrontMatter } from '../../markdown/front-matter.ts';
import type { Document, Section } from '../document.ts';

/** What a digest is read from. */
export type DigestSource = Pick<Document, 'source' | 'frontMatter' | 'sections'>;

export interface Judges {
  /** See `Document.knownNames`. */
  knownNamesOf(sections: readonly Section[], frontMatter: FrontMatter): ReadonlySet<string>;
  /**
   * All that judges of the whole look at in a section, apart from wording and places: as long as it is the same, they
   * find the same in all other sections. Undefined where each word may matter. `repeatedIds` are those that stand at
   * more than one item.
   */
  digestOf(section: Section, document: DigestSource, repeatedIds: ReadonlySet<string>): string | undefined;
  /**
   * The same of a section as if it held a single block: if an edit of that block leaves it as it is, so it does with the
   * digest of the whole section.
   */
  digestOfPart(part: Section, document: DigestSource, repeatedIds: ReadonlySet<string>): string | undefined;
}
