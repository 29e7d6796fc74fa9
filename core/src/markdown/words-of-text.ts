/** Text as the parser hands it over -> what a reader sees of it, and what of that is prose. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { HIDDEN, hide } from '../base/hidden.ts';
import { lazy } from '../base/memoize.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';

/** The same text twice, each as long as its source. */
export interface Words {
  /** What a reader sees; `HIDDEN` stands wherever that is nothing. */
  readonly shown: string;
  /** What is prose: the same, with code, addresses and the like blank. */
  readonly mask: string;
}

/** Words as a block keeps them: one string where the mask follows from what is shown. */
export type PackedWords = string | Words;

export function packWords({ shown, mask }: Words): PackedWords {
  return mask === shown || mask === maskOf(shown) ? shown : { shown, mask };
}

export function shownOf(words: PackedWords): string {
  return typeof words === 'string' ? words : words.shown;
}

export function maskOf(words: PackedWords): string {
  if (typeof words !== 'string') return words.mask;
  // Every sentence of a long paragraph asks for the whole of it.
  if (words !== last.shown) last = { shown: words, mask: withoutHiddenEdges(words) };
  return last.mask;
}

let last: Words = { shown: '', mask: '' };

/** What is hidden at either end of a word becomes blank, so that words begin and end where their letters do. */
export function withoutHiddenEdges(text: string): string {
  let start = text.indexOf(HIDDEN);
  if (start === -1) return text;
  const parts: string[] = [];
  let kept = 0;
  while (start !== -1) {
    let end = start + 1;
    while (text.charAt(end) === HIDDEN) end += 1;
    if (isEdge(text, start - 1) || isEdge(text, end)) {
      parts.push(text.slice(kept, start), ' '.repeat(end - start));
      kept = end;
    }
    start = text.indexOf(HIDDEN, end);
  }
  return kept === 0 ? text : parts.join('') + text.slice(kept);
}

function isEdge(text: string, index: number): boolean {
  return index < 0 || index >= text.length || /\s/.test(text.charAt(index));
}

/** What is looked for below begins with, or holds, one of these. */
const SPECIAL = /[>[{&\\@#\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}|:[a-z]|:\/\/|www\.|\p{L}-[ \t]*\r?\n/iu;

/** Reads entities, escapes, invisible and composed characters, words that go on in the next line, and what other tools mark. */
export function readText(text: string): Words {
  if (!SPECIAL.test(text)) return { shown: text, mask: text };
  let words: Words = { shown: text, mask: text };
  for (const [pattern, shown, mask] of readings()) words = replaceIn(words, pattern, shown, mask);
  return words;
}

type Replace = (match: string, ...groups: string[]) => string;
/** What is seen of a match and what of it is prose, both as long as the match; prose is what is seen where nothing is said. */
type Reading = readonly [pattern: RegExp, shown: Replace, mask?: Replace];

const same: Replace = (match) => match;

const readings = lazy((): readonly Reading[] => [
  [/(?<=\n)[ \t]*(?:>[ \t]?)+/g, blank],
  // "[!IMPORTANT]", as GitHub marks an alert.
  [/\[![A-Z]{3,12}\](?:\s*>)?/g, hide],
  // "![[plan.png]]" and "[[plan|our plan]]", as notebooks refer to other notes.
  [/!\[\[[^[\]\n]{1,200}\]\]/g, hide],
  [/\[\[([^[\]\n]{1,200})\]\]/g, (match, target = '') => labelOf(match, target), blank],
  // "{{ customer.name }}", which a template will fill.
  [/\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,200}%\}/g, same, blank],
  [/(?<!\w):[a-z][a-z_]{1,30}:(?!\w)/g, same, blank],
  [/\b(?:https?:\/\/|www\.)[^\s<]{0,2000}[^\s<?!.,:*_~"')]/gi, same, blank],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, same, blank],
  [/(?<![^\s(])#\p{L}[\p{L}\p{N}_/-]{1,60}(?![^\s).,;:!?])/gu, same, blank],
  [/\\(?=[!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, unescape],
  [/[\u200B\u2060\uFEFF]|(?<=\p{L})[\u200C\u200D]/gu, hide],
  [/\p{L}\p{M}{1,4}/gu, compose],
  // Its line break goes, too: the word is one.
  [brokenWord(), (match) => HIDDEN.repeat(match.length)],
]);

function replaceIn({ shown, mask }: Words, pattern: RegExp, toShown: Replace, toMask = toShown): Words {
  // Joined, not added: a sum would keep its parts.
  const [shownParts, maskParts]: [string[], string[]] = [[], []];
  let end = 0;
  for (const match of shown.matchAll(pattern)) {
    const [whole, ...groups] = match;
    shownParts.push(shown.slice(end, match.index), toShown(whole, ...groups));
    maskParts.push(mask.slice(end, match.index), toMask(whole, ...groups));
    end = match.index + whole.length;
  }
  if (end === 0) return { shown, mask };
  return { shown: [...shownParts, shown.slice(end)].join(''), mask: [...maskParts, mask.slice(end)].join('') };
}

/** As long as the text; line breaks stay. */
export function blank(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ');
}

/** "[[target|label]]" shows its label. */
function labelOf(link: string, target: string): string {
  const label = target.slice(target.lastIndexOf('|') + 1);
  const before = link.length - label.length - ']]'.length;
  return hide(link.slice(0, before)) + label + hide(']]');
}

/** "&aring;" is one character, with nothing behind it; a backslash shows nothing. */
function unescape(source: string): string {
  const sign = source === '\\' ? '' : characterOf(source.slice(1, -1));
  return sign === undefined || sign.length > source.length ? source : sign + hide(source.slice(sign.length));
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return decodeNamedCharacterReference(reference) || undefined;
  const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** "å" that is written as "a" with a ring. */
function compose(letters: string): string {
  const composed = letters.normalize('NFC');
  return composed + HIDDEN.repeat(letters.length - composed.length);
}

/** The hyphen and the line break inside a word; "start- and\nend" ends its line with no such thing. */
function brokenWord(): RegExp {
  const joining = anyOf(wordsEverywhere(({ grammar }) => [...grammar.and, ...grammar.or]));
  return new RegExp(`(?<=\\p{L}{2})-[ \\t]*\\r?\\n[ \\t>]*(?=\\p{Ll}{2})(?!(?:${joining})(?!\\p{L}))`, 'gu');
}
