import { testMessages, testRule } from '../../../test/rules.ts';
import { prescribedProcess } from './rule.ts';

testRule(prescribedProcess, {
  en: [
    'The supplier shall use «Scrum».',
    'The team shall hold «weekly meetings».',
    'The code must be covered by «unit tests».',
    'Consultants must have five «years of experience».',
    'Both parties evaluate the phase and shall decide together.',
    'The supplier shall tell us about delays in time.',
    'The system shall send a monthly report on sales.',
    'They worked in sprints before.', // describes
  ],
  sv: [
    'Leverantören ska arbeta «agilt».',
    'Teamet ska ha «veckomöten».',
    'Koden ska ha «enhetstester».',
    'Båda parter ska utvärdera fasen.',
    'Leverantören ska berätta om förseningar.',
    'Medlemmarna ska kallas till årsmötet.',
    'De arbetade i sprintar förr.',
  ],
});

testMessages(prescribedProcess, 'The supplier shall use Scrum.', {
  en: [
    '“Scrum” steers how the supplier works rather than what comes out of it. What do you want to see for yourselves, and when may you change course?',
  ],
});
