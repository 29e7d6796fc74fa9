/** The words of a report, in the document's language. */
import type { Locale } from '../languages/index.ts';

export const words = {
  report: { en: 'Where the partnership stands', sv: 'Var samarbetet står' },
  parties: { en: 'Parties', sv: 'Parter' },
  customer: { en: 'Customer', sv: 'Kund' },
  supplier: { en: 'Supplier', sv: 'Leverantör' },
  unknown: { en: 'party not said', sv: 'part inte angiven' },
  goals: { en: 'Goals', sv: 'Mål' },
  unmeasured: { en: 'no measure yet', sv: 'inget mått än' },
  phases: { en: 'Phases', sv: 'Faser' },
  phase: { en: 'Phase', sv: 'Fas' },
  goal: { en: 'Goal', sv: 'Mål' },
  state: { en: 'State', sv: 'Läge' },
  checkpoints: { en: 'Checkpoints', sv: 'Avstämningar' },
  evaluation: { en: 'Evaluation', sv: 'Utvärdering' },
  decision: { en: 'Decision', sv: 'Beslut' },
  planned: { en: 'planned', sv: 'planerad' },
  running: { en: 'running', sv: 'pågår' },
  'awaiting-evaluation': { en: 'awaiting evaluation', sv: 'väntar på utvärdering' },
  decided: { en: 'decided', sv: 'beslutad' },
  both: { en: 'both have answered', sv: 'båda har svarat' },
  onlyCustomer: { en: 'only the customer has answered', sv: 'bara kunden har svarat' },
  onlySupplier: { en: 'only the supplier has answered', sv: 'bara leverantören har svarat' },
  nobody: { en: 'nobody has answered yet', sv: 'ingen har svarat än' },
  none: { en: 'none yet', sv: 'inget än' },
  continue: { en: 'continue', sv: 'fortsätt' },
  adjust: { en: 'adjust', sv: 'justera' },
  stop: { en: 'stop', sv: 'avsluta' },
  expectations: { en: 'Expectations', sv: 'Förväntningar' },
  openExpectations: { en: 'Open expectations', sv: 'Öppna förväntningar' },
  closedExpectations: { en: 'Met expectations', sv: 'Uppfyllda förväntningar' },
  customerExpects: { en: 'The customer expects', sv: 'Kunden förväntar sig' },
  supplierExpects: { en: 'The supplier expects', sv: 'Leverantören förväntar sig' },
  open: { en: 'open', sv: 'öppen' },
  agreed: { en: 'agreed', sv: 'överenskommen' },
  met: { en: 'met', sv: 'uppfylld' },
  missed: { en: 'missed', sv: 'missad' },
  limits: { en: 'Limits', sv: 'Begränsningar' },
  reasonless: { en: 'no reason given', sv: 'inget skäl angivet' },
  challenges: { en: 'Challenges', sv: 'Utmaningar' },
  opportunities: { en: 'Opportunities', sv: 'Möjligheter' },
  room: { en: 'Room for the supplier', sv: 'Utrymme för leverantören' },
  roomSentence: {
    en: '{free} of {all} requirements say what is wanted and leave open how ({share} %).',
    sv: '{free} av {all} krav säger vad som önskas och lämnar öppet hur ({share} %).',
  },
  dictating: { en: 'What dictates how', sv: 'Det som dikterar hur' },
  overdue: { en: 'overdue', sv: 'försenad' },
  overview: { en: 'Overview', sv: 'Översikt' },
  checkpointsDone: { en: '{done} of {all} done', sv: '{done} av {all} klara' },
  evaluationMissing: { en: 'no evaluation yet', sv: 'ingen utvärdering än' },
  undecided: { en: 'no decision yet', sv: 'inget beslut än' },
  expectationsPerPhase: { en: 'What both expect, phase by phase', sv: 'Vad båda förväntar sig, fas för fas' },
  noPhaseNamed: { en: 'No phase named', sv: 'Ingen fas angiven' },
  promises: { en: 'Promises kept over time', sv: 'Löften som hållits, över tid' },
  promisesSentence: {
    en: '{met} of {all} expectations are met, {missed} missed, {open} open.',
    sv: '{met} av {all} förväntningar är uppfyllda, {missed} missade, {open} öppna.',
  },
  overdueSentence: { en: '{count} overdue.', sv: '{count} försenade.' },
  noDates: {
    en: 'Dates behind “met” and “missed” draw a line here: (met 2026-04-10).',
    sv: 'Datum efter ”uppfylld” och ”missad” ritar en linje här: (uppfylld 2026-04-10).',
  },
  roomPerSection: { en: 'Room for the supplier, by section', sv: 'Utrymme för leverantören, avsnitt för avsnitt' },
  roomOf: { en: '{share} % ({free} of {all})', sv: '{share} % ({free} av {all})' },
  noPhases: {
    en: 'No phases yet. A phase ends with an evaluation by both parties, who then decide whether to go on.',
    sv: 'Inga faser än. En fas slutar med att båda parter utvärderar och beslutar om de går vidare.',
  },
  noExpectations: {
    en: 'Nobody has said yet what they expect of the other.',
    sv: 'Ingen har sagt än vad den förväntar sig av den andra.',
  },
  date: { en: 'Date', sv: 'Datum' },
  nothing: {
    en: 'The document names no goals, expectations, limits or phases yet.',
    sv: 'Dokumentet nämner inga mål, förväntningar, begränsningar eller faser än.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

export type Word = keyof typeof words;

export function say(word: Word, locale: Locale, values: Readonly<Record<string, string | number>> = {}): string {
  return words[word][locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
