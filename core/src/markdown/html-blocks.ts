/** Tables and lists written in HTML, as the same blocks that Markdown's own become. */
import { trimSpan, within, type SourceText, type Span } from '../base/span.ts';
import { Container, Leaf, TextBlock, type Block } from './blocks.ts';

const TAG = /<(\/?)(table|tr|td|th|ul|ol|li)(?:\s[^<>]*)?>/gi;

/** The blocks with those that are HTML taken apart; what holds neither a table nor a list stays as it is. */
export function withHtml(blocks: readonly Block[], source: SourceText): readonly Block[] {
  return blocks.some(({ kind }) => kind === 'html')
    ? blocks.flatMap((block) => (block.kind === 'html' ? readHtml(block, source) : [block]))
    : blocks;
}

interface OpenRow {
  /** In offsets of the block's text, as all that is open. */
  readonly start: number;
  readonly cells: Span[];
}

function readHtml(block: Block, source: SourceText): Block[] {
  const html = source.slice(block.span.start, block.span.end);
  const rows: Block[] = [];
  const items: Block[] = [];
  let row: OpenRow | undefined;
  let cell: number | undefined;
  let item: number | undefined;
  const endCell = (end: number): void => {
    if (row && cell !== undefined) row.cells.push(within(block.span, cell, end));
    cell = undefined;
  };
  const endRow = (end: number): void => {
    endCell(end);
    if (row && row.cells.length > 0)
      rows.push(toRow(row.cells, within(block.span, row.start, end), source, rows.length === 0));
    row = undefined;
  };
  const endItem = (end: number): void => {
    if (item !== undefined) items.push(...toItem(within(block.span, item, end), source));
    item = undefined;
  };
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    const at = index;
    const behind = at + tag.length;
    const isEnd = slash === '/';
    switch (name.toLowerCase()) {
      case 'td':
      case 'th':
        endCell(at);
        if (!isEnd && row) cell = behind;
        break;
      case 'li':
        endItem(at);
        if (!isEnd) item = behind;
        break;
      case 'ul':
      case 'ol':
        endItem(at);
        break;
      default:
        endRow(at);
        if (!isEnd && name.toLowerCase() === 'tr') row = { start: at, cells: [] };
    }
  }
  endRow(html.length);
  endItem(html.length);
  const made = [
    ...(rows.length > 0 ? [new Container('table', block.span, rows)] : []),
    ...(items.length > 0 ? [new Container('list', block.span, items)] : []),
  ];
  return made.length > 0 ? made : [block];
}

function toRow(cells: readonly Span[], span: Span, source: SourceText, isHeader: boolean): Block {
  const prose = cells.map((cell) => ({ span: cell, mask: withoutTags(cell, source) }));
  return new Leaf('row', span, prose, isHeader);
}

function toItem(whole: Span, source: SourceText): Block[] {
  const span = trimSpan(source, whole);
  if (span.end <= span.start) return [];
  return [new Container('item', span, [new TextBlock(span, withoutTags(span, source))])];
}

/** As long as in the source, with tags blank. */
function withoutTags(span: Span, source: SourceText): string {
  return source.slice(span.start, span.end).replaceAll(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length));
}
