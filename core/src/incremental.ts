/**
 * A document that is read again only where it was edited.
 *
 * The text is held in pieces (see `pieces.ts`), each parsed by itself. What is read from a piece, from a block or from
 * a section is kept for as long as that very object stands in the document, and every span moves with its piece, so
 * nothing that is kept has to be touched when text is written before it.
 *
 * Invariants, after every `update`:
 * 1. The texts of the pieces, put together, are the source; `start` of each is the sum of the lengths before it.
 * 2. The pieces are those that cutting the whole source would give. Cutting goes on from the piece before an edit until
 *    it meets the old cuts, and a cut depends on nothing but the text before it and the line behind it.
 * 3. A piece's reading depends on its text, on what it follows, on whether it is the first, and on which of the labels
 *    that it names are defined anywhere. As soon as one of these changes it is read again.
 * 4. A section is the same object for as long as its heading and all that is said above it stay the same (`key`);
 *    its `content` is the same object for as long as its blocks are, too.
 * 5. What depends on the whole document (its language, its known names, `facts`) is compared after each update; where
 *    it changed, so did the object that holds it.
 */
import { labelsIn, readPiece, type Block, type PieceReading } from './blocks.ts';
import { detectLanguage, sampleOf } from './detect-language.ts';
import type { Chapter, Comment, Document, ParseOptions } from './document.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { languages, type Language, type Locale } from './languages/index.ts';
import { factsOf } from './partnership/facts.ts';
import { cutPieces, frontMatterLength, type Cut, type Follows } from './pieces.ts';
import { knownNamesOf } from './prescriptions.ts';
import { findBetween } from './prose.ts';
import {
  contextOf,
  findTitle,
  isHeading,
  localeOf,
  readHeading,
  type Heading,
  type Passage,
  type Section,
  type SectionContext,
} from './sections.ts';
import { lastIndexFrom } from './sorted.ts';
import { Place, Stretch, type Anchor, type SourceText, type Span } from './span.ts';
import { readStatements, type Statement } from './statements.ts';

/** A part of the source that is parsed by itself. */
class Piece implements Anchor {
  readonly text: string;
  readonly follows: Follows;
  start = 0;
  /** Whether it still stands in the document. */
  isPresent = true;
  reading: PieceReading | undefined;
  /** What the reading was made with, apart from the text. */
  context = '';
  /** The labels for which it is counted among those that define them. */
  counted: readonly string[] = [];
  #labels: ReadonlySet<string> | undefined;
  #comments: readonly Comment[] | undefined;

  constructor(text: string, follows: Follows) {
    this.text = text;
    this.follows = follows;
  }

  get labels(): ReadonlySet<string> {
    this.#labels ??= labelsIn(this.text);
    return this.#labels;
  }

  get comments(): readonly Comment[] {
    this.#comments ??= [...findBetween(this.text, '<!--', '-->')].map(({ start, end }) => ({
      span: new Place(this, start, end),
      text: this.text.slice(start + 4, end - 3).trim(),
    }));
    return this.#comments;
  }

  /** Whether the block goes on with the list or table of the piece before. */
  continues(block: Block): boolean {
    return this.follows !== '' && this.reading?.blocks[0] === block;
  }
}

/** The pieces as one text. */
class PieceText implements SourceText {
  pieces: Piece[] = [];
  #joined: string | undefined;

  get length(): number {
    const last = this.pieces.at(-1);
    return last === undefined ? 0 : last.start + last.text.length;
  }

  /** To be told after every change of `pieces`. */
  changed(): void {
    this.#joined = undefined;
  }

  /** The index of the piece that holds the character at an offset; of the last piece, at the end. */
  indexAt(offset: number): number {
    return lastIndexFrom(this.pieces, offset);
  }

