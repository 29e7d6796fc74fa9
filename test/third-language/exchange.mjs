/**
 * The words of a language that nobody speaks: English with every letter exchanged for the next of its kind, so that a test can be
 * read and none of the words is one. What stands in braces, and what is typed on a command line, stays.
 */
const KINDS = ['aeiouy', 'bcdfghjklmnpqrstvwxz'];
const NEXT = new Map(
  KINDS.flatMap((kind) => [...kind].map((letter, index) => [letter, kind[(index + 1) % kind.length]])).flatMap(
    ([letter, next]) => [
      [letter, next],
      [letter.toUpperCase(), next.toUpperCase()],
    ],
  ),
);

export function exchange(text) {
  return text.replaceAll(/\{\w+\}|\[x\]|--[\w-]+|\.?tillit(?:\.json| \w+)?|postgresql|\p{L}+/giu, (word) =>
    /^(?:\{|\[x|--|\.?tillit|postgresql)/i.test(word)
      ? word
      : [...word].map((letter) => NEXT.get(letter) ?? letter).join(''),
  );
}
