/** The keys and values of front matter, be it YAML or TOML, and where they stand. */
import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument, stringify, type YAMLParseError } from 'yaml';
import { troubleWith } from '../base/nesting.ts';
import { nextLineStart, type Span } from '../base/span.ts';
import type { FrontMatterText } from './agreement.ts';

export interface FrontMatterFields {
  /** By key, in lower case and composed letters. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The line that cannot be read; nothing counts then. */
  readonly broken: Span | undefined;
}

/** What looks as if it were said to us, and is not read. */
export interface UnreadField {
  /** A line that is no YAML or TOML; a key that only resembles one of ours; a language misspelt, or one that is not read. */
  readonly problem: 'yaml' | 'toml' | 'key' | 'language' | 'otherLanguage';
  readonly span: Span;
  readonly words: string;
  /** What was probably meant. */
  readonly meant?: string;
}

/** More than this is a document of its own. */
const LONGEST = 20_000;

/** Where Hugo and Zola keep what they have no key for. */
const OWN_TABLES = ['params', 'extra'];

const NOTHING: ReadonlyMap<string, unknown> = new Map();

export function readFields(block: FrontMatterText): FrontMatterFields {
  const { notation, text } = block;
  const isRead = text.length <= LONGEST && troubleWith(text) === undefined;
  const { value, brokenAt } = isRead ? READERS[notation](text) : { value: undefined, brokenAt: 0 };
  if (brokenAt !== undefined) return { values: NOTHING, broken: lineAt(block, brokenAt) };
  if (value === undefined || value === null) return { values: NOTHING, broken: undefined };
  if (!isTable(value)) return { values: NOTHING, broken: lineAt(block, 0) };
  const values = new Map<string, unknown>();
  for (const table of [value, ...OWN_TABLES.map((name) => value[name])])
    if (isTable(table))
      for (const [key, each] of Object.entries(table)) {
        const known = normalKey(key);
        if ((values.get(known) ?? undefined) === undefined) values.set(known, each);
      }
  return { values, broken: undefined };
}

/** Where the words of a key stand; undefined where they are not written as they are read. */
export function keySpan(block: FrontMatterText, key: string): Span | undefined {
  for (const { line, start } of linesOf(block)) {
    const found = KEY.exec(line);
    if (found === null || normalKey(found[3] ?? '') !== key) continue;
    const from = start + (found[1] ?? '').length + (found[2] ?? '').length;
    return { start: from, end: from + (found[3] ?? '').length };
  }
  return undefined;
}

/** Where a value stands on the line of its key. */
export function valueSpan(block: FrontMatterText, key: string, value: string): Span | undefined {
  const end = keySpan(block, key)?.end;
  if (end === undefined) return undefined;
  const rest = /^[^\r\n]*/.exec(block.text.slice(end - block.start))?.[0] ?? '';
  const at = rest.indexOf(value);
  return at === -1 ? undefined : { start: end + at, end: end + at + value.length };
}

/** Blanks, a quote, the key. */
const KEY = /^([ \t]*)(["']?)([^\s"'#:=[\]{}][^"'#:=[\]{}]*?)\2[ \t]*[:=]/;

/** A line that gives a key its value. */
export function fieldLine(notation: FrontMatterText['notation'], key: string, value: string): string {
  // A basic string of TOML is written as one of JSON.
  return notation === 'toml'
    ? `${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)} = ${JSON.stringify(value)}`
    : `${key}: ${stringify(value, { lineWidth: 0 }).trimEnd()}`;
}

export function normalKey(key: string): string {
  return key.normalize('NFC').trim().toLowerCase();
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Parsed {
  readonly value: unknown;
  /** Offset in the text. */
  readonly brokenAt: number | undefined;
}

const READERS: Readonly<Record<FrontMatterText['notation'], (text: string) => Parsed>> = {
  yaml(text) {
    // To this parser, a carriage return alone ends no line.
    const document = parseDocument(text.replaceAll(/\r(?!\n)/g, '\n'), { logLevel: 'silent' });
    const [error] = document.errors;
    if (error) return { value: undefined, brokenAt: whereBroken(text, error) };
    try {
      // Anchors that multiply are the only way in which a short text could become a large value.
      return { value: document.toJS({ maxAliasCount: 10 }), brokenAt: undefined };
    } catch {
      return { value: undefined, brokenAt: Math.max(0, text.search(/[:-][ \t]+\*/)) };
    }
  },
  toml(text) {
    try {
      return { value: parseToml(withQuotedKeys(text)), brokenAt: undefined };
    } catch (error) {
      return { value: undefined, brokenAt: error instanceof TomlError ? lineStartOf(text, error.line - 1) : 0 };
    }
  },
};

/** TOML wants quotes around a key with other letters than the English ones; `leverantör = ...` is clear without. */
function withQuotedKeys(text: string): string {
  return text.replaceAll(/^([ \t]*)([\p{L}\p{M}\p{N}_-]+)(?=[ \t]*=)/gmu, (all, blanks: string, key: string) =>
    /^[\w-]+$/.test(key) ? all : `${blanks}"${key}"`,
  );
}

/** What is never closed is noticed too late: what opens it stands on the line of a key above. */
function whereBroken(text: string, { code, pos: [at] }: YAMLParseError): number {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return at;
  const before = [...text.slice(0, at).matchAll(/^[^\s#:][^:\r\n]*:[ \t]+["'[{]/gm)].at(-1);
  return before?.index ?? at;
}

function lineStartOf(text: string, line: number): number {
  let start = 0;
  for (let count = 0; count < line; count += 1) start = nextLineStart(text, start);
  return start;
}

interface Line {
  readonly line: string;
  /** In the document. */
  readonly start: number;
}

function* linesOf({ text, start }: FrontMatterText): Generator<Line> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) yield { line, start: start + index };
}

/** The words of the line at an offset; of the last that has some before it, where it has none. */
function lineAt(block: FrontMatterText, at: number): Span {
  const lines = [...linesOf(block)].filter(({ line }) => line.trim() !== '');
  const found = lines.findLast(({ start }) => start <= block.start + at) ?? lines[0];
  if (found === undefined) return { start: 0, end: block.start };
  const { line, start } = found;
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}
