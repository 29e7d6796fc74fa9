/** A heading that is an item itself, with its fields listed below: "Limitation 1: no e-mail check", "- Impact: ...". */
import type { Section } from '../document/document.ts';
import { fieldOf } from '../document/fields.ts';
import type { Role } from '../languages/index.ts';
import { phrasesEverywhere } from '../words/packs.ts';
import type { Entry } from './entries.ts';
import { saysMeasure } from './quantities.ts';

/** "Impact: ..." */
const FIELD = /^([^:.]{2,40}):\s/u;
const LONGEST_LABEL_WORDS = 4;
/** "Limitation 1: ", "Risk R2 – " */
const COUNTED = /^[\p{L}-]+\s\p{Lu}{0,3}\d{1,3}\s*[:.–—-]\s*/u;

const ITEMS: readonly (Role | undefined)[] = ['limits', 'challenges', 'opportunities', 'goals'];

const reasonLabels = phrasesEverywhere(({ partnership }) => partnership.reasonColumn);

/** Whether a section could be one item, so that each of its blocks may matter. */
export function mayBeItem(section: Section): boolean {
  const { heading, parent, role } = section;
  if (heading === undefined || !ITEMS.includes(role)) return false;
  return parent?.role === role || isNumberedGoal(section);
}

/** The item with the words of its reason; undefined where the section holds items of its own. */
export function headedItem(
  section: Section,
  entries: readonly Entry[],
): { readonly entry: Entry; readonly hasReason: boolean } | undefined {
  const [first] = entries;
  const { heading } = section;
  if (heading === undefined || first === undefined || !mayBeItem(section)) return undefined;
  const text = withoutCount(heading.text);
  const entry = { ...first, id: undefined, references: [], text, span: heading.span, box: undefined, cells: [] };
  if (isNumberedGoal(section)) return { entry: withMeasure(entry, entries), hasReason: false };
  const fields = entries.flatMap((each) => Object.keys(each.fields));
  if (entries.length + fields.length < 2) return undefined;
  const labels = entries.map((each) => FIELD.exec(each.text)?.[1]);
  if (labels.some((label) => label === undefined || label.split(' ').length > LONGEST_LABEL_WORDS)) return undefined;
  if (new Set(labels).size < labels.length) return undefined;
  // "Budget: ...", "Noise: ..." are things of their own; what says more of one is called as fields are.
  if (labels.filter((label) => label !== undefined && fieldOf(label) !== undefined).length * 2 < labels.length)
    return undefined;
  const hasReason =
    fields.includes('reason') || labels.some((label) => reasonLabels().first(label ?? '')?.span.start === 0);
  return { entry, hasReason };
}

/** "Goal 2: Shorter queues": the heading is the goal, and what stands below tells more of it. */
function isNumberedGoal({ heading, ownRole }: Section): boolean {
  return ownRole === 'goals' && heading !== undefined && /\p{L}{2}/u.test(withoutCount(heading.text, ''));
}

/** Without the count in front; `other` where there is none. */
function withoutCount(title: string, other = title): string {
  const count = COUNTED.exec(title)?.[0];
  return count === undefined ? other : title.slice(count.length);
}

/** What stands below may say how it is measured. */
function withMeasure(entry: Entry, entries: readonly Entry[]): Entry {
  const measures = entries.flatMap(({ fields, text, span }) =>
    fields.measure === undefined && !saysMeasure(text) ? [] : [fields.measure ?? { text, span }],
  );
  const [measure] = measures;
  return measure === undefined ? { ...entry, fields: {} } : { ...entry, fields: { measure } };
}
