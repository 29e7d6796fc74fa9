/** What a reader sees of a block, as long as its source, so that every offset found in it is right in the source. */
import type { Nodes, Parents } from 'mdast';
import { hide, onOneLine } from '../base/hidden.ts';
import type { Span } from '../base/span.ts';
import { withoutMarks } from './marks.ts';
import { blank, readText, type Words } from './words-of-text.ts';

/** Words to read. `shown` and `mask` are as long as the span. */
export interface Prose extends Words {
  readonly span: Span;
}

/** Stands where a sentence ends although no punctuation says so: `<br>`, `</td>`. */
export const BOUNDARY = '\u2029';

/** Elements whose content is not prose. */
const OPAQUE_TAGS = ['script', 'style', 'pre', 'code', 'svg'];
/** Elements whose content has been taken back. */
const STRUCK_TAGS = ['del', 's', 'strike'];
const TAG = /<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi;
const BREAKING_TAGS = new Set([
  'br',
  'td',
  'th',
  'tr',
  'li',
  'p',
  'div',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'dd',
  'summary',
]);

/** The words as a reader reads them, on one line. `from` and `to` count from the start of the prose. */
export function readable({ shown }: Words, from = 0, to = shown.length): string {
  return onOneLine(shown.slice(from, to));
}

/** What a reader sees of the words of a block, with its lines; as long as these are in the source. */
export function shownIn({ prose }: { readonly prose: readonly Words[] }): string {
  const [words] = prose;
  return words === undefined ? '' : words.shown.replaceAll(BOUNDARY, '\n');
}

/** What is read of a node of the parser's. Its offsets are off by `shift`. */
export function readProse(source: string, node: Parents, span: Span, shift: number): Prose {
  const reader = new ProseReader(source, span.start, shift);
  reader.read(node.children);
  const words = reader.end(span.end);
  return { span, ...withoutMarks(words, source.slice(span.start, span.end)) };
}

/** Goes through the nodes in a block, and puts together what is seen of each. */
class ProseReader {
  readonly #source: string;
  readonly #shift: number;
  readonly #shown: string[] = [];
  readonly #mask: string[] = [];
  #offset: number;
  /** The element that takes back what stands in it, while it is open. */
  #struck: string | undefined;

  constructor(source: string, start: number, shift: number) {
    this.#source = source;
    this.#offset = start;
    this.#shift = shift;
  }

  read(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#node(node);
  }

