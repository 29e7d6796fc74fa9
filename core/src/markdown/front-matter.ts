/** What the front matter says about the partnership. */
import { parse } from 'yaml';
import { memoize } from '../base/memoize.ts';
import { DOCUMENT_LOCALES, findLocale, languages, type DocumentLocale, type Language } from '../languages/index.ts';
import { phrasesEverywhereBy, wordsEverywhere } from '../words/packs.ts';

export interface FrontMatter {
  readonly customer?: string;
  readonly supplier?: string;
  /** Whose text the document is; undefined where the name of a person stands there. */
  readonly author?: 'customer' | 'supplier';
  readonly language?: DocumentLocale;
  /** Documents that name the same partnership are read as one. */
  readonly partnership?: string;
  /** Systems that exist and have to be lived with. */
  readonly systems?: readonly string[];
}

/** Reads the YAML between the fences; what is broken or of the wrong kind counts as not said. */
export function readFrontMatter(yaml: string | undefined): FrontMatter {
  const fields = parseFields(yaml);
  const field = (topic: keyof Language['frontMatter']): unknown =>
    keysOf(topic)
      .map((key) => fields[key])
      .find((value) => value !== undefined && value !== null);
  const customer = textOf(field('customer'));
  const supplier = textOf(field('supplier'));
  const author = findAuthor(textOf(field('author')), { customer, supplier });
  const language = findLanguage(textOf(field('language')));
  const partnership = textOf(field('partnership'));
  const systems = listOf(field('systems'));
  return {
    ...(systems.length > 0 && { systems }),
    ...(partnership !== undefined && { partnership }),
    ...(customer !== undefined && { customer }),
    ...(supplier !== undefined && { supplier }),
    ...(author !== undefined && { author }),
    ...(language !== undefined && { language }),
  };
}

const parties = phrasesEverywhereBy(({ partnership }, party: 'customer' | 'supplier') => partnership[party]);

/** The party that the words name as a whole, by what it is or what it is called. */
function findAuthor(
  words: string | undefined,
  names: Readonly<Record<'customer' | 'supplier', string | undefined>>,
): FrontMatter['author'] {
  if (words === undefined) return undefined;
  return (['customer', 'supplier'] as const).find((party) => {
    const match = parties(party).first(words);
    return words.toLowerCase() === names[party]?.toLowerCase() || match?.text.length === words.length;
  });
}

/** What a field is called in any of the languages. */
const keysOf = memoize((topic: keyof Language['frontMatter']) =>
  wordsEverywhere(({ frontMatter }) => frontMatter[topic]),
);

/** By its tag or by any of its names: `sv-SE`, "Swedish". */
function findLanguage(name: string | undefined): DocumentLocale | undefined {
  if (name === undefined) return undefined;
  const words = name.toLowerCase();
  return (
    findLocale(words, DOCUMENT_LOCALES) ??
    DOCUMENT_LOCALES.find((locale) => languages[locale].about.names.includes(words))
  );
}

/** The partnership that a text names, without reading the rest of it. */
export function partnershipNameIn(source: string): string | undefined {
  const start = /^\uFEFF?---[ \t]*\r?\n/.exec(source)?.[0].length;
  if (start === undefined) return undefined;
  const end = source.indexOf('\n---', start - 1);
  return end === -1 ? undefined : readFrontMatter(source.slice(start, end)).partnership;
}

function parseFields(yaml: string | undefined): Record<string, unknown> {
  // Anchors that multiply are the only way in which a short text could become a large value.
  if (yaml === undefined || yaml.length > 20_000) return {};
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10, logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function listOf(value: unknown): string[] {
  const entries: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return entries.flatMap((entry) => textOf(entry) ?? []);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
