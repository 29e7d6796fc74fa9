/** Quick-fixes for the findings in a range, ways to silence them, and what may be fixed everywhere at once. */
import { CodeActionKind, type CodeAction, type CodeActionParams, type Range } from 'vscode-languageserver';
import {
  fixesFor,
  isAboutHow,
  mendingFixes,
  sayWhat,
  type Diagnosis,
  type Edit,
  type Fix,
  type Rewrite,
} from '../../../core/src/index.ts';
import {
  toCodeAction,
  toConfirmedEdit,
  toDiagnostic,
  toWorkspaceEdit,
  type EditTarget,
  type Presentation,
} from '../convert.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import { findingsIn, silenceMenu, silencers, type SilenceAudience } from './silencers.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.tillit`;

/** For whom actions are offered. */
export interface ActionAudience extends Presentation, SilenceAudience {
  readonly target: EditTarget;
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
  const near = findingsIn(checked, range);
  const fixes = fixActions(checked, near, audience);
  const everywhere = sayWhatEverywhere(checked, near, audience);
  if (audience.chooser === undefined)
    return [
      ...fixes,
      ...(audience.hasWorkspace ? near.flatMap((diagnosis) => silencers(checked, diagnosis, audience)) : []),
      ...everywhere,
    ];
  const better = fixes.filter(({ isPreferred }) => isPreferred === true);
  const others = fixes.filter(({ isPreferred }) => isPreferred !== true);
  return [...better, ...everywhere, ...others, ...silenceMenu(checked, range, audience)];
}

function fixAll(checked: CheckedDocument, { reader, target }: ActionAudience): CodeAction[] {
  const edits = withoutOverlaps(safeFixes(checked).flatMap((fix) => fix.edits));
  if (edits.length === 0) return [];
  return [{ title: say('fixAll', reader), kind: FIX_ALL, edit: toWorkspaceEdit(checked.text, edits, target) }];
}

/** Several findings in one sentence are one conversation: what solves them together is offered once, and first. */
function fixActions(checked: CheckedDocument, near: readonly Diagnosis[], audience: ActionAudience): CodeAction[] {
  const byEdits = new Map<string, CodeAction>();
  const fixesOf = audience.chooser === undefined ? fixesFor : mendingFixes;
  for (const diagnosis of near) {
    const diagnostic = toDiagnostic(checked.text, diagnosis, audience, false);
    for (const fix of fixesOf(diagnosis, checked.document)) {
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
