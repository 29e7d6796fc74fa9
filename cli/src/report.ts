/** Findings and outlines -> JSON and text; pure. */
import { checkDocument, describe, fixesFor, parseFor, partnershipOf, reportWord, roomBySection, roomOf, SEVERITIES, titleOf, type Config, type Diagnosis, type Document, type ReaderLocale, type ReportWord, type Severity } from '../../core/src/index.ts';
import { Lines, type Range } from './positions.ts';

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly text: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly kind: 'quickfix';
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

/** A section that asks for something, with all below it. */
export interface JsonSection {
  readonly title: string;
  readonly room: number | null;
  readonly normative: number;
  readonly dictating: number;
  readonly range: Range;
}

export interface JsonFile {
  readonly path: string;
  readonly language: ReaderLocale;
  /** Null where nothing is asked for. */
  readonly room: number | null;
  readonly sections: readonly JsonSection[];
  readonly findings: readonly JsonFinding[];
}

/** `partnership` holds all documents that are read as one with this one, itself included. */
export function checkParsed(
  path: string,
  document: Document,
  config: Config,
  reader: ReaderLocale,
  partnership: readonly Document[] = [document],
): JsonFile {
  const lines = new Lines(document.source.toString());
  const { share } = roomOf(document);
  return {
    path,
    language: document.locale,
    room: share ?? null,
    sections: sectionsOf(document, lines),
    findings: checkDocument(document, config, partnership).map((diagnosis) =>
      toFinding(diagnosis, document, lines, reader),
    ),
  };
}

function sectionsOf(document: Document, lines: Lines): JsonSection[] {
  return [...roomBySection(document)].map(([{ heading, span }, { share, normative, dictating }]) => ({
    title: heading?.text ?? '',
    room: share ?? null,
    normative,
    dictating,
    range: lines.range(heading?.span ?? span),
  }));
}

function toFinding(diagnosis: Diagnosis, document: Document, lines: Lines, reader: ReaderLocale): JsonFinding {
  const { rule, severity, finding } = diagnosis;
  return {
    rule: rule.id,
    severity,
    message: describe(diagnosis, reader),
    range: lines.range(finding.span),
    text: document.source.slice(finding.span.start, finding.span.end),
    fixes: fixesFor(diagnosis, document).map((fix) => ({
      title: titleOf(fix, reader),
      kind: 'quickfix',
      edits: fix.edits.map(({ span, text }) => ({ range: lines.range(span), newText: text })),
    })),
  };
}

/** The partnership as the documented JSON has it. */
export function outlineText(path: string, source: string, config: Config): object {
  const document = parseFor(source, config);
  const lines = new Lines(source);
  const { parties, goals, requirements, expectations, limits, challenges, opportunities, phases } =
    partnershipOf(document);
  const toItem = ({ id, text, span }: (typeof requirements)[number]): object => ({
    id: id?.text ?? null,
    text,
    range: lines.range(span),
  });
  return {
    version: 1,
    path,
    language: document.locale,
    room: roomOf(document).share ?? null,
    sections: sectionsOf(document, lines),
    parties: { customer: parties.customer ?? null, supplier: parties.supplier ?? null },
    goals: goals.map((goal) => ({ ...toItem(goal), measured: goal.isMeasured })),
    requirements: requirements.map(toItem),
    expectations: expectations.map((expectation) => ({
      ...toItem(expectation),
      party: expectation.party,
      state: expectation.state,
      phase: expectation.phase ?? null,
    })),
    limits: limits.map((limit) => ({ ...toItem(limit), party: limit.party, reason: limit.hasReason })),
    challenges: challenges.map(toItem),
    opportunities: opportunities.map(toItem),
    phases: phases.map((phase) => ({
      title: phase.title,
      state: phase.state,
      checkpoints: phase.checkpoints.map(({ text, isDone, span }) => ({
        text,
        done: isDone,
        range: lines.range(span),
      })),
      evaluation: {
        state: phase.evaluation.state,
        customer: phase.evaluation.customer,
        supplier: phase.evaluation.supplier,
        decision: phase.evaluation.decision,
        range: lines.range(phase.evaluation.span ?? phase.headingSpan),
      },
      range: lines.range(phase.headingSpan),
    })),
  };
}

