import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { prescribedTechnology } from './rule.ts';

testRule(prescribedTechnology, {
  en: [
    'The gate shall check visitors with «OpenID Connect (OIDC)» at night.',
    'Orders shall be stored in a «MySQL» database.',
    'The app must be written in «Kotlin».',
    'Reports shall be exported as «XLSX files».',
    '- The tool shall run on «Docker».',
    '| Id | Text |\n| --- | --- |\n| R1 | Sign-in shall use «OAuth» |',
    'The service shall import orders from SAP HANA.', // an existing system to connect to
    'The service must integrate with Salesforce.',
    'The pages shall work in current Chrome and Firefox.', // the environment of the users
    'The service shall comply with WCAG 2.1 AA and ISO 27001.', // law and standards
    'The system shall run on Linux because our operations staff know nothing else.', // a stated reason
    'We used to keep orders in MySQL.', // describes
    '## Suggestions\n\nIt could be built in React, and must be fun.', // binding on nobody
    'The clerk shall express interest in a swift reply.', // ordinary words
    'Should it be built in React?', // a question
    'As a clerk I want a copy of the case so that our Oracle Database stays complete.', // the benefit is what we want to hear
    'The kiosk shall reject SQL injection and malformed XML or JSON.',
    'The kiosk shall be protected against theft with «Cloudflare».',
    'The kiosk shall refuse broken files and keep the rest in «PostgreSQL».',
    'To prevent data loss, a «PostgreSQL» copy shall be kept.',
    'Invalid JSON shall be refused.',
    'The agency will provide a PostgreSQL server for the trials.',
    'The customer shall be able to pay through «Stripe».',
    '## Requirements\n\n- Fares shall be kept in MySQL. That is because the county reads MySQL only.',
  ],
  sv: [
    'Grinden ska släppa in med «OpenID Connect (OIDC)» om natten.',
    'Order ska lagras i en «MySQL»-databas.',
    'Appen ska skrivas i «Kotlin».',
    'Rapporter ska levereras som «XLSX-fil».',
    'Lösningen ska vara «molnbaserad».',
    'Tjänsten ska integreras med Salesforce.',
    'Tjänsten ska hämta order från SAP HANA.',
    'Sidorna ska fungera i aktuella Chrome och Firefox.',
    'Tjänsten ska följa WCAG 2.1 AA och GDPR.',
    'Systemet ska köras på Linux eftersom vår drift inte kan något annat.',
    'Vi lagrade order i MySQL förr.',
    '## Förslag\n\nDen bör kanske byggas i React.',
    'Handläggaren ska åka express.',
    'Kiosken ska avvisa SQL-injektion och felaktig XML och JSON.',
    'Kiosken ska skyddas mot angrepp med «Cloudflare».',
    '## Krav\n\n- För att hindra dataförlust ska «MySQL» användas.',
    'Försök till SQL-injektion ska loggas.',
    'Kommunen ska tillhandahålla en SQL Server för proven.',
    'Vykort ska skickas med express.',
    '## Krav\n\n- Avgifter ska lagras i MySQL. Det beror på att länet bara läser MySQL.',
  ],
});

testFix(
  prescribedTechnology,
  'say-what',
  'Orders shall be stored in a PostgreSQL database.',
  'Orders shall be stored.',
);
testFix(
  prescribedTechnology,
  'say-what',
  'Orders shall be sent to the clerk via Kafka within a minute.',
  'Orders shall be sent to the clerk within a minute.',
);
testFix(prescribedTechnology, 'say-what', 'The portal must be built with React.', undefined);
testFix(
  prescribedTechnology,
  'say-what',
  'Ordern ska skickas till handläggaren via Kafka.',
  'Ordern ska skickas till handläggaren.',
  'sv',
);
testFix(
  prescribedTechnology,
  'keep-as-limit',
  'The portal must be built with React.',
  'The portal must be built with React, because the reason that binds us.',
);
testFix(
  prescribedTechnology,
  'move-to-suggestions',
  '# Portal\n\n- Letters to {{name}} shall be kept in MySQL.\n\n## Suggestions\n\n- A map.\n',
  '# Portal\n\n- What must be kept, for how long, and who must find it again?\n\n## Suggestions\n\n- A map.\n- Letters to {{name}} shall be kept in MySQL.\n',
);
testFix(
  prescribedTechnology,
  'move-to-suggestions',
  '# Portal\n\n- R1: The portal must be built with React.\n',
  '# Portal\n\n- R1: What must be possible that only this technology gives?\n\n## Suggestions\n\n> Not binding. Ideas about how go here: input for the supplier.\n\n- The portal must be built with React. (R1)\n',
);
testFix(
  prescribedTechnology,
  'move-to-suggestions',
  '# Portal\n\n- Portalen ska byggas i React.\n\n## Förslag\n\n- En karta.\n\n## Fas 1\n',
  '# Portal\n\n- Vad måste gå att göra som bara den här tekniken ger?\n\n## Förslag\n\n- En karta.\n- Portalen ska byggas i React.\n\n## Fas 1\n',
  'sv',
);
testFix(
  prescribedTechnology,
  'ignore-here',
  '| Id | Text |\n| --- | --- |\n| R1 | Sign-in shall use OAuth |\n',
  '| Id | Text |\n| --- | --- |\n| R1 | Sign-in shall use OAuth <!-- tillit-ignore prescribed-technology: why it may stay --> |\n',
);
testMessages(prescribedTechnology, 'The portal must be built with React.', {
  en: [
    '“React” settles the technology before the supplier has been asked, so better answers are ruled out. What must be possible that only this technology gives?',
  ],
  sv: [
    '”React” låser tekniken innan leverantören har fått säga sitt, så bättre svar utesluts. Vad måste gå att göra som bara den här tekniken ger?',
  ],
});
