import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstFunctions, functionsIn, prepositionsAround } from '../src/dictating/function-words.ts';
import { languages } from '../src/languages/index.ts';

const { en, sv } = languages;

test('a sentence shows by its small words whether it asks, tells or advises', () => {
  assert.deepEqual(functionsIn('You can leave the gate open if it rains.', en), [
    'addressee',
    'can',
    'condition',
    'demonstrative',
  ]);
  assert.deepEqual(functionsIn('Du kan lämna grinden öppen om det regnar.', sv), [
    'addressee',
    'can',
    'condition',
    'demonstrative',
  ]);
  assert.deepEqual(firstFunctions('We shall meet.', en), ['speakers']);
  assert.deepEqual(firstFunctions('', en), []);
});

test('the nearest preposition leads up to a word, at most three words before', () => {
  const around = (text: string, word: string): string[] => {
    const start = text.indexOf(word);
    return prepositionsAround({ start, end: start + word.length }, text, en);
  };
  assert.deepEqual(around('Ducks are kept in a small pond.', 'pond'), ['behind in', 'at the end']);
  assert.deepEqual(around('Ducks are kept in ponds of clay.', 'ponds'), ['behind in', 'right behind in', 'before of']);
  assert.deepEqual(around('In the very old mill pond, ducks swim.', 'pond'), ['before a comma']);
  assert.deepEqual(around('Ponds, and ducks', 'Ponds'), ['at the start', 'before a comma']);
});
