/** The lines that an editor shows above phases and expectations. */
import type { Span } from '../base/span.ts';
import { fillTemplate } from '../base/template.ts';
import { roomBySection } from '../dictating/room.ts';
import type { Document } from '../document/document.ts';
import { texts, type ReaderLocale } from '../languages/index.ts';
import type { Action } from '../partnership/edits.ts';
import { joinPartnerships, type JointPartnership } from '../partnership/joint.ts';
import { partnershipOf } from '../partnership/read.ts';

export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** What a click does, if anything. */
  readonly action?: Action;
}

/** `whole` is the partnership that the document is part of: an evaluation may stand in another document. */
export function lensesOf(
  document: Document,
  reader: ReaderLocale,
  whole: JointPartnership = joinPartnerships([document]),
): Lens[] {
  const { expectations } = partnershipOf(document);
  const phases = whole.phases.filter((phase) => phase.document === document);
  const lenses: Lens[] = [];
  for (const { headingSpan: span, checkpoints, evaluation, evaluationDocument, depth } of phases) {
    if (checkpoints.length > 0) {
      const done = checkpoints.filter(({ isDone }) => isDone).length;
      lenses.push({ span, title: fillTemplate(texts[reader].lenses.checkpoints, { done, all: checkpoints.length }) });
    }
    if (evaluation.span === undefined && depth > 0) {
      lenses.push({ span, title: texts[reader].lenses.insert, action: { do: 'insert-evaluation', at: span.start } });
    } else if (evaluationDocument === document && evaluation.state === 'present' && evaluation.decision === 'none') {
      lenses.push({ span, title: texts[reader].lenses.decide, action: { do: 'record-decision', at: span.start } });
    }
  }
  const asking = new Set(document.statements.filter(({ kind }) => kind === 'normative').map((each) => each.section));
  for (const [section, { normative, dictating, share }] of roomBySection(document)) {
    const { heading } = section;
    // Where nothing dictates there is nothing to look at; the section above the subsections would only repeat them.
    if (heading === undefined || share === undefined || dictating === 0 || !asking.has(section)) continue;
    const numbers = { share: Math.round(share * 100), free: normative - dictating, all: normative };
    lenses.push({ span: heading.span, title: fillTemplate(texts[reader].lenses.room, numbers) });
  }
  const expecting = document.sections.find(({ ownRole }) => ownRole === 'expectations');
  if (expecting?.heading && expectations.length > 0) {
    const open = expectations.filter(({ state }) => state !== 'met').length;
    lenses.push({
      span: expecting.heading.span,
      title: fillTemplate(texts[reader].lenses.open, { open, all: expectations.length }),
    });
  }
  return lenses;
}
