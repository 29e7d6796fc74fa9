/** Cuts prose into statements and says of each whether it asks for something, names a goal or only describes. */
import type { Block, Prose } from './blocks.ts';
import { compact } from './compact.ts';
import { languages, type Language, type Locale } from './languages/index.ts';
import { memoize } from './memoize.ts';
import { PhraseSet } from './pattern.ts';
import { BOUNDARY } from './prose.ts';
import type { Section } from './sections.ts';
import { trimSpan, within, type SourceText, type Span } from './span.ts';
import { isTechnologyName } from './technologies.ts';

export type StatementKind = 'normative' | 'goal' | 'context';
export type Container = 'paragraph' | 'item' | 'cell' | 'html';

export interface Identifier {
  readonly text: string;
  readonly span: Span;
}

/** A sentence, list item or table cell. */
export interface Statement {
  /** The words, without id and markers, in the source. */
  readonly span: Span;
  /** The masked words: `text.length` is `span.end - span.start`, code and addresses are blank. */
  readonly text: string;
  readonly kind: StatementKind;
  /** Whether the kind comes from the section alone: a list item without a verb that obliges. */
  readonly isBare: boolean;
  /** Speaks of the tender and the contract, not of what is to be built. */
  readonly isInstruction: boolean;
  readonly id: Identifier | undefined;
  /** Ids of other items, named in brackets behind its own: `R1 (G1, G2):`. */
  readonly references: readonly Identifier[];
  readonly container: Container;
  readonly section: Section;
  readonly language: Language;
  /** The paragraph, list item, row or HTML block that holds it. */
  readonly block: Block;
  /** The piece of prose that holds it, so that fixes know what stands beside it. */
  readonly prose: Prose;
}

/** The statements of a block that stands right below the section. */
export function readStatements(block: Block, section: Section, source: SourceText): readonly Statement[] {
  return compact([...statementsOf([block], undefined, section, source)]);
}

function* statementsOf(
  blocks: readonly Block[],
  holder: Block | undefined,
  section: Section,
  source: SourceText,
): Generator<Statement> {
  for (const block of blocks) {
    if (block.kind === 'item') {
      yield* statementsOf(block.children, block, section, source);
      continue;
    }
    // The head of a table names its columns; nobody is asked for anything there.
    if (block.kind !== 'row' || !block.isHeader) {
      for (const prose of block.prose) {
        yield* cut(
          prose,
          block,
          holder !== undefined && block.kind === 'paragraph' ? holder : undefined,
          section,
          source,
        );
      }
    }
    yield* statementsOf(block.children, block.kind === 'list' ? undefined : holder, section, source);
  }
}

function* cut(
  prose: Prose,
  block: Block,
  item: Block | undefined,
  section: Section,
  source: SourceText,
): Generator<Statement> {
  const container = containerOf(item ?? block);
  for (const sentence of splitSentences(prose.mask, section.language)) {
    const { span, id, references } = readId(source, within(prose.span, sentence.start, sentence.end));
    const text = prose.mask.slice(span.start - prose.span.start, span.end - prose.span.start);
    if (!/\p{L}{2}/u.test(text)) continue;
    const meaning = classify(text, container, section, id !== undefined);
    yield new Sentence({ span, text, id, references, block: item ?? block, prose, section, meaning });
  }
}

/** What the words of a statement make of it. */
type Meaning = Pick<Statement, 'kind' | 'isBare' | 'isInstruction'>;

/** There are as many as a document has sentences, so that it holds nothing that its parts know. */
class Sentence implements Statement {
  readonly span: Span;
  readonly text: string;
  readonly id: Identifier | undefined;
  readonly references: readonly Identifier[];
  readonly block: Block;
  readonly prose: Prose;
  readonly section: Section;
  readonly #meaning: Meaning;

  constructor({
    span,
    text,
    id,
    references,
    block,
    prose,
    section,
    meaning,
  }: Omit<Statement, keyof Meaning | 'container' | 'language'> & { readonly meaning: Meaning }) {
    this.span = span;
    this.text = text;
    this.id = id;
    this.references = references;
    this.block = block;
    this.prose = prose;
    this.section = section;
    this.#meaning = meaning;
  }

  get kind(): StatementKind {
    return this.#meaning.kind;
  }

  get isBare(): boolean {
    return this.#meaning.isBare;
  }

