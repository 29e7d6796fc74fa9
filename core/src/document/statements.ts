/** Cuts prose into statements and says of each whether it asks for something, names a goal or only describes. */
import { compact } from '../base/compact.ts';
import { within, type SourceText, type Span } from '../base/span.ts';
import type { Language, Role } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import { withHtml } from '../markdown/html-blocks.ts';
import { readable, type Prose } from '../markdown/prose.ts';
import { phrasesEverywhere } from '../words/packs.ts';
import { isBoldAlone } from './bold.ts';
import { classify, meaningOf, type Meaning } from './classify.ts';
import { isPointer } from './contents.ts';
import type { StatementPlace, Identifier, Section, Statement, StatementKind } from './document.ts';
import { bracketFields, columnsOf, fieldParts, labelAt, type Field, type FieldPart } from './fields.ts';
import { isGuidance, withoutPlaces } from './guidance.ts';
import { isIdentifier, readId } from './ids.ts';
import { hasTrait } from './roles.ts';
import { cleanHeading, findRole, leavesOut } from './sections.ts';
import { splitSentences } from './sentences.ts';

/** A statement before it is known whether what stands beside it says why. */
type Draft = Omit<Statement, keyof Meaning | 'container' | 'language' | 'isExplained'> & { readonly meaning: Meaning };

/** What stands around a block that stands right below its section. */
export interface Surrounding {
  /** What the words before its list say of it: "Out of scope:". */
  readonly role: Role | undefined;
  /** The block behind it. */
  readonly next: Block | undefined;
}

/** The statements of a block that stands right below the section. */
export function readStatements(
  block: Block,
  section: Section,
  source: SourceText,
  { role, next }: Surrounding,
): readonly Statement[] {
  if (section.isContents) return [];
  const drafts = [...statementsOf([block], { holder: undefined, isBelow: false, role }, section, source)];
  const explained = explainedIn(drafts, next);
  return compact(drafts.map((draft) => new Sentence(draft, explained.has(draft))));
}

/** Those of which something beside them says why: a column, an item or a paragraph with that label, the next sentence. */
function explainedIn(drafts: readonly Draft[], next: Block | undefined): ReadonlySet<Draft> {
  const explained = new Set<Draft>();
  const explain = (holder: Block | undefined): void => {
    for (const draft of drafts) if (draft.block === holder && draft.field === undefined) explained.add(draft);
  };
  for (const [at, draft] of drafts.entries()) {
    const before = drafts[at - 1];
    if (before?.prose === draft.prose && beginsWithReason(draft.text)) explained.add(before);
    else if (draft.field === 'reason') explain(holderOf(drafts, at));
    if (bracketFields(draft.text).some(({ field }) => field === 'reason')) explained.add(draft);
  }
  if (explainsAbove(next)) explain(drafts.findLast(({ field }) => field === undefined)?.block);
  return explained;
}

/** Whose field it is: its own row's, the nearest item's that holds it, or that of the item before. */
function holderOf(drafts: readonly Draft[], at: number): Block | undefined {
  const own = drafts[at]?.block;
  if (own?.kind === 'row') return own;
  const before = drafts.slice(0, at).filter(({ field }) => field === undefined);
  const holding = before.findLast(({ block }) => own !== undefined && holds(block, own))?.block;
  return holding ?? (own?.kind === 'item' ? before.at(-1)?.block : undefined);
}

function holds(outer: Block, inner: Block): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}

/** "This is because ...", of the sentence before. */
export function beginsWithReason(text: string): boolean {
  return reasonOpeners().first(text)?.span.start === 0;
}

const reasonOpeners = phrasesEverywhere(({ grammar }) => grammar.reasonOpeners);

/** Whether a block, or its first item, only says why what stands above it is asked for: "Rationale: ...". */
export function explainsAbove(block: Block | undefined): boolean {
  return fieldAbove(block) === 'reason';
}

/** The field that a block, or its first item, holds of what stands above it: "Measure: ..."; undefined where it is of itself. */
export function fieldAbove(block: Block | undefined): Field | undefined {
  const words = block?.kind === 'list' ? block.children[0]?.children[0] : block;
  const [prose] = words?.kind === 'paragraph' ? words.prose : [];
  return prose && labelAt(prose.mask, false)?.field;
}

/** Where blocks stand. */
interface Within {
  /** The item that holds them. */
  readonly holder: Block | undefined;
  /** Whether they stand below an item's own words. */
  readonly isBelow: boolean;
  /** What the words before their list say they are: "Out of scope:"; undefined where only the heading does. */
  readonly role?: Role | undefined;
}

