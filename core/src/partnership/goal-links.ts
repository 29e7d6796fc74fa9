/** Which requirement serves which goal, by the ids that requirements name. */
import { remember } from '../memoize.ts';
import type { Goal, Item } from './partnership.ts';
import type { JointPartnership, Placed } from './joint.ts';

export interface GoalLinks {
  /** Whether the document has the habit: two requirements name a goal. */
  readonly isUsed: boolean;
  readonly goals: readonly Placed<Goal>[];
  /** Requirements with an id that name no goal. */
  readonly aimless: readonly Placed<Item>[];
  /** Goals with an id that no requirement names. */
  readonly unserved: readonly Placed<Goal>[];
  /** The next free id for a requirement. */
  readonly nextId: string;
}

/** Of a document, or of all documents of a partnership. */
export const goalLinks = remember(linkGoals);

function linkGoals({ goals, requirements }: Pick<JointPartnership, 'goals' | 'requirements'>): GoalLinks {
  const ids = new Set(goals.flatMap(({ id }) => (id ? [id.text] : [])));
  const named = requirements.map(({ references, text }) =>
    [...references.map((reference) => reference.text), ...idsIn(text)].filter((id) => ids.has(id)),
  );
  const served = new Set(named.flat());
  return {
    isUsed: named.filter((names) => names.length > 0).length > 1,
    goals,
    aimless: requirements.filter(({ id }, index) => id !== undefined && named[index]?.length === 0),
    unserved: goals.filter(({ id }) => id !== undefined && !served.has(id.text)),
    nextId: nextAfter(requirements.flatMap(({ id }) => (id ? [id.text] : []))),
  };
}

function idsIn(text: string): readonly string[] {
  return /\d/.test(text) ? (text.match(ID_LIKE) ?? []) : [];
}

const ID_LIKE = /[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu;

function nextAfter(ids: readonly string[]): string {
  const parts = /^(.*?)(\d+)$/.exec(ids.at(-1) ?? 'R0');
  return `${parts?.[1] ?? 'R'}${String(Number(parts?.[2] ?? 0) + 1).padStart(parts?.[2]?.length ?? 1, '0')}`;
}
