/**
 * Comments in the document that silence findings where they stand:
 * `<!-- tillit-ignore vague-term: agreed with the users -->`
 *
 * At the end of a sentence, item, row or heading a comment speaks of what stands in front of it on its line;
 * alone on a line, of the block below. `tillit-ignore-file` speaks of the whole document, wherever it stands.
 */
import { lazy, perRevision } from '../base/memoize.ts';
import { firstIndex } from '../base/sorted.ts';
import { lineEnd, lineStart, nextLineStart, within, type SourceText, type Span } from '../base/span.ts';
import type { Comment, Document, Section } from '../document/document.ts';
import { sectionAt } from '../document/lookup.ts';
import type { Edit } from '../editing/edit.ts';
import { insertAt } from '../editing/insert.ts';
import { placeholder, templateEdit } from '../editing/snippet.ts';
import { frontMatterLength } from '../markdown/agreement.ts';
import type { Finding } from '../rules/rule.ts';
import { wordsEverywhere } from '../words/packs.ts';

const IGNORE = /^tillit-ignore(?<file>-file)?(?:\s+(?<rules>[^:]*))?(?::(?<reason>[\s\S]*))?$/;

export interface IgnoreComment {
  readonly span: Span;
  /** The rules it names; empty where it silences every rule. */
  readonly rules: readonly string[];
  /** Whether it speaks of the whole document. */
  readonly isOfFile: boolean;
  /** Where findings are silenced. */
  readonly reach: Span;
  /** Where words stand that we wrote for a reason, and that nobody has replaced. */
  readonly unsaid: Span | undefined;
}

export function readIgnoreComments(document: Document): IgnoreComment[] {
  const reader = new ReachReader(document);
  return document.comments.flatMap((comment) => {
    const said = IGNORE.exec(comment.text)?.groups;
    if (said === undefined) return [];
    return [
      {
        span: comment.span,
        rules: (said.rules ?? '').split(/[\s,]+/).filter(Boolean),
        isOfFile: said.file !== undefined,
        reach: said.file === undefined ? reader.reachOf(comment) : { start: 0, end: document.source.length },
        unsaid: unsaidReason(said.reason ?? '', comment, document),
      },
    ];
  });
}

/** The placeholder for a reason, where it is all that stands there. */
function unsaidReason(reason: string, { span }: Comment, { source }: Document): Span | undefined {
  const words = reason.trim();
  if (!placeholders().has(words)) return undefined;
  const start = source.slice(span.start, span.end).lastIndexOf(words);
  return start === -1 ? undefined : within(span, start, start + words.length);
}

const placeholders = lazy(() => new Set(wordsEverywhere(({ templates }) => [templates.ignoreReason])));

/** Where comments silence something. Those of one block look for its end but once. */
class ReachReader {
  readonly #document: Document;
  #block: Span = { start: 0, end: 0 };

  constructor(document: Document) {
    this.#document = document;
  }

  reachOf({ span }: Comment): Span {
    const { source } = this.#document;
    const start = lineStart(source, span.start);
    const isAlone =
      source.slice(start, span.start).trim() === '' && source.slice(span.end, lineEnd(source, span.end)).trim() === '';
    if (isAlone) return this.#blockBelow(span);
    // The statement in front may have begun on an earlier line.
    const section = sectionAt(this.#document, span.start);
    const statements = section === undefined ? [] : statementsOf(section);
    const before = statements[firstIndex(statements, (statement) => statement.span.start >= span.start) - 1];
    const isInFront = before !== undefined && before.span.end >= start;
    return { start: isInFront ? Math.min(start, before.span.start) : start, end: span.end };
  }

  #blockBelow(span: Span): Span {
    const { source } = this.#document;
    let begin = nextLineStart(source, span.end);
    while (begin < source.length && isBlankAt(source, begin)) begin = nextLineStart(source, begin);
    if (begin >= source.length) return span;
    if (begin < this.#block.start || begin >= this.#block.end) {
      let end = begin;
      while (end < source.length && !isBlankAt(source, end)) end = nextLineStart(source, end);
      this.#block = { start: begin, end };
    }
    return { start: begin, end: this.#block.end };
  }
}

const statementsOf = perRevision(({ passages }: Section) => passages.flat());

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

/** A comment at the top that silences a rule in the whole document. */
export function ignoreFileEdit(rule: string, document: Document): Edit {
  const { source, language, sections } = document;
  const top = source.slice(0, sections[1]?.span.start ?? source.length);
  const offset = frontMatterLength(top) ?? (top.startsWith('\uFEFF') ? 1 : 0);
  const reason = placeholder(language.templates.ignoreReason);
  return insertAt(document, offset, `<!-- tillit-ignore-file ${rule}: ${reason} -->`);
}
