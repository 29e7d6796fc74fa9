/** What holds for every text, whatever it says. */
import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { fixesFor } from '../src/checking/fixes.ts';
import { openDocument, parseDocument } from '../src/checking/open.ts';
import type { Document } from '../src/document/document.ts';
import type { LiveDocument } from '../src/document/live/live-document.ts';
import type { Edit as TextEdit } from '../src/editing/edit.ts';
import { symbolsOf } from '../src/features/symbols.ts';
import type { Block } from '../src/markdown/blocks.ts';
import { joinPartnerships } from '../src/partnership/joint.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import { reportHtml } from '../src/report/html.ts';
import { reportOf } from '../src/report/report.ts';
import type { Script } from './arbitrary.ts';
import { applyEdits } from './edits.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything that is read of a document, with spans as plain numbers. */
export function everything(document: Document): unknown {
  return plain({
    source: document.source.toString(),
    locale: document.locale,
    frontMatter: document.frontMatter,
    sections: document.sections.map(({ heading, span, role, party, locale, blocks }) => ({
      heading: heading?.text,
      span,
      role,
      party,
      locale,
      blocks: shapes(blocks, true),
    })),
    statements: document.statements.map((statement) => ({
      span: statement.span,
      text: statement.text,
      kind: statement.kind,
      isBare: statement.isBare,
      isInstruction: statement.isInstruction,
      id: statement.id,
      references: statement.references,
      container: statement.container,
      section: statement.section.span.start,
      language: statement.language.locale,
      block: shapes([statement.block], true),
      prose: [statement.prose.span, statement.prose.mask],
    })),
    comments: document.comments,
    partnership: partnershipOf(document),
    outline: symbolsOf(document),
    findings: checkDocument(document, defaultConfig).map(({ rule, severity, finding }) => ({
      rule: rule.id,
      severity,
      message: finding.message,
      span: finding.span,
      data: finding.data,
      statement: finding.statement?.span,
    })),
  });
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return [value.start, value.end];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function takeSome(live: LiveDocument, count: number): void {
  const steps = live.steps();
  for (let taken = 0; taken < count && steps.next().done !== true; taken += 1);
}

/** Asserts that a document that is edited says what a fresh reading of its text says. */
export function saysTheSame(
  start: string,
  script: Script,
  limit: { linesPerStep: number; longSectionBlocks: number },
): void {
  const live = openDocument(start, {}, limit);
  everything(live.document);
  let source = start;
  const edits: Edit[] = [];
  for (const { at, removed, inserted, steps } of script) {
    const from = Math.floor(at * source.length);
    const to = Math.min(source.length, from + removed);
    edits.push({ start: from, end: to, text: inserted });
    source = source.slice(0, from) + inserted + source.slice(to);
    live.edit({ start: from, end: to }, inserted);
    if (steps === Infinity) checkDocument(live.document, defaultConfig);
    else takeSome(live, steps);
  }
  const story = (): string => JSON.stringify({ text: start, edits, limit });
  assert.deepEqual(everything(live.document), everything(parseDocument(source)), story());
}

/** Where the parser is unsure of the end: what a container holds that is still open reaches into the line behind it. */
const CONTAINERS = new Set(['list', 'item', 'quote']);

/** Blocks as plain data: kind, place, words. */
export function shapes(blocks: readonly Block[], isExact = false): unknown {
  return blocks.map(({ kind, span, prose, children, depth, isHeader, box }) => [
    kind,
    span.start,
    CONTAINERS.has(kind) && !isExact ? undefined : span.end,
    prose.map(({ span: own, mask }) => [own.start, own.end, mask]),
    depth,
    isHeader,
    box && [box.span.start, box.span.end, box.checked],
    shapes(children, isExact),
  ]);
}

/** Of the findings whose fixes are tried. */
const SOME = 30;

/** Asserts that places lie in the text, fixes apply and can be read again, safe ones come to an end, and the report runs nothing. */
export function holdsFor(source: string): void {
  const document = parseDocument(source);
  const diagnoses = checkDocument(document, defaultConfig);
  const spans = [
    ...document.statements.map(({ span }) => span),
    ...diagnoses.map(({ finding }) => finding.span),
    ...document.sections.map(({ span }) => span),
  ];
  for (const { start, end } of spans)
    assert.ok(0 <= start && start <= end && end <= source.length, JSON.stringify({ source, start, end }));
  for (const diagnosis of diagnoses.slice(0, SOME))
    for (const { edits } of fixesFor(diagnosis, document)) {
      assertApart(edits, source);
      checkDocument(parseDocument(applyEdits(source, edits)), defaultConfig);
    }
  assertRests(source);
  const html = reportHtml([reportOf(joinPartnerships([document]), 'en', 'x.md')], { withDictating: true });
  assertHarmless(parse(html), source);
}

function assertApart(edits: readonly TextEdit[], source: string): void {
  const sorted = edits.map(({ span }) => span).toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [at, { start, end }] of sorted.entries()) {
    assert.ok(0 <= start && start <= end && end <= source.length, JSON.stringify({ source, edits }));
    assert.ok(at === 0 || (sorted[at - 1]?.end ?? 0) <= start, JSON.stringify({ source, edits }));
  }
}

/** What may be mended everywhere at once is mended after a few rounds. */
function assertRests(source: string): void {
  let text = source;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const document = parseDocument(text);
    const safe = checkDocument(document, defaultConfig)
      .slice(0, SOME)
      .flatMap((diagnosis) => fixesFor(diagnosis, document))
      .find(({ isSafe }) => isSafe === true);
    if (safe === undefined) return;
    text = applyEdits(text, safe.edits);
  }
  assert.fail(`never rests: ${JSON.stringify(source)}`);
}

const MOST_ROUNDS = 60;

const HARMLESS_TARGET = /^(?:#|https?:|mailto:)/u;
const LOADING = new Set(['script', 'img', 'iframe', 'object', 'embed', 'link', 'form', 'base', 'video', 'audio']);

/** Asserts that a page loads nothing and runs nothing. */
function assertHarmless(node: DefaultTreeAdapterTypes.Node, source: string): void {
  if ('tagName' in node) {
    assert.ok(!LOADING.has(node.tagName), `${node.tagName} in the report of ${JSON.stringify(source)}`);
    for (const { name, value } of node.attrs) {
      assert.ok(!name.startsWith('on'), `${name} in the report of ${JSON.stringify(source)}`);
      if (name === 'href' || name === 'src') assert.match(value, HARMLESS_TARGET, JSON.stringify(source));
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) assertHarmless(child, source);
}
