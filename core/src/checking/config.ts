/** Settings: their type, their defaults, and a reader for whatever a file or an editor hands over. */
import * as z from 'zod/mini';
import { fillTemplate } from '../base/template.ts';
import { DOCUMENT_LOCALES, texts, type DocumentLocale, type ReaderLocale } from '../languages/index.ts';
import { rules } from '../rules/index.ts';
import { SEVERITIES, type Severity } from '../rules/rule.ts';
import { isUsablePattern } from './exclude.ts';
import { WORD_KINDS, WORD_LISTS, type TeamWords } from '../words/vocabulary.ts';

z.config({ jitless: true });

export type RuleLevel = Severity | 'off';
export const RULE_LEVELS: readonly RuleLevel[] = ['off', ...SEVERITIES];

export interface Config {
  /** The language of the documents, where neither they nor the front matter should decide. */
  readonly language: 'auto' | DocumentLocale;
  /** How loud each rule is; what is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Words and phrases that no rule about words asks about. Compared without regard to case. */
  readonly allow: readonly string[];
  /** The team's own words, by what they are about. */
  readonly words: TeamWords;
  /** Globs of files that are left alone when folders are checked. */
  readonly exclude: readonly string[];
}

export const defaultConfig: Config = { language: 'auto', rules: {}, allow: [], words: {}, exclude: [] };

const level = z.enum(RULE_LEVELS as [RuleLevel, ...RuleLevel[]]);

/** The shape of `.tillit.json`; the JSON schema is made from it. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.optional(z.enum(['auto', ...DOCUMENT_LOCALES])),
  rules: z.optional(z.strictObject(Object.fromEntries(rules.map(({ id }) => [id, z.optional(level)])))),
  allow: z.optional(z.array(z.string())),
  words: z.optional(strictRecord(WORD_KINDS, strictRecord(WORD_LISTS, z.array(z.string())))),
  exclude: z.optional(z.array(z.string())),
});

/** An object with some of these keys and no others. */
function strictRecord<Value extends z.ZodMiniType>(keys: readonly string[], value: Value): z.ZodMiniType {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, z.optional(value)])));
}

export interface ConfigProblem {
  /** Where in the settings: `rules.vague-term`. */
  readonly path: string;
  readonly problem:
    'unknown-key' | 'unknown-keys' | 'wrong-value' | 'unusable-pattern' | 'unusable-phrase' | 'too-deep' | 'too-long';
  /** What would be right there. */
  readonly expected: readonly string[];
}

export interface ConfigReading {
  /** The settings that could be read; the rest keeps its defaults. */
  readonly config: Partial<Config>;
  readonly problems: readonly ConfigProblem[];
}

/** Reads settings of unknown origin. What is wrong is named and left out; what is right counts. */
export function readConfig(value: unknown): ConfigReading {
  if (value === undefined || value === null) return { config: {}, problems: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { config: {}, problems: [{ path: '', problem: 'wrong-value', expected: ['{ … }'] }] };
  }
  const kept = jsonCopy(value as Record<string, unknown>);
  const problems: ConfigProblem[] = [];
  const result = configSchema.safeParse(value);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      const above = issue.path.map(String);
      for (const problem of unknownKeys(above, issue.keys)) problems.push(problem);
      for (const key of issue.keys) remove(kept, [...above, key]);
      continue;
    }
    const path = issue.path.map(String);
    problems.push({ path: path.join('.'), problem: 'wrong-value', expected: expectedAt(path) });
    remove(kept, path[0] === 'rules' ? path : path.slice(0, path[0] === 'words' ? 3 : 1));
  }
  return withUsableWords(withUsablePatterns({ config: kept as Partial<Config>, problems }));
}

/** Without globs that no matcher should be given; the first of them is named. */
function withUsablePatterns({ config, problems }: ConfigReading): ConfigReading {
  const { exclude = [] } = config;
  const unusable = exclude.find((pattern) => !isUsablePattern(pattern));
  if (unusable === undefined) return { config, problems };
  const path = unusable.slice(0, LONGEST_SHOWN);
  return {
    config: { ...config, exclude: exclude.filter(isUsablePattern) },
    problems: [...problems, { path, problem: 'unusable-pattern', expected: ['docs/**/*.md'] }],
  };
}

