/** Names of technologies that mean the same in every language. */
import names from './languages/names.json' with { type: 'json' };

const common = new Set(names.commonTechnologies.map((name) => name.toLowerCase()));
const exact = new Set(names.technologies);
const ambiguous = new Set(names.ambiguousTechnologies);
const workingTools = new Set(names.workingTools.map((name) => name.toLowerCase()));
const fileEndings = new Set(names.fileEndings);

const WORD = /[.@]?[\p{L}\p{N}][\p{L}\p{N}.+#/_-]*/gu;
/** Most words a name consists of: "Amazon Web Services". */
const LONGEST = 3;
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

export function isFileEnding(word: string): boolean {
  return fileEndings.has(word.toLowerCase());
}

/** Every name in the text, the longest at each place. */
export function* findTechnologies(text: string): Generator<NamedTechnology> {
  const words = [...text.matchAll(WORD)].map((match) => {
    const word = match[0].replace(/[._/-]+$/, '');
    return { start: match.index, end: match.index + word.length, word };
  });
  for (let i = 0; i < words.length; i += 1) {
    const isFirst = firstWords.has(words[i]?.word.toLowerCase() ?? '');
    for (let length = isFirst ? LONGEST : 1; length > 0; length -= 1) {
      const first = words[i];
      const last = words[i + length - 1];
      if (first === undefined || last === undefined) continue;
      const phrase = text.slice(first.start, last.end).replaceAll(/\s+/g, ' ');
      const found = lookUp(phrase);
      if (found === undefined) continue;
      const { name, isAmbiguous } = found;
      yield {
        start: first.start,
        end: first.start + found.length,
        name,
        isAmbiguous,
        isWorkingTool: workingTools.has(name.toLowerCase()),
      };
      i += length - 1;
      break;
    }
  }
}

/** Tries the word itself, its first half ("Java/Spring") and the word without a Swedish or English ending ("React-app", "API:er"). */
function lookUp(phrase: string): { name: string; length: number; isAmbiguous: boolean } | undefined {
  for (const candidate of [
    phrase,
    phrase.split('/')[0] ?? '',
    phrase.replace(/[-:]\p{Ll}+$/u, ''),
    phrase.replace(/s$/, ''),
  ]) {
    if (candidate.length < 2) continue;
    if (common.has(candidate.toLowerCase()) || exact.has(candidate))
      return { name: candidate, length: candidate.length, isAmbiguous: false };
    if (ambiguous.has(candidate)) return { name: candidate, length: candidate.length, isAmbiguous: true };
  }
  return undefined;
}
