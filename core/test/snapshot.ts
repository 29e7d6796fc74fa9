/** A document's whole reading as text that people can review: findings, sections, partnership, room. */
import { onOneLine } from '../src/base/hidden.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  checkDocument,
  defaultConfig,
  describe as describeFinding,
  editsFor,
  fixesFor,
  parseFor,
  partnershipOf,
  roomOf,
  rules,
  titleOf,
  type Action,
  type Diagnosis,
  type Edit,
  type Document,
  type DocumentLocale,
  type Expectation,
  type Phase,
} from '../src/index.ts';
import { applyEdits } from './edits.ts';

const FOLDER = 'core/test/snapshots';
/** Not Markdown, so that neither the formatter nor a check of the folder takes it for a document. */
const ENDING = '.snap.txt';
export const HOW_TO_UPDATE = 'npm run snapshots -- --update';

export interface Snapshot {
  readonly name: string;
  /** Where the expected text stands. */
  readonly path: string;
  readonly locale: DocumentLocale;
  /** The rules that found something. */
  readonly found: ReadonlySet<string>;
  readonly actual: string;
  /** Undefined where nobody has written it yet. */
  readonly expected: string | undefined;
}

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

export function snapshotNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .toSorted();
}

/** Snapshots whose document has gone. */
export function orphans(): readonly string[] {
  const names = new Set(snapshotNames());
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING) && !names.has(file.slice(0, -ENDING.length)))
    .map((file) => `${FOLDER}/${file}`);
}

export function takeSnapshot(name: string): Snapshot {
  const path = `${FOLDER}/${name}${ENDING}`;
  const source = readFileSync(`${FOLDER}/${name}.md`, 'utf8');
  const document = parseFor(source, defaultConfig);
  const diagnoses = checkDocument(document, defaultConfig);
  return {
    name,
    path,
    locale: document.locale,
    found: new Set(diagnoses.map(({ rule }) => rule.id)),
    actual: render(source, document, diagnoses),
    // Some have their text files checked out with other line breaks.
    expected: existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined,
  };
}

function render(source: string, document: Document, diagnoses: readonly Diagnosis[]): string {
  const { normative, dictating, share } = roomOf(document);
  const lines = [
    `language: ${document.locale}`,
    `room: ${share === undefined ? 'nothing is asked for' : `${Math.round(share * 100)} %, ${dictating} of ${normative} dictate`}`,
    '',
    `FINDINGS (${diagnoses.length})`,
    ...findingLines(source, document, diagnoses),
    '',
    'SECTIONS (line, heading -> what it is: statements)',
    ...sectionLines(source, document),
    '',
    'PARTNERSHIP',
    ...partnershipLines(document),
    '',
    'STATEMENTS (line, kind, where it stands)',
    ...statementLines(source, document),
    '',
    'WRITTEN WHERE SOMEBODY ASKS FOR IT',
    ...writingLines(source, document),
  ];
  return `${lines.join('\n')}\n`;
}

/** Findings on one line of the source stand below it together. */
function findingLines(source: string, document: Document, diagnoses: readonly Diagnosis[]): string[] {
  const { locale } = document;
  let last = -1;
  return diagnoses.flatMap((diagnosis) => {
    const { start, end } = diagnosis.finding.span;
    const from = source.lastIndexOf('\n', start - 1) + 1;
    const line = lineAt(source, from);
    const isNew = from !== last;
    last = from;
    const margin = String(lineNumber(source, start)).padStart(4);
    const indent = line.slice(0, start - from).replaceAll(/[^\t]/g, ' ');
    const carets = '^'.repeat(Math.max(1, Math.min(end - from, line.length) - (start - from)));
    const goesOn = end - from > line.length && source.slice(from + line.length, end).trim() !== '' ? ' ...' : '';
    return [
      ...(isNew ? ['', `${margin} | ${line}`] : []),
      `     | ${indent}${carets}${goesOn}`,
      `     ${diagnosis.rule.id}, ${diagnosis.severity}: ${describeFinding(diagnosis, locale)}`,
      ...fixLines(source, diagnosis, document),
    ];
  });
}

/** Each with the lines that it writes; what every finding can do, ignoring it, is left out. */
function fixLines(source: string, diagnosis: Diagnosis, document: Document): string[] {
  return fixesFor(diagnosis, document)
    .filter(({ title }) => title !== 'ignore-here')
    .flatMap((fix) => {
      const mark = `${fix.isPreferred === true ? '' : ' (also)'}${fix.isSafe === true ? ' (safe)' : ''}`;
      return [`     > ${titleOf(fix, document.locale)}${mark}`, ...writtenLines(source, fix.edits, '       ')];
    });
}

