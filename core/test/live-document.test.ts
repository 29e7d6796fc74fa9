/** What an edit costs: its own piece is read and judged again, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument, prepareCheck } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { openDocument } from '../src/checking/open.ts';
import type { Document } from '../src/document/document.ts';
import type { LiveDocument } from '../src/document/live/live-document.ts';

const paragraph = (index: number): string =>
  `## Requirements ${index}\n\n- The clerk shall keep case ${index} in a MySQL database.\n- A caller shall be answered within ${index + 2} days.\n\n`;
const SOURCE = `# Cases\n\n## Goals\n\n- G1: Fewer calls. Measured by: 9 of 10 calls.\n\n${Array.from({ length: 100 }, (_, index) => paragraph(index)).join('')}`;
const WORDS = SOURCE.indexOf('case 50');

interface Kept {
  readonly document: Document;
  readonly blocks: ReadonlySet<unknown>;
  readonly items: ReadonlySet<unknown>;
  readonly passages: ReadonlySet<unknown>;
  readonly findings: ReadonlySet<unknown>;
}

function look(live: LiveDocument): Kept {
  const { document } = live;
  return {
    document,
    blocks: new Set(document.sections.flatMap(({ blocks }) => blocks)),
    items: new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(({ children }) => children))),
    passages: new Set(document.passages),
    findings: new Set(checkDocument(document, defaultConfig).map(({ finding }) => finding)),
  };
}

function newOnes(before: ReadonlySet<unknown>, after: ReadonlySet<unknown>): number {
  return [...after].filter((each) => !before.has(each)).length;
}

test('a letter in an item has its own block, passage and findings made anew, and no other', () => {
  const live = openDocument(SOURCE);
  const before = look(live);
  assert.ok(before.findings.size >= 100);
  live.edit({ start: WORDS, end: WORDS }, 'x');
  const after = look(live);
  // The item, and the list that it is put together to.
  assert.equal(newOnes(before.blocks, after.blocks), 1);
  assert.equal(newOnes(before.passages, after.passages), 1);
  assert.equal(newOnes(before.findings, after.findings), 1);
  assert.equal(after.document.revision.whole, before.document.revision.whole, 'the whole was judged anew');
  assert.equal(after.document.sections, before.document.sections, 'the list of sections was made anew');
  const stayed = after.document.revision.chapters.filter((chapter) =>
    before.document.revision.chapters.includes(chapter),
  );
  assert.equal(stayed.length, after.document.revision.chapters.length - 1);
});

test('a heading that is only reworded leaves what stands below it', () => {
  const live = openDocument(SOURCE);
  const before = look(live);
  const end = SOURCE.indexOf(' 50\n') + 3;
  live.edit({ start: end, end }, 'x');
  const after = look(live);
  assert.equal(newOnes(before.passages, after.passages), 0);
  assert.equal(after.document.revision.whole, before.document.revision.whole);
});

test('what is typed and taken back is not read again', () => {
  const live = openDocument(SOURCE);
  const before = look(live);
  live.edit({ start: WORDS, end: WORDS }, 'x');
  look(live);
  live.edit({ start: WORDS, end: WORDS + 1 }, '');
  assert.equal(newOnes(before.items, look(live).items), 0);
});

test('a new item makes the whole be judged anew: a goal may be served, an id taken', () => {
  const live = openDocument(SOURCE);
  const before = look(live);
  live.edit({ start: WORDS, end: WORDS }, '1. Done.\n- R1 (G1): The clerk shall see ');
  assert.notEqual(look(live).document.revision.whole, before.document.revision.whole);
});

test('what is prepared in steps needs no more judging', () => {
  const { document } = openDocument(SOURCE);
  const steps = [...prepareCheck(document)].length;
  assert.ok(steps > 100, 'a long document is judged in many small steps');
  checkDocument(document, defaultConfig);
  assert.ok([...prepareCheck(document)].length < 10, 'and what is judged stays judged');
});
