/**
 * What the three readers of Markdown agree on, construct by construct; see `core/src/markdown/agreement.ts`.
 *
 * In the examples, a sign stands where the cutter begins a piece: `○` where the parser has to read it, `●` where it can
 * be read without. What must come out, whoever reads, stands beside it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anchor } from '../src/base/span.ts';
import { frontMatterLength } from '../src/markdown/agreement.ts';
import { labelsIn, readPiece, type PieceReading } from '../src/markdown/block-reader.ts';
import type { Block } from '../src/markdown/blocks.ts';
import { Cutter, type Follows } from '../src/markdown/cut.ts';
import { readPlainPiece } from '../src/markdown/plain-piece.ts';

type Example = readonly [marked: string, blocks: string];

const CONSTRUCTS: Readonly<Record<string, readonly Example[]>> = {
  headings: [
    ['●# Cases\n●Words below it.\n●###### Six signs\n', 'heading1 paragraph heading6'],
    ['○####### Seven signs are words\n', 'paragraph'],
    ['○#No blank behind the sign\n', 'paragraph'],
    ['○# Closed #\n●Words\n', 'heading1 paragraph'],
    ['○   ## Indented by three\n', 'heading2'],
    ['○    ## Indented by four\n', 'code'],
    ['●Words\n○#\n●More words\n', 'paragraph heading1 paragraph'],
  ],
  'underlined headings': [
    ['○Words\n=====\n●More words\n', 'heading1 paragraph'],
    ['○Two lines\nof words\n---\n', 'heading2'],
    ['●Words\n\n○=====\n', 'paragraph paragraph'],
    ['○- An item\n=====\n', 'list(item(paragraph))'],
    ['○> A quote\n=====\n', 'quote(paragraph)'],
  ],
  'thematic breaks': [
    ['●Words\n\n○---\n●More words\n', 'paragraph paragraph'],
    ['○Words\n***\n●More words\n', 'paragraph paragraph'],
    ['●Words\n\n○* * *\n', 'paragraph'],
    ['●- An item\n\n○---\n●- Another list\n', 'list(item(paragraph)) list(item(paragraph))'],
    ['○--\n', 'paragraph'],
  ],
  fences: [
    ['●Words\n●```js\n# no heading\n\n- no item\n```\n●Words\n', 'paragraph code paragraph'],
    ['●~~~~\n~~~\n```\n~~~~\n', 'code'],
    ['●```\nopen to the end\n\n# of the text\n', 'code'],
    ['○``` has `a sign` behind it\n', 'paragraph'],
    ['○- An item\n\n  ```\n  # in a fence\n  ```\n', 'list(item(paragraph code))'],
  ],
  lists: [
    ['●- One\n●- Two\n\n●- Three\n', 'list(item(paragraph) item(paragraph) item(paragraph))'],
    [
      '●- One\n●* Another list\n●1. And one that is counted\n●2. By its sign\n',
      'list(item(paragraph)) list(item(paragraph)) list(item(paragraph) item(paragraph))',
    ],
    ['●1. One\n●1) Another list\n', 'list(item(paragraph)) list(item(paragraph))'],
    ['●- Two lines\n  of one item\n●- Next\n', 'list(item(paragraph) item(paragraph))'],
    ['○- Two lines\nof one item\n', 'list(item(paragraph))'],
    ['○- An item\n  - in an item\n●- Next\n', 'list(item(paragraph list(item(paragraph))) item(paragraph))'],
    ['○- An item\n\n  with two paragraphs\n\n●Words behind the list\n', 'list(item(paragraph paragraph)) paragraph'],
    ['●Words\n●- that end at an item\n', 'paragraph list(item(paragraph))'],
    ['○Words\n2. that do not end at a number other than one\n', 'paragraph'],
    ['●Words\n\n●2. that have ended before\n', 'paragraph list(item(paragraph))'],
    ['○-\n●- An empty item before\n', 'list(item() item(paragraph))'],
    ['○-No blank behind the sign\n', 'paragraph'],
  ],
  'task boxes': [
    ['●- [ ] To do\n●- [x] Done\n●- [X] Done\n', 'list(item[ ](paragraph) item[x](paragraph) item[x](paragraph))'],
    ['○- [y] No box\n○- [ ]\n', 'list(item(paragraph) item(paragraph))'],
    ['●1. [ ] In a list that is counted\n', 'list(item[ ](paragraph))'],
  ],
  tables: [
    ['○| a | b |\n| - | - |\n| c | d |\n\n●Words\n', 'table(row row) paragraph'],
    ['○a | b\n:- | -:\nc | d\n', 'table(row row)'],
    ['○| a | b |\n| - |\n', 'paragraph'],
    ['○Words\n| a | b |\n| - | - |\n| c | d |\n', 'paragraph table(row row)'],
    ['○| a |\n| - |\n> A quote ends it\n', 'table(row) quote(paragraph)'],
    [`○| a |\n| - |\n${'| b |\n'.repeat(24)}○${'| b |\n'.repeat(3)}`, `table(${Array(28).fill('row').join(' ')})`],
  ],
  HTML: [
    ['○<div>\n# no heading\n</div>\n\n●# Heading\n', 'html heading1'],
    ['○<!-- A comment\n\n# still -->\n●# Heading\n', 'html heading1'],
    ['○<script>\n\n- no item\n</script>\n●- An item\n', 'html list(item(paragraph))'],
    ['○<b>\nThe tag stands alone\n\n●Words\n', 'html paragraph'],
    ['○Words\n<b>\n', 'paragraph'],
    ['○Words\n<div>\n', 'paragraph html'],
    ['○<b>Words</b> in a paragraph\n', 'paragraph'],
  ],
  'quotes and notes': [
    ['○> A quote\n> of two lines\n\n●Words\n', 'quote(paragraph) paragraph'],
    ['○> A quote\nthat goes on\n', 'quote(paragraph)'],
    ['○> - An item\n', 'quote(list(item(paragraph)))'],
    ['○> # A heading\n>\n> Words\n\n●Words\n', 'heading7 paragraph heading7 paragraph'],
    ['○Words with a note[^1]\n\n○[^1]: The note\n', 'paragraph paragraph'],
  ],
  definitions: [
    ['○A [link] elsewhere\n\n○[link]: https://example.org\n', 'paragraph'],
    ['○[link]: https://example.org\n●# Heading\n', 'heading1'],
    ['○[link]: https://example.org\n===\n', 'paragraph'],
  ],
  'indented code': [
    ['○Words\n\n    code: nothing is cut where a line is indented\n', 'paragraph code'],
    ['○Words\n    that go on\n', 'paragraph'],
    ['○\tcode\n\n●Words\n', 'code paragraph'],
    ['○- An item\n\n      code in it\n', 'list(item(paragraph code))'],
  ],
  'front matter': [
    ['○---\ncustomer: Norrby\n---\n●# Cases\n', 'heading1'],
    ['○---\ncustomer: Norrby\n...\n●# Cases\n\n○---\n●Words\n', 'heading1 paragraph'],
    ['○+++\ncustomer = "Norrby"\n+++\n●# Cases\n', 'heading1'],
    ['○\uFEFF---\r\n---\r\n○# Cases [link]\r\n\r\n○[link]: #a\r\n', 'heading1'],
    ['○---\n\ncustomer: Norrby\n---\n●- An item\n', 'list(item(paragraph))'],
    ['○---\n\n●# Behind a break\n', 'heading1'],
    ['○---\n\n●# Behind a break\n●With: a colon\n\n○---\n●Words\n', 'heading1 paragraph paragraph'],
    ['○+++\n\n●Words and no end\n', 'paragraph paragraph'],
    ['●# Cases\n\n○---\n○customer: Norrby\n---\n', 'heading1 heading2'],
  ],
  'ends of lines': [
    ['●# Cases\r\n●Words\r\nof two lines\r\n\r\n●- An item\r\n', 'heading1 paragraph list(item(paragraph))'],
    ['○\uFEFF# Behind a byte order mark\n', 'heading1'],
    ['○Words that break  \nby two blanks\n', 'paragraph'],
  ],
};

interface CutPiece {
  readonly text: string;
  readonly start: number;
  readonly follows: Follows;
}

function cut(source: string): CutPiece[] {
  const cutter = new Cutter('', Infinity);
  for (const steps = cutter.readLines(source, 0, frontMatterLength(source)); steps.next().done !== true;);
  return cutter.cuts.map(({ offset, follows }, index, all) => ({
    text: source.slice(offset, all[index + 1]?.offset),
    start: offset,
    follows,
  }));
}

function parse(text: string, anchor: Anchor, labels: readonly string[] = [], follows: Follows = ''): PieceReading {
  const hasFrontMatter = anchor.start === 0 && (frontMatterLength(text) ?? 0) > 0;
  const head = follows.startsWith('table:') ? follows.slice('table:'.length) : '';
  return readPiece(text, anchor, {
    hasFrontMatter,
    hasMark: !hasFrontMatter && text.startsWith('\uFEFF'),
    head,
    labels,
  });
}

/** Every piece by itself, and lists and tables of several pieces put together. */
function parseInPieces(source: string, defined: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const { text, start, follows } of cut(source)) {
    const labels = defined.filter((label) => labelsIn(text).has(label));
    const [first, ...others] = parse(text, { start }, labels, follows).blocks;
    const last = blocks.at(-1);
    if (first && follows !== '' && last) {
      const { kind, span, prose, depth, box, columns, isHeader, children } = last;
      const all = [...children, ...first.children];
      blocks.splice(-1, 1, { kind, span, prose, depth, box, columns, isHeader, children: all });
    } else if (first) blocks.push(first);
    for (const each of others) blocks.push(each);
  }
  return blocks;
}

