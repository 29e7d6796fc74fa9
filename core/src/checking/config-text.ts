/** `.tillit.json`, with comments perhaps, and `.tillit.yaml` -> settings. */
import { parse as parseJson, type ParseError } from 'jsonc-parser';
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
  try {
    return readConfig(readJsonSettings(text) ?? parse(text, { maxAliasCount: 10, logLevel: 'silent' }) ?? {});
  } catch (error) {
    return { config: {}, problems: [], syntaxError: String((error as Error).message).split('\n')[0] ?? '' };
  }
}

/** What a settings file in JSON holds, comments and commas too many aside. Undefined where it is none: "{ rules: {} }" is YAML. */
export function readJsonSettings(text: string): unknown {
  if (!/^\s*(?:\{|\/[/*])/u.test(text)) return undefined;
  const errors: ParseError[] = [];
  const value: unknown = parseJson(text, errors, { allowTrailingComma: true });
  return errors.length === 0 ? value : undefined;
}
