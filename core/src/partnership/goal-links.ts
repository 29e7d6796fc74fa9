/** Which requirement serves which goal, by the ids that requirements name. */
import { remember } from '../base/memoize.ts';
import type { JointPartnership, Placed } from './joint.ts';
import type { Goal, Item } from './model.ts';

export interface GoalLinks {
  /** Whether the document has the habit: two requirements name a goal. */
  readonly isUsed: boolean;
  readonly goals: readonly Placed<Goal>[];
  /** Requirements with an id that name no goal. */
  readonly aimless: readonly Placed<Item>[];
  /** Goals with an id that no requirement names. */
  readonly unserved: readonly Placed<Goal>[];
  /** The next free id for a requirement; undefined where none has one yet. */
  readonly nextId: string | undefined;
}

/** Of a document, or of all documents of a partnership. */
export const goalLinks = remember(linkGoals);

function linkGoals({ goals, requirements }: Pick<JointPartnership, 'goals' | 'requirements'>): GoalLinks {
  const ids = new Set<string>();
  for (const { id } of goals) if (id) ids.add(id.text);
  const served = new Set<string>();
  const aimless: Placed<Item>[] = [];
  let lastId: string | undefined;
  let naming = 0;
  for (const requirement of requirements) {
    const { id, references, text } = requirement;
    let names = 0;
    const name = (word: string): void => {
      if (!ids.has(word)) return;
      served.add(word);
      names += 1;
    };
    for (const reference of references) name(reference.text);
    if (ids.size > 0 && /\d/.test(text)) text.match(ID_LIKE)?.forEach(name);
    if (names > 0) naming += 1;
    else if (id) aimless.push(requirement);
    if (id) lastId = id.text;
  }
  return {
    isUsed: naming > 1,
    goals,
    aimless,
    unserved: goals.filter(({ id }) => id !== undefined && !served.has(id.text)),
    nextId: lastId === undefined ? undefined : nextAfter(lastId),
  };
}

const ID_LIKE = /[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu;

function nextAfter(id: string): string {
  const parts = /^(.*?)(\d+)$/.exec(id);
  return `${parts?.[1] ?? id}${String(Number(parts?.[2] ?? 0) + 1).padStart(parts?.[2]?.length ?? 1, '0')}`;
}