/** Kinds alone, to be read by people. */
function outlineOf(blocks: readonly Block[]): string {
  const told = blocks.map(({ kind, depth, box, children }) => {
    const sign = box === undefined ? '' : box.checked ? '[x]' : '[ ]';
    const inside = kind === 'paragraph' || kind === 'heading' || kind === 'code' || kind === 'html' || kind === 'row';
    return `${kind}${depth || ''}${sign}${inside ? '' : `(${outlineOf(children)})`}`;
  });
  return told.join(' ');
}

/** All that a block holds; where a container ends is known only when the text goes on. */
function shapes(blocks: readonly Block[]): unknown {
  return blocks.map(({ kind, span, prose, children, depth, isHeader, box }) => ({
    kind,
    start: span.start,
    end: children.length > 0 ? undefined : span.end,
    prose: prose.map((each) => [each.span.start, each.span.end, each.mask]),
    depth,
    isHeader,
    box: box && [box.span.start, box.span.end, box.checked],
    children: shapes(children),
  }));
}

/** The text with a sign where each piece begins. */
function markPieces(source: string): string {
  return cut(source)
    .map((piece) => `${readPlain(piece) ? '●' : '○'}${piece.text}`)
    .join('');
}

/** Rows and front matter are never plain. */
function readPlain({ text, start, follows }: CutPiece): readonly Block[] | undefined {
  const isAsked = follows === '' || follows.startsWith('list:');
  return isAsked && !(start === 0 && frontMatterLength(text)) ? readPlainPiece(text, { start }) : undefined;
}

for (const [construct, examples] of Object.entries(CONSTRUCTS)) {
  test(`the readers of Markdown agree on ${construct}`, () => {
    for (const [marked, blocks] of examples) {
      const source = marked.replaceAll(/[○●]/g, '');
      const parsed = parse(source, { start: 0 });
      assert.equal(outlineOf(parsed.blocks), blocks, `the parser reads ${JSON.stringify(source)}`);
      assert.equal(markPieces(source), marked);
      const inPieces = parseInPieces(source, parsed.definitions);
      assert.deepEqual(shapes(inPieces), shapes(parsed.blocks), `in pieces: ${JSON.stringify(marked)}`);
      for (const piece of cut(source)) {
        const plain = readPlain(piece);
        if (plain) assert.deepEqual(shapes(plain), shapes(parse(piece.text, piece).blocks), JSON.stringify(piece.text));
      }
    }
  });
}
