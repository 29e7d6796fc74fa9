/** The one place that knows the Markdown parser. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();

/**
 * Parses Markdown with GFM tables, task lists and front matter.
 * A leading byte order mark is dropped by the parser: offsets of the tree then count from behind it.
 */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}
