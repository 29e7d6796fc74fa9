/** What a client says has changed, as the one stretch of text that did. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Span } from '../../core/src/index.ts';
import { toSpan } from './convert.ts';
import type { LongText } from './long-text.ts';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** `document` is the text as it was before the change. */
export function toTextEdit(document: LongText, change: TextDocumentContentChangeEvent): TextEdit {
  if (!('range' in change)) return differenceBetween(document.getText(), change.text);
  const { start, end } = toSpan(document, change.range);
  return { span: { start: Math.min(start, end), end: Math.max(start, end) }, text: change.text };
}

/** Clients that send the whole text have seldom changed all of it. */
function differenceBetween(before: string, now: string): TextEdit {
  const longest = Math.min(before.length, now.length);
  let start = 0;
  while (start < longest && before.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < longest - start &&
    before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same)
  )
    same += 1;
  return { span: { start, end: before.length - same }, text: now.slice(start, now.length - same) };
}
