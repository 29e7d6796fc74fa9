/** The ways not to be asked about a finding: each by itself, for a menu, and one that opens the others. */
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import { ignoringFixes, titleOf, type Diagnosis, type ReaderLocale } from '../../../core/src/index.ts';
import { toRange, toSpan } from '../convert.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import {
  ADD_WORDS_COMMAND,
  ALLOW_COMMAND,
  CHOOSE_SILENCE_COMMAND,
  DO_NOT_ASK_COMMAND,
  SWITCH_OFF_COMMAND,
  type SilenceArguments,
  type Silences,
} from '../protocol.ts';

export interface SilenceAudience {
  readonly reader: ReaderLocale;
  /** Whether there is a folder that can hold settings. */
  readonly hasWorkspace: boolean;
  /** Who lets the user choose between the ways; where nobody can, each is a row of the menu. */
  readonly chooser: 'client' | 'message' | undefined;
}

/** The findings that a range touches. */
export function findingsIn({ text, diagnoses }: CheckedDocument, range: Range): readonly Diagnosis[] {
  const span = toSpan(text, range);
  return diagnoses.filter(({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end);
}

/** What can be chosen between; the same for several findings is offered once. */
export function silencesIn(checked: CheckedDocument, range: Range, audience: SilenceAudience): Silences {
  const ways = new Map<string, Silences['ways'][number]>();
  const here = findingsIn(checked, range);
  for (const diagnosis of here) {
    for (const way of waysOf(checked, diagnosis, audience)) {
      // Several comments at one place say of which rule they speak.
      const isMany = way.silence.way === 'here' && here.length > 1;
      const title = isMany ? `${way.title} (${diagnosis.rule.id})` : way.title;
      ways.set(title, ways.get(title) ?? { ...way, title });
    }
  }
  return { title: say('doNotAskHow', audience.reader), ways: [...ways.values()].toSorted(byWay) };
}

const ORDER = ['here', 'word', 'hint', 'file', 'rule'] as const;

function byWay(a: Silences['ways'][number], b: Silences['ways'][number]): number {
  return ORDER.indexOf(a.silence.way) - ORDER.indexOf(b.silence.way);
}

function waysOf(
  { text, document }: CheckedDocument,
  diagnosis: Diagnosis,
  { reader, hasWorkspace }: SilenceAudience,
): readonly Silences['ways'][number][] {
  const { rule, finding } = diagnosis;
  const common = { uri: text.uri, rule: rule.id, range: toRange(text, finding.span) };
  const comments = ignoringFixes(diagnosis, document).map((fix) => ({
    title: titleOf(fix, reader),
    silence: { ...common, way: fix.title === 'ignore-here' ? ('here' as const) : ('file' as const) },
  }));
  if (!hasWorkspace) return comments;
  const words = wordsOf(diagnosis);
  const kind = rule.category;
  return [
    ...comments,
    ...(words === undefined
      ? []
      : [{ title: say('allow', reader, { words }), silence: { ...common, way: 'word' as const, words } }]),
    ...(words === undefined || kind === undefined
      ? []
      : [{ title: say('downgrade', reader, { words }), silence: { ...common, way: 'hint' as const, words, kind } }]),
    { title: say('switchOff', reader, { rule: rule.id }), silence: { ...common, way: 'rule' } },
  ];
}

/** Words that can be allowed once for all. */
function wordsOf({ finding: { data, statement } }: Diagnosis): string | undefined {
  const { words } = data;
  return words === undefined || statement === undefined || words.length >= 60 ? undefined : words;
}

/** One row that opens the others. */
export function silenceMenu(checked: CheckedDocument, range: Range, audience: SilenceAudience): CodeAction[] {
  if (silencesIn(checked, range, audience).ways.length === 0) return [];
  const command = audience.chooser === 'client' ? DO_NOT_ASK_COMMAND : CHOOSE_SILENCE_COMMAND;
  return [toCommand(say('doNotAsk', audience.reader), command, { uri: checked.text.uri, range })];
}

/** A row for each of those that the settings keep; the comments are fixes. */
export function silencers(checked: CheckedDocument, diagnosis: Diagnosis, audience: SilenceAudience): CodeAction[] {
  return waysOf(checked, diagnosis, audience).flatMap(({ title, silence }) => {
    const { command, argument } = settingCommand(silence);
    return command === undefined ? [] : [toCommand(title, command, argument)];
  });
}

function settingCommand({ uri, way, words, kind, rule }: SilenceArguments): {
  readonly command?: string;
  readonly argument: object;
} {
  if (way === 'word') return { command: ALLOW_COMMAND, argument: { uri, words } };
  if (way === 'hint') return { command: ADD_WORDS_COMMAND, argument: { uri, words, kind, list: 'downgrade' } };
  if (way === 'rule') return { command: SWITCH_OFF_COMMAND, argument: { uri, rule } };
  return { argument: {} };
}

function toCommand(title: string, command: string, argument: object): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [argument] } };
}
