/** How people write the items of a partnership: in lists, tables, paragraphs, with what is said of them beside. */
import type { Head } from './headings.ts';
import type { LittleExpectation, LittlePartnership, Words } from './little-partnership.ts';

/** Writes one part, what heads it apart. */
export type Part = (partnership: LittlePartnership, head: Head) => string;

const lines = (all: readonly string[]): string => all.join('\n');
const apart = (all: readonly string[]): string => all.join('\n\n');

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return lines([line(heads), line(heads.map(() => '---')), ...rows.map(line)]);
}

export function htmlTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : cell === '^' ? '' : `<td>${cell}</td>`)).join('')}</tr>`;
  return lines([
    '<table>',
    `<tr>${heads.map((each) => `<th>${each}</th>`).join('')}</tr>`,
    ...rows.map(row),
    '</table>',
  ]);
}

export const GOALS: Readonly<Record<string, Part>> = {
  recommended: ({ goals, words }) =>
    lines(
      goals.map(({ id, text, measure }) => `- ${id}: ${text}.${measure ? ` ${words.measuredBy}: ${measure}.` : ''}`),
    ),
  'numbered, the measure in brackets': ({ goals, words }) =>
    lines(
      goals.map(
        ({ text, measure }, at) =>
          `${at + 1}. ${text}${measure ? ` (${words.measuredBy.toLowerCase()} ${measure})` : ''}`,
      ),
    ),
  'the measure as an item below': ({ goals, words }) =>
    lines(
      goals.map(({ id, text, measure }) => `- ${id}: ${text}${measure ? `\n  - ${words.measure}: ${measure}` : ''}`),
    ),
  'the measure as a bold item below': ({ goals, words }) =>
    lines(
      goals.map(
        ({ id, text, measure }) => `- **${id}** ${text}${measure ? `\n  * **${words.measure}:** ${measure}` : ''}`,
      ),
    ),
  'the measure as a paragraph in the item': ({ goals, words }) =>
    apart(
      goals.map(({ id, text, measure }) => `* ${id} – ${text}${measure ? `\n\n  ${words.measure}: ${measure}` : ''}`),
    ),
  'the measure on the next line': ({ goals, words }) =>
    lines(
      goals.map(({ id, text, measure }) => `- ${id}: ${text}.${measure ? `\\\n  ${words.measure}: ${measure}` : ''}`),
    ),
  'paragraphs, the measure in another': ({ goals, words }) =>
    apart(
      goals.map(({ id, text, measure }) => `${id}: ${text}.${measure ? `\n\n*${words.measure}*: ${measure}.` : ''}`),
    ),
  'a paragraph of bold numbers': ({ goals, words }) =>
    apart(
      goals.map(({ id, text, measure }) => `**${id}.** ${text}.${measure ? ` ${words.measuredBy} ${measure}.` : ''}`),
    ),
  'typed bullets': ({ goals, words }) =>
    lines(goals.map(({ text, measure }) => `• ${text}${measure ? `. ${words.measuredBy}: ${measure}` : ''}`)),
  'typed dashes': ({ goals, words }) =>
    lines(goals.map(({ text, measure }) => `– ${text}${measure ? `. ${words.measuredBy}: ${measure}` : ''}`)),
  'escaped bullets': ({ goals, words }) =>
    lines(goals.map(({ text, measure }) => `\\- ${text}${measure ? `. ${words.measuredBy}: ${measure}` : ''}`)),
  'a table': ({ goals, words }) =>
    table(
      ['Id', words.goal, words.measure],
      goals.map(({ id, text, measure = '' }) => [id, text, measure]),
    ),
  'a table, the measure first': ({ goals, words }) =>
    table(
      [words.measure, words.number, words.owner, words.goal, words.comment],
      goals.map(({ text, measure = '' }, at) => [
        measure,
        `${at + 1}`,
        'AB',
        text,
        'Said by many people who were asked at several meetings about it.',
      ]),
    ),
  'a table, the id in bold': ({ goals, words }) =>
    table(
      [`**${words.goal}**`, `**${words.measure}**`],
      goals.map(({ id, text, measure = '' }) => [`**${id}** ${text}`, measure]),
    ),
  'an HTML table': ({ goals, words }) =>
    htmlTable(
      ['Id', words.goal, words.measure],
      goals.map(({ id, text, measure = '' }) => [id, text, measure]),
    ),
  'a quote': ({ goals, words }) =>
    lines(
      goals.map(({ id, text, measure }) => `> - ${id}: ${text}.${measure ? ` ${words.measuredBy}: ${measure}.` : ''}`),
    ),
};

const PARTIES = ['customer', 'supplier'] as const;

function said({ state, date }: LittleExpectation, words: Words): string {
  return date === undefined ? words[state] : `${words[state]} ${date}`;
}

/** A list for each party, below a heading of its own. */
const byParty =
  (write: (each: LittleExpectation, words: Words) => string, box = ''): Part =>
  ({ expectations, words }, head) =>
    apart(
      PARTIES.map((party) =>
        apart([
          head(words[`${party}Expects`], 3),
          lines(
            expectations
              .filter((each) => each.party === party)
              .map((each) => (box === '' ? '' : `${box} `) + write(each, words)),
          ),
        ]),
      ),
    );

const tail = (each: LittleExpectation, words: Words): string =>
  each.state === 'open' ? each.text : `${each.text} (${said(each, words)})`;

const boxed = (ticked: string, open: string, bullet = '- ') =>
  byParty((each, words) => `${bullet}${each.state === 'met' ? ticked : open} ${each.id}: ${tail(each, words)}`);

const expectationTable =
  (columns: readonly ('id' | 'expectation' | 'whoExpects' | 'state' | 'date' | 'comment')[], make = table): Part =>
  ({ expectations, words }) =>
    make(
      columns.map((column) => (column === 'id' ? 'Id' : words[column])),
      expectations.map((each) =>
        columns.map((column) => {
          if (column === 'id') return each.id;
          if (column === 'expectation') return each.text;
          if (column === 'whoExpects') return words[each.party];
          if (column === 'state') return words[each.state];
          return column === 'date'
            ? (each.date ?? '')
            : 'We have talked about this at the meeting in March, at some length.';
        }),
      ),
    );

export const EXPECTATIONS: Readonly<Record<string, Part>> = {
  recommended: boxed('[x]', '[ ]'),
  'boxes with a sign': boxed('☑', '☐', ''),
  'boxes with a sign in a list': boxed('✅', '⬜'),
  'escaped boxes': boxed('\\[x\\]', '\\[ \\]'),
  'careless boxes': boxed('[x ]', '[]'),
  'boxes of other marks': boxed('[X]', '[-]'),
  'boxes without a list': boxed('[x]', '[ ]', ''),
  'boxes in a numbered list': boxed('[x]', '[ ]', '1. '),
  'a dash and a state': byParty((each, words) => `- ${each.id} ${each.text} – ${said(each, words)}`),
  'a state in square brackets': byParty((each, words) => `- ${each.id}: ${each.text} [${said(each, words)}]`),
  'a state in italics': byParty((each, words) => `- ${each.text} *(${said(each, words)})*`),
  'a state in bold behind a dash': byParty((each, words) => `- ${each.text} — **${said(each, words)}**`),
  'a state as a sentence': byParty((each, words) => {
    const state = said(each, words);
    return `- ${each.text}. ${state.charAt(0).toUpperCase()}${state.slice(1)}.`;
  }),
  'a state as an item below': byParty(
    (each, words) => `- ${each.id}: ${each.text}\n  - ${words.state}: ${said(each, words)}`,
  ),
  'a state as a bold item below': byParty(
    (each, words) => `- ${each.text}\n  - **${words.state}:** ${said(each, words)}\n  - **${words.owner}:** AB`,
  ),
  'a state on the next line': byParty((each, words) => `- ${each.text}<br>${words.state}: ${said(each, words)}`),
  'typed bullets': byParty((each, words) => `• ${each.text} (${said(each, words)})`),
  'names of parties in front': ({ expectations, words }) =>
    lines(expectations.map((each) => `- **${words[each.party]}:** ${each.text} (${said(each, words)})`)),
  'lists below the names of parties': ({ expectations, words }) =>
    apart(
      PARTIES.map((party) =>
        apart([
          `${words[party]}:`,
          lines(expectations.filter((each) => each.party === party).map((each) => `- ${tail(each, words)}`)).replaceAll(
            /^- (?=.*2026-04-10)/gm,
            '- [x] ',
          ),
        ]),
      ),
    ),
  'a list in a list': ({ expectations, words }) =>
    lines(
      PARTIES.flatMap((party) => [
        `- ${words[party]}:`,
        ...expectations.filter((each) => each.party === party).map((each) => `  - ${each.text} (${said(each, words)})`),
      ]),
    ),
  'a table': expectationTable(['id', 'expectation', 'whoExpects', 'state']),
  'a table, the state first': expectationTable(['state', 'whoExpects', 'expectation', 'date', 'comment']),
  'a table, the comment longest': expectationTable(['comment', 'id', 'expectation', 'state', 'whoExpects']),
  'an HTML table': expectationTable(['whoExpects', 'expectation', 'state', 'comment'], htmlTable),
  'a table with dittoed parties': ({ expectations, words }) =>
    table(
      [words.whoExpects, words.expectation, words.state],
      expectations.map((each, at) => [at % 2 === 0 ? words[each.party] : '"', each.text, words[each.state]]),
    ),
  'a table with merged parties': ({ expectations, words }) =>
    table(
      [words.whoExpects, words.expectation, words.state],
      expectations.map((each, at) => [at % 2 === 0 ? words[each.party] : '', each.text, words[each.state]]),
    ),
  'an HTML table with merged parties': ({ expectations, words }) =>
    htmlTable(
      [words.whoExpects, words.expectation, words.state],
      expectations.map((each, at) => [
        at % 2 === 0 ? `<td rowspan="2">${words[each.party]}</td>` : '^',
        each.text,
        words[each.state],
      ]),
    ),
  'a table with boxes in cells': ({ expectations, words }) =>
    table(
      [words.whoExpects, words.expectation, words.state],
      expectations.map((each) => [
        words[each.party],
        each.text,
        each.state === 'met' ? '[x]' : each.state === 'open' ? '[ ]' : words[each.state],
      ]),
    ),
};

const limitTable =
  (columns: readonly ('party' | 'limit' | 'reason' | 'comment')[], make = table): Part =>
  ({ limits, words }) =>
    make(
      columns.map((column) => words[column]),
      limits.map((each) =>
        columns.map((column) => {
          if (column === 'party') return words[each.party];
          if (column === 'comment')
            return 'This was told at the first meeting and is true until somebody says something else.';
          return column === 'limit' ? each.text : each.reason;
        }),
      ),
    );

export const LIMITS: Readonly<Record<string, Part>> = {
  recommended: ({ limits, words }) =>
    lines(limits.map(({ party, text, reason }) => `- ${words[party]}: ${text}, ${words.because} ${reason}.`)),
  'bold parties': ({ limits, words }) =>
    lines(limits.map(({ party, text, reason }) => `* **${words[party]}:** ${text}, ${words.because} ${reason}`)),
  'bold parties, the colon behind': ({ limits, words }) =>
    lines(limits.map(({ party, text, reason }) => `- __${words[party]}__: ${text} (${words.because} ${reason})`)),
  'the reason as an item below': ({ limits, words }) =>
    lines(limits.map(({ party, text, reason }) => `- ${words[party]}: ${text}\n  - ${words.reason}: ${reason}`)),
  'the reason as a paragraph in the item': ({ limits, words }) =>
    apart(limits.map(({ party, text, reason }) => `- ${words[party]}: ${text}.\n\n  _${words.reason}:_ ${reason}.`)),
  'the reason on the next line': ({ limits, words }) =>
    lines(limits.map(({ party, text, reason }) => `- ${words[party]}: ${text}.  \n  ${words.reason}: ${reason}`)),
  'the reason behind a break': ({ limits, words }) =>
    lines(limits.map(({ party, text, reason }) => `- ${words[party]}: ${text}.<br/>${words.reason}: ${reason}`)),
  'the reason in the next sentence': ({ limits, words }) =>
    lines(limits.map(({ party, text, reason }) => `- ${words[party]}: ${text}. ${words.thisIsBecause} ${reason}.`)),
  'the reason in brackets': ({ limits, words }) =>
    lines(
      limits.map(({ party, text, reason }) => `- ${words[party]}: ${text} (${words.reason.toLowerCase()}: ${reason})`),
    ),
  paragraphs: ({ limits, words }) =>
    apart(limits.map(({ party, text, reason }) => `${words[party]}: ${text}, ${words.because} ${reason}.`)),
  'lists below the names of parties': ({ limits, words }) =>
    apart(limits.map(({ party, text, reason }) => `${words[party]}:\n\n- ${text}, ${words.because} ${reason}`)),
  'a table': limitTable(['party', 'limit', 'reason']),
  'a table, the reason first': limitTable(['reason', 'comment', 'limit', 'party']),
  'an HTML table': limitTable(['limit', 'party', 'reason'], htmlTable),
};

const WISH = 'We heard this from many people, and the others that we asked have often said the same.';

const requirementTable =
  (
    columns: readonly ('id' | 'requirement' | 'reason' | 'answer' | 'priority' | 'verification' | 'goal' | 'comment')[],
    make = table,
  ): Part =>
  ({ requirements, words }) =>
    make(
      columns.map((column) => (column === 'id' ? 'Id' : words[column])),
      requirements.map(({ id, goal, text, reason = '' }) =>
        columns.map((column) => {
          if (column === 'id') return id;
          if (column === 'goal') return goal;
          if (column === 'requirement') return text;
          if (column === 'reason') return reason;
          if (column === 'priority') return 'M';
          return column === 'comment'
            ? WISH
            : column === 'answer'
              ? 'MySQL and a button, as always.'
              : 'Demo in Chrome';
        }),
      ),
    );

/** Each requirement with its reason in a form of its own. */
const withReason =
  (
    write: (each: { readonly id: string; readonly goal: string; readonly text: string }, words: Words) => string,
    why: (reason: string, words: Words) => string,
    join = lines,
  ): Part =>
  ({ requirements, words }) =>
    join(requirements.map((each) => write(each, words) + (each.reason === undefined ? '' : why(each.reason, words))));

export const REQUIREMENTS: Readonly<Record<string, Part>> = {
  recommended: withReason(
    ({ id, goal, text }) => `- ${id} (${goal}): ${text}`,
    (reason, words) => `, ${words.because} ${reason}`,
  ),
  'the reason in the next sentence': withReason(
    ({ id, text }) => `- ${id}: ${text}.`,
    (reason, words) => ` ${words.thisIsBecause} ${reason}.`,
  ),
  'the reason as an item below': withReason(
    ({ id, text }, { priority }) => `- **${id}** ${text}\n  - ${priority}: 1`,
    (reason, words) => `\n  - ${words.reason}: ${reason}`,
  ),
  'the reason as a bold item below': withReason(
    ({ id, text }, { verification }) => `1. ${id}: ${text}\n   - **${verification}**: demo`,
    (reason, words) => `\n   - **${words.reason}**: ${reason}`,
  ),
  'the reason on the next line': withReason(
    ({ id, text }) => `- ${id}: ${text}.`,
    (reason, words) => `\\\n  *${words.reason}:* ${reason}.`,
  ),
  'the reason behind a break': withReason(
    ({ id, text }) => `- ${id}: ${text}.`,
    (reason, words) => `<br>${words.reason}: ${reason}`,
  ),
  'the reason in brackets': withReason(
    ({ id, text }) => `- ${id}: ${text}`,
    (reason, words) => ` (${words.reason.toLowerCase()}: ${reason})`,
  ),
  'the reason in a quote': withReason(
    ({ id, text }) => `- ${id}: ${text}`,
    (reason, words) => `\n  > ${words.reason}: ${reason}`,
  ),
  'paragraphs with a labelled one': withReason(
    ({ id, text }) => `${id}: ${text}.`,
    (reason, words) => `\n\n${words.reason}: ${reason}.`,
    apart,
  ),
  'paragraphs with lines': withReason(
    ({ id, text }) => `**${id}** ${text}.`,
    (reason, words) => `  \n${words.reason}: ${reason}.`,
    apart,
  ),
  'typed dashes': withReason(
    ({ id, text }) => `– ${id}: ${text}`,
    (reason, words) => `, ${words.because} ${reason}`,
  ),
  'a list of definitions': ({ requirements, words }, head) =>
    apart(
      requirements.map(({ id, text, reason }) =>
        apart([head(id, 3), `${text}.`, ...(reason === undefined ? [] : [`**${words.reason}:** ${reason}`])]),
      ),
    ),
  'fields below a heading': ({ requirements, words }, head) =>
    apart(
      requirements.map(({ id, text, reason }) =>
        apart([
          head(id, 3),
          lines([
            `- **${words.requirement}:** ${text}`,
            ...(reason === undefined ? [] : [`- **${words.reason}:** ${reason}`]),
            `- **${words.priority}:** 1`,
          ]),
        ]),
      ),
    ),
  StrictDoc: ({ requirements }) =>
    apart(
      requirements.map(({ id, text, reason }) =>
        lines([
          '[REQUIREMENT]',
          `UID: ${id}`,
          `STATEMENT: ${text}`,
          ...(reason === undefined ? [] : [`RATIONALE: ${reason}`]),
        ]),
      ),
    ),
  OpenFastTrace: ({ requirements, words }, head) =>
    apart(
      requirements.map(({ id, text, reason }) =>
        apart([
          head(id, 3),
          `\`req~${id.toLowerCase()}~1\``,
          `${text}.`,
          ...(reason === undefined ? [] : [`${words.reason}:\n${reason}`]),
          'Needs: dsn',
        ]),
      ),
    ),
  'spec-kit': withReason(
    ({ id, text }) => `- **F${id}**: ${text}`,
    (reason, words) => ` (${words.because} ${reason})`,
  ),
  'a table': requirementTable(['id', 'requirement', 'reason']),
  'a table, the reason first': requirementTable(['reason', 'goal', 'id', 'requirement']),
  'a table of many columns': requirementTable([
    'id',
    'comment',
    'requirement',
    'priority',
    'reason',
    'answer',
    'verification',
  ]),
  'an HTML table': requirementTable(['requirement', 'reason', 'answer', 'id'], htmlTable),
};
