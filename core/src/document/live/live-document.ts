/**
 * A document that is read again only where it was edited.
 *
 * The text is held in pieces (see `cut.ts`), each parsed by itself. What is read from a piece, from a block or from
 * a section is kept for as long as that very object stands in the document, and every span moves with its piece, so
 * nothing that is kept has to be touched when text is written before it.
 *
 * Invariants, after every `update`:
 * 1. The texts of the pieces, put together, are the source; `start` of each is the sum of the lengths before it.
 * 2. The pieces are those that cutting the whole source would give. Cutting goes on from the piece before an edit until
 *    it meets the old cuts, and a cut depends on nothing but the text before it and the line behind it.
 * 3. A piece's reading depends on its text, on what it follows, on whether it is the first, and on which of the labels
 *    that it names are defined anywhere. As soon as one of these changes it is read again.
 * 4. A section is the same object for as long as its heading and all that is said above it stay the same (`above`);
 *    its `revision` is the same object for as long as its blocks are, too.
 * 5. What depends on the whole document (its language, its known names, `revision.whole`) is compared after each update; where
 *    it changed, so did the object that holds it.
 */
import { isSameList, lastIndexFrom } from '../../base/sorted.ts';
import type { Anchor, SourceText, Span } from '../../base/span.ts';
import { languages, type DocumentLocale, type Language } from '../../languages/index.ts';
import type { Block } from '../../markdown/blocks.ts';
import { readFrontMatter, type FrontMatter } from '../../markdown/front-matter.ts';
import { sampleOf } from '../../markdown/sample.ts';
import { detectLanguage } from '../../words/detect-language.ts';
import type { Comment, Document, Heading, HeadingWords, Passage, Section, SectionContext } from '../document.ts';
import { identifiedIn } from '../identifiers.ts';
import { contextOf, findTitle, isHeading, localeOf, readHeading } from '../sections.ts';
import { DocumentView } from './document-view.ts';
import { LiveSection, SECTIONS, toChapter, toChapters, type KeptChapter, type SectionOrigin } from './live-section.ts';
import { TextBefore, type Piece, type PieceText } from './piece.ts';
import { firstUnitFrom, lastUnitBefore, Pieces, type Change } from './pieces.ts';

export interface ParseOptions {
  /** The packs to read with, where a team has words of its own. */
  readonly languages?: Readonly<Record<DocumentLocale, Language>>;
  /** Overrides both the front matter and the words. */
  readonly locale?: DocumentLocale;
}

/** What a digest is read from. */
export type DigestSource = Pick<Document, 'source' | 'frontMatter' | 'sections'>;

/** What those who judge want to be kept up to date with the text. The document knows nothing else of them. */
export interface Judges {
  /** See `Document.knownNames`. */
  knownNamesOf(sections: readonly Section[], frontMatter: FrontMatter): ReadonlySet<string>;
  /**
   * All that judges of the whole look at in a section, apart from wording and places: as long as it is the same, they
   * find the same in all other sections. Undefined where each word may matter. `repeatedIds` are those that stand at
   * more than one item.
   */
  digestOf(section: Section, source: DigestSource, repeatedIds: ReadonlySet<string>): string | undefined;
  /** The same of one block alone: if an edit leaves it as it is, so it does with the digest of its section. */
  digestOfBlock(
    section: Section,
    unit: { readonly block: Block; readonly passage: Passage },
    source: DigestSource,
    repeatedIds: ReadonlySet<string>,
  ): string | undefined;
}

/** Pieces that are kept only to know that they have gone; then all is judged anew. */
const MOST_REMOVED = 500;

/** What one edit did to the blocks of a section. */
interface UnitChange extends Pick<Change, 'removed' | 'added'> {
  readonly before: readonly Block[];
  readonly now: readonly Block[];
  /** The block in front of them; undefined at the start of the text. */
  readonly previous: Block | undefined;
  /** The index of the section. */
  readonly place: number;
}

/** From where on something is too much to be done at once. */
export interface Limits {
  /** Lines that are cut before others may have their turn. */
  readonly linesPerStep: number;
  /** Units that a section may have and not be long. */
  readonly unitsOfLong: number;
}

