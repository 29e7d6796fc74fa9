/**
 * Tells two cores apart by what a reader gets of them, over many texts: without a fault switched on it writes down all
 * that is said of each, with one it looks for the first text of which something else is said.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import {
  checkDocument,
  companionsOf,
  completionsAt,
  defaultConfig,
  definitionsOf,
  describe,
  editsFor,
  fixesFor,
  foldingSpansOf,
  hoverAt,
  joinPartnerships,
  lensesOf,
  openFor,
  parseFor,
  partnershipOf,
  referencesOf,
  reportMarkdown,
  reportOf,
  roomBySection,
  symbolsOf,
  type Action,
  type Config,
  type Document,
  type SymbolNode,
} from '../../core/src/index.ts';
import { answer, beginOf, orderOf, passedBy, readTask } from './switches.ts';
import { allTexts, randomFrom, type NamedText } from './texts.ts';

const KNOWN = 'dist/mutate/known.json';

/** A team with words of its own, whose rules are not as loud as ours. */
const ownConfig: Config = {
  ...defaultConfig,
  allow: ['user-friendly', 'användarvänlig', 'React'],
  rules: { 'vague-term': 'off', 'open-list': 'error' },
  words: {
    technology: { accept: ['MySQL'], add: ['the old cabinet'], downgrade: ['Java', 'SQL'] },
    design: { downgrade: ['database', 'databas'] },
    vague: { add: ['nice'], accept: ['flexible', 'flexibel'] },
  },
};

/** Everything that is said of a text, a line each; behind the number of the line of which it is said. */
function* outputsOf({ text, name }: NamedText): Generator<string> {
  const document = parseFor(text, defaultConfig);
  const line = lineIn(text);
  yield* findings(document, defaultConfig, line);
  const { sections, locale } = document;
  yield line('language', 0, locale);
  for (const { span, role, party, locale: own } of sections)
    yield line('section', span.start, [span, role, party, own]);
  const partnership = partnershipOf(document);
  for (const [kind, things] of Object.entries(partnership))
    for (const thing of Array.isArray(things) ? (things as object[]) : [things])
      yield line(kind, 'span' in thing ? (thing.span as { start: number }).start : 0, thing);
  yield* outline(symbolsOf(document), line);
  for (const [{ span }, room] of roomBySection(document)) yield line('room', span.start, room);
  for (const lens of lensesOf(document, 'en')) yield line('lens', lens.span.start, lens);
  for (const span of foldingSpansOf(document)) yield line('folding', span.start, span);
  for (const { id, span } of definitionsOf(document).slice(0, 20))
    yield line('id', span.start, id, hoverAt(document, span.start, 'en'), referencesOf(document, id));
  for (const { span } of sections.slice(0, 4)) yield line('completion', span.end, completionsAt(document, span.end));
  yield line(
    'report',
    0,
    reportMarkdown([reportOf(joinPartnerships([document]), locale, name)], { withDictating: true }),
  );
  for (const action of actionsIn(document))
    yield line(action.do, 'at' in action ? action.at : 0, action, editsFor(document, action));
}

/** Writes what is said of an offset. */
function lineIn(text: string): Line {
  return (what, at, ...things) => {
    const words = things.map((each) => (typeof each === 'string' ? each : JSON.stringify(plain(each))));
    return `${text.slice(0, at).split('\n').length}|${what} ${words.join(' ')}`;
  };
}

type Line = (what: string, at: number, ...things: unknown[]) => string;

function* outline(nodes: readonly SymbolNode[], line: Line): Generator<string> {
  for (const { children, ...node } of nodes) {
    yield line('outline', node.selection.start, node);
    yield* outline(children, line);
  }
}

function* findings(document: Document, config: Config, line: Line, partnership = [document]): Generator<string> {
  for (const diagnosis of checkDocument(document, config, partnership)) {
    const { rule, severity, finding } = diagnosis;
    const { start, end } = finding.span;
    yield line('finding', start, rule.id, severity, [start, end], describe(diagnosis, document.locale));
    for (const fix of config === defaultConfig ? fixesFor(diagnosis, document) : [])
      yield line('fix', start, rule.id, [start, end], fix);
  }
}

/** One of each kind of action for everything that one can do something about. */
function* actionsIn(document: Document): Generator<Action> {
  const { expectations, phases } = partnershipOf(document);
  for (const { span } of expectations.slice(0, 20)) {
    const at = span.start;
    for (const state of ['open', 'agreed', 'met', 'missed'] as const)
      yield { do: 'set-expectation', at, state, date: '2026-05-01' };
    yield { do: 'assign-expectation', at, phase: 'phase 9' };
  }
  const both = { customer: 'yes | mostly', supplier: 'no\nnot yet' };
  const answers = {
    collaboration: both,
    goal: { customer: 'yes', supplier: '' },
    change: { customer: '', supplier: 'x' },
  };
  for (const { headingSpan, checkpoints } of phases.slice(0, 12)) {
    const at = headingSpan.start;
    for (const { span } of checkpoints.slice(0, 6))
      for (const done of [true, false]) yield { do: 'set-checkpoint', at: span.start, done };
    yield { do: 'insert-evaluation', at };
    yield { do: 'record-decision', at, decision: 'adjust', date: '2026-05-01' };
    yield { do: 'evaluate-phase', at, answers, decision: 'continue', date: '2026-05-01' };
  }
  for (const { span, role } of document.sections)
    if (role === 'evaluation') yield { do: 'record-decision', at: span.start };
  yield { do: 'insert-phase' };
  for (const party of ['customer', 'supplier'] as const) yield { do: 'insert-expectation', party };
}

