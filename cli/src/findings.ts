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

/** A document with what was found in it; nothing is worded yet, and no fix is made that nobody reads. */
export interface CheckedFile {
  readonly path: string;
  readonly document: Document;
  readonly lines: Lines;
  readonly diagnoses: readonly Diagnosis[];
  /** Null where nothing is asked for. */
  readonly room: number | null;
}

/** `partnership` holds all documents that are read as one with this one, itself included. */
export function checkParsed(
  path: string,
  document: Document,
  partnership: readonly Document[],
  config: Config,
): CheckedFile {
  return {
    path,
    document,
    lines: new Lines(document.source.toString()),
    diagnoses: checkDocument(document, config, partnership),
    room: roomOf(document).share ?? null,
  };
}

export function jsonFile({ path, document, lines, diagnoses, room }: CheckedFile, reader: ReaderLocale): JsonFile {
  return {
    path,
    language: document.locale,
    room,
    sections: sectionsOf(document, lines),
    findings: diagnoses.map((diagnosis) => jsonFinding(diagnosis, document, lines, reader)),
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

function jsonFinding(diagnosis: Diagnosis, document: Document, lines: Lines, reader: ReaderLocale): JsonFinding {
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
export function prettyFile({ path, lines, diagnoses }: CheckedFile, reader: ReaderLocale): string {
  if (diagnoses.length === 0) return '';
  return [path, ...diagnoses.map((diagnosis) => `  ${prettyFinding(diagnosis, lines, reader)}`)].join('\n');
}

function prettyFinding(diagnosis: Diagnosis, lines: Lines, reader: ReaderLocale): string {
  const { rule, severity, finding } = diagnosis;
  const { start } = lines.range(finding.span);
  const place = `${start.line + 1}:${start.character + 1}`.padEnd(8);
  return `${place} ${say(severity, reader).padEnd(8)} ${describe(diagnosis, reader)}  ${rule.id}`;
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
