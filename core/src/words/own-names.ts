/** Words that belong to the name of somebody or something: "the Quick Response team", "Enkel AB". */
import { remember } from '../base/memoize.ts';
import type { Span } from '../base/span.ts';
import type { Language } from '../languages/index.ts';
import { anyOf } from './phrases.ts';

/** Words with a capital on either side, also over an "and": "Trygg och Säker Hamn". */
const runsOf = remember(({ and }: Language['grammar']) => {
  const link = `(?:(?:${anyOf(and)}|&)\\s)?`;
  return {
    before: new RegExp(`(?:\\p{Lu}[\\p{L}\\p{N}-]{0,40}\\s${link}){0,4}$`, 'u'),
    behind: new RegExp(`^(?:[\\s-]${link}\\p{Lu}[\\p{L}\\p{N}/-]{0,40}){0,4}`, 'u'),
  };
});
/** A name is no longer than this on either side. */
const REACH = 180;
const WORD_BEFORE = /(?<![\p{L}\p{N}])(?<word>[\p{L}\p{N}]{1,40})\s$/u;

export function isInOwnName(text: string, { start, end }: Span, { grammar }: Language): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end)) || !/\p{Ll}{3}/u.test(text)) return false;
  const { leads, notLeads, forms } = grammar.ownNames;
  const runs = runsOf(grammar);
  const before = text.slice(Math.max(0, start - REACH), start);
  const run = runs.before.exec(before)?.[0] ?? '';
  const behind = runs.behind.exec(text.slice(end, end + REACH))?.[0] ?? '';
  if (behind.split(/[\s-]+/).some((word) => forms.includes(word.toLowerCase()))) return true;
  const [first = ''] = run.split(/\s/);
  const isArticle = leads.includes(first.toLowerCase()) && first !== first.toLowerCase();
  const lead = isArticle
    ? first.toLowerCase()
    : WORD_BEFORE.exec(before.slice(0, before.length - run.length))?.groups?.word;
  if (lead === undefined) return false;
  // Where everything with a capital is a name, one word is enough; elsewhere a capital may only stress a word.
  if (leads.length === 0) return lead === lead.toLowerCase() && !notLeads.includes(lead);
  const others = (isArticle ? run.slice(first.length) : run) + behind;
  return leads.includes(lead) && /\p{Lu}/u.test(others);
}
