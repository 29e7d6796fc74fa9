/** Asks why a limit binds: a reason turns it from a whim into a fact that the supplier can work with. */
import { statementWithin } from '../../document/lookup.ts';
import { beforeEnd } from '../../editing/insert.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../rule.ts';

export const limitWithoutReason = defineRule({
  id: 'limit-without-reason',
  severity: 'hint',
  scope: 'partnership',
  messages: ['reasonless'],
  fixes: ['add-reason'],

  *check(document) {
    for (const { hasReason, span } of partnershipOf(document).limits) {
      if (hasReason) continue;
      const statement = statementWithin(document, span);
      yield { message: 'reasonless', span, data: {}, ...(statement && { statement }) };
    }
  },

  *fix({ span, statement }, { source, language }) {
    const { because, becausePlaceholder } = (statement?.language ?? language).templates;
    const place = beforeEnd(source, span, /[.!;]/);
    yield {
      title: 'add-reason',
      edits: [templateEdit(place, `, ${because} ${placeholder(becausePlaceholder)}`)],
      isPreferred: true,
    };
  },
});
