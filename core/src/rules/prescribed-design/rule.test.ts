import { testMessages, testRule } from '../../../test/rules.ts';
import { prescribedDesign } from './rule.ts';

testRule(prescribedDesign, {
  en: [
    'Ratings shall be saved in a «table».',
    'Each call shall end with «HTTP 404».',
    'The server shall answer «GET /orders».',
    'Totals shall be computed by «sumOrders()».',
    'The clerk shall see the table of contents.',
    'The service shall connect to the tax database.', // an existing system
    'The officer shall see patient records.',
    'The file was stored in a database.', // describes
    'Guests shall be able to reply in a thread.',
    'A buffer of five days shall lie between two charters.',
    'Fares shall be kept in a «ring buffer».',
    'The saloon shall have tables and windows.',
  ],
  sv: [
    'Betyg ska lagras i en «databas».',
    'Anropet ska ge «HTTP 404».',
    'Tjänsten ska svara på «GET /orders».',
    'Summor ska beräknas med «sumOrders()».',
    'Tabellen nedan ska vara ifylld.',
    'Tjänsten ska kopplas till skattedatabasen.',
    'Varorna ska finnas i lager.',
    'Gäster ska kunna svara i en tråd.',
    'Matsalen ska ha fönster mot aktern.',
    'Varje biljett ska sparas i en «databas».',
    'Guiden ska kunna ställa in en kväll.', // no GUID
  ],
});

testMessages(prescribedDesign, 'Totals shall be cached.', {
  en: [
    '“cached” decides what the solution looks like inside, which the supplier is hired to know. What must be kept or found again, how fast, and for how long?',
  ],
});
