/** Asks who sees to a goal that no requirement names, in a document whose requirements name goals. */
import { insertUnderHeading } from '../../editing/insert.ts';
import { placeholder } from '../../editing/snippet.ts';
import { goalLinks } from '../../partnership/goal-links.ts';
import { defineRule } from '../rule.ts';

export const goalWithoutRequirement = defineRule({
  id: 'goal-without-requirement',
  severity: 'information',
  scope: 'partnership',
  messages: ['unserved'],
  fixes: ['insert-requirement'],

  *check(document, partnership) {
    const { isUsed, unserved, nextId } = goalLinks(partnership);
    if (!isUsed) return;
    for (const { id, document: own } of unserved)
      if (id && own === document) yield { message: 'unserved', span: id.span, data: { words: id.text, nextId } };
  },

  *fix({ data }, document) {
    const { firstRequirementId, requirementsHeading, requirementPlaceholder } = document.language.templates;
    const item = `- ${data.nextId ?? firstRequirementId} (${data.words ?? ''}): ${placeholder(requirementPlaceholder)}`;
    yield {
      title: 'insert-requirement',
      edits: [insertUnderHeading(document, 'requirements', { heading: requirementsHeading, item })],
      isPreferred: true,
    };
  },
});
