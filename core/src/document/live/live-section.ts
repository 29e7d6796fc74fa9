/** Sections that stay the same objects while their blocks change. */
import { compact } from '../../base/compact.ts';
import { isSameList } from '../../base/sorted.ts';
import { AnchoredSpan, SpanBetween, type Span } from '../../base/span.ts';
import type { DocumentLocale, Language } from '../../languages/index.ts';
import { Container, type Block } from '../../markdown/blocks.ts';
import type { Chapter, Heading, Passage, Section, SectionContext } from '../document.ts';
import { readStatements } from '../statements.ts';
import { Piece, type PieceText } from './piece.ts';

/** Stands for what a section says: another object as soon as it says something else. */
class Revision {}

/** What a section takes from where it stands. */
export interface SectionOrigin {
  readonly context: SectionContext;
  /** All that it takes from elsewhere; together with its heading, this makes it what it is. */
  readonly above: string;
  /** What it hands down. */
  readonly key: string;
}

/** A section whose blocks may change while its heading stays. */
export class LiveSection implements Section, Span {
  heading: Heading | undefined;
  headingBlock: Block | undefined;
  parent: LiveSection | undefined;
  next: LiveSection | undefined;
  readonly language: Language;
  /** What its words alone say of its language. */
  ownLocale: DocumentLocale | undefined;
  readonly above: string;
  readonly key: string;
  revision: object = new Revision();
  /** Its blocks before lists and tables in several pieces are put together. */
  units: readonly Block[] = [];
  readonly #context: SectionContext;
  readonly #source: PieceText;
  /** The statements of each unit, as far as they have been asked for. */
  #byUnit: (Passage | undefined)[] = [];
  #blocks: readonly Block[] | undefined;
  #passages: readonly Passage[] | undefined;

  constructor(
    headingBlock: Block | undefined,
    heading: Heading | undefined,
    { context, key, above }: SectionOrigin,
    language: Language,
    source: PieceText,
  ) {
    this.headingBlock = headingBlock;
    this.heading = heading;
    this.#context = context;
    this.language = language;
    this.above = above;
    this.key = key;
    this.#source = source;
  }

  get ownRole(): Section['ownRole'] {
    return this.#context.ownRole;
  }

  get role(): Section['role'] {
    return this.#context.role;
  }

  get party(): Section['party'] {
    return this.#context.party;
  }

  get expecting(): Section['expecting'] {
    return this.#context.expecting;
  }

  get isGlossary(): boolean {
    return this.#context.isGlossary;
  }

  get isSuccessCriteria(): boolean {
    return this.#context.isSuccessCriteria;
  }

  get isSpecification(): boolean {
    return this.#context.isSpecification;
  }

  get isTender(): boolean {
    return this.#context.isTender;
  }

  get isSystems(): boolean {
    return this.#context.isSystems;
  }

  get namesLimits(): boolean {
    return this.#context.namesLimits;
  }

  get locale(): DocumentLocale {
    return this.language.locale;
  }

  /** Moves with the headings at both ends. */
  get span(): Span {
    return this;
  }

  get start(): number {
    return this.headingBlock?.span.start ?? 0;
  }

  get end(): number {
    return this.next?.start ?? this.#source.length;
  }

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= joinPieces(this.units);
    return this.#blocks;
  }

  /** Whether its statements have been asked for since it was last changed. */
  get isRead(): boolean {
    return this.#passages !== undefined;
  }

  get passages(): readonly Passage[] {
    if (this.#passages === undefined) {
      const byUnit = this.units.map((unit, at) => this.passageOf(unit, at));
      const isSaying = ({ length }: Passage): boolean => length > 0;
      // One list serves both, where no block is silent.
      this.#byUnit = byUnit;
      this.#passages = byUnit.every(isSaying) ? byUnit : compact(byUnit.filter(isSaying));
    }
    return this.#passages;
  }

  private passageOf(unit: Block, at: number): Passage {
    return (this.#byUnit[at] ??= readStatements(unit, this, this.#source));
  }

  /** Another wording of the heading, which means the same for all that stands below. */
  setHeading(block: Block, heading: Heading): void {
    this.headingBlock = block;
    this.heading = heading;
    this.revision = new Revision();
  }

  /** Other blocks below the heading; what is read of those that stay is kept. */
  setUnits(units: readonly Block[]): void {
    const known = new Map(this.units.map((unit, at) => [unit, this.#byUnit[at]]));
    this.#byUnit = units.map((unit) => known.get(unit));
    this.reset(units);
  }

  /** Puts some blocks in the place of others. */
  replaceUnits(at: number, count: number, units: readonly Block[]): void {
    this.#byUnit = [...this.#byUnit.slice(0, at), ...units.map(() => undefined), ...this.#byUnit.slice(at + count)];
    this.reset([...this.units.slice(0, at), ...units, ...this.units.slice(at + count)]);
  }

  private reset(units: readonly Block[]): void {
    this.units = compact(units);
    this.revision = new Revision();
    this.#blocks = undefined;
    this.#passages = undefined;
  }

  /** A block with its statements, as it would read alone: rows with the row that heads them. Undefined where it heads others. */
  unitAlone(at: number): { readonly block: Block; readonly passage: Passage } | undefined {
    const unit = this.units[at];
    const next = this.units[at + 1];
    if (unit === undefined || (unit.kind === 'table' && isContinuation(next) && !isContinuation(unit)))
      return undefined;
    const passage = this.passageOf(unit, at);
    if (unit.kind !== 'table' || !isContinuation(unit)) return { block: unit, passage };
    let first = at;
    while (first > 0 && isContinuation(this.units[first])) first -= 1;
    const head = this.units[first]?.children[0];
    return head && { block: new Container('table', unit.span, [head, ...unit.children]), passage };
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
      first instanceof Container && last !== first && last !== undefined
        ? new Container(
            first.kind,
            new SpanBetween(first.span, last.span),
            units.slice(index, end).flatMap(({ children }) => children),
          )
        : first,
    );
    index = end;
  }
  return blocks.length === units.length ? units : compact(blocks);
}

function isContinuation(block: Block | undefined): boolean {
  const anchor = block?.span instanceof AnchoredSpan ? block.span.anchor : undefined;
  return block !== undefined && anchor instanceof Piece && anchor.continues(block);
}

/** In one chapter. */
export const SECTIONS = 64;

export interface KeptChapter extends Chapter {
  readonly revisions: readonly object[];
}

export function toChapter(sections: readonly Section[]): KeptChapter {
  return { sections, revisions: sections.map(({ revision }) => revision) };
}

/** Those before are kept where nothing in them is new. */
export function toChapters(sections: readonly Section[], before: readonly KeptChapter[]): KeptChapter[] {
  const chapters: KeptChapter[] = [];
  for (let start = 0; start < sections.length; start += SECTIONS) {
    const chapter = toChapter(sections.slice(start, start + SECTIONS));
    const known = before[chapters.length];
    const isSame =
      known && isSameList(known.sections, chapter.sections) && isSameList(known.revisions, chapter.revisions);
    chapters.push(isSame ? known : chapter);
  }
  return chapters;
}
