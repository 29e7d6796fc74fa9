/** The overview: every mark leads somewhere, and nothing of a document becomes part of the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinPartnerships, overviewHtml, parseDocument } from '../src/index.ts';
import type { ReaderLocale } from '../src/languages/index.ts';

const source =
  '# Wards\n\n## Expectations\n\n### The customer expects\n\n- [x] E1: A demo. (met 2026-03-01)\n- [ ] E2: News. (phase 1)\n\n### The supplier expects\n\n- [ ] E3: Test data. (missed 2026-03-09)\n- [ ] E4: A nurse. (agreed 2026-02-01)\n\n## Requirements\n\n- R1: A nurse shall see every bed.\n- R2: Beds shall be kept in a MySQL database.\n\n## Phase 1: Look\n\n- [x] Seen\n\n### Evaluation\n\n| | Customer | Supplier |\n| --- | --- | --- |\n| The collaboration works | yes | yes |\n\nDecision: adjust (2026-03-10)\n\n## Phase 2: Try\n\n- [ ] Tried\n';

function draw(text: string, reader: ReaderLocale = 'en'): string {
  return overviewHtml(joinPartnerships([parseDocument(text, { locale: 'en' })]), {
    reader,
    title: 'Wards',
    placeOf: (_, offset) => String(offset),
  });
}
const wordsOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('phases with their gates, promises by phase and over time, and room are all there', () => {
  const html = draw(source);
  const words = wordsOf(html);
  for (const part of [
    'Phase 1: Look decided 1 of 1 done adjust 2026-03-10',
    'Phase 2: Try running 0 of 1 done no evaluation yet',
  ])
    assert.ok(words.includes(part), `${part} in ${words}`);
  assert.match(words, /Phase 1: Look ! E2 News/);
  assert.match(words, /1 of 4 expectations are met, 1 missed, 2 open\. 1 overdue\./);
  assert.match(words, /Requirements 50 % \(1 of 2\)/);
});
test('every mark names its place and itself, once', () => {
  const html = draw(source);
  const marks = [...html.matchAll(/<button[^>]*data-place="(\d+)" data-key="([^"]+)"/g)];
  assert.equal(marks.length, html.split('<button').length - 1);
  assert.equal(new Set(marks.map((match) => match[2])).size, marks.length);
  const places = marks.map((match) => source.slice(Number(match[1]), Number(match[1]) + 10));
  for (const place of ['## Phase 1', '### Evalua', 'News. (pha', 'A demo. (m', '## Require'])
    assert.ok(places.includes(place), `${place} in ${places.join(' | ')}`);
});
test('whatever a document holds, it stays text', () => {
  const hostile = source
    .replace('Phase 2: Try', 'Phase 2: <img src=x onerror=alert(1)> "quoted" \'single\'')
    .replace('E2: News', 'E2: <script>alert(1)</script> " onclick="alert(1)');
  const html = draw(hostile);
  assert.doesNotMatch(html, /<(?:img|script)/);
  const attributes = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
  for (const tag of attributes) assert.doesNotMatch(tag, /\son|style=|href=|src=/, tag);
});
test('a reader of Swedish meets no English of ours', () => {
  const words = wordsOf(draw(source, 'sv'));
  assert.match(words, /Faser .* beslutad 1 av 1 klara justera 2026-03-10/);
  assert.doesNotMatch(words, /\b(?:decided|running|done|Promises|open|missed|Room)\b/);
});
test('a quiet line asks about documents beside it, and says no name as markup', () => {
  const line = (neighbours: readonly string[], reader: ReaderLocale = 'en'): string =>
    overviewHtml(joinPartnerships([parseDocument(source)]), { reader, title: 'Wards', neighbours, placeOf: () => '' })
      .split('\n')
      .find((each) => each.includes('together')) ?? '';
  assert.equal(wordsOf(line(['plan.md', 'minutes.md'])), ' Read together with plan.md and minutes.md? Yes No ');
  assert.equal(wordsOf(line(['plan.md'], 'sv')), ' Läsa tillsammans med plan.md? Ja Nej ');
  assert.equal(
    wordsOf(line(['a.md', 'b.md', 'c.md', 'd.md', 'e.md'])),
    ' Read together with a.md, b.md, and 3 more? Yes No ',
  );
  assert.match(line(['<img src=x>.md']), /&lt;img src=x&gt;/);
  assert.equal(line([]), '');
});
test('a document without a partnership says what will stand there', () => {
  assert.match(wordsOf(draw('Hello.\n')), /No phases yet\..*Nobody has said yet/);
});
