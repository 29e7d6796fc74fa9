/** Half-open ranges of UTF-16 offsets into the source text, and their few helpers. */

/** What is asked of a source: a string, or a text in pieces that changes while somebody writes. */
export type SourceText = Pick<
  string,
  'length' | 'slice' | 'charAt' | 'indexOf' | 'lastIndexOf' | 'includes' | 'toString'
>;

/** `start` is included, `end` is not. Both count UTF-16 code units from the start of the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text that moves when something is written before it. */
export interface Anchor {
  readonly start: number;
}

/** A span that moves with the piece of text it stands in, so that what was read there once stays true. */
export class AnchoredSpan implements Span {
  readonly anchor: Anchor;
  readonly #from: number;
  readonly #to: number;

  /** `from` and `to` count from the start of the anchor. */
  constructor(anchor: Anchor, from: number, to: number) {
    this.anchor = anchor;
    this.#from = from;
    this.#to = to;
  }

  get start(): number {
    return this.anchor.start + this.#from;
  }

  get end(): number {
    return this.anchor.start + this.#to;
  }

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }

  within(from: number, to: number): AnchoredSpan {
    if (from === 0 && to === this.#to - this.#from) return this;
    return new AnchoredSpan(this.anchor, this.#from + from, this.#from + to);
  }
}

/** From the start of one span to the end of another; moves with both. */
export class SpanBetween implements Span {
  readonly first: Span;
  readonly last: Span;

  constructor(first: Span, last: Span) {
    this.first = first;
    this.last = last;
  }

  get start(): number {
    return this.first.start;
  }

  get end(): number {
    return this.last.end;
  }

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}

/** The pieces of text that a span begins and ends in. */
export function anchorsOf(span: Span): readonly Anchor[] {
  if (span instanceof AnchoredSpan) return [span.anchor];
  return span instanceof SpanBetween ? [...anchorsOf(span.first), ...anchorsOf(span.last)] : [];
}

/** The part of a span between two offsets that count from its start. It moves where the span moves. */
export function within(span: Span, from: number, to: number): Span {
  return span instanceof AnchoredSpan ? span.within(from, to) : { start: span.start + from, end: span.start + to };
}

export function contains(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The offset just behind the line break that ends the line of `offset`, or the end of the text. */
export function nextLineStart(source: SourceText, offset: number): number {
  const end = lineEnd(source, offset);
  if (end === source.length) return end;
  return source.slice(end, end + 2) === '\r\n' ? end + 2 : end + 1;
}

/** The offset of the first character of the line that holds `offset`. A carriage return alone ends a line, too. */
export function lineStart(source: SourceText, offset: number): number {
  const start = offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
  // Between the two signs of one line break, no line begins.
  const isWithin = offset > 0 && source.slice(offset - 1, offset + 1) === '\r\n';
  return start + source.slice(start, isWithin ? offset - 1 : offset).lastIndexOf('\r') + 1;
}

/** The offset of the line break that ends the line of `offset`, or the end of the text. */
export function lineEnd(source: SourceText, offset: number): number {
  const newline = source.indexOf('\n', offset);
  const end = newline === -1 ? source.length : newline;
  const isWithin = offset > 0 && end === offset && source.charAt(offset - 1) === '\r';
  const alone = source.slice(offset, end).indexOf('\r');
  return isWithin ? offset - 1 : alone === -1 ? end : offset + alone;
}

/** What ends the lines of a text, and so those that are written into it. */
export function lineBreakOf(source: SourceText): '\r\n' | '\n' {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** Shrinks a span until it neither starts nor ends with white space in `source`. */
export function trimSpan(source: SourceText, span: Span): Span {
  const text = source.slice(span.start, span.end);
  const end = text.trimEnd().length;
  return within(span, Math.min(end, text.length - text.trimStart().length), end);
}
