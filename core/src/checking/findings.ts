/** What rules find, as it is kept: in text order, moving with the text. */
import { compact } from '../base/compact.ts';
import { firstIndex } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
import type { Document, Statement } from '../document/document.ts';
import type { JointPartnership } from '../partnership/joint.ts';
import type { Finding, FindingData, Rule, Severity } from '../rules/rule.ts';

/** A finding together with the rule that made it and how loud it is. */
export interface Diagnosis {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/**
 * A finding that knows its rule, and moves with the text. Where the settings leave the severity of the rule alone, it is
 * the diagnosis as well, to save an object.
 */
export class Found implements Finding, Diagnosis {
  readonly rule: Rule;
  readonly message: string;
  readonly span: Span;
  readonly data: FindingData;
  readonly isUnsure?: boolean;
  readonly statement?: Statement;

  constructor(rule: Rule, { message, data, isUnsure, statement }: Finding, span: Span) {
    this.rule = rule;
    this.message = message;
    this.span = span;
    this.data = data;
    if (isUnsure === true) this.isUnsure = true;
    if (statement) this.statement = statement;
  }

  get severity(): Severity {
    return this.isUnsure === true ? 'hint' : this.rule.severity;
  }

  get finding(): Finding {
    return this;
  }
}

/** A rule at a time. */
export function* runRules(
  some: readonly Rule[],
  document: Document,
  partnership: () => JointPartnership,
): Generator<void, readonly Found[]> {
  const found: Found[] = [];
  for (const rule of some) {
    for (const finding of rule.check(document, partnership()))
      found.push(new Found(rule, finding, document.anchor(finding.span)));
    yield;
  }
  return compact(found.sort((a, b) => compareSpans(a.span, b.span)));
}

export function runToEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Two lists in text order as one. */
export function merge<Each>(a: readonly Each[], b: readonly Each[], spanOf: (each: Each) => Span): readonly Each[] {
  if (b.length === 0) return a;
  const merged: Each[] = [];
  let index = 0;
  for (const each of b) {
    while (index < a.length && compareSpans(spanOf(a[index] as Each), spanOf(each)) <= 0)
      merged.push(a[index++] as Each);
    merged.push(each);
  }
  return [...merged, ...a.slice(index)];
}

/** Those of the findings, which stand in text order, that begin in the span. */
export function* foundWithin(found: readonly Found[], { start, end }: Span): Generator<Found> {
  for (let index = firstIndex(found, ({ span }) => span.start >= start); index < found.length; index += 1) {
    const each = found[index] as Found;
    if (each.span.start >= end) return;
    yield each;
  }
}
