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
  const runs = runsOf(grammar);
  const before = text.slice(Math.max(0, start - REACH), start);
  const run = textOf(runs.before.exec(before));
  const behind = textOf(runs.behind.exec(text.slice(end, end + REACH)));
  if (hasForm(behind, grammar)) return true;
  return isLedTo(before.slice(0, before.length - run.length), run, behind, grammar);
}

/** "Python" in "the Python Software Foundation": what is named is an organisation. */
export function isInNameOfOrganisation(text: string, { end }: Span, { grammar }: Language): boolean {
  return hasForm(textOf(runsOf(grammar).behind.exec(text.slice(end, end + REACH))), grammar);
}

function hasForm(run: string, { ownNames }: Language['grammar']): boolean {
  return run !== '' && run.split(/[\s-]+/).some((word) => ownNames.forms.includes(word.toLowerCase()));
}

const textOf = (match: RegExpExecArray | null): string => match?.[0] ?? '';

/** Where everything with a capital is a name, one word is enough; elsewhere a capital may only stress a word. */
function isLedTo(before: string, run: string, behind: string, { ownNames }: Language['grammar']): boolean {
  const { leads, notLeads } = ownNames;
  const [first = ''] = run.split(/\s/);
  // "The" at the start of a sentence has a capital of its own.
  const isArticle = leads.includes(first.toLowerCase());
  const lead = isArticle ? first.toLowerCase() : WORD_BEFORE.exec(before)?.groups?.word;
  if (lead === undefined) return false;
  if (leads.length === 0) return lead === lead.toLowerCase() && !notLeads.includes(lead);
  const others = (isArticle ? run.slice(first.length) : run) + behind;
  return leads.includes(lead) && /\p{Lu}/u.test(others);
}
