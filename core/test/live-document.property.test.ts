/**
 * Whatever is written in whatever order: what an edited document says is what a fresh reading of its text says, and
 * reading it in pieces says what reading it whole does.
 *
 * More with `RUNS=25000 npm test -- --quick`. A counter-example is printed as text and edits.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { openDocument, parseDocument } from '../src/checking/open.ts';
import type { Document } from '../src/document/document.ts';
import { frontMatterLength } from '../src/markdown/agreement.ts';
import { isSectionEnd } from '../src/markdown/heading-lines.ts';
import { readPiece } from '../src/markdown/block-reader.ts';
import type { Block } from '../src/markdown/blocks.ts';
import { edit, examples, limits, samples, text } from './arbitrary.ts';
import { everything, holdsFor, saysTheSame, shapes } from './invariants.ts';
import { REACHING } from './reaching.ts';

const RUNS = Number(process.env.RUNS ?? 25);
/** The same scripts every time, unless more are asked for: these look for what nobody has thought of. */
const SETTINGS = { numRuns: RUNS, includeErrorInReport: true, ...(process.env.RUNS === undefined && { seed: 7 }) };
const CORPUS = '../shared/corpus/docs';

/** Real documents, where there are some beside the project. */
function corpus(): string[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(`${CORPUS}/${path}`, 'utf8'))
    .filter(({ length }) => length < 12_000);
}

test('an edited document says what a fresh reading says', () => {
  fc.assert(fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), limits, saysTheSame), SETTINGS);
});

test('whatever a text says, its findings lie in it, their fixes apply, and its report runs nothing', () => {
  fc.assert(fc.property(text, holdsFor), SETTINGS);
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

const SHORT = [
  '# Goals\n\n- G1: be fast\n',
  '```\nIt shall be fast.\n```\n\nIt shall be easy.\n',
  '## Phase 1: Look\n\n- [ ] Measured\n\n<!-- tillit-ignore vague-term: x -->\nIt shall be fast.\n',
  '- It shall be fast. <!-- tillit-ignore -->\n- It shall be easy.\n',
  '---\ncostumer: A\n---\nIt shall be fast.\n',
];

/** Rule and place of each finding; `moved` by so many signs. */
function foundIn(source: string, moved = 0): unknown {
  return checkDocument(parseDocument(source), defaultConfig).map(({ rule, finding: { span } }) => [
    rule.id,
    span.start + moved,
    span.end + moved,
  ]);
}

test('a byte order mark moves what is found, and changes nothing', () => {
  for (const source of [...samples, ...SHORT]) assert.deepEqual(foundIn(`\uFEFF${source}`), foundIn(source, 1), source);
});

test('lines may end with a carriage return alone', () => {
  for (const source of [...samples, ...SHORT])
    assert.deepEqual(foundIn(source.replaceAll('\n', '\r')), foundIn(source));
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
  const hasMark = !hasFrontMatter && source.startsWith('\uFEFF');
  const { blocks } = readPiece(source, { start: 0 }, { hasFrontMatter, hasMark, head: '', labels: [] });
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
  // What looks like a blank, and is none.
  'words\n\uFEFF# words\n',
  'words\n\u00A0- words\n\u00A0\n',
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
