/** A document as it is between two edits. */
import type { Chapter, Comment, Document } from '../document.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Language, Locale } from '../languages/index.ts';
import type { Passage } from '../sections.ts';
import { Place, Stretch, type Anchor, type Span } from '../span.ts';
import type { Statement } from '../statements.ts';
import type { LiveSection } from './live-section.ts';
import type { Piece, PieceText } from './piece.ts';

export class DocumentView implements Document {
  readonly source: PieceText;
  readonly locale: Locale;
  readonly language: Language;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly LiveSection[];
  readonly chapters: readonly Chapter[];
  readonly comments: readonly Comment[];
  readonly knownNames: ReadonlySet<string>;
  readonly facts: object;
  readonly lost: readonly Anchor[];
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
    lost: readonly Anchor[],
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
    this.lost = lost;
  }

  get passages(): readonly Passage[] {
    this.#passages ??= this.sections.flatMap(({ passages }) => passages);
    return this.#passages;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= this.passages.flat();
    return this.#statements;
  }

  place(span: Span): Span {
    if (span instanceof Place || span instanceof Stretch) return span;
    const { start, end } = span;
    const { pieces } = this.source;
    const first = pieces[this.source.indexAt(start)] as Piece;
    const from = start - first.start;
    if (end <= first.start + first.text.length) return new Place(first, from, end - first.start);
    const last = pieces[this.source.indexAt(end)] as Piece;
    return new Stretch(new Place(first, from, first.text.length), new Place(last, 0, end - last.start));
  }
}
