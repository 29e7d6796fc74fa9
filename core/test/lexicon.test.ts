/** The lexicon: the same concepts in every language, each form once, and weights for what the code looks at. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../src/checking/open.ts';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import weights from '../src/dictating/weights.json' with { type: 'json' };
import { CATEGORIES, DOCUMENT_LOCALES, languages, type Category, type DocumentLocale } from '../src/languages/index.ts';

const idsOf = (locale: DocumentLocale, category: Category): string[] =>
  Object.entries(languages[locale].lexicon[category]).flatMap(([kind, concepts]) =>
    Object.keys(concepts).map((id) => `${kind}/${id}`),
  );

for (const category of CATEGORIES)
  test(`every language has the same concepts of ${category}`, () => {
    const [first, ...others] = DOCUMENT_LOCALES;
    assert.ok(idsOf(first, category).length > 0);
    for (const locale of others) assert.deepEqual(idsOf(locale, category), idsOf(first, category));
  });

for (const locale of DOCUMENT_LOCALES)
  test(`no word has two places in the lexicon (${locale})`, () => {
    for (const category of CATEGORIES) {
      const forms = Object.values(languages[locale].lexicon[category]).flatMap((concepts) =>
        Object.values(concepts).flatMap(({ sure = [], likely = [], weak = [] }) => [...sure, ...likely, ...weak]),
      );
      const twice = forms.filter((form, at) => forms.indexOf(form) !== at);
      assert.deepEqual(twice, [], category);
    }
  });

for (const locale of DOCUMENT_LOCALES)
  test(`the same words are never vague and a loophole, too (${locale})`, () => {
    const { vagueTerms, loopholes } = languages[locale];
    const vague = new Set(vagueTerms.flatMap(({ phrases }) => phrases));
    assert.deepEqual(
      loopholes.filter((phrase) => vague.has(phrase)),
      [],
    );
  });

test('a warning weighs more than a hint, and what is told more than what is asked for', () => {
  const { asked, told, hints } = weights.from;
  assert.deepEqual(Object.keys(hints).toSorted(), [...CATEGORIES].toSorted());
  for (const { hint, warning } of [asked, told]) assert.ok(warning >= hint);
  assert.ok(told.hint >= asked.hint && told.warning >= asked.warning);
});

const severities = (text: string): string[] =>
  checkDocument(parseDocument(text), defaultConfig)
    .filter(({ rule }) => rule.id.startsWith('prescribed'))
    .map(({ severity }) => severity);

/** Words that no list of examples held, in both languages: what the subject's own vocabulary is for. */
for (const text of [
  'The angler shall set the depth with a range slider.',
  'Fiskaren ska ställa in djupet med ett skjutreglage.',
  'Catches shall be kept in a linked list.',
  'Fångster ska hållas i en länkad lista.',
  'The club shall be told by a WebSocket connection.',
  'Work shall be organised in two-week sprints.',
  'Arbetet ska drivas i sprintar om två veckor.',
])
  test(`known from the subject: ${text}`, () => assert.ok(severities(`## Requirements\n\n- ${text}\n`).length > 0));

test('what is less sure is only a hint, and asks more softly', () => {
  const [finding] = checkDocument(
    parseDocument('## Requirements\n\n- The club shall have a dashboard for catches.\n', { locale: 'en' }),
    defaultConfig,
  );
  assert.equal(finding?.severity, 'hint');
  assert.equal(finding?.finding.message, 'perhaps');
});
