/** Asks why a limit binds: a reason turns it from a whim into a fact that the supplier can work with. */
import { statementWithin } from '../../document/lookup.ts';
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
    const stop = /[.!;]*$/.exec(source.slice(span.start, span.end))?.[0].length ?? 0;
    const end = span.end - stop;
    yield {
      title: 'add-reason',
      edits: [templateEdit({ start: end, end }, `, ${because} ${placeholder(becausePlaceholder)}`)],
      isPreferred: true,
    };
  },
});
