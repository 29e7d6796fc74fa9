/** Our own requests and notifications, beside those of LSP. Shared with the client as types; positions are LSP's. */
import type { Range } from 'vscode-languageserver';
import type * as core from '../../core/src/index.ts';
import type { DocumentLocale, ReaderLocale } from '../../core/src/index.ts';

export type { DocumentLocale, ReaderLocale };

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** Where the rule pages are, as a URI that ends in a slash; below it a folder for each language of a reader. */
  readonly rulePages?: string;
  /** Whether the client answers `tillit/files` and `tillit/readFile`; the server has no disk of its own in a browser. */
  readonly fileSystem?: boolean;
  /** Whether the client wants `tillit/outline` notifications. */
  readonly outline?: boolean;
  /** Whether the client has the command `tillit.doNotAsk`. */
  readonly choosesSilence?: boolean;
  /** The reader's language, where it is not the editor's. */
  readonly messageLanguage?: 'auto' | ReaderLocale;
}

/** Where something stands: a partnership may have several documents. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

export type ExpectationView = core.ExpectationView & Location;
export type CheckpointView = core.CheckpointView & Location;
export type PhaseView = core.PhaseView<Location> & Location;

export interface DocumentName {
  readonly uri: string;
  readonly name: string;
}

/** What the panel and the status bar show of a document. */
export interface PartnershipView extends core.PartnershipView<Location> {
  readonly uri: string;
  readonly version: number | null;
  /** The documents that are read as one with it, itself included. */
  readonly documents: readonly DocumentName[];
  /** Documents of its folder of which nothing says whether they belong to it; left out where there are none. */
  readonly neighbours?: readonly DocumentName[];
  /** The language of the sentences that this server writes to the reader. */
  readonly reader: ReaderLocale;
}

/** A language that documents are written in, with the words that a form for a document begins with. */
export interface DocumentLanguage {
  readonly locale: DocumentLocale;
  /** In the language itself. */
  readonly name: string;
  readonly title: string;
  /** With commas between them. */
  readonly phases: string;
  /** To the questions of an evaluation. */
  readonly answers: { readonly yes: string; readonly partly: string; readonly no: string };
}

/** Client to server: the partnership of `{ uri }`, which is open, as a `PartnershipView`; null where the document is not known. */
export const PARTNERSHIP_REQUEST = 'tillit/outlineOf';
/** Server to client: a `PartnershipView` has changed. */
export const PARTNERSHIP_NOTIFICATION = 'tillit/outline';
/** Client to server: the languages that a document can be written in, as `DocumentLanguage[]`. */
export const DOCUMENT_LANGUAGES_REQUEST = 'tillit/documentLanguages';
/** Client to server: the text of a new document. */
export const NEW_DOCUMENT_REQUEST = 'tillit/newDocument';
/** Client to server: checks every document of the workspace; answers how many findings there are. */
export const CHECK_WORKSPACE_REQUEST = 'tillit/checkWorkspace';
/** Server to client: the Markdown files of `{ folder, isDeep }`, as URIs. */
export const FILES_REQUEST = 'tillit/files';
/** Client to server: a document's report, `ReportParams`, as text; null where the document is not known. */
export const REPORT_REQUEST = 'tillit/report';

/** Client to server: what has changed, `ChangesParams`, as text; null where the document is not known. */
export const CHANGES_REQUEST = 'tillit/changes';

/** Client to server: the overview of the partnership of `{ uri }`, an `Overview`; null where the document is not known. */
export const OVERVIEW_REQUEST = 'tillit/overview';

/** Server to client: the text of a file; null where it cannot be read. */
export const READ_FILE_REQUEST = 'tillit/readFile';

/** A command of the server: `{ uri, action }` changes the document as the action says. */
export const ACT_COMMAND = 'tillit.act';
/** A command of the server: `{ uri, together }` writes down whether a document and its neighbours are one partnership. */
export const READ_TOGETHER_COMMAND = 'tillit.answerTogether';
/** A command of the server: `{ uri, words }` adds words to `.tillit.json` of the workspace. */
export const ALLOW_COMMAND = 'tillit.allowWords';
/** A command of the server: `AddWordsArguments`; adds to the team's own words in `.tillit.json`. */
export const ADD_WORDS_COMMAND = 'tillit.addTeamWords';
/** A command of the server: `{ uri, rule }` switches a rule off in `.tillit.json` of the workspace. */
export const SWITCH_OFF_COMMAND = 'tillit.switchOffRule';

/** A command of the server: `{ uri, range }`; asks by a message how the findings there are to be silenced, and does it. */
export const CHOOSE_SILENCE_COMMAND = 'tillit.chooseSilence';
/** A command of the server: `SilenceArguments`; silences a finding, and answers with what was written: `Silenced`, or null. */
export const SILENCE_COMMAND = 'tillit.silence';
/** A command of the client: `{ uri, range }`; the same with a list to choose from. */
export const DO_NOT_ASK_COMMAND = 'tillit.doNotAsk';
/** Client to server: the ways to silence the findings in `{ uri, range }`, a `Silences`; null where the document is not known. */
export const SILENCES_REQUEST = 'tillit/silences';

export type SilenceWay = 'here' | 'word' | 'hint' | 'file' | 'rule';

export interface SilenceArguments {
  readonly uri: string;
  readonly way: SilenceWay;
  readonly rule: string;
  /** Of the finding. */
  readonly range: Range;
  /** Of what is said in the settings, the words, and what they are about. */
  readonly words?: string;
  readonly kind?: core.WordKind;
}

export interface Silences {
  /** What is asked. */
  readonly title: string;
  readonly ways: readonly { readonly title: string; readonly silence: SilenceArguments }[];
}

/** What a silencing has written. */
export interface Silenced {
  readonly message: string;
  /** The file that it stands in. */
  readonly uri: string;
  /** Of a file with settings, its text before; null where there was none. Left out where it stands in the document. */
  readonly before?: string | null;
}

export interface AddWordsArguments {
  readonly uri: string;
  readonly words: string;
  readonly kind: core.WordKind;
  readonly list: core.WordList;
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
  readonly language: DocumentLocale;
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
