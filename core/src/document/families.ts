/** Which sections stand below which. */
import { firstIndex } from '../base/sorted.ts';
import type { Document, Heading, Section } from './document.ts';
import type { Voice } from './voice.ts';

/** Whether a section's own heading, or one above it, names the role. */
export function isUnderRole(section: Section | undefined, role: Section['role']): boolean {
  return isBelow(section, ({ ownRole }) => ownRole === role);
}

/** Whether a section, or one above it, passes. */
export function isBelow(section: Section | undefined, passes: (section: Section) => boolean): boolean {
  return section !== undefined && (passes(section) || isBelow(section.parent, passes));
}

/** A section and all below it, which stand right behind it. */
export function familyOf(section: Section, { sections }: Pick<Document, 'sections'>): readonly Section[] {
  const start = indexOfSection(sections, section);
  let end = start + 1;
  while (descendsFrom(sections[end], section)) end += 1;
  return sections.slice(start, end);
}

/** Whether a section stands somewhere below another. */
export function descendsFrom(section: Section | undefined, ancestor: Section): boolean {
  return section?.parent !== undefined && (section.parent === ancestor || descendsFrom(section.parent, ancestor));
}

/** Found by halving, because sections stand in text order; the first two may both begin at 0. */
export function indexOfSection(sections: readonly Section[], section: Section): number {
  const found = firstIndex(sections, ({ span }) => span.start > section.span.start) - 1;
  return sections[found] === section ? found : sections.indexOf(section);
}

/** The heading from which on a section's text is whose it is; of what the title says, the title or the first heading. */
export function headingOfVoice(section: Section): Heading | undefined {
  let found = section;
  while (
    found.parent !== undefined &&
    isSameVoice(found.parent, found) &&
    found.heading?.own.voice !== found.voice.kind
  )
    found = found.parent;
  return found.heading;
}

function isSameVoice({ voice: a }: Section, { voice: b }: Section): boolean {
  return a.kind === b.kind && a.reason === b.reason;
}

/** Where a text other than the customer's begins, in text order; what goes on from there is not told again. */
export function voicesOf({ sections }: Pick<Document, 'sections'>): readonly VoiceStart[] {
  const starts: VoiceStart[] = [];
  for (const section of sections) {
    const { voice, parent } = section;
    if (voice.reason === 'default' && parent?.voice.reason === 'default') continue;
    const known = parent ?? sections[0];
    const isSaidBefore = known !== undefined && known !== section && isSameVoice(known, section);
    if (!isSaidBefore && voice.reason !== 'default')
      starts.push({ voice, heading: section.heading ?? titleOf(section, sections) });
  }
  return starts;
}

/** Where the title tells, it stands behind what is in front of all headings. */
function titleOf({ voice: { reason } }: Section, sections: readonly Section[]): Heading | undefined {
  return reason === 'title' || reason === 'plan'
    ? sections.find(({ heading }) => heading !== undefined)?.heading
    : undefined;
}

export interface VoiceStart {
  readonly voice: Voice;
  readonly heading: Heading | undefined;
}
