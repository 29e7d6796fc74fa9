import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { openList } from './rule.ts';

testRule(openList, {
  en: [
    'It shall show name, age «etc.»',
    'It shall show name «and so on».',
    'It showed name, age etc.',
    'It shall show name and age.',
  ],
  sv: ['Det ska visa namn, ålder «m.m.»', 'Det ska visa namn «osv.»', 'Det visade namn m.m. förr.'],
});

testFix(openList, 'drop-words', 'It shall show name, age etc.', 'It shall show name, age.');
testMessages(openList, 'It shall show name etc.', {
  en: ['“etc.” leaves the list open, so nobody knows when the requirement is met. What else belongs to it?'],
});
