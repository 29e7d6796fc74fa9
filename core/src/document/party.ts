/** Customer or supplier? Read from words and from the names in the front matter. */
import type { FrontMatter } from '../markdown/front-matter.ts';
import { phrasesEverywhereBy } from '../words/packs.ts';

export type Party = 'customer' | 'supplier';

/** What the parties of a document are called, where its front matter says so. */
export type PartyNames = Pick<FrontMatter, Party>;

const words = phrasesEverywhereBy(({ partnership }, party: Party) => partnership[party]);
const phrases = phrasesEverywhereBy(
  ({ partnership }, topic: 'expects' | 'asksOf' | 'commitment') => partnership[topic],
);

/** The party that is named first. */
export function findParty(text: string, names: PartyNames): Party | undefined {
  const customer = positionOf(text, 'customer', names);
  const supplier = positionOf(text, 'supplier', names);
  if (customer === supplier) return undefined;
  return customer < supplier ? 'customer' : 'supplier';
}

function positionOf(text: string, party: Party, names: PartyNames): number {
  const name = names[party];
  const positions = [
    words(party).first(text)?.span.start ?? Infinity,
    name === undefined ? -1 : text.toLowerCase().indexOf(name.toLowerCase()),
  ].filter((position) => position !== -1);
  return Math.min(Infinity, ...positions);
}

export function otherParty(party: Party): Party {
  return party === 'customer' ? 'supplier' : 'customer';
}

/**
 * Whose expectations a heading announces. "What we expect of the supplier" names the one who is asked;
 * "The supplier expects" and "Commitments of the supplier" differ in the same way.
 */
export function findExpectingParty(heading: string, names: PartyNames): Party | undefined {
  const named = findParty(heading, names);
  if (named === undefined) return undefined;
  // "expects OF the supplier": the party behind these words is the one who is asked.
  const asks = phrases('asksOf').first(heading);
  if (asks !== undefined && positionOf(heading, named, names) >= asks.span.start) return otherParty(named);
  if (phrases('commitment').test(heading) && !phrases('expects').test(heading)) return otherParty(named);
  return named;
}
