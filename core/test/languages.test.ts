/** Packs are clean and complete: the same topics in every language, no doubles, nothing that cannot match. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf } from '../src/checking/message.ts';
import {
  CATEGORIES,
  DOCUMENT_LOCALES,
  languages,
  READER_LOCALES,
  TEMPLATE_IDS,
  texts,
} from '../src/languages/index.ts';
import { rules } from '../src/rules/index.ts';
import { PhraseSet, phrasesSource } from '../src/words/phrases.ts';

/** Every list of phrases in a pack, with its path. */
function* lists(value: unknown, path = ''): Generator<readonly [string, readonly string[]]> {
  if (Array.isArray(value)) {
    if (value.every((entry) => typeof entry === 'string')) yield [path, value];
    else for (const [index, entry] of value.entries()) yield* lists(entry, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* lists(entry, path === '' ? key : `${path}.${key}`);
  }
}

/** What is wrong with a phrase, if anything. */
function problemOf(phrase: string, path: string): string | undefined {
  if (phrase !== phrase.trim().replaceAll(/\s+/g, ' ')) return 'has blanks too many';
  if (path !== 'abbreviations' && phrase !== phrase.toLowerCase()) return 'must be in lower case';
  if (/(?:^|[\s|])\*[^\s|]+\*(?:$|[\s|])/.test(phrase)) return 'has stars on both sides of a word and matches nothing';
  return undefined;
}

/** All of a list as one pattern: what no pattern can be made of is told by the pattern as it is. */
function patternProblemOf(phrases: readonly string[]): string | undefined {
  try {
    new RegExp(phrasesSource(phrases), 'iu');
    return undefined;
  } catch (error) {
    return String(error);
  }
}

for (const locale of DOCUMENT_LOCALES) {
  const pack = languages[locale];
  test(`${locale}: every list of phrases is clean`, () => {
    for (const [path, phrases] of lists({ ...pack, trials: [] })) {
      assert.equal(new Set(phrases).size, phrases.length, `${path} names something twice`);
      for (const phrase of phrases) {
        const problem = problemOf(phrase, path);
        if (problem !== undefined) assert.fail(`${path}: “${phrase}” ${problem}`);
      }
      assert.equal(patternProblemOf(phrases), undefined, path);
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

for (const locale of DOCUMENT_LOCALES) {
  for (const { phrase, hit, miss } of languages[locale].trials)
    test(`${locale}: “${phrase}” is found where it should be`, () => {
      assert.ok(new PhraseSet([phrase]).test(hit), `it is not found in “${hit}”`);
      assert.ok(miss === undefined || !new PhraseSet([phrase]).test(miss), `it is found in “${miss}”`);
    });
}

for (const locale of DOCUMENT_LOCALES) {
  test(`${locale}: the topics are those of every language`, () => {
    const [own, first] = [languages[locale], languages.en];
    assert.deepEqual(Object.keys(own.questions), Object.keys(first.questions));
    assert.deepEqual(
      own.vagueTerms.map(({ topic }) => topic),
      first.vagueTerms.map(({ topic }) => topic),
    );
    for (const category of CATEGORIES)
      assert.deepEqual(
        own.questionTopics[category].map(({ topic }) => topic),
        first.questionTopics[category].map(({ topic }) => topic),
      );
    assert.deepEqual(Object.keys(own.sections.roles), Object.keys(first.sections.roles));
  });
}

/** Every text of a language, with its path. */
function* sentences(value: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) yield* sentences(entry, path === '' ? key : `${path}.${key}`);
}

const placesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

for (const reader of READER_LOCALES) {
  test(`${reader}: every text says something, and fills in what the English one does`, () => {
    const english = new Map(sentences(texts.en));
    const own = new Map(sentences(texts[reader]));
    assert.deepEqual([...own.keys()].toSorted(), [...english.keys()].toSorted());
    for (const [path, text] of own) {
      assert.notEqual(text.trim(), '', `${path} is empty`);
      assert.deepEqual(placesOf(text), placesOf(english.get(path) ?? ''), `${path} fills in other words`);
    }
  });
  test(`${reader}: every rule has a sentence for each of its messages, and no other`, () => {
    assert.deepEqual(
      Object.fromEntries(rules.map(({ id, messages }) => [id, messages.toSorted()])),
      Object.fromEntries(
        Object.entries(texts[reader].messages).map(([id, messages]) => [id, Object.keys(messages).toSorted()]),
      ),
    );
  });
}

test('every title belongs to a fix of some rule, or to the comment that silences any', () => {
  const carried = new Set<string>([...rules.flatMap(({ fixes }) => fixes ?? []), 'ignore-here', 'ignore-in-file']);
  assert.deepEqual([...carried].toSorted(), Object.keys(texts.en.fixes).toSorted());
});

test('a sentence that is missing is an error, never an empty sentence', () => {
  const [rule] = rules;
  assert.ok(rule);
  const finding = { message: 'no-such-message', span: { start: 0, end: 0 }, data: {} };
  assert.throws(() => messageOf(rule, finding, 'en'), /lack “compound-requirement: no-such-message”/);
});

test('every language is known by its own name, its tag and what others call it', () => {
  for (const locale of DOCUMENT_LOCALES) {
    const { name, names } = languages[locale].about;
    assert.ok(names.includes(name.toLowerCase()), `about.json of ${locale}: ${name} is not among the names`);
    assert.ok(names.includes(locale));
  }
});
