/** Reports references to ids that the documents do not know, though they know their like. */
import { identifiedIn } from '../../document/identifiers.ts';
import { defineRule } from '../rule.ts';

export const unknownId = defineRule({
  id: 'unknown-id',
  severity: 'information',
  scope: 'partnership',
  messages: ['unknown'],
  fixes: ['use-id'],

  *check(document, { documents }) {
    const known = new Set<string>();
    for (const each of documents) for (const { id } of identifiedIn(each)) if (id) known.add(id.text);
    let series: ReadonlySet<string> | undefined;
    for (const { references } of identifiedIn(document)) {
      for (const { text, span } of references) {
        if (known.has(text)) continue;
        series ??= new Set([...known].map(seriesOf));
        // An id of another series may belong to another document.
        if (!series.has(seriesOf(text))) continue;
        const near = nearest(text, known);
        yield { message: 'unknown', span, data: { words: text, ...(near !== undefined && { near }) } };
      }
    }
  },

  *fix({ span, data: { near } }) {
    if (near !== undefined) yield { title: 'use-id', data: { words: near }, edits: [{ span, text: near }] };
  },
});

/** The id of the same series that comes closest in number. */
function nearest(id: string, known: ReadonlySet<string>): string | undefined {
  const number = Number(/\d+/.exec(id)?.[0] ?? 0);
  const distance = (other: string): number => Math.abs(Number(/\d+/.exec(other)?.[0] ?? 0) - number);
  return [...known]
    .filter((other) => seriesOf(other) === seriesOf(id))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** "FR-" of "FR-12". */
function seriesOf(id: string): string {
  return id.replace(/\d.*$/, '');
}
