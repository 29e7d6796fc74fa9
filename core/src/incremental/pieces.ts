/** The pieces of a text that is edited, each read by itself. */
import { labelsIn, readPiece, readPieces, type Block, type PieceReading } from '../blocks.ts';
import { pack, unpack, type Packed } from '../compact.ts';
import type { Comment } from '../document.ts';
import { readPlainPiece } from '../plain-piece.ts';
import { findBetween } from '../prose.ts';
import { lastIndexFrom } from '../sorted.ts';
import { Place, type Anchor, type SourceText, type Span } from '../span.ts';
import { cutPieces, frontMatterLength, type Cut, type Follows } from './cut.ts';

const NO_COMMENTS: readonly Comment[] = [];
const NO_BLOCKS: readonly Block[] = [];
const NO_DEFINITIONS: readonly string[] = [];

/** What few pieces have. */
interface Rarities {
  comments?: readonly Comment[];
  frontMatter?: string | undefined;
  definitions?: readonly string[];
  counted?: readonly string[];
}

/** A part of the source that is parsed by itself. */
export class Piece implements Anchor {
  readonly text: string;
  readonly follows: Follows;
  start = 0;
  /** What it was read with, apart from the text. */
  context = '';
  #blocks: Packed<Block> | undefined;
  #rarities: Rarities | undefined;

  constructor(text: string, follows: Follows) {
    this.text = text;
    this.follows = follows;
  }

  get isRead(): boolean {
    return this.#blocks !== undefined;
  }

  /** Empty before it is read. */
  get blocks(): readonly Block[] {
    return this.#blocks === undefined ? NO_BLOCKS : unpack(this.#blocks);
  }

  get comments(): readonly Comment[] {
    if (!this.text.includes('<!--')) return NO_COMMENTS;
    this.#rarities ??= {};
    return (this.#rarities.comments ??= [...findBetween(this.text, '<!--', '-->')].map(({ start, end }) => ({
      span: new Place(this, start, end),
      text: this.text.slice(start + 4, end - 3).trim(),
    })));
  }

  get frontMatter(): string | undefined {
    return this.#rarities?.frontMatter;
  }

  /** The labels that it defines. */
  get definitions(): readonly string[] {
    return this.#rarities?.definitions ?? NO_DEFINITIONS;
  }

  /** The labels for which it is counted among those that define them. */
  get counted(): readonly string[] {
    return this.#rarities?.counted ?? NO_DEFINITIONS;
  }

  set counted(labels: readonly string[]) {
    if (labels === this.counted) return;
    this.#rarities ??= {};
    this.#rarities.counted = labels;
  }

  keep({ blocks, frontMatter, definitions }: PieceReading): void {
    this.#blocks = pack(blocks);
    if (frontMatter === this.frontMatter && definitions.length === 0 && this.definitions.length === 0) return;
    this.#rarities ??= {};
    this.#rarities.frontMatter = frontMatter;
    this.#rarities.definitions = definitions;
  }

  /** Whether the block goes on with the list or table of the piece before. */
  continues(block: Block): boolean {
    return this.follows !== '' && this.blocks[0] === block;
  }
}

