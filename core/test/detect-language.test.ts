import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { franc } from 'franc';
import { DOCUMENT_LOCALES, languages } from '../src/languages/index.ts';
import { detectLanguage } from '../src/words/detect-language.ts';

const codes = DOCUMENT_LOCALES.map((locale) => languages[locale].about.code);
const WORDS =
  'a i och the of att det är for på med she går shall ska systemet system visa ärendet case över İ ß ſ'.split(' ');
const words = fc.array(fc.constantFrom(...WORDS, '  ', 'Ω', 'дом'), { minLength: 3, maxLength: 40 });

test('short samples say nothing', () => assert.equal(detectLanguage('The system'), undefined));

test('the language is the one that the detector tells', () => {
  fc.assert(
    fc.property(words, (sample) => {
      const text = sample.join(' ').trim();
      const told = franc(text, { only: codes, minLength: 12 });
      const expected = DOCUMENT_LOCALES[codes.indexOf(told)];
      assert.equal(detectLanguage(text), text.length < 12 ? undefined : expected);
    }),
    { numRuns: 300, seed: 7 },
  );
});
