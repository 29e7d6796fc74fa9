/** Asks what a requirement is for, in a document that says so of its requirements. */
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import { goalLinks } from '../../partnership/goal-links.ts';
import { defineRule } from '../rule.ts';

export const requirementWithoutGoal = defineRule({
  id: 'requirement-without-goal',
  severity: 'hint',
  scope: 'partnership',
  messages: ['aimless'],
  fixes: ['add-reference'],

  *check(document, partnership) {
    const { isUsed, aimless, goals } = goalLinks(partnership);
    if (!isUsed) return;
    const example = goals.find(({ id }) => id !== undefined)?.id?.text ?? document.language.templates.firstGoalId;
    for (const { id, document: own } of aimless)
      if (id && own === document) yield { message: 'aimless', span: id.span, data: { words: id.text, example } };
  },

  *fix({ span, data }) {
    const edit = templateEdit({ start: span.end, end: span.end }, ` (${placeholder(data.example ?? '')})`);
    yield { title: 'add-reference', edits: [edit], isPreferred: true };
  },
});
