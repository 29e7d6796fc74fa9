import { testFix, testMessages, testRule } from '../../../test/rules.ts';
import { unusedIgnore } from './rule.ts';

testRule(unusedIgnore, {
  en: [
    'It shall end. «<!-- tillit-ignore vague-term: x -->»',
    'It shall be fast. <!-- tillit-ignore vague-term: x -->',
    '<!-- tillit-ignore-file vague-term: x -->\n\nIt shall be fast.\n\n## More\n\nIt shall be easy.\n',
    '«<!-- tillit-ignore-file open-list: x -->»\n\nIt shall be fast.\n',
    '<!-- a comment of one’s own -->',
  ],
  sv: [
    'Det ska sluta. «<!-- tillit-ignore vague-term: x -->»',
    'Det ska vara snabbt. <!-- tillit-ignore vague-term: x -->',
  ],
});

testFix(unusedIgnore, 'remove-comment', 'It shall end. <!-- tillit-ignore vague-term: x -->\n', 'It shall end.\n');
testMessages(unusedIgnore, 'It shall end. <!-- tillit-ignore vauge -->', {
  en: ['There is no rule called “vauge”, so this comment ignores nothing. Which rule did you mean?'],
});
