/** The one place where tests touch the API of rules: cases are marked sentences, so the API can change under all of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import type { Diagnosis } from '../src/checking/findings.ts';
import { describe as describeFinding, fixesFor } from '../src/checking/fixes.ts';
import { parseDocument } from '../src/checking/open.ts';
import type { DocumentLocale } from '../src/languages/index.ts';
import { joinPartnerships } from '../src/partnership/joint.ts';
import { notFilledIn } from '../src/rules/not-filled-in/rule.ts';
import type { FixTitle, Rule } from '../src/rules/rule.ts';
import { unusedIgnore } from '../src/rules/unused-ignore/rule.ts';
import { applyEdits } from './edits.ts';

/** Languages whose cases and pages stand with the rules. One that comes later has them in its own folder. */
export const RULE_LOCALES = ['en', 'sv'] as const;
/** Marked sentences by language: at least one with marks and one without in each. */
export type Cases = Readonly<Record<(typeof RULE_LOCALES)[number], readonly string[]>>;

/** `«marks»` are exactly what the rule must find, to the character; nothing else may be found. */
export function testRule(rule: Rule, cases: Cases): void {
  for (const locale of RULE_LOCALES) {
    test(`${rule.id} (${locale}): there is a hit and a near miss`, () => {
      assert.ok(cases[locale].some(isMarked), 'write a case with «marks» in rule.test.ts');
      assert.ok(
        !cases[locale].every(isMarked),
        'write a case without marks in rule.test.ts: one that only looks alike',
      );
    });
    for (const marked of cases[locale]) {
      test(`${rule.id} (${locale}): ${firstLine(marked)}`, () => assertMarked(rule, marked, locale));
    }
  }
}

export function assertMarked(rule: Rule, marked: string, locale: DocumentLocale): void {
  const source = marked.replaceAll(/[«»]/g, '');
  assert.equal(mark(source, run(rule, source, locale)), marked);
}

/** The wording of one message, in the reader's language. */
export function testMessages(
  rule: Rule,
  source: string,
  messages: Readonly<Partial<Record<DocumentLocale, readonly string[]>>>,
  locale: DocumentLocale = 'en',
): void {
  for (const [reader, expected] of Object.entries(messages)) {
    test(`${rule.id}: message (${reader})`, () => {
      assert.deepEqual(
        run(rule, source, locale).map((diagnosis) => describeFinding(diagnosis, reader as DocumentLocale)),
        expected,
      );
    });
  }
}

/** What the document becomes when the fix of the given title is applied to its first finding. */
export function testFix<Title extends FixTitle>(
  rule: Rule<string, Title>,
  title: NoInfer<Title> | 'ignore-here',
  before: string,
  after: string | undefined,
  locale: DocumentLocale = 'en',
): void {
  test(`${rule.id} (${locale}): ${title}: ${firstLine(before)}`, () => {
    const document = parseDocument(before, { locale });
    const diagnosis = run(rule, before, locale)[0];
    assert.ok(diagnosis, 'nothing was found that could be mended');
    const fix = fixesFor(diagnosis, document).find((each) => each.title === title);
    assert.equal(fix && applyEdits(before, fix.edits), after);
  });
}

/** What one rule finds by itself; no other runs. */
export function run(rule: Rule, source: string, locale: DocumentLocale): Diagnosis[] {
  const document = parseDocument(source, { locale });
  // Only who runs all of them knows which comments are of no use, or give no reason.
  if (rule.id === unusedIgnore.id || rule.id === notFilledIn.id)
    return checkDocument(document, defaultConfig).filter((diagnosis) => diagnosis.rule.id === rule.id);
  return [...rule.check(document, joinPartnerships([document]))]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((finding) => ({ rule, severity: rule.severity, finding }));
}

function mark(source: string, diagnoses: readonly Diagnosis[]): string {
  // Last first, so that earlier offsets stay true.
  return diagnoses
    .toSorted((a, b) => b.finding.span.start - a.finding.span.start)
    .reduce(
      (text, { finding: { span } }) =>
        `${text.slice(0, span.start)}«${text.slice(span.start, span.end)}»${text.slice(span.end)}`,
      source,
    );
}

function isMarked(text: string): boolean {
  return text.includes('«');
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
