/** A report as blocks, which Markdown and HTML write each in its own way: what is in it is decided once. */
import type { ReaderLocale } from '../languages/index.ts';
import type { Report, ReportExpectation, ReportItem, ReportPhase } from './report.ts';
import { say, type Word } from './words.ts';

export interface Line {
  readonly id: string | undefined;
  readonly text: string;
  /** Said beside it: a state, a date, what is missing. */
  readonly note: string | undefined;
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: 2 | 3 }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'picture'; readonly phases: readonly ReportPhase[] };

/** What stands on one page. */
export interface Page {
  readonly language: ReaderLocale;
  readonly title: string;
  /** What the page tells of it. */
  readonly subject: string;
  /** Below the title. */
  readonly lead: string;
  readonly parts: readonly Part[];
}

export interface PartsOptions {
  /** Whether to list what dictates how. */
  readonly withDictating: boolean;
}

export function reportPage(report: Report, options: PartsOptions): Page {
  const { language, title, customer, supplier } = report;
  const parties = [
    ...(customer === undefined ? [] : [`${say('customer', language)}: ${customer}`]),
    ...(supplier === undefined ? [] : [`${say('supplier', language)}: ${supplier}`]),
  ];
  return {
    language,
    title,
    subject: say('report', language),
    lead: parties.join(' · '),
    parts: partsOf(report, options),
  };
}

function partsOf(report: Report, { withDictating }: PartsOptions): Part[] {
  const { language } = report;
  const section = (title: Word, parts: readonly Part[]): Part[] =>
    parts.length === 0 ? [] : [{ kind: 'heading', text: say(title, language), depth: 2 }, ...parts];
  const list = (lines: readonly Line[]): Part[] => (lines.length === 0 ? [] : [{ kind: 'list', lines }]);
  const items = (all: readonly ReportItem[]): Part[] => list(all.map((item) => ({ ...item, note: undefined })));
  const open = report.expectations.filter(({ state }) => state !== 'met');
  const met = report.expectations.filter(({ state }) => state === 'met');
  const parts: Part[] = [
    ...section(
      'goals',
      list(report.goals.map((goal) => ({ ...goal, note: goal.isMeasured ? undefined : say('unmeasured', language) }))),
    ),
    ...section(
      'phases',
      report.phases.length === 0 ? [] : [{ kind: 'picture', phases: report.phases }, phaseTable(report)],
    ),
    ...section(
      'evaluations',
      report.phases.flatMap((phase) => answersOfPhase(phase, language)),
    ),
    ...section('openExpectations', byParty(open, language)),
    ...section('closedExpectations', byParty(met, language)),
    ...section(
      'limits',
      list(
        report.limits.map((limit) => ({
          ...limit,
          note: [say(limit.party, language), limit.hasReason ? '' : say('reasonless', language)]
            .filter(Boolean)
            .join(', '),
        })),
      ),
    ),
    ...section('challenges', items(report.challenges)),
    ...section('opportunities', items(report.opportunities)),
  ];
  const room = roomPart(report);
  const dictating = report.dictating.map(({ words, sentence }) => ({ id: undefined, text: sentence, note: words }));
  return [
    ...(parts.length === 0 ? [{ kind: 'text' as const, text: say('nothing', language) }] : parts),
    ...section('room', room === undefined ? [] : [room]),
    ...(withDictating ? section('dictating', list(dictating)) : []),
  ];
}

function roomPart({ room, requirements: all, free, language }: Report): Part | undefined {
  if (room === undefined) return undefined;
  return { kind: 'text', text: say('roomSentence', language, { free, all, share: Math.round(room * 100) }) };
}

function phaseTable({ phases, language }: Report): Part {
  return {
    kind: 'table',
    head: (['phase', 'goal', 'state', 'checkpoints', 'evaluation', 'decision'] as const).map((word) =>
      say(word, language),
    ),
    rows: phases.map((phase) => [
      phase.title,
      phase.goal ?? '',
      say(phase.state, language),
      progressIn(phase, language),
      say(answersOf(phase), language),
      [say(phase.decision, language), phase.decisionDate].filter((part) => part !== undefined).join(' '),
    ]),
  };
}

/** "2/3", and what nobody waits for any longer. */
function progressIn({ checkpoints, done, cancelled }: ReportPhase, language: ReaderLocale): string {
  const counted = checkpoints.length === 0 ? [] : [`${done}/${checkpoints.length}`];
  return [...counted, ...(cancelled === 0 ? [] : [say('cancelledCount', language, { count: cancelled })])].join(', ');
}

/** What both said after a phase, in their own words. */
function answersOfPhase({ title, answers }: ReportPhase, language: ReaderLocale): Part[] {
  if (answers.length === 0) return [];
  return [
    { kind: 'heading', text: title, depth: 3 },
    {
      kind: 'table',
      head: ['', say('customer', language), say('supplier', language)],
      rows: answers.map(({ question, customer, supplier }) => [question, customer ?? '', supplier ?? '']),
    },
  ];
}

export function answersOf({ hasCustomerAnswered, hasSupplierAnswered }: ReportPhase): Word {
  if (hasCustomerAnswered && hasSupplierAnswered) return 'both';
  if (hasCustomerAnswered) return 'onlyCustomer';
  return hasSupplierAnswered ? 'onlySupplier' : 'nobody';
}

/** What is overdue or missed stands first, then what is open: a board asks about these. */
const ORDER = ['missed', 'open', 'agreed', 'met'] as const;

function byParty(expectations: readonly ReportExpectation[], language: ReaderLocale): Part[] {
  const sorted = expectations.toSorted(
    (a, b) => Number(b.isOverdue) - Number(a.isOverdue) || ORDER.indexOf(a.state) - ORDER.indexOf(b.state),
  );
  return (
    [
      ['customer', 'customerExpects'],
      ['supplier', 'supplierExpects'],
      ['unknown', 'unknown'],
    ] as const
  ).flatMap(([party, title]): Part[] => {
    const lines = sorted
      .filter((expectation) => expectation.party === party)
      .map((expectation) => ({ ...expectation, note: noteOf(expectation, language) }));
    return lines.length === 0
      ? []
      : [
          { kind: 'heading', text: say(title, language), depth: 3 },
          { kind: 'list', lines },
        ];
  });
}

function noteOf({ state, date, phase, isOverdue }: ReportExpectation, language: ReaderLocale): string {
  const said = isOverdue ? [say('overdue', language), phase] : [say(state, language), date];
  return said.filter((part) => part !== undefined).join(' ');
}
