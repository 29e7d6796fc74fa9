/** The sentence that says what without saying how: the phrase that carries the means goes, or the sentence is turned to whoever it is for. */
import { remember } from '../base/memoize.ts';
import { within, type Span } from '../base/span.ts';
import { capitalise } from '../base/template.ts';
import { isFragment } from '../document/classify.ts';
import type { Document, Statement } from '../document/document.ts';
import { inOtherWords, wordsAt } from '../document/statements.ts';
import type { Language } from '../languages/index.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesOf } from './cue-phrases.ts';
import { findCues } from './cues.ts';
import { grammarOf, type Grammar } from './grammar.ts';
import { phraseAround, type Range } from './means-phrase.ts';
import { meansIn } from './prescriptions.ts';
import { hasCues, isWhole } from './whole-sentence.ts';

export interface Rewrite {
  /** A whole sentence, for the reader. */
  readonly sentence: string;
  /** What is gone, without the small words that led to it. */
  readonly leftOut: readonly string[];
  /** What changes in the source. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** `gone` where only that is; undefined where the sentence is another. */
type Reworded = Omit<Rewrite, 'leftOut'> & { readonly gone?: readonly string[] };

/** A longer statement is several, and no single sentence would keep all it asks for. */
const LONGEST_LENGTH = 600;

/**
 * The whole statement without all of its means, or nothing where no whole sentence remains that still asks for something.
 * Nothing is ever added but the turns of phrase in `rewriting.json`. Remembered, because every menu asks for the whole
 * document, to offer all of them at once.
 */
export const sayWhat: (statement: Statement, document: Document) => Rewrite | undefined = remember(rewrite);

function rewrite(statement: Statement, { source }: Document): Rewrite | undefined {
  const { span } = statement;
  const text = source.slice(span.start, span.end);
  if (text.length > LONGEST_LENGTH || /\n/.test(text.trim())) return undefined;
  const means = meansIn(statement);
  const cues = means.map((cue) => ({ start: cue.span.start - span.start, end: cue.span.end - span.start }));
  // Without its means, "shall not be kept in a spreadsheet" would say the opposite.
  if (cues.length === 0 || grammarOf(statement.language).negated.test(text)) return undefined;
  const reworded = (canLose(statement) ? withoutMeans(statement, text, cues) : undefined) ?? reshaped(statement, text);
  if (reworded === undefined) return undefined;
  const { sentence, edits, gone = means.map((cue) => wordsAt(cue.span, statement)) } = reworded;
  const leftOut = gone.map((words) => named(words, statement)).filter((words) => words !== '');
  return { sentence, edits, leftOut: [...new Set(leftOut)].filter((words) => !sentence.includes(words)) };
}

/** The words without what only led to them: "PostgreSQL database" of "in a PostgreSQL database". */
function named(words: string, { language }: Statement): string {
  const { leads, determiners } = grammarOf(language);
  const bare = [leads, determiners].reduce(maskPhrases, words).replaceAll(/\s+/g, ' ');
  return bare.replace(/^[\s,.;:–—-]+|[\s,.;:–—-]+$/gu, '');
}

/** What a description would lose with its means is another matter each time. */
function canLose(statement: Statement): boolean {
  return statement.kind !== 'context' || isFragment(statement);
}

/**
 * Whether more than the means would go: an "encrypted" store, a report "to the auditor", a choice, what a clause behind
 * speaks of. Nothing may go but words that could dictate, what leads to them, and the nouns that they stand before.
 */
function losesMore(
  { start, end }: Range,
  { statement, text, cues }: { readonly statement: Statement; readonly text: string; readonly cues: readonly Range[] },
): boolean {
  const { leads, determiners, nouns, and, conjunctions, relative, qualities, listGoesOn, absolute, clause } = grammarOf(
    statement.language,
  );
  const rest = text.slice(end).trimStart();
  if (breaksUp({ start, end }, text, statement.language)) return true;
  if (relative.first(rest.replace(/^,\s*/, ''))?.span.start === 0) return true;
  // "by e-mail, letter or phone", "with free plots in green": what is left would say another thing.
  if (listGoesOn.test(text.slice(end)) || absolute.test(text.slice(0, start))) return true;
  // "by dragging and dropping": both or neither.
  const lead = leads.first(text.slice(start, end).trim());
  if (lead?.span.start === 0 && clause.test(lead.text) && and.test(text.slice(end))) return true;
  if (and.test(text.slice(end)) && cues.some((cue) => cue.start >= end && cue.start < end + LIST_REACH)) return true;
  let gone = text.slice(start, end);
  if (qualities.test(gone)) return true;
  for (const cue of findCues(statement)) gone = blank(gone, cue.start - start, cue.end - start);
  for (const phrases of [leads, determiners, nouns, conjunctions]) gone = maskPhrases(gone, phrases);
  return /\p{L}{3}/u.test(gone.replaceAll(VERSION, ' '));
}

/**
 * Whether what is left would hang in the air: half of "rotation/revocation", the rest of "such as rolls, cards and notes",
 * the quality of "real-time alerts", or what explains the name: "in Wiki, a place for notes".
 */
function breaksUp({ start, end }: Range, text: string, language: Language): boolean {
  const { leads, determiners } = grammarOf(language);
  const [before, gone, rest] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (/^\/|\/$/.test(gone) || /\/$/.test(before) || rest.startsWith('/')) return true;
  const words = gone.replace(/^[\s,;(]+/, '');
  if (gone.trimEnd().endsWith(',') && phrasesOf(language).examples.first(words)?.span.start === 0) return true;
  const lead = leads.first(words);
  const isLed = lead?.span.start === 0 && /^\s/.test(words.slice(lead.span.end));
  if (!isLed && /\p{L}-\p{L}+\s*$/u.test(before)) return true;
  const explained = /^\s*,\s+/.exec(rest)?.[0];
  return start > 0 && explained !== undefined && determiners.first(rest.slice(explained.length))?.span.start === 0;
}

/** "OAuth2.0 and SAML": where the rest of a list begins. */
const LIST_REACH = 12;
/** What stands behind a name: "v2.1", "16 LTS". */
const VERSION = /\bv?\d[\d.]*(?:\s?LTS)?\b/gu;

function blank(text: string, from: number, to: number): string {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  return end <= start ? text : text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** Takes away the phrase around each cue. */
function withoutMeans(statement: Statement, text: string, cues: readonly Range[]): Reworded | undefined {
  const grammar = grammarOf(statement.language);
  const cuts: Range[] = [];
  for (const cue of cues) {
    if (cuts.some(({ start, end }) => start <= cue.start && cue.end <= end)) continue;
    const cut = phraseAround(cue, { text, cues, grammar });
    // What cannot go may say nothing by itself, without its company; the whole is judged below.
    if (cut === undefined) continue;
    if (losesMore(cut, { statement, text, cues })) return undefined;
    cuts.push(cut);
  }
  if (cuts.length === 0) return undefined;
  const gone = cuts.map(({ start, end }) => text.slice(start, end));
  const [first] = cuts;
  if (first?.start === 0) return withoutFront(statement, text, first.end);
  let kept = text;
  for (const { start, end } of cuts.toSorted((a, b) => b.start - a.start)) {
    const joint = grammar.participle.test(kept.slice(end)) ? ',' : '';
    kept = withArticle(kept.slice(0, start), kept.slice(end), grammar) + joint + kept.slice(end);
  }
  const sentence = tidy(kept);
  if (!isWhole(sentence, statement)) return undefined;
  // Cuts keep every other character of the source as it is; a comma asks for the whole.
  const edits =
    kept.length === text.length - cuts.reduce((sum, cut) => sum + cut.end - cut.start, 0)
      ? cuts.map((cut) => ({ span: within(statement.span, cut.start, cut.end), text: '' }))
      : [{ span: statement.span, text: sentence }];
  return { sentence, edits, gone };
}

/** "Via the portal, the clerk shall ..." and "Via portalen ska handläggaren ...": the sentence begins with its subject. */
function withoutFront(statement: Statement, text: string, end: number): Reworded | undefined {
  const { turned: turning, verbFirst, obligation } = grammarOf(statement.language);
  const rest = text.slice(end).replace(/^[\s,:–—-]+/, '');
  const turned = turning.exec(rest)?.groups;
  if (verbFirst.test(rest) && turned === undefined) return undefined;
  const sentence = capitalise(
    turned === undefined ? rest : `${turned.subject ?? ''} ${turned.obliges ?? ''} ${turned.rest ?? ''}`,
  );
  // Words behind a dash describe the name in front; what they name themselves is no better.
  if (!isWhole(sentence, statement) || (!obligation.test(sentence) && hasCues(sentence, statement))) return undefined;
  return { sentence, edits: [{ span: statement.span, text: sentence }], gone: [text.slice(0, end)] };
}

/** Turns the sentence to whoever it is for, by the patterns of the language. */
function reshaped(statement: Statement, text: string): Reworded | undefined {
  const grammar = grammarOf(statement.language);
  for (const { pattern, sentence } of grammar.reshapings) {
    const groups = pattern.exec(text)?.groups;
    // What "it" stood for would be gone.
    if (groups === undefined || grammar.pronoun.test(groups.rest ?? '')) continue;
    const filled = fillWhole(sentence, valuesFor(sentence, groups, grammar));
    if (filled === undefined) continue;
    const turned = capitalise(tidy(filled));
    const result = isWhole(turned, statement) ? turned : withoutRest(turned, statement);
    if (result === undefined) continue;
    return { sentence: result, edits: [{ span: statement.span, text: result }] };
  }
  return undefined;
}

/** The words that a pattern has found, in the forms that the sentence needs; undefined where a form is not known. */
function valuesFor(
  sentence: string,
  groups: Readonly<Record<string, string | undefined>>,
  grammar: Grammar,
): Readonly<Record<string, string | undefined>> {
  const { gerunds, verb, infinitive, user } = groups;
  const { participlesOf } = grammar;
  // A language without a list of verbs takes them as they are.
  const isListed = participlesOf.size > 0;
  return {
    ...groups,
    user: sentence.startsWith('{user}') ? user : user?.toLowerCase(),
    gerunds: gerunds && replaceWords(gerunds, grammar),
    verb: verb && isListed ? participlesOf.get(verb.toLowerCase()) : verb,
    infinitive: infinitive && isListed && !participlesOf.has(infinitive.toLowerCase()) ? undefined : infinitive,
  };
}

/** A turned sentence may still hold a phrase that can go. */
function withoutRest(sentence: string, statement: Statement): string | undefined {
  const turned = inOtherWords(sentence, statement);
  return withoutMeans(
    turned,
    sentence,
    meansIn(turned).map(({ span }) => span),
  )?.sentence;
}

/** Every word in its other form; nothing where one is not known. Small words stay. */
function replaceWords(words: string, { infinitives, gerund }: Grammar): string | undefined {
  const replaced = words
    .split(/([^\p{L}\p{N}_]+)/u)
    .map((word) => infinitives.get(word.toLowerCase()) ?? (gerund.test(word) ? undefined : word));
  return replaced.some((word) => word === undefined) ? undefined : replaced.join('');
}

/** Nothing where a value is missing. */
function fillWhole(sentence: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  const parts = sentence.split(/\{(\w+)\}/);
  const filled = parts.map((part, index) => (index % 2 === 0 ? part : values[part]));
  return filled.some((part) => part === undefined) ? undefined : filled.join('');
}

function tidy(sentence: string): string {
  return sentence
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([.,;:!])/g, '$1')
    .replaceAll(/,([.;])/g, '$1')
    .trim();
}

/** "an" that stood before what has gone fits what follows. */
function withArticle(before: string, after: string, { article, articles, vowel }: Grammar): string {
  return before.replace(article, (old) => {
    const fitting = articles[vowel.test(after) ? 1 : 0] ?? old;
    return old.charAt(0) + fitting.slice(1);
  });
}
