import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { compoundRequirement } from './rule.ts';

testRule(compoundRequirement, {
  en: [
    'The caller shall wait «and shall» hear music.',
    'The clerk shall see the case and the deadline.',
    'The clerk and the manager shall see the case.',
    'The clerk waits and shall see.', // no first obligation
  ],
  sv: [
    'Den som ringer ska vänta «och ska» höra musik.',
    'Handläggaren ska se ärendet och fristen.',
    'Handläggaren och chefen ska se ärendet.',
  ],
});

testFix(
  compoundRequirement,
  'split',
  '- The caller shall wait and shall hear music.',
  '- The caller shall wait.\n- The caller shall hear music.',
);
testFix(
  compoundRequirement,
  'split',
  'Den som ringer ska vänta och operatören ska se kön.',
  'Den som ringer ska vänta. Operatören ska se kön.',
  'sv',
);
testMessages(compoundRequirement, 'The caller shall wait and shall hear music.', {
  en: [
    'From “and shall” on, this is a second requirement: the two can neither be agreed nor tested one by one. Would they be clearer apart?',
  ],
});
