/** Flags lists that never end ("etc."), and asks what else belongs to them. */
import { remember } from '../../base/memoize.ts';
import { hasTrait } from '../../document/roles.ts';
import { placeholder, templateEdit } from '../../editing/snippet.ts';
import type { Language } from '../../languages/index.ts';
import { maskPhrases } from '../../words/mask.ts';
import { phrasesIn } from '../../words/packs.ts';
import { anyOf } from '../../words/phrases.ts';
import { defineRule } from '../rule.ts';

const openLists = phrasesIn(({ openLists: words }) => words);
const harmless = phrasesIn(({ openListExcept }) => openListExcept);
/** "5 mm." is a length. */
const lengths = remember(({ grammar }: Language) => new RegExp(`\\d\\s?(?:${anyOf(grammar.units)})(?!\\p{L})`, 'gu'));

const blank = (words: string): string => ' '.repeat(words.length);

export const openList = defineRule({
  id: 'open-list',
  severity: 'information',
  scope: 'passage',
  messages: ['open'],
  fixes: ['ask-rest', 'drop-words'],

  *check({ statements }) {
    for (const statement of statements) {
      if (statement.kind === 'context' || hasTrait(statement.section.role, 'non-binding')) continue;
      const { language } = statement;
      const searched = maskPhrases(statement.text, harmless(language)).replaceAll(lengths(language), blank);
      for (const { span, text } of openLists(language).matches(searched)) {
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
