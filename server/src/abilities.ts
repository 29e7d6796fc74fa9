/** What the client is able to do. */
import type {
  ClientCapabilities,
  TextDocumentClientCapabilities,
  WorkspaceClientCapabilities,
} from 'vscode-languageserver';
import type { EditTarget } from './convert.ts';

export interface Abilities {
  readonly pullsDiagnostics: boolean;
  readonly linksCodes: boolean;
  readonly completionSnippets: boolean;
  readonly configuration: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly watchesFiles: boolean;
  readonly registersConfiguration: boolean;
  readonly changesFolders: boolean;
  readonly edit: EditTarget;
  /** Whether it shows messages with answers to choose from. */
  readonly asksByMessage: boolean;
}

export function abilitiesOf({ textDocument = {}, workspace = {}, window }: ClientCapabilities): Abilities {
  return {
    ...inTexts(textDocument),
    ...inWorkspace(workspace),
    edit: inEdits(workspace.workspaceEdit),
    asksByMessage: window?.showMessage !== undefined,
  };
}

function inTexts({
  diagnostic,
  publishDiagnostics,
  completion,
}: TextDocumentClientCapabilities): Pick<Abilities, 'pullsDiagnostics' | 'linksCodes' | 'completionSnippets'> {
  const pullsDiagnostics = diagnostic !== undefined;
  return {
    pullsDiagnostics,
    linksCodes: pullsDiagnostics || publishDiagnostics?.codeDescriptionSupport === true,
    completionSnippets: completion?.completionItem?.snippetSupport === true,
  };
}

function inWorkspace(
  workspace: WorkspaceClientCapabilities,
): Omit<Abilities, 'pullsDiagnostics' | 'linksCodes' | 'completionSnippets' | 'edit' | 'asksByMessage'> {
  return {
    configuration: workspace.configuration === true,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace.workspaceFolders === true,
  };
}

function inEdits(edit: WorkspaceClientCapabilities['workspaceEdit']): EditTarget {
  return {
    knowsSnippets: edit?.snippetEditSupport === true,
    knowsDocumentChanges: edit?.documentChanges === true,
    asksFirst: edit?.changeAnnotationSupport !== undefined,
  };
}
