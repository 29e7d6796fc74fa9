/** Flags lists that never end ("etc."), and asks what else belongs to them. */
import { hasTrait } from '../../document/roles.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import { phrasesIn } from '../../words/packs.ts';
import { defineRule } from '../rule.ts';

const openLists = phrasesIn(({ openLists: words }) => words);

export const openList = defineRule({
  id: 'open-list',
  severity: 'information',
  scope: 'passage',
  messages: ['open'],
  fixes: ['ask-rest', 'drop-words'],

  *check({ statements }) {
    for (const statement of statements) {
      if (statement.kind === 'context' || hasTrait(statement.section.role, 'non-binding')) continue;
      for (const { span, text } of openLists(statement.language).matches(statement.text)) {
        yield {
          message: 'open',
          span: { start: statement.span.start + span.start, end: statement.span.start + span.end },
          data: { words: text },
          statement,
        };
      }
    }
  },

  *fix({ span, data, statement }, { source }) {
    if (statement === undefined) return;
    yield {
      title: 'ask-rest',
      data,
      edits: [templateEdit(span, placeholder(statement.language.templates.whatElse))],
      isPreferred: true,
    };
    const before = /[,\s]*$/.exec(source.slice(statement.span.start, span.start))?.[0].length ?? 0;
    const isLast = /^[\s.]*$/.test(source.slice(span.end, statement.span.end));
    if (isLast && before > 0) {
      yield {
        title: 'drop-words',
        data,
        edits: [
          { span: { start: span.start - before, end: span.end }, text: span.end === statement.span.end ? '.' : '' },
        ],
      };
    }
  },
});