  end(offset: number): Words {
    this.#keep(offset, { shown: '', mask: '' });
    return { shown: this.#shown.join(''), mask: this.#mask.join('') };
  }

  #node(node: Nodes): void {
    const start = (node.position?.start.offset ?? 0) + this.#shift;
    const end = (node.position?.end.offset ?? 0) + this.#shift;
    if (node.type === 'html') this.#html(start, node.value);
    else if (this.#struck !== undefined || start < this.#offset) return;
    else if (node.type === 'text') this.#keep(start, readText(this.#source.slice(start, end)));
    else if (node.type === 'inlineCode') this.#keep(start, codeIn(this.#source.slice(start, end)));
    else if (node.type === 'delete') this.#struckOut(start, end);
    else if (isBareUrl(node, this.#source.slice(start, end)))
      this.#keep(start, addressIn(this.#source.slice(start, end)));
    else if ('children' in node) this.read(node.children);
  }

  #html(start: number, tag: string): void {
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(tag) ?? [];
    const element = name.toLowerCase();
    if (STRUCK_TAGS.includes(element)) this.#struck = slash === '/' ? undefined : (this.#struck ?? element);
    else if (BREAKING_TAGS.has(element) && start >= this.#offset)
      this.#keep(start, { shown: BOUNDARY, mask: BOUNDARY });
  }

  /** Nothing is left of it; of "{~~old~>new~~}" the second half is. */
  #struckOut(start: number, end: number): void {
    const whole = this.#source.slice(start, end);
    const isReplaced = this.#source.charAt(start - 1) === '{' && this.#source.charAt(end) === '}';
    const arrow = isReplaced ? whole.indexOf('~>') : -1;
    if (arrow !== -1) this.#keep(start + arrow + 2, readText(whole.slice(arrow + 2).replace(/~~$/, '')));
  }

  /** Nobody sees what stands before; inside a word, it does not part it either. */
  #keep(start: number, { shown, mask }: Words): void {
    const gap = this.#source.slice(this.#offset, start);
    // "3*4*5" is a product to whoever wrote it, whatever becomes of its stars.
    if (gap === '*' && DIGIT.test(this.#mask.at(-1)?.slice(-1) ?? '') && DIGIT.test(mask.charAt(0))) {
      this.#shown.push(gap);
      this.#mask.push(gap);
    } else if (gap !== '') {
      const isInside = EMPHASIS.test(gap) && endsInWord(this.#mask.at(-1) ?? '') && startsInWord(mask);
      this.#shown.push(hide(gap));
      this.#mask.push(isInside ? hide(gap) : blank(gap));
    }
    this.#shown.push(shown);
    this.#mask.push(mask);
    this.#offset = start + shown.length;
  }
}

const DIGIT = /\d/;

/** What may stand inside a word. */
const EMPHASIS = /^(?:[*_]{1,3}|<\/?[a-z][^<>]{0,200}>){1,4}$/i;

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(-2));
}

function startsInWord(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

/** Seen, but no prose. */
function codeIn(source: string): Words {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  const inside = source.slice(ticks, source.length - ticks);
  return { shown: hide(source.slice(0, ticks)) + inside + hide(source.slice(0, ticks)), mask: blank(source) };
}

/** `<https://…>` and plain addresses: the text of the link is its target. */
function isBareUrl(node: Nodes, text: string): boolean {
  return node.type === 'link' && !text.startsWith('[');
}

function addressIn(source: string): Words {
  return { shown: source.replaceAll(/[<>]/g, hide), mask: blank(source) };
}

/** The words of an HTML block, one piece for each stretch between tags that separate. */
export function readHtmlProse(source: string, span: Span): Prose[] {
  const { shown, mask } = wordsOfHtml(source.slice(span.start, span.end));
  const pieces: Prose[] = [];
  let start = 0;
  for (const piece of mask.split(BOUNDARY)) {
    const end = start + piece.length;
    if (/\p{L}/u.test(piece))
      pieces.push({
        span: { start: span.start + start, end: span.start + end },
        shown: shown.slice(start, end),
        mask: piece,
      });
    start = end + 1;
  }
  return pieces;
}

/** What is seen of a piece of HTML. */
export function wordsOfHtml(source: string): Words {
  let text = source;
  for (const [open, close] of [
    ['<!--', '-->'],
    ...[...OPAQUE_TAGS, ...STRUCK_TAGS].map((tag) => [`<${tag}>`, `</${tag}`] as const),
    ...OPAQUE_TAGS.map((tag) => [`<${tag} `, `</${tag}`] as const),
  ] as const) {
    text = blankBetween(text, open, close);
  }
  const cut = (away: (tag: string, at: number) => string): string =>
    text.replaceAll(TAG, (tag: string, name: string, at: number) =>
      BREAKING_TAGS.has(name.toLowerCase()) ? BOUNDARY + away(tag.slice(1), at) : away(tag, at),
    );
  const isInside = (tag: string, at: number): boolean =>
    endsInWord(text.slice(0, at)) && startsInWord(text.slice(at + tag.length));
  return {
    shown: readText(cut(hide)).shown,
    mask: readText(cut((tag, at) => (isInside(tag, at) ? hide(tag) : blank(tag)))).mask,
  };
}

function blankBetween(text: string, open: string, close: string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of findBetween(text, open, close)) {
    result += text.slice(from, start) + blank(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

/** Every stretch from `open` to the next `close`, both included. Linear, whatever the text. */
export function* findBetween(text: string, open: string, close: string): Generator<Span> {
  const lower = text.toLowerCase();
  // A few capitals change their length in lower case ("İ"); then only the exact spelling is found.
  const haystack = lower.length === text.length ? lower : text;
  let start = haystack.indexOf(open);
  while (start !== -1) {
    const found = haystack.indexOf(close, start + open.length);
    if (found === -1) return;
    const end = found + close.length;
    yield { start, end };
    start = haystack.indexOf(open, end);
  }
}
