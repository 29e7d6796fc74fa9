/** Says how to write what is meant for the partnership and cannot be read. */
import { lineEnd, type Span } from '../../base/span.ts';
import type { Document, Section } from '../../document/document.ts';
import { offersChoice } from '../../partnership/decisions.ts';
import { insertPhaseEdit } from '../../partnership/edits.ts';
import { languageAt } from '../../partnership/evaluation-edits.ts';
import type { Expectation } from '../../partnership/model.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { readingOf } from '../../partnership/section-reading.ts';
import { defineRule } from '../rule.ts';

/** A sentence is a decision that somebody explains; what is shorter may be a form's hint. */
const LEAST_WORDS = 2;

export const unreadableNotation = defineRule({
  id: 'unreadable-notation',
  severity: 'hint',
  scope: 'partnership',
  messages: ['noParty', 'noDecision', 'noPhase'],
  fixes: ['insert-phase', 'begin-with'],

  *check(document, { phases }) {
    for (const { section, expectations } of sectionsWithoutParty(document)) {
      const span = section.heading?.span ?? expectations[0]?.span;
      if (span) yield { message: 'noParty', span, data: {} };
    }
    for (const { evaluation } of partnershipOf(document).phases) {
      const { decision, decisionSpan } = evaluation;
      const words = decision === 'none' && decisionSpan ? saidBehind(document, decisionSpan) : undefined;
      if (words) yield { message: 'noDecision', span: words, data: {} };
    }
    const plan = document.sections.find(({ ownRole }) => ownRole === 'phases');
    if (plan?.heading && phases.length === 0 && plan.blocks.length > 0)
      yield { message: 'noPhase', span: plan.heading.span, data: {} };
  },

  *fix({ message, span }, document) {
    const { templates } = languageAt(document, span.start);
    if (message === 'noPhase') yield { title: 'insert-phase', edits: [insertPhaseEdit(document)] };
    if (message === 'noDecision') {
      // A sentence of its own: what follows may ask, deny or set a condition.
      for (const words of [templates.continue, templates.adjust, templates.stop])
        yield {
          title: 'begin-with',
          data: { words },
          edits: [{ span: { start: span.start, end: span.start }, text: `${words}. ` }],
        };
    }
    if (message === 'noParty') {
      const found = sectionsWithoutParty(document).find(({ section }) => section.heading?.span.start === span.start);
      for (const words of [templates.customerLimit, templates.supplierLimit]) {
        const edits = (found?.expectations ?? []).map(({ span: { start } }) => ({
          span: { start, end: start },
          text: `${words} `,
        }));
        if (edits.length > 0) yield { title: 'begin-with', data: { words }, edits };
      }
    }
  },
});

interface PartylessSection {
  readonly section: Section;
  readonly expectations: readonly Expectation[];
}

/** Sections of which no expectation has a party, each with its list items; cells of a table cannot take a lead-in. */
function sectionsWithoutParty(document: Document): PartylessSection[] {
  return document.sections
    .map((section) => ({ section, expectations: readingOf(section, document).expectations }))
    .filter(({ expectations }) => expectations.length > 0 && expectations.every(({ party }) => party === 'unknown'));
}

/** The words behind "Decision:", where they are more than a form's. */
function saidBehind({ source }: Document, { start, end }: Span): Span | undefined {
  const colon = source.indexOf(':', start);
  if (colon === -1 || colon >= end) return undefined;
  const words = source.slice(colon + 1, end);
  const gap = /^[\s*_]*/.exec(words)?.[0].length ?? 0;
  const said = words.slice(gap);
  // "continue, adjust or stop" waits for an answer; so does "TBD".
  const isForm = offersChoice(said) || said.split(/\s+/).length < LEAST_WORDS;
  return isForm ? undefined : { start: colon + 1 + gap, end: Math.min(end, lineEnd(source, start)) };
}
