/** Reports references to ids that the document does not know, though it knows their like. */
import { definitionsOf } from '../../features/identifiers.ts';
import { defineRule } from '../../rule.ts';

export const unknownId = defineRule({
  id: 'unknown-id',
  severity: 'information',
  messages: {
    unknown: {
      en: 'Nothing in this document has the id “{words}”. Was it renamed, or is something missing?',
      sv: 'Inget i dokumentet har id:t ”{words}”. Har det bytt namn, eller saknas något?',
    },
  },

  *check(document) {
    const known = new Set(definitionsOf(document).map(({ id }) => id));
    // An id of another series may belong to another document.
    const series = new Set([...known].map(seriesOf));
    for (const { references } of document.statements) {
      for (const { text, span } of references) {
        if (!known.has(text) && series.has(seriesOf(text))) yield { message: 'unknown', span, data: { words: text } };
      }
    }
  },
});

/** "FR-" of "FR-12". */
function seriesOf(id: string): string {
  return id.replace(/\d.*$/, '');
}
