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
  /** Whether it can be asked to tell of further texts. */
  readonly registersTexts: boolean;
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

type InTexts = 'pullsDiagnostics' | 'linksCodes' | 'completionSnippets' | 'registersTexts';

function inTexts({
  diagnostic,
  publishDiagnostics,
  completion,
  synchronization,
}: TextDocumentClientCapabilities): Pick<Abilities, InTexts> {
  const pullsDiagnostics = diagnostic !== undefined;
  return {
    pullsDiagnostics,
    linksCodes: pullsDiagnostics || publishDiagnostics?.codeDescriptionSupport === true,
    completionSnippets: completion?.completionItem?.snippetSupport === true,
    registersTexts: synchronization?.dynamicRegistration === true,
  };
}

function inWorkspace(workspace: WorkspaceClientCapabilities): Omit<Abilities, InTexts | 'edit' | 'asksByMessage'> {
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
