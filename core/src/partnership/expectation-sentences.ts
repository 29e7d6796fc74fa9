/** Sentences in which one party says what it expects of the other, wherever they stand. */
import type { Section, Statement } from '../document/document.ts';
import { findParty, otherParty, sideOf, type Party, type PartyNames } from '../document/party.ts';
import { hasTrait } from '../document/roles.ts';
import { phrasesEverywhere, phrasesEverywhereBy } from '../words/packs.ts';

const expects = phrasesEverywhere(({ partnership }) => partnership.expectsThat);
/** "The contractor is expected to": the other one expects it. */
const isExpected = phrasesEverywhere(({ partnership }) => partnership.isExpected);
const sides = phrasesEverywhereBy(({ partnership }, topic: 'we' | 'you') => partnership[topic]);
const nots = phrasesEverywhere(({ grammar }) => grammar.nots);

/** Before the verb; longer ones are sentences about somebody who expects. */
const LONGEST_SUBJECT_WORDS = 7;
/** The words behind the verb that may name who is asked. */
const OBJECT_WORDS = 8;

export interface ExpectationSentence {
  readonly statement: Statement;
  readonly party: Party;
}

/** "The council expects that the contractor will ...", "Vi förväntar oss att ..." */
export function expectationSentences(section: Section, names: PartyNames): readonly ExpectationSentence[] {
  if (section.voice.kind === 'terms' || section.voice.kind === 'today' || section.isGlossary) return [];
  return section.passages.flatMap((passage) =>
    passage.flatMap((statement) => {
      const party = statement.container === 'cell' ? undefined : expectingIn(statement, names);
      return party === undefined ? [] : [{ statement, party }];
    }),
  );
}

function expectingIn({ text, section }: Statement, names: PartyNames): Party | undefined {
  const verb = expects().first(text)?.span;
  if (verb === undefined || text.trimEnd().endsWith('?')) return undefined;
  const subject = text.slice(0, verb.start);
  if (subject.trim().split(/\s+/).length > LONGEST_SUBJECT_WORDS || nots().test(subject)) return undefined;
  const object = text.slice(verb.start).split(/\s+/).slice(1, OBJECT_WORDS).join(' ');
  const named = findParty(subject, names);
  const asked = findParty(object, names);
  const isAddressed = asked !== undefined || sides('you').test(object);
  // Among requirements, what a party expects of the product is one of them.
  if (hasTrait(section.role, 'asks') && !isAddressed) return undefined;
  if (named !== undefined) return isExpected().test(text.slice(0, verb.end + ' to'.length)) ? otherParty(named) : named;
  if (asked !== undefined) return otherParty(asked);
  return sides('we').test(text.slice(0, verb.end)) ? sideOf('writer', section.voice.kind === 'answer') : undefined;
}
