/** Same-length masks: whatever is not prose becomes blanks, so that every offset found in a mask is right in the source. */
import type { Nodes, Parents } from 'mdast';
import type { Span } from '../base/span.ts';

/** Words to read: a same-length copy of the source in which all that is not prose is blank. */
export interface Prose {
  readonly span: Span;
  /** `mask.length` is `span.end - span.start`. */
  readonly mask: string;
}

/** Stands in a mask where a sentence ends although no punctuation says so: `<br>`, `</td>`. */
export const BOUNDARY = '\u2029';

/** Elements whose content is not prose. */
const OPAQUE_TAGS = ['script', 'style', 'pre', 'code', 'svg'];
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

export function maskProse(source: string, node: Parents, span: Span, shift: number): Prose {
  const pieces: string[] = [];
  let offset = span.start;
  const keep = (start: number, text: string): void => {
    pieces.push(blank(source.slice(offset, start)), text);
    offset = start + text.length;
  };
  const walk = (current: Nodes): void => {
    const start = (current.position?.start.offset ?? 0) + shift;
    const end = (current.position?.end.offset ?? 0) + shift;
    if (current.type === 'text') {
      if (start >= offset) keep(start, maskText(source.slice(start, end)));
    } else if (current.type === 'html') {
      const boundary = BREAKING_TAGS.has(/^<\/?([a-z0-9]+)/i.exec(current.value)?.[1]?.toLowerCase() ?? '');
      if (boundary && start >= offset) keep(start, BOUNDARY);
    } else if ('children' in current && !isBareUrl(current, source.slice(start, end))) {
      current.children.forEach(walk);
    }
  };
  node.children.forEach(walk);
  keep(span.end, '');
  return { span, mask: pieces.join('') };
}

/** The words of an HTML block, one piece for each stretch between tags that separate. */
export function maskHtml(source: string, span: Span): Prose[] {
  let text = source.slice(span.start, span.end);
  for (const [open, close] of [['<!--', '-->'], ...OPAQUE_TAGS.map((tag) => [`<${tag}`, `</${tag}`])] as const) {
    text = blankBetween(text, open, close);
  }
  const mask = text.replaceAll(TAG, (tag, name: string) =>
    BREAKING_TAGS.has(name.toLowerCase()) ? BOUNDARY + blank(tag.slice(1)) : blank(tag),
  );
  const pieces: Prose[] = [];
  let start = 0;
  for (const piece of maskText(mask).split(BOUNDARY)) {
    if (/\p{L}/u.test(piece)) {
      pieces.push({ span: { start: span.start + start, end: span.start + start + piece.length }, mask: piece });
    }
    start += piece.length + 1;
  }
  return pieces;
}

/** What `maskText` looks for begins with, or holds, one of these. */
const SPECIAL = /[>[{&\\@]|:[a-z]|:\/\/|www\./i;

/** Blanks what the parser counts as text but no reader reads: entities, escapes, quote and alert markers, placeholders, emoji codes and addresses. */
export function maskText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return (
    text
      .replaceAll(/(?<=\n)[ \t]*(?:>[ \t]?)+/g, blank)
      // "[!IMPORTANT]", as GitHub marks an alert, and "{{ customer.name }}", which a template will fill.
      .replaceAll(/\[![A-Z]{3,12}\](?:\s*>)?/g, blank)
      .replaceAll(/\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,200}%\}/g, blank)
      .replaceAll(/(?<!\w):[a-z][a-z_]{1,30}:(?!\w)/g, blank)
      .replaceAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, blank)
      .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, ' ')
      .replaceAll(/\b(?:https?:\/\/|www\.)[^\s<]{0,2000}[^\s<?!.,:*_~"')]/gi, blank)
      .replaceAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, blank)
  );
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

/** `<https://…>` and plain addresses: the text of the link is its target. */
function isBareUrl(node: Nodes, text: string): boolean {
  return node.type === 'link' && !text.startsWith('[');
}

function blank(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ');
}
