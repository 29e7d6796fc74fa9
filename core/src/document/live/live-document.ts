/**
 * A document that is read again only where it was edited.
 *
 * The text is held in pieces (see `cut.ts`), each parsed by itself. What is read from a piece, from a block or from
 * a section is cached for as long as that very object stands in the document: the objects are the keys. Every span is
 * anchored to its piece and moves with it, so nothing that is cached has to be touched when text is written before it.
 *
 * Invariants, after every `update`:
 * 1. The texts of the pieces, put together, are the source; `start` of each is the sum of the lengths before it.
 * 2. The pieces are those that cutting the whole source would give. Cutting goes on from the piece before an edit until
 *    it meets the old cuts, and a cut depends on nothing but the text before it and the line behind it.
 * 3. A piece's reading depends on its text, on what it follows, on whether it is the first (front matter and a byte
 *    order mark stand only there), and on which of the labels that it names are defined anywhere. As soon as one of
 *    these changes it is read again.
 * 4. A section is the same object for as long as its heading and all that is said above it stay the same (`above`);
 *    its `revision` is the same object for as long as its blocks are, too.
 * 5. What depends on the whole document (its language, its known names, `revision.whole`) is compared after each update; where
 *    it changed, so did the object that holds it.
 */
import { isSameList } from '../../base/sorted.ts';
import type { Anchor, Span } from '../../base/span.ts';
import { languages, type DocumentLocale, type Language } from '../../languages/index.ts';
import type { Block } from '../../markdown/blocks.ts';
import { frontMatterIn } from '../../markdown/agreement.ts';
import { readFrontMatter, type FrontMatter } from '../../markdown/front-matter.ts';
import { sampleOf } from '../../markdown/sample.ts';
import { detectLanguage } from '../../words/detect-language.ts';
import type { Comment, Document } from '../document.ts';
import { openingOf, toldNames } from '../told-names.ts';
import { Digests } from './digests.ts';
import { DocumentView } from './document-view.ts';
import type { Judges } from './judges.ts';
import type { LiveSection } from './live-section.ts';
import type { Piece, PieceText } from './piece.ts';
import { Pieces, type Change } from './pieces.ts';
import { SectionList, type Touched } from './section-list.ts';

export interface ParseOptions {
  /** The packs to read with, where a team has words of its own. */
  readonly languages?: Readonly<Record<DocumentLocale, Language>>;
  /** Overrides both the front matter and the words. */
  readonly locale?: DocumentLocale;
}

/** From where on something is too much to be done at once. */
export interface Limits {
  /** Lines that are cut before others may have their turn. */
  readonly linesPerStep: number;
  /** A section of more blocks than these is long. */
  readonly longSectionBlocks: number;
}

const LIMITS: Limits = { linesPerStep: 1000, longSectionBlocks: 50 };

/** Pieces that are kept only to know that they have gone; then all is judged anew. */
const MOST_REMOVED = 500;

export class LiveDocument {
  readonly #packs: Readonly<Record<DocumentLocale, Language>>;
  readonly #forced: DocumentLocale | undefined;
  readonly #judges: Judges;
  readonly #digests: Digests;
  readonly #pieces: Pieces;
  readonly #sections: SectionList;
  #comments: readonly Comment[] = [];
  /** The piece that the front matter was read from. */
  #firstPiece: Piece | undefined;
  /** The blocks that may tell what the parties are called. */
  #opening: readonly Block[] = [];
  /** What the front matter alone says. */
  #fenced: FrontMatter = {};
  #frontMatter: FrontMatter = {};
  #sample: string | undefined;
  #locale: DocumentLocale = 'en';
  #knownNames: ReadonlySet<string> = new Set();
  #whole: object = {};
  #removed: Anchor[] = [];
  /** How many edits there were. */
  #edits = 0;
  #document: Document | undefined;

  constructor(
    source: string,
    judges: Judges,
    { languages: packs = languages, locale: forced }: ParseOptions = {},
    limits = LIMITS,
  ) {
    this.#judges = judges;
    this.#digests = new Digests(judges, limits.longSectionBlocks);
    this.#packs = packs;
    this.#forced = forced;
    this.#pieces = new Pieces(source, limits.linesPerStep);
    this.#sections = new SectionList({ source: this.#source, packs, forced, digests: this.#digests });
  }