const LIMITS: Limits = { linesPerStep: 1000, unitsOfLong: 50 };

/** The one section that an edit changed. */
interface Touched {
  readonly section: LiveSection;
  /** Its index. */
  readonly place: number;
  /** Whether it says the same of the whole. */
  readonly keepsDigest: boolean;
}

export class LiveDocument {
  readonly #packs: Readonly<Record<DocumentLocale, Language>>;
  readonly #forced: DocumentLocale | undefined;
  readonly #judges: Judges;
  readonly #pieces: Pieces;
  readonly #limits: Limits;
  /** Those of sections that are not made yet. */
  #headings = new WeakMap<Block, Heading>();
  #headingness = new WeakMap<Block, { readonly next: Block['kind'] | undefined; readonly isHeading: boolean }>();
  /** Most sections have one of a few places, and their headings one of a few meanings. */
  readonly #origins = new Map<string, SectionOrigin>();
  readonly #words = new Map<string, HeadingWords>();
  #locales = new WeakMap<Block, { readonly units: readonly Block[]; readonly locale: DocumentLocale | undefined }>();
  #sections: readonly LiveSection[] = [];
  #chapters: KeptChapter[] = [];
  #comments: readonly Comment[] = [];
  #byHeading = new Map<Block | undefined, LiveSection>();
  #yaml: string | undefined;
  #frontMatter: FrontMatter = {};
  #sample: string | undefined;
  #locale: DocumentLocale = 'en';
  #knownNames: ReadonlySet<string> = new Set();
  #whole: object = {};
  #removed: Anchor[] = [];
  /** Ids that stand at more than one item; found when they are asked for. */
  #repeated: ReadonlySet<string> | undefined;
  /** How many edits there were. */
  #edits = 0;
  #document: Document | undefined;

  constructor(
    source: string,
    judges: Judges,
    { languages: packs = languages, locale }: ParseOptions = {},
    limits = LIMITS,
  ) {
    this.#judges = judges;
    this.#limits = limits;
    this.#packs = packs;
    this.#forced = locale;
    this.#pieces = new Pieces(source, limits.linesPerStep);
  }

  get length(): number {
    return this.#source.length;
  }

  /** The document as it is now. It is good until the next edit; only `source` of an older one may be asked for then. */
  get document(): Document {
    while (this.#document === undefined) for (const steps = this.steps(); steps.next().done !== true;);
    return this.#document;
  }

  /**
   * Reads what has to be read in small steps, for those who have other things to do in between. After an edit, steps
   * that were taken before it lead nowhere any more.
   */
  *steps(): Generator<void> {
    if (this.#document !== undefined) return;
    const edits = this.#edits;
    yield* this.#pieces.steps();
    if (edits === this.#edits) yield* this.#update(edits);
  }

  /** Replaces what stands in `span` with `text`. Costs what the edited pieces cost; nothing is parsed yet. */
  edit(span: Span, text: string): void {
    this.#pieces.edit(span, text);
    this.#edits += 1;
    this.#document = undefined;
  }

  get #source(): PieceText {
    return this.#pieces.text;
  }

  /** Brings everything that is made of the pieces up to date. */
  *#update(edits: number): Generator<void> {
    // On these every section depends.
    const isOther = [this.#readFrontMatter(), this.#readLocale()].includes(true);
    if (isOther) this.#pieces.changeAll();
    const { change } = this.#pieces;
    const touched = change && this.#updateSection(change);
    if (touched === undefined) {
      // Until all have been made anew, whoever begins again must not take some for what they were.
      this.#pieces.changeAll();
      const found = yield* this.#readSections();
      // Others may have asked, or written, in the meantime.
      const isStale = (): boolean => edits !== this.#edits || this.#document !== undefined;
      if (isStale()) return;
      for (const steps = this.#setSections(found); steps.next().done !== true;) {
        yield;
        if (isStale()) return;
      }
    } else this.#renewChapter(Math.floor(touched.place / SECTIONS));
    const isSaid = ({ comments }: Piece): boolean => comments.length > 0;
    if (change === undefined || change.removed.some(isSaid) || change.added.some(isSaid))
      this.#comments = this.#source.pieces.flatMap(({ comments }) => comments);
    this.#updateWhole(change, touched);
    if (touched === undefined || namesThings(touched.section)) this.#readKnownNames();
    this.#pieces.forgetChange();
    this.#document = new DocumentView({
      source: this.#source,
      locale: this.#locale,
      language: this.#packs[this.#locale],
      frontMatter: this.#frontMatter,
      sections: this.#sections,
      comments: this.#comments,
      knownNames: this.#knownNames,
      revision: { chapters: this.#chapters.slice(), whole: this.#whole, removed: this.#removed },
    });
  }

  #renewChapter(index: number): void {
    this.#chapters[index] = toChapter(this.#chapters[index]?.sections ?? []);
  }

