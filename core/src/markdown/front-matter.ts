/** What the front matter says about the partnership. */
import { memoize } from '../base/memoize.ts';
import type { Span } from '../base/span.ts';
import { DOCUMENT_LOCALES, findLocale, languages, type DocumentLocale, type Language } from '../languages/index.ts';
import { phrasesEverywhereBy, wordsEverywhere } from '../words/packs.ts';
import { frontMatterIn, type FrontMatterText } from './agreement.ts';
import { readFields, type FrontMatterFields, type UnreadField } from './front-matter-fields.ts';
import { nearKeysIn, unreadLanguageIn } from './near-keys.ts';

export interface FrontMatter {
  readonly customer?: string;
  readonly supplier?: string;
  /** Whose text the document is. */
  readonly author?: Party;
  readonly language?: DocumentLocale;
  /** Documents that name the same partnership are read as one. */
  readonly partnership?: string;
  /** The document says that it is read by itself. */
  readonly isAlone?: true;
  /** Systems that exist and have to be lived with. */
  readonly systems?: readonly string[];
  /** What the document's first lines say of the parties. */
  readonly told?: ToldNames;
  /** What looks as if it were said to us, and is not read. */
  readonly unread?: readonly UnreadField[];
}

/** How the parties are called, longer names first, and which of them writes. */
export interface ToldNames {
  readonly customer?: readonly string[];
  readonly supplier?: readonly string[];
  readonly author?: Party;
}

type Topic = keyof Language['frontMatter'];
type Party = 'customer' | 'supplier';

/** Reads what stands between the fences; what is broken or of the wrong kind counts as not said. */
export function readFrontMatter(block: FrontMatterText | undefined): FrontMatter {
  if (block === undefined) return {};
  const fields = readFields(block);
  if (fields.broken) return { unread: [brokenLine(block, fields.broken)] };
  const said = (topic: Topic): unknown => valueOf(fields, topic);
  const customer = nameOf(said('customer'));
  const supplier = nameOf(said('supplier'));
  const languageName = onlyOf(said('language'));
  const language = languageName === undefined ? undefined : findLanguage(languageName);
  const isLanguageUnread = language === undefined && languageName !== undefined;
  const systems = listOf(said('systems'));
  const unread = [
    ...nearKeysIn(block, fields, { customer, supplier }),
    ...(isLanguageUnread ? unreadLanguageIn(block, fields, languageName) : []),
  ];
  return {
    ...(systems.length > 0 && { systems }),
    ...readPartnershipName(said('partnership')),
    ...given('customer', customer),
    ...given('supplier', supplier),
    ...given('author', findAuthor(said('author'), { customer, supplier })),
    ...given('language', language),
    ...(unread.length > 0 && { unread }),
  };
}

function given<Key extends keyof FrontMatter>(
  key: Key,
  value: FrontMatter[Key] | undefined,
): Pick<FrontMatter, Key> | object {
  return value === undefined ? {} : { [key]: value };
}

function readPartnershipName(value: unknown): Pick<FrontMatter, 'partnership' | 'isAlone'> {
  const name = nameOf(value);
  if (value === false || (name !== undefined && meansAlone(name))) return { isAlone: true };
  return name === undefined ? {} : { partnership: name };
}

function brokenLine({ notation, text, start }: FrontMatterText, span: Span): UnreadField {
  return { problem: notation, span, words: text.slice(span.start - start, span.end - start) };
}

/** What a field is called in any of the languages. */
const keysOf = memoize((topic: Topic) => wordsEverywhere(({ frontMatter }) => frontMatter[topic]));

function valueOf({ values }: FrontMatterFields, topic: Topic): unknown {
  return keysOf(topic)
    .map((key) => values.get(key))
    .find((value) => value !== undefined && value !== null);
}

/** By its tag or by any of its names: `sv-SE`, "Swedish". */
function findLanguage(name: string): DocumentLocale | undefined {
  const words = withoutBracket(name).toLowerCase();
  return (
    findLocale(words, DOCUMENT_LOCALES) ??
    DOCUMENT_LOCALES.find((locale) => languages[locale].about.names.includes(words))
  );
}

/** Whether a partnership is called "none". */
function meansAlone(name: string): boolean {
  return wordsEverywhere(({ frontMatterWords }) => frontMatterWords.alone).includes(name.toLowerCase());
}

const partyWords = phrasesEverywhereBy(({ partnership }, party: Party) => partnership[party]);

/** The party that is named, by its name or by what it is; undefined where that is neither of them, or both. */
function findAuthor(value: unknown, names: Readonly<Record<Party, string | undefined>>): Party | undefined {
  const text = listOf(value).join(', ');
  if (text === '') return undefined;
  const isNamed = (party: Party): boolean => holdsName(text, names[party]);
  const isMeant = (party: Party): boolean => isPhrase(text, party);
  for (const is of [isNamed, isMeant])
    if (is('customer') !== is('supplier')) return is('customer') ? 'customer' : 'supplier';
  return undefined;
}

function holdsName(text: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const beside = [text.charAt(at - 1), text.charAt(at + name.length)];
  return at !== -1 && !beside.some((sign) => /[\p{L}\p{N}]/u.test(sign));
}

/** Longer words in front of a party make a name of it. */
const LONGEST_ARTICLE = 4;

/** "supplier", "the supplier"; not "Customer Success" and not "Acme Consultants". */
function isPhrase(text: string, party: Party): boolean {
  const words = withoutBracket(text);
  const found = partyWords(party).first(words);
  if (found === undefined || found.span.end < words.length) return false;
  const [article = '', ...more] = words.slice(0, found.span.start).trim().split(/\s+/);
  return more.length === 0 && article.length < LONGEST_ARTICLE;
}

/** "English (UK)", "the supplier (Lunden)". */
function withoutBracket(text: string): string {
  return text.split('(')[0]?.trim() ?? '';
}

/** The partnership that a text names, without reading the rest of it. */
export function partnershipNameIn(source: string): string | undefined {
  return readFrontMatter(frontMatterIn(source)).partnership;
}

/** Several in a list are named together. */
function nameOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf((Array.isArray(value) ? listOf(value) : []).join(', '));
}

function onlyOf(value: unknown): string | undefined {
  const entries = Array.isArray(value) ? listOf(value) : [];
  return textOf(value) ?? (entries.length === 1 ? entries[0] : undefined);
}

function listOf(value: unknown): string[] {
  const entries: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
  return entries.flatMap((entry) => textOf(entry) ?? []);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : undefined;
}
