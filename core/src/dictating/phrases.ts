/** The phrase around a means: what goes with it when it goes. */
import type { Span } from '../base/span.ts';
import type { DocumentLocale } from '../languages/index.ts';
import { grammar } from './grammar.ts';

/** Words between "using" and the name, or between "in a" and the noun. */
const REACH = 70;

export type Range = Pick<Span, 'start' | 'end'>;

/** The brackets that hold the cue, or the words from "via" or "in a" to the end of the noun. */
export function phraseAround(
  cue: Range,
  cues: readonly Range[],
  text: string,
  locale: DocumentLocale,
): Range | undefined {
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
function leadOf(cue: Range, text: string, locale: DocumentLocale): Lead | undefined {
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
function endOfPhrase(cue: Range, cues: readonly Range[], text: string, lead: string, locale: DocumentLocale): number {
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

function withinSentence(start: number, end: number, text: string, locale: DocumentLocale): Range | undefined {
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
function clauseEnd(rest: string, isWholeClause: boolean, locale: DocumentLocale): number {
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