  slice(from = 0, to = this.length): string {
    const start = from < 0 ? Math.max(0, this.length + from) : from;
    const end = to < 0 ? this.length + to : Math.min(to, this.length);
    if (start >= end) return '';
    let text = '';
    for (let index = this.indexAt(start); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index];
      if (piece === undefined || piece.start >= end) break;
      text += piece.text.slice(Math.max(0, start - piece.start), end - piece.start);
    }
    return text;
  }

  charAt(offset: number): string {
    const piece = this.pieces[this.indexAt(offset)];
    return piece?.text.charAt(offset - piece.start) ?? '';
  }

  indexOf(words: string, from = 0): number {
    if (/[\r\n]./s.test(words)) return this.toString().indexOf(words, from);
    for (let index = this.indexAt(Math.max(0, from)); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index];
      const found = piece?.text.indexOf(words, Math.max(0, from - piece.start)) ?? -1;
      if (piece && found !== -1) return piece.start + found;
    }
    return -1;
  }

  lastIndexOf(words: string, from = Infinity): number {
    if (/[\r\n]./s.test(words)) return this.toString().lastIndexOf(words, from);
    for (let index = this.indexAt(from); index >= 0; index -= 1) {
      const piece = this.pieces[index];
      const found = piece && from >= piece.start ? piece.text.lastIndexOf(words, from - piece.start) : -1;
      if (piece && found !== -1) return piece.start + found;
    }
    return -1;
  }

  includes(words: string, from = 0): boolean {
    return this.indexOf(words, from) !== -1;
  }

  toString(): string {
    this.#joined ??= this.pieces.map(({ text }) => text).join('');
    return this.#joined;
  }
}

/** A section whose blocks may change while its heading stays. */
class LiveSection implements Section {
  readonly heading: Heading | undefined;
  readonly headingBlock: Block | undefined;
  parent: LiveSection | undefined;
  next: LiveSection | undefined;
  readonly ownRole;
  readonly role;
  readonly party;
  readonly expecting;
  readonly isGlossary;
  readonly isSuccessCriteria;
  readonly isSpecification;
  readonly isTender;
  readonly isSystems;
  readonly namesLimits;
  readonly language: Language;
  /** What its words alone say of its language. */
  ownLocale: Locale | undefined;
  readonly key: string;
  readonly span: Span;
  content: object = {};
  /** Its blocks before lists and tables in several pieces are put together. */
  units: readonly Block[] = [];
  readonly #source: PieceText;
  readonly #passageOf: (unit: Block, section: LiveSection) => Passage;
  #blocks: readonly Block[] | undefined;
  #passages: readonly Passage[] | undefined;

  constructor(
    headingBlock: Block | undefined,
    heading: Heading | undefined,
    context: SectionContext,
    language: Language,
    key: string,
    source: PieceText,
    passageOf: (unit: Block, section: LiveSection) => Passage,
  ) {
    this.headingBlock = headingBlock;
    this.heading = heading;
    this.ownRole = context.ownRole;
    this.role = context.role;
    this.party = context.party;
    this.expecting = context.expecting;
    this.isGlossary = context.isGlossary;
    this.isSuccessCriteria = context.isSuccessCriteria;
    this.isSpecification = context.isSpecification;
    this.isTender = context.isTender;
    this.isSystems = context.isSystems;
    this.namesLimits = context.namesLimits;
    this.language = language;
    this.key = key;
    this.#source = source;
    this.#passageOf = passageOf;
    this.span = new SectionSpan(this);
  }

  get locale(): Locale {
    return this.language.locale;
  }

  get start(): number {
    return this.headingBlock?.span.start ?? 0;
  }

  get end(): number {
    return this.next?.start ?? this.#source.length;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= joinPieces(this.units);
    return this.#blocks;
  }

  get passages(): readonly Passage[] {
    this.#passages ??= this.units.map((unit) => this.#passageOf(unit, this)).filter(({ length }) => length > 0);
    return this.#passages;
  }

  setUnits(units: readonly Block[]): void {
    this.units = units;
    this.content = {};
    this.#blocks = undefined;
    this.#passages = undefined;
  }
}

class SectionSpan implements Span {
  readonly #section: LiveSection;

  constructor(section: LiveSection) {
    this.#section = section;
  }

  get start(): number {
    return this.#section.start;
  }

