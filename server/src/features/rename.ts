/** Another id for the same thing, in every document of the partnership at once. */
import {
  ErrorCodes,
  ResponseError,
  type Position,
  type Range,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { identifierAt, referencesOf, renameProblem, type ReaderLocale } from '../../../core/src/index.ts';
import { toRange, toWorkspaceEdits, type EditTarget } from '../convert.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';

/** Null where there is no id to rename. */
export function prepareRename(
  { text, document, whole }: CheckedDocument,
  position: Position,
): { range: Range; placeholder: string } | null {
  const found = identifierAt(document, text.offsetAt(position), whole.documents);
  return found ? { range: toRange(text, found.span), placeholder: found.id } : null;
}

/** Throws a `ResponseError` that the editor shows where the new id is none, or is taken. */
export function rename(
  { text, document, whole, companions }: CheckedDocument,
  { position, newName }: RenameParams,
  { reader, target }: { readonly reader: ReaderLocale; readonly target: EditTarget },
): WorkspaceEdit | null {
  const found = identifierAt(document, text.offsetAt(position), whole.documents);
  if (found === undefined) return null;
  const name = newName.trim();
  const problem = renameProblem(whole.documents, found.id, name);
  if (problem) throw new ResponseError(ErrorCodes.InvalidParams, say(problem, reader, { id: name }));
  const changes = companions.map(({ text: home, document: each }) => ({
    text: home,
    edits: referencesOf(each, found.id).map((span) => ({ span, text: name })),
  }));
  return toWorkspaceEdits(
    changes.filter(({ edits }) => edits.length > 0),
    { ...target, knowsSnippets: false },
  );
}
