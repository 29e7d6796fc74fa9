import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorAnswers } from './editor-answers.ts';

/** An editor that answers when it is told to. */
function slowEditor() {
  const questions: ((value: unknown) => void)[] = [];
  let late = 0;
  const answers = new EditorAnswers(undefined, {
    ask: () => new Promise((resolve) => questions.push(resolve)),
    onLate: () => (late += 1),
    patience: 0,
  });
  const answer = async (index: number, value: unknown): Promise<number> => {
    questions[index]?.(value);
    await new Promise((resolve) => setImmediate(resolve));
    return late;
  };
  return { answers, answer };
}

test('a late answer counts for as long as its document is open', async () => {
  const { answers, answer } = slowEditor();
  assert.deepEqual(await answers.of('a'), {});
  assert.equal(await answer(0, { allow: ['x'] }), 1);
  assert.deepEqual(await answers.of('a'), { allow: ['x'] }, 'while the next answer is waited for');
  answers.forgetDocument('a');
  assert.deepEqual(await answers.of('a'), {});
});

test('an answer that nobody waits for any more changes nothing', async () => {
  const { answers, answer } = slowEditor();
  await answers.of('a');
  answers.forgetDocument('a');
  assert.equal(await answer(0, { allow: ['closed'] }), 0);
  await answers.of('b');
  await answers.of('b');
  assert.equal(await answer(2, { allow: ['new'] }), 1);
  assert.equal(await answer(1, { allow: ['old'] }), 1, 'asked again since');
  assert.deepEqual(await answers.of('b'), { allow: ['new'] });
});
