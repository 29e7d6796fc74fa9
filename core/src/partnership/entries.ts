/** What stands in a section as single things: list items, table rows, and sentences where there are neither. */
import { compact } from '../base/compact.ts';
import { perRevision } from '../base/memoize.ts';
import { trimSpan, within, type SourceText, type Span } from '../base/span.ts';
import { isPointer } from '../document/contents.ts';
import type { Identifier, Section, Statement } from '../document/document.ts';
import { findParty, type Party, type PartyNames } from '../document/party.ts';
import { findPhaseTitle } from '../document/phase-titles.ts';
import { hasTrait } from '../document/roles.ts';
import { cleanHeading, findRole } from '../document/sections.ts';
import { splitSentences } from '../document/sentences.ts';
import type { Role } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import type { PhraseSet } from '../words/phrases.ts';
import { endsAbove, isBoldHeading, isTold, readParagraphLead, type ParagraphLead } from './leads.ts';

export interface Cell {
  /** The text of the column's head, without decoration. */
  readonly column: string;
  readonly text: string;
  readonly span: Span;
}

export interface Entry {
  readonly id: Identifier | undefined;
  readonly references: readonly Identifier[];
  /** The words, without id and without the name of the party in front. */
  readonly text: string;
  readonly span: Span;
  /** Named in front of the entry, or of the list that holds it. */
  readonly party: Party | undefined;
  /** Named in front of the list that holds it: "Out of scope:". */
  readonly role: Role | undefined;
  readonly box: Block['box'];
  readonly block: Block;
  /** Of a table row; empty otherwise. */
  readonly cells: readonly Cell[];
}

const LEAD_IN = /^[\s*_]*([^:\n|]{2,60}?)[\s*_]*:[\s*_]*/;

/** What the words before a list say of all that is in it. */
interface Lead {
  readonly party: Party | undefined;
  readonly role: Role | undefined;
}

const NO_CELLS: readonly Cell[] = [];
const NO_LEAD: Lead = { party: undefined, role: undefined };
/** Words of "Out of scope (v1)"; a longer lead-in is a sentence. */
const LONGEST_LEAD_WORDS = 4;
/** Words of a sentence that says something. */
const LEAST_TOLD_WORDS = 3;
/** What sections are read with: the text, and how the parties are called. */
export interface ReadingSource {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
}

/** The entries of one section, in text order. */
export function readEntries(section: Section, document: ReadingSource): readonly Entry[] {
  return new EntryReader(section, document).read();
}

/** The same, read once for as long as nothing in it changes: for those who ask again at every edit. */
export const entriesOf = perRevision((section: Section, document: ReadingSource) =>
  compact(readEntries(section, document)),
);

/** Rows of a table, or items of a list, from which on each is kept by itself. */
const LONG_LIST_ITEMS = 200;

/** In long tables and lists, what is read of each row and item. */
const entryByBlock = new WeakMap<
  Block,
  { readonly section: Section; readonly key: string; readonly entry: Entry | undefined }
>();

class EntryReader {
  readonly #section: Section;
  readonly #source: SourceText;
  readonly #parties: PartyNames;
  readonly #byStart: ReadonlyMap<number, Statement>;

