/** The sentence that says what without saying how: the phrase that carries the means goes, or the sentence is turned to whoever it is for. */
import type { Document } from './document.ts';
import { languages, type Locale } from './languages/index.ts';
import { memoize } from './memoize.ts';
import { PhraseSet, phrasesSource } from './pattern.ts';
import { findCues, findPrescriptions } from './prescriptions.ts';
import { within, type SourceText, type Span } from './span.ts';
import { isFragment, type Statement } from './statements.ts';

export interface Rewrite {
  /** A whole sentence, for the reader. */
  readonly sentence: string;
  /** What changes in the source. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** A longer statement is several, and no single sentence would keep all it asks for. */
const LONGEST = 600;
/** Words between "using" and the name, or between "in a" and the noun. */
const REACH = 70;

/**
 * The whole statement without all of its means, or nothing where no whole sentence remains that still asks for something.
 * Nothing is ever added but the turns of phrase in `rewriting.json`.
 */
export function sayWhat(statement: Statement, { source }: Document): Rewrite | undefined {
  if (!cache.has(statement)) cache.set(statement, rewrite(statement, source));
  return cache.get(statement);
}

/** Every menu asks for the whole document, to offer all of them at once. */
const cache = new WeakMap<Statement, Rewrite | undefined>();

function rewrite(statement: Statement, source: SourceText): Rewrite | undefined {
  const { span } = statement;
  const text = source.slice(span.start, span.end);
  if (text.length > LONGEST || /\n/.test(text.trim())) return undefined;
  const cues = findPrescriptions(statement).map((cue) => ({
    start: cue.span.start - span.start,
    end: cue.span.end - span.start,
  }));
  // Without its means, "shall not be kept in a spreadsheet" would say the opposite.
  if (cues.length === 0 || NEGATED.test(text)) return undefined;
  return (canLose(statement) ? withoutMeans(statement, text, cues) : undefined) ?? reshaped(statement, text);
}

/** What a description would lose with its means is another matter each time. */
function canLose(statement: Statement): boolean {
  return statement.kind !== 'context' || isFragment(statement);
}

const grammar = memoize((locale: Locale) => {
  const { rewriting, heads, obligations, fillers } = languages[locale];
  const { leads, verbal, adverbs, continues, goesOn, participles, hollow, reshapings, verbs } = rewriting;
  return {
    leads: new PhraseSet(leads),
    verbal: new RegExp(`^(?:${phrasesSource(verbal)})$`, 'iu'),
    adverb: new RegExp(`(?:^|[\\s(])${phrasesSource(adverbs)}\\s*$`, 'iu'),
    tail: new RegExp(`^(?:[-\\s/]+${phrasesSource(heads)})+`, 'iu'),
    after: new RegExp(`^(?:\\s*(?:[.;!()]|$)|\\s*[,–—]|,?\\s+${phrasesSource(continues)})`, 'iu'),
    goesOn: new RegExp(goesOn, 'iu'),
    determiner: new RegExp(`^\\s*${phrasesSource(fillers)}`, 'iu'),
    participle: new RegExp(`^\\s+${participles}\\s`, 'u'),
    hollow: new RegExp(`${phrasesSource(hollow)}\\s*$`, 'iu'),
    obligation: new PhraseSet(obligations.normative),
    reshapings: reshapings.map(({ pattern, sentence }) => ({ pattern: new RegExp(pattern, 'iu'), sentence })),
    infinitives: new Map(verbs.map(({ infinitive, gerund }) => [gerund, infinitive])),
    participlesOf: new Map(verbs.map(({ infinitive, participle }) => [infinitive, participle])),
  };
});

const NEGATED = /(?<!\p{L})(?:not|never|cannot|inte|ej|aldrig)(?!\p{L})/iu;

/** "ska handläggaren kunna se ...": the subject behind the verb, as Swedish has it after anything else. */
const TURNED =
  /^(?<obliges>ska|skall|måste|bör)\s+(?<subject>\p{L}+)\s+(?<rest>(?:\p{L}+a|se|få|gå|ge|ta|inte|även|också)\s[^]+)$/u;

type Range = Pick<Span, 'start' | 'end'>;

/** Takes away the phrase around each cue. */
function withoutMeans(statement: Statement, text: string, cues: readonly Range[]): Rewrite | undefined {
  const cuts: Range[] = [];
  for (const cue of cues) {
    if (cuts.some(({ start, end }) => start <= cue.start && cue.end <= end)) continue;
    const cut = phraseAround(cue, cues, text, statement.language.locale);
    // What cannot go may say nothing by itself, without its company; the whole is judged below.
    if (cut) cuts.push(cut);
  }
  if (cuts.length === 0) return undefined;
  const [first] = cuts;
  if (first?.start === 0) return withoutFront(statement, text, first.end);
  const { locale } = statement.language;
  const { participle } = grammar(locale);
  let kept = text;
  for (const { start, end } of cuts.toSorted((a, b) => b.start - a.start)) {
    const joint = participle.test(kept.slice(end)) ? ',' : '';
    kept = withArticle(kept.slice(0, start), kept.slice(end), locale) + joint + kept.slice(end);
  }
  const sentence = tidy(kept);
  if (!isWhole(sentence, statement)) return undefined;
  // Cuts keep every other character of the source as it is; a comma asks for the whole.
  const edits =
    kept.length === text.length - cuts.reduce((sum, cut) => sum + cut.end - cut.start, 0)
      ? cuts.map((cut) => ({ span: within(statement.span, cut.start, cut.end), text: '' }))
      : [{ span: statement.span, text: sentence }];
  return { sentence, edits };
}

/** "Via the portal, the clerk shall ..." and "Via portalen ska handläggaren ...": the sentence begins with its subject. */
function withoutFront(statement: Statement, text: string, end: number): Rewrite | undefined {
  const { locale } = statement.language;
  const rest = text.slice(end).replace(/^[\s,:–—-]+/, '');
  const turned = locale === 'sv' ? TURNED.exec(rest)?.groups : undefined;
  if (locale === 'sv' && /^(?:ska|skall|måste|bör)\s/.test(rest) && turned === undefined) return undefined;
  const sentence = capitalise(
    turned === undefined ? rest : `${turned.subject ?? ''} ${turned.obliges ?? ''} ${turned.rest ?? ''}`,
  );
  // Words behind a dash describe the name in front; what they name themselves is no better.
  if (!isWhole(sentence, statement) || (!obliges(sentence, locale) && hasCues(sentence, statement))) return undefined;
  return { sentence, edits: [{ span: statement.span, text: sentence }] };
}

/** The brackets that hold the cue, or the words from "via" or "in a" to the end of the noun. */
function phraseAround(cue: Range, cues: readonly Range[], text: string, locale: Locale): Range | undefined {
  const whole = bracketsAround(cue, text) ?? labelOf(cue, text) ?? attributeOf(cue, text);
  if (whole) return whole;
  const lead = leadOf(cue, text, locale);
  if (lead === undefined) return undefined;
  const end = endOfPhrase(cue, cues, text, lead.words, locale);
  return lead.start === 0 ? atFront(end, text) : withinSentence(lead.start, end, text, locale);
}

interface Lead {
  readonly start: number;
  readonly words: string;
}

/** The nearest "via" or "in a" that nothing but a noun phrase parts from the cue; "with the mouse" has its own. */
function leadOf(cue: Range, text: string, locale: Locale): Lead | undefined {
  const rules = grammar(locale);
  const from = Math.max(0, cue.start - REACH);
  const before = text.slice(from, cue.start);
  const found = [...rules.leads.matches(before)]
    .toReversed()
    .find(({ span, text: words }) => isCarried(before.slice(span.end), words, rules));
  const led = rules.leads.first(text.slice(cue.start, cue.end));
  const words = found?.text ?? (led?.span.start === 0 ? led.text : undefined);
  if (words === undefined) return undefined;
  const start = found ? from + found.span.start : cue.start;
  return { words, start: rules.adverb.exec(text.slice(0, start))?.index ?? start };
}

/** Behind the noun that the cue stands before, the rest of a list of names, and what the lead carries beyond. */
function endOfPhrase(cue: Range, cues: readonly Range[], text: string, lead: string, locale: Locale): number {
  const { verbal, tail, after } = grammar(locale);
  const lengthOf = (pattern: RegExp, at: number): number => pattern.exec(text.slice(at))?.[0].length ?? 0;
  let end = cue.end + lengthOf(tail, cue.end);
  if (verbal.test(lead)) end += clauseEnd(text.slice(end), isClause(lead), locale);
  for (const next of cues) {
    if (next.start < end || !LISTED.test(text.slice(end, next.start))) continue;
    end = next.end + lengthOf(VERSION, next.end);
    end += lengthOf(tail, end);
  }
  end += lengthOf(REMARK, end);
  return after.test(text.slice(end)) ? end : end + lengthOf(LAST_NOUN, end);
}

const VERSION = /^\s+v?\d[\d.]*\d/;
/** A remark on the name; "(required)" is one on the requirement. */
const REMARK = /^\s*\((?!required|recommended|optional|must|should|could|may|ska|bör|kan|krav|valfri)[^()]{1,40}\)/i;
/** The noun that the name stands before, where we do not know it: "on a colour-coded map." */
const LAST_NOUN = /^[\s-]\p{L}+(?<!ly|ble|ed|ing)(?=[.;]|$)/u;

/** A front goes up to its comma, or in Swedish to the verb: "Innan ordern skickas via Kafka ska ...". */
function atFront(end: number, text: string): Range | undefined {
  const behind = /^[^,.;:]{0,60}?(?=,|\s(?:ska|skall|måste|bör)\s)/.exec(text.slice(end));
  return behind ? { start: 0, end: end + behind[0].length } : undefined;
}

function withinSentence(start: number, end: number, text: string, locale: Locale): Range | undefined {
  const { after, participle, hollow } = grammar(locale);
  const rest = text.slice(end);
  if (!after.test(rest) && !participle.test(rest)) return undefined;
  const kept = text.slice(0, start).replace(/[\s,]+$/, '');
  if (!/\p{L}/u.test(kept)) return undefined;
  // "implemented using Java." says nothing any more; "run on Linux and kept for a year" does.
  if (!/^\s+(?:and|och|samt)\s/.test(rest) && hollow.test(kept)) return undefined;
  // "from the register to the database" needs both ends.
  if (/^\s*,?\s*(?:to|till)\s/.test(text.slice(kept.length)) && /\s(?:from|från)\s[^,]*$/.test(kept)) return undefined;
  const isInserted = /,\s*$/.test(text.slice(0, start)) && /^\s*,/.test(rest);
  return { start: kept.length, end: isInserted ? end + rest.indexOf(',') + 1 : end };
}

/** What stands between the names of a list. */
const LISTED = /^\s*(?:\([^()]{1,40}\))?\s*[,/+]?\s*(?:and|or|och|eller|samt)?\s*$/;

/** "genom att", "by selecting" carry a verb with all that belongs to it, commas included. */
function isClause(lead: string): boolean {
  return /\satt$|^by\s\p{L}+ing$/iu.test(lead);
}

/** How far the phrase behind the cue goes: to the next comma, or the next verb that the sentence goes on with. */
function clauseEnd(rest: string, isWholeClause: boolean, locale: Locale): number {
  const stop = isWholeClause ? /[;:()–—]|\.(?!\d)/ : /[,;:()–—]|(?<!\sv)\.(?!\d)/;
  const end = rest.search(stop);
  const clause = (end === -1 ? rest : rest.slice(0, end)).trimEnd();
  const next = isWholeClause ? undefined : grammar(locale).goesOn.exec(clause);
  if (next) return next.index;
  return clause.length + (REST_OF_LIST.exec(rest.slice(clause.length))?.[0].length ?? 0);
}

/** ", Solr, and Lucene" */
const REST_OF_LIST = /^(?:,\s[^,.;:()\s][^,.;:()]{0,40}){0,6},?\s(?:and|or|och|eller)\s\p{Lu}[^,.;:()]{0,40}/u;

/** Whether nothing but a noun phrase stands between the lead and the cue. */
function isCarried(between: string, lead: string, { verbal, leads, determiner }: ReturnType<typeof grammar>): boolean {
  const words = between.trim() === '' ? 0 : between.trim().split(/\s+/).length;
  // "using HTML, CSS": what stands before the last comma belongs to the list.
  const phrase = verbal.test(lead) ? between.replace(/,\s*$/, '') : between;
  if (/[,.;:()](?!\d)/.test(phrase) || CLAUSE.test(phrase)) return false;
  // "to a server" is a place, "to show a menu" what is wanted.
  if (/^to$/i.test(lead)) return words === 0 || (words <= 4 && determiner.test(between));
  return verbal.test(lead) ? words <= 8 && !leads.test(between) : words <= 4;
}

/** Words that no noun phrase holds. */
const CLAUSE = /\s(?:which|that|who|shall|must|will|should|is|are|and|som|vilk\p{L}+|ska|skall|måste|bör|är|och)\s/iu;

function bracketsAround(cue: Range, text: string): Range | undefined {
  const open = text.lastIndexOf('(', cue.start);
  if (open === -1 || text.slice(open, cue.start).includes(')')) return undefined;
  const close = text.indexOf(')', cue.end);
  // Code has brackets of its own, and a remark in brackets may be half the sentence.
  if (/etc\.?\)|m\.\s?m|(?:,[^,]*){3}/.test(text.slice(open, close + 1))) return undefined;
  if (close === -1 || open === 0 || close - open > 90 || text.charAt(open - 1) !== ' ') return undefined;
  return { start: open - 1, end: close + 1 };
}

