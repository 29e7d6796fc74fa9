/** Asks what the requirements are for, where a document has requirements and no goals. */
import { lineEnd } from '../../base/span.ts';
import type { Document } from '../../document/document.ts';
import { insertAt, mainDepth, startOfMain } from '../../editing/insert.ts';
import { placeholder } from '../../editing/snippet.ts';
import { defineRule } from '../rule.ts';

/** A note with a requirement or two is not yet a document that needs goals. */
const FEW_REQUIREMENTS = 5;

export const noGoals = defineRule({
  id: 'no-goals',
  severity: 'information',
  scope: 'partnership',
  messages: ['missing'],
  fixes: ['insert-goals'],

  *check(document, { documents, goals }) {
    const { source, sections } = document;
    if (goals.length > 0 || documents.some(speaksOfGoals)) return;
    // One note for all documents, in the first that asks for much.
    if (documents.find(asksForMuch) !== document) return;
    const start = sections[1]?.heading?.span.start ?? Math.max(0, source.slice(0, 1000).search(/\S/));
    yield { message: 'missing', span: { start, end: lineEnd(source, start) }, data: {} };
  },

  *fix(_finding, document) {
    const { firstGoalId, goalsHeading, goalPlaceholder, measuredBy } = document.language.templates;
    const question = document.language.questions.quality ?? '';
    const text = `${'#'.repeat(mainDepth(document))} ${goalsHeading}\n\n- ${firstGoalId}: ${placeholder(goalPlaceholder)}. ${measuredBy} ${placeholder(question)}`;
    yield { title: 'insert-goals', edits: [insertAt(document, startOfMain(document), text)], isPreferred: true };
  },
});

function asksForMuch({ statements }: Document): boolean {
  return statements.filter(({ kind }) => kind === 'normative').length >= FEW_REQUIREMENTS;
}

function speaksOfGoals({ statements, sections }: Document): boolean {
  return statements.some(({ kind }) => kind === 'goal') || sections.some(({ ownRole }) => ownRole === 'goals');
}
