/**
 * What speaks for and against a word's dictating how: what the word is, what stands around it, and what kind of statement
 * holds it. Each is described once, for all categories; `weights.json` says how much it weighs, learnt from labelled statements.
 */
import { memoize } from '../base/memoize.ts';
import { isFragment } from '../document/classify.ts';
import type { Statement } from '../document/document.ts';
import { maskPhrases } from '../words/mask.ts';
import type { PhraseSet } from '../words/phrases.ts';
import { phrasesOf } from './cue-phrases.ts';
import { encloses, wordsOf, type Cue, type Sureness } from './cue.ts';
import { firstFunctions, functionsIn, prepositionsAround } from './function-words.ts';

/** What is the same for all the words of a statement. */
export interface Setting {
  readonly statement: Statement;
  readonly cues: readonly Cue[];
  /** Where the statement begins to ask; undefined where no word of it does. */
  readonly asksAt: number | undefined;
  /** What holds for every word of the statement, and what that is for words of a sureness. */
  readonly shared: (sureness: Sureness) => readonly string[];
}

export function settingOf(statement: Statement, cues: readonly Cue[]): Setting {
  const { text, language } = statement;
  const asksAt = phrasesOf(language).normative.first(text)?.span.start;
  const shared = [...sharedFeatures(statement), ...smallWords(statement, cues)];
  return {
    statement,
    cues,
    asksAt,
    shared: memoize((sureness: Sureness) => [...shared, ...shared.map((each) => `${sureness} ${each}`)]),
  };
}

/** The names of all that holds for the word; each is a row of `weights.json`. */
export function featuresOf(cue: Cue, setting: Setting, frames: readonly string[]): readonly string[] {
  return [...ownFeatures(cue, setting, frames), ...setting.shared(cue.sureness)];
}

/** Of them those that are not the same for every word of the statement. */
export function ownFeatures(cue: Cue, { statement }: Setting, frames: readonly string[]): readonly string[] {
  const { category, sureness, source } = cue;
  const standing = standingOf(statement);
  const own = [
    category,
    `${category} ${sureness}`,
    `${source} ${sureness}`,
    `${category} ${standing}`,
    `${sureness} ${standing}`,
    ...(cue.kind === undefined ? [] : [`kind ${cue.kind}`, `kind ${cue.kind} ${sureness}`]),
    ...(cue.isTool === true ? ['tool'] : []),
    ...(cue.isCall === true ? ['call'] : []),
    ...frames,
    ...frames.map((frame) => `${sureness} ${frame}`),
  ];
  const crossed = frames.map((frame) => `${standing} ${frame}`);
  const imposed = isImposed(cue, frames, statement) ? [`imposed ${standing}`, `imposed ${category}`] : [];
  return [...own, ...crossed, ...imposed];
}

/** A weak word needs something that makes it a means; where nobody asks, a sure one needs it, too. */
function isImposed(cue: Cue, frames: readonly string[], statement: Statement): boolean {
  if (statement.kind !== 'context' && !statement.isBare) return cue.sureness === 'sure' || isCarried(frames);
  if (cue.sureness !== 'sure') return false;
  if (cue.source === 'code') return cue.isCall === true;
  const { existing, options, actors } = phrasesOf(statement.language);
  if (options.test(statement.text) || existing.test(statement.text)) return false;
  if (cue.category === 'process') return cue.isTool === true && frames.includes('means');
  if (cue.category === 'interface') return isFragment(statement) || actors.first(statement.text)?.span.start === 0;
  return frames.includes('means') || frames.includes('head');
}

/** Whether something beside the word makes it a means: "stored in a", or another such word. */
export function isCarried(frames: readonly string[]): boolean {
  return frames.includes('means') || frames.includes('company');
}

/** Whether anything asks, be it only the heading. */
export function stanceOf({ kind }: Pick<Statement, 'kind'>): 'asked' | 'told' {
  return kind === 'context' ? 'told' : 'asked';
}

/** Whether the words ask, or only their section does, or nobody. */
function standingOf({ kind, isBare }: Statement): string {
  if (kind === 'context') return 'told';
  return isBare ? `${kind} by section` : kind;
}

const FEW_WORDS = 6;
const MANY_WORDS = 22;

function sharedFeatures(statement: Statement): string[] {
  const { text, language, section, container } = statement;
  const { existing, options, actors, past, customer, durations, environments } = phrasesOf(language);
  const words = text.trim().split(/\s+/).length;
  const features = [`in ${container}`, `language ${language.locale}`, `below ${roleGroup(statement)}`];
  const holds: readonly (readonly [string, PhraseSet])[] = [
    ['there already', existing],
    ['choice', options],
    ['past', past],
    ['customer', customer],
    ['time', durations],
    ['equipment', environments],
  ];
  for (const [name, phrases] of holds) if (phrases.test(text)) features.push(name);
  if (actors.first(text)?.span.start === 0) features.push('actor first');
  if (words <= FEW_WORDS) features.push('few words');
  if (words >= MANY_WORDS) features.push('many words');
  if (isFragment(statement)) features.push('fragment');
  if (text.trimEnd().endsWith(':')) features.push('leads to a list');
  if (statement.isInstruction) features.push('instruction');
  if (section.heading === undefined) features.push('no heading');
  return features;
}

