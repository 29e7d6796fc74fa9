/** Asks what is to stand where a form has a place that nobody has filled in. */
import { placesOf, type Place } from '../../document/places.ts';
import { defineRule } from '../rule.ts';

/** The placeholders of comments that silence something are found by `checking/check.ts`, which reads these. */
export const notFilledIn = defineRule({
  id: 'not-filled-in',
  severity: 'information',
  scope: 'partnership',
  messages: ['place', 'question', 'blank', 'unnamed', 'reason'],

  *check(document) {
    for (const section of document.sections)
      for (const place of placesOf(section, document)) yield { span: place.span, ...saidOf(place) };
  },
});

function saidOf({ words, about, saysWhat }: Place): {
  readonly message: 'place' | 'question' | 'blank' | 'unnamed';
  readonly data: { readonly words: string; readonly about?: string };
} {
  if (saysWhat) return { message: words.endsWith('?') ? 'question' : 'place', data: { words } };
  return about === undefined ? { message: 'unnamed', data: { words } } : { message: 'blank', data: { words, about } };
}