/** The lines that edits take away and bring: what stands before the first and behind the last is left out. */
function writtenLines(source: string, edits: readonly Edit[], margin: string): string[] {
  const [before, after] = [source, applyEdits(source, edits)].map((text) => text.split('\n'));
  if (before === undefined || after === undefined) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const lines = (sign: string, some: readonly string[]): string[] =>
    some
      .slice(start, some.length - end)
      .map((line) => `${margin}${sign} ${line.trimEnd()}`.trimEnd())
      .filter((line) => line.length > margin.length + 1);
  return [...lines('-', before), ...lines('+', after)];
}

/** What each statement is: its kind, its id, the ids that it names, and its words. */
function statementLines(source: string, { statements }: Document): string[] {
  return statements.map(({ kind, isBare, isInstruction, container, id, references, text, span }) => {
    const ids = id === undefined ? '' : ` ${[id.text, ...references.map((each) => each.text)].join(' for ')}:`;
    const marks = `${isBare ? ', by place' : ''}${isInstruction ? ', of the tender' : ''}`;
    const words = short(onOneLine(text));
    return `${String(lineNumber(source, span.start)).padStart(4)} ${kind}${marks} (${container})${ids} ${words}`;
  });
}

const DAY = '2026-03-04';
const ANSWERS = {
  collaboration: { customer: 'yes', supplier: 'no' },
  goal: { customer: 'partly', supplier: '' },
  change: { customer: '', supplier: 'meet weekly' },
};

/** What is written where a view asks for something to be done. */
function writingLines(source: string, document: Document): string[] {
  const { phases, expectations } = partnershipOf(document);
  const done = (action: Action): string[] => {
    const lines = writtenLines(source, editsFor(document, action), '    ');
    return [`  ${action.do}`, ...lines];
  };
  return [
    ...phases.flatMap(({ headingSpan: { start: at }, title, checkpoints }) => [
      ` ${title}`,
      ...checkpoints.flatMap(({ span, isDone }) => done({ do: 'set-checkpoint', at: span.start, done: !isDone })),
      ...done({ do: 'insert-evaluation', at }),
      ...done({ do: 'record-decision', at, decision: 'adjust', date: DAY }),
      ...done({
        do: 'evaluate-phase',
        at,
        answers: ANSWERS,
        decision: 'stop',
        date: DAY,
      }),
    ]),
    ...expectations.flatMap(({ span: { start: at }, text }) => [
      ` ${short(text)}`,
      ...done({ do: 'set-expectation', at, state: 'met', date: DAY }),
      ...done({ do: 'set-expectation', at, state: 'open', date: '' }),
      ...done({ do: 'assign-expectation', at, phase: 'phase 2' }),
    ]),
    ...done({ do: 'insert-phase' }),
    ...done({ do: 'insert-expectation', party: 'customer' }),
    ...done({ do: 'insert-expectation', party: 'supplier' }),
  ];
}

