/** Asks what a requirement is for, in a document that says so of its requirements. */
import { goalLinks } from '../../partnership/goal-links.ts';
import { defineRule } from '../../rule.ts';
import { place, templateEdit } from '../../snippet.ts';

export const requirementWithoutGoal = defineRule({
  id: 'requirement-without-goal',
  severity: 'hint',
  messages: {
    aimless: {
      en: 'The other requirements name the goal they serve; “{words}” names none. Which goal would be missed without it?',
      sv: 'De andra kraven nämner vilket mål de tjänar; ”{words}” nämner inget. Vilket mål skulle missas utan det?',
    },
  },

  *check(document) {
    const { isUsed, aimless } = goalLinks(document);
    if (!isUsed) return;
    for (const { id } of aimless) if (id) yield { message: 'aimless', span: id.span, data: { words: id.text } };
  },

  *fix({ span }, document) {
    const [goal] = goalLinks(document).goals;
    const edit = templateEdit({ start: span.end, end: span.end }, ` (${place(goal?.id?.text ?? 'G1')})`);
    yield { title: 'add-reference', edits: [edit], isPreferred: true };
  },
});