function* statementsOf(
  blocks: readonly Block[],
  { holder, isBelow, role }: Within,
  section: Section,
  source: SourceText,
): Generator<Draft> {
  let led: Role | undefined;
  for (const [at, block] of blocks.entries()) {
    if (isPointer(block, source)) continue;
    if (block.kind === 'item') {
      yield* statementsOf(block.children, { holder: block, isBelow, role }, section, source);
      continue;
    }
    if (block.kind === 'table') {
      yield* statementsOfRows(block, section);
      continue;
    }
    if (block.kind === 'html') {
      yield* statementsOfHtml(block, section, source);
      continue;
    }
    const holding = holder !== undefined && block.kind === 'paragraph' ? holder : block;
    const isInside = isBelow || (holder !== undefined && at > 0);
    for (const prose of block.prose)
      yield* statementsIn(prose, holding, section, {
        isBelow: isInside,
        role: roleOfHead(blocks[at + 1], block, source) ?? role,
      });
    const below = {
      holder: block.kind === 'list' ? undefined : holder,
      isBelow: isInside,
      role: (block.kind === 'list' ? led : undefined) ?? role,
    };
    yield* statementsOf(block.children, below, section, source);
    led = roleBefore(block);
  }
}

/** "**Search**" above a list of its own only names what the list asks for. */
function roleOfHead(next: Block | undefined, block: Block, source: SourceText): Role | undefined {
  return next?.kind === 'list' && isBoldAlone(block, source) ? 'background' : undefined;
}

/** What a short paragraph before a list says of it: "Out of scope:". What asks for something asks in any role. */
export function roleBefore({ kind, prose }: Block): Role | undefined {
  if (kind !== 'paragraph') return undefined;
  const shown = prose.at(-1)?.shown.trimEnd();
  if (shown?.endsWith(':') !== true) return undefined;
  if (leavesOut(shown)) return 'limits';
  if (asksReader(shown)) return 'background';
  if (shown.length > LONGEST_LEAD) return undefined;
  const words = cleanHeading(shown);
  const role = words.split(/\s+/).length > LONGEST_LEAD_WORDS ? undefined : findRole(words);
  return hasTrait(role, 'leads') && !hasTrait(role, 'asks') && role !== 'goals' ? role : undefined;
}

/** "We want to know more. Describe how you ensure:": whether its last sentence asks the reader to tell something. */
export function asksReader(lead: string): boolean {
  const last = lead.split(/[.!?\n]\s+/u).at(-1) ?? '';
  return readerQuestions().first(last)?.span.start === 0;
}

const readerQuestions = phrasesEverywhere(({ obligations }) => obligations.questions);

/** In UTF-16 code units. */
const LONGEST_LEAD = 60;
const LONGEST_LEAD_WORDS = 4;

/** A table in HTML has columns, too; what stands around it is read as it is. */
function statementsOfHtml(block: Block, section: Section, source: SourceText): Draft[] {
  const table = withHtml([block], source).find(({ kind }) => kind === 'table');
  const isInTable = ({ span: { start } }: Prose): boolean =>
    table?.children.some(({ span }) => span.start <= start && start < span.end) === true;
  const around = block.prose.filter((prose) => !isInTable(prose));
  const drafts = around.flatMap((prose) => [...statementsIn(prose, block, section, {})]);
  if (table === undefined) return drafts;
  return [...drafts, ...statementsOfRows(table, section)].toSorted((a, b) => a.span.start - b.span.start);
}

/** The head of a table names its columns; nobody is asked for anything there. */
function* statementsOfRows({ children, columns: heads }: Block, section: Section): Generator<Draft> {
  const columns = columnsOf(heads);
  for (const row of children) {
    if (row.isHeader) continue;
    for (const [at, prose] of row.prose.entries())
      yield* statementsIn(prose, row, section, {
        column: columns.isItem[at] === false ? (columns.fields[at] ?? 'note') : undefined,
      });
  }
}

/** What is known of words before they are read. */
interface WordsPlace {
  /** The field that their column holds. */
  readonly column?: Field | undefined;
  readonly isBelow?: boolean;
  readonly role?: Role | undefined;
}

/** `block` is what holds the words: of an item's paragraph, the item. */
function* statementsIn(whole: Prose, block: Block, section: Section, place: WordsPlace): Generator<Draft> {
  if (isGuidance(whole.shown)) return;
  const prose = withoutPlaces(whole, section.language);
  const { mask } = prose;
  const { column, isBelow = false, role } = place;
  const parts = column === undefined ? fieldParts(mask, isBelow) : [{ field: column, start: 0, end: mask.length }];
  const id = parts.length > 1 ? idIn(prose, parts) : undefined;
  let isNamed = id === undefined;
  for (const part of parts) {
    for (const draft of sentencesIn(prose, { part, role }, block, section)) {
      const isOwn = part.field === undefined && !isNamed;
      yield isOwn ? { ...draft, id } : draft;
      isNamed ||= isOwn;
    }
  }
}

