/** What is to be done in a phase: task items, plain items, and rows with a status. */
import { FACTS, fieldNamedBy, labelAt } from '../document/fields.ts';
import { isGuidance } from '../document/guidance.ts';
import { onOneLine } from '../base/hidden.ts';
import type { SourceText } from '../base/span.ts';
import type { Block } from '../markdown/blocks.ts';
import { ANY_SIGN, STATE_SIGN, TICKED_SIGN } from '../markdown/box-signs.ts';
import { readable, shownIn } from '../markdown/prose.ts';
import { maskPhrases } from '../words/mask.ts';
import { phrasesEverywhere } from '../words/packs.ts';
import { isOnlyCode } from './code-in-prose.ts';
import { isNamed, type Entry } from './entries.ts';
import type { Checkpoint } from './model.ts';
import { isStatus, progressOf, statusColumnOf, type Progress } from './progress.ts';
import { saidBelow } from './said-of.ts';
import { progressOfItem } from './states.ts';

/** Words before the goal of a phase. */
export const goalLeads = phrasesEverywhere(({ partnership }) => partnership.phaseGoal);

/** Words before what is said of a phase, or by a party. */
const leads = phrasesEverywhere(({ partnership: { phaseGoal, statusColumn, decision, customer, supplier } }) => [
  ...phaseGoal,
  ...statusColumn,
  ...decision,
  ...customer,
  ...supplier,
]);

/** What is to be done, and how much of it has been given up: that waits for nobody, and is only counted. */
export interface Checkpoints {
  readonly checkpoints: readonly Checkpoint[];
  readonly cancelled: number;
}

/** A cancelled one in a list of others. */
const CANCELLED = 'cancelled';

/**
 * Task items; where there are none, plain items; and rows with a status.
 * `said` is what the phase says of itself: one that is done leaves nothing open that says nothing of its own.
 */
export function checkpointsOf(blocks: readonly Block[], source: SourceText, said?: Progress): Checkpoints {
  const items = listedIn(blocks, said);
  const tasks = items.filter(({ item }) => item.box !== undefined);
  const chosen = tasks.length > 0 ? tasks : items.filter(({ isTop }) => isTop);
  const fromLists = chosen.flatMap((each) => toCheckpoint(each, source));
  const fromRows = blocks.filter(({ kind }) => kind === 'table').flatMap(rowsOf);
  const all = [...fromLists, ...fromRows];
  const checkpoints = all.filter((each) => each !== CANCELLED);
  return { checkpoints, cancelled: all.length - checkpoints.length };
}

/** A row with a status, or with a place for one: a status that nobody knows is open. */
function rowsOf({ children: [head, ...rows] }: Block): (Checkpoint | typeof CANCELLED)[] {
  const wordsOf = (row: Block): string[] => row.prose.map((cell) => readable(cell));
  const texts = rows.map(wordsOf);
  const column = statusColumnOf(head ? wordsOf(head) : [], texts);
  return rows.flatMap((row, index): (Checkpoint | typeof CANCELLED)[] => {
    const cells = texts[index] ?? [];
    const at = column === -1 ? cells.findIndex(isStatus) : column;
    const text = cells.filter((_, place) => place !== at).toSorted((a, b) => b.length - a.length)[0] ?? '';
    if (at === -1 || text === '') return [];
    const progress = progressOf(cells[at] ?? '');
    return progress === CANCELLED
      ? [CANCELLED]
      : [{ text, isDone: progress === 'done', span: row.span, box: undefined }];
  });
}

/** An item of a list, and what stands before the list, or the whole phase, says of it. */
interface Listed {
  readonly item: Block;
  readonly said: Progress | undefined;
  readonly isTop: boolean;
  /** Whether the pictures that its list begins with are only that. */
  readonly isDecorated: boolean;
}

/** The items of all lists. Words such as "Done:" before a list hold for what is in it. */
function listedIn(blocks: readonly Block[], said: Progress | undefined): Listed[] {
  const listed: Listed[] = [];
  let lead: Progress | undefined;
  let isSaidOfPhase = false;
  for (const block of blocks) {
    if (block.kind === 'list') {
      const own: Listed[] = [];
      addItems(block, { said: lead ?? said, isTop: true }, own);
      for (const each of own) if (!isSaidOfPhase || each.item.box) listed.push(each);
    }
    const words = block.kind === 'paragraph' ? textOf(block) : '';
    lead = progressOfLead(words);
    isSaidOfPhase = leadsToFacts(words);
  }
  return listed;
}

function addItems(list: Block, { said, isTop }: Pick<Listed, 'said' | 'isTop'>, listed: Listed[]): void {
  const isDecorated = areDecorated(list.children);
  for (const item of list.children) {
    const nested = item.children.filter(({ kind }) => kind === 'list');
    const text = ownTextOf(item);
    const progress = nested.length > 0 && item.box === undefined ? progressOfLead(text) : undefined;
    // "Key deliverables:" above items of its own only names them.
    const isName = progress !== undefined || (nested.length > 0 && item.box === undefined && text.endsWith(':'));
    if (!isName) listed.push({ item, said, isTop, isDecorated });
    const below = isName ? { said: progress ?? said, isTop } : { said, isTop: false };
    for (const inner of nested) addItems(inner, below, listed);
  }
}

