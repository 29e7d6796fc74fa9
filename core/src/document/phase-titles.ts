/** How headings name phases: by a number, by a name with the word for it, or by a name alone. */
import { lazy } from '../base/memoize.ts';
import { phrasesEverywhere, wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import type { Heading, PhaseMention } from './document.ts';

const patterns = lazy(() => {
  const counted = anyOf(wordsEverywhere(({ partnership }) => partnership.phaseWords));
  const kinds = anyOf(wordsEverywhere(({ sections }) => sections.phaseTitles.kinds));
  const ends = anyOf(wordsEverywhere(({ sections }) => sections.phaseTitles.compounds));
  const spelled = wordsEverywhere(({ partnership }) => Object.keys(partnership.numbers)).join('|');
  return {
    /** "Wave 1a", "WP1", "Steg ett". */
    numbered: new RegExp(`(?<!\\p{L})(?:${counted})(?:\\s?\\d{1,2}[a-z]?|\\s(?:${spelled}))(?![\\p{L}\\p{N}])`, 'iu'),
    /** "Phase I"; in Swedish, a small one is a word: "Steg i arbetet". */
    roman: new RegExp(`(?<!\\p{L})(?:${counted})\\s([ivx]{1,4})(?![\\p{L}\\p{N}])`, 'iu'),
    /** "Discovery phase", "Pilotfas: mars". */
    named: new RegExp(`^(?:[\\p{L}-]+\\s){1,2}(?:${kinds})(?=\\s*(?:$|[:(–—,]|-\\s))`, 'iu'),
    compound: new RegExp(`^\\p{L}{3,}(?:${ends})(?=\\s*(?:$|[:(–—,]|-\\s))`, 'iu'),
    /** "Phase: Pilot", "Fas – Pilot". */
    labelled: new RegExp(`^(?:${kinds})\\s?(?:[:–—]|\\s-)\\s+(?=\\p{Lu}|\\d)`, 'iu'),
  };
});

/** Undefined where no phase is numbered. */
export function phaseMention(heading: string): PhaseMention | undefined {
  const words = withoutBrackets(heading);
  const found = numberedPhase(words);
  if (found === undefined) return undefined;
  const key = found.label
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d)0+(?=\d)/, '');
  const behind = words.slice(found.start + found.label.length);
  if (found.start > 0) return { key, kind: 'told' };
  if (/^[\s:.–—-]*$/.test(behind)) return { key, kind: 'bare' };
  return { key, kind: /^\s*(?:[:.,–—]|-\s)/.test(behind) ? 'named' : 'told' };
}

/** "Phase 2 risks", "Actions for phase 2": something about a phase, whoever else names it. */
export function isAboutPhase(heading: string): boolean {
  const found = numberedPhase(heading);
  if (found === undefined) return false;
  const [behind = ''] = heading.slice(found.start + found.label.length).split(/[:(–—]|\s-\s/u);
  const last = [...aspects().matches(behind)].at(-1)?.span.end;
  return last === behind.trimEnd().length || aspects().test(heading.slice(0, found.start));
}

/** Headings that speak of a phase that another one names. */
export function phaseAsides(headings: readonly Heading[]): ReadonlySet<Heading> {
  const named = new Set<string>();
  const bare = new Set<string>();
  for (const { own } of headings) {
    if (own.role !== 'phase' || own.mention === undefined) continue;
    if (own.mention.kind === 'named') named.add(own.mention.key);
    else if (own.mention.kind === 'bare') bare.add(own.mention.key);
  }
  return new Set(
    headings.filter(({ own: { role, mention, beside } }) => {
      if (role !== 'phase' || mention?.kind !== 'told') return false;
      return named.has(mention.key) || (beside !== undefined && bare.has(mention.key));
    }),
  );
}

/** What stands in brackets explains the heading; "Målläge (Goal mode)" is no goal. */
export function withoutBrackets(heading: string): string {
  return heading.replace(/\s*\([^()]*\)/g, '').trim() || heading;
}

function numberedPhase(heading: string): { readonly start: number; readonly label: string } | undefined {
  const { numbered, roman } = patterns();
  const inRoman = roman.exec(heading);
  const found = numbered.exec(heading) ?? (inRoman?.[1] === inRoman?.[1]?.toUpperCase() ? inRoman : null);
  return found === null ? undefined : { start: found.index, label: found[0] };
}

const aspects = phrasesEverywhere(({ sections }) => sections.phaseTitles.aspects);
const notBefore = phrasesEverywhere(({ sections }) => sections.phaseTitles.notBefore);
const names = phrasesEverywhere(({ sections }) => sections.phaseTitles.names);

/** Where a heading names a phase by number or kind. */
export function findPhaseTitle(heading: string): { readonly start: number; readonly length: number } | undefined {
  const { named, compound, labelled } = patterns();
  const byNumber = numberedPhase(heading);
  if (byNumber) return { start: byNumber.start, length: byNumber.label.length };
  for (const pattern of [named, compound, labelled]) {
    const found = pattern.exec(heading)?.[0];
    if (found !== undefined && !notBefore().test(found)) return { start: 0, length: found.length };
  }
  return undefined;
}

/** "Alpha", "Hypercare (week 31)": a name that phases have, though others may have it, too. */
export function isPhaseName(heading: string): boolean {
  const name = heading.replace(/\s*(?:[:(–—]|\s-\s).*$/u, '').trim();
  return name !== '' && names().first(name)?.text.length === name.length;
}

/** Headings that name a phase because others beside them do, too. */
export function phasesByCompany(headings: readonly Heading[]): ReadonlySet<Heading> {
  const byDepth = new Map<number, number>();
  for (const { depth, own } of headings) {
    if (own.isPhaseName || own.role === 'phase') byDepth.set(depth, (byDepth.get(depth) ?? 0) + 1);
  }
  return new Set(headings.filter(({ depth, own }) => own.isPhaseName && (byDepth.get(depth) ?? 0) > 1));
}
