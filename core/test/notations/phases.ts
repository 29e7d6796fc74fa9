/** How people write phases, what is to be done in them, and how they went. */
import type { Head } from './headings.ts';
import { htmlTable, table, type Part } from './items.ts';
import type { LittlePartnership, LittlePhase, Words } from './little-partnership.ts';

const lines = (all: readonly string[]): string => all.join('\n');
const apart = (all: readonly string[]): string => all.join('\n\n');

type Check = LittlePhase['checkpoints'][number];
/** The items to be done in a phase. */
type Checks = (checkpoints: readonly Check[], words: Words) => string;
/** What was said of the first one. */
type Ending = (words: Words, head: Head) => string;

const asList =
  (write: (check: Check, words: Words) => string): Checks =>
  (checkpoints, words) =>
    lines(checkpoints.map((each) => write(each, words)));

const boxes = (done: string, open: string, bullet = '- '): Checks =>
  asList(({ text, isDone }) => `${bullet}${isDone ? done : open} ${text}`);

const evaluationTable: Ending = (words, head) =>
  apart([
    head(words.evaluation, 3),
    table(['', words.customer, words.supplier], [[words.works, words.yes, words.yes]]),
    `${words.decisionLine} (2026-03-28)`,
  ]);

const evaluationList: Ending = (words, head) =>
  apart([
    head(words.evaluation, 3),
    lines([
      `- ${words.customer}: ${words.yes}`,
      `- ${words.supplier}: ${words.yes}`,
      `- **${words.decision}:** ${words.continue}`,
    ]),
  ]);

const evaluationRow: Ending = (words, head) =>
  apart([
    head(words.evaluation, 3),
    table(
      ['', words.customer, words.supplier],
      [
        [words.works, words.yes, words.yes],
        [words.decision, words.continue, words.continue],
      ],
    ),
  ]);

const evaluationBoxes: Ending = (words, head) =>
  apart([
    head(words.evaluation, 3),
    htmlTable(['', words.customer, words.supplier], [[words.works, words.yes, words.yes]]),
    `${words.decision}: ☑ ${words.continue} ☐ ${words.adjust} ☐ ${words.stop}`,
  ]);

const headed =
  (checks: Checks, ending: Ending = evaluationTable): Part =>
  ({ phases, words }, head) =>
    apart(
      phases.map(({ name, checkpoints }, at) =>
        apart([head(name, 2), checks(checkpoints, words), ...(at === 0 ? [ending(words, head)] : [])]),
      ),
    );

/** Phases in a list or table, with the evaluation of the first one behind. */
const listed =
  (write: (partnership: LittlePartnership) => string): Part =>
  (partnership, head) => {
    const { words, phases } = partnership;
    const title = `${words.evaluation}: ${phases[0]?.name.split(':')[0] ?? ''}`;
    return apart([
      head(words.phases, 2),
      write(partnership),
      evaluationTable(words, (_, depth) => head(title, depth - 1)),
    ]);
  };

const checksInCell = (
  checkpoints: readonly Check[],
  between: string,
  [done, open]: readonly [string, string],
): string => checkpoints.map(({ text, isDone }) => `${isDone ? done : open} ${text}`).join(between);

