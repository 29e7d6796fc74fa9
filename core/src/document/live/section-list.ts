/**
 * The sections of a document, which stay the same objects for as long as their headings and all that is said above them
 * do: see the invariants in `live-document.ts`.
 */
import { isSameList, lastIndexFrom } from '../../base/sorted.ts';
import type { SourceText } from '../../base/span.ts';
import type { DocumentLocale, Language } from '../../languages/index.ts';
import type { Block } from '../../markdown/blocks.ts';
import { isSectionEnd, LINE_DEPTH } from '../../markdown/heading-lines.ts';
import type { FrontMatter } from '../../markdown/front-matter.ts';
import type { Heading } from '../document.ts';
import type { Party } from '../party.ts';
import { phaseAsides, phasesByCompany } from '../phase-titles.ts';
import { contextOf, fieldHeadings, findTitle, localeOf, type SectionPlace } from '../sections.ts';
import { fieldAbove } from '../statements.ts';
import { authorComment, documentVoice } from '../voice.ts';
import { CHAPTER_SECTIONS, toChapter, toChapters, type KeptChapter } from './chapters.ts';
import type { Digests } from './digests.ts';
import { firstAlike, Headings } from './headings.ts';
import type { DigestSource } from './judges.ts';
import { LiveSection, type SectionOrigin } from './live-section.ts';
import { TextBefore, type PieceText } from './piece.ts';
import { firstBlockFrom, lastBlockBefore, type Change } from './pieces.ts';

/** The one section that an edit changed. */
export interface Touched {
  readonly section: LiveSection;
  readonly sectionIndex: number;
  /** Whether it says the same of the whole. */
  readonly keepsDigest: boolean;
}

/** What one edit did to the blocks of a section. */
interface BlockChange extends Pick<Change, 'removed' | 'added'> {
  readonly before: readonly Block[];
  readonly now: readonly Block[];
  /** The block in front of them; undefined at the start of the text. */
  readonly previous: Block | undefined;
}

/** A heading with what stands below it. */
interface FoundSection {
  readonly block: Block | undefined;
  readonly heading: Heading | undefined;
  readonly pieceBlocks: readonly Block[];
  /** Undefined where the words say too little. */
  readonly locale: DocumentLocale | undefined;
}

/** What a section's language was told by. */
interface KnownLocale {
  readonly pieceBlocks: readonly Block[];
  readonly locale: DocumentLocale | undefined;
}

/** What the list of sections is made with. */
export interface SectionListOptions {
  readonly source: PieceText;
  readonly packs: Readonly<Record<DocumentLocale, Language>>;
  /** Overrides the front matter and the words. */
  readonly forced: DocumentLocale | undefined;
  readonly digests: Digests;
}

export class SectionList {
  readonly #source: PieceText;
  readonly #packs: Readonly<Record<DocumentLocale, Language>>;
  readonly #forced: DocumentLocale | undefined;
  readonly #digests: Digests;
  readonly #headings: Headings;
  /** Most sections have one of a few places: each is one object. */
  readonly #origins = new Map<string, SectionOrigin>();
  /** By the first block of a section that is not made yet. */
  #locales = new WeakMap<Block, KnownLocale>();
  #frontMatter: FrontMatter = {};
  /** The document's. */
  #locale: DocumentLocale = 'en';
  #sections: readonly LiveSection[] = [];
  #chapters: KeptChapter[] = [];
  #byHeading = new Map<Block | undefined, LiveSection>();

  constructor({ source, packs, forced, digests }: SectionListOptions) {
    this.#source = source;
    this.#packs = packs;
    this.#forced = forced;
    this.#digests = digests;
    this.#headings = new Headings(source);
  }

  get all(): readonly LiveSection[] {
    return this.#sections;
  }

  get chapters(): readonly KeptChapter[] {
    return this.#chapters;
  }

  /** On it every section depends, as on the front matter: the list has to be made anew. */
  setLocale(locale: DocumentLocale): void {
    this.#locale = locale;
  }

  setFrontMatter(frontMatter: FrontMatter): void {
    this.#frontMatter = frontMatter;
    this.#headings.forget();
    this.#locales = new WeakMap();
    this.#byHeading.clear();
  }

  /** Puts new blocks into the one section that was edited; undefined where headings changed, or more than one section. */
  update(change: Change): Touched | undefined {
    const touched = this.#updateOne(change);
    if (touched) {
      const chapter = Math.floor(touched.sectionIndex / CHAPTER_SECTIONS);
      this.#chapters[chapter] = toChapter(this.#chapters[chapter]?.sections ?? []);
    }
    return touched;
  }

