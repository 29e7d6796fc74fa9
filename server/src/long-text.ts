/** The text of an open document, of which an edit moves no more than it must. */
import { TextDocument, type Position, type Range } from 'vscode-languageserver-textdocument';
import type { Span } from '../../core/src/index.ts';

/** Some whole lines of the text. */
interface Chunk {
  readonly lines: TextDocument;
  readonly length: number;
  /** Line breaks in it. */
  readonly breaks: number;
  /** UTF-16 code units before it. */
  offset: number;
  /** Line breaks before it. */
  line: number;
}

/** UTF-16 code units in a chunk, up to the next end of a line. */
const LENGTH = 8192;

/**
 * Says what the library's `TextDocument` says. That one makes the whole text anew for each letter, which alone takes
 * longer than to judge what was typed.
 *
 * Each chunk is such a `TextDocument`. Every one but the last ends with `\n`: no line break stands in two of them.
 */
export class LongText implements Pick<
  TextDocument,
  'uri' | 'version' | 'lineCount' | 'getText' | 'positionAt' | 'offsetAt'
> {
  readonly uri: string;
  version: number;
  readonly #chunks: Chunk[];
  /** The whole text, once somebody has asked for it. */
  #whole: string | undefined;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.version = version;
    this.#chunks = chunksOf(text);
    this.#whole = text;
    this.#place(0);
  }

  get length(): number {
    const { offset, length } = this.#last;
    return offset + length;
  }

  get lineCount(): number {
    const { line, breaks } = this.#last;
    return line + breaks + 1;
  }

  getText(range?: Range): string {
    if (range === undefined) return (this.#whole ??= this.#chunks.map(({ lines }) => lines.getText()).join(''));
    const [one, other] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return this.#slice(Math.min(one, other), Math.max(one, other));
  }

  positionAt(offset: number): Position {
    const chunk = this.#chunkAt(offset, 'offset');
    const { line, character } = chunk.lines.positionAt(offset - chunk.offset);
    return { line: chunk.line + line, character };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const chunk = this.#chunkAt(position.line, 'line');
    return chunk.offset + chunk.lines.offsetAt({ line: position.line - chunk.line, character: position.character });
  }

  /** Puts a text in the place of what stands in the span. */
  edit(span: Span, text: string): void {
    const first = this.#indexAt(span.start, 'offset');
    let last = this.#indexAt(span.end, 'offset');
    let merged = `${this.#slice(this.#chunk(first).offset, span.start)}${text}${this.#slice(span.end, endOf(this.#chunk(last)))}`;
    while (!merged.endsWith('\n') && last < this.#chunks.length - 1) {
      last += 1;
      merged += this.#chunk(last).lines.getText();
    }
    this.#chunks.splice(first, last - first + 1, ...chunksOf(merged));
    this.#place(first);
    this.#whole = undefined;
  }

  /** Tells the chunks from the first one on what stands before them. */
  #place(first: number): void {
    let before = this.#chunks[first - 1];
    for (let index = first; index < this.#chunks.length; index += 1) {
      const chunk = this.#chunk(index);
      chunk.offset = before === undefined ? 0 : endOf(before);
      chunk.line = before === undefined ? 0 : before.line + before.breaks;
      before = chunk;
    }
  }

  #slice(start: number, end: number): string {
    let text = '';
    for (let index = this.#indexAt(start, 'offset'); index < this.#chunks.length; index += 1) {
      const { offset, lines } = this.#chunk(index);
      if (offset >= end) break;
      text += lines.getText().slice(Math.max(0, start - offset), end - offset);
    }
    return text;
  }

  /** Which chunk an offset or a line stands in: the last of those that begin there or before. */
  #indexAt(value: number, by: 'offset' | 'line'): number {
    let low = 0;
    let high = this.#chunks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#chunk(middle)[by] <= value) low = middle;
      else high = middle;
    }
    return low;
  }

  #chunkAt(value: number, by: 'offset' | 'line'): Chunk {
    return this.#chunk(this.#indexAt(value, by));
  }

  #chunk(index: number): Chunk {
    return this.#chunks[index] as Chunk;
  }

  get #last(): Chunk {
    return this.#chunk(this.#chunks.length - 1);
  }
}

function endOf({ offset, length }: Chunk): number {
  return offset + length;
}

/** At least one, though it be empty. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  do {
    const at = text.indexOf('\n', start + LENGTH);
    const end = at === -1 ? text.length : at + 1;
    const lines = TextDocument.create('', '', 0, text.slice(start, end));
    chunks.push({ lines, length: end - start, breaks: lines.lineCount - 1, offset: 0, line: 0 });
    start = end;
  } while (start < text.length);
  return chunks;
}
