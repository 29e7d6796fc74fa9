/** Sections that stay the same objects while their blocks change. */
import { compact } from '../../base/compact.ts';
import { SpanBetween, type Span } from '../../base/span.ts';
import type { DocumentLocale, Language, Role } from '../../languages/index.ts';
import { Container, Table, type Block } from '../../markdown/blocks.ts';
import type { Heading, Passage, Section, SectionContext } from '../document.ts';
import type { Party } from '../party.ts';
import { explainsAbove, readStatements, roleBefore } from '../statements.ts';
import { isContinuation, type PieceText } from './piece.ts';

/** A revision mark: another one as soon as the section's words, or what is said above it, change. */
class Revision {}

/** What a section takes from where it stands. */
export interface SectionOrigin {
  readonly context: SectionContext;
  /** All that it takes from elsewhere; together with its heading, this makes it what it is. */
  readonly above: string;
  /** The party that a comment below its heading calls the author. */
  readonly author: Party | undefined;
  /** What it hands down. */
  readonly key: string;
}

/** What a section is made with. */
export interface SectionParts {
  readonly headingBlock: Block | undefined;
  readonly heading: Heading | undefined;
  readonly origin: SectionOrigin;
  readonly language: Language;
  readonly source: PieceText;
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
  revision: object = new Revision();
  /** Its blocks before lists and tables in several pieces are put together. */
  pieceBlocks: readonly Block[] = [];
  readonly #origin: SectionOrigin;
  readonly #source: PieceText;
  /** The statements of each of these blocks, as far as they have been asked for. */
  #passageAt: (Passage | undefined)[] = [];
  #blocks: readonly Block[] | undefined;
  #passages: readonly Passage[] | undefined;

  constructor({ headingBlock, heading, origin, language, source }: SectionParts) {
    this.headingBlock = headingBlock;
    this.heading = heading;
    this.#origin = origin;
    this.language = language;
    this.#source = source;
  }

  get author(): Party | undefined {
    return this.#origin.author;
  }

  get above(): string {
    return this.#origin.above;
  }

  get key(): string {
    return this.#origin.key;
  }

  // From the context, which many sections share: as fields of their own, these would be most of what a section holds.

  get ownRole(): Section['ownRole'] {
    return this.#origin.context.ownRole;
  }

  get role(): Section['role'] {
    return this.#origin.context.role;
  }

  get party(): Section['party'] {
    return this.#origin.context.party;
  }

  get expecting(): Section['expecting'] {
    return this.#origin.context.expecting;
  }

  get isGlossary(): boolean {
    return this.#origin.context.isGlossary;
  }

  get isSuccessCriteria(): boolean {
    return this.#origin.context.isSuccessCriteria;
  }

  get voice(): Section['voice'] {
    return this.#origin.context.voice;
  }

  get isContents(): boolean {
    return this.#origin.context.isContents;
  }

  get isTender(): boolean {
    return this.#origin.context.isTender;
  }

  get isSystems(): boolean {
    return this.#origin.context.isSystems;
  }

  get namesLimits(): boolean {
    return this.#origin.context.namesLimits;
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
    this.#blocks ??= joinPieces(this.pieceBlocks);
    return this.#blocks;
  }

  /** Whether its statements have been asked for since it was last changed. */
  get isRead(): boolean {
    return this.#passages !== undefined;
  }

