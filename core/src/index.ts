/** The whole public face of the core; re-exports only. */
export { checkDocument, prepareCheck } from './checking/check.ts';
export { decode, LARGEST_FILE } from './base/decode.ts';
export { withoutCommands } from './base/plain-text.ts';
export { troubleWith } from './base/nesting.ts';
export { isExcluded } from './checking/exclude.ts';
export { readJsonSettings, readConfigText, type ConfigTextReading } from './checking/config-text.ts';
export { describe, fixesFor, ignoringFixes, mendingFixes } from './checking/fixes.ts';
export { type Diagnosis } from './checking/findings.ts';
export { openFor, parseFor } from './checking/open.ts';
export {
  configSchema,
  defaultConfig,
  describeProblem,
  mergeConfigs,
  readConfig,
  RULE_LEVELS,
  type Config,
  type ConfigProblem,
} from './checking/config.ts';
export { parseDocument } from './checking/open.ts';
export { type Document } from './document/document.ts';
export { voicesOf } from './document/families.ts';
export { completionsAt, type Completion } from './features/complete.ts';
export { foldingSpansOf } from './features/folding.ts';
export { definitionsOf, identifierAt, referencesOf, renameProblem } from './document/identifiers.ts';
export type { LiveDocument } from './document/live/live-document.ts';
export { hoverAt } from './features/hover.ts';
export { lensesOf, type Lens } from './features/lenses.ts';
export { symbolsOf, type SymbolNode } from './features/symbols.ts';
export {
  viewOf,
  type CheckpointView,
  type ExpectationView,
  type PartnershipView,
  type PhaseView,
} from './features/partnership-view.ts';
export { partnershipNameIn } from './markdown/front-matter.ts';
export { newDocument } from './features/new-document.ts';
export {
  CATEGORIES,
  DOCUMENT_LOCALES,
  NOTE_ROLES,
  READER_LOCALES,
  findLocale,
  languages,
  texts,
  type Category,
  type DocumentLocale,
  type ReaderLocale,
  type Role,
  type Texts,
} from './languages/index.ts';
export { titleOf } from './checking/message.ts';
export {
  belongsToFolder,
  companionsBefore,
  companionsOf,
  folderOf,
  MOST_IN_A_FOLDER,
  neighboursOf,
  type PlacedDocument,
} from './partnership/companions.ts';
export { editsFor, type Action } from './partnership/edits.ts';
export {
  joinPartnerships,
  type JointExpectation,
  type JointPartnership,
  type JointPhase,
  type Placed,
} from './partnership/joint.ts';
export type * from './partnership/model.ts';
export type { Party } from './document/party.ts';
export { titleOfPartnership } from './partnership/title.ts';
export { shortName } from './partnership/phase-names.ts';
export { readTogetherEdits, type TogetherAnswer } from './partnership/read-together.ts';
export { partnershipOf } from './partnership/read.ts';
export { changesPage } from './report/change-parts.ts';
export { changesBetween, type Changes } from './report/changes.ts';
export { pagesHtml, reportHtml } from './report/html.ts';
export { pagesMarkdown, reportMarkdown } from './report/markdown.ts';
export { overviewHtml, type OverviewOptions } from './report/overview.ts';
export { reportLanguage, say as reportWord, type Word as ReportWord } from './report/words.ts';
export { reportOf, type Report } from './report/report.ts';
export { roomBySection, roomOf, type Room } from './dictating/room.ts';
export type { Edit } from './editing/edit.ts';
export type { Finding, Fix, Rule, Severity } from './rules/rule.ts';
export { SEVERITIES, isAboutHow } from './rules/rule.ts';
export { rules } from './rules/index.ts';
export { sayWhat, type Rewrite } from './dictating/say-what.ts';
export { weighedWords, type WeighedWord } from './dictating/why.ts';
export type { Span } from './base/span.ts';
export { fillTemplate, type TemplateValues } from './base/template.ts';
export { WORD_KINDS, WORD_LISTS, type WordKind, type WordList } from './words/vocabulary.ts';
export { whyOf } from './checking/why.ts';
export { isTechnologyName } from './words/technologies.ts';
