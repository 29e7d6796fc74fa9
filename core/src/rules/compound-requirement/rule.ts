/** Flags sentences that hold two requirements, which can be met and tested only together. */
import { remember } from '../../base/memoize.ts';
import { lineBreakOf, lineStart, type SourceText } from '../../base/span.ts';
import { capitalise } from '../../base/template.ts';
import type { Statement } from '../../document/document.ts';
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
      // Most hold no such word: the index of all words tells sooner than the pattern.
      if (!conjunction(language).test(statement.text)) continue;
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
    const halves = halvesOf(statement, source);
    if (halves === undefined) return;
    const span = { start: statement.span.start + halves.firstLength, end: statement.span.end };
    const text = between(statement, source) + halves.second;
    yield { title: 'split', edits: [{ span, text }], isPreferred: true };
  },
});

/** The second requirement as a sentence of its own, and how long the first one is; undefined where the first has no plain subject. */
function halvesOf(
  { span, language }: Statement,
  source: SourceText,
): { readonly firstLength: number; readonly second: string } | undefined {
  const text = source.slice(span.start, span.end);
  const found = second(language).exec(text);
  const subject = first(language).exec(text)?.groups?.subject;
  const verb = found?.groups?.verb;
  if (found === null || subject === undefined || verb === undefined || /[,;:\n]/.test(subject)) return undefined;
  const tail = text.slice(found.index + found[0].length);
  const own = found.groups?.subject?.trim() ?? '';
  return { firstLength: found.index, second: `${own === '' ? subject : capitalise(own)} ${verb}${tail}` };
}

/** The end of the first sentence, and the marker of another item where the statement is one without an id. */
function between({ span, container, id }: Statement, source: SourceText): string {
  const line = source.slice(lineStart(source, span.start), span.start);
  const marker = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(line)?.[0];
  return container === 'item' && marker !== undefined && id === undefined ? `.${lineBreakOf(source)}${marker}` : '. ';
}