  get end(): number {
    return this.#section.end;
  }
}

/** Lists and tables that stand in several pieces, put together. */
function joinPieces(units: readonly Block[]): readonly Block[] {
  const blocks: Block[] = [];
  let index = 0;
  while (index < units.length) {
    const first = units[index];
    if (first === undefined) break;
    let end = index + 1;
    while (end < units.length && units[end]?.kind === first.kind && isContinuation(units[end])) end += 1;
    const last = units[end - 1];
    blocks.push(
      end === index + 1 || last === undefined
        ? first
        : {
            ...first,
            span: new Stretch(first.span, last.span),
            children: units.slice(index, end).flatMap(({ children }) => children),
          },
    );
    index = end;
  }
  return blocks;
}

function isContinuation(block: Block | undefined): boolean {
  const anchor = block?.span instanceof Place ? block.span.anchor : undefined;
  return block !== undefined && anchor instanceof Piece && anchor.continues(block);
}

/** In one chapter. */
const SECTIONS = 64;

/** The one section that an edit changed. */
interface Touched {
  readonly section: LiveSection;
  /** The index of its chapter. */
  readonly chapter: number;
  /** Whether it says the same of the whole. */
  readonly keepsFacts: boolean;
}

/** What one edit did to the pieces. */
interface Change {
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
  /** Of the first added piece. */
  readonly index: number;
}

/** Pieces that an edit took away are kept for an undo, up to as much text as the document has. */
class Retired {
  readonly #pieces = new Map<string, Piece>();
  #size = 0;

