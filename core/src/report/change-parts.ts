/** Changes as a page, with the same kinds of blocks as a report. */
import type { ReaderLocale } from '../languages/index.ts';
import type { ChangedExpectation, Changes, ItemChanges, PhaseChange, TakenDecision } from './changes.ts';
import type { Line, Page, Part } from './parts.ts';
import type { ReportItem } from './report.ts';
import { say, type Word } from './words.ts';

export function changesPage(changes: Changes): Page {
  const { language, title, since, goals, requirements, expectations, phases, decisions } = changes;
  const parts = [
    ...section('decisionsTaken', language, decisionLines(decisions, language)),
    ...section('phases', language, phaseLines(phases, language)),
    ...itemParts('goals', goals, language),
    ...itemParts('requirements', requirements, language),
    ...expectationParts(expectations, language),
    ...roomParts(changes),
  ];
  return {
    language,
    title,
    subject: say('changesSince', language, { since }),
    lead: say('changesSince', language, { since }),
    parts: parts.length > 0 ? parts : [{ kind: 'text', text: say('nothingChanged', language) }],
  };
}

function section(title: Word, language: ReaderLocale, lines: readonly Line[]): Part[] {
  return lines.length === 0
    ? []
    : [
        { kind: 'heading', text: say(title, language), depth: 2 },
        { kind: 'list', lines },
      ];
}

function group(title: Word, language: ReaderLocale, lines: readonly Line[]): Part[] {
  return lines.length === 0
    ? []
    : [
        { kind: 'heading', text: say(title, language), depth: 3 },
        { kind: 'list', lines },
      ];
}

function titled(title: Word, language: ReaderLocale, groups: readonly Part[]): Part[] {
  return groups.length === 0 ? [] : [{ kind: 'heading', text: say(title, language), depth: 2 }, ...groups];
}

function itemParts(
  title: 'goals' | 'requirements',
  { added, reworded, dropped }: ItemChanges,
  language: ReaderLocale,
): Part[] {
  const toLine = (item: ReportItem): Line => ({ ...item, note: undefined });
  return titled(title, language, [
    ...group('added', language, added.map(toLine)),
    ...group(
      'reworded',
      language,
      reworded.map(({ id, before, after }) => ({ id, text: after, note: say('before', language, { words: before }) })),
    ),
    ...group('dropped', language, dropped.map(toLine)),
  ]);
}

function expectationParts(expectations: Changes['expectations'], language: ReaderLocale): Part[] {
  const toLine = ({ id, text, party, date }: ChangedExpectation): Line => ({
    id,
    text,
    note: [
      say(party === 'unknown' ? 'unknown' : party, language).toLowerCase(),
      ...(date === undefined ? [] : [date]),
    ].join(', '),
  });
  return titled('expectations', language, [
    ...group('metNow', language, expectations.met.map(toLine)),
    ...group('missedNow', language, expectations.missed.map(toLine)),
    ...group('agreedNow', language, expectations.agreed.map(toLine)),
    ...group('reopened', language, expectations.reopened.map(toLine)),
    ...group('added', language, expectations.added.map(toLine)),
    ...group('dropped', language, expectations.dropped.map(toLine)),
  ]);
}

function phaseLines(phases: readonly PhaseChange[], language: ReaderLocale): Line[] {
  return phases.map(({ title, before, after }) => ({
    id: undefined,
    text: title,
    note:
      before === undefined
        ? say('newPhase', language, { state: say(after, language) })
        : say('fromTo', language, { before: say(before, language), after: say(after, language) }),
  }));
}

function decisionLines(decisions: readonly TakenDecision[], language: ReaderLocale): Line[] {
  return decisions.map(({ title, decision, date }) => ({
    id: undefined,
    text: title,
    note: [say(decision, language), ...(date === undefined ? [] : [date])].join(', '),
  }));
}

function roomParts({ room: { before, after }, language }: Changes): Part[] {
  if (after === undefined || before === after) return [];
  const percent = (share: number): number => Math.round(share * 100);
  const text =
    before === undefined
      ? say('roomNow', language, { after: percent(after) })
      : say('roomThenNow', language, { before: percent(before), after: percent(after) });
  return [
    { kind: 'heading', text: say('room', language), depth: 2 },
    { kind: 'text', text },
  ];
}
