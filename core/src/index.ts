/** The whole public face of the core; re-exports only. */
export { checkDocument, describe, fixesFor, openFor, parseFor, prepareCheck, type Diagnosis } from './check.ts';
export {
  configSchema,
  defaultConfig,
  describeProblem,
  mergeConfigs,
  readConfig,
  RULE_LEVELS,
  type Config,
  type ConfigProblem,
} from './config.ts';
export { parseDocument, type Document } from './document.ts';
export { completionsAt, type Completion } from './features/complete.ts';
export { foldingSpansOf } from './features/folding.ts';
export { definitionsOf, identifierAt, referencesOf, renameProblem } from './features/identifiers.ts';
export type { IncrementalDocument } from './incremental/incremental-document.ts';
export { hoverAt } from './features/hover.ts';
export { lensesOf, type Lens } from './features/lenses.ts';
export { outlineOf, type OutlineNode } from './features/outline.ts';
export { partnershipNameIn } from './front-matter.ts';
export { newDocument } from './features/new-document.ts';
export { CATEGORIES, LOCALES, languages, type Category, type Locale, type Role } from './languages/index.ts';
export { titleOf } from './message.ts';
export {
  belongsToFolder,
  companionsOf,
  folderOf,
  MOST_IN_A_FOLDER,
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
export type * from './partnership/partnership.ts';
export type { Party } from './partnership/party.ts';
export { shortName } from './partnership/phases.ts';
export { partnershipOf } from './partnership/read.ts';
export { changesPage } from './report/change-parts.ts';
export { changesBetween, type Changes } from './report/changes.ts';
export { pagesHtml, reportHtml } from './report/html.ts';
export { pagesMarkdown, reportMarkdown } from './report/markdown.ts';
export { overviewHtml, type OverviewOptions } from './report/overview.ts';
export { say as reportWord, type Word as ReportWord } from './report/words.ts';
export { reportOf, titleOfPartnership, type Report } from './report/report.ts';
export { roomBySection, roomOf, type Room } from './room.ts';
export type { Edit, Finding, Fix, Rule, Severity } from './rule.ts';
export { SEVERITIES } from './rule.ts';
export { rules } from './rules/index.ts';
export { sayWhat, type Rewrite } from './say-what.ts';
export type { Span } from './span.ts';
export { WORD_KINDS, WORD_LISTS, type WordKind, type WordList } from './vocabulary.ts';
export { whyOf } from './why.ts';
export { isTechnologyName } from './technologies.ts';