  get passages(): readonly Passage[] {
    if (this.#passages === undefined) {
      const all = this.pieceBlocks.map((block, at) => this.#passageOf(block, at));
      const isSaying = ({ length }: Passage): boolean => length > 0;
      // One list serves both, where no block is silent.
      this.#passageAt = all;
      this.#passages = all.every(isSaying) ? all : compact(all.filter(isSaying));
    }
    return this.#passages;
  }

  #passageOf(block: Block, at: number): Passage {
    const { pieceBlocks } = this;
    const around = { role: leadAt(pieceBlocks, at), next: pieceBlocks[at + 1] };
    return (this.#passageAt[at] ??= readStatements(block, this, this.#source, around));
  }

  /** Another wording of the heading, which means the same for all that stands below. */
  setHeading(block: Block, heading: Heading): void {
    this.headingBlock = block;
    this.heading = heading;
    this.revision = new Revision();
  }

  /** Other blocks below the heading; what is read of those that stay is kept. */
  setBlocks(blocks: readonly Block[]): void {
    const before = this.pieceBlocks;
    const places = new Map(before.map((block, at) => [block, at]));
    this.#passageAt = blocks.map((block, at) => {
      const place = places.get(block);
      const isSame =
        place !== undefined &&
        explainsAlike(before[place + 1], blocks[at + 1]) &&
        leadAt(before, place) === leadAt(blocks, at);
      return isSame ? this.#passageAt[place] : undefined;
    });
    this.#reset(blocks);
  }

  /** Puts some blocks in the place of others. */
  replaceBlocks(at: number, count: number, blocks: readonly Block[]): void {
    const passages = this.#passageAt;
    const all = [...this.pieceBlocks.slice(0, at), ...blocks, ...this.pieceBlocks.slice(at + count)];
    const isSame = explainsAlike(this.pieceBlocks[at], all[at]);
    const [end, last] = [at + count, at + blocks.length];
    const isLedAlike = leadAt(this.pieceBlocks, end) === leadAt(all, last);
    this.#passageAt = [...passages.slice(0, at), ...blocks.map(() => undefined), ...passages.slice(end)];
    if (!isSame && at > 0) this.#passageAt[at - 1] = undefined;
    for (let each = last; !isLedAlike && all[each]?.kind === 'list'; each += 1) this.#passageAt[each] = undefined;
    this.#reset(all);
  }

  #reset(blocks: readonly Block[]): void {
    this.pieceBlocks = compact(blocks);
    this.revision = new Revision();
    this.#blocks = undefined;
    this.#passages = undefined;
  }

  /**
   * The section as if it held only one of its blocks, which reads as it would alone: rows with the row that heads them.
   * Undefined where the block heads others.
   */
  partAt(at: number): LiveSection | undefined {
    const block = this.pieceBlocks[at];
    const alone = block && this.#alone(block, at);
    if (block === undefined || alone === undefined) return undefined;
    const { headingBlock, heading, language } = this;
    const part = new LiveSection({ headingBlock, heading, origin: this.#origin, language, source: this.#source });
    part.parent = this.parent;
    part.next = this.next;
    part.pieceBlocks = [alone];
    part.#passageAt = [this.#passageOf(block, at)];
    return part;
  }

  #alone(block: Block, at: number): Block | undefined {
    if (block.kind !== 'table') return block;
    if (!isContinuation(block)) return isContinuation(this.pieceBlocks[at + 1]) ? undefined : block;
    let first = at;
    while (first > 0 && isContinuation(this.pieceBlocks[first])) first -= 1;
    const head = this.pieceBlocks[first]?.children[0];
    return head && new Table(block.span, [head, ...block.children], block.columns);
  }
}

/** What the words before a list say of it, which may stand in several pieces. */
function leadAt(blocks: readonly Block[], at: number): Role | undefined {
  if (blocks[at]?.kind !== 'list') return undefined;
  let before = at - 1;
  while (blocks[before]?.kind === 'list') before -= 1;
  const lead = blocks[before];
  return lead && roleBefore(lead);
}

/** Whether two blocks say the same of what stands above them: why that is asked for, or nothing. */
function explainsAlike(a: Block | undefined, b: Block | undefined): boolean {
  return a === b || explainsAbove(a) === explainsAbove(b);
}

/** Lists and tables that stand in several pieces, put together. */
function joinPieces(pieceBlocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let index = 0;
  while (index < pieceBlocks.length) {
    const first = pieceBlocks[index] as Block;
    let end = index + 1;
    while (pieceBlocks[end]?.kind === first.kind && isContinuation(pieceBlocks[end])) end += 1;
    joined.push(end === index + 1 ? first : joinBlocks(first, pieceBlocks.slice(index, end)));
    index = end;
  }
  return joined.length === pieceBlocks.length ? pieceBlocks : compact(joined);
}

function joinBlocks(first: Block, all: readonly Block[]): Block {
  const last = all.at(-1);
  if (!(first instanceof Container) || last === undefined) return first;
  const span = new SpanBetween(first.span, last.span);
  const children = all.flatMap((block) => block.children);
  return first.kind === 'table' ? new Table(span, children, first.columns) : new Container(first.kind, span, children);
}
