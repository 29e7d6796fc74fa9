/** The titles of quick-fixes, as the reader sees them. */
import type { Locale } from './languages/index.ts';
import type { FixTitle } from './rule.ts';

export const fixTitles: Readonly<Record<FixTitle, Readonly<Record<Locale, string>>>> = {
  'say-what': { en: 'Say what, drop how: “{sentence}”', sv: 'Säg vad, stryk hur: ”{sentence}”' },
  'move-to-suggestions': {
    en: 'Move it to Suggestions and ask what is to be achieved',
    sv: 'Flytta till Förslag och fråga vad som ska uppnås',
  },
  'keep-as-limit': { en: 'Keep it as a limit, with its reason', sv: 'Behåll som begränsning, med sitt skäl' },
  'ask-measure': { en: 'Add what would make it measurable', sv: 'Lägg till vad som gör det mätbart' },
  'ask-when': { en: 'Say when it applies, instead of “{words}”', sv: 'Säg när det gäller, i stället för ”{words}”' },
  'drop-words': { en: 'Drop “{words}”', sv: 'Stryk ”{words}”' },
  'ask-rest': { en: 'Say what else, instead of “{words}”', sv: 'Säg vad mer, i stället för ”{words}”' },
  split: { en: 'Make two requirements of it', sv: 'Gör två krav av det' },
  'add-measure': { en: 'Add how it will be measured', sv: 'Lägg till hur det mäts' },
  'add-reason': { en: 'Add the reason', sv: 'Lägg till skälet' },
  'insert-goals': { en: 'Insert a section for goals', sv: 'Infoga ett avsnitt för mål' },
  'insert-counterpart': { en: 'Insert the other party’s expectations', sv: 'Infoga den andra partens förväntningar' },
  'insert-evaluation': { en: 'Insert an evaluation', sv: 'Infoga en utvärdering' },
  'insert-decision': { en: 'Write down the decision', sv: 'Skriv ner beslutet' },
  'remove-comment': { en: 'Remove the comment', sv: 'Ta bort kommentaren' },
  'ignore-here': { en: 'Ignore here, with a reason', sv: 'Ignorera här, med ett skäl' },
};