  #updateWhole(change: Change | undefined, touched: Touched | undefined): void {
    this.#removed.push(...(change?.removed ?? []));
    if (touched?.keepsDigest !== true || this.#removed.length > MOST_REMOVED) {
      this.#whole = {};
      this.#removed = [];
      this.#repeated = undefined;
    }
  }

  /** Whether it says something else than before. */
  #readFrontMatter(): boolean {
    const yaml = this.#source.pieces[0]?.frontMatter;
    if (yaml === this.#yaml) return false;
    this.#yaml = yaml;
    const frontMatter = readFrontMatter(yaml);
    if (JSON.stringify(frontMatter) === JSON.stringify(this.#frontMatter)) return false;
    this.#frontMatter = frontMatter;
    this.#headings = new WeakMap();
    this.#locales = new WeakMap();
    this.#byHeading.clear();
    return true;
  }

  /** Whether the document's language is another one now. */
  #readLocale(): boolean {
    const before = this.#locale;
    const forced = this.#forced ?? this.#frontMatter.language;
    if (forced === undefined) {
      const sample = sampleOf(this.#allUnits());
      if (sample !== this.#sample) this.#locale = detectLanguage(sample) ?? 'en';
      this.#sample = sample;
    } else {
      this.#locale = forced;
      this.#sample = undefined;
    }
    return before !== this.#locale;
  }

  *#allUnits(): Generator<Block> {
    for (const { blocks } of this.#source.pieces) yield* blocks;
  }

  #isHeading(block: Block, next: Block | undefined): boolean {
    if (block.kind !== 'paragraph') return block.kind === 'heading';
    let known = this.#headingness.get(block);
    if (known === undefined || known.next !== next?.kind) {
      known = { next: next?.kind, isHeading: isHeading(block, this.#source, next) };
      this.#headingness.set(block, known);
    }
    return known.isHeading;
  }

  #headingOf(block: Block): Heading {
    let heading = this.#byHeading.get(block)?.heading ?? this.#headings.get(block);
    if (heading === undefined) {
      const { span, text, depth, own } = readHeading(block, this.#source, this.#frontMatter);
      heading = { span, text, depth, own: remembered(this.#words, JSON.stringify(own), own) };
      this.#headings.set(block, heading);
    }
    return heading;
  }

  /** Puts new blocks into the one section that was edited; undefined where headings changed, or more than one section. */
  #updateSection({ removed, added, index }: Change): Touched | undefined {
    if (removed.some(({ isRead }) => !isRead)) return undefined;
    const { pieces } = this.#source;
    const before = removed.flatMap(({ blocks }) => blocks);
    const now = added.flatMap(({ blocks }) => blocks);
    const previous = lastUnitBefore(pieces, index);
    const following = firstUnitFrom(pieces, index + added.length);
    if (before.some((unit) => this.#byHeading.has(unit)))
      return before.length === 1 && now.length === 1 ? this.#updateHeading(before[0], now[0]) : undefined;
    if (now.some((unit, at) => this.#isHeading(unit, now[at + 1] ?? following))) return undefined;
    if (previous && this.#byHeading.has(previous) !== this.#isHeading(previous, now[0] ?? following)) return undefined;
    const place = previous ? lastIndexFrom(this.#sections, previous.span.start) : 0;
    const section = this.#sections[place];
    return section && this.#replaceUnits(section, { removed, added, before, now, previous, place });
  }

  /** Undefined where the section does not hold them as they were, or speaks another language now. */
  #replaceUnits(
    section: LiveSection,
    { removed, added, before, now, previous, place }: UnitChange,
  ): Touched | undefined {
    const { units } = section;
    const at = previous === undefined || previous === section.headingBlock ? 0 : units.indexOf(previous) + 1;
    if (before.some((unit, offset) => units[at + offset] !== unit)) return undefined;
    if (isSameList(before, now)) return { section, place, keepsDigest: previous !== undefined };
    // To compare all that a long section says would cost more than to judge it again.
    const isOne = [removed, added, before, now].every(({ length }) => length === 1);
    const isAlone = isOne && before[0]?.kind === now[0]?.kind && this.#isLong(section);
    const alone = isAlone ? at : undefined;
    const [piece] = removed;
    const source = piece && new TextBefore(this.#source, piece);
    const digest = section.isRead && source ? this.#digestOf(section, alone, source) : undefined;
    section.replaceUnits(at, before.length, now);
    section.ownLocale = this.#ownLocaleOf(section.units);
    if ((section.ownLocale ?? this.#locale) !== section.locale) return undefined;
    // Some notes stand at the first words of the text.
    const keepsDigest = previous !== undefined && digest !== undefined && digest === this.#digestOf(section, alone);
    return { section, place, keepsDigest };
  }

  #isLong({ units }: LiveSection): boolean {
    return units.length > this.#limits.unitsOfLong;
  }

  /** Puts another heading in the place of one, if it means the same for all that stands below. */
  #updateHeading(before: Block | undefined, now: Block | undefined): Touched | undefined {
    // What is bold is a heading only as long as nothing else stands on its line.
    if (before?.kind !== 'heading' || now?.kind !== 'heading') return undefined;
    const section = this.#byHeading.get(before);
    if (section?.heading === undefined) return undefined;
    const heading = this.#headingOf(now);
    if (heading.depth !== section.heading.depth || heading.own !== section.heading.own) return undefined;
    const digest = section.isRead ? this.#digestOf(section) : undefined;
    section.setHeading(now, heading);
    this.#byHeading.delete(before);
    this.#byHeading.set(now, section);
    const place = lastIndexFrom(this.#sections, section.start);
    const keepsDigest = place > 0 && digest !== undefined && digest === this.#digestOf(section);
    return { section, place, keepsDigest };
  }

  /** Of the whole section, or of one of its units alone; see `Judges`. */
  #digestOf(section: LiveSection, alone?: number, source: SourceText = this.#source): string | undefined {
    const names = { source, frontMatter: this.#frontMatter, sections: this.#sections };
    if (alone === undefined)
      return this.#isLong(section) ? undefined : this.#judges.digestOf(section, names, this.#repeatedIds);
    const unit = section.unitAlone(alone);
    return unit && this.#judges.digestOfBlock(section, unit, names, this.#repeatedIds);
  }

  get #repeatedIds(): ReadonlySet<string> {
    if (this.#repeated === undefined) {
      const seen = new Set<string>();
      const repeated = new Set<string>();
      for (const { id } of identifiedIn({ sections: this.#sections }))
        if (id) (seen.has(id.text) ? repeated : seen).add(id.text);
      this.#repeated = repeated;
    }
    return this.#repeated;
  }

  #ownLocaleOf(units: readonly Block[]): DocumentLocale | undefined {
    return this.#forced ?? this.#frontMatter.language ?? localeOf(units);
  }

  /** The blocks of every section, with the language that their words tell. */
  *#readSections(): Generator<void, readonly FoundSection[]> {
    const units: Block[] = [];
    for (const { blocks } of this.#source.pieces) units.push(...blocks);
    const found: { readonly heading: Block | undefined; readonly units: Block[] }[] = [
      { heading: undefined, units: [] },
    ];
    for (let index = 0; index < units.length; index += 1) {
      const unit = units[index] as Block;
      if (this.#isHeading(unit, units[index + 1])) found.push({ heading: unit, units: [] });
      else found.at(-1)?.units.push(unit);
      if (index % 100 === 99) yield;
    }
    const sections: FoundSection[] = [];
    for (const { heading: block, units: own } of found) {
      const heading = block && this.#headingOf(block);
      sections.push({ block, heading, units: own, locale: this.#keptLocaleOf(block, own) });
      yield;
    }
    return sections;
  }

  /** Makes the list of sections anew, of those that are still what they were. It counts once all steps are taken. */
  *#setSections(found: readonly FoundSection[]): Generator<void> {
    const title = findTitle(found.flatMap(({ heading }) => heading ?? []));
    const before = this.#byHeading;
    const byHeading = new Map<Block | undefined, LiveSection>();
    const ancestors: LiveSection[] = [];
    const sections: LiveSection[] = [];
    for (const each of found) {
      const { block, heading } = each;
      while (heading && (ancestors.at(-1)?.heading?.depth ?? 0) >= heading.depth) ancestors.pop();
      const parent = ancestors.at(-1);
      const section = this.#sectionOf(before.get(block), each, parent, heading !== undefined && heading === title);
      section.parent = parent;
      const previous = sections.at(-1);
      if (previous) previous.next = section;
      section.next = undefined;
      sections.push(section);
      byHeading.set(block, section);
      if (heading) ancestors.push(section);
      if (sections.length % 200 === 0) yield;
    }
    this.#byHeading = byHeading;
    this.#sections = sections;
    this.#chapters = toChapters(sections, this.#chapters);
    this.#locales = new WeakMap();
    this.#headings = new WeakMap();
  }

  #sectionOf(
    before: LiveSection | undefined,
    { block, heading, units, locale }: FoundSection,
    parent: LiveSection | undefined,
    isTitle: boolean,
  ): LiveSection {
    const language = this.#packs[locale ?? this.#locale];
    const above = `${isTitle ? 'title' : ''}${language.locale}\n${parent?.key ?? ''}`;
    const isSame = before?.above === above;
    const section = isSame
      ? before
      : new LiveSection(
          block,
          heading,
          this.#originOf(contextOf(heading, parent, isTitle), parent?.key, above),
          language,
          this.#source,
        );
    section.ownLocale = locale;
    if (!isSame || !isSameList(before.units, units)) section.setUnits(units);
    return section;
  }

  /** Which of those above began a phase, say, counts too, though the nearest has another role. */
  #originOf(context: SectionContext, keyAbove: string | undefined, above: string): SectionOrigin {
    const key = `${JSON.stringify(context)}${keyAbove ?? ''}`;
    return remembered(this.#origins, `${above}\n${key}`, { context, above, key });
  }

  /** Found once for the same blocks below the same heading. */
  #keptLocaleOf(heading: Block | undefined, units: readonly Block[]): DocumentLocale | undefined {
    const before = this.#byHeading.get(heading);
    if (before && isSameList(before.units, units)) return before.ownLocale;
    const first = heading ?? units[0];
    const known = first && this.#locales.get(first);
    if (known && isSameList(known.units, units)) return known.locale;
    const locale = this.#ownLocaleOf(units);
    if (first) this.#locales.set(first, { units, locale });
    return locale;
  }

  #readKnownNames(): void {
    const names = this.#judges.knownNamesOf(this.#sections, this.#frontMatter);
    const isSame = names.size === this.#knownNames.size && [...names].every((name) => this.#knownNames.has(name));
    if (!isSame) this.#knownNames = names;
  }
}

/** Whether what it says, or how it is called, may be known to the document: see `knownNamesOf`. */
function namesThings({ isGlossary, isSystems, heading }: LiveSection): boolean {
  return isGlossary || isSystems || heading?.depth === 1;
}

/** The first of several that are alike. */
function remembered<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, value);
  return value;
}

/** A heading with what stands below it. */
interface FoundSection {
  readonly block: Block | undefined;
  readonly heading: Heading | undefined;
  readonly units: readonly Block[];
  /** Undefined where the words say too little. */
  readonly locale: DocumentLocale | undefined;
}
