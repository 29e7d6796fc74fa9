/** The phrase around a means: what goes with it when it goes. */
import type { Span } from '../base/span.ts';
import type { Grammar } from './grammar.ts';

/** Relative to a sentence. */
export type Range = Pick<Span, 'start' | 'end'>;

/** A sentence, the means that it names, and the grammar of its language. */
export interface Sentence {
  readonly text: string;
  readonly cues: readonly Range[];
  readonly grammar: Grammar;
}

/** Between "using" and the name, or between "in a" and the noun, in UTF-16 code units. */
const LEAD_REACH = 70;

/** The brackets that hold the cue, or the words from "via" or "in a" to the end of the noun. */
export function phraseAround(cue: Range, sentence: Sentence): Range | undefined {
  const whole = bracketsAround(cue, sentence) ?? labelOf(cue, sentence) ?? attributeOf(cue, sentence);
  if (whole) return whole;
  const lead = leadOf(cue, sentence);
  if (lead === undefined) return undefined;
  const end = endOfPhrase(cue, lead.words, sentence);
  return lead.start === 0 ? atFront(end, sentence) : withinSentence(lead.start, end, sentence);
}

interface Lead {
  readonly start: number;
  readonly words: string;
}

/** The nearest "via" or "in a" that nothing but a noun phrase parts from the cue; "with the mouse" has its own. */
function leadOf(cue: Range, { text, grammar }: Sentence): Lead | undefined {
  const from = Math.max(0, cue.start - LEAD_REACH);
  const before = text.slice(from, cue.start);
  const found = [...grammar.leads.matches(before)]
    .toReversed()
    .find(({ span, text: words }) => isCarried(before.slice(span.end), words, grammar));
  const led = grammar.leads.first(text.slice(cue.start, cue.end));
  const words = found?.text ?? (led?.span.start === 0 ? led.text : undefined);
  if (words === undefined) return undefined;
  const start = found ? from + found.span.start : cue.start;
  return { words, start: grammar.adverb.exec(text.slice(0, start))?.index ?? start };
}

/** Behind the noun that the cue stands before, the rest of a list of names, and what the lead carries beyond. */
function endOfPhrase(cue: Range, lead: string, { text, cues, grammar }: Sentence): number {
  const { verbal, tail, after, listed, remark, lastNoun } = grammar;
  const lengthOf = (pattern: RegExp, at: number): number => pattern.exec(text.slice(at))?.[0].length ?? 0;
  let end = cue.end + lengthOf(tail, cue.end);
  if (verbal.test(lead)) end += clauseEnd(text.slice(end), grammar.clause.test(lead), grammar);
  for (const next of cues) {
    if (next.start < end || !listed.test(text.slice(end, next.start))) continue;
    end = next.end + lengthOf(VERSION_IN_LIST, next.end);
    end += lengthOf(tail, end);
  }
  // A remark on the name goes along; "(required)" is one on the requirement.
  end += lengthOf(remark, end);
  // The noun that the name stands before, where we do not know it: "on a colour-coded map."
  return after.test(text.slice(end)) ? end : end + lengthOf(lastNoun, end);
}

/** "PostgreSQL 16 and Redis 7.2": what goes along with a name. */
const VERSION_IN_LIST = /^\s+v?\d[\d.]*\d/;

/** A front goes up to its comma, or in Swedish to the verb: "Innan ordern skickas via Kafka ska ...". */
function atFront(end: number, { text, grammar }: Sentence): Range | undefined {
  const behind = grammar.front.exec(text.slice(end));
  return behind ? { start: 0, end: end + behind[0].length } : undefined;
}

function withinSentence(start: number, end: number, { text, grammar }: Sentence): Range | undefined {
  const { after, participle, hollow, and, to, from } = grammar;
  const rest = text.slice(end);
  if (!after.test(rest) && !participle.test(rest)) return undefined;
  const kept = text.slice(0, start).replace(/[\s,]+$/, '');
  if (!/\p{L}/u.test(kept)) return undefined;
  // "implemented using Java." says nothing any more; "run on Linux and kept for a year" does.
  if (!and.test(rest) && hollow.test(kept)) return undefined;
  // "from the register to the database" needs both ends.
  if (to.test(text.slice(kept.length)) && from.test(kept)) return undefined;
  const isInserted = /,\s*$/.test(text.slice(0, start)) && /^\s*,/.test(rest);
  return { start: kept.length, end: isInserted ? end + rest.indexOf(',') + 1 : end };
}

/** How far the phrase behind the cue goes: to the next comma, or the next verb that the sentence goes on with. */
function clauseEnd(rest: string, isWholeClause: boolean, { goesOn, restOfList }: Grammar): number {
  const stop = isWholeClause ? /[;:()–—]|\.(?!\d)/ : /[,;:()–—]|(?<!\sv)\.(?!\d)/;
  const end = rest.search(stop);
  const clause = (end === -1 ? rest : rest.slice(0, end)).trimEnd();
  const next = isWholeClause ? undefined : goesOn.exec(clause);
  if (next) return next.index;
  return clause.length + (restOfList.exec(rest.slice(clause.length))?.[0].length ?? 0);
}

/** Whether nothing but a noun phrase stands between the lead and the cue. */
function isCarried(between: string, lead: string, { verbal, leads, determiner, clauseWord, target }: Grammar): boolean {
  const words = between.trim() === '' ? 0 : between.trim().split(/\s+/).length;
  // "using HTML, CSS": what stands before the last comma belongs to the list.
  const phrase = verbal.test(lead) ? between.replace(/,\s*$/, '') : between;
  if (/[,.;:()](?!\d)/.test(phrase) || clauseWord.test(phrase)) return false;
  // "to a server" is a place, "to show a menu" what is wanted.
  if (target.test(lead)) return words === 0 || (words <= 4 && determiner.test(between));
  return verbal.test(lead) ? words <= 8 && !leads.test(between) : words <= 4;
}

function bracketsAround(cue: Range, { text, grammar }: Sentence): Range | undefined {
  const open = text.lastIndexOf('(', cue.start);
  if (open === -1 || text.slice(open, cue.start).includes(')')) return undefined;
  const close = text.indexOf(')', cue.end);
  const inside = text.slice(open, close + 1);
  // Code has brackets of its own, and a remark in brackets may be half the sentence.
  if (grammar.openEnd.test(inside) || /(?:,[^,]*){3}/.test(inside)) return undefined;
  if (close === -1 || open === 0 || close - open > 90 || text.charAt(open - 1) !== ' ') return undefined;
  return { start: open - 1, end: close + 1 };
}

/** "a web-based service", "an XML/text file": an attribute can go where its noun stays. */
function attributeOf({ start, end }: Range, { text, grammar }: Sentence): Range | undefined {
  const behind = /^\/(?=\p{L})/u.exec(text.slice(end)) ?? grammar.attribute.exec(text.slice(end));
  if (behind) return { start, end: end + behind[0].length };
  const isAttribute = grammar.endsAsAttribute.test(text.slice(start, end));
  return isAttribute && /^\s\p{L}/u.test(text.slice(end)) ? { start, end: end + 1 } : undefined;
}

/** "HTML5 - semantic markup", "GET /orders — fetch the orders": the words behind the dash say what. */
function labelOf(cue: Range, { text }: Sentence): Range | undefined {
  if (cue.start > 0) return undefined;
  const dash = /^(?:\s*\([^()]{1,40}\))?\s+[-–—]\s+/.exec(text.slice(cue.end));
  return dash ? { start: 0, end: cue.end + dash[0].length } : undefined;
}
