/** `.tillit.json`, with comments perhaps, and `.tillit.yaml` -> settings. */
import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { parse } from 'yaml';
import { troubleWith } from '../base/nesting.ts';
import { readConfig, type ConfigReading } from './config.ts';

export interface ConfigTextReading extends ConfigReading {
  /** Set where the text is no JSON or YAML at all; the first line of what the parser says. */
  readonly syntaxError?: string;
}

/** Reads the text of a settings file, whoever wrote it. What is wrong is named and left out; nothing is thrown. */
export function readConfigText(text: string): ConfigTextReading {
  const problem = troubleWith(text);
  if (problem) return { config: {}, problems: [{ path: '', problem, expected: [] }] };
  const json = readJson(text);
  if (json.error !== undefined) return { config: {}, problems: [], syntaxError: json.error };
  try {
    // Silent, the parser would read what it can of broken text, and say nothing.
    return readConfig(json.value ?? parse(text, { maxAliasCount: 10, logLevel: 'error' }) ?? {});
  } catch (error) {
    return { config: {}, problems: [], syntaxError: String((error as Error).message).split('\n')[0] ?? '' };
  }
}

/** What a settings file in JSON holds, comments and commas too many aside. Undefined where it is none: "{ rules: {} }" is YAML. */
export function readJsonSettings(text: string): unknown {
  return readJson(text).value;
}

/** JSON with comments, to which YAML would take their words for its own: only this reader tells what is wrong with it. */
const COMMENTED = /^\s*(?:\/[/*]|\{(?:[^]*[\s,[{])?\/[/*])/u;

function readJson(text: string): { readonly value?: unknown; readonly error?: string } {
  if (!/^\s*(?:\{|\/[/*])/u.test(text)) return {};
  const errors: ParseError[] = [];
  // A byte order mark is none of its words; what stands behind it stays in its place.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [first] = errors;
  // Of a key that stands twice, YAML says so.
  if (tree && first === undefined) return namesTwice(tree) ? {} : { value: getNodeValue(tree) };
  return first !== undefined && COMMENTED.test(text) ? { error: describeError(first, text) } : {};
}

function describeError({ error, offset }: ParseError, text: string): string {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return `${printParseErrorCode(error)} at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function namesTwice({ type, children = [] }: Node): boolean {
  const keys = type === 'object' ? children.map((each) => String(each.children?.[0]?.value)) : [];
  return new Set(keys).size < keys.length || children.some(namesTwice);
}
