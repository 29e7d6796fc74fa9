/** A document as it is between two edits. */
import { AnchoredSpan, SpanBetween, type Span } from '../../base/span.ts';
import type { DocumentLocale, Language } from '../../languages/index.ts';
import type { FrontMatter } from '../../markdown/front-matter.ts';
import type { Comment, Document, Passage, Revision, Statement } from '../document.ts';
import type { LiveSection } from './live-section.ts';
import type { Piece, PieceText } from './piece.ts';

/** All of it but what is put together from the sections when it is asked for. */
export interface DocumentParts extends Omit<Document, 'passages' | 'statements' | 'anchor'> {
  readonly source: PieceText;
  readonly sections: readonly LiveSection[];
}

export class DocumentView implements Document {
  readonly source: PieceText;
  readonly locale: DocumentLocale;
  readonly language: Language;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly LiveSection[];
  readonly comments: readonly Comment[];
  readonly knownNames: ReadonlySet<string>;
  readonly revision: Revision;
  #passages: readonly Passage[] | undefined;
  #statements: readonly Statement[] | undefined;

  constructor(parts: DocumentParts) {
    this.source = parts.source;
    this.locale = parts.locale;
    this.language = parts.language;
    this.frontMatter = parts.frontMatter;
    this.sections = parts.sections;
    this.comments = parts.comments;
    this.knownNames = parts.knownNames;
    this.revision = parts.revision;
  }

  get passages(): readonly Passage[] {
    this.#passages ??= this.sections.flatMap(({ passages }) => passages);
    return this.#passages;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= this.passages.flat();
    return this.#statements;
  }

  anchor(span: Span): Span {
    if (span instanceof AnchoredSpan || span instanceof SpanBetween) return span;
    const { start, end } = span;
    const { pieces } = this.source;
    const first = pieces[this.source.indexAt(start)] as Piece;
    const from = start - first.start;
    if (end <= first.start + first.text.length) return new AnchoredSpan(first, from, end - first.start);
    const last = pieces[this.source.indexAt(end)] as Piece;
    return new SpanBetween(
      new AnchoredSpan(first, from, first.text.length),
      new AnchoredSpan(last, 0, end - last.start),
    );
  }
}
