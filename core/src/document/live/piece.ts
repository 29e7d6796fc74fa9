/** A piece of the source, which is parsed by itself, and all of them as one text. */
import { pack, unpack, type Packed } from '../../base/compact.ts';
import { lastIndexFrom } from '../../base/sorted.ts';
import { AnchoredSpan, type Anchor, type SourceText } from '../../base/span.ts';
import type { PieceReading } from '../../markdown/block-reader.ts';
import type { Block } from '../../markdown/blocks.ts';
import type { Follows } from '../../markdown/cut.ts';
import { findBetween } from '../../markdown/prose.ts';
import type { Comment } from '../document.ts';

const NO_BLOCKS: readonly Block[] = [];
const NO_COMMENTS: readonly Comment[] = [];
/** Labels of a piece that defines none. */
export const NO_DEFINITIONS: readonly string[] = [];

/** What few pieces have. */
interface Rarities {
  comments?: readonly Comment[];
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
      span: new AnchoredSpan(this, start, end),
      text: this.text.slice(start + 4, end - 3).trim(),
    })));
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

  keep({ blocks, definitions }: PieceReading): void {
    this.#blocks = pack(blocks);
    if (definitions.length === 0 && this.definitions.length === 0) return;
    this.#rarities ??= {};
    this.#rarities.definitions = definitions;
  }

  /** Whether the block goes on with the list or table of the piece before. */
  continues(block: Block): boolean {
    return this.follows !== '' && this.blocks[0] === block;
  }
}

/** Whether a block goes on with the list or table of the piece before its own. */
export function isContinuation(block: Block | undefined): boolean {
  const anchor = block?.span instanceof AnchoredSpan ? block.span.anchor : undefined;
  return block !== undefined && anchor instanceof Piece && anchor.continues(block);
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

/** The text as it was before a piece was taken out of it, up to the end of that piece. */
export class TextBefore implements SourceText {
  readonly #text: PieceText;
  readonly #piece: Piece;

  constructor(text: PieceText, piece: Piece) {
    this.#text = text;
    this.#piece = piece;
  }

  get length(): number {
    return this.#piece.start + this.#piece.text.length;
  }

  slice(from = 0, to = this.length): string {
    const { start, text } = this.#piece;
    if (from < 0 || to < 0 || (from < start && to > start)) return this.toString().slice(from, to);
    return from < start ? this.#text.slice(from, to) : text.slice(from - start, to - start);
  }

  charAt(offset: number): string {
    return this.slice(offset, offset + 1);
  }

  indexOf(words: string, from = 0): number {
    return this.toString().indexOf(words, from);
  }

  lastIndexOf(words: string, from = Infinity): number {
    return this.toString().lastIndexOf(words, from);
  }

  includes(words: string, from = 0): boolean {
    return this.indexOf(words, from) !== -1;
  }

  toString(): string {
    return this.#text.slice(0, this.#piece.start) + this.#piece.text;
  }
}