  #updateOne({ removed, added, index }: Change): Touched | undefined {
    if (removed.some(({ isRead }) => !isRead)) return undefined;
    const { pieces } = this.#source;
    const before = removed.flatMap(({ blocks }) => blocks);
    const now = added.flatMap(({ blocks }) => blocks);
    const previous = lastBlockBefore(pieces, index);
    const following = firstBlockFrom(pieces, index + added.length);
    if (before.some((block) => this.#byHeading.has(block)))
      return before.length === 1 && now.length === 1 ? this.#replaceHeading(before[0], now[0]) : undefined;
    if (now.some((block, at) => this.#headings.isHeading(block, now[at + 1] ?? following))) return undefined;
    if (previous && this.#byHeading.has(previous) !== this.#headings.isHeading(previous, now[0] ?? following))
      return undefined;
    const sectionIndex = previous ? lastIndexFrom(this.#sections, previous.span.start) : 0;
    return this.#replaceBlocks(sectionIndex, { removed, added, before, now, previous });
  }

  /** Undefined where the section does not hold them as they were, or speaks another language now. */
  #replaceBlocks(sectionIndex: number, change: BlockChange): Touched | undefined {
    const section = this.#sections[sectionIndex];
    if (section === undefined) return undefined;
    const { before, now, previous } = change;
    const { pieceBlocks } = section;
    const at = previous === undefined || previous === section.headingBlock ? 0 : pieceBlocks.indexOf(previous) + 1;
    if (before.some((block, offset) => pieceBlocks[at + offset] !== block)) return undefined;
    if (isSameList(before, now)) return { section, sectionIndex, keepsDigest: previous !== undefined };
    const [piece] = change.removed;
    const digestIn = this.#digestReader(section, at, change);
    const digest = section.isRead && piece ? digestIn(new TextBefore(this.#source, piece)) : undefined;
    section.replaceBlocks(at, before.length, now);
    section.ownLocale = this.#ownLocaleOf(section.pieceBlocks);
    if ((section.ownLocale ?? this.#locale) !== section.locale) return undefined;
    if (this.#authorIn(section.pieceBlocks) !== section.author) return undefined;
    // Some notes stand at the first words of the text.
    const mayKeep = previous !== undefined && digest !== undefined;
    return { section, sectionIndex, keepsDigest: mayKeep && digest === digestIn(this.#source) };
  }

  /** The digest of a section in the text before an edit and behind it; in a long one, of the only block that changes. */
  #digestReader(
    section: LiveSection,
    at: number,
    { removed, added, before, now }: BlockChange,
  ): (source: SourceText) => string | undefined {
    const isOne = [removed, added, before, now].every(({ length }) => length === 1);
    const isOfItself = [...before, ...now].every((block) => fieldAbove(block) === undefined);
    const isAlone = isOne && isOfItself && before[0]?.kind === now[0]?.kind && this.#digests.isLong(section);
    return (source) =>
      isAlone
        ? this.#digests.ofPart(section, at, this.#readIn(source))
        : this.#digests.of(section, this.#readIn(source));
  }

  #readIn(source: SourceText): DigestSource {
    return { source, frontMatter: this.#frontMatter, sections: this.#sections };
  }

  /** Puts another heading in the place of one, if it means the same for all that stands below. */
  #replaceHeading(before: Block | undefined, now: Block | undefined): Touched | undefined {
    // What is bold is a heading only as long as nothing else stands on its line.
    if (before?.kind !== 'heading' || now?.kind !== 'heading') return undefined;
    const section = this.#byHeading.get(before);
    if (section?.heading === undefined) return undefined;
    const heading = this.#headingOf(now);
    if (heading.depth !== section.heading.depth || heading.own !== section.heading.own) return undefined;
    const document = this.#readIn(this.#source);
    const digest = section.isRead ? this.#digests.of(section, document) : undefined;
    section.setHeading(now, heading);
    this.#byHeading.delete(before);
    this.#byHeading.set(now, section);
    const sectionIndex = lastIndexFrom(this.#sections, section.start);
    const mayKeep = sectionIndex > 0 && digest !== undefined;
    return { section, sectionIndex, keepsDigest: mayKeep && digest === this.#digests.of(section, document) };
  }

  /**
   * Makes the list anew, of those sections that are still what they were; false where the text has become another one in
   * the meantime. The list counts once all steps are taken.
   */
  *renew(isStale: () => boolean): Generator<void, boolean> {
    const found = yield* this.#find();
    if (isStale()) return false;
    const placeOf = this.#placesIn(found);
    const byHeading = new Map<Block | undefined, LiveSection>();
    const ancestors: LiveSection[] = [];
    const sections: LiveSection[] = [];
    for (const each of found) {
      const { block, heading } = each;
      // What ends a call-out ends what stands in it, and heads nothing itself.
      const depth = heading?.depth ?? LINE_DEPTH;
      while ((ancestors.at(-1)?.heading?.depth ?? 0) >= depth) ancestors.pop();
      const section = this.#sectionOf(each, ancestors.at(-1), placeOf(each));
      section.parent = ancestors.at(-1);
      const previous = sections.at(-1);
      if (previous) previous.next = section;
      section.next = undefined;
      sections.push(section);
      byHeading.set(block, section);
      if (heading) ancestors.push(section);
      if (sections.length % 200 > 0) continue;
      yield;
      if (isStale()) return false;
    }
    this.#byHeading = byHeading;
    this.#sections = sections;
    this.#chapters = toChapters(sections, this.#chapters);
    this.#locales = new WeakMap();
    this.#headings.forget();
    return true;
  }

  /** What of each section only all of them together tell. */
  #placesIn(found: readonly FoundSection[]): (each: FoundSection) => SectionPlace {
    const headings = found.flatMap(({ heading }) => heading ?? []);
    const title = findTitle(headings);
    const phases = phasesByCompany(headings);
    const asides = phaseAsides(headings);
    const fields = fieldHeadings(headings);
    const said = this.#authorIn(found[0]?.pieceBlocks ?? []);
    const voice = documentVoice(found[0]?.heading === undefined ? said : undefined, this.#frontMatter, headings[0]);
    return ({ heading, pieceBlocks }) => ({
      isTitle: heading !== undefined && heading === title,
      isPhase: heading !== undefined && phases.has(heading),
      isAside: heading !== undefined && asides.has(heading),
      isField: heading !== undefined && fields.has(heading),
      author: this.#authorIn(pieceBlocks),
      voice,
    });
  }

  /** The blocks of every section, with the language that their words tell. */
  *#find(): Generator<void, readonly FoundSection[]> {
    const all = this.#source.pieces.flatMap(({ blocks }) => blocks);
    const parts: { readonly block: Block | undefined; readonly pieceBlocks: Block[] }[] = [
      { block: undefined, pieceBlocks: [] },
    ];
    for (const [index, block] of all.entries()) {
      if (this.#headings.isHeading(block, all[index + 1])) parts.push({ block, pieceBlocks: [] });
      else parts.at(-1)?.pieceBlocks.push(block);
      if (index % 100 === 99) yield;
    }
    const found: FoundSection[] = [];
    for (const { block, pieceBlocks } of parts) {
      const heading = block && !isSectionEnd(block) ? this.#headingOf(block) : undefined;
      found.push({ block, heading, pieceBlocks, locale: this.#keptLocaleOf(block, pieceBlocks) });
      yield;
    }
    return found;
  }

  /** The section as it was, where it is still the same; a new one elsewhere. */
  #sectionOf(
    { block, heading, pieceBlocks, locale }: FoundSection,
    parent: LiveSection | undefined,
    place: SectionPlace,
  ): LiveSection {
    const before = this.#byHeading.get(block);
    const language = this.#packs[locale ?? this.#locale];
    const { isTitle, isPhase, isAside, isField, author, voice } = place;
    const signs = [isTitle ? 'title' : '', isPhase ? 'phase' : '', isAside ? 'aside' : '', isField ? 'field' : ''];
    const at = [...signs, author, voice.kind, voice.reason, language.locale];
    const above = `${at.join(' ')}\n${parent?.key ?? ''}`;
    const isSame = before?.above === above;
    const section = isSame
      ? before
      : new LiveSection({
          headingBlock: block,
          heading,
          origin: this.#originOf({ context: contextOf(heading, parent, place), above, author }, parent?.key),
          language,
          source: this.#source,
        });
    section.ownLocale = locale;
    if (!isSame || !isSameList(before.pieceBlocks, pieceBlocks)) section.setBlocks(pieceBlocks);
    return section;
  }

  /** Which of those above began a phase, say, counts too, though the nearest has another role. */
  #originOf(origin: Omit<SectionOrigin, 'key'>, keyAbove: string | undefined): SectionOrigin {
    const key = `${JSON.stringify(origin.context)}${keyAbove ?? ''}`;
    return firstAlike(this.#origins, `${origin.above}\n${key}`, { ...origin, key });
  }

  #headingOf(block: Block): Heading {
    return this.#byHeading.get(block)?.heading ?? this.#headings.of(block, this.#frontMatter);
  }

  /** Found once for the same blocks below the same heading. */
  #keptLocaleOf(heading: Block | undefined, pieceBlocks: readonly Block[]): DocumentLocale | undefined {
    const before = this.#byHeading.get(heading);
    if (before && isSameList(before.pieceBlocks, pieceBlocks)) return before.ownLocale;
    const first = heading ?? pieceBlocks[0];
    const known = first && this.#locales.get(first);
    if (known && isSameList(known.pieceBlocks, pieceBlocks)) return known.locale;
    const locale = this.#ownLocaleOf(pieceBlocks);
    if (first) this.#locales.set(first, { pieceBlocks, locale });
    return locale;
  }

  #authorIn(blocks: readonly Block[]): Party | undefined {
    return authorComment(blocks, this.#source, this.#frontMatter);
  }

  #ownLocaleOf(blocks: readonly Block[]): DocumentLocale | undefined {
    return this.#forced ?? this.#frontMatter.language ?? localeOf(blocks);
  }
}