/** "Affects:", "Owners:": the list behind says something of the phase, and nothing that is to be done. */
function leadsToFacts(words: string): boolean {
  const field = fieldNamedBy(words);
  return field !== undefined && FACTS.has(field);
}

/** "Done:", "**Remaining**", "Completed so far:" before a list. */
export function progressOfLead(text: string): Progress | undefined {
  // What is completed so far is completed.
  const words = maskPhrases(text.replace(/\s*:$/, ''), soFar()).trim();
  return words.length <= LONGEST_LEAD_LENGTH && isStatus(words) ? progressOf(words) : undefined;
}

const soFar = phrasesEverywhere(({ assertion }) => assertion.yet);

/** In UTF-16 code units. */
const LONGEST_LEAD_LENGTH = 30;

/** Where items begin with several pictures that tell no state, a tick among them is a picture, too. */
function areDecorated(items: readonly Block[]): boolean {
  const pictures = items.flatMap((item) => FIRST_PICTURE.exec(ownTextOf(item))?.[0] ?? []);
  return new Set(pictures.filter((picture) => !STATE.test(picture))).size > 1;
}

const FIRST_PICTURE = /^\p{Extended_Pictographic}/u;
const STATE = new RegExp(STATE_SIGN, 'u');

function textOf(block: Block | undefined): string {
  return onOneLine(block ? shownIn(block) : '');
}

function ownTextOf({ children }: Block): string {
  return textOf(children.find(({ kind }) => kind === 'paragraph'));
}

/** `Goal: …`, `Decision: …` say something of the phase; they are not things to do. */
function isLead(text: string): boolean {
  const lead = /^([^:]{2,30}):/.exec(text)?.[1];
  return lead !== undefined && isNamed(lead, leads());
}

const occasional = phrasesEverywhere(({ partnership }) => partnership.occasional);

/** "Estimated duration: one month" */
function isFact(text: string): boolean {
  return FACTS.has(labelAt(text, true)?.field ?? 'item') || ASSIGNED.test(text);
}

/** "Lead = Ann" */
const ASSIGNED = /^[\p{L}\p{N} /&-]{2,30} = \S/u;

/** What says something of the phase, or is done only where somebody needs it, waits for nobody. */
function isToDo(text: string, { box }: Block): boolean {
  if (text === '' || isLead(text) || isGuidance(text)) return false;
  return box !== undefined || (!isFact(text) && !occasional().test(text));
}

/** None where it is no thing to do. */
function toCheckpoint({ item, said, isDecorated }: Listed, source: SourceText): (Checkpoint | typeof CANCELLED)[] {
  const paragraph = item.children.find(({ kind }) => kind === 'paragraph');
  const span = paragraph?.span ?? item.span;
  const text = textOf(paragraph);
  if (!isToDo(text, item) || (item.box === undefined && paragraph !== undefined && isOnlyCode(paragraph))) return [];
  const words = isDecorated ? text.replace(FIRST_PICTURE, '') : text;
  const own = progressOfItem(words) ?? statusBelow(item, paragraph, source) ?? said;
  if (own === CANCELLED && item.box?.checked !== true) return [CANCELLED];
  const isDone = item.box?.checked ?? own === 'done';
  return [{ text, isDone, span, box: item.box }];
}

/** "Status: done", below what was to be done. */
function statusBelow(item: Block, own: Block | undefined, source: SourceText): Progress | undefined {
  const words = saidBelow(item, own, source).find(({ field }) => field === 'state')?.value.text;
  return words === undefined ? undefined : progressOf(words);
}

/** What a cell for checkpoints lists: on lines, with boxes, behind semicolons, or behind commas and a capital each. */
export function checkpointsInRow({ cells }: Pick<Entry, 'cells'>, said: Progress | undefined): Checkpoint[] {
  const isOfPhase = cells.some(({ field }) => field === 'phase');
  const cell =
    cells.find(({ field }) => field === 'checkpoints') ??
    (isOfPhase ? cells.find(({ column, text }) => text !== '' && isNamed(column, heads())) : undefined);
  if (cell === undefined) return [];
  return partsOf(shownIn({ prose: [cell.prose] })).map((part) => {
    const box = CELL_BOX.exec(part);
    const text = onOneLine(part.slice(box?.[0].length ?? 0)).replace(/^[-*•]\s+/, '');
    const own = box ? (TICKED.test(box[0]) ? 'done' : 'open') : progressOfItem(text);
    return { text, isDone: (own ?? said) === 'done', span: cell.span, box: undefined };
  });
}

/** Beside a column of phases, deliverables are what is to be done in them. */
const heads = phrasesEverywhere(({ fields }) => fields.checkpoints);

const CELL_BOX = new RegExp(String.raw`^[-*•]?\s*(?:\[[^\]\d\p{L}]?\]|\[\s?[xX]\s?\]|${ANY_SIGN})\s*`, 'u');
const TICKED = new RegExp(`[xX]|${TICKED_SIGN}`, 'u');

function partsOf(shown: string): string[] {
  // "Search, filters, PDF export" is one thing in three parts: each has to begin with a capital.
  const isCapital = !/,\s+(?!\p{Lu})/u.test(shown);
  for (const between of [/\n/, /;\s*/, ...(isCapital ? [/,\s+/] : [])]) {
    const parts = shown
      .split(between)
      .map(onOneLine)
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    if (parts.length > 1) return parts;
  }
  const only = onOneLine(shown);
  return /\p{L}/u.test(only) ? [only] : [];
}