function sectionLines(source: string, document: Document): string[] {
  return document.sections.flatMap((section) => {
    const { heading, role, ownRole, party, expecting, locale, voice } = section;
    if (heading === undefined && section.passages.length === 0) return [];
    const marks = (
      ['isGlossary', 'isSuccessCriteria', 'isTender', 'isSystems', 'namesLimits', 'isContents'] as const
    ).filter((mark) => section[mark]);
    const what = [
      role === undefined ? 'no role' : role === ownRole ? role : `(${role})`,
      ...(party === undefined ? [] : [party]),
      ...(expecting === undefined ? [] : [`${expecting} expects`]),
      ...(voice.reason === 'default' ? [] : [`${voice.kind} by ${voice.reason}`]),
      ...marks
        .map((mark) => mark.replace(/^is/, '').replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`))
        .map((mark) => mark.toLowerCase()),
      ...(locale === document.locale ? [] : [locale]),
    ].join(', ');
    const name = heading === undefined ? '(before the first heading)' : `${'#'.repeat(heading.depth)} ${heading.text}`;
    const counts = countStatements(section);
    const margin = String(lineNumber(source, heading?.span.start ?? section.span.start)).padStart(4);
    return [`${margin} ${name} -> ${what}${counts === '' ? '' : `: ${counts}`}`];
  });
}

function countStatements({ passages }: Document['sections'][number]): string {
  const statements = passages.flat();
  return (['normative', 'goal', 'context'] as const)
    .flatMap((kind) => {
      const some = statements.filter((statement) => statement.kind === kind);
      const bare = some.filter(({ isBare }) => isBare).length;
      const instructions = some.filter(({ isInstruction }) => isInstruction).length;
      const remarks = [
        ...(bare > 0 && kind === 'normative' ? [`${bare} by place`] : []),
        ...(instructions > 0 ? [`${instructions} of the tender`] : []),
      ];
      return some.length === 0 ? [] : [`${kind} ${some.length}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`];
    })
    .join(', ');
}

function partnershipLines(document: Document): string[] {
  const { parties, goals, requirements, expectations, limits, challenges, opportunities, phases } =
    partnershipOf(document);
  const ids = requirements.flatMap(({ id, references }) =>
    id === undefined ? [] : [[id.text, ...references.map(({ text }) => text)].join(' for ')],
  );
  return [
    `parties: ${parties.customer ?? '?'} and ${parties.supplier ?? '?'}`,
    ...list(
      'goals',
      goals.map((goal) => `${named(goal)}${goal.isMeasured ? ' [measured]' : ''}`),
    ),
    `requirements: ${requirements.length}${ids.length > 0 ? ` (${ids.join(', ')})` : ''}`,
    ...list('expectations', expectations.map(expectationLine)),
    ...list(
      'limits',
      limits.map((limit) => `${limit.party}: ${named(limit)}${limit.hasReason ? ' [reason]' : ''}`),
    ),
    ...list('challenges', challenges.map(named)),
    ...list('opportunities', opportunities.map(named)),
    ...list('phases', phases.flatMap(phaseLines)),
  ];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

const LONGEST_TEXT = 60;

function named({ id, text }: { readonly id?: { readonly text: string } | undefined; readonly text: string }): string {
  return `${id === undefined ? '' : `${id.text} `}${short(text)}`;
}

function short(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

function expectationLine({ party, state, date, phase, ...item }: Expectation): string {
  const due = phase === undefined ? '' : `, due ${phase}`;
  return `${party}: ${named(item)} [${state}${date === undefined ? '' : ` ${date}`}${due}]`;
}

function phaseLines({ title, number, depth, state, goal, checkpoints, evaluation }: Phase): string[] {
  const { answers, decision, decisionDate, span, customer, supplier } = evaluation;
  const done = checkpoints.filter(({ isDone }) => isDone).length;
  const voices = [...(customer ? ['customer'] : []), ...(supplier ? ['supplier'] : [])].join(' and ');
  return [
    `${title} [no ${number ?? '-'}, depth ${depth}]: ${state}, ${done}/${checkpoints.length} done`,
    ...(goal === undefined ? [] : [`  goal: ${short(goal)}`]),
    ...checkpoints.map(({ text, isDone }) => `  ${isDone ? '[x]' : '[ ]'} ${short(text)}`),
    ...(span === undefined
      ? []
      : [
          `  evaluation ${evaluation.state}: ${voices === '' ? 'nobody' : voices} answered, decision ${decision}${decisionDate === undefined ? '' : ` ${decisionDate}`}`,
        ]),
    ...answers.map(
      (answer) =>
        `    ${answer.question === '' ? '' : `${short(answer.question)}: `}customer “${short(answer.customer ?? '')}”, supplier “${short(answer.supplier ?? '')}”`,
    ),
  ];
}

function lineAt(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? source.length : end).trimEnd();
}

function lineNumber(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** What differs, a line each, with the line before it; no more than a screen can show. */
export function diffOf(expected: string, actual: string): string {
  const [before, after] = [expected.split('\n'), actual.split('\n')];
  // How many lines both still have in common from here on.
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (common[i] as number[])[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: string[] = [];
  let [i, j, shown] = [0, 0, -1];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    if (shown !== i && i > 0 && !/^[-+]/.test(lines.at(-1) ?? '-')) lines.push(`  ${before[i - 1] ?? ''}`);
    const isGone = i < before.length && (j >= after.length || at(i + 1, j) >= at(i, j + 1));
    lines.push(isGone ? `- ${before[i] ?? ''}` : `+ ${after[j] ?? ''}`);
    if (isGone) i += 1;
    else j += 1;
    shown = i;
  }
  return lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES), `  ... and ${lines.length - MOST_LINES} lines more`].join('\n')
    : lines.join('\n');
}

const MOST_LINES = 24;
