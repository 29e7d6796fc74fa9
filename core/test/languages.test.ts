/** Packs are clean and complete: the same topics in every language, no doubles, nothing that cannot match. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORIES, languages, LOCALES, TEMPLATE_IDS } from '../src/languages/index.ts';
import { phrasesSource } from '../src/words/phrases.ts';

/** Every list of phrases in a pack, with its path. */
function* lists(value: unknown, path = ''): Generator<readonly [string, readonly string[]]> {
  if (Array.isArray(value)) {
    if (value.every((entry) => typeof entry === 'string')) yield [path, value];
    else for (const [index, entry] of value.entries()) yield* lists(entry, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* lists(entry, path === '' ? key : `${path}.${key}`);
  }
}

for (const locale of LOCALES) {
  const pack = languages[locale];
  test(`${locale}: every list of phrases is clean`, () => {
    for (const [path, phrases] of lists(pack)) {
      assert.deepEqual(
        phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index),
        [],
        `${path} names these twice`,
      );
      for (const phrase of phrases) {
        assert.equal(phrase, phrase.trim().replaceAll(/\s+/g, ' '), `${path}: “${phrase}” has blanks too many`);
        if (path !== 'abbreviations')
          assert.equal(phrase, phrase.toLowerCase(), `${path}: “${phrase}” must be in lower case`);
        for (const word of phrase.split(/[\s|]/))
          assert.doesNotMatch(word, /^\*\S+\*$/, `${path}: “${word}” has stars on both sides and matches nothing`);
        assert.doesNotThrow(() => new RegExp(phrasesSource([phrase]), 'iu'), `${path}: “${phrase}” is no phrase`);
      }
    }
  });
  test(`${locale}: questions end in a question mark`, () => {
    for (const [topic, question] of Object.entries(pack.questions)) assert.match(question, /\?$/, topic);
  });
  test(`${locale}: every vague word has a question`, () => {
    for (const { topic } of pack.vagueTerms)
      assert.ok(pack.questions[topic], `questions.json of ${locale} lacks “${topic}”`);
  });
  test(`${locale}: every kind of means has a question`, () => {
    for (const { topic } of Object.values(pack.questionTopics).flat())
      assert.ok(pack.questions[topic], `questions.json of ${locale} lacks “${topic}”`);
  });
  test(`${locale}: the templates are complete`, () => {
    assert.deepEqual(Object.keys(pack.templates).toSorted(), TEMPLATE_IDS.toSorted());
  });
}

test('both languages have the same topics', () => {
  assert.deepEqual(Object.keys(languages.en.questions), Object.keys(languages.sv.questions));
  assert.deepEqual(
    languages.en.vagueTerms.map(({ topic }) => topic),
    languages.sv.vagueTerms.map(({ topic }) => topic),
  );
  for (const category of CATEGORIES)
    assert.deepEqual(
      languages.en.questionTopics[category].map(({ topic }) => topic),
      languages.sv.questionTopics[category].map(({ topic }) => topic),
    );
  assert.deepEqual(Object.keys(languages.en.sections.roles), Object.keys(languages.sv.sections.roles));
});
