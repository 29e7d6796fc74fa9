/** The titles of quick-fixes, as the reader sees them. */
import type { Locale } from '../languages/index.ts';
import type { FixTitle } from '../rules/rule.ts';

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
  'add-benefit': { en: 'Add what it is good for', sv: 'Lägg till vad det är bra för' },
  'add-reference': { en: 'Name the goal it serves', sv: 'Nämn målet det tjänar' },
  'insert-requirement': { en: 'Insert a requirement for it', sv: 'Infoga ett krav för det' },
  'insert-counterpart-limit': {
    en: 'Insert what limits the other party',
    sv: 'Infoga vad som begränsar den andra parten',
  },
  'insert-challenges': { en: 'Insert challenges and opportunities', sv: 'Infoga utmaningar och möjligheter' },
  'insert-phase': { en: 'Insert a phase with evaluation', sv: 'Infoga en fas med utvärdering' },
  'insert-phase-goal': { en: 'Insert the goal of the phase', sv: 'Infoga fasens mål' },
  'mark-met': { en: 'It was met', sv: 'Den blev uppfylld' },
  'mark-missed': { en: 'It was missed', sv: 'Den missades' },
  'ask-answer': { en: 'Make room for the answer that is missing', sv: 'Gör plats för svaret som saknas' },
  'begin-with': { en: 'Begin with “{words}”', sv: 'Börja med ”{words}”' },
  'use-id': { en: 'Write “{words}” instead', sv: 'Skriv ”{words}” i stället' },
  'next-id': { en: 'Call it “{words}”', sv: 'Kalla det ”{words}”' },
  'remove-comment': { en: 'Remove the comment', sv: 'Ta bort kommentaren' },
  'ignore-here': { en: 'Ignore here, with a reason', sv: 'Ignorera här, med ett skäl' },
};