  get length(): number {
    return this.#source.length;
  }

  /** The document as it is now. It is good until the next edit; only `source` of an older one may be asked for then. */
  get document(): Document {
    while (this.#document === undefined) takeAll(this.steps());
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
    const touched = change && this.#sections.update(change);
    if (touched === undefined) {
      // Until all have been made anew, whoever begins again must not take some for what they were.
      this.#pieces.changeAll();
      // Others may have asked, or written, in the meantime.
      const isStale = (): boolean => edits !== this.#edits || this.#document !== undefined;
      const isRenewed = yield* this.#sections.renew(isStale);
      if (!isRenewed) return;
    }
    this.#updateComments(change);
    this.#updateWhole(change, touched);
    if (touched === undefined || namesThings(touched.section)) this.#readKnownNames();
    this.#pieces.forgetChange();
    this.#document = new DocumentView({
      source: this.#source,
      locale: this.#locale,
      language: this.#packs[this.#locale],
      frontMatter: this.#frontMatter,
      sections: this.#sections.all,
      comments: this.#comments,
      knownNames: this.#knownNames,
      revision: { chapters: this.#sections.chapters.slice(), whole: this.#whole, removed: this.#removed },
    });
  }

  #updateComments(change: Change | undefined): void {
    const holdsSome = ({ comments }: Piece): boolean => comments.length > 0;
    if (change === undefined || change.removed.some(holdsSome) || change.added.some(holdsSome))
      this.#comments = this.#source.pieces.flatMap(({ comments }) => comments);
  }

  #updateWhole(change: Change | undefined, touched: Touched | undefined): void {
    for (const piece of change?.removed ?? []) this.#removed.push(piece);
    if (touched?.keepsDigest === true && this.#removed.length <= MOST_REMOVED) return;
    this.#whole = {};
    this.#removed = [];
    this.#digests.forgetIds();
  }

  /** Whether it, or what the first lines say of the parties, says something else than before. */
  #readFrontMatter(): boolean {
    const [first] = this.#source.pieces;
    const opening = openingOf(this.#allBlocks());
    if (first === this.#firstPiece && isSameList(opening, this.#opening)) return false;
    if (first !== this.#firstPiece) this.#fenced = readFrontMatter(frontMatterIn(first?.text ?? ''));
    this.#firstPiece = first;
    this.#opening = opening;
    const told = toldNames(opening);
    const frontMatter = told ? { ...this.#fenced, told } : this.#fenced;
    if (JSON.stringify(frontMatter) === JSON.stringify(this.#frontMatter)) return false;
    this.#frontMatter = frontMatter;
    this.#sections.setFrontMatter(frontMatter);
    return true;
  }

  /** Whether the document's language is another one now. */
  #readLocale(): boolean {
    const before = this.#locale;
    const forced = this.#forced ?? this.#frontMatter.language;
    if (forced === undefined) {
      const sample = sampleOf(this.#allBlocks());
      if (sample !== this.#sample) this.#locale = detectLanguage(sample) ?? 'en';
      this.#sample = sample;
    } else {
      this.#locale = forced;
      this.#sample = undefined;
    }
    this.#sections.setLocale(this.#locale);
    return before !== this.#locale;
  }

  *#allBlocks(): Generator<Block> {
    for (const { blocks } of this.#source.pieces) yield* blocks;
  }

  #readKnownNames(): void {
    const names = this.#judges.knownNamesOf(this.#sections.all, this.#frontMatter);
    const isSame = names.size === this.#knownNames.size && [...names].every((name) => this.#knownNames.has(name));
    if (!isSame) this.#knownNames = names;
  }
}

/** Whether what it says, or how it is called, may be known to the document: see `knownNamesOf`. */
function namesThings({ isGlossary, isSystems, heading }: LiveSection): boolean {
  return isGlossary || isSystems || heading?.depth === 1;
}

function takeAll(steps: Generator<void>): void {
  while (steps.next().done !== true);
}
