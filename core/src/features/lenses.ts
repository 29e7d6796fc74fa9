/** The lines that an editor shows above phases and expectations. */
import type { Span } from '../base/span.ts';
import { fillTemplate, type TemplateValues } from '../base/template.ts';
import { roomBySection } from '../dictating/room.ts';
import type { Document } from '../document/document.ts';
import { texts, type ReaderLocale, type Texts } from '../languages/index.ts';
import type { Action } from '../partnership/edits.ts';
import { joinPartnerships, type JointPartnership, type JointPhase } from '../partnership/joint.ts';
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
  const phases = whole.phases.filter((phase) => phase.document === document);
  const say: Say = (lens, values = {}) => fillTemplate(texts[reader].lenses[lens], values);
  return [
    ...phases.flatMap((phase) => phaseLenses(phase, say)),
    ...roomLenses(document, say),
    ...expectationLenses(document, say),
  ];
}

type Say = (lens: keyof Texts['lenses'], values?: TemplateValues) => string;

function phaseLenses(
  { document, headingSpan: span, checkpoints, evaluation, evaluationDocument, depth }: JointPhase,
  say: Say,
): Lens[] {
  const done = checkpoints.filter(({ isDone }) => isDone).length;
  const counted =
    checkpoints.length === 0 ? [] : [{ span, title: say('checkpoints', { done, all: checkpoints.length }) }];
  if (evaluation.span === undefined && depth > 0)
    return [...counted, { span, title: say('insert'), action: { do: 'insert-evaluation', at: span.start } }];
  if (evaluationDocument === document && evaluation.state === 'present' && evaluation.decision === 'none')
    return [...counted, { span, title: say('decide'), action: { do: 'record-decision', at: span.start } }];
  return counted;
}

/** Where nothing dictates there is nothing to look at; the section above the subsections would only repeat them. */
function roomLenses(document: Document, say: Say): Lens[] {
  const asking = new Set(document.statements.filter(({ kind }) => kind === 'normative').map((each) => each.section));
  return [...roomBySection(document)].flatMap(([section, { normative, dictating, share }]) => {
    const { heading } = section;
    if (heading === undefined || share === undefined || dictating === 0 || !asking.has(section)) return [];
    const numbers = { share: Math.round(share * 100), free: normative - dictating, all: normative };
    return [{ span: heading.span, title: say('room', numbers) }];
  });
}

function expectationLenses(document: Document, say: Say): Lens[] {
  const { expectations } = partnershipOf(document);
  const heading = document.sections.find(({ ownRole }) => ownRole === 'expectations')?.heading;
  if (heading === undefined || expectations.length === 0) return [];
  const open = expectations.filter(({ state }) => state !== 'met').length;
  return [{ span: heading.span, title: say('open', { open, all: expectations.length }) }];
}
