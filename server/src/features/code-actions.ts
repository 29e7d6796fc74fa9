/** Quick-fixes for the findings in a range, ways to silence them, and what may be fixed everywhere at once. */
import { CodeActionKind, type CodeAction, type CodeActionParams, type Range } from 'vscode-languageserver';
import {
  fixesFor,
  isAboutHow,
  sayWhat,
  type Diagnosis,
  type Edit,
  type Fix,
  type ReaderLocale,
  type Rewrite,
} from '../../../core/src/index.ts';
import {
  toCodeAction,
  toConfirmedEdit,
  toDiagnostic,
  toSpan,
  toWorkspaceEdit,
  type EditTarget,
  type Presentation,
} from '../convert.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import { ADD_WORDS_COMMAND, ALLOW_COMMAND, SWITCH_OFF_COMMAND } from '../protocol.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.tillit`;

/** For whom actions are offered. */
export interface ActionAudience extends Presentation {
  readonly target: EditTarget;
  /** Whether there is a folder that can hold settings. */
  readonly hasWorkspace: boolean;
}

export function codeActionsFor(
  checked: CheckedDocument,
  { context, range }: CodeActionParams,
  audience: ActionAudience,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(checked, range, audience) : []),
    // Only on request: an editor offers it on save, where nobody looks at what is done.
    ...(context.only !== undefined && wants(FIX_ALL) ? fixAll(checked, audience) : []),
  ];
}

function quickFixes(checked: CheckedDocument, range: Range, audience: ActionAudience): CodeAction[] {
  const span = toSpan(checked.text, range);
  const near = checked.diagnoses.filter(
    ({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end,
  );
  return [
    ...fixActions(checked, near, audience),
    ...(audience.hasWorkspace ? near.flatMap((diagnosis) => silencers(checked, diagnosis, audience.reader)) : []),
    ...sayWhatEverywhere(checked, near, audience),
  ];
}

function fixAll(checked: CheckedDocument, { reader, target }: ActionAudience): CodeAction[] {
  const edits = withoutOverlaps(safeFixes(checked).flatMap((fix) => fix.edits));
  if (edits.length === 0) return [];
  return [{ title: say('fixAll', reader), kind: FIX_ALL, edit: toWorkspaceEdit(checked.text, edits, target) }];
}

/** Several findings in one sentence are one conversation: what solves them together is offered once, and first. */
function fixActions(checked: CheckedDocument, near: readonly Diagnosis[], audience: ActionAudience): CodeAction[] {
  const byEdits = new Map<string, CodeAction>();
  for (const diagnosis of near) {
    const diagnostic = toDiagnostic(checked.text, diagnosis, audience, false);
    for (const fix of fixesFor(diagnosis, checked.document)) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const known = byEdits.get(key);
      if (known) known.diagnostics?.push(diagnostic);
      else byEdits.set(key, toCodeAction(checked.text, fix, diagnostic, audience));
    }
  }
  const actions = [...byEdits.values()];
  return [...actions.filter(({ isPreferred }) => isPreferred), ...actions.filter(({ isPreferred }) => !isPreferred)];
}

function safeFixes({ diagnoses, document }: CheckedDocument): Fix[] {
  return diagnoses.flatMap((diagnosis) => fixesFor(diagnosis, document).filter(({ isSafe }) => isSafe === true));
}

/** Words can be allowed once for all; a whole rule can be switched off. */
function silencers(
  { text: { uri } }: CheckedDocument,
  { rule, finding }: Diagnosis,
  reader: ReaderLocale,
): CodeAction[] {
  const { words } = finding.data;
  const kind = rule.category;
  const switchOff = toCommand(say('switchOff', reader, { rule: rule.id }), SWITCH_OFF_COMMAND, { uri, rule: rule.id });
  if (words === undefined || finding.statement === undefined || words.length >= 60) return [switchOff];
  const downgrade = { uri, words, kind, list: 'downgrade' };
  return [
    toCommand(say('allow', reader, { words }), ALLOW_COMMAND, { uri, words }),
    ...(kind === undefined ? [] : [toCommand(say('downgrade', reader, { words }), ADD_WORDS_COMMAND, downgrade)]),
    switchOff,
  ];
}

function toCommand(title: string, command: string, argument: object): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [argument] } };
}

function sayWhatEverywhere(
  checked: CheckedDocument,
  near: readonly Diagnosis[],
  { reader, target }: ActionAudience,
): CodeAction[] {
  const { document, diagnoses } = checked;
  const rewrites = (some: readonly Diagnosis[]): Rewrite[] => {
    const statements = new Set(some.filter(({ rule }) => isAboutHow(rule)).map(({ finding }) => finding.statement));
    return [...statements].flatMap((statement) => (statement && sayWhat(statement, document)) ?? []);
  };
  if (rewrites(near).length === 0) return [];
  const all = rewrites(diagnoses);
  if (all.length < 2) return [];
  const edits = withoutOverlaps(all.flatMap((rewrite) => rewrite.edits));
  const title = say('sayWhatAll', reader, { count: all.length });
  return [{ title, kind: CodeActionKind.QuickFix, edit: toConfirmedEdit(checked.text, edits, target, title) }];
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if ((kept.at(-1)?.span.end ?? -1) <= edit.span.start) kept.push(edit);
  }
  return kept;
}