/** "UID: R1" on a line of its own. */
function idIn(prose: Prose, parts: readonly FieldPart[]): Identifier | undefined {
  const part = parts.find(({ field }) => field === 'id');
  if (part === undefined) return undefined;
  const text = readable(prose, part.start, part.end);
  const start = prose.mask.indexOf(text, part.start);
  return isIdentifier(text) && start !== -1
    ? { text, span: within(prose.span, start, start + text.length) }
    : undefined;
}

function* sentencesIn(
  prose: Prose,
  { part, role: led }: { readonly part: FieldPart; readonly role: Role | undefined },
  block: Block,
  section: Section,
): Generator<Draft> {
  const { language, heading: title } = section;
  const heading = { role: led ?? section.role, language, heading: led === undefined ? title : undefined };
  const container = containerOf(block);
  let isFirst = true;
  for (const sentence of splitSentences(prose.mask.slice(part.start, part.end), section.language)) {
    const whole = { start: part.start + sentence.start, end: part.start + sentence.end };
    const { span, id, references } = readId(
      prose,
      whole,
      !isFirst ? 'further' : container === 'paragraph' ? 'first' : 'item',
    );
    const text = prose.mask.slice(span.start - prose.span.start, span.end - prose.span.start);
    if (!/\p{L}{2}/u.test(text)) continue;
    const own = classify(text, container, heading, id !== undefined);
    const isReason = !isFirst && (own.isBare || own.kind === 'context') && beginsWithReason(text);
    const field = part.field ?? (isReason ? 'reason' : undefined);
    // What is said of an item asks for nothing itself, nor does a sentence that only says why.
    yield {
      span,
      text,
      id,
      references,
      field,
      block,
      prose,
      section,
      meaning: field === undefined ? own : SAID_OF_ITEM,
    };
    isFirst = false;
  }
}

const SAID_OF_ITEM = meaningOf('context', false, false);

/** What a reader reads in a part of the source that the statement holds, on one line. */
export function wordsAt({ start, end }: Span, { prose }: Statement): string {
  return readable(prose, start - prose.span.start, end - prose.span.start);
}

/** A requirement in other words, as if it stood where the statement does. Its span counts from the start of the words. */
export function inOtherWords(text: string, statement: Statement): Statement {
  const { isInstruction, isExplained, id, references, field, block, prose, section } = statement;
  const span = { start: 0, end: text.length };
  const asked = meaningOf('normative', false, isInstruction);
  return new Sentence({ span, text, id, references, field, block, prose, section, meaning: asked }, isExplained);
}

/** There are as many as a document has sentences, so that it holds nothing that its parts know. */
class Sentence implements Statement {
  readonly span: Span;
  readonly text: string;
  readonly block: Block;
  readonly prose: Prose;
  readonly section: Section;
  /** Most have none. */
  readonly #named: Pick<Statement, 'id' | 'references'> | undefined;
  readonly #standing: Standing;

  constructor({ span, text, id, references, field, block, prose, section, meaning }: Draft, isExplained: boolean) {
    this.span = span;
    this.text = text;
    this.#named = id === undefined ? undefined : { id, references };
    this.block = block;
    this.prose = prose;
    this.section = section;
    this.#standing = standingOf(meaning, field, isExplained);
  }

  get id(): Identifier | undefined {
    return this.#named?.id;
  }

  get references(): readonly Identifier[] {
    return this.#named?.references ?? NO_REFERENCES;
  }

  get field(): Field | undefined {
    return this.#standing.field;
  }

  get isExplained(): boolean {
    return this.#standing.isExplained;
  }

  get kind(): StatementKind {
    return this.#standing.meaning.kind;
  }

  get isBare(): boolean {
    return this.#standing.meaning.isBare;
  }

  get isInstruction(): boolean {
    return this.#standing.meaning.isInstruction;
  }

  get container(): StatementPlace {
    return containerOf(this.block);
  }

  get language(): Language {
    return this.section.language;
  }
}

const NO_REFERENCES: readonly Identifier[] = [];

/** What a statement is, and how it stands to what is beside it. Each of the few that there can be is one object. */
interface Standing extends Pick<Statement, 'field' | 'isExplained'> {
  readonly meaning: Meaning;
}

function standingOf(meaning: Meaning, field: Field | undefined, isExplained: boolean): Standing {
  const key = `${field ?? ''} ${isExplained}`;
  let byKey = standings.get(meaning);
  if (byKey === undefined) standings.set(meaning, (byKey = new Map()));
  let known = byKey.get(key);
  if (known === undefined) byKey.set(key, (known = { meaning, field, isExplained }));
  return known;
}

const standings = new Map<Meaning, Map<string, Standing>>();

function containerOf({ kind }: Block): StatementPlace {
  if (kind === 'row') return 'cell';
  return kind === 'html' || kind === 'item' ? kind : 'paragraph';
}
