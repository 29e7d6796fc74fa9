/** What stands beside an item and says something of it: in a column of its own, or behind words and a colon. */
import { onOneLine } from '../base/hidden.ts';
import { lazy, memoizeBy } from '../base/memoize.ts';
import { FIELDS, type Field } from '../languages/index.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { PhraseSet } from '../words/phrases.ts';

export type { Field } from '../languages/index.ts';

const fieldPhrases = lazy(() =>
  FIELDS.map((field) => [field, new PhraseSet(wordsEverywhere(({ fields }) => fields[field]))] as const),
);

/** A word of no more letters means a field only when nothing else stands there: "To", "How". */
const SHORT_WORD = 3;
/** More words are a sentence, not the name of a field. */
const LONGEST_NAME_WORDS = 6;

/** The field that the head of a column, or a label, names; undefined where it names none. */
export const fieldOf = memoizeBy((head: string) => head, findField);

function findField(head: string): Field | undefined {
  const words = nameOf(head);
  if (words === '' || words.split(' ').length > LONGEST_NAME_WORDS) return undefined;
  const found = fieldPhrases().flatMap(([field, phrases]) =>
    [...phrases.matches(words)].map(({ span: { start, end } }) => ({ field, start, end, length: end - start })),
  );
  const whole = found.find(({ length }) => length === words.length);
  if (whole) return whole.field;
  const long = found.filter(({ length }) => length > SHORT_WORD);
  const first = long.filter(({ start }) => start === 0).toSorted((x, y) => y.length - x.length)[0]?.field;
  const last = long.find(({ end }) => end === words.length)?.field;
  // "Requirement owner" is the owner and "Decision rationale" a reason; so is "Reason for the limit".
  const isOfFirst = first === undefined || first === 'item' || first === 'text' || /^\p{L}+ \p{L}+$/u.test(words);
  return isOfFirst ? (last ?? first) : first;
}

/** Whether the words are a name of the field and nothing else. */
function isNamed(words: string, field: Field): boolean {
  const name = nameOf(words);
  const phrases = fieldPhrases().find(([each]) => each === field)?.[1];
  const found = phrases?.first(name)?.span;
  return found?.start === 0 && found.end === name.length;
}

/** The words alone: what stands in brackets explains them. */
function nameOf(head: string): string {
  const words = onOneLine(head)
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/[*_:?/|]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST_HEAD ? '' : words;
}

const LONGEST_HEAD = 60;

/** Whether words are nothing but what a field of an item is called: "Method of assessment". */
export function isFieldName(words: string): boolean {
  const field = fieldOf(words);
  return field !== undefined && SAYS_MORE.has(field) && isNamed(words, field);
}

/** What each column of a table holds. */
export interface Columns {
  readonly heads: readonly string[];
  readonly fields: readonly (Field | undefined)[];
  /** Which of them may hold the item itself. */
  readonly isItem: readonly boolean[];
}

/** `heads` are the words in the cells of the first row, as a reader reads them. */
export const columnsOf = memoizeBy((heads: readonly string[]) => heads.join('\n'), readColumns);

/** The item stands where a head says so; where none does, in whatever says nothing else. */
function readColumns(heads: readonly string[]): Columns {
  const fields = heads.map((head) => fieldOf(head));
  const isText = fields.map((field) => field === 'item' || field === 'text');
  if (fields.includes('item')) return { heads, fields, isItem: isText };
  if (isText.filter(Boolean).length > 1) {
    // "| Name | Description |": what is asked for is described, and called something besides.
    const describes = heads.map(
      (head, at) => isText[at] === true && describing().first(nameOf(head))?.span.start === 0,
    );
    if (describes.includes(true)) return { heads, fields, isItem: describes };
  }
  // "| # | Deliverable | Format | Recipient |": what nobody knows tells of the thing in front.
  const front = fields.findIndex((field) => field !== 'number' && field !== 'id');
  if (!isText.includes(true) && THINGS.has(fields[front] ?? 'note'))
    return { heads, fields, isItem: fields.map((_, at) => at === front) };
  const mayBeItem = fields.map((field, at) => field === undefined || isText[at] === true);
  if (mayBeItem.includes(true)) return { heads, fields, isItem: mayBeItem };
  const first = MAY_STAND_FOR_ITEM.find((field) => fields.includes(field));
  return { heads, fields, isItem: fields.map((field) => field === first) };
}

const describing = lazy(() => new PhraseSet(wordsEverywhere(({ grammar }) => grammar.describing)));

/** What the rows of a table are about where such a head stands first. */
const THINGS: ReadonlySet<Field> = new Set(['checkpoints', 'decision']);

/** "| Phase | When |": where every head names a field, one of them is what the rows are about. */
const MAY_STAND_FOR_ITEM: readonly Field[] = [
  'phase',
  'checkpoints',
  'area',
  'measure',
  'decision',
  'evaluation',
  'reason',
  'note',
];

/** "Lead = Ann" tells of a thing like "Lead: Ann". */
const LABEL = /^[\s*_>•-]*(?<label>\p{L}(?:[^:=\n|.!?()]|\([^():\n]{1,40}\)){1,40}?)\s*(?::|(?<=\s)=)(?=\s|$)/u;

