/** What the server itself says to the reader. */
import type { ReaderLocale, Role } from '../../core/src/index.ts';

/** What a section is about, as an outline shows it. */
export const roleNames: Readonly<Record<Role, Readonly<Record<ReaderLocale, string>>>> = {
  goals: { en: 'goals', sv: 'mål' },
  requirements: { en: 'requirements', sv: 'krav' },
  technical: { en: 'technical requirements', sv: 'tekniska krav' },
  expectations: { en: 'expectations', sv: 'förväntningar' },
  limits: { en: 'limits', sv: 'begränsningar' },
  challenges: { en: 'challenges', sv: 'utmaningar' },
  opportunities: { en: 'opportunities', sv: 'möjligheter' },
  suggestions: { en: 'suggestions', sv: 'förslag' },
  phases: { en: 'phases', sv: 'faser' },
  phase: { en: 'phase', sv: 'fas' },
  evaluation: { en: 'evaluation', sv: 'utvärdering' },
  systems: { en: 'existing systems', sv: 'befintliga system' },
  background: { en: 'background', sv: 'bakgrund' },
};

const MESSAGES = {
  room: { en: 'room {share} %', sv: 'utrymme {share} %' },
  allow: { en: 'Never ask about “{words}” in this workspace', sv: 'Fråga aldrig om ”{words}” i den här arbetsytan' },
  downgrade: {
    en: 'Ask about “{words}” only as a hint in this workspace',
    sv: 'Fråga om ”{words}” bara som en vink i den här arbetsytan',
  },
  switchOff: {
    en: 'Switch the rule “{rule}” off in this workspace',
    sv: 'Stäng av regeln ”{rule}” i den här arbetsytan',
  },
  fixAll: { en: 'Remove all comments that silence nothing', sv: 'Ta bort alla kommentarer som inte tystar något' },
  sayWhatAll: {
    en: 'Say what, drop how: everywhere in this document ({count})',
    sv: 'Säg vad, stryk hur: överallt i dokumentet ({count})',
  },
  checking: { en: 'Checking requirement documents', sv: 'Kontrollerar kravdokument' },
  noWorkspace: {
    en: 'Open a folder first: the words are kept in a file in it.',
    sv: 'Öppna en mapp först: orden sparas i en fil där.',
  },
  brokenConfig: {
    en: 'The settings file cannot be read, so nothing was changed. Mend it first: {file}',
    sv: 'Inställningsfilen går inte att läsa, så inget ändrades. Rätta den först: {file}',
  },
  notApplied: {
    en: 'The document could not be changed. Is it open for writing?',
    sv: 'Dokumentet gick inte att ändra. Är det öppet för skrivning?',
  },
  'no-id': {
    en: 'An id is letters and a number, like R12 or REQ-3, so that others can refer to it. “{id}” is not.',
    sv: 'Ett id är bokstäver och ett nummer, som K12 eller KRAV-3, så att andra kan hänvisa till det. ”{id}” är inte det.',
  },
  taken: {
    en: '“{id}” is something else already. Choose an id that is free.',
    sv: '”{id}” är redan något annat. Välj ett id som är ledigt.',
  },
  readMore: { en: 'More about this rule', sv: 'Mer om regeln' },
} as const;

export function say(
  message: keyof typeof MESSAGES,
  reader: ReaderLocale,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return MESSAGES[message][reader].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
}
