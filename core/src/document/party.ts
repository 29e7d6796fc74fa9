/** Customer or supplier? Read from words and from the names that the document gives them. */
import type { FrontMatter } from '../markdown/front-matter.ts';
import { phrasesEverywhereBy } from '../words/packs.ts';

export type Party = 'customer' | 'supplier';

/** What the parties of a document are called, where its front matter or its first lines say so. */
export type PartyNames = Pick<FrontMatter, Party | 'told'>;

/** What the parties are called in any document. */
export const partyWords = phrasesEverywhereBy(({ partnership }, party: Party) => partnership[party]);
const phrases = phrasesEverywhereBy(
  ({ partnership }, topic: 'expects' | 'asksOf' | 'commitment' | 'we' | 'you') => partnership[topic],
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
    partyWords(party).first(text)?.span.start ?? Infinity,
    name === undefined ? -1 : text.toLowerCase().indexOf(name.toLowerCase()),
    ...(names.told?.[party] ?? []).map((told) => positionOfName(text, told)),
  ].filter((position) => position !== -1);
  return Math.min(Infinity, ...positions);
}

/** A name as a word of its own, with its capitals: "Harbour" is not the harbour. */
function positionOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !GOES_ON.test(text.slice(at + name.length, at + name.length + 4))
    )
      return at;
  }
  return -1;
}

const GOES_ON = /^(?!['’]?s(?![\p{L}\p{N}]))[\p{L}\p{N}]/u;

export function otherParty(party: Party): Party {
  return party === 'customer' ? 'supplier' : 'customer';
}

/** Who expects, as seen from whoever writes. */
export type Side = 'writer' | 'reader';

/** The party on a side: the customer writes, unless the text is the supplier's. */
export function sideOf(side: Side, isOfSupplier: boolean): Party {
  const writer = isOfSupplier ? 'supplier' : 'customer';
  return side === 'writer' ? writer : otherParty(writer);
}

/** "What we promise", "What we need from you", "What you can expect": the side that expects. */
export function findExpectingSide(heading: string, names: PartyNames): Side | undefined {
  if (findParty(heading, names) !== undefined) return undefined;
  const expects = phrases('expects').first(heading)?.span.start;
  const you = phrases('you').first(heading)?.span.start;
  if (expects !== undefined && you !== undefined && you < expects) return 'reader';
  if (!phrases('we').test(heading)) return undefined;
  if (expects !== undefined || phrases('asksOf').test(heading)) return 'writer';
  return phrases('commitment').test(heading) ? 'reader' : undefined;
}

/**
 * Whose expectations a heading announces. "What we expect of the supplier" names the one who is asked;
 * "The supplier expects" and "Commitments of the supplier" differ in the same way.
 */
export function findExpectingParty(heading: string, names: PartyNames): Party | undefined {
  const named = findParty(heading, names);
  if (named === undefined) return undefined;
  // "What we promise the customer": who promises is the other one.
  const we = phrases('we').first(heading)?.span.start ?? Infinity;
  if (we < positionOf(heading, named, names) && phrases('commitment').test(heading)) return named;
  // "expects OF the supplier": the party behind these words is the one who is asked.
  const asks = phrases('asksOf').first(heading);
  if (asks !== undefined && positionOf(heading, named, names) >= asks.span.start) return otherParty(named);
  if (phrases('commitment').test(heading) && !phrases('expects').test(heading)) return otherParty(named);
  return named;
}
