/** Asks what the requirements are for, where a document has requirements and no goals. */
import { insertAt, mainDepth, startOfMain } from '../../insert.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../../rule.ts';
import { place } from '../../snippet.ts';
import { lineEnd } from '../../span.ts';

/** A note with a requirement or two is not yet a document that needs goals. */
const FEW = 5;

export const noGoals = defineRule({
  id: 'no-goals',
  severity: 'information',
  messages: {
    missing: {
      en: 'The document asks for things but says nowhere what they are for, so the supplier cannot propose anything better. What shall be achieved, and for whom?',
      sv: 'Dokumentet ställer krav men säger ingenstans vad de ska leda till, så leverantören kan inte föreslå något bättre. Vad ska uppnås, och för vem?',
    },
  },

  *check(document) {
    const { source, statements, sections } = document;
    if (statements.filter(({ kind }) => kind === 'normative').length < FEW) return;
    if (partnershipOf(document).goals.length > 0 || statements.some(({ kind }) => kind === 'goal')) return;
    if (sections.some(({ ownRole }) => ownRole === 'goals')) return;
    const start = sections[1]?.heading?.span.start ?? source.search(/\S/);
    yield { message: 'missing', span: { start, end: lineEnd(source, start) }, data: {} };
  },

  *fix(_finding, document) {
    const { goalsHeading, goalPlaceholder, measuredBy } = document.language.templates;
    const question = document.language.questions.quality ?? '';
    const text = `${'#'.repeat(mainDepth(document))} ${goalsHeading}\n\n- ${document.locale === 'sv' ? 'M1' : 'G1'}: ${place(goalPlaceholder)}. ${measuredBy} ${place(question)}`;
    yield { title: 'insert-goals', edits: [insertAt(document, startOfMain(document), text)], isPreferred: true };
  },
});
