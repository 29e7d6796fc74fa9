/** What can be asked about a document, by the name of the request, and who answers. */
import type {
  CodeActionParams,
  DocumentSymbolParams,
  Range,
  RenameParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { toPartnershipView } from './convert.ts';
import { codeActionsFor, type ActionAudience } from './features/code-actions.ts';
import {
  codeLenses,
  complete,
  definition,
  documentSymbols,
  folds,
  highlights,
  hover,
  references,
} from './features/language-features.ts';
import { overview } from './features/overview.ts';
import { prepareRename, rename } from './features/rename.ts';
import { changes, report } from './features/reports.ts';
import { silencesIn } from './features/silencers.ts';
import type { CheckedDocument } from './library.ts';
import {
  CHANGES_REQUEST,
  OVERVIEW_REQUEST,
  PARTNERSHIP_REQUEST,
  REPORT_REQUEST,
  SILENCES_REQUEST,
  type ChangesParams,
  type ReportParams,
} from './protocol.ts';
import { canonical } from './uris.ts';

/** For whom an answer is written, and what their editor is able to do. */
export interface Audience extends ActionAudience {
  readonly completionSnippets: boolean;
}

/** LSP names the document one way, our own requests another. */
export type DocumentParams = DocumentSymbolParams | { readonly uri: string };

/** As it stands inside. */
export function uriOf(params: DocumentParams): string {
  return canonical('textDocument' in params ? params.textDocument.uri : params.uri);
}

type At = TextDocumentPositionParams;
export type Answer = (checked: CheckedDocument, params: never, audience: Audience) => unknown;

export const ANSWERS: Readonly<Record<string, Answer>> = {
  'textDocument/codeAction': (checked, params: CodeActionParams, audience) => codeActionsFor(checked, params, audience),
  'textDocument/hover': (checked, { position }: At, audience) => hover(checked, position, audience),
  'textDocument/documentSymbol': (checked, _params, { reader }) => documentSymbols(checked, reader),
  'textDocument/definition': (checked, { position }: At) => definition(checked, position),
  'textDocument/references': (checked, { position }: At) => references(checked, position),
  'textDocument/completion': (checked, { position }: At, { completionSnippets }) =>
    complete(checked, position, completionSnippets),
  'textDocument/documentHighlight': (checked, { position }: At) => highlights(checked, position),
  'textDocument/foldingRange': (checked) => folds(checked),
  'textDocument/prepareRename': (checked, { position }: At) => prepareRename(checked, position),
  'textDocument/rename': (checked, params: RenameParams, audience) => rename(checked, params, audience),
  'textDocument/codeLens': (checked, _params, { reader }) => codeLenses(checked, reader),
  [PARTNERSHIP_REQUEST]: (checked, _params, { reader }) => toPartnershipView(checked, reader),
  [OVERVIEW_REQUEST]: (checked, _params, { reader }) => overview(checked, reader),
  [REPORT_REQUEST]: (checked, params: ReportParams, { reader }) => report(checked, params, reader),
  [SILENCES_REQUEST]: (checked, { range }: { range: Range }, audience) => silencesIn(checked, range, audience),
  [CHANGES_REQUEST]: (checked, params: ChangesParams, { reader }) => changes(checked, params, reader),
};