function inOwnWords(text: string): Generator<string> {
  return findings(parseFor(text, ownConfig), ownConfig, lineIn(text));
}

/** The text as two documents that are read as one. */
function* inTwo(text: string): Generator<string> {
  const line = lineIn(text);
  const cuts = [...text.matchAll(/^#{1,3} /gm)].map(({ index }) => index).filter((index) => index > 0);
  const cut = cuts[Math.floor(cuts.length / 2)];
  if (cut === undefined) return;
  const [first, second] = [text.slice(0, cut), text.slice(cut)].map((part) => parseFor(part, defaultConfig)) as [
    Document,
    Document,
  ];
  const placed = [
    { path: 'plan/a.md', document: first },
    { path: 'plan/b.md', document: second },
  ] as const;
  const members = companionsOf(placed[0], placed);
  yield line(
    'companions',
    cut,
    members.map(({ path }) => path),
  );
  const whole = [first, second];
  yield* findings(first, defaultConfig, line, whole);
  yield* findings(second, defaultConfig, (what, at, ...things) => line(what, at + cut, ...things), whole);
  const report = reportOf(joinPartnerships(whole), first.locale, 'Both');
  yield line('report of both', cut, reportMarkdown([report], { withDictating: false }));
}

const EDITS = 6;
/** What changes the meaning of much around it. */
const INSERTED = [
  '\n\n',
  '- ',
  '```\n',
  '\n## Goals\n\n',
  '\n### Evaluation\n\n',
  '| a | b |\n',
  '<!-- ',
  'MySQL ',
  '# ',
  '\r\n',
];

/** What is said of a text after edits, read anew only where it was edited. */
function* afterEdits(text: string, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const live = openFor(text, defaultConfig);
  let { length } = text;
  for (let count = 0; count < EDITS; count += 1) {
    checkDocument(live.document, defaultConfig);
    const start = Math.floor(random() * length);
    const end = Math.min(length, start + Math.floor(random() ** 3 * 200));
    const inserted = INSERTED[Math.floor(random() * INSERTED.length)] ?? '';
    live.edit({ start, end }, inserted);
    length += inserted.length - (end - start);
  }
  for (const { rule, finding } of checkDocument(live.document, defaultConfig))
    yield `0|after edits ${rule.id} ${JSON.stringify(plain(finding.span))}`;
  yield `0|after edits ${JSON.stringify(plain(symbolsOf(live.document)))}`;
}

/** As data, with spans as two numbers. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return [value.start, value.end];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function* everything(text: NamedText, index: number): Generator<string> {
  yield* outputsOf(text);
  // Each of these reads the text again: one for each will do.
  const further = [inOwnWords, inTwo, afterEdits][index % 3];
  if (further) yield* further(text.text, index);
}

/** The core does not throw; a faulty one may, and then that is what it says. */
function said(text: NamedText, index: number): string[] {
  const lines: string[] = [];
  try {
    for (const line of everything(text, index)) lines.push(line);
  } catch (error) {
    lines.push(`0|throws ${String(error)}`);
  }
  return lines;
}

interface Known {
  readonly text: NamedText;
  /** What is said of it without a fault. */
  readonly lines: readonly string[];
}

const task = readTask();
if (task.order === undefined) {
  const milliseconds: number[] = [];
  const known: Known[] = [];
  const texts = allTexts();
  for (const index of orderOf(task, texts.length)) {
    const text = texts[index] as NamedText;
    beginOf(index);
    const start = performance.now();
    known[index] = { text, lines: said(text, index) };
    milliseconds[index] = performance.now() - start;
  }
  // The texts, too: while the faults are tried, somebody may write on.
  if (task.isReversed !== true) writeFileSync(KNOWN, JSON.stringify(known));
  answer({ milliseconds, passedBy: passedBy() });
} else {
  const known = JSON.parse(readFileSync(KNOWN, 'utf8')) as readonly Known[];
  answer({ difference: firstDifference(task.order, known) });
}

function firstDifference(indexes: readonly number[], known: readonly Known[]): object | undefined {
  for (const index of indexes) {
    const { text, lines: was } = known[index] as Known;
    const now = said(text, index);
    if (was.join('\n') === now.join('\n')) continue;
    const lost = was.find((each) => !now.includes(each));
    const come = now.find((each) => !was.includes(each));
    const line = Number((lost ?? come ?? '0').split('|')[0]);
    return { text: text.name, line: text.text.split('\n')[line - 1]?.trim(), lost, come };
  }
  return undefined;
}
