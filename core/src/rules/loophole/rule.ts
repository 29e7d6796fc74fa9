/** Flags words that let a requirement be skipped without anybody noticing, and asks when it applies. */
import { hasTrait } from '../../document/roles.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import { phrasesIn } from '../../words/packs.ts';
import { defineRule } from '../rule.ts';

const loopholes = phrasesIn(({ loopholes: words }) => words);

export const loophole = defineRule({
  id: 'loophole',
  severity: 'information',
  scope: 'passage',
  messages: ['loophole'],
  fixes: ['ask-when', 'drop-words'],

  *check({ statements }) {
    for (const statement of statements) {
      if (statement.kind === 'context' || hasTrait(statement.section.role, 'non-binding')) continue;
      for (const { span, text } of loopholes(statement.language).matches(statement.text)) {
        yield {
          message: 'loophole',
          span: { start: statement.span.start + span.start, end: statement.span.start + span.end },
          data: { words: text, question: 'loophole' },
          statement,
        };
      }
    }
  },

  *fix({ span, data, statement }, { source }) {
    if (statement === undefined) return;
    const question = statement.language.questions.loophole ?? '';
    yield { title: 'ask-when', data, edits: [templateEdit(span, placeholder(question))], isPreferred: true };
    // The words go with the blank or comma in front of them; at the start a sentence would lose its capital.
    const before = /[,\s]*$/.exec(source.slice(statement.span.start, span.start))?.[0].length ?? 0;
    if (span.start - before > statement.span.start) {
      yield { title: 'drop-words', data, edits: [{ span: { start: span.start - before, end: span.end }, text: '' }] };
    }
  },
});
