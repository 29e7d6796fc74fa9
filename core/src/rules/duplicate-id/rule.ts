/** Reports ids that two different items bear. */
import type { Statement } from '../../document/document.ts';
import { identifiedIn, wordsOf } from '../../document/identifiers.ts';
import { defineRule } from '../rule.ts';

/** Without what is only told of it in figures and brackets: "Hang lamps (6 h)" and "Hang lamps (3 h)" are one thing. */
function nameOf(statement: Statement): string {
  return wordsOf(statement)
    .toLowerCase()
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

export const duplicateId = defineRule({
  id: 'duplicate-id',
  severity: 'warning',
  scope: 'partnership',
  messages: ['twice'],
  fixes: ['next-id'],

  *check(document, { documents }) {
    const first = new Map<string, Statement>();
    for (const each of documents) {
      for (const statement of identifiedIn(each)) {
        const { id, container } = statement;
        // Tables repeat ids on purpose.
        if (id === undefined || container === 'cell') continue;
        const known = first.get(id.text);
        if (known === undefined) first.set(id.text, statement);
        // The same words again, in an overview, are the same item.
        else if (each === document && nameOf(known) !== nameOf(statement))
          yield { message: 'twice', span: id.span, data: { words: id.text } };
      }
    }
  },

  *fix({ span, data }, document) {
    const used = new Set(identifiedIn(document).map(({ id }) => id?.text));
    const parts = /^(.*?)(\d+)$/.exec(data.words ?? '');
    if (parts === null) return;
    let number = Number(parts[2]);
    const width = parts[2]?.length ?? 1;
    const next = (): string => `${parts[1] ?? ''}${String(number).padStart(width, '0')}`;
    while (used.has(next())) number += 1;
    yield { title: 'next-id', data: { words: next() }, edits: [{ span, text: next() }], isPreferred: true };
  },
});
