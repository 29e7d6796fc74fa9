/** The one place that knows the Markdown parser. */
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { bearable } from './depth.ts';
import { unified, type Processor } from 'unified';

/** All of GFM but its plain addresses, which cost as much as the rest together: `prose.ts` blanks them by itself. */
function gfmWithoutAutolinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), gfmFootnote(), gfmStrikethrough()];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

const markdown = unified().use(remarkParse).use(gfmWithoutAutolinks).freeze();

/**
 * Parses Markdown with GFM tables, task lists and footnotes; of front matter it knows nothing.
 * A leading byte order mark is dropped by the parser: offsets of the tree then count from behind it.
 */
export function parseMarkdown(source: string): Root {
  return markdown.parse(bearable(source));
}
