/** Core <-> LSP: the only place where a value crosses over. */
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  SymbolKind,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type OptionalVersionedTextDocumentIdentifier,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  describe,
  texts,
  titleOf,
  viewOf,
  type Completion,
  type Diagnosis,
  type Document,
  type Edit,
  type Fix,
  type ReaderLocale,
  type Severity,
  type Span,
  type SymbolNode,
} from '../../core/src/index.ts';
import { CLOSED, type CheckedDocument } from './library.ts';
import type { LongText } from './long-text.ts';
import { say } from './messages.ts';
import { nameOf } from './name-of.ts';
import type { DocumentName, Location, PartnershipView } from './protocol.ts';

export function toRange(text: LongText, span: Span): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

export function toSpan(text: LongText, range: Range): Span {
  return { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface Presentation {
  readonly reader: ReaderLocale;
  readonly rulePages: string | undefined;
}

export function toDiagnostic(
  text: LongText,
  diagnosis: Diagnosis,
  { reader, rulePages }: Presentation,
  canLink: boolean,
): Diagnostic {
  const { rule, finding, severity } = diagnosis;
  return {
    range: toRange(text, finding.span),
    severity: severities[severity],
    source: 'tillit',
    code: rule.id,
    message: describe(diagnosis, reader),
    ...(canLink && rulePages !== undefined && { codeDescription: { href: `${rulePages}${reader}/${rule.id}.md` } }),
  };
}

/** Edits with places to fill in, for a client that knows them; plain text for the others. */
function toTextEdits(text: LongText, edits: readonly Edit[], knowsSnippets: boolean): (TextEdit | SnippetTextEdit)[] {
  return edits.map(({ span, text: newText, snippet }) => {
    const range = toRange(text, span);
    return knowsSnippets && snippet !== undefined
      ? { range, snippet: { kind: 'snippet', value: snippet } }
      : { range, newText };
  });
}

export interface EditTarget {
  readonly knowsSnippets: boolean;
  readonly knowsDocumentChanges: boolean;
  /** Whether the editor can ask about each change before it makes it. */
  readonly asksFirst: boolean;
}

/** Many changes at once, each of which is shown before it happens, where the editor can. */
export function toConfirmedEdit(
  text: LongText,
  edits: readonly Edit[],
  target: EditTarget,
  label: string,
): WorkspaceEdit {
  if (!target.asksFirst || !target.knowsDocumentChanges) return toWorkspaceEdit(text, edits, target);
  const annotationId = 'look-first';
  return {
    changeAnnotations: { [annotationId]: { label, needsConfirmation: true } },
    documentChanges: [
      {
        textDocument: identify(text),
        edits: toTextEdits(text, edits, false).map((edit) => ({ ...edit, annotationId })),
      },
    ],
  };
}

function identify({ uri, version }: LongText): OptionalVersionedTextDocumentIdentifier {
  return { uri, version: version === CLOSED ? null : version };
}

export function toWorkspaceEdit(text: LongText, edits: readonly Edit[], target: EditTarget): WorkspaceEdit {
  return toWorkspaceEdits([{ text, edits }], target);
}

/** Edits of several documents at once. */
export function toWorkspaceEdits(
  changes: readonly { readonly text: LongText; readonly edits: readonly Edit[] }[],
  { knowsSnippets, knowsDocumentChanges }: EditTarget,
): WorkspaceEdit {
  if (!knowsDocumentChanges)
    return {
      changes: Object.fromEntries(
        changes.map(({ text, edits }) => [text.uri, toTextEdits(text, edits, false) as TextEdit[]]),
      ),
    };
  return {
    documentChanges: changes.map(({ text, edits }) => ({
      textDocument: identify(text),
      edits: toTextEdits(text, edits, knowsSnippets),
    })),
  };
}

export function toCodeAction(
  text: LongText,
  fix: Fix,
  diagnostic: Diagnostic,
  { reader, target }: { readonly reader: ReaderLocale; readonly target: EditTarget },
): CodeAction {
  return {
    title: titleOf(fix, reader),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.isPreferred === true && { isPreferred: true }),
    edit: toWorkspaceEdit(text, fix.edits, target),
  };
}

export function toSymbol(text: LongText, node: SymbolNode, reader: ReaderLocale): DocumentSymbol {
  const role = node.role === undefined || node.role === 'identifier' ? undefined : texts[reader].roles[node.role];
  const voice = node.voice && texts[reader].report[node.voice];
  const share = node.room?.share;
  const room = share === undefined ? undefined : say('room', reader, { share: Math.round(share * 100) });
  const detail = [role, voice, room].filter((part) => part !== undefined).join(', ');
  return {
    name: node.name.trim() === '' ? '…' : node.name,
    ...(detail !== '' && { detail }),
    kind: node.role === 'identifier' ? SymbolKind.Key : node.role === 'phase' ? SymbolKind.Event : SymbolKind.String,
    range: toRange(text, node.span),
    selectionRange: toRange(text, node.selection),
    children: node.children.map((child) => toSymbol(text, child, reader)),
  };
}

const completionKinds = {
  identifier: CompletionItemKind.Reference,
  section: CompletionItemKind.Snippet,
  party: CompletionItemKind.Keyword,
  word: CompletionItemKind.Value,
} as const;

export function toCompletion(text: LongText, completion: Completion, knowsSnippets: boolean): CompletionItem {
  const { label, detail, kind, span, snippet } = completion;
  const isSnippet = knowsSnippets && snippet !== undefined;
  return {
    label,
    detail,
    kind: completionKinds[kind],
    filterText: text.getText(toRange(text, span)) || label,
    textEdit: { range: toRange(text, span), newText: isSnippet ? snippet : completion.text },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}

/** `companions` are the documents of the partnership, so that everything in it has a place. */
export function toPartnershipView(
  { text, document, diagnoses, companions, neighbours, whole }: CheckedDocument,
  reader: ReaderLocale,
): PartnershipView {
  const homes = new Map(companions.map((each) => [each.document, each.text]));
  const locate = (home: Document, span: Span): Location => {
    const own = homes.get(home) ?? text;
    return { uri: own.uri, range: toRange(own, span) };
  };
  return {
    uri: text.uri,
    version: text.version,
    documents: companions.map(toName),
    ...(neighbours.length > 0 && { neighbours: neighbours.map(toName) }),
    ...viewOf(document, diagnoses, whole, locate),
    reader,
  };
}

function toName({ path, text }: { readonly path: string; readonly text: LongText }): DocumentName {
  return { uri: text.uri, name: nameOf(path) };
}
