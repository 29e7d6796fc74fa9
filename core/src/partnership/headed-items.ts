/** A heading that is an item itself, with its fields listed below: "Limitation 1: no e-mail check", "- Impact: ...". */
import type { Section } from '../document/document.ts';
import type { Role } from '../languages/index.ts';
import { phrasesEverywhere } from '../words/packs.ts';
import type { Entry } from './entries.ts';

/** "Impact: ..." */
const FIELD = /^([^:.]{2,40}):\s/u;
const LONGEST_LABEL_WORDS = 4;
/** "Limitation 1: ", "Risk R2 – " */
const COUNTED = /^[\p{L}-]+\s\p{Lu}{0,3}\d{1,3}\s*[:.–—-]\s*/u;

const ITEMS: readonly (Role | undefined)[] = ['limits', 'challenges', 'opportunities', 'goals'];

const reasonLabels = phrasesEverywhere(({ partnership }) => partnership.reasonColumn);

/** Whether a section could be one item, so that each of its blocks may matter. */
export function mayBeItem({ heading, parent, role }: Section): boolean {
  return heading !== undefined && parent?.role === role && ITEMS.includes(role);
}

/** The item with the words of its reason; undefined where the section holds items of its own. */
export function headedItem(
  section: Section,
  entries: readonly Entry[],
): { readonly entry: Entry; readonly hasReason: boolean } | undefined {
  const [first] = entries;
  const { heading } = section;
  if (heading === undefined || first === undefined || !mayBeItem(section)) return undefined;
  const fields = entries.flatMap((entry) => Object.keys(entry.fields));
  if (entries.length + fields.length < 2) return undefined;
  const labels = entries.map(({ text }) => FIELD.exec(text)?.[1]);
  if (labels.some((label) => label === undefined || label.split(' ').length > LONGEST_LABEL_WORDS)) return undefined;
  if (new Set(labels).size < labels.length) return undefined;
  const text = heading.text.replace(COUNTED, '');
  const hasReason =
    fields.includes('reason') || labels.some((label) => reasonLabels().first(label ?? '')?.span.start === 0);
  return {
    entry: { ...first, id: undefined, references: [], text, span: heading.span, box: undefined, cells: [] },
    hasReason,
  };
}