/** A field that begins an item or a paragraph with its name: "Rationale: ...". */
export interface Label {
  readonly field: Field;
  /** Where what it says begins, in UTF-16 code units from the start of the text. */
  readonly end: number;
  /** "Reasons: ..."; "Reasons for a refusal: ..." may be something that is asked for. */
  readonly isWhole: boolean;
}

/**
 * The label at the start of a text; undefined where it begins with none that says something *of* an item.
 * `isBelow` tells whether the text stands inside an item: beside others, "Budget: ..." may be an item itself.
 */
export function labelAt(text: string, isBelow: boolean): Label | undefined {
  const label = anyLabelAt(text);
  return label && saysOfItem(label, isBelow) ? label : undefined;
}

/** What the list behind words that are nothing but a label says of the thing above: "Countermeasures:". */
export function fieldNamedBy(text: string): Field | undefined {
  const label = labelAt(text, true);
  return label?.isWhole === true && label.end === text.length ? label.field : undefined;
}

function saysOfItem({ field, isWhole }: Pick<Label, 'field' | 'isWhole'>, isBelow: boolean): boolean {
  return isBelow ? SAYS_MORE.has(field) : isWhole && SAYS_NOTHING_ELSE.has(field);
}

/** Whatever field it names, the item's own words among them: "Requirement: ...". */
export function anyLabelAt(text: string): Label | undefined {
  const found = text.includes(':') ? LABEL.exec(text) : null;
  const words = found?.groups?.label;
  if (found === null || words === undefined || words.split(/\s+/).length > LONGEST_LABEL_WORDS) return undefined;
  const field = fieldOf(words);
  return field && { field, end: found[0].length, isWhole: isNamed(words, field) };
}

/** A stretch of a text: own words, or what a field says of them. Offsets count from the start of the text. */
export interface FieldPart {
  /** Undefined where the words are the item's own. */
  readonly field: Field | undefined;
  /** Behind the label. */
  readonly start: number;
  readonly end: number;
}

/** A line that may begin with a label; `BOUNDARY` parts lines as well. */
const LABELLED_LINE = /(?<=^|[\n\u2029])[^\n\u2029:]{2,60}:(?=\s|$)/gu;

/**
 * A text and the fields on lines of their own in it. Where the item itself has a label, too ("UID: R1", "Statement: ..."),
 * all of them are fields, and that one is what the item says.
 */
export function fieldParts(text: string, isBelow: boolean): readonly FieldPart[] {
  const whole = { field: undefined, start: 0, end: text.length };
  if (!text.includes(':')) return [whole];
  const labels = [...text.matchAll(LABELLED_LINE)].flatMap(({ index }) => {
    const label = anyLabelAt(text.slice(index, index + LONGEST_HEAD + 2));
    if (label === undefined) return [];
    const start = index + label.end;
    return [{ ...label, at: index, start, isCodes: isOwn(label.field) && saysCodes(text, start) }];
  });
  const isRecord =
    labels.length > 1 && labels.some(({ field }) => isOwn(field)) && labels.some(({ field }) => !isOwn(field));
  const cuts = labels.filter((label) => isRecord || label.isCodes || saysOfItem(label, label.at > 0 || isBelow));
  const [first] = cuts;
  if (first === undefined) return [whole];
  const parts = cuts.map(({ field, start, isCodes }, at) => ({
    field: isCodes ? ('note' as const) : isOwn(field) ? undefined : field,
    start,
    end: cuts[at + 1]?.at ?? text.length,
  }));
  const before = { field: isRecord ? ('note' as const) : undefined, start: 0, end: first.at };
  return text.slice(0, first.at).trim() === '' ? parts : [before, ...parts];
}

/** "Needs: dsn, utest": abbreviations, and nothing that anybody wants. */
function saysCodes(text: string, start: number): boolean {
  CODES.lastIndex = start;
  return CODES.test(text);
}

const CODES = /[ \t]*[a-z]{2,6}(?:,[ \t]*[a-z]{2,6}){0,9}[ \t]*(?=[\n\u2029]|$)/y;

function isOwn(field: Field): boolean {
  return field === 'item' || field === 'text';
}

/** "(reason: the law says so)": what brackets behind the words say of them. */
export function bracketFields(text: string): readonly FieldPart[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(LABELLED_BRACKET)].flatMap(({ 0: whole, 1: inside = '', index }) => {
    const label = labelAt(inside, true);
    const start = index + 1 + (label?.end ?? 0);
    return label ? [{ field: label.field, start, end: index + whole.length - 1 }] : [];
  });
}

const LABELLED_BRACKET = /\(([^()\n]{2,300})\)/gu;

const LONGEST_LABEL_WORDS = 4;

/** What is nothing to be done, nor a part of the work: "Estimated duration: one month". */
export const FACTS: ReadonlySet<Field> = new Set(['date', 'note', 'owner', 'priority', 'source']);

/** What is said of another, wherever it stands. */
const SAYS_NOTHING_ELSE: ReadonlySet<Field> = new Set([
  'measure',
  'reason',
  'verification',
  'priority',
  'source',
  'owner',
]);

/** What a label may say of the item above it. The others name an item, or whom it concerns. */
const SAYS_MORE: ReadonlySet<Field> = new Set([
  'measure',
  'reason',
  'note',
  'answer',
  'verification',
  'priority',
  'source',
  'owner',
  'area',
  'state',
  'date',
]);