  add(piece: Piece): void {
    const key = keyOf(piece);
    if (piece.reading === undefined || this.#pieces.has(key)) return;
    this.#pieces.set(key, piece);
    this.#size += piece.text.length;
  }

  /** The piece itself, which is the caller's from now on. */
  take(text: string, follows: Follows): Piece | undefined {
    const piece = this.#pieces.get(keyOf({ text, follows }));
    if (piece === undefined) return undefined;
    this.#pieces.delete(keyOf(piece));
    this.#size -= piece.text.length;
    return piece;
  }

  shrinkTo(size: number): void {
    for (const [key, piece] of this.#pieces) {
      if (this.#size <= size) return;
      this.#pieces.delete(key);
      this.#size -= piece.text.length;
    }
  }
}

function keyOf({ text, follows }: Pick<Piece, 'text' | 'follows'>): string {
  return `${follows}\0${text}`;
}

/** As much text of what was taken away is kept even where the document has less, in UTF-16 code units. */
const LEAST_RETIRED = 20_000;

export class IncrementalDocument {
  readonly #packs: Readonly<Record<Locale, Language>>;
  readonly #forced: Locale | undefined;
  readonly #source = new PieceText();
  readonly #retired = new Retired();
  readonly #definitions = new Map<string, number>();
  #unread = new Set<Piece>();
  #changes: Change[] = [];
  /** Whether more has changed than one edit says. */
  #isAllNew = true;
  #headings = new WeakMap<Block, Heading>();
  #headingness = new WeakMap<Block, { readonly next: Block['kind'] | undefined; readonly isHeading: boolean }>();
  #passages = new WeakMap<Block, { readonly section: Section; readonly passage: Passage }>();
  #sections: readonly LiveSection[] = [];
  #chapters: Chapter[] = [];
  #comments: readonly Comment[] = [];
  #byHeading = new Map<Block | undefined, LiveSection>();
  #yaml: string | undefined;
  #frontMatter: FrontMatter = {};
  #sample: string | undefined;
  #locale: Locale = 'en';
  #knownNames: ReadonlySet<string> = new Set();
  #facts: object = {};
  /** Ids that stand at more than one item; found when they are asked for. */
  #repeated: ReadonlySet<string> | undefined;
  #document: Document | undefined;

  constructor(source: string, { languages: packs = languages, locale }: ParseOptions = {}) {
    this.#packs = packs;
    this.#forced = locale;
    this.#source.pieces = toPieces(source, cutPieces(source, '', true));
    this.#place(0);
    this.#unread = new Set(this.#source.pieces);
  }

  get length(): number {
    return this.#source.length;
  }

  /** The document as it is now. It is good until the next edit; only `source` of an older one may be asked for then. */
  get document(): Document {
    if (this.#document === undefined) {
      for (const _ of this.steps());
      this.#document = this.#update();
    }
    return this.#document;
  }

  /** Reads what has to be read, a piece at a time, for those who have other things to do in between. */
  *steps(): Generator<void> {
    // Definitions first, so that nothing that names them is read twice.
    const pieces = [...this.#unread];
    for (const isDefining of [true, false]) {
      for (const piece of pieces) {
        if (!this.#unread.has(piece) || piece.text.includes(']:') !== isDefining) continue;
        this.#read(piece);
        yield;
      }
    }
    if (this.#unread.size > 0) yield* this.steps();
  }

  /** Replaces what stands in `span` with `text`. Costs what the edited pieces cost; nothing is parsed yet. */
  edit({ start, end }: Span, text: string): void {
    const { pieces } = this.#source;
    let from = Math.max(0, this.#source.indexAt(start) - 1);
    let to = this.#source.indexAt(Math.max(start, end));
    const base = pieces[from]?.start ?? 0;
    const old = textOf(pieces, from, to);
    let region = old.slice(0, start - base) + text + old.slice(end - base);
    if (this.#isFrontMatterInQuestion(from, region)) {
      region = textOf(pieces, 0, from - 1) + region + textOf(pieces, to + 1, pieces.length - 1);
      from = 0;
      to = pieces.length - 1;
    }
    const follows = pieces[from]?.follows ?? '';
    for (let more = 1; ; more *= 2) {
      const next = pieces[to + 1];
      const cuts = cutPieces(next ? region + firstLine(next.text) : region, follows, from === 0);
      const isSettled = cuts.some((cut) => cut.offset === region.length && cut.follows === next?.follows);
      if (next && !isSettled) {
        region += textOf(pieces, to + 1, to + more);
        to = Math.min(pieces.length - 1, to + more);
        continue;
      }
      this.#replace(from, to, toPieces(region, cuts));
      return;
    }
  }

  /** A fence that opens front matter reaches as far as its end, wherever that is. */
  #isFrontMatterInQuestion(from: number, region: string): boolean {
    if (from === 0) return frontMatterLength(region) === 0;
    return frontMatterLength(this.#source.pieces[0]?.text ?? '') === 0 && region.includes('---');
  }

  #replace(from: number, to: number, pieces: readonly Piece[]): void {
    const all = this.#source.pieces;
    const removed = all.slice(from, to + 1);
    for (const piece of removed) this.#remove(piece);
    const added = pieces.map((piece) => this.#retired.take(piece.text, piece.follows) ?? piece);
    if (removed.length === added.length) for (const [offset, piece] of added.entries()) all[from + offset] = piece;
    else this.#source.pieces = [...all.slice(0, from), ...added, ...all.slice(to + 1)];
    this.#place(from);
    for (const piece of removed) if (!added.includes(piece)) this.#recount(piece);
    for (const piece of added) this.#add(piece);
    this.#retired.shrinkTo(Math.max(LEAST_RETIRED, this.#source.length));
    const same = added.findIndex((piece, offset) => piece !== removed[offset]);
    const start = same === -1 ? Math.min(added.length, removed.length) : same;
    this.#changes.push({ removed: removed.slice(start), added: added.slice(start), index: from + start });
    this.#document = undefined;
  }

  #place(from: number): void {
    const { pieces } = this.#source;
    const before = pieces[from - 1];
    let start = before ? before.start + before.text.length : 0;
    for (let index = from; index < pieces.length; index += 1) {
      const piece = pieces[index] as Piece;
      piece.start = start;
      start += piece.text.length;
    }
    this.#source.changed();
  }

  #remove(piece: Piece): void {
    piece.isPresent = false;
    this.#unread.delete(piece);
    this.#retired.add(piece);
  }

  #add(piece: Piece): void {
    piece.isPresent = true;
    this.#recount(piece);
    if (piece.reading === undefined || piece.context !== this.#contextOf(piece)) this.#unread.add(piece);
  }

  #recount(piece: Piece): void {
    const before = piece.counted;
    piece.counted = piece.isPresent ? (piece.reading?.definitions ?? []) : [];
    for (const label of piece.counted) this.#count(label, 1);
    for (const label of before) this.#count(label, -1);
  }

  /** Whoever names a label reads otherwise as soon as it is defined, or no longer. */
  #count(label: string, change: 1 | -1): void {
    const before = this.#definitions.get(label) ?? 0;
    const now = before + change;
    if (now === 0) this.#definitions.delete(label);
    else this.#definitions.set(label, now);
    if (now > 0 === before > 0) return;
    for (const piece of this.#source.pieces) if (piece.labels.has(label)) this.#unread.add(piece);
  }

  #contextOf(piece: Piece): string {
    const known = [...piece.labels].filter((label) => this.#definitions.has(label)).sort();
    const isFrontMatter = piece === this.#source.pieces[0] && (frontMatterLength(piece.text) ?? 0) > 0;
    return `${isFrontMatter ? 'front matter' : ''}\n${known.join('\n')}`;
  }

  #read(piece: Piece): void {
    this.#unread.delete(piece);
    const context = this.#contextOf(piece);
    if (piece.reading && piece.context === context) return;
    // What was known of a piece that had been read is void, though its text is the same.
    if (piece.reading) this.#isAllNew = true;
    const [frontMatter, ...labels] = context.split('\n');
    const head = piece.follows.startsWith('table:') ? piece.follows.slice('table:'.length) : '';
    piece.reading = readPiece(piece.text, piece, {
      hasFrontMatter: frontMatter !== '',
      head,
      labels: labels.filter((label) => label !== ''),
    });
    piece.context = context;
    this.#recount(piece);
  }

  /** Brings everything that is made of the pieces up to date. */
  #update(): Document {
    const changes = this.#changes;
    this.#changes = [];
    let isAllNew = this.#isAllNew || changes.length !== 1;
    this.#isAllNew = false;
    if (this.#readFrontMatter()) isAllNew = true;
    if (this.#readLocale()) isAllNew = true;
    const [change] = changes;
    const touched = isAllNew || change === undefined ? undefined : this.#updateSection(change);
    if (touched === undefined) this.#updateSections();
    else this.#chapters[touched.chapter] = { ...(this.#chapters[touched.chapter] as Chapter) };
    const isSaid = ({ comments }: Piece): boolean => comments.length > 0;
    if (isAllNew || change?.removed.some(isSaid) || change?.added.some(isSaid))
      this.#comments = this.#source.pieces.flatMap(({ comments }) => comments);
    if (touched?.keepsFacts !== true) {
      this.#facts = {};
      this.#repeated = undefined;
    }
    if (touched === undefined || touched.section.isGlossary || touched.section.isSystems) this.#readKnownNames();
    return new DocumentView(
      this.#source,
      this.#locale,
      this.#packs[this.#locale],
      this.#frontMatter,
      this.#sections,
      this.#chapters.slice(),
      this.#comments,
      this.#knownNames,
      this.#facts,
    );
  }

  /** Whether it says something else than before. */
  #readFrontMatter(): boolean {
    const yaml = this.#source.pieces[0]?.reading?.frontMatter;
    if (yaml === this.#yaml) return false;
    this.#yaml = yaml;
    const frontMatter = readFrontMatter(yaml);
    if (JSON.stringify(frontMatter) === JSON.stringify(this.#frontMatter)) return false;
    this.#frontMatter = frontMatter;
    this.#headings = new WeakMap();
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
    for (const piece of this.#source.pieces) yield* unitsOf(piece);
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
    let heading = this.#headings.get(block);
    if (heading === undefined) {
      heading = readHeading(block, this.#source, this.#frontMatter);
      this.#headings.set(block, heading);
    }
    return heading;
  }

  /** Puts new blocks into the one section that was edited; undefined where headings changed, or more than one section. */
  #updateSection({ removed, added, index }: Change): Touched | undefined {
    if (removed.some(({ reading }) => reading === undefined)) return undefined;
    const { pieces } = this.#source;
    const before = removed.flatMap(unitsOf);
    const now = added.flatMap(unitsOf);
    const previous = lastUnitBefore(pieces, index);
    const following = firstUnitFrom(pieces, index + added.length);
    if (before.some((unit) => this.#byHeading.has(unit))) return undefined;
    if (now.some((unit, at) => this.#isHeading(unit, now[at + 1] ?? following))) return undefined;
    if (previous && this.#byHeading.has(previous) !== this.#isHeading(previous, now[0] ?? following)) return undefined;
    const place = previous ? lastIndexFrom(this.#sections, previous.span.start) : 0;
    const section = this.#sections[place];
    if (section === undefined) return undefined;
    const chapter = Math.floor(place / SECTIONS);
    const { units } = section;
    const at = previous === undefined || previous === section.headingBlock ? 0 : units.indexOf(previous) + 1;
    if (before.some((unit, offset) => units[at + offset] !== unit)) return undefined;
    if (isSameList(before, now)) return { section, chapter, keepsFacts: previous !== undefined };
    const names = { source: this.#source, frontMatter: this.#frontMatter, sections: this.#sections };
    const facts = factsOf(section, names, this.#repeatedIds);
    section.setUnits([...units.slice(0, at), ...now, ...units.slice(at + before.length)]);
    section.ownLocale = this.#ownLocaleOf(section.units);
    if ((section.ownLocale ?? this.#locale) !== section.locale) return undefined;
    // Some notes stand at the first words of the text.
    const keepsFacts = previous !== undefined && facts !== undefined && facts === factsOf(section, names, this.#repeatedIds);
    return { section, chapter, keepsFacts };
  }

  get #repeatedIds(): ReadonlySet<string> {
    if (this.#repeated === undefined) {
      const seen = new Set<string>();
      const repeated = new Set<string>();
      for (const { passages } of this.#sections)
        for (const passage of passages)
          for (const { id } of passage)
            if (id) (seen.has(id.text) ? repeated : seen).add(id.text);
      this.#repeated = repeated;
    }
    return this.#repeated;
  }

  #ownLocaleOf(units: readonly Block[]): Locale | undefined {
    return this.#forced ?? this.#frontMatter.language ?? localeOf(units);
  }

  /** Makes the list of sections anew, of those that are still what they were. */
  #updateSections(): void {
    const found: { readonly heading: Block | undefined; readonly units: Block[] }[] = [
      { heading: undefined, units: [] },
    ];
    const units = [...this.#allUnits()];
    for (const [index, unit] of units.entries()) {
      if (this.#isHeading(unit, units[index + 1])) found.push({ heading: unit, units: [] });
      else found.at(-1)?.units.push(unit);
    }
    const title = findTitle(found.flatMap(({ heading }) => (heading ? [this.#headingOf(heading)] : [])));
    const before = this.#byHeading;
    this.#byHeading = new Map();
    const ancestors: LiveSection[] = [];
    const sections: LiveSection[] = [];
    for (const { heading: block, units: own } of found) {
      const heading = block && this.#headingOf(block);
      while (heading && (ancestors.at(-1)?.heading?.depth ?? 0) >= heading.depth) ancestors.pop();
      const parent = ancestors.at(-1);
      const section = this.#sectionOf(before.get(block), block, own, parent, heading !== undefined && heading === title);
      section.parent = parent;
      const previous = sections.at(-1);
      if (previous) previous.next = section;
      section.next = undefined;
      sections.push(section);
      this.#byHeading.set(block, section);
      if (heading) ancestors.push(section);
    }
    this.#sections = sections;
    this.#chapters = [];
    for (let start = 0; start < sections.length; start += SECTIONS)
      this.#chapters.push({ sections: sections.slice(start, start + SECTIONS) });
  }

  #sectionOf(
    before: LiveSection | undefined,
    block: Block | undefined,
    units: readonly Block[],
    parent: LiveSection | undefined,
    isTitle: boolean,
  ): LiveSection {
    const heading = block && this.#headingOf(block);
    const context = contextOf(heading, parent, isTitle);
    const isSame = before !== undefined && isSameList(before.units, units);
    const ownLocale = isSame ? before.ownLocale : this.#ownLocaleOf(units);
    const language = this.#packs[ownLocale ?? this.#locale];
    const key = `${JSON.stringify(context)}${language.locale}\n${parent?.key ?? ''}`;
    const section =
      before?.key === key
        ? before
        : new LiveSection(block, heading, context, language, key, this.#source, this.#passageOf);
    section.ownLocale = ownLocale;
    if (section !== before || !isSame) section.setUnits(units);
    return section;
  }

  readonly #passageOf = (unit: Block, section: Section): Passage => {
    const known = this.#passages.get(unit);
    if (known?.section === section) return known.passage;
    const passage = readStatements(unit, section, this.#source);
    this.#passages.set(unit, { section, passage });
    return passage;
  };

  #readKnownNames(): void {
    const names = knownNamesOf(this.#sections, this.#frontMatter);
    const isSame = names.size === this.#knownNames.size && [...names].every((name) => this.#knownNames.has(name));
    if (!isSame) this.#knownNames = names;
  }
}

class DocumentView implements Document {
  readonly source: PieceText;
  readonly locale: Locale;
  readonly language: Language;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly LiveSection[];
  readonly chapters: readonly Chapter[];
  readonly comments: readonly Comment[];
  readonly knownNames: ReadonlySet<string>;
  readonly facts: object;
  #passages: readonly Passage[] | undefined;
  #statements: readonly Statement[] | undefined;

  constructor(
    source: PieceText,
    locale: Locale,
    language: Language,
    frontMatter: FrontMatter,
    sections: readonly LiveSection[],
    chapters: readonly Chapter[],
    comments: readonly Comment[],
    knownNames: ReadonlySet<string>,
    facts: object,
  ) {
    this.source = source;
    this.locale = locale;
    this.language = language;
    this.frontMatter = frontMatter;
    this.sections = sections;
    this.chapters = chapters;
    this.comments = comments;
    this.knownNames = knownNames;
    this.facts = facts;
  }

  get passages(): readonly Passage[] {
    this.#passages ??= this.sections.flatMap(({ passages }) => passages);
    return this.#passages;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= this.passages.flat();
    return this.#statements;
  }

  place({ start, end }: Span): Span {
    const { pieces } = this.source;
    const first = pieces[this.source.indexAt(start)] as Piece;
    const from = start - first.start;
    if (end <= first.start + first.text.length) return new Place(first, from, end - first.start);
    const last = pieces[this.source.indexAt(end)] as Piece;
    return new Stretch(new Place(first, from, first.text.length), new Place(last, 0, end - last.start));
  }
}

function toPieces(text: string, cuts: readonly Cut[]): Piece[] {
  return cuts
    .filter(({ offset }) => offset < text.length || (offset === 0 && text === ''))
    .map(({ offset, follows }, index, all) => new Piece(text.slice(offset, all[index + 1]?.offset), follows));
}

function textOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(Math.max(0, from), to + 1)
    .map(({ text }) => text)
    .join('');
}

function firstLine(text: string): string {
  return /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text)?.[0] ?? '';
}

/** The blocks that a piece holds. */
function unitsOf({ reading }: Piece): readonly Block[] {
  return reading?.blocks ?? [];
}

function lastUnitBefore(pieces: readonly Piece[], index: number): Block | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const unit = pieces[at]?.reading?.blocks.at(-1);
    if (unit) return unit;
  }
  return undefined;
}

function firstUnitFrom(pieces: readonly Piece[], index: number): Block | undefined {
  for (let at = index; at < pieces.length; at += 1) {
    const unit = pieces[at]?.reading?.blocks[0];
    if (unit) return unit;
  }
  return undefined;
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
