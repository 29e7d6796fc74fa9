/** Half-open ranges of UTF-16 offsets into the source text, and their few helpers. */

/** `start` is included, `end` is not. Both count UTF-16 code units from the start of the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function contains(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The offset just behind the line break that ends the line of `offset`, or the end of the text. */
export function nextLineStart(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  return newline === -1 ? source.length : newline + 1;
}

/** The offset of the first character of the line that holds `offset`. */
export function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line break that ends the line of `offset` (before a carriage return), or the end of the text. */
export function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  if (newline === -1) return source.length;
  return source[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Shrinks a span until it neither starts nor ends with white space in `text`. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