/** A line for each finding; empty where there is none. */
export function prettyFile({ path, findings }: JsonFile, reader: ReaderLocale): string {
  if (findings.length === 0) return '';
  return [path, ...findings.map((finding) => `  ${prettyFinding(finding, reader)}`)].join('\n');
}

const SEVERITY_NAMES: Readonly<Record<Severity, Readonly<Record<ReaderLocale, string>>>> = {
  error: { en: 'error', sv: 'fel' },
  warning: { en: 'warning', sv: 'varning' },
  information: { en: 'info', sv: 'info' },
  hint: { en: 'hint', sv: 'tips' },
};

function prettyFinding({ range, severity, message, rule }: JsonFinding, reader: ReaderLocale): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`.padEnd(8);
  return `${place} ${SEVERITY_NAMES[severity][reader].padEnd(8)} ${message}  ${rule}`;
}

/** Counts over files of which nothing else is kept. */
export class Totals {
  files = 0;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  #rooms = 0;
  #room = 0;

  add({ counts, room }: { readonly counts: Readonly<Record<Severity, number>>; readonly room: number | null }): void {
    this.files += 1;
    for (const severity of SEVERITIES) this.counts[severity] += counts[severity];
    if (room === null) return;
    this.#rooms += 1;
    this.#room = room;
  }

  sentence(reader: ReaderLocale): string {
    const findings = SEVERITIES.reduce((sum, severity) => sum + this.counts[severity], 0);
    const room = this.#rooms === 1 ? Math.round(this.#room * 100) : undefined;
    if (reader === 'sv') {
      const share = room === undefined ? '' : ` ${room} % av kraven lämnar öppet hur de uppfylls.`;
      return `${findings} ${findings === 1 ? 'fråga' : 'frågor'} i ${this.files} ${this.files === 1 ? 'fil' : 'filer'}.${share}`;
    }
    const share = room === undefined ? '' : ` ${room} % of the requirements leave open how they are met.`;
    return `${findings} ${findings === 1 ? 'question' : 'questions'} in ${this.files} ${this.files === 1 ? 'file' : 'files'}.${share}`;
  }
}

interface OutlineJson {
  readonly goals: readonly { id: string | null; text: string; measured: boolean }[];
  readonly expectations: readonly { id: string | null; text: string; party: ReportWord; state: ReportWord }[];
  readonly limits: readonly { text: string; party: ReportWord; reason: boolean }[];
  readonly phases: readonly {
    title: string;
    state: ReportWord;
    checkpoints: readonly { done: boolean }[];
    evaluation: { state: string; decision: ReportWord };
  }[];
}

const NOTHING = {
  en: 'Nothing about the partnership was found: no goals, expectations, limits or phases.',
  sv: 'Inget om samarbetet hittades: inga mål, förväntningar, begränsningar eller faser.',
} as const;

export function prettyOutline(outline: object, reader: ReaderLocale): string {
  const { goals, expectations, limits, phases } = outline as OutlineJson;
  const say = (word: ReportWord): string => reportWord(word, reader);
  const name = ({ id, text }: { id?: string | null; text: string }): string => (id ? `${id} ${text}` : text);
  const block = (title: ReportWord, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[say(title), ...lines.map((line) => `  ${line}`)].join('\n')];
  const blocks = [
    ...block(
      'goals',
      goals.map((goal) => `${name(goal)}${goal.measured ? '' : ` [${say('unmeasured')}]`}`),
    ),
    ...block(
      'expectations',
      expectations.map((item) => `${name(item)} [${say(item.party)}, ${say(item.state)}]`),
    ),
    ...block(
      'limits',
      limits.map((limit) => `${limit.text} [${say(limit.party)}${limit.reason ? '' : `, ${say('reasonless')}`}]`),
    ),
    ...block(
      'phases',
      phases.map(({ title, state, checkpoints, evaluation }) => {
        const done = checkpoints.filter((checkpoint) => checkpoint.done).length;
        const decision = evaluation.decision === 'none' ? '' : `, ${say(evaluation.decision)}`;
        return `${title} [${say(state)}, ${done}/${checkpoints.length}${decision}]`;
      }),
    ),
  ];
  return blocks.length === 0 ? NOTHING[reader] : blocks.join('\n\n');
}
