/**
 * Comments in the document that silence findings where they stand:
 * `<!-- tillit-ignore vague-term: agreed with the users -->`
 *
 * At the end of a sentence, item, row or heading a comment speaks of what stands in front of it on its line;
 * alone on a line, of the block below.
 */
import { lineEnd, lineStart, nextLineStart, type SourceText, type Span } from '../base/span.ts';
import type { Comment, Document } from '../document/document.ts';
import { sectionAt } from '../document/lookup.ts';
import type { Edit } from '../editing/edit.ts';
import { placeholder, templateEdit } from '../editing/snippet.ts';
import type { Finding } from '../rules/rule.ts';

const IGNORE = /^tillit-ignore(?:\s+([^:]*))?(?::([\s\S]*))?$/;

export interface IgnoreComment {
  readonly span: Span;
  /** The rules it names; empty where it silences every rule. */
  readonly rules: readonly string[];
  /** Where findings are silenced. */
  readonly reach: Span;
}

export function readIgnoreComments(document: Document): IgnoreComment[] {
  return document.comments.flatMap((comment) => {
    const match = IGNORE.exec(comment.text);
    if (match === null) return [];
    return [
      {
        span: comment.span,
        rules: (match[1] ?? '').split(/[\s,]+/).filter(Boolean),
        reach: reachOf(comment, document),
      },
    ];
  });
}

function reachOf({ span }: Comment, document: Document): Span {
  const { source } = document;
  const start = lineStart(source, span.start);
  const isAlone =
    source.slice(start, span.start).trim() === '' && source.slice(span.end, lineEnd(source, span.end)).trim() === '';
  if (isAlone) {
    let begin = nextLineStart(source, span.end);
    while (begin < source.length && isBlankAt(source, begin)) begin = nextLineStart(source, begin);
    if (begin >= source.length) return span;
    let end = begin;
    while (end < source.length && !isBlankAt(source, end)) end = nextLineStart(source, end);
    return { start: begin, end };
  }
  // The statement in front may have begun on an earlier line.
  const before = sectionAt(document, span.start)
    ?.passages.flat()
    .findLast((statement) => statement.span.start < span.start && statement.span.end >= start);
  return { start: Math.min(start, before?.span.start ?? start), end: span.start };
}

function isBlankAt(source: SourceText, offset: number): boolean {
  return source.slice(offset, lineEnd(source, offset)).trim() === '';
}

/** A comment behind the words of a finding, with a placeholder for the reason. */
export function ignoreEdit(rule: string, { span, statement }: Finding, { source, language }: Document): Edit {
  const { ignoreReason } = (statement?.language ?? language).templates;
  const end = statement === undefined ? lineEnd(source, span.start) : Math.max(statement.span.end, span.end);
  // Behind the full stop and closing emphasis, but inside a table cell.
  const closing = /^[*_.;!)\]”"]*/.exec(source.slice(end, lineEnd(source, end)))?.[0].length ?? 0;
  const at = { start: end + closing, end: end + closing };
  return templateEdit(at, ` <!-- tillit-ignore ${rule}: ${placeholder(ignoreReason)} -->`);
}
