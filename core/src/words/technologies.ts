/** Names of technologies that mean the same in every language. */
import { visibleOf } from '../base/hidden.ts';
import { lazy, memoizeBy } from '../base/memoize.ts';
import type { Span } from '../base/span.ts';
import names from '../languages/names.json' with { type: 'json' };
import { wordsEverywhere } from './packs.ts';
import { anyOf } from './phrases.ts';

const common = new Set(names.commonTechnologies.map((name) => name.toLowerCase()));
const exact = new Set(names.technologies);
const ambiguous = new Set(names.ambiguousTechnologies);
const workingTools = new Set(names.workingTools.map((name) => name.toLowerCase()));
const writtenLikeCode = new RegExp(`^(?:${anyOf(names.writtenLikeCode)})`, 'u');
const fileEndings = new Set(names.fileEndings);

const WORD = /[.@]?[\p{L}\p{N}][\p{L}\p{N}.+#/_-]*/gu;
/** Most words a name consists of: "Amazon Web Services". */
const LONGEST_NAME_WORDS = 3;
/** Words that names of several words begin with. */
const firstWords = new Set(
  [...common, ...exact, ...ambiguous].flatMap((name) => {
    const [first, second] = name.toLowerCase().match(WORD) ?? [];
    return first !== undefined && second !== undefined ? [first] : [];
  }),
);

export interface NamedTechnology {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Whether the name is a word too, and needs company before it counts. */
  readonly isAmbiguous: boolean;
  /** Whether a team works with it, rather than builds on it. */
  readonly isWorkingTool: boolean;
}

export function isTechnologyName(text: string): boolean {
  return (
    common.has(text.toLowerCase()) ||
    exact.has(text) ||
    (/^(?:[A-Z]{2,5}\d{1,3}|MP3|MP4)$/.test(text) && common.has(text.replace(/\d+$/, '').toLowerCase()))
  );
}

/** Whether it is, or begins with, a brand such as "iPhone", which only looks like the name of something inside a program. */
export function isWrittenLikeCode(words: string): boolean {
  return writtenLikeCode.test(words);
}

export function isFileEnding(word: string): boolean {
  return fileEndings.has(word.toLowerCase());
}

/** Every name in the text, the longest at each place. */
export function* findTechnologies(text: string): Generator<NamedTechnology> {
  const visible = visibleOf(text);
  for (const found of findInVisible(visible.text)) {
    const { start, end } = found;
    yield { ...found, start: visible.sourceOffset(start), end: visible.sourceOffset(end - 1) + 1 };
  }
}

function* findInVisible(text: string): Generator<NamedTechnology> {
  const words: Span[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const rest = LAST_SIGNS.test(word) ? word.replace(LAST_SIGNS, '') : word;
    words.push({ start: index, end: index + rest.length });
  }
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i] as Span;
    const { isFirst, alone } = lookUpWord(text.slice(first.start, first.end));
    for (let length = isFirst ? LONGEST_NAME_WORDS : 1; length > 0; length -= 1) {
      const last = words[i + length - 1];
      if (last === undefined) continue;
      const found = length === 1 ? alone : lookUp(text.slice(first.start, last.end).replaceAll(/\s+/g, ' '));
      if (found === undefined) continue;
      const { name, isAmbiguous } = found;
      yield {
        start: first.start,
        end: first.start + name.length,
        name,
        isAmbiguous,
        isWorkingTool: workingTools.has(name.toLowerCase()),
      };
      i += length - 1;
      break;
    }
  }
}

const LAST_SIGNS = /(?<![._/-])[._/-]+$/;

type Name = Pick<NamedTechnology, 'name' | 'isAmbiguous'>;

/** Tries the word itself, its first half ("Java/Spring") and the word without its ending ("React-app", "API:er"). */
function lookUp(phrase: string): Name | undefined {
  return (
    nameOf(phrase) ??
    (phrase.includes('/') ? nameOf(phrase.split('/')[0] ?? '') : undefined) ??
    (/[-:]/.test(phrase) ? nameOf(phrase.replace(/[-:]\p{Ll}+$/u, '')) : undefined) ??
    (ending().test(phrase) ? nameOf(phrase.replace(ending(), '')) : undefined)
  );
}

/** What a word names alone, and whether longer names begin with it. Words come again and again, and nearly all are no names. */
const lookUpWord = memoizeBy(
  (word: string) => word,
  (word) => ({ isFirst: firstWords.has(word.toLowerCase()), alone: lookUp(word) }),
  4000,
);

const ending = lazy(() => new RegExp(`(?:${anyOf(wordsEverywhere(({ grammar }) => grammar.nameEndings))})$`, 'u'));

function nameOf(name: string): Name | undefined {
  if (name.length < 2) return undefined;
  if (common.has(name.toLowerCase()) || exact.has(name)) return { name, isAmbiguous: false };
  return ambiguous.has(name) ? { name, isAmbiguous: true } : undefined;
}
