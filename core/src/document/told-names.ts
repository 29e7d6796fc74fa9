/**
 * How the parties are called, and which of them writes, where a document says so in its own first lines: "Prepared by
 * Alm Data for Nordby Council", "Customer: Nordby Council", "Nordby Council (hereinafter the Customer)".
 */
import { lazy, remember } from '../base/memoize.ts';
import type { Block } from '../markdown/blocks.ts';
import type { TellsOfParties } from '../languages/language.ts';
import type { ToldNames } from '../markdown/front-matter.ts';
import { readable } from '../markdown/prose.ts';
import { phrasesEverywhereBy, wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import { findParty, otherParty, partyWords, type Party } from './party.ts';
import { titleVoice } from './voice.ts';

/** Who somebody is said to be. */
type Told = { -readonly [Key in Party]?: string } & { author?: Party };

const cues = phrasesEverywhereBy(({ partnership }, cue: keyof TellsOfParties) => partnership.tellsOfParties[cue]);

/** Blocks that may stand above what the document is about. */
const OPENING_BLOCKS = 8;
/** Of a longer one, only what comes first introduces anybody, in UTF-16 code units. */
const LONGEST_INTRODUCTION = 600;
const LONGEST_NAME_WORDS = 6;

/** What is said before the first heading that stands below some text. */
export function openingOf(blocks: Iterable<Block>): readonly Block[] {
  const opening: Block[] = [];
  let hasText = false;
  for (const block of blocks) {
    if (opening.length >= OPENING_BLOCKS || (block.kind === 'heading' && hasText)) break;
    if (block.kind !== 'heading') hasText = true;
    opening.push(block);
  }
  return opening;
}

/** Undefined where nobody is named. What is said first counts. */
export function toldNames(opening: readonly Block[]): ToldNames | undefined {
  const introductions = opening.flatMap((block) => introductionsIn(block));
  const told = toldBy(introductions, opening[0] !== undefined && isOfWriter(lineOf(opening[0])));
  const { customer, supplier } = told;
  if (customer === undefined && supplier === undefined) return undefined;
  const author = told.author ?? writerIn(introductions, told);
  return {
    ...(customer !== undefined && { customer: variantsOf(customer, supplier) }),
    ...(supplier !== undefined && { supplier: variantsOf(supplier, customer) }),
    ...(author && { author }),
  };
}

function toldBy(introductions: readonly Introduction[], isOffer: boolean): Told {
  const told: Told = {};
  for (const each of introductions) {
    const { letter } = each;
    // Of an offer, whoever it comes from is the supplier.
    const sent: Told = letter && isOffer ? { supplier: letter.from, customer: letter.to, author: 'supplier' } : {};
    Object.assign(told, { ...sent, ...each.told, ...told });
  }
  return told;
}

/** Where only one is named, and somebody without a name writes, it is the other one. */
function writerIn(introductions: readonly Introduction[], { customer, supplier }: Told): Party | undefined {
  if (customer !== undefined && supplier !== undefined) return undefined;
  const isByNobody = introductions.some((each) => each.isByNobody);
  return isByNobody ? otherParty(customer === undefined ? 'supplier' : 'customer') : undefined;
}

/** What one line or sentence tells. */
interface Introduction {
  readonly told: Told;
  readonly letter: { readonly from: string; readonly to: string } | undefined;
  /** Written by somebody who is not called by name. */
  readonly isByNobody: boolean;
}

const NOTHING: Introduction = { told: {}, letter: undefined, isByNobody: false };

const introductionsIn = remember((block: Block): readonly Introduction[] => {
  if (block.kind === 'heading') return [];
  if (block.kind === 'table') return block.children.map(({ prose }) => labelled(prose.map((cell) => readable(cell))));
  if (block.kind === 'list') return block.children.flatMap((item) => introductionsIn(item));
  if (block.kind === 'item') return block.children.slice(0, 1).flatMap((own) => introductionsIn(own));
  const text = lineOf(block);
  return [...linesOf(block).map((line) => labelled(line.split(/:\s+/, 2))), introduced(text), aliases(text)];
});

function lineOf(block: Block): string {
  return block.prose
    .map((prose) => readable(prose))
    .join(' ')
    .slice(0, LONGEST_INTRODUCTION);
}

/** Lines with hard breaks, or without, are labels of one thing each: "**Customer:** ...". */
function linesOf({ prose }: Block): string[] {
  const [first] = prose;
  if (first === undefined) return [];
  const lines = first.shown.slice(0, LONGEST_INTRODUCTION).split('\n');
  let start = 0;
  return lines.map((line) => {
    const end = start + line.length;
    const words = readable(first, start, end);
    start = end + 1;
    return words;
  });
}

/** "Customer: Nordby Council, the park office". */
function labelled([label = '', value = '']: readonly string[]): Introduction {
  const party = (['customer', 'supplier'] as const).find((each) => {
    const found = partyWords(each).first(label);
    return found?.text.length === label.trim().length;
  });
  const [name = ''] = value.split(/\s*[,(|/;]|\s[–—-]\s/u);
  const isName = /^\p{Lu}/u.test(name) && !/[.!?:]$/.test(name) && name.split(' ').length <= LONGEST_NAME_WORDS;
  return party === undefined || !isName ? NOTHING : { ...NOTHING, told: { [party]: name.trim() } };
}

/** "Prepared by Alm Data for Nordby Council"; "those who build it for us are Alm Data". */
function introduced(text: string): Introduction {
  const told: Told = {};
  for (const cue of ['supplierIs', 'supplierForUs', 'customerIs'] as const) {
    const found = cues(cue).first(text);
    const name = found && nameAt(text, found.span.end);
    if (!name) continue;
    told[cue === 'customerIs' ? 'customer' : 'supplier'] ??= name.text;
    if (cue === 'supplierForUs') told.author ??= 'customer';
  }
  const builds = cues('whoBuilds').first(text);
  const builder = builds && nameBefore(text, builds.span.start);
  if (builder) told.supplier ??= builder;
  const written = cues('writtenBy').first(text);
  if (written === undefined) return { ...NOTHING, told, letter: letterIn(text) };
  const writer = nameAt(text, written.span.end);
  const reader = writer && behind(text, writer.end, 'writtenFor');
  // Who writes for somebody works for them.
  if (writer && reader)
    return { ...NOTHING, told: { supplier: writer.text, customer: reader, author: 'supplier', ...told } };
  return { ...NOTHING, told, isByNobody: writer === undefined };
}

/** "From Alm Data to Nordby Council", as a line of its own. */
function letterIn(text: string): Introduction['letter'] {
  const found = cues('from').first(text);
  if (found?.span.start !== 0) return undefined;
  const from = nameAt(text, found.span.end);
  const to = from && behind(text, from.end, 'to');
  return to === undefined || from === undefined ? undefined : { from: from.text, to };
}

/** "Nordby Council (hereinafter the Customer)". */
function aliases(text: string): Introduction {
  const told: Told = {};
  let from = 0;
  for (const { span } of cues('calledBelow').matches(text)) {
    if (span.start < from) continue;
    const alias = /^[^).;\n]{0,60}/u.exec(text.slice(span.end))?.[0] ?? '';
    const party = findParty(alias, {});
    const start = from + (cues('between').first(text.slice(from, span.start))?.span.end ?? 0);
    const name = nameBefore(text, span.start, start);
    if (party && name) told[party] ??= name;
    from = span.end + alias.length;
  }
  return { ...NOTHING, told };
}

/** Words with capitals, and those that join them: "Council of Nordby", "Alm & Ek Data". */
const names = lazy(() => {
  const word = "\\p{Lu}[\\p{L}\\p{N}'’-]*";
  const joins = anyOf(wordsEverywhere(({ partnership }) => partnership.tellsOfParties.joins));
  return new RegExp(`${word}(?:\\s(?:(?:&|${joins})\\s)?(?:${word}|\\d{1,4}(?!\\p{N}))){0,5}`, 'gu');
});
const beforeName = lazy(() => {
  const words = wordsEverywhere(({ partnership }) => partnership.tellsOfParties.articles);
  const articles = anyOf(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
  return new RegExp(`^[\\s:*_"“”'’]{0,6}(?:(?:${articles})\\s)?(?=\\p{Lu})`, 'u');
});

function nameAt(text: string, from: number): { readonly text: string; readonly end: number } | undefined {
  const lead = beforeName().exec(text.slice(from, from + 40));
  if (lead === null) return undefined;
  const start = from + lead[0].length;
  const name = text.slice(start).match(names())?.[0];
  return name === undefined ? undefined : { text: name, end: start + name.length };
}

/** The last name before a place. */
function nameBefore(text: string, before: number, from = 0): string | undefined {
  return text.slice(from, before).match(names())?.at(-1);
}

function behind(text: string, from: number, cue: 'writtenFor' | 'to'): string | undefined {
  const found = cues(cue).first(text.slice(from));
  if (found === undefined || /\S/.test(text.slice(from, from + found.span.start))) return undefined;
  return nameAt(text, from + found.span.end)?.text;
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

/** Later the rest is left out: "Alm Data" is "Alm", "Alm & Ek Data" also "Alm & Ek". "Nordby" alone is a place, not "Nordby council". */
function variantsOf(name: string, other: string | undefined): readonly string[] {
  const first = firstWord(name);
  const second = name.split(' ')[1];
  const isShared = other !== undefined && first === firstWord(other);
  const isShort = second === undefined || first.length < 4 || isShared || /^\p{Ll}{3}/u.test(second);
  return isShort ? [name] : [name, first];
}

/** Offers and plans begin with who writes. */
function isOfWriter(title: string): boolean {
  const voice = titleVoice(title);
  return voice === 'title' || voice === 'plan';
}