  get isInstruction(): boolean {
    return this.#meaning.isInstruction;
  }

  get container(): Container {
    return containerOf(this.block);
  }

  get language(): Language {
    return this.section.language;
  }
}

function containerOf({ kind }: Block): Container {
  if (kind === 'row') return 'cell';
  return kind === 'html' || kind === 'item' ? kind : 'paragraph';
}

/** Sentences as spans within a mask, without the white space around them. */
export function splitSentences(mask: string, language: Language): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const piece of mask.split(BOUNDARY)) {
    for (const sentence of sentencesOf(piece, language)) {
      const span = trimSpan(mask, { start: start + sentence.start, end: start + sentence.end });
      if (span.end > span.start) spans.push(span);
    }
    start += piece.length + 1;
  }
  return spans;
}

const abbreviations = memoize(
  (locale: Locale) =>
    new RegExp(
      `(?:^|[\\s(])(?:${languages[locale].abbreviations.map((word) => word.replaceAll('.', '\\.')).join('|')})\\.$`,
      'iu',
    ),
);

/** Punctuation that may end a sentence, with what closes behind it, before something that may begin one. */
const SENTENCE_END = /[.!?…]{1,5}[)\]"'”’»*_]{0,4}(?=\s+[^\p{L}\p{N}]{0,5}[\p{Lu}\p{N}])/gu;

function* sentencesOf(text: string, { locale }: Language): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    // "ca. 20", "t.ex. Stockholm", "1. First" go on.
    const before = text.slice(Math.max(start, end - 20), end);
    if (abbreviations(locale).test(before) || /^\s*\d{1,3}(?:\.\d{1,3})*\.$/.test(text.slice(start, end))) continue;
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}

const NONE: readonly never[] = [];
const ID =
  /^(?:(?:krav|regel|mål|requirement|req|rule|goal)\s+)?(?:\p{Lu}{1,8}(?:[-_.]\p{Lu}{1,8}){0,3}[-_.]?\d{1,5}(?:\.\d{1,4}){0,4}[a-z]?|\p{Lu}\.\d{1,4})(?=[\s:.)\]*_(–—|]|-(?!\p{L}))/u;
const SPACED_ID =
  /^(?:\p{Lu}{1,6}|krav|regel|mål|requirement|req|rule|goal)\s\d{1,4}(?:\.\d{1,4}){0,4}(?=\s*[:.)–—]\s)/iu;
const NUMBER = /^\d{1,3}(?:\.\d{1,4}){0,5}[.)]?\s+(?=\S)/;
const REFERENCES = /^\s*\(([^)\n]{1,60})\)/;
const REFERENCE = /\p{Lu}{1,8}(?:[-_.]?\p{Lu}{1,8}){0,3}[-_.]?\d{1,5}(?:\.\d{1,4}){0,4}/gu;

/** Whether words would be read as an id at the start of an item. */
export function isIdentifier(words: string): boolean {
  const text = `${words}: `;
  return (ID.exec(text) ?? SPACED_ID.exec(text))?.[0] === words && !isTechnologyName(words);
}

/** Takes the id, its brackets and the list number from the start of a statement. */
function readId(source: SourceText, span: Span): Pick<Statement, 'span' | 'id' | 'references'> {
  const length = span.end - span.start;
  const text = source.slice(span.start, span.start + Math.min(length, 200));
  const decoration = /^[*_`[\s]*/.exec(text)?.[0].length ?? 0;
  let rest = text.slice(decoration);
  const found = ID.exec(rest) ?? SPACED_ID.exec(rest);
  if (found === null || isTechnologyName(found[0])) {
    const number = NUMBER.exec(rest);
    return {
      span: number ? within(span, decoration + number[0].length, length) : span,
      id: undefined,
      references: NONE,
    };
  }
  let consumed = decoration + found[0].length;
  const id = { text: found[0], span: within(span, decoration, consumed) };
  rest = rest.slice(found[0].length);
  const references: Identifier[] = [];
  const bracket = REFERENCES.exec(rest);
  if (bracket?.[1] !== undefined && bracket[1].search(REFERENCE) !== -1) {
    const base = consumed + bracket[0].indexOf('(') + 1;
    for (const match of bracket[1].matchAll(REFERENCE)) {
      const from = base + match.index;
      references.push({ text: match[0], span: within(span, from, from + match[0].length) });
    }
    consumed += bracket[0].length;
    rest = rest.slice(bracket[0].length);
  }
  consumed += /^[\s:.)\]*_`–—|-]*/.exec(rest)?.[0].length ?? 0;
  return { span: within(span, Math.min(length, consumed), length), id, references: compact(references) };
}

