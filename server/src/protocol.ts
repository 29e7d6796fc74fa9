/** Our own requests and notifications, beside those of LSP. Shared with the client as types; positions are LSP's. */
import type { Range } from 'vscode-languageserver';

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** Where the rule pages are, as a URI that ends in a slash; below it `en/` and `sv/`. */
  readonly rulePages?: string;
  /** Whether the client answers `tillit/files` and `tillit/readFile`; the server has no disk of its own in a browser. */
  readonly fileSystem?: boolean;
  /** Whether the client wants `tillit/outline` notifications. */
  readonly outline?: boolean;
  /** The reader's language, where it is not the editor's. */
  readonly messageLanguage?: 'auto' | 'en' | 'sv';
}

export type ReaderLanguage = 'en' | 'sv';
export type PartyName = 'customer' | 'supplier' | 'unknown';

export interface OutlineItem {
  /** Where it stands: a partnership may have several documents. */
  readonly uri: string;
  readonly id?: string;
  readonly text: string;
  readonly range: Range;
}

export interface OutlineExpectation extends OutlineItem {
  readonly party: PartyName;
  readonly state: 'open' | 'agreed' | 'met' | 'missed';
  readonly date?: string;
  readonly phase?: string;
  /** Still open although the phase it was due in is decided. */
  readonly overdue: boolean;
}

export interface OutlinePhase {
  readonly uri: string;
  readonly title: string;
  /** As an expectation names it: `phase 2`. */
  readonly shortName: string;
  readonly state: 'planned' | 'running' | 'awaiting-evaluation' | 'decided';
  readonly checkpoints: readonly {
    readonly uri: string;
    readonly text: string;
    readonly done: boolean;
    readonly canTick: boolean;
    readonly range: Range;
  }[];
  readonly evaluation: {
    readonly uri: string;
    readonly state: 'none' | 'present' | 'complete';
    readonly exists: boolean;
    readonly customer: boolean;
    readonly supplier: boolean;
    readonly decision: 'none' | 'continue' | 'adjust' | 'stop';
    readonly range: Range;
  };
  readonly range: Range;
}

/** What the panel and the status bar show of a document. */
export interface Outline {
  readonly uri: string;
  readonly version: number | null;
  /** The documents that are read as one with it, itself included. */
  readonly documents: readonly { readonly uri: string; readonly name: string }[];
  /** The document's language, in which what is inserted is written. */
  readonly documentLanguage: 'en' | 'sv';
  readonly parties: { readonly customer?: string; readonly supplier?: string };
  readonly expectations: readonly OutlineExpectation[];
  readonly phases: readonly OutlinePhase[];
  readonly room: { readonly normative: number; readonly dictating: number; readonly share?: number };
  /** Where the first words stand that dictate how. */
  readonly dictating: readonly { readonly text: string; readonly rule: string; readonly range: Range }[];
  /** The language of the sentences that this server writes to the reader. */
  readonly reader: ReaderLanguage;
}

/** Client to server: the outline of a document that is open. */
export const OUTLINE_REQUEST = 'tillit/outlineOf';
/** Server to client: the outline has changed. */
export const OUTLINE_NOTIFICATION = 'tillit/outline';
/** Client to server: the text of a new document. */
export const NEW_DOCUMENT_REQUEST = 'tillit/newDocument';
/** Client to server: checks every document of the workspace; answers how many findings there are. */
export const CHECK_WORKSPACE_REQUEST = 'tillit/checkWorkspace';
/** Server to client: the Markdown files of `{ folder, isDeep }`, as URIs. */
export const FILES_REQUEST = 'tillit/files';
/** A document's report as text: `ReportParams`; null where the document is not known. */
export const REPORT_REQUEST = 'tillit/report';

/** Client to server: what has changed, `ChangesParams`, as text; null where the document is not known. */
export const CHANGES_REQUEST = 'tillit/changes';

/** Client to server: the overview of the partnership of `{ uri }`, an `Overview`; null where the document is not known. */
export const OVERVIEW_REQUEST = 'tillit/overview';

/** Server to client: the text of a file; null where it cannot be read. */
export const READ_FILE_REQUEST = 'tillit/readFile';

/** A command of the server: `{ uri, action }` changes the document as the action says. */
export const ACT_COMMAND = 'tillit.act';
/** A command of the server: `{ uri, words }` adds words to `.tillit.json` of the workspace. */
export const ALLOW_COMMAND = 'tillit.allowWords';
/** A command of the server: `AddWordsArguments`; adds to the team's own words in `.tillit.json`. */
export const ADD_WORDS_COMMAND = 'tillit.addTeamWords';
/** A command of the server: `{ uri, rule }` switches a rule off in `.tillit.json` of the workspace. */
export const SWITCH_OFF_COMMAND = 'tillit.switchOffRule';

export interface AddWordsArguments {
  readonly uri: string;
  readonly words: string;
  readonly kind: 'technology' | 'interface' | 'design' | 'process' | 'vague';
  readonly list: 'accept' | 'add' | 'downgrade';
}

/** The inside of a page. Its marks carry `data-place`: index of the document, line and character, with colons between. */
export interface Overview {
  readonly title: string;
  readonly html: string;
  readonly documents: readonly string[];
}

export interface ChangesParams {
  readonly uri: string;
  /** What the older state is called. */
  readonly since: string;
  /** The documents as they were, by URI; those that were not there are left out. */
  readonly texts: Readonly<Record<string, string>>;
  readonly format: 'html' | 'md';
}

export interface ReportParams {
  readonly uri: string;
  readonly format: 'html' | 'md';
  /** Whether to list what dictates how. */
  readonly withDictating: boolean;
}

export interface NewDocumentParams {
  readonly language: 'en' | 'sv';
  readonly title: string;
  readonly customer: string;
  readonly supplier: string;
  /** Their names, in order; the template's own where there are none. */
  readonly phases?: readonly string[];
}

export interface CheckWorkspaceParams {
  /** URIs whose findings the client shows by itself: what it calls open may have no tab any more. */
  readonly shown?: readonly string[];
}

export interface WorkspaceSummary {
  readonly files: number;
  readonly findings: number;
  readonly unreadable: readonly string[];
}
