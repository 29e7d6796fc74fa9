/** What stands in a section as single things: list items, table rows, and sentences where there are neither. */
import { compact } from '../base/compact.ts';
import { perRevision } from '../base/memoize.ts';
import { trimSpan, within, type SourceText, type Span } from '../base/span.ts';
import { isBoldAlone } from '../document/bold.ts';
import { saysHowMuchItWeighs } from '../document/classify.ts';
import { isPointer } from '../document/contents.ts';
import type { Identifier, Section, Statement } from '../document/document.ts';
import { findParty, type Party, type PartyNames } from '../document/party.ts';
import {
  columnsOf,
  fieldNamedBy,
  fieldParts,
  isFieldName,
  labelAt,
  type Field,
  type FieldPart,
} from '../document/fields.ts';
import { isGuidance } from '../document/guidance.ts';
import { namesAim } from '../document/item-role.ts';
import { findPhaseTitle } from '../document/phase-titles.ts';
import { hasTrait } from '../document/roles.ts';
import { cleanHeading, findRole } from '../document/sections.ts';
import { splitSentences } from '../document/sentences.ts';
import { beginsWithReason } from '../document/statements.ts';
import type { Role } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { readable, type Prose } from '../markdown/prose.ts';
import type { PhraseSet } from '../words/phrases.ts';
import { cellsOf, type Cell, type RowCell } from './cells.ts';
import { isCode, isOnlyCode, withCode } from './code-in-prose.ts';
import {
  fieldsOf,
  NO_FIELDS,
  ownWords,
  saidBelow,
  saidBy,
  saidIn,
  saidOf,
  withField,
  type Fields,
  type SaidOf,
} from './said-of.ts';
import {
  endsAbove,
  isBoldHeading,
  isGoalItself,
  isTold,
  leadOfList,
  readParagraphLead,
  type Lead,
  type ParagraphLead,
} from './leads.ts';

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
  /** The words in front of that list. */
  readonly leadIn: string | undefined;
  readonly box: Block['box'];
  readonly block: Block;
  /** A sentence of running text that asks for nothing. */
  readonly isDescription: boolean;
  /** Of a table row; empty otherwise. */
  readonly cells: readonly Cell[];
  /** What is said of it beside its own words: in columns, in items below it, behind labels. */
  readonly fields: Fields;
}

const LEAD_IN = /^[\s*_]*([^:\n|]{2,60}?)[\s*_]*:[\s*_]*/;

