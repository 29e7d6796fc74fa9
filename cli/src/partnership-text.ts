/** A document's partnership -> lines for a terminal. */
import {
  partnershipOf,
  reportWord,
  voicesOf,
  type Document,
  type Item,
  type Phase,
  type ReaderLocale,
  type ReportWord,
} from '../../core/src/index.ts';
import { say } from './say.ts';

export function partnershipText(document: Document, reader: ReaderLocale): string {
  const { goals, expectations, limits, phases } = partnershipOf(document);
  const word = (name: ReportWord): string => reportWord(name, reader);
  const blocks: readonly [ReportWord, readonly string[]][] = [
    ['goals', goals.map((goal) => line(nameOf(goal), goal.isMeasured ? [] : [word('unmeasured')]))],
    ['expectations', expectations.map((each) => line(nameOf(each), [word(each.party), word(each.state)]))],
    [
      'limits',
      limits.map(({ text, party, hasReason }) =>
        line(text, hasReason ? [word(party)] : [word(party), word('reasonless')]),
      ),
    ],
    ['phases', phases.map((phase) => line(phase.title, stateOf(phase, reader)))],
    [
      'whoseText',
      voicesOf(document).map(({ voice: { kind, reason }, heading }) =>
        line(heading === undefined ? word(kind) : `${heading.text}: ${word(kind)}`, [word(`told-by-${reason}`)]),
      ),
    ],
  ];
  const shown = blocks
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [word(title), ...lines.map((each) => `  ${each}`)].join('\n'));
  return shown.length === 0 ? say('nothingFound', reader) : shown.join('\n\n');
}

function line(text: string, remarks: readonly string[]): string {
  return remarks.length === 0 ? text : `${text} [${remarks.join(', ')}]`;
}

function nameOf({ id, text }: Item): string {
  return id ? `${id.text} ${text}` : text;
}

function stateOf({ state, checkpoints, cancelled, evaluation }: Phase, reader: ReaderLocale): string[] {
  const done = `${checkpoints.filter(({ isDone }) => isDone).length}/${checkpoints.length}`;
  const givenUp = cancelled === 0 ? [] : [reportWord('cancelledCount', reader, { count: cancelled })];
  const decided = evaluation.decision === 'none' ? [] : [reportWord(evaluation.decision, reader)];
  return [reportWord(state, reader), done, ...givenUp, ...decided];
}