  constructor(section: Section, { source, frontMatter }: ReadingSource) {
    this.#section = section;
    this.#source = source;
    this.#parties = frontMatter;
    const statements = section.passages.flat();
    this.#byStart = new Map(
      statements.map((statement) => [statement.prose.span.start, statement] as const).toReversed(),
    );
  }

  read(): Entry[] {
    const section = this.#section;
    const blocks = withHtml(section.blocks, this.#source);
    const hasItems = blocks.some(({ kind }) => kind === 'list' || kind === 'table');
    return [...this.#entries(blocks, section, hasItems, NO_LEAD)];
  }

  *#entries(blocks: readonly Block[], section: Section, hasItems: boolean, outer: Lead): Generator<Entry> {
    let above = outer;
    let lead = outer;
    for (const block of blocks) {
      if (isPointer(block, this.#source)) continue;
      if (block.kind === 'paragraph') {
        const text = this.#textOf(block);
        const told = readParagraphLead(this.#rawOf(block), section, this.#parties);
        if (text.endsWith(':')) lead = this.#leadIn(text, above);
        else if (told && endsAbove(told, section)) {
          yield* this.#told(block, section, told);
          // What is bold in place of a heading goes on like one.
          if (isBoldHeading(section)) lead = above = { role: told.role ?? 'background', party: told.party };
        } else if (!hasItems || this.#standsAlone(text, section)) yield* this.#sentences(block, section, lead);
      } else if (block.kind === 'list') {
        const isLong = block.children.length > LONG_LIST_ITEMS;
        for (const item of block.children) yield* this.#item(item, section, lead, isLong);
        lead = above;
      } else if (block.kind === 'table') {
        yield* this.#rows(block, lead);
      } else if (block.kind === 'quote') {
        yield* this.#entries(block.children, section, hasItems, lead);
      }
    }
  }

  *#told(block: Block, section: Section, lead: ParagraphLead): Generator<Entry> {
    if (isTold(lead.role)) yield* this.#sentences(block, section, lead, lead.length);
  }

  /** A paragraph that is an item beside the lists: of a party, or a phase of its own. */
  #standsAlone(text: string, { role }: Section): boolean {
    if (findLeadParty(text, this.#parties) !== undefined) return true;
    return role === 'phases' && findPhaseTitle(text)?.start === 0;
  }

  *#item(item: Block, section: Section, lead: Lead, isLong: boolean): Generator<Entry> {
    const paragraph = item.children.find(({ kind }) => kind === 'paragraph');
    const nested = item.children.filter(({ kind }) => kind === 'list');
    if (paragraph !== undefined && isPointer(paragraph, this.#source)) return;
    if (paragraph === undefined) {
      for (const list of nested) for (const child of list.children) yield* this.#item(child, section, lead, isLong);
      return;
    }
    const text = this.#textOf(paragraph);
    const isLead = text.endsWith(':') && nested.length > 0;
    if (!isLead) {
      const make = (): Entry => this.#entry(item, paragraph, lead);
      yield isLong ? (this.#kept(item, lead, '', make) as Entry) : make();
    }
    const own = this.#leadIn(text, lead);
    for (const list of nested) {
      for (const child of list.children) {
        if (isLead || child.box) yield* this.#item(child, section, isLead ? own : lead, isLong);
      }
    }
  }

  /** The same entry as long as its block stands there, and says the same, below the same words. */
  #kept(block: Block, lead: Lead, columns: string, make: () => Entry | undefined): Entry | undefined {
    const section = this.#section;
    const key = `${lead.party ?? ''}\n${lead.role ?? ''}\n${columns}`;
    const known = entryByBlock.get(block);
    if (known?.section === section && known.key === key) return known.entry;
    const entry = make();
    entryByBlock.set(block, { section, key, entry });
    return entry;
  }

  #entry(block: Block, paragraph: Block, lead: Lead): Entry {
    const prose = paragraph.prose[0];
    const span = prose ? trimSpan(this.#source, prose.span) : paragraph.span;
    return this.#make(block, span, lead, block.box);
  }

  /** Those that stand behind a lead, or all of them. */
  *#sentences(block: Block, section: Section, lead: Lead, from = 0): Generator<Entry> {
    for (const prose of block.prose) {
      for (const sentence of splitSentences(prose.mask, section.language)) {
        if (sentence.end <= from) continue;
        const span = within(prose.span, Math.max(from, sentence.start), sentence.end);
        const text = this.#source.slice(span.start, span.end);
        // "Risks: none" is no risk.
        if (from > 0 && text.split(/\s+/).length < LEAST_TOLD_WORDS) continue;
        if (/\p{L}{2}/u.test(text) && !text.endsWith(':')) yield this.#make(block, span, lead, undefined);
      }
    }
  }

  *#rows(table: Block, lead: Lead): Generator<Entry> {
    const columns = (table.children[0]?.prose ?? []).map(({ span }) => plain(this.#source.slice(span.start, span.end)));
    const isLong = table.children.length > LONG_LIST_ITEMS;
    const key = columns.join('|');
    for (const row of table.children.slice(1)) {
      const make = (): Entry | undefined => this.#row(row, columns, lead);
      const entry = isLong ? this.#kept(row, lead, key, make) : make();
      if (entry) yield entry;
    }
  }

  #row(row: Block, columns: readonly string[], lead: Lead): Entry | undefined {
    const cells = row.prose.map(({ span }, index) => ({
      column: columns[index] ?? '',
      span: trimSpan(this.#source, span),
      text: plain(this.#source.slice(span.start, span.end)),
    }));
    const main = cells.toSorted((a, b) => b.text.length - a.text.length)[0];
    if (main === undefined || main.text === '') return undefined;
    const idCell = cells.find(({ text }) => /^\p{Lu}{1,8}[-_.]?(?:\p{Lu}{1,6}[-_.])?\d[\d.]*$/u.test(text));
    const made = this.#make(row, main.span, lead, undefined);
    return { ...made, cells, id: made.id ?? (idCell && { text: idCell.text, span: idCell.span }) };
  }

  #make(block: Block, whole: Span, lead: Lead, box: Block['box']): Entry {
    const statement = this.#byStart.get(whole.start);
    const isInside = statement && statement.span.start >= whole.start && statement.span.start < whole.end;
    const from = isInside ? statement.span.start - whole.start : 0;
    const span = trimSpan(this.#source, within(whole, from, whole.end - whole.start));
    const raw = this.#source.slice(span.start, span.end);
    const party = findLeadParty(raw, this.#parties);
    const text = plain(party === undefined ? raw : raw.replace(LEAD_IN, ''));
    return {
      id: statement?.id,
      references: statement?.references ?? [],
      text,
      span,
      party: party ?? lead.party,
      role: lead.role,
      box,
      block,
      cells: NO_CELLS,
    };
  }

  /** "The supplier:" names a party, "Out of scope:" a role; what it does not name stays as it was. */
  #leadIn(text: string, outer: Lead): Lead {
    const words = text.replace(/:$/, '');
    const role = words.split(' ').length > LONGEST_LEAD_WORDS ? undefined : findRole(words);
    return { party: findParty(text, this.#parties) ?? outer.party, role: hasTrait(role, 'leads') ? role : outer.role };
  }

  #textOf(block: Block): string {
    return plain(this.#rawOf(block));
  }

  #rawOf({ span }: Block): string {
    return this.#source.slice(span.start, span.end);
  }
}

/** The party in `**Customer:** we answer within a day`. */
export function findLeadParty(text: string, parties: PartyNames): Party | undefined {
  const lead = LEAD_IN.exec(text)?.[1];
  return lead === undefined || lead.split(/\s+/).length > 4 ? undefined : findParty(lead, parties);
}

/** Whatever `plain` takes away or puts right. */
const DECORATION = /[<[*_`]|[^\S ]|\s\s/;

/** Markdown without its decoration, on one line. */
export function plain(markdown: string): string {
  if (!DECORATION.test(markdown)) return markdown.trim();
  return markdown
    .replaceAll(/<!--[^>]*-->|<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replaceAll(/\*\*|__|`|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a column's or a lead-in's words begin with one of the phrases. */
export function isNamed(text: string, phrases: PhraseSet): boolean {
  return phrases.first(cleanHeading(text))?.span.start === 0;
}
