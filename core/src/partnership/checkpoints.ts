/** What is to be done in a phase: task items, plain items, and rows with a status. */
import { lazy } from '../base/memoize.ts';
import type { SourceText } from '../base/span.ts';
import type { Block } from '../markdown/blocks.ts';
import { wordsEverywhere } from '../words/packs.ts';
import { isNamed, plain } from './entries.ts';
import type { Checkpoint } from './model.ts';
import { isDone } from './states.ts';

export const goalWords = lazy(() => wordsEverywhere((language) => language.partnership.phaseGoal));

/** What stands before a colon where a line says something of the phase. */
const leadWords = lazy(() =>
  wordsEverywhere(({ partnership: { phaseGoal, decision, customer, supplier } }) => [
    ...phaseGoal,
    ...decision,
    ...customer,
    ...supplier,
  ]),
);

/** Task items; where there are none, plain items; and rows with a status. */
export function checkpointsOf(blocks: readonly Block[], source: SourceText): Checkpoint[] {
  const items = blocks.filter(({ kind }) => kind === 'list').flatMap((list) => flatItems(list));
  const tasks = items.filter(({ box }) => box !== undefined);
  const chosen = tasks.length > 0 ? tasks : items.filter((item) => blocks.some((list) => list.children.includes(item)));
  const fromLists = chosen.map((item) => toCheckpoint(item, source)).filter(({ text }) => text !== '' && !isLead(text));
  const rows = blocks.filter(({ kind }) => kind === 'table').flatMap((table) => table.children.slice(1));
  const fromRows = rows.flatMap((row) => {
    const cells = row.prose.map(({ span }) => plain(source.slice(span.start, span.end)));
    const done = cells.map(isDone).find((value) => value !== undefined);
    return done === undefined
      ? []
      : [
          {
            text: cells.toSorted((a, b) => b.length - a.length)[0] ?? '',
            isDone: done,
            span: row.span,
            box: undefined,
          },
        ];
  });
  return [...fromLists, ...fromRows];
}

function flatItems(list: Block): Block[] {
  return list.children.flatMap((item) => [
    item,
    ...item.children.filter(({ kind }) => kind === 'list').flatMap(flatItems),
  ]);
}

/** `Goal: …`, `Decision: …` say something of the phase; they are not things to do. */
function isLead(text: string): boolean {
  const lead = /^([^:]{2,30}):/.exec(text)?.[1];
  return lead !== undefined && isNamed(lead, leadWords());
}

function toCheckpoint(item: Block, source: SourceText): Checkpoint {
  const paragraph = item.children.find(({ kind }) => kind === 'paragraph');
  const span = paragraph?.span ?? item.span;
  const text = plain(source.slice(span.start, span.end));
  return { text, isDone: item.box?.checked ?? isDone(text) ?? false, span, box: item.box };
}
