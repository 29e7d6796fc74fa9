/** The small words of a sentence, by which it shows whether it asks, tells, explains or advises, and how a thing in it stands to the others. */
import { remember } from '../base/memoize.ts';
import type { Span } from '../base/span.ts';
import type { Language } from '../languages/index.ts';
import { atomsOf } from '../words/atoms.ts';

/** What the small words of a text do, each once, in text order. */
export function functionsIn(text: string, { grammar }: Language): readonly string[] {
  const functions = functionsByWord(grammar);
  const found = new Set<string>();
  for (const { text: word } of atomsOf(text).words) for (const each of functions.get(word) ?? []) found.add(each);
  return [...found];
}

/** What its first word does. */
export function firstFunctions(text: string, { grammar }: Language): readonly string[] {
  const [first] = atomsOf(text).words;
  return (first && functionsByWord(grammar).get(first.text)) ?? [];
}

/** Between a preposition and what it leads to may stand an article and an adjective. */
const REACH = 3;

/** The prepositions that lead up to the words, the nearest, and that which follows at once. */
export function prepositionsAround({ start, end }: Span, text: string, { grammar }: Language): string[] {
  const prepositions = prepositionsByWord(grammar);
  const { words, starts, ends } = atomsOf(text);
  const first = starts.findIndex((at) => at >= start);
  const around: string[] = [];
  if (first === 0) around.push('at the start');
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const found = prepositions.get(words[at]?.text ?? '');
    if (found === undefined) continue;
    for (const each of found) {
      around.push(`behind ${each}`);
      if (at === first - 1) around.push(`right behind ${each}`);
    }
    break;
  }
  const next = words[ends.findIndex((at) => at >= end) + 1]?.text;
  if (next === undefined || next === '.') around.push('at the end');
  else if (next === ',' || next === ';') around.push('before a comma');
  else for (const each of prepositions.get(next) ?? []) around.push(`before ${each}`);
  return around;
}

const functionsByWord = remember(({ functionWords }: Language['grammar']) => inverted(functionWords));
const prepositionsByWord = remember(({ prepositions }: Language['grammar']) => inverted(prepositions));

function inverted(groups: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, words] of Object.entries(groups))
    for (const word of words) names.set(word, [...(names.get(word) ?? []), name]);
  return names;
}