/** A sentence without an obligation that is no longer than a list item may be one, in its section. */
const SHORT = 14;
const LONGEST_FRAGMENT = 14;

const obligations = memoize((locale: Locale) => {
  const { normative, descriptive, userStory, goal, imperative, instruction, finite, relative, weights } =
    languages[locale].obligations;
  return {
    normative: new PhraseSet(normative),
    descriptive: new PhraseSet(descriptive),
    userStory: new PhraseSet(userStory),
    goal: new PhraseSet(goal),
    imperative: new PhraseSet(imperative),
    instruction: new PhraseSet(instruction),
    finite: new PhraseSet(finite),
    relative: new PhraseSet(relative),
    weights: new PhraseSet(weights),
  };
});

function classify(text: string, container: Container, section: Section, isNumbered: boolean): Meaning {
  const words = obligations(section.language.locale);
  const isInstruction = words.instruction.test(text);
  const own = kindOf(text, container, section, isInstruction);
  // Whoever gives a sentence an id wants it kept; only a goal, an expectation or the like is something else.
  const isRequirement =
    isNumbered &&
    own.kind === 'context' &&
    !isInstruction &&
    [undefined, 'requirements', 'technical'].includes(section.role);
  return isRequirement ? meaning('normative', true, false) : meaning(own.kind, own.isBare, isInstruction);
}

/** Each of the few that there can be is one object. */
function meaning(kind: StatementKind, isBare: boolean, isInstruction: boolean): Meaning {
  const key = `${kind} ${isBare} ${isInstruction}`;
  let known = meanings.get(key);
  if (known === undefined) {
    known = { kind, isBare, isInstruction };
    meanings.set(key, known);
  }
  return known;
}

const meanings = new Map<string, Meaning>();

function kindOf(
  text: string,
  container: Container,
  section: Section,
  isInstruction: boolean,
): Pick<Statement, 'kind' | 'isBare'> {
  const words = obligations(section.language.locale);
  const { role } = section;
  // "Must" in a table is how much a requirement weighs, not one of its own.
  if (container === 'cell' && !/\p{L}/u.test(maskPhrases(text, words.weights)))
    return { kind: 'context', isBare: false };
  if (words.userStory.first(text)?.span.start === 0) return { kind: 'normative', isBare: false };
  if (role === 'background' || role === 'evaluation' || isInstruction) return { kind: 'context', isBare: false };
  const obliges = words.normative.test(maskPhrases(text, words.descriptive));
  if (role === 'goals' && !text.trimEnd().endsWith(':'))
    return { kind: obliges ? 'normative' : 'goal', isBare: !obliges };
  if (obliges) return { kind: 'normative', isBare: false };
  if (words.goal.test(text)) return { kind: 'goal', isBare: false };
  const isListed =
    container !== 'paragraph' || !/[.:]$/.test(text.trimEnd()) || text.trim().split(/\s+/).length <= SHORT;
  if ((role === 'requirements' || role === 'technical') && isListed && !text.trimEnd().endsWith(':')) {
    return { kind: 'normative', isBare: true };
  }
  const imperative = words.imperative.first(text)?.span.start === 0;
  if (imperative && container !== 'cell') return { kind: 'normative', isBare: true };
  return { kind: 'context', isBare: false };
}

/** Whether the words are no sentence but the name of something: "Search with filters", "A robust design that ...". */
export function isFragment({ text, language, section }: Statement): boolean {
  if (text.trimEnd().endsWith(':') || section.role === 'background') return false;
  const { finite, relative } = obligations(language.locale);
  const main = text.slice(0, relative.first(text)?.span.start);
  return text.trim().split(/\s+/).length <= LONGEST_FRAGMENT && !finite.test(main);
}

/** The same text with every match blank, so that what is left can be searched on. */
export function maskPhrases(text: string, phrases: PhraseSet): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { span } of phrases.matches(text)) {
    pieces.push(text.slice(end, span.start), ' '.repeat(span.end - span.start));
    end = span.end;
  }
  return end === 0 ? text : pieces.join('') + text.slice(end);
}