const NO_CELLS: readonly Cell[] = [];
const NO_LEAD: Lead = { party: undefined, role: undefined };
/** Words of a lead that may name a party. */
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
  /** Where statements begin that ask for nothing. */
  readonly #descriptions: ReadonlySet<number>;

  constructor(section: Section, { source, frontMatter }: ReadingSource) {
    this.#section = section;
    this.#source = source;
    this.#parties = frontMatter;
    const statements = section.passages.flat();
    const descriptions = new Set<number>();
    const byStart = new Map<number, Statement>();
    // The first that begins there counts.
    for (const statement of statements.toReversed()) {
      const { kind, span, prose } = statement;
      if (kind === 'context') descriptions.add(span.start);
      byStart.set(prose.span.start, statement).set(span.start, statement);
    }
    this.#descriptions = descriptions;
    this.#byStart = byStart;
  }

  read(): Entry[] {
    const section = this.#section;
    const blocks = withHtml(section.blocks, this.#source);
    const hasItems = blocks.some(({ kind }) => kind === 'list' || kind === 'table');
    const entries: Entry[] = [];
    const saidOfHeading: SaidOf[] = [];
    for (const read of this.#entries(blocks, section, hasItems, NO_LEAD)) {
      if (!isSaidOf(read)) entries.push(read);
      else if (entries.length > 0) entries.push(withField(entries.pop() as Entry, read));
      else saidOfHeading.push(read);
    }
    const item = entries.length === 0 ? this.#itemOfHeading(blocks, saidOfHeading) : undefined;
    return item ? [item] : entries;
  }

  /** "### Rain", "Countermeasure:", "- a roof": where all that stands below a heading says more of it, that is the item. */
  #itemOfHeading([block]: readonly Block[], said: readonly SaidOf[]): Entry | undefined {
    const { heading } = this.#section;
    if (block === undefined || heading === undefined || said.length === 0) return undefined;
    if (!isPartOfRole(this.#section)) return undefined;
    const { span } = heading;
    return { ...NO_ENTRY, text: heading.text, span, block, fields: fieldsOf(said) };
  }

  *#entries(blocks: readonly Block[], section: Section, hasItems: boolean, outer: Lead): Generator<Entry | SaidOf> {
    const place: Place = { section, hasItems, above: outer, lead: outer, field: undefined };
    for (const block of blocks) {
      if (this.#saysNothing(block)) continue;
      if (block.kind === 'paragraph') yield* this.#paragraph(block, place);
      else if (block.kind === 'list') {
        yield* this.#list(block, place);
        place.lead = place.above;
        place.field = undefined;
      } else if (block.kind === 'table') {
        yield* this.#rows(block, place.lead);
      } else if (block.kind === 'quote') {
        yield* this.#entries(block.children, section, hasItems, place.lead);
      }
    }
  }

  *#paragraph(block: Block, place: Place): Generator<Entry | SaidOf> {
    const { section, hasItems } = place;
    const text = this.#textOf(block);
    place.field = fieldNamedBy(text);
    const told = this.#leadOf(block, section);
    const said = place.field === undefined ? saidOf(block, isPartOfRole(section), this.#source) : undefined;
    if (said !== undefined) yield* said;
    else if (text.endsWith(':')) {
      yield* this.#goalOf(block, text);
      place.lead = leadOfList(text, place.above, section, this.#parties);
    } else if (told) {
      yield* this.#told(block, section, told);
      // What is bold in place of a heading goes on like one.
      if (isBoldHeading(section)) place.lead = place.above = { role: told.role ?? 'background', party: told.party };
    } else if (!hasItems || this.#standsAlone(text, section)) yield* this.#sentences(block, section, place.lead);
  }

  *#list(list: Block, { section, lead, field }: Place): Generator<Entry | SaidOf> {
    const isLong = list.children.length > LONG_LIST_ITEMS;
    for (const item of list.children) {
      if (field === undefined) yield* this.#itemOrField(item, section, lead, isLong);
      else yield { field, value: { text: this.#textOf(item.children[0] ?? item), span: item.span } };
    }
  }

  /** The words before a list, where they are the goal and the list tells of it. */
  *#goalOf(block: Block, text: string): Generator<Entry> {
    const prose = isGoalItself(text) ? block.prose[0] : undefined;
    const words = { party: undefined, role: 'goals' } as const;
    if (prose === undefined) return;
    const goal = this.#make(block, { prose, span: prose.span }, words, undefined);
    yield { ...goal, text: goal.text.replace(/:$/, '') };
  }

  /** The words in front of a paragraph, where they count and not the heading above. */
  #leadOf(block: Block, section: Section): ParagraphLead | undefined {
    const told = readParagraphLead(this.#rawOf(block), section, this.#parties);
    return told && endsAbove(told, section) ? told : undefined;
  }

  *#told(block: Block, section: Section, lead: ParagraphLead): Generator<Entry | SaidOf> {
    if (isTold(lead.role)) yield* this.#sentences(block, section, lead, lead.length);
  }

  /** A paragraph that is an item beside the lists: it names the aim, or a party, or is a phase of its own. */
  #standsAlone(text: string, { role }: Section): boolean {
    if (role === 'goals' && namesAim(text)) return true;
    // Goals are nobody's alone: "Steering authority: ..." tells of something else.
    if (role !== 'goals' && findLeadParty(text, this.#parties) !== undefined) return true;
    return role === 'phases' && findPhaseTitle(text)?.start === 0;
  }

  /** An item may only say something of the one above it: "- Owner: the ward office". */
  *#itemOrField(item: Block, section: Section, lead: Lead, isLong: boolean): Generator<Entry | SaidOf> {
    const said = this.#saidIn(item, false);
    if (said === undefined) yield* this.#item(item, section, lead, isLong);
    else yield* said;
  }

  /** What can be ticked is to be done, whatever it begins with: "[ ] Priorities: ...". */
  #saidIn(item: Block, isBelow: boolean): readonly SaidOf[] | undefined {
    return item.box === undefined ? saidIn(item, isBelow, this.#source) : undefined;
  }

  *#item(item: Block, section: Section, lead: Lead, isLong: boolean): Generator<Entry> {
    const paragraph = item.children.find(({ kind }) => kind === 'paragraph');
    const nested = item.children.filter(({ kind }) => kind === 'list');
    if (paragraph !== undefined && this.#saysNothing(paragraph)) return;
    if (paragraph === undefined) {
      for (const list of nested) for (const child of list.children) yield* this.#item(child, section, lead, isLong);
      return;
    }
    const text = this.#textOf(paragraph);
    const isLead = nested.length > 0 && this.#namesList(paragraph, text, lead.role ?? section.role);
    if (!isLead && saysSomething(text, paragraph, lead.role ?? section.role)) {
      const make = (): Entry => this.#entry(item, paragraph, lead);
      yield isLong ? (this.#kept(item, lead, '', make) as Entry) : make();
    }
    const own = isLead ? leadOfList(text, lead, section, this.#parties) : lead;
    const below = nested.flatMap((list) => list.children).filter((child) => isLead || child.box);
    for (const child of below) if (!this.#saidIn(child, !isLead)) yield* this.#item(child, section, own, isLong);
  }

  /** The same entry as long as its block stands there, and says the same, below the same words. */
  #kept(block: Block, lead: Lead, columns: string, make: () => Entry | undefined): Entry | undefined {
    const section = this.#section;
    const key = `${lead.party ?? ''}\n${lead.role ?? ''}\n${lead.words ?? ''}\n${columns}`;
    const known = entryByBlock.get(block);
    if (known?.section === section && known.key === key) return known.entry;
    const entry = make();
    entryByBlock.set(block, { section, key, entry });
    return entry;
  }

  #entry(block: Block, paragraph: Block, lead: Lead): Entry {
    const prose = paragraph.prose[0] ?? { span: paragraph.span, shown: '', mask: '' };
    const { span, said } = ownWords(prose, this.#section.language, this.#source);
    const made = this.#make(block, { prose, span }, lead, block.box);
    const fields = fieldsOf([...said, ...saidBelow(block, paragraph, this.#source)]);
    return fields === NO_FIELDS ? made : { ...made, fields };
  }

  /** Those that stand behind a lead, or all of them; what they say of one another are its fields. */
  *#sentences(block: Block, section: Section, lead: Lead, from = 0): Generator<Entry | SaidOf> {
    for (const prose of block.prose) {
      for (const part of fieldParts(prose.mask, false)) {
        if (part.field === undefined) yield* this.#sentencesIn({ ...part, block, prose, from }, section, lead);
        else yield* saidBy(part, prose, this.#source);
      }
    }
  }

  *#sentencesIn({ block, prose, start, end, from }: Stretch, section: Section, lead: Lead): Generator<Entry | SaidOf> {
    const sentences = splitSentences(prose.mask.slice(start, end), section.language);
    const placed = sentences.map((each) => ({ start: start + each.start, end: start + each.end }));
    for (const [at, sentence] of withCode(prose, placed).entries()) {
      const last = sentence.end;
      if (last <= from) continue;
      const first = Math.max(from, sentence.start);
      const text = readable(prose, first, last);
      // "Risks: none" is no risk.
      if (from > 0 && text.split(/\s+/).length < LEAST_TOLD_WORDS) continue;
      if (!/\p{L}{2}/u.test(text) || text.endsWith(':')) continue;
      const said = this.#saidInSentence(prose, { start: first, end: last }, at === 0, from);
      if (said) yield* saidBy(said, prose, this.#source);
      else yield this.#make(block, { prose, span: within(prose.span, first, last) }, lead, undefined);
    }
  }

  /** What a sentence only says of the one before it: behind a label, or why. */
  #saidInSentence(prose: Prose, { start, end }: Span, isFirst: boolean, from: number): FieldPart | undefined {
    const words = prose.mask.slice(start, end);
    const label = start === from ? undefined : labelAt(words, true);
    if (label) return { field: label.field, start: start + label.end, end };
    return !isFirst && beginsWithReason(words) ? { field: 'reason', start, end } : undefined;
  }

  *#rows(table: Block, lead: Lead): Generator<Entry> {
    const columns = columnsOf(table.columns);
    const isLong = table.children.length > LONG_LIST_ITEMS;
    let above: readonly RowCell[] = [];
    const key = table.columns.join('|');
    for (const row of table.children) {
      if (row.isHeader) continue;
      const cells = cellsOf(row, columns, above, this.#source);
      const carried = cells.map(({ isCarried, text }) => (isCarried ? text : ''));
      const make = (): Entry | undefined => this.#row(row, cells, lead);
      const entry = isLong ? this.#kept(row, lead, [key, ...carried].join('|'), make) : make();
      if (entry) yield entry;
      above = cells;
    }
  }

  /** The item is what its column holds; where no column says so, the longest of those that say nothing else. */
  #row(row: Block, cells: readonly RowCell[], lead: Lead): Entry | undefined {
    const named = cells.filter(({ text }) => /\p{L}/u.test(text) && !ID_ALONE.test(text));
    const [longest] = named.filter(({ mayBeItem }) => mayBeItem).toSorted((a, b) => b.text.length - a.text.length);
    // "| Week | Phase |": where only a number stands for it, the name of the phase is the item.
    const main = longest ?? named.find(({ field }) => field === 'phase');
    // "| Method of assessment | ... |": a row that only says something of another thing.
    if (
      main === undefined ||
      isGuidance(main.text) ||
      isFieldName(main.text) ||
      saysHowMuchItWeighs(main.text, this.#section.language)
    )
      return undefined;
    const idCell = cells.find(({ text }) => ID_ALONE.test(text));
    const made = this.#make(row, main, lead, undefined);
    const said = cells.flatMap(({ field, text, span }) =>
      field === undefined || text === '' || span === main.span ? [] : [{ field, value: { text, span } }],
    );
    const id = made.id ?? (idCell && { text: idCell.text, span: idCell.span });
    return { ...made, cells, id, fields: fieldsOf(said) };
  }

  #make(
    block: Block,
    { prose, span: whole }: { readonly prose: Prose; readonly span: Span },
    lead: Lead,
    box: Block['box'],
  ): Entry {
    const first = this.#byStart.get(whole.start) ?? this.#byStart.get(prose.span.start);
    const isInside = first && first.span.start >= whole.start && first.span.start < whole.end;
    const statement = isInside ? first : undefined;
    const from = statement ? this.#startOf(statement, prose, whole) : 0;
    const span = trimSpan(this.#source, within(whole, from, whole.end - whole.start));
    const start = prose.span.start;
    const words = readable(prose, span.start - start, span.end - start);
    const party = findLeadParty(words, this.#parties);
    const text = party === undefined ? words : words.replace(LEAD_IN, '');
    return {
      id: statement?.id,
      references: statement?.references ?? [],
      text,
      span,
      party: party ?? lead.party,
      role: lead.role,
      leadIn: lead.words,
      box,
      block,
      isDescription: block.kind === 'paragraph' && this.#descriptions.has(span.start),
      cells: NO_CELLS,
      fields: NO_FIELDS,
    };
  }

  /** Behind an id or a number; code in front of the words belongs to them: "`export` works offline". */
  #startOf({ id, span: { start } }: Statement, prose: Prose, whole: Span): number {
    const at = whole.start - prose.span.start;
    return id === undefined && isCode(prose, at, start - prose.span.start) ? 0 : start - whole.start;
  }

  /** Points elsewhere, or waits for somebody who fills it in. */
  #saysNothing(block: Block): boolean {
    return isPointer(block, this.#source) || (block.kind === 'paragraph' && isGuidance(this.#textOf(block)));
  }

  /** "Desk:", or bold words among what is asked for: above a list of its own they name what is in it. */
  #namesList(paragraph: Block, text: string, role: Role | undefined): boolean {
    if (text.endsWith(':')) return true;
    const mayName = hasTrait(role, 'asks') || (role === 'goals' && (findRole(text) ?? role) !== role);
    return mayName && isBoldAlone(paragraph, this.#source);
  }

  #textOf(block: Block): string {
    return block.prose.map((prose) => readable(prose)).join(' ');
  }

  #rawOf({ span }: Block): string {
    return this.#source.slice(span.start, span.end);
  }
}

/** Whether a heading of no role of its own stands below one whose items it may be one of. */
function isPartOfRole({ ownRole, role, parent }: Section): boolean {
  return ownRole === undefined && role !== undefined && parent?.role === role && isTold(role);
}

const NO_ENTRY = {
  id: undefined,
  references: [],
  party: undefined,
  role: undefined,
  leadIn: undefined,
  box: undefined,
  isDescription: false,
  cells: NO_CELLS,
} as const;

/** What is struck out says nothing. */
function saysSomething(text: string, paragraph: Block, role: Role | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(text) && (hasTrait(role, 'asks') || !isOnlyCode(paragraph));
}

/** How far a section has been read. */
interface Place {
  readonly section: Section;
  readonly hasItems: boolean;
  /** What holds for all of it. */
  above: Lead;
  /** What the words right before say of a list. */
  lead: Lead;
  /** What a list behind such words says of the thing above. */
  field: Field | undefined;
}

/** Words of a paragraph. Offsets count from the start of its prose. */
interface Stretch {
  readonly block: Block;
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** What stands before is a lead. */
  readonly from: number;
}

/** A cell that holds nothing but an id. */
const ID_ALONE = /^\p{Lu}{1,8}[-_.]?(?:\p{Lu}{1,6}[-_.])?\d[\d.]*$/u;

function isSaidOf(read: Entry | SaidOf): read is SaidOf {
  return 'value' in read;
}

/** The party in `**Customer:** we answer within a day`. */
export function findLeadParty(text: string, parties: PartyNames): Party | undefined {
  const lead = LEAD_IN.exec(text)?.[1];
  if (lead === undefined || lead.split(/\s+/).length > LONGEST_LEAD_WORDS) return undefined;
  // "Self-service for customers:" names what it is about.
  return findParty(lead.split(/\s+/, 2).join(' '), parties);
}

/** Whether a column's or a lead-in's words begin with one of the phrases. */
export function isNamed(text: string, phrases: PhraseSet): boolean {
  return phrases.first(cleanHeading(text))?.span.start === 0;
}
