/** Quick-fixes for the findings in a range, ways to silence them, and what may be fixed everywhere at once. */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { fixesFor, isAboutHow, sayWhat, type Diagnosis, type Edit, type Fix, type ReaderLocale, type Rewrite } from '../../../core/src/index.ts';
import { toCodeAction, toDiagnostic, toSpan, toWorkspaceEdit, type EditTarget, type Presentation } from '../convert.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import { ADD_WORDS_COMMAND, ALLOW_COMMAND, SWITCH_OFF_COMMAND } from '../protocol.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.tillit`;

export function codeActionsFor(
  checked: CheckedDocument,
  { context, range }: CodeActionParams,
  reader: ReaderLocale,
  target: EditTarget,
  presentation: Presentation,
  hasWorkspace: boolean,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const span = toSpan(checked.text, range);
    const near = checked.diagnoses.filter(
      ({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end,
    );
    actions.push(...fixActions(checked, near, reader, target, presentation));
    if (hasWorkspace) for (const diagnosis of near) actions.push(...silencers(checked, diagnosis, reader));
    const everywhere = sayWhatEverywhere(checked, near, reader, target);
    if (everywhere) actions.push(everywhere);
  }
  // Only on request: an editor offers it on save, where nobody looks at what is done.
  if (context.only !== undefined && wants(FIX_ALL)) {
    const edits = withoutOverlaps(safeFixes(checked).flatMap((fix) => fix.edits));
    if (edits.length > 0) {
      actions.push({ title: say('fixAll', reader), kind: FIX_ALL, edit: toWorkspaceEdit(checked.text, edits, target) });
    }
  }
  return actions;
}

/** Several findings in one sentence are one conversation: what solves them together is offered once, and first. */
function fixActions(
  checked: CheckedDocument,
  near: readonly Diagnosis[],
  reader: ReaderLocale,
  target: EditTarget,
  presentation: Presentation,
): CodeAction[] {
  const byEdits = new Map<string, CodeAction>();
  for (const diagnosis of near) {
    const diagnostic = toDiagnostic(checked.text, diagnosis, presentation, false);
    for (const fix of fixesFor(diagnosis, checked.document)) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const known = byEdits.get(key);
      if (known) known.diagnostics?.push(diagnostic);
      else byEdits.set(key, toCodeAction(checked.text, fix, diagnostic, reader, target));
    }
  }
  const actions = [...byEdits.values()];
  return [...actions.filter(({ isPreferred }) => isPreferred), ...actions.filter(({ isPreferred }) => !isPreferred)];
}

function safeFixes({ diagnoses, document }: CheckedDocument): Fix[] {
  return diagnoses.flatMap((diagnosis) => fixesFor(diagnosis, document).filter(({ isSafe }) => isSafe === true));
}

/** Words can be allowed once for all; a whole rule can be switched off. */
function silencers({ text }: CheckedDocument, { rule, finding }: Diagnosis, reader: ReaderLocale): CodeAction[] {
  const { words } = finding.data;
  const kind = rule.category;
  const isAboutWords = words !== undefined && finding.statement !== undefined && words.length < 60;
  const allow: CodeAction[] = isAboutWords
    ? [
        {
          title: say('allow', reader, { words }),
          kind: CodeActionKind.QuickFix,
          command: {
            title: say('allow', reader, { words }),
            command: ALLOW_COMMAND,
            arguments: [{ uri: text.uri, words }],
          },
        },
      ]
    : [];
  const title = say('switchOff', reader, { rule: rule.id });
  return [
    ...allow,
    ...(kind === undefined || !isAboutWords
      ? []
      : [
          {
            title: say('downgrade', reader, { words }),
            kind: CodeActionKind.QuickFix,
            command: {
              title: say('downgrade', reader, { words }),
              command: ADD_WORDS_COMMAND,
              arguments: [{ uri: text.uri, words, kind, list: 'downgrade' }],
            },
          },
        ]),
    {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: SWITCH_OFF_COMMAND, arguments: [{ uri: text.uri, rule: rule.id }] },
    },
  ];
}

function sayWhatEverywhere(
  checked: CheckedDocument,
  near: readonly Diagnosis[],
  reader: ReaderLocale,
  target: EditTarget,
): CodeAction | undefined {
  const { document, diagnoses } = checked;
  const rewrites = (some: readonly Diagnosis[]): Rewrite[] => {
    const statements = new Set(some.filter(({ rule }) => isAboutHow(rule)).map(({ finding }) => finding.statement));
    return [...statements].flatMap((statement) => (statement && sayWhat(statement, document)) ?? []);
  };
  if (rewrites(near).length === 0) return undefined;
  const all = rewrites(diagnoses);
  if (all.length < 2) return undefined;
  const edits = withoutOverlaps(all.flatMap((rewrite) => rewrite.edits));
  return {
    title: say('sayWhatAll', reader, { count: all.length }),
    kind: CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(checked.text, edits, target),
  };
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if ((kept.at(-1)?.span.end ?? -1) <= edit.span.start) kept.push(edit);
  }
  return kept;
}
