/** The pieces of a text that is edited, each read by itself. */
import type { Span } from '../../base/span.ts';
import { BYTE_ORDER_MARK, FRONT_MATTER_FENCES, frontMatterLength } from '../../markdown/agreement.ts';
import { labelsIn, readPiece, readPieces, type PieceReading } from '../../markdown/block-reader.ts';
import type { Block } from '../../markdown/blocks.ts';
import { Cutter, type Cut } from '../../markdown/cut.ts';
import { readPlainPiece } from '../../markdown/plain-piece.ts';
import { NO_DEFINITIONS, Piece, PieceText } from './piece.ts';
import { RetiredPieces } from './retired-pieces.ts';

/** What one edit did to the pieces. */
export interface Change {
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
  /** Of the first added piece. */
  readonly index: number;
}

/** What stands in the place of pieces. */
interface Recut {
  /** The index of the last that it replaces. */
  readonly to: number;
  readonly pieces: readonly Piece[];
}

/** As much text of what was taken away is kept even where the document has less, in UTF-16 code units. */
const LEAST_RETIRED_LENGTH = 20_000;

export class Pieces {
  readonly text = new PieceText();
  readonly #linesPerStep: number;
  readonly #retired = new RetiredPieces();
  /** How many pieces define a label. */
  readonly #definitions = new Map<string, number>();
  /** Labels that are defined now and were not, or the other way round, since the pieces that name them were looked for. */
  readonly #toggled = new Set<string>();
  readonly #unread = new Set<Piece>();
  /** What is not cut yet. */
  readonly #uncut = new Set<Piece>();
  #edits = 0;
  #changes: Change[] = [];
  #isAllNew = true;

  constructor(source: string, linesPerStep: number) {
    this.#linesPerStep = linesPerStep;
    const uncut = new Piece(source, '');
    this.text.pieces = [uncut];
    this.#uncut.add(uncut);
    this.text.changed();
  }

  /** What has changed since it was last forgotten; undefined where that is more than one edit tells. */
  get change(): Change | undefined {
    const [change, ...others] = this.#changes;
    return this.#isAllNew || others.length > 0 ? undefined : change;
  }

  /** Something has changed that no single edit tells of. */
  changeAll(): void {
    this.#isAllNew = true;
  }

  forgetChange(): void {
    this.#changes = [];
    this.#isAllNew = false;
  }

  /** Reads what has to be read in small steps, for those who have other things to do in between. */
  *steps(): Generator<void> {
    yield* this.#cutPostponed();
    // An edit came between: these steps lead nowhere any more.
    if (this.#uncut.size > 0) return;
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
    this.#edits += 1;
    const { pieces } = this.text;
    let from = Math.max(0, this.text.indexAt(start) - 1);
    let to = this.text.indexAt(Math.max(start, end));
    let [regionStart, regionEnd] = [pieces[from]?.start ?? 0, pieces[to + 1]?.start ?? this.text.length];
    const regionOf = (): string => this.text.slice(regionStart, start) + text + this.text.slice(end, regionEnd);
    if (this.#isFrontMatterInQuestion(from, regionOf())) {
      [from, to] = [0, pieces.length - 1];
      [regionStart, regionEnd] = [0, this.text.length];
    }
    const region = regionOf();
    const cutting = this.#cutting(from, to, region);
    const first = cutting.next();
    if (first.done === true) this.#replace(from, first.value.to, first.value.pieces);
    else this.#postpone(from, to, region);
  }

  /** What takes long to cut is one piece until there is time. */
  #postpone(from: number, to: number, region: string): void {
    const uncut = new Piece(region, this.text.pieces[from]?.follows ?? '');
    this.#replace(from, to, [uncut], true);
    this.#unread.delete(uncut);
    this.#uncut.add(uncut);
    this.#isAllNew = true;
  }

  *#cutPostponed(): Generator<void> {
    const edits = this.#edits;
    while (this.#uncut.size > 0) {
      const from = this.text.pieces.findIndex((piece) => this.#uncut.has(piece));
      const uncut = this.text.pieces[from] as Piece;
      const cutting = this.#cutting(from, from, uncut.text);
      let step = cutting.next();
      while (step.done !== true) {
        yield;
        // Others may have written in the meantime, or have cut it themselves.
        if (this.#edits !== edits || !this.#uncut.has(uncut)) return;
        step = cutting.next();
      }
      this.#replace(from, step.value.to, step.value.pieces);
    }
  }

  /** Cuts a text that shall replace the pieces `from` to `to`, and goes on until it meets an old cut in the same state. */
  *#cutting(from: number, to: number, region: string): Generator<void, Recut> {
    const { pieces } = this.text;
    const cutter = new Cutter(pieces[from]?.follows ?? '', this.#linesPerStep);
    const texts: string[] = [];
    let offset = 0;
    let next = to + 1;
    let chunk = region;
    let start = from === 0 ? (frontMatterLength(region) ?? (region.startsWith(BYTE_ORDER_MARK) ? 1 : 0)) : 0;
    for (;;) {
      for (let piece = pieces[next]; piece && !isEndOfLine(chunk, piece.text); piece = pieces[next]) {
        chunk += piece.text;
        next += 1;
      }
      yield* cutter.readLines(chunk, offset, start);
      texts.push(chunk);
      offset += chunk.length;
      const piece = pieces[next];
      const isCut = (cut: Cut | undefined): boolean => cut?.offset === offset && cut.follows === piece?.follows;
      const line = firstLine(piece?.text ?? '');
      yield* cutter.readLines(line, offset);
      if (piece === undefined || isCut(cutter.cuts.at(-1)))
        return { to: next - 1, pieces: toPieces(texts.join(''), cutter.cuts) };
      chunk = piece.text;
      start = line.length;
      next += 1;
    }
  }

  /** A fence that opens front matter reaches as far as its end, wherever that is. */
  #isFrontMatterInQuestion(from: number, region: string): boolean {
    if (from === 0) return frontMatterLength(region) === 0;
    const isOpen = frontMatterLength(this.text.pieces[0]?.text ?? '') === 0;
    return isOpen && FRONT_MATTER_FENCES.some((fence) => region.includes(fence));
  }

