/** The lines that an editor shows above phases and expectations. */
import type { Span } from '../base/span.ts';
import { roomBySection } from '../dictating/room.ts';
import type { Document } from '../document/document.ts';
import type { Locale } from '../languages/index.ts';
import type { Action } from '../partnership/edits.ts';
import { joinPartnerships, type JointPartnership } from '../partnership/joint.ts';
import { partnershipOf } from '../partnership/read.ts';

export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** What a click does, if anything. */
  readonly action?: Action;
}

const TEXTS = {
  checkpoints: { en: '{done} of {all} done', sv: '{done} av {all} klara' },
  insert: { en: 'evaluation missing: insert', sv: 'utvärdering saknas: infoga' },
  decide: { en: 'no decision yet: write it down', sv: 'inget beslut än: skriv ner det' },
  room: {
    en: 'room {share} %: {free} of {all} leave open how',
    sv: 'utrymme {share} %: {free} av {all} lämnar öppet hur',
  },
  open: { en: '{open} of {all} expectations open', sv: '{open} av {all} förväntningar öppna' },
} as const;

/** `whole` is the partnership that the document is part of: an evaluation may stand in another document. */
export function lensesOf(
  document: Document,
  reader: Locale,
  whole: JointPartnership = joinPartnerships([document]),
): Lens[] {
  const { expectations } = partnershipOf(document);
  const phases = whole.phases.filter((phase) => phase.document === document);
  const lenses: Lens[] = [];
  for (const { headingSpan: span, checkpoints, evaluation, evaluationDocument, depth } of phases) {
    if (checkpoints.length > 0) {
      const done = checkpoints.filter(({ isDone }) => isDone).length;
      lenses.push({ span, title: fill(TEXTS.checkpoints[reader], { done, all: checkpoints.length }) });
    }
    if (evaluation.span === undefined && depth > 0) {
      lenses.push({ span, title: TEXTS.insert[reader], action: { do: 'insert-evaluation', at: span.start } });
    } else if (evaluationDocument === document && evaluation.state === 'present' && evaluation.decision === 'none') {
      lenses.push({ span, title: TEXTS.decide[reader], action: { do: 'record-decision', at: span.start } });
    }
  }
  const asking = new Set(document.statements.filter(({ kind }) => kind === 'normative').map((each) => each.section));
  for (const [section, { normative, dictating, share }] of roomBySection(document)) {
    const { heading } = section;
    // Where nothing dictates there is nothing to look at; the section above the subsections would only repeat them.
    if (heading === undefined || share === undefined || dictating === 0 || !asking.has(section)) continue;
    const numbers = { share: Math.round(share * 100), free: normative - dictating, all: normative };
    lenses.push({ span: heading.span, title: fill(TEXTS.room[reader], numbers) });
  }
  const expecting = document.sections.find(({ ownRole }) => ownRole === 'expectations');
  if (expecting?.heading && expectations.length > 0) {
    const open = expectations.filter(({ state }) => state !== 'met').length;
    lenses.push({ span: expecting.heading.span, title: fill(TEXTS.open[reader], { open, all: expectations.length }) });
  }
  return lenses;
}

function fill(template: string, numbers: Readonly<Record<string, number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ''));
}