/** "a web-based service", "an XML/text file": an attribute can go where its noun stays. */
function attributeOf({ start, end }: Range, text: string): Range | undefined {
  const behind =
    /^\/(?=\p{L})/u.exec(text.slice(end)) ?? /^[\s-](?:based|driven|enabled|native)\s(?=\p{L})/u.exec(text.slice(end));
  if (behind) return { start, end: end + behind[0].length };
  const isAttribute = /(?:based|baserad|baserat|baserade|driven|native|enabled)$/u.test(text.slice(start, end));
  return isAttribute && /^\s\p{L}/u.test(text.slice(end)) ? { start, end: end + 1 } : undefined;
}

/** "HTML5 - semantic markup", "GET /orders — fetch the orders": the words behind the dash say what. */
function labelOf(cue: Range, text: string): Range | undefined {
  if (cue.start > 0) return undefined;
  const dash = /^(?:\s*\([^()]{1,40}\))?\s+[-–—]\s+/.exec(text.slice(cue.end));
  return dash ? { start: 0, end: cue.end + dash[0].length } : undefined;
}

/** Turns the sentence to whoever it is for, by the patterns of the language. */
function reshaped(statement: Statement, text: string): Rewrite | undefined {
  const { reshapings, infinitives, participlesOf } = grammar(statement.language.locale);
  for (const { pattern, sentence } of reshapings) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { gerunds, verb, infinitive } = groups;
    // What "it" stood for would be gone.
    if (/^(?:it|them|this|that|den|det|dem)(?!\p{L})/iu.test(groups.rest ?? '')) continue;
    const values: Record<string, string | undefined> = {
      ...groups,
      user: sentence.startsWith('{user}') ? groups.user : groups.user?.toLowerCase(),
      gerunds: gerunds && replaceWords(gerunds, infinitives),
      verb: verb && (participlesOf.size === 0 ? verb : participlesOf.get(verb.toLowerCase())),
      infinitive:
        infinitive &&
        (participlesOf.size === 0 || participlesOf.has(infinitive.toLowerCase()) ? infinitive : undefined),
    };
    const filled = fill(sentence, values);
    if (filled === undefined) continue;
    const turned = capitalise(tidy(filled));
    const result = isWhole(turned, statement) ? turned : withoutRest(turned, statement);
    if (result === undefined) continue;
    return { sentence: result, edits: [{ span: statement.span, text: result }] };
  }
  return undefined;
}

