/**
 * Keys and languages in front matter that are not read, and were surely meant to be. Front matter belongs to many tools:
 * only what is one slip away from a word of ours counts, and what another key says already is nowhere missed.
 */
import { lazy } from '../base/memoize.ts';
import { DOCUMENT_LOCALES, languages, type DocumentLocale } from '../languages/index.ts';
import { phrasesIn, wordsEverywhere } from '../words/packs.ts';
import { isTechnologyName } from '../words/technologies.ts';
import type { FrontMatterText } from './agreement.ts';
import { keySpan, valueSpan, type FrontMatterFields, type UnreadField } from './front-matter-fields.ts';

/** Authors are named by every tool: what resembles that key says nothing. */
const TOPICS = ['customer', 'supplier', 'language', 'partnership', 'systems'] as const;
type Topic = (typeof TOPICS)[number];
type Party = 'customer' | 'supplier';

/** Shorter words have too many neighbours: `lang` and `land`, `kund` and `kind`. */
const LEAST_LETTERS = 6;

/** Keys that resemble one of ours. `parties` are those that are named already. */
export function nearKeysIn(
  block: FrontMatterText,
  { values }: FrontMatterFields,
  parties: Readonly<Partial<Record<Party, string | undefined>>>,
): UnreadField[] {
  return [...values].flatMap(([key, value]): UnreadField[] => {
    if (!isText(value) || isKnown(key)) return [];
    const near = nearKey(key, values) ?? partyKey(key, parties);
    const span = near === undefined ? undefined : keySpan(block, key);
    if (near === undefined || span === undefined) return [];
    const words = block.text.slice(span.start - block.start, span.end - block.start);
    return [{ problem: 'key', span, words, meant: near }];
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.some((each) => typeof each === 'string'));
}

/** Whether it is one of ours, or another tool's. */
function isKnown(key: string): boolean {
  const isOwn = TOPICS.some((topic) => wordsEverywhere(({ frontMatter }) => frontMatter[topic]).includes(key));
  return isOwn || isForeign(key);
}

function isForeign(key: string): boolean {
  return wordsEverywhere(({ frontMatterWords }) => frontMatterWords.otherKeys).includes(key);
}

/** Our key that is written almost so; undefined where it is written right elsewhere. */
function nearKey(key: string, values: ReadonlyMap<string, unknown>): string | undefined {
  const folded = fold(key);
  for (const topic of TOPICS) {
    const own = wordsEverywhere(({ frontMatter }) => frontMatter[topic]);
    if (own.some((word) => values.has(word))) continue;
    const near = own.find((word) => fold(word) === folded || isSlip(folded, fold(word))) ?? knownSlip(folded, topic);
    if (near !== undefined) return near;
  }
  return undefined;
}

/** A slip that people make though it is further off: `kunder`. */
function knownSlip(folded: string, topic: Topic): string | undefined {
  for (const locale of DOCUMENT_LOCALES) {
    const { frontMatter, frontMatterSlips } = languages[locale];
    if (frontMatterSlips[topic].some((slip) => fold(slip) === folded)) return frontMatter[topic][0];
  }
  return undefined;
}

const PARTY_WORDS = {
  customer: phrasesIn(({ partnership }) => partnership.customer),
  supplier: phrasesIn(({ partnership }) => partnership.supplier),
} as const;

/** Another word for the one party counts where the other is named: `vendor` beside `customer`. */
function partyKey(
  key: string,
  { customer, supplier }: Readonly<Partial<Record<Party, string | undefined>>>,
): string | undefined {
  if ((customer === undefined) === (supplier === undefined)) return undefined;
  const missing = customer === undefined ? 'customer' : 'supplier';
  const home = DOCUMENT_LOCALES.find((locale) => PARTY_WORDS[missing](languages[locale]).first(key)?.text === key);
  return home && languages[home].frontMatter[missing][0];
}

/** A language that is not read: one of ours, misspelt, or another one. What else a tool calls language is left alone. */
export function unreadLanguageIn(block: FrontMatterText, { values }: FrontMatterFields, name: string): UnreadField[] {
  const key = wordsEverywhere(({ frontMatter }) => frontMatter.language).find((each) => values.has(each));
  const span = key === undefined ? undefined : valueSpan(block, key, name);
  if (key === undefined || span === undefined) return [];
  const meant = nearLanguage(name);
  if (meant !== undefined) return [{ problem: 'language', span, words: name, meant }];
  const isOther = !isForeign(key) && !isTechnologyName(name) && isLanguage(name.toLowerCase());
  return isOther ? [{ problem: 'otherLanguage', span, words: name }] : [];
}

function nearLanguage(name: string): DocumentLocale | undefined {
  const folded = fold(name);
  return DOCUMENT_LOCALES.find((locale) =>
    languages[locale].about.names.some((each) => fold(each) === folded || isSlip(folded, fold(each))),
  );
}

/** Names of languages in those that we know. */
const languageNames = lazy(() => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(tags.flatMap(namesOf));
});

function isLanguage(words: string): boolean {
  const isTag = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/.test(words);
  return languageNames().has(words) || (isTag && namesOf(words.replace(/[-_].*/, '')).length > 0);
}

const dictionaries = lazy(() =>
  DOCUMENT_LOCALES.map((locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })),
);

function namesOf(tag: string): string[] {
  return dictionaries().flatMap((names) => names.of(tag)?.toLowerCase() ?? []);
}

/** Without the signs on its letters. */
function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether a single letter is wrong, missing or too many, or two stand the other way round. */
function isSlip(written: string, word: string): boolean {
  if (word.length < LEAST_LETTERS || Math.abs(written.length - word.length) > 1) return false;
  let start = 0;
  while (start < word.length && written[start] === word[start]) start += 1;
  const [rest, meant] = [written.slice(start), word.slice(start)];
  const isSwapped = rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2);
  const isOneOff = rest.slice(1) === meant.slice(1) || rest.slice(1) === meant || rest === meant.slice(1);
  return written !== word && (isSwapped || isOneOff);
}
