/** Flags sentences that hold two requirements, which can be met and tested only together. */
import { remember } from '../../base/memoize.ts';
import { lineStart } from '../../base/span.ts';
import { hasTrait } from '../../document/roles.ts';
import type { Language } from '../../languages/index.ts';
import { phrasesIn } from '../../words/packs.ts';
import { phrasesSource } from '../../words/phrases.ts';
import { defineRule } from '../rule.ts';

/** "and shall", "and the system must": a conjunction, at most four words, an obligation. */
const second = remember(({ compound }: Language) => {
  return new RegExp(
    `[,;]?\\s+${phrasesSource(compound.conjunctions)}\\s+(?<subject>(?:[\\p{L}-]+\\s+){0,4}?)(?<verb>${phrasesSource(compound.obligations)})(?=\\s)`,
    'iu',
  );
});
const conjunction = phrasesIn(({ compound }) => compound.conjunctions);
const first = remember(
  ({ compound }: Language) => new RegExp(`^(?<subject>.{2,80}?)\\s${phrasesSource(compound.obligations)}\\s`, 'iu'),
);

export const compoundRequirement = defineRule({
  id: 'compound-requirement',
  severity: 'hint',
  scope: 'passage',
  messages: ['compound'],
  fixes: ['split'],

  *check({ statements }) {
    for (const statement of statements) {
      if (statement.kind !== 'normative' || hasTrait(statement.section.role, 'non-binding')) continue;
      const { language } = statement;
      const found = second(language).exec(statement.text);
      if (
        found === null ||
        conjunction(language).test(found.groups?.subject ?? '') ||
        !first(language).test(statement.text.slice(0, found.index + 1))
      )
        continue;
      const start = statement.span.start + found.index + (/^[,;\s]*/.exec(found[0])?.[0].length ?? 0);
      const span = { start, end: statement.span.start + found.index + found[0].length };
      const words = found[0].replace(/^[,;\s]+/, '').replaceAll(/\s+/g, ' ');
      yield { message: 'compound', span, data: { words }, statement };
    }
  },

  *fix({ statement }, { source }) {
    if (statement === undefined || statement.container === 'cell' || statement.container === 'html') return;
    const { language } = statement;
    const text = source.slice(statement.span.start, statement.span.end);
    const found = second(language).exec(text);
    const subject = first(language).exec(text)?.groups?.subject;
    const verb = found?.groups?.verb;
    if (
      found?.groups === undefined ||
      found === null ||
      subject === undefined ||
      verb === undefined ||
      /[,;:\n]/.test(subject)
    )
      return;
    const own = found.groups.subject?.trim() ?? '';
    const tail = text.slice(found.index + found[0].length);
    const sentence =
      own === '' ? `${subject} ${verb}${tail}` : `${own.charAt(0).toUpperCase()}${own.slice(1)} ${verb}${tail}`;
    const line = source.slice(lineStart(source, statement.span.start), statement.span.start);
    const marker = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(line)?.[0];
    const eol = source.includes('\r\n') ? '\r\n' : '\n';
    const between =
      statement.container === 'item' && marker !== undefined && statement.id === undefined ? `.${eol}${marker}` : '. ';
    yield {
      title: 'split',
      edits: [
        { span: { start: statement.span.start + found.index, end: statement.span.end }, text: between + sentence },
      ],
      isPreferred: true,
    };
  },
});