/** A turned sentence may still hold a phrase that can go. */
function withoutRest(sentence: string, statement: Statement): string | undefined {
  const turned = reread(sentence, statement);
  return withoutMeans(
    turned,
    sentence,
    findPrescriptions(turned).map(({ span }) => span),
  )?.sentence;
}

/** Every word in its other form; nothing where one is not known. Small words stay. */
function replaceWords(words: string, forms: ReadonlyMap<string, string>): string | undefined {
  const replaced = words
    .split(/(\W+)/)
    .map((word) => forms.get(word.toLowerCase()) ?? (/ing$/i.test(word) ? undefined : word));
  return replaced.some((word) => word === undefined) ? undefined : replaced.join('');
}

function fill(sentence: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  const parts = sentence.split(/\{(\w+)\}/);
  const filled = parts.map((part, index) => (index % 2 === 0 ? part : values[part]));
  return filled.some((part) => part === undefined) ? undefined : filled.join('');
}

/** Whether the sentence is free of means, asks for something, and is not broken. */
function isWhole(sentence: string, statement: Statement): boolean {
  const { obligation } = grammar(statement.language.locale);
  if (/[*_`|[\]<>{}\\]|\(\s*\)/.test(sentence) || !isBalanced(sentence)) return false;
  const words = sentence.split(/\s+/);
  if (words.length < 2 || sentence.endsWith(':') || (BROKEN.test(sentence) && !BROKEN.test(statement.text)))
    return false;
  // "All data: in a database" has no verb that could stay.
  if (isFragment(statement) && sentence.includes(':')) return false;
  const wanted = obligation.first(sentence);
  if (obligation.test(statement.text)) {
    // Something must be asked of somebody, and there must be words for what.
    if (wanted === undefined || words.length < 3) return false;
    if (!/\p{L}{3,}/u.test(sentence.slice(wanted.span.end))) return false;
  }
  const whole = reread(sentence, statement);
  if (keepsNoun(sentence, statement)) return false;
  // A name that could be one of a technology is not left to chance here.
  return findPrescriptions(whole).length === 0 && findCues(whole).every(({ category }) => category !== 'technology');
}

/** Whether the thing itself is still there: "the first tab" for "the default tab". */
function keepsNoun(sentence: string, statement: Statement): boolean {
  const { obligation } = grammar(statement.language.locale);
  const left = new Set(sentence.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return findPrescriptions(statement).some(({ span }) => {
    const words = statement.text.slice(span.start - statement.span.start, span.end - statement.span.start);
    const noun = words
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .findLast((word) => word.length > 2 && word !== 'the' && !obligation.test(word));
    return noun !== undefined && left.has(noun);
  });
}

/** What is left of an example, or of "by interacting with". */
const BROKEN = /(?:e\.g\.|i\.e\.|t\.ex\.|such as|såsom)\s*[,).]|\bby \w+ing\s*[,.]/iu;

function obliges(sentence: string, locale: Locale): boolean {
  return grammar(locale).obligation.test(sentence);
}

function hasCues(sentence: string, statement: Statement): boolean {
  return findCues(reread(sentence, statement)).length > 0;
}

function reread(sentence: string, statement: Statement): Statement {
  const { isInstruction, id, references, container, section, language, block, prose } = statement;
  return {
    span: { start: 0, end: sentence.length },
    text: sentence,
    kind: 'normative',
    isBare: false,
    isInstruction,
    id,
    references,
    container,
    section,
    language,
    block,
    prose,
  };
}

function isBalanced(sentence: string): boolean {
  return (
    (sentence.match(/\(/g)?.length ?? 0) === (sentence.match(/\)/g)?.length ?? 0) &&
    (sentence.match(/"/g)?.length ?? 0) % 2 === 0
  );
}

function tidy(sentence: string): string {
  return sentence
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([.,;:!])/g, '$1')
    .replaceAll(/,([.;])/g, '$1')
    .trim();
}

/** "an" that stood before what has gone fits what follows. */
function withArticle(before: string, after: string, locale: Locale): string {
  if (locale !== 'en') return before;
  return before.replace(/(?<=(?:^|\s)a)n?(?=\s$)/i, /^[aeio]/i.test(after) ? 'n' : '');
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
