/** Flags words that let a requirement be skipped without anybody noticing, and asks when it applies. */
import type { Span } from '../../base/span.ts';
import { hasTrait } from '../../document/roles.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import type { Language } from '../../languages/index.ts';
import { maskPhrases } from '../../words/mask.ts';
import { phrasesIn } from '../../words/packs.ts';
import { defineRule } from '../rule.ts';

const loopholes = phrasesIn(({ loopholes: words }) => words);
const harmless = phrasesIn(({ loopholeExcept }) => loopholeExcept);
const settlers = phrasesIn(({ settlers: words }) => words);
const circumstances = phrasesIn(({ circumstances: words }) => words);

/** Whoever settles it stands right behind. */
const NEAR = 80;

/** "As required by the act": a law, an agreement or somebody's office says when. Circumstances say nothing. */
function isSettled({ start, end }: Span, text: string, language: Language): boolean {
  const near = text.slice(start, end + NEAR);
  const settler = settlers(language).first(near);
  if (settler === undefined || settler.span.start >= end - start || settler.span.end <= end - start) return false;
  const named = near.slice(settler.span.end);
  const loose = circumstances(language).first(named);
  return /^\s+[\p{L}\p{N}]/u.test(named) && (loose === undefined || /\S/.test(named.slice(0, loose.span.start)));
}

export const loophole = defineRule({
  id: 'loophole',
  severity: 'information',
  scope: 'passage',
  messages: ['loophole'],
  fixes: ['ask-when', 'drop-words'],

  *check({ statements }) {
    for (const statement of statements) {
      if (statement.kind === 'context' || hasTrait(statement.section.role, 'non-binding')) continue;
      const { language } = statement;
      const searched = maskPhrases(statement.text, harmless(language));
      for (const { span, text } of loopholes(language).matches(searched)) {
        if (isSettled(span, searched, language)) continue;
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
