/** Documents -> findings, as JSON and as lines of text. */
import {
  checkDocument,
  describe,
  fixesFor,
  roomBySection,
  roomOf,
  SEVERITIES,
  titleOf,
  type Config,
  type Diagnosis,
  type Document,
  type DocumentLocale,
  type ReaderLocale,
  type Severity,
} from '../../core/src/index.ts';
import { Lines, type Range } from './positions.ts';
import { say } from './say.ts';

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
  readonly language: DocumentLocale;
  /** Null where nothing is asked for. */
  readonly room: number | null;
  readonly sections: readonly JsonSection[];
  readonly findings: readonly JsonFinding[];
}

/** `partnership` holds all documents that are read as one with this one, itself included. */
export function checkParsed(
  path: string,
  document: Document,
  partnership: readonly Document[],
  { config, reader }: { readonly config: Config; readonly reader: ReaderLocale },
): JsonFile {
  const lines = new Lines(document.source.toString());
  return {
    path,
    language: document.locale,
    room: roomOf(document).share ?? null,
    sections: sectionsOf(document, lines),
    findings: checkDocument(document, config, partnership).map((diagnosis) =>
      toFinding(diagnosis, document, lines, reader),
    ),
  };
}

export function sectionsOf(document: Document, lines: Lines): JsonSection[] {
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

/** A line for each finding; empty where there is none. */
export function prettyFile({ path, findings }: JsonFile, reader: ReaderLocale): string {
  if (findings.length === 0) return '';
  return [path, ...findings.map((finding) => `  ${prettyFinding(finding, reader)}`)].join('\n');
}

function prettyFinding({ range, severity, message, rule }: JsonFinding, reader: ReaderLocale): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`.padEnd(8);
  return `${place} ${say(severity, reader).padEnd(8)} ${message}  ${rule}`;
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
    const questions = SEVERITIES.reduce((sum, severity) => sum + this.counts[severity], 0);
    const counted = say(SENTENCES[questions === 1 ? 'one' : 'many'][this.files === 1 ? 'one' : 'many'], reader, {
      questions,
      files: this.files,
    });
    if (this.#rooms !== 1) return counted;
    return `${counted} ${say('openRequirements', reader, { share: Math.round(this.#room * 100) })}`;
  }
}

/** By how many questions, and in how many files. */
const SENTENCES = {
  one: { one: 'oneQuestionInOneFile', many: 'oneQuestionInFiles' },
  many: { one: 'questionsInOneFile', many: 'questionsInFiles' },
} as const;
