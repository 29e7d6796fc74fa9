/** Asks the supplier what may become hard and what could be gained, once the partnership is described. */
import { lineEnd } from '../../base/span.ts';
import type { Section } from '../../document/document.ts';
import { insertAt, mainDepth, startOfMain } from '../../editing/insert.ts';
import { placeholder } from '../../editing/snippet.ts';
import { defineRule } from '../rule.ts';

export const nothingOpenSaid = defineRule({
  id: 'nothing-open-said',
  severity: 'hint',
  scope: 'partnership',
  messages: ['silent'],
  fixes: ['insert-challenges'],

  *check(document, { documents, expectations, phases, challenges, opportunities }) {
    const first = expectations.find(({ party }) => party === 'supplier');
    if (first?.document !== document || phases.length === 0) return;
    if (challenges.length > 0 || opportunities.length > 0) return;
    const isOpen = ({ ownRole }: Section): boolean => ownRole === 'challenges' || ownRole === 'opportunities';
    if (documents.some(({ sections }) => sections.some(isOpen))) return;
    const section = document.sections.find(({ ownRole }) => ownRole === 'expectations');
    const start = section?.heading?.span.start ?? startOfMain(document);
    yield { message: 'silent', span: { start, end: lineEnd(document.source, start) }, data: {} };
  },

  *fix({ span }, document) {
    const { challengesHeading, challengePlaceholder, opportunityPlaceholder } = document.language.templates;
    const item = `${'#'.repeat(mainDepth(document))} ${challengesHeading}\n\n- ${placeholder(challengePlaceholder)}\n- ${placeholder(opportunityPlaceholder)}`;
    yield { title: 'insert-challenges', edits: [insertAt(document, span.start, item)], isPreferred: true };
  },
});
