/** What other tools put into Markdown and no reader sees: comments, changes, attributes, imports. */
import { hide } from '../base/hidden.ts';
import type { Words } from './words-of-text.ts';

const MAY_HOLD_MARKS = /%%|\{|:::|^(?:im|ex)port\s/m;

/** Of each match, the first group is all that anybody reads; without a group, nothing is. */
const MARKS: readonly RegExp[] = [
  // Notebooks' comments.
  /%%[^%]{0,2000}%%/g,
  // What an editor has taken out or remarked on, put in or highlighted: CriticMarkup.
  /\{--[^{}]{0,2000}--\}|\{>>[^{}]{0,2000}<<\}/g,
  /\{\+\+([^{}]{0,2000})\+\+\}|\{==([^{}]{0,2000})==\}/g,
  // What it has replaced.
  /\{~~[^{}]{0,2000}~>([^{}]{0,2000})~~\}/g,
  // Comments of templates.
  /\{#\s[^{}]{0,500}#\}/g,
  // "{#goals .wide width=50%}", as Pandoc and its like attach it.
  /\{:?\s{0,3}(?:[#.][\w-]{1,60}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|[^\s{}"]{1,200}))(?:\s+(?:[#.][\w-]{1,60}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|[^\s{}"]{1,200}))){0,20}\s{0,3}\}/g,
  // Blocks that a generator of pages sets apart.
  /^[ \t]{0,3}:::[^\n]{0,200}$/gm,
  // Modules of MDX.
  /^(?:import\s[^\n]{0,500}\sfrom\s+['"][^'"\n]{1,300}['"];?|import\s+['"][^'"\n]{1,300}['"];?|export\s+(?:const|default|let|function)\s[^\n]{0,500})$/gm,
];

/** Marks of notes behind the words of a heading, defined or not. */
const NOTE_MARKS: readonly RegExp[] = [/\[\^[^\]\n]{1,40}\]|<sup>[^<\n]{1,9}<\/sup>/gi];

/** A heading's words without the marks of notes. `source` is what they were read from. */
export function withoutNotes(words: Words, source: string): Words {
  return source.includes('[^') || source.includes('<') ? withoutEach(NOTE_MARKS, words, source) : words;
}

/** The words without such marks. `source` is what they were read from. */
export function withoutMarks(words: Words, source: string): Words {
  return MAY_HOLD_MARKS.test(source) ? withoutEach(MARKS, words, source) : words;
}

function withoutEach(patterns: readonly RegExp[], words: Words, source: string): Words {
  let { shown, mask } = words;
  for (const pattern of patterns) {
    for (const { 0: whole, 1: first, 2: second, index } of source.matchAll(pattern)) {
      const kept = first ?? second ?? '';
      const from = index + whole.indexOf(kept);
      const end = index + whole.length;
      const take = (text: string): string =>
        text.slice(0, index) +
        hide(text.slice(index, from)) +
        text.slice(from, from + kept.length) +
        hide(text.slice(from + kept.length, end)) +
        text.slice(end);
      [shown, mask] = [take(shown), take(mask)];
    }
  }
  return { shown, mask };
}
