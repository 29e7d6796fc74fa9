/** Sections that stay the same objects while their blocks change. */
import type { Block } from '../blocks.ts';
import type { Chapter } from '../document.ts';
import type { Language, Locale } from '../languages/index.ts';
import type { Heading, Passage, Section, SectionContext } from '../sections.ts';
import { Place, Stretch, type Span } from '../span.ts';
import { Piece, type PieceText } from './pieces.ts';

/** A section whose blocks may change while its heading stays. */
export class LiveSection implements Section {
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
  /** All that it takes from elsewhere; together with its heading, this makes it what it is. */
  readonly above: string;
  /** What it hands down. */
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
    above: string,
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
    this.above = above;
    this.key = `${JSON.stringify(context)}${above}`;
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

  toJSON(): Span {
    return { start: this.start, end: this.end };
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
export const SECTIONS = 64;

export interface KeptChapter extends Chapter {
  readonly contents: readonly object[];
}

export function toChapter(sections: readonly Section[]): KeptChapter {
  return { sections, contents: sections.map(({ content }) => content) };
}

/** Those before are kept where nothing in them is new. */
export function toChapters(sections: readonly Section[], before: readonly KeptChapter[]): KeptChapter[] {
  const chapters: KeptChapter[] = [];
  for (let start = 0; start < sections.length; start += SECTIONS) {
    const chapter = toChapter(sections.slice(start, start + SECTIONS));
    const known = before[chapters.length];
    const isSame =
      known && isSameList(known.sections, chapter.sections) && isSameList(known.contents, chapter.contents);
    chapters.push(isSame ? known : chapter);
  }
  return chapters;
}

export function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
