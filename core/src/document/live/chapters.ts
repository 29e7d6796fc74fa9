/** Sections in groups, so that an edit leaves all groups but one as they are. */
import { isSameList } from '../../base/sorted.ts';
import type { Chapter, Section } from '../document.ts';

/** In one chapter. */
export const CHAPTER_SECTIONS = 64;

export interface KeptChapter extends Chapter {
  readonly revisions: readonly object[];
}

export function toChapter(sections: readonly Section[]): KeptChapter {
  return { sections, revisions: sections.map(({ revision }) => revision) };
}

/** Those before are kept where nothing in them is new. */
export function toChapters(sections: readonly Section[], before: readonly KeptChapter[]): KeptChapter[] {
  const chapters: KeptChapter[] = [];
  for (let start = 0; start < sections.length; start += CHAPTER_SECTIONS) {
    const chapter = toChapter(sections.slice(start, start + CHAPTER_SECTIONS));
    const known = before[chapters.length];
    const isSame =
      known && isSameList(known.sections, chapter.sections) && isSameList(known.revisions, chapter.revisions);
    chapters.push(isSame ? known : chapter);
  }
  return chapters;
}
