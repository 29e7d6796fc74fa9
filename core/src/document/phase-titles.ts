/** How headings name phases: by a number, by a name with the word for it, or by a name alone. */
import { lazy } from '../base/memoize.ts';
import { phrasesEverywhere, wordsEverywhere } from '../words/packs.ts';
import { anyOf } from '../words/phrases.ts';
import type { Heading } from './document.ts';

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

const notBefore = phrasesEverywhere(({ sections }) => sections.phaseTitles.notBefore);
const names = phrasesEverywhere(({ sections }) => sections.phaseTitles.names);

/** Where a heading names a phase by number or kind. */
export function findPhaseTitle(heading: string): { readonly start: number; readonly length: number } | undefined {
  const { numbered, roman, named, compound, labelled } = patterns();
  const inRoman = roman.exec(heading);
  const byNumber = numbered.exec(heading) ?? (inRoman?.[1] === inRoman?.[1]?.toUpperCase() ? inRoman : null);
  if (byNumber) return { start: byNumber.index, length: byNumber[0].length };
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