/** The pieces as one text. */
export class PieceText implements SourceText {
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

/** What one edit did to the pieces. */
export interface Change {
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
    if (!piece.isRead || this.#pieces.has(key)) return;
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

export class Pieces {
  readonly text = new PieceText();
  readonly #retired = new Retired();
  /** How many pieces define a label. */
  readonly #definitions = new Map<string, number>();
  /** Labels that are defined now and were not, or the other way round, since the pieces that name them were looked for. */
  readonly #toggled = new Set<string>();
  readonly #unread: Set<Piece>;
  #changes: Change[] = [];
  #isAllNew = true;

  constructor(source: string) {
    this.text.pieces = toPieces(source, cutPieces(source, '', true));
    this.#place(0);
    this.#unread = new Set(this.text.pieces);
  }

  /** What has changed since it was last forgotten; undefined where that is more than one edit tells. */
  get change(): Change | undefined {
    const [change, ...others] = this.#changes;
    return this.#isAllNew || others.length > 0 ? undefined : change;
  }

  forgetChange(): void {
    this.#changes = [];
    this.#isAllNew = false;
  }

  /** Reads what has to be read in small steps, for those who have other things to do in between. */
  *steps(): Generator<void> {
    this.#readAgainWhereToggled();
    // Definitions first, so that nothing that names them is read twice.
    for (const piece of [...this.#unread]) {
      if (!piece.text.includes(']:')) continue;
      this.#read([piece]);
      yield;
    }
    this.#readAgainWhereToggled();
    for (const group of groupsOf(this.#unread.size > 1 ? this.text.pieces : [...this.#unread])) {
      const unread = group.filter((piece) => this.#unread.has(piece));
      // Some may have been read, or taken away, since.
      if (unread.length === group.length) this.#read(group);
      else for (const piece of unread) this.#read([piece]);
      if (unread.length > 0) yield;
    }
    if (this.#unread.size > 0 || this.#toggled.size > 0) yield* this.steps();
  }

  /** Replaces what stands in `span` with `text`. Costs what the edited pieces cost; nothing is parsed yet. */
  edit({ start, end }: Span, text: string): void {
    const { pieces } = this.text;
    let from = Math.max(0, this.text.indexAt(start) - 1);
    let to = this.text.indexAt(Math.max(start, end));
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
    return frontMatterLength(this.text.pieces[0]?.text ?? '') === 0 && region.includes('---');
  }

  #replace(from: number, to: number, pieces: readonly Piece[]): void {
    const all = this.text.pieces;
    const removed = all.slice(from, to + 1);
    for (const piece of removed) this.#remove(piece);
    const added = pieces.map((piece) => this.#retired.take(piece.text, piece.follows) ?? piece);
    if (removed.length === added.length) for (const [offset, piece] of added.entries()) all[from + offset] = piece;
    else this.text.pieces = [...all.slice(0, from), ...added, ...all.slice(to + 1)];
    this.#place(from);
    const kept = new Set(added);
    for (const piece of removed) if (!kept.has(piece)) this.#recount(piece, NO_DEFINITIONS);
    for (const piece of added) this.#add(piece);
    this.#retired.shrinkTo(Math.max(LEAST_RETIRED, this.text.length));
    const same = added.findIndex((piece, offset) => piece !== removed[offset]);
    const start = same === -1 ? Math.min(added.length, removed.length) : same;
    this.#changes.push({ removed: removed.slice(start), added: added.slice(start), index: from + start });
  }

  #place(from: number): void {
    const { pieces } = this.text;
    const before = pieces[from - 1];
    let start = before ? before.start + before.text.length : 0;
    for (let index = from; index < pieces.length; index += 1) {
      const piece = pieces[index] as Piece;
      piece.start = start;
      start += piece.text.length;
    }
    this.text.changed();
  }

  #remove(piece: Piece): void {
    this.#unread.delete(piece);
    this.#retired.add(piece);
  }

  #add(piece: Piece): void {
    this.#recount(piece, piece.definitions);
    if (!piece.isRead || piece.context !== this.#contextOf(piece)) this.#unread.add(piece);
  }

  #recount(piece: Piece, definitions: readonly string[]): void {
    const before = piece.counted;
    piece.counted = definitions;
    for (const label of piece.counted) this.#count(label, 1);
    for (const label of before) this.#count(label, -1);
  }

  #count(label: string, change: 1 | -1): void {
    const before = this.#definitions.get(label) ?? 0;
    const now = before + change;
    if (now === 0) this.#definitions.delete(label);
    else this.#definitions.set(label, now);
    if (now > 0 !== before > 0) this.#toggled.add(label);
  }

  /** Whoever names a label reads otherwise as soon as it is defined, or no longer. */
  #readAgainWhereToggled(): void {
    if (this.#toggled.size === 0) return;
    for (const piece of this.text.pieces)
      if ([...labelsIn(piece.text)].some((label) => this.#toggled.has(label))) this.#unread.add(piece);
    this.#toggled.clear();
  }

  #contextOf(piece: Piece): string {
    const known = [...labelsIn(piece.text)].filter((label) => this.#definitions.has(label)).sort();
    const isFrontMatter = piece === this.text.pieces[0] && (frontMatterLength(piece.text) ?? 0) > 0;
    return `${isFrontMatter ? FRONT_MATTER : ''}\n${known.join('\n')}`;
  }

  /** One piece, or several of which none goes on with another. */
  #read(group: readonly Piece[]): void {
    const unread: Piece[] = [];
    for (const piece of group) {
      this.#unread.delete(piece);
      const context = this.#contextOf(piece);
      if (piece.isRead && piece.context === context) continue;
      // What was known of a piece that had been read is void, though its text is the same.
      if (piece.isRead) this.#isAllNew = true;
      piece.context = context;
      const isAlone = piece.follows === '' && !context.startsWith(FRONT_MATTER);
      const plain = isAlone || piece.follows.startsWith('list:') ? readPlainPiece(piece.text, piece) : undefined;
      if (plain) this.#keep(piece, { blocks: plain, frontMatter: undefined, definitions: NO_DEFINITIONS });
      else unread.push(piece);
    }
    const [first, ...others] = unread;
    if (first === undefined) return;
    const labels = [...new Set(unread.flatMap(({ context }) => context.split('\n').slice(1)))].filter(Boolean);
    if (others.length === 0) {
      const head = first.follows.startsWith('table:') ? first.follows.slice('table:'.length) : '';
      const hasFrontMatter = first.context.startsWith(FRONT_MATTER);
      this.#keep(first, readPiece(first.text, first, { hasFrontMatter, head, labels }));
      return;
    }
    const readings = readPieces(
      unread.map((piece) => ({ text: piece.text, anchor: piece })),
      labels,
    );
    for (const [index, piece] of unread.entries()) this.#keep(piece, readings[index] as PieceReading);
  }

  #keep(piece: Piece, reading: PieceReading): void {
    piece.keep(reading);
    this.#recount(piece, piece.definitions);
  }
}

/** Text that is parsed at once, in UTF-16 code units: enough to make up for the start of the parser. */
const GROUP = 4000;
const FRONT_MATTER = 'front matter';

/** Pieces that may be read at once. */
function* groupsOf(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  let group: Piece[] = [];
  let length = 0;
  for (const piece of pieces) {
    const isClosed = piece.follows !== '' || group.at(-1)?.follows !== '' || length + piece.text.length > GROUP;
    if (group.length > 0 && isClosed) {
      yield group;
      group = [];
      length = 0;
    }
    group.push(piece);
    length += piece.text.length;
    if (piece.start === 0) {
      yield group;
      group = [];
      length = 0;
    }
  }
  if (group.length > 0) yield group;
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

export function lastUnitBefore(pieces: readonly Piece[], index: number): Block | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const unit = pieces[at]?.blocks.at(-1);
    if (unit) return unit;
  }
  return undefined;
}

export function firstUnitFrom(pieces: readonly Piece[], index: number): Block | undefined {
  for (let at = index; at < pieces.length; at += 1) {
    const unit = pieces[at]?.blocks[0];
    if (unit) return unit;
  }
  return undefined;
}
