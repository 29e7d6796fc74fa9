/** What the rules find that look at the whole partnership, kept as long as `revision.whole` of the document is the same. */
import { compact } from '../base/compact.ts';
import { isSameList } from '../base/sorted.ts';
import { anchorsOf, type Anchor } from '../base/span.ts';
import type { Document } from '../document/document.ts';
import { joinPartnerships, type JointPartnership } from '../partnership/joint.ts';
import { partnershipOf } from '../partnership/read.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { compareSpans, runRules, type Found } from './findings.ts';

const partnershipRules = rules.filter(({ scope }) => scope === 'partnership');

/** What one of the rules that look at the whole has found. */
interface RuleFindings {
  readonly found: readonly Found[];
  /** The pieces of text in which it was found. */
  readonly anchors: ReadonlySet<Anchor>;
}

export interface WholeFindings {
  readonly partnership: readonly Document[];
  readonly knownNames: ReadonlySet<string>;
  readonly byRule: readonly RuleFindings[];
  /** All of them, in text order. */
  readonly found: readonly Found[];
  /** How many of the document's removed pieces are known to be none of those in which something was found. */
  seen: number;
}

/** By `revision.whole`. */
export const findingsOfWhole = new WeakMap<object, WholeFindings>();

/** What is known of the whole, as long as it was found with the same names in the same documents. */
function knownOfWhole({ knownNames, revision }: Document, partnership: readonly Document[]): WholeFindings | undefined {
  const known = findingsOfWhole.get(revision.whole);
  if (known?.knownNames !== knownNames) return undefined;
  const isAlone = partnership.length === 1 && known.partnership.length === 1;
  // Between several documents wording may count: the same id for other things.
  return isAlone || isSameList(known.partnership, partnership) ? known : undefined;
}

/** With the same digests all would find the same; only those look again that have found something in text which has gone. */
export function staleRules(document: Document, partnership: readonly Document[]): readonly Rule[] {
  const known = knownOfWhole(document, partnership);
  if (known === undefined) return partnershipRules;
  const gone = document.revision.removed.slice(known.seen);
  const stale = partnershipRules.filter((_, index) => gone.some((piece) => known.byRule[index]?.anchors.has(piece)));
  if (stale.length === 0) known.seen = document.revision.removed.length;
  return stale;
}

/** What the rules that look at the whole find in one document of it, a rule at a time. */
export function* findInWhole(document: Document, partnership: readonly Document[]): Generator<void, WholeFindings> {
  const { knownNames, revision } = document;
  const before = knownOfWhole(document, partnership);
  const stale = staleRules(document, partnership);
  if (before && stale.length === 0) return before;
  for (const each of partnership) {
    partnershipOf(each);
    yield;
  }
  let joint: JointPartnership | undefined;
  const byRule: RuleFindings[] = [];
  for (const [index, rule] of partnershipRules.entries()) {
    const old = before?.byRule[index];
    if (old && !stale.includes(rule)) {
      byRule.push(old);
      continue;
    }
    const found = yield* runRules([rule], document, () => (joint ??= joinPartnerships(partnership)));
    const kept = old ? keepSame(found, old.found) : found;
    byRule.push({ found: kept, anchors: new Set(kept.flatMap(({ span }) => anchorsOf(span))) });
  }
  const found = byRule.flatMap((each) => each.found).sort((a, b) => compareSpans(a.span, b.span));
  const findings = { partnership, knownNames, byRule, found: compact(found), seen: revision.removed.length };
  findingsOfWhole.set(revision.whole, findings);
  return findings;
}

/** What a rule finds again is the same object, so that what was made of it stays. */
function keepSame(found: readonly Found[], before: readonly Found[]): readonly Found[] {
  const keyOf = ({ message, span: { start, end } }: Found): string => `${start} ${end} ${message}`;
  const known = new Map(before.map((each) => [keyOf(each), each]));
  return found.map((each) => {
    const same = known.get(keyOf(each));
    return same?.statement === each.statement && JSON.stringify(same?.data) === JSON.stringify(each.data) && same
      ? same
      : each;
  });
}
