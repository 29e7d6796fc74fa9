/** What a rule is: a value and one function from a document to findings. */
import type { Span } from '../base/span.ts';
import type { Document, Statement } from '../document/document.ts';
import type { Edit } from '../editing/edit.ts';
import type { Locale } from '../languages/index.ts';
import type { JointPartnership } from '../partnership/joint.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Fills the `{placeholders}` of a message. `question` names a question of the reader's language pack. */
export interface FindingData {
  readonly words?: string;
  readonly question?: string;
  readonly [name: string]: string | undefined;
}

export interface Finding<Message extends string = string> {
  readonly message: Message;
  /** The words that are meant, in UTF-16 offsets of the source. */
  readonly span: Span;
  readonly data: FindingData;
  /** The statement that holds them; absent where the whole document is meant. */
  readonly statement?: Statement;
}

export interface Fix {
  /** Names the title in `fix-titles.ts`. */
  readonly title: FixTitle;
  readonly data?: FindingData;
  readonly edits: readonly Edit[];
  /** The best of several. */
  readonly isPreferred?: boolean;
  /** Changes nothing that the document says: may be applied everywhere without looking. */
  readonly isSafe?: boolean;
}

export type FixTitle =
  | 'say-what'
  | 'move-to-suggestions'
  | 'keep-as-limit'
  | 'ask-measure'
  | 'ask-when'
  | 'drop-words'
  | 'ask-rest'
  | 'split'
  | 'add-measure'
  | 'add-reason'
  | 'insert-goals'
  | 'insert-counterpart'
  | 'insert-evaluation'
  | 'insert-decision'
  | 'add-benefit'
  | 'add-reference'
  | 'insert-requirement'
  | 'insert-counterpart-limit'
  | 'insert-challenges'
  | 'insert-phase'
  | 'insert-phase-goal'
  | 'mark-met'
  | 'mark-missed'
  | 'ask-answer'
  | 'begin-with'
  | 'use-id'
  | 'next-id'
  | 'remove-comment'
  | 'ignore-here';

export type Messages<Message extends string> = Readonly<Record<Message, Readonly<Record<Locale, string>>>>;

export interface Rule<Message extends string = string> {
  readonly id: string;
  readonly severity: Severity;
  /** What a finding can depend on: on nothing outside of the passage it stands in, or on the whole partnership. */
  readonly scope: 'passage' | 'partnership';
  /** One whole sentence per language; sentences are never assembled from pieces. */
  readonly messages: Messages<Message>;
  /**
   * `whole` is the partnership that the document is part of; where it stands alone, that of the document.
   * A rule that looks at passages gets a document that holds one of them at a time.
   */
  check(document: Document, whole: JointPartnership): Iterable<Finding<Message>>;
  /** What could mend a finding, the best first. Ways to ignore it are added for every rule alike. */
  fix?(finding: Finding<Message>, document: Document): Iterable<Fix>;
}

/** Identity; exists so that misspelt message ids do not compile. */
export function defineRule<const Message extends string>(rule: Rule<Message>): Rule<Message> {
  return rule;
}
