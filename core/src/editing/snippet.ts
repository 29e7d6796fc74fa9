/** Text with places to fill in, for editors that know snippets and for those that don't. */
import type { Span } from '../base/span.ts';
import type { Edit } from './edit.ts';

/** Marks a place to fill in within a template: `{{words to replace}}`. */
const PLACE = /\{\{([^{}]*)\}\}/g;

/** Stand for `{{` and `}}` in words of the document: no text holds them, they are no characters. */
const [OPEN, CLOSE] = ['\uFDD0', '\uFDD1'];

/** Words of the document or of its author in a template: what looks like a place there is none. */
export function verbatim(words: string): string {
  return words.replaceAll('{{', OPEN).replaceAll('}}', CLOSE);
}

function asWritten(text: string): string {
  return text.replaceAll(OPEN, '{{').replaceAll(CLOSE, '}}');
}

/** An edit from a template: its places become the tab stops of a snippet, and plain words elsewhere. */
export function templateEdit(span: Span, template: string): Edit {
  const filled = template.replaceAll(PLACE, '$1');
  const text = asWritten(filled);
  if (filled === template) return { span, text };
  let stop = 0;
  const snippet = template
    .split(/(\{\{[^{}]*\}\})/)
    .map((part) => {
      if (!part.startsWith('{{')) return escapeSnippet(part);
      stop += 1;
      return `\${${stop}:${escapeSnippet(part.slice(2, -2))}}`;
    })
    .join('');
  return { span, text, snippet: `${snippet}$0` };
}

export function placeholder(words: string): string {
  return `{{${words}}}`;
}

function escapeSnippet(text: string): string {
  return asWritten(text).replaceAll(/[\\$}]/g, '\\$&');
}
