/** What a rule is: a value and one function from a document to findings. */
import type { Span } from '../base/span.ts';
import type { Document, Statement } from '../document/document.ts';
import type { Edit } from '../editing/edit.ts';
import { CATEGORIES, type Texts } from '../languages/index.ts';
import type { JointPartnership } from '../partnership/joint.ts';
import type { WordKind } from '../words/vocabulary.ts';

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
  /** Whether it is less sure than what the rule finds else, and only a hint. */
  readonly isUnsure?: boolean;
  /** The statement that holds them; absent where the whole document is meant. */
  readonly statement?: Statement;
}

export interface Fix<Title extends FixTitle = FixTitle> {
  readonly title: Title;
  readonly data?: FindingData;
  readonly edits: readonly Edit[];
  /** The best of several. */
  readonly isPreferred?: boolean;
  /** Changes nothing that the document says: may be applied everywhere without looking. */
  readonly isSafe?: boolean;
}

/** Names a title in the texts of every language. */
export type FixTitle = keyof Texts['fixes'];

export interface Rule<Message extends string = string, Title extends FixTitle = FixTitle> {
  readonly id: string;
  readonly severity: Severity;
  /** What a finding can depend on: on nothing outside of the passage it stands in, or on the whole partnership. */
  readonly scope: 'passage' | 'partnership';
  /** Of rules about words: what they are about, and which of a team's own words apply. */
  readonly category?: WordKind;
  /** What it can say; every language has a sentence for each in `texts/messages.json`. */
  readonly messages: readonly Message[];
  /** What its fixes are called; every language has a title for each in `texts/fixes.json`. */
  readonly fixes?: readonly Title[];
  /**
   * `partnership` is the one that the document is part of; where it stands alone, that of the document.
   * A rule that looks at passages gets a document that holds one of them at a time.
   */
  check(document: Document, partnership: JointPartnership): Iterable<Finding<Message>>;
  /** What could mend a finding, the best first. Ways to ignore it are added for every rule alike. */
  fix?(finding: Finding<Message>, document: Document): Iterable<Fix<Title>>;
}

/** Whether the rule asks about words that dictate how. */
export function isAboutHow({ category }: Pick<Rule, 'category'>): boolean {
  return CATEGORIES.some((each) => each === category);
}

/** Identity; exists so that misspelt messages and titles do not compile. */
export function defineRule<const Message extends string, const Title extends FixTitle = never>(
  rule: Rule<Message, Title>,
): Rule<Message, Title> {
  return rule;
}
