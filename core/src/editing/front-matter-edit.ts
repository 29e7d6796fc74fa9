/** Says something in the front matter, which is made where there is none. */
import { lineBreakOf, lineEnd, lineStart } from '../base/span.ts';
import type { Document } from '../document/document.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { frontMatterIn } from '../markdown/agreement.ts';
import { fieldLine, keySpan } from '../markdown/front-matter-fields.ts';
import type { Edit } from './edit.ts';

/** Gives the partnership its name, in place of what was said of it before. */
export function partnershipEdit({ source, language }: Document, name: string): Edit {
  const text = source.toString();
  const lineBreak = lineBreakOf(source);
  const block = frontMatterIn(text);
  const [ownKey = ''] = language.frontMatter.partnership;
  if (block === undefined) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const lines = ['---', fieldLine('yaml', ownKey, name), '---', '', ''];
    return { span: { start, end: start }, text: lines.join(lineBreak) };
  }
  for (const key of wordsEverywhere(({ frontMatter }) => frontMatter.partnership)) {
    const said = keySpan(block, key);
    if (said === undefined) continue;
    const span = { start: lineStart(source, said.start), end: lineEnd(source, said.start) };
    return { span, text: fieldLine(block.notation, text.slice(said.start, said.end), name) };
  }
  // At the start: what stands behind a table of TOML is part of that.
  const line = fieldLine(block.notation, ownKey, name);
  return { span: { start: block.start, end: block.start }, text: `${line}${lineBreak}` };
}
