/** Asks what the requirements are for, where a document has requirements and no goals. */
import { lineEnd } from '../../base/span.ts';
import type { Document, Statement } from '../../document/document.ts';
import { saysAim } from '../../document/item-role.ts';
import { isAskedOfSupplier } from '../../document/voice.ts';
import { insertAt, mainDepth, startOfMain } from '../../editing/insert.ts';
import { placeholder } from '../../editing/snippet.ts';
import { defineRule } from '../rule.ts';

/** Where one requirement in so many says what it is good for, the document does. */
const MANY = 3;

/** A note with a requirement or two is not yet a document that needs goals. */
const FEW_REQUIREMENTS = 5;

export const noGoals = defineRule({
  id: 'no-goals',
  severity: 'information',
  scope: 'partnership',
  messages: ['missing'],
  fixes: ['insert-goals'],

  *check(document, { documents, goals, phases }) {
    const { source, sections } = document;
    if (goals.length > 0 || phases.some(({ goal }) => goal !== undefined) || documents.some(speaksOfGoals)) return;
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

/** What bidders shall do, what was said in a meeting and what the supplier plans needs no goals of its own. */
function asksForMuch({ statements }: Document): boolean {
  return statements.filter(asksSupplier).length >= FEW_REQUIREMENTS;
}

function asksSupplier({ kind, section }: Statement): boolean {
  return kind === 'normative' && isAskedOfSupplier(section);
}

function speaksOfGoals({ statements, sections }: Document): boolean {
  if (sections.some(({ ownRole }) => ownRole === 'goals')) return true;
  if (statements.some(({ kind }) => kind === 'goal')) return true;
  const asked = statements.filter(asksSupplier);
  // Stories that say what each is good for tell what they are for.
  return asked.filter(({ text }) => saysAim(text)).length * MANY >= asked.length;
}
