/** The sentences that are offered instead: whole, without the means, and nothing where none remains. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument, sayWhat, type DocumentLocale } from '../src/index.ts';
import type { RULE_LOCALES } from './rules.ts';

function rewrite(locale: DocumentLocale, sentence: string): string | undefined {
  const document = parseDocument(`## Requirements\n\n- ${sentence}\n`, { locale });
  const [statement] = document.statements;
  assert.ok(statement);
  const found = sayWhat(statement, document);
  if (found === undefined) return undefined;
  // What is promised in the menu is what the edits do.
  let source = document.source;
  for (const { span, text } of found.edits.toSorted((a, b) => b.span.start - a.span.start)) {
    source = source.slice(0, span.start) + text + source.slice(span.end);
  }
  assert.ok(source.includes(found.sentence), `${source} should hold: ${found.sentence}`);
  return found.sentence;
}

const offered: Record<(typeof RULE_LOCALES)[number], [string, string][]> = {
  en: [
    [
      'Bookings shall be kept in a MySQL database and sent every night.',
      'Bookings shall be kept and sent every night.',
    ],
    [
      'The clerk shall find a case using Elasticsearch or MySQL, and print it.',
      'The clerk shall find a case, and print it.',
    ],
    ['The guide shall be published in HTML.', 'The guide shall be published.'],
    ['Fees shall be listed (in a drop-down menu) by year.', 'Fees shall be listed by year.'],
    ['The Cases menu shall provide a way for the user to reopen a case.', 'The user shall be able to reopen a case.'],
    [
      'The Print button shall provide an option for printing the permit.',
      'The user shall be able to print the permit.',
    ],
    [
      'The portal shall have a dashboard that lets the operator follow the queue.',
      'The operator shall be able to follow the queue.',
    ],
    [
      'When the user clicks the Export button, the case shall be sent.',
      'When the user asks for it, the case shall be sent.',
    ],
    ['A clerk shall have a cloud-based archive of permits.', 'A clerk shall have an archive of permits.'],
    ['Answers shall be kept in a database readable by auditors.', 'Answers shall be kept, readable by auditors.'],
    [
      'The Copy button shall provide an option for copying a case to the archive via FTP.',
      'The user shall be able to copy a case to the archive.',
    ],
    ['A nightly batch job shall send the reminders.', 'The reminders shall be sent.'],
    ['A nightly batch job shall ensure that no booking is lost.', 'The system shall ensure that no booking is lost.'],
    ['GET /ferries (v2) - fetch every ferry', 'Fetch every ferry'],
    [
      'Tickets, once they are paid, shall be stored in MySQL, and kept for a year.',
      'Tickets, once they are paid, shall be stored, and kept for a year.',
    ],
  ],
  sv: [
    ['Bokningar ska sparas i en MySQL-databas och skickas varje natt.', 'Bokningar ska sparas och skickas varje natt.'],
    ['Via startsidan ska man kunna hitta sitt ärende.', 'Man ska kunna hitta sitt ärende.'],
    ['Portalen ska ha en rullgardinsmeny för att välja år.', 'Det ska gå att välja år.'],
    ['Larm ska skickas via Kafka inom en minut.', 'Larm ska skickas inom en minut.'],
    ['Kön ska visas (i en sidomeny) efter ålder.', 'Kön ska visas efter ålder.'],
    [
      'En cronjobb ska säkerställa att ingen bokning försvinner.',
      'Systemet ska säkerställa att ingen bokning försvinner.',
    ],
    ['HTML5 — besked om färjor', 'Besked om färjor'],
    [
      'Biljetter, när de är betalda, ska sparas i MySQL, och gallras efter ett år.',
      'Biljetter, när de är betalda, ska sparas, och gallras efter ett år.',
    ],
  ],
};
for (const [locale, cases] of Object.entries(offered)) {
  for (const [before, after] of cases) {
    test(`${locale}: ${before}`, () => {
      assert.equal(rewrite(locale as DocumentLocale, before), after);
    });
  }
}

const withheld: Record<(typeof RULE_LOCALES)[number], [string, string][]> = {
  en: [
    ['nothing would be left', 'The portal shall be implemented using Java.'],
    ['the opposite would be left', 'Passwords shall not be kept in a spreadsheet in Excel.'],
    ['the means is all there is', 'The system shall have a menu.'],
    ['another means would be left', 'Cases shall be kept in a MySQL database behind a REST API on Tomcat.'],
    ['the noun would be left', 'All keys held in site-based or cloud-based storage shall be counted.'],
    ['one of two would be left', 'The guest shall open the first page on the start page.'],
    ['half a list would be left', 'A notice shall be given by text message, letter or phone.'],
    ['half a list would be left', 'A notice shall be given in a pop-up, letter, etc.'],
    ['half a pair would be left', 'A nurse shall move a shift by dragging and dropping it.'],
    ['a verb without its other half would be left', 'A wrong code leads to HTTP 404.'],
    ['another thing would be said', 'The yard shall be shown on a map, with free stalls in green colour.'],
    ['half of two words would be left', 'The stable shall allow cron/bell feeding times.'],
    [
      'the rest of the examples would be left',
      'Stalls shall be counted in several ways, such as databases, cards and chalk.',
    ],
    ['a quality without its thing would be left', 'The stable shall show all-night push notifications to the groom.'],
    ['what explains the name would be left', 'Feeding times shall be kept in JIRA, a board that the stable owns.'],
  ],
  sv: [
    ['nothing would be left', 'Portalen ska byggas med React.'],
    ['the opposite would be left', 'Lösenord ska inte lagras i en databas.'],
    ['the means is all there is', 'Systemet ska ha en sökruta.'],
    ['half a list would be left', 'Besked ska ges via sms, brev eller telefon.'],
    ['half a pair would be left', 'Sköterskan ska kunna flytta ett pass genom att dra och släppa det.'],
    ['a verb without its other half would be left', 'En felaktig kod leder till HTTP 404.'],
    ['another thing would be said', 'Gården ska visas i en panel, med lediga boxar i grön färg.'],
    ['no such passive is said', 'Startsidan ska innehålla en hälsning till hästarna.'],
    ['what explains the name would be left', 'Fodertider ska sparas i JIRA, en tavla som stallet äger.'],
  ],
};
for (const [locale, cases] of Object.entries(withheld)) {
  for (const [why, sentence] of cases) {
    test(`${locale}, ${why}: ${sentence}`, () => {
      assert.equal(rewrite(locale as DocumentLocale, sentence), undefined);
    });
  }
}

test('a very long statement is left alone', () => {
  assert.equal(rewrite('en', `The system shall ${'use a menu, '.repeat(200)}and a button.`), undefined);
});