/** How the sentence is made, which tells a demand from an account, an explanation or advice. */
function smallWords(statement: Statement, cues: readonly Cue[]): string[] {
  const { text, language } = statement;
  const sure = new Set(cues.filter(({ sureness }) => sureness === 'sure').map(({ start }) => start)).size;
  const features = [
    ...functionsIn(text, language).map((each) => `says ${each}`),
    ...firstFunctions(text, language).map((each) => `begins with ${each}`),
    `sure words ${Math.min(sure, MANY_SURE)}`,
    `words ${Math.min(cues.length, MANY_CUES)}`,
  ];
  return [...features, ...features.map((each) => `${stanceOf(statement)} ${each}`)];
}

const MANY_SURE = 3;
const MANY_CUES = 5;

function roleGroup({ section: { role } }: Statement): string {
  if (role === undefined) return 'any heading';
  return role === 'requirements' || role === 'technical' || role === 'goals' || role === 'systems' ? role : 'others';
}

/** How the word stands in its sentence. */
export function framesOf(cue: Cue, setting: Setting): string[] {
  const { statement, cues, asksAt } = setting;
  const { text } = statement;
  const frames: string[] = [];
  const has = (name: string, isSo: boolean): void => {
    if (isSo) frames.push(name);
  };
  has('means', isMeans(cue, statement));
  has('company', hasCompany(cue, cues, statement));
  has('head', isHead(cue, statement));
  has('whole', cue.end - cue.start >= text.trim().length * 0.8);
  if (asksAt !== undefined) has(cue.end <= asksAt ? 'before the demand' : 'behind the demand', true);
  has('in brackets', isInBrackets(cue, text));
  has('example', isExample(cue, statement));
  has('alternative', isAlternative(cue, statement));
  has('capital', /^\p{Lu}/u.test(text.slice(cue.start)) && /\p{L}/u.test(text.slice(0, cue.start)));
  has('part of a word', /[\p{L}\p{N}]-?$/u.test(text.slice(0, cue.start)) || /^-?\p{L}/u.test(text.slice(cue.end)));
  has('noun behind', /^\s+\p{Ll}{3,}/u.test(text.slice(cue.end)));
  has('several words', /\s/.test(text.slice(cue.start, cue.end).trim()));
  has('behind a colon', /:\s*(?:\S+\s+){0,2}$/.test(text.slice(0, cue.start)));
  has('before a colon', /^\s*:/.test(text.slice(cue.end)));
  const alike = new Set(
    cues.filter(({ category }) => category === cue.category).map((each) => wordsOf(each, statement)),
  );
  has(alike.size > 2 ? 'one of many' : 'one of two', alike.size > 1);
  has(
    'other kinds',
    cues.some(({ category }) => category !== cue.category),
  );
  return [...frames, ...prepositionsAround(cue, text, statement.language)];
}

function isInBrackets({ start, end }: Cue, text: string): boolean {
  const open = text.lastIndexOf('(', start);
  return open !== -1 && !text.slice(open, start).includes(')') && text.indexOf(')', end) !== -1;
}

/** "for example CSV", "or the like": named to show what is meant, not to settle it. */
function isExample({ start, end }: Cue, { text, language }: Statement): boolean {
  const { examples, orElse } = phrasesOf(language);
  if (!examples.test(text) && !orElse.test(text)) return false;
  const before = text.slice(Math.max(0, start - EXAMPLE_REACH), start);
  const marked = [...examples.matches(before)].at(-1);
  if (marked !== undefined && !/[;:]|\.\s/.test(before.slice(marked.span.end))) return true;
  return orElse.test(text.slice(end, end + EXAMPLE_REACH));
}

const EXAMPLE_REACH = 40;

/** "page or window" leaves the choice. */
function isAlternative({ start, end }: Cue, { text, language }: Statement): boolean {
  const { or } = phrasesOf(language);
  if (!or.test(text)) return false;
  return or.first(text.slice(end, end + 8))?.span.start === 1 || or.test(text.slice(Math.max(0, start - 8), start));
}

/** Whether the words are a fragment that begins with the cue, and say more than its name or a label. */
function isHead(cue: Cue, statement: Statement): boolean {
  const { text, language } = statement;
  const rest = text.slice(cue.end);
  if (/^\s*:/.test(rest) || (cue.category === 'design' && rest.trim() === '')) return false;
  return isFragment(statement) && !/\p{L}/u.test(maskPhrases(text.slice(0, cue.start), phrasesOf(language).fillers));
}

/** Whether a word such as "via" or "stored in" leads up to the cue, with at most a few small words between. */
function isMeans(cue: Cue, { text, language }: Statement): boolean {
  const { means, positions, fillers } = phrasesOf(language);
  const leads = cue.category === 'interface' ? positions : means;
  if (!leads.test(text)) return false;
  const before = text.slice(Math.max(0, cue.start - 60), cue.start);
  const last = [...leads.matches(before)].at(-1);
  if (last === undefined) return false;
  const between = maskPhrases(before.slice(last.span.end), fillers).trim();
  return between === '' || /^[\p{L}-]+(?:\s+[\p{L}-]+)?$/u.test(between);
}

/** Two words side by side weigh more than each alone: "a table in the database". */
function hasCompany(cue: Cue, cues: readonly Cue[], statement: Statement): boolean {
  return cues.some(
    (other) =>
      other !== cue &&
      !encloses(other, cue) &&
      !encloses(cue, other) &&
      other.category === cue.category &&
      wordsOf(other, statement) !== wordsOf(cue, statement) &&
      !areAlternatives(cue, other, statement) &&
      Math.max(cue.start, other.start) - Math.min(cue.end, other.end) < 25,
  );
}

function areAlternatives(a: Cue, b: Cue, { text, language }: Statement): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return phrasesOf(language).alternatives.test(between);
}