/** Without phrases that nobody can have written to be looked for; the first of them is named. */
function withUsableWords({ config, problems }: ConfigReading): ConfigReading {
  const unusable: string[] = [];
  const usable = (phrases: readonly string[]): readonly string[] =>
    phrases.filter((phrase) => phrase.length <= LONGEST_PHRASE || unusable.push(phrase) === 0);
  const { allow, words } = config;
  const kept = {
    ...config,
    ...(allow && { allow: usable(allow) }),
    ...(words && { words: mapValues(words, (lists) => lists && mapValues(lists, (list) => list && usable(list))) }),
  };
  const [first] = unusable;
  if (first === undefined) return { config, problems };
  const path = first.slice(0, LONGEST_SHOWN);
  const expected = [String(LONGEST_PHRASE)];
  return { config: kept, problems: [...problems, { path, problem: 'unusable-phrase', expected }] };
}

function mapValues<Key extends string, Value, Result>(
  map: Readonly<Partial<Record<Key, Value>>>,
  change: (value: Value) => Result,
): Partial<Record<Key, Result>> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value as Value)])) as Partial<
    Record<Key, Result>
  >;
}

/** Of a team's own words, in UTF-16 code units. */
const LONGEST_PHRASE = 200;
/** Of a pattern that is shown, in UTF-16 code units. */
const LONGEST_SHOWN = 60;
/** So many are told one by one. */
const FEW_KEYS = 3;

function unknownKeys(above: readonly string[], keys: readonly string[]): ConfigProblem[] {
  const known = keysAt(above);
  const pathOf = (key: string): string => [...above, key].join('.');
  if (keys.length <= FEW_KEYS)
    return keys.map((key) => ({ path: pathOf(key), problem: 'unknown-key', expected: closest(key, known) }));
  const path = keys.slice(0, FEW_KEYS).map(pathOf).join(', ');
  return [{ path, problem: 'unknown-keys', expected: [String(keys.length - FEW_KEYS)] }];
}

/** The keys that an object in the settings may have. */
function keysAt(path: readonly string[]): readonly string[] {
  if (path[0] === 'rules') return rules.map(({ id }) => id);
  if (path[0] === 'words') return path.length === 1 ? WORD_KINDS : WORD_LISTS;
  return Object.keys(defaultConfig);
}

function jsonCopy(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

function expectedAt(path: readonly string[]): readonly string[] {
  switch (path[0]) {
    case 'rules':
      return path.length > 1 ? RULE_LEVELS : ['{ "vague-term": "off" }'];
    case 'words':
      return path.length > 2 ? ['[ "…" ]'] : ['{ "technology": { "accept": [ "…" ] } }'];
    case 'language':
      return ['auto', ...DOCUMENT_LOCALES];
    default:
      return ['[ "…" ]'];
  }
}

function remove(target: Record<string, unknown>, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  const child = target[first];
  if (rest.length > 0 && typeof child === 'object' && child !== null) remove(child as Record<string, unknown>, rest);
  else Reflect.deleteProperty(target, first);
}

/** The known words that begin or end like the unknown one; all of them where none does. */
function closest(word: string, known: readonly string[]): readonly string[] {
  const start = word.toLowerCase().slice(0, 2);
  const end = word.toLowerCase().slice(-4);
  const near = known.filter((name) => name.startsWith(start) || name.endsWith(end));
  return near.length > 0 ? near.slice(0, 3) : known;
}

/** Later settings win; lists are joined, because each place adds what it knows. */
export function mergeConfigs(...configs: readonly Partial<Config>[]): Config {
  return configs.reduce<Config>(
    (merged, config) => ({
      language: config.language ?? merged.language,
      rules: { ...merged.rules, ...config.rules },
      allow: [...merged.allow, ...(config.allow ?? [])],
      words: mergeWords(merged.words, config.words ?? {}),
      exclude: [...merged.exclude, ...(config.exclude ?? [])],
    }),
    defaultConfig,
  );
}

function mergeWords(first: TeamWords, second: TeamWords): TeamWords {
  return Object.fromEntries(
    WORD_KINDS.filter((kind) => first[kind] ?? second[kind]).map((kind) => [
      kind,
      Object.fromEntries(
        WORD_LISTS.map((list) => [list, [...(first[kind]?.[list] ?? []), ...(second[kind]?.[list] ?? [])]]),
      ),
    ]),
  );
}

export function describeProblem({ path, problem, expected }: ConfigProblem, reader: ReaderLocale): string {
  return fillTemplate(texts[reader].settings[problem], { path, expected: expected.join(', ') });
}