export const PHASES: Readonly<Record<string, Part>> = {
  recommended: headed(boxes('[x]', '[ ]')),
  'an evaluation as a list': headed(boxes('[x]', '[ ]'), evaluationList),
  'a decision in a row': headed(boxes('[x]', '[ ]'), evaluationRow),
  'a decision by boxes': headed(boxes('[x]', '[ ]'), evaluationBoxes),
  'signs in front': headed(boxes('✅', '☐')),
  'signs without a list': headed(boxes('☑', '☐', '')),
  'escaped boxes': headed(boxes('\\[x\\]', '\\[ \\]')),
  'careless boxes': headed(boxes('[x ]', '[]', '* ')),
  'boxes of other marks': headed(boxes('[X]', '[~]')),
  'boxes in a numbered list': headed(boxes('[x]', '[ ]', '1. ')),
  'short codes': headed(boxes(':white_check_mark:', ':x:')),
  'signs behind': headed(asList(({ text, isDone }) => `- ${text} ${isDone ? '✔' : '☐'}`)),
  'words in brackets': headed(
    asList(({ text, isDone }, words) => `- ${text} (${isDone ? words.done : words.notDone})`),
  ),
  'words behind a dash': headed(
    asList(({ text, isDone }, words) => `- ${text} – ${isDone ? words.done : words.notDone}`),
  ),
  'words behind a colon': headed(
    asList(({ text, isDone }, words) => `1. ${text}: ${isDone ? words.done : words.planned}`),
  ),
  'shares of a hundred': headed(asList(({ text, isDone }) => `- ${text} (${isDone ? '100 %' : '40 %'})`)),
  'a status below each': headed(
    asList(({ text, isDone }, words) => `- ${text}\n  - ${words.state}: ${isDone ? words.done : words.planned}`),
  ),
  'a table of checkpoints': headed((checkpoints, words) =>
    table(
      [words.number, words.checkpoint, words.state, words.comment],
      checkpoints.map(({ text, isDone }, at) => [
        `${at + 1}`,
        text,
        isDone ? words.done : words.notDone,
        'We talked about this one for a long time at the meeting.',
      ]),
    ),
  ),
  'a table with boxes': headed((checkpoints, words) =>
    table(
      [words.state, words.checkpoint],
      checkpoints.map(({ text, isDone }) => [isDone ? '[x]' : '[ ]', text]),
    ),
  ),
  'an HTML table of checkpoints': headed((checkpoints, words) =>
    htmlTable(
      [words.checkpoint, words.state],
      checkpoints.map(({ text, isDone }) => [text, isDone ? '☑' : '☐']),
    ),
  ),
  'an HTML list': headed((checkpoints) =>
    lines(['<ul>', ...checkpoints.map(({ text, isDone }) => `<li>${isDone ? '☑' : '☐'} ${text}</li>`), '</ul>']),
  ),
  'a list of phases': listed(({ phases }) =>
    lines(
      phases.map(({ name, checkpoints }) =>
        lines([`- **${name}**`, ...checkpoints.map(({ text, isDone }) => `  - [${isDone ? 'x' : ' '}] ${text}`)]),
      ),
    ),
  ),
  'a numbered list of phases': listed(({ phases }) =>
    lines(
      phases.map(({ name, checkpoints }, at) =>
        lines([`${at + 1}. ${name}`, ...checkpoints.map(({ text, isDone }) => `   * [${isDone ? 'X' : ' '}] ${text}`)]),
      ),
    ),
  ),
  'a table of phases with boxes in cells': listed(({ phases, words }) =>
    table(
      [words.phase, words.checkpoint],
      phases.map(({ name, checkpoints }) => [name, checksInCell(checkpoints, '<br>', ['[x]', '[ ]'])]),
    ),
  ),
  'a table of phases with signs in cells': listed(({ phases, words }) =>
    table(
      [words.checkpoint, words.comment, words.phase],
      phases.map(({ name, checkpoints }) => [
        checksInCell(checkpoints, '<br/>', ['☑', '☐']),
        'We talked about this one for a long time at the meeting, and shall do so again.',
        name,
      ]),
    ),
  ),
  'an HTML table of phases': listed(({ phases, words }) =>
    htmlTable(
      [words.phase, words.checkpoint],
      phases.map(({ name, checkpoints }) => [name, checksInCell(checkpoints, '<br>', ['☑', '☐'])]),
    ),
  ),
  'a table with a row for each checkpoint': listed(({ phases, words }) =>
    table(
      [words.phase, words.checkpoint, words.state],
      phases.flatMap(({ name, checkpoints }) =>
        checkpoints.map(({ text, isDone }, at) => [at === 0 ? name : '', text, isDone ? words.done : words.notDone]),
      ),
    ),
  ),
  'an HTML table with merged phases': listed(({ phases, words }) =>
    htmlTable(
      [words.phase, words.checkpoint, words.state],
      phases.flatMap(({ name, checkpoints }) =>
        checkpoints.map(({ text, isDone }, at) => [
          at > 0 ? '^' : `<td rowspan="${checkpoints.length}">${name}</td>`,
          text,
          isDone ? words.done : words.notDone,
        ]),
      ),
    ),
  ),
};
