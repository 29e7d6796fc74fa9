/** Asks why a limit binds: a reason turns it from a whim into a fact that the supplier can work with. */
import type { Document, Section, Statement } from '../../document/document.ts';
import { statementWithin } from '../../document/lookup.ts';
import { beforeEnd } from '../../editing/insert.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import type { Limit } from '../../partnership/model.ts';
import { partnershipOf } from '../../partnership/read.ts';
import { defineRule } from '../rule.ts';

interface Reasonless {
  readonly first: Limit;
  readonly statement: Statement | undefined;
  count: number;
}

/** Limits without a reason, those of one section together: one question is enough for them. */
function reasonless(document: Document): Iterable<Reasonless> {
  const bySection = new Map<Section | Limit, Reasonless>();
  for (const limit of partnershipOf(document).limits) {
    if (limit.hasReason) continue;
    const statement = statementWithin(document, limit.span);
    const key = statement?.section ?? limit;
    const known = bySection.get(key);
    if (known) known.count += 1;
    else bySection.set(key, { first: limit, statement, count: 1 });
  }
  return bySection.values();
}

export const limitWithoutReason = defineRule({
  id: 'limit-without-reason',
  severity: 'hint',
  scope: 'partnership',
  messages: ['reasonless', 'several'],
  fixes: ['add-reason'],

  *check(document) {
    for (const { first, statement, count } of reasonless(document)) {
      const message = count > 1 ? 'several' : 'reasonless';
      yield { message, span: first.span, data: { words: String(count) }, ...(statement && { statement }) };
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