  #replace(from: number, to: number, pieces: readonly Piece[], isForNow = false): void {
    const all = this.text.pieces;
    const removed = all.slice(from, to + 1);
    const sizes = [removed, pieces].map((some) => some.reduce((sum, { text }) => sum + text.length, 0));
    const [removedSize = 0, addedSize = 0] = sizes;
    const mostRetired = Math.max(LEAST_RETIRED_LENGTH, this.text.length - removedSize + addedSize);
    for (const piece of removed) this.#remove(piece, removedSize <= mostRetired);
    const added = isForNow ? pieces : pieces.map((piece) => this.#retired.take(piece.text, piece.follows) ?? piece);
    if (removed.length === added.length) for (const [offset, piece] of added.entries()) all[from + offset] = piece;
    else this.text.pieces = [...all.slice(0, from), ...added, ...all.slice(to + 1)];
    this.#place(from);
    const kept = new Set(added);
    for (const piece of removed) if (!kept.has(piece)) this.#recount(piece, NO_DEFINITIONS);
    for (const piece of added) this.#add(piece);
    if (!isForNow) this.#retired.shrinkTo(mostRetired);
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

  #remove(piece: Piece, isRetired: boolean): void {
    this.#unread.delete(piece);
    this.#uncut.delete(piece);
    if (isRetired) this.#retired.add(piece);
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
    return `${piece === this.text.pieces[0] ? openingOf(piece.text) : ''}\n${known.join('\n')}`;
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
      if (plain) this.#keep(piece, { blocks: plain, definitions: NO_DEFINITIONS });
      else unread.push(piece);
    }
    this.#parse(unread);
  }

  #parse(unread: readonly Piece[]): void {
    const labels = [...new Set(unread.flatMap(({ context }) => context.split('\n').slice(1)))].filter(Boolean);
    const isAlone = ({ text }: Piece): boolean => unread.length === 1 || text.startsWith(BYTE_ORDER_MARK);
    for (const piece of unread.filter(isAlone)) {
      const head = hasHead(piece) ? piece.follows.slice(TABLE.length) : '';
      const hasFrontMatter = piece.context.startsWith(FRONT_MATTER);
      const hasMark = piece.context.startsWith(MARK);
      this.#keep(piece, readPiece(piece.text, piece, { hasFrontMatter, hasMark, head, labels }));
    }
    const together = unread.filter((piece) => !isAlone(piece));
    if (together.length === 0) return;
    const readings = readPieces(
      together.map((piece) => ({ text: piece.text, anchor: piece })),
      labels,
    );
    for (const [index, piece] of together.entries()) this.#keep(piece, readings[index] as PieceReading);
  }

  #keep(piece: Piece, reading: PieceReading): void {
    piece.keep(reading);
    this.#recount(piece, piece.definitions);
  }
}

/** Text that is parsed at once, in UTF-16 code units: enough to make up for the start of the parser. */
const GROUP_LENGTH = 4000;
const FRONT_MATTER = 'front matter';
const MARK = 'mark';
const TABLE = 'table:';

/** What only the first piece of a document may begin with. */
function openingOf(text: string): string {
  if ((frontMatterLength(text) ?? 0) > 0) return FRONT_MATTER;
  return text.startsWith(BYTE_ORDER_MARK) ? MARK : '';
}

/** Rows are read behind the lines that head them; further items of a list read as a list of their own. */
function hasHead(piece: Piece | undefined): boolean {
  return piece?.follows.startsWith(TABLE) === true;
}

/** Pieces that may be read at once. */
function* groupsOf(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  let group: Piece[] = [];
  let length = 0;
  for (const piece of pieces) {
    const isClosed = hasHead(piece) || hasHead(group.at(-1)) || length + piece.text.length > GROUP_LENGTH;
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

/** Whether a line ends between the two. */
function isEndOfLine(before: string, behind: string): boolean {
  return before === '' || before.endsWith('\n') || (before.endsWith('\r') && !behind.startsWith('\n'));
}

function firstLine(text: string): string {
  return /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text)?.[0] ?? '';
}

export function lastBlockBefore(pieces: readonly Piece[], index: number): Block | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = pieces[at]?.blocks.at(-1);
    if (block) return block;
  }
  return undefined;
}

export function firstBlockFrom(pieces: readonly Piece[], index: number): Block | undefined {
  for (let at = index; at < pieces.length; at += 1) {
    const block = pieces[at]?.blocks[0];
    if (block) return block;
  }
  return undefined;
}
