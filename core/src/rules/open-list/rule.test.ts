import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { openList } from './rule.ts';

testRule(openList, {
  en: [
    'It shall show name, age «etc.»',
    'It shall show name «and so on».',
    'It showed name, age etc.',
    'It shall show name and age.',
    'Crew and/or guests shall wear a vest.',
    'A crew of three and more than one guest shall wear vests.',
    'The vest shall show name, ship «and more».',
    'The gap shall be 7 mm.',
  ],
  sv: [
    'Det ska visa namn, ålder «m.m.»',
    'Det ska visa namn «osv.»',
    'Det visade namn m.m. förr.',
    'Besättning och/eller gäster ska bära väst.',
    'Springan ska vara minst 7 mm.',
    'Västen ska visa namn, fartyg «mm.»',
  ],
});

testFix(openList, 'drop-words', 'It shall show name, age etc.', 'It shall show name, age.');
testMessages(openList, 'It shall show name etc.', {
  en: ['“etc.” leaves the list open, so nobody knows when the requirement is met. What else belongs to it?'],
});
