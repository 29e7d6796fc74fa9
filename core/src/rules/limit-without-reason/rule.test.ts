import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { limitWithoutReason } from './rule.ts';

testRule(limitWithoutReason, {
  en: [
    '## Limits\n\n- «Two people at most.»',
    '## Limits\n\n- Two people at most, because the budget is set.',
    '- Two people at most.',
  ],
  sv: [
    '## Begränsningar\n\n- «Högst två personer.»',
    '## Begränsningar\n\n- Högst två personer, eftersom budgeten är satt.',
    '- Högst två personer.',
  ],
});

testFix(
  limitWithoutReason,
  'add-reason',
  '## Limits\n\n- Two people at most.\n',
  '## Limits\n\n- Two people at most, because the reason that binds us.\n',
);
testMessages(
  limitWithoutReason,
  '## Begränsningar\n\n- Högst två.',
  {
    sv: [
      'Inget skäl hittades för begränsningen, och utan skäl kan ingen avgöra om den gäller även när något ändras. Varför är det så?',
    ],
  },
  'sv',
);
testMessages(
  limitWithoutReason,
  '## Limits\n\n- Two people at most.\n- No new servers.\n- Only in May, because the hall is free then.',
  {
    en: [
      'For 2 limits here no reason was found, and without one nobody can tell whether they still bind when things change. Why is it so, for this one to begin with?',
    ],
  },
  'en',
);
