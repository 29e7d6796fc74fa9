/** Words that only say when, or how much. */
import { lazy } from '../base/memoize.ts';
import { wordsEverywhere } from './packs.ts';
import { anyOf } from './phrases.ts';

/** "12 August 2026", "2026-08-12", "Q3", "50 %": says when or how much, and names nothing. */
export function isOnlyNumber(words: string): boolean {
  return /\d/.test(words) && !/\p{L}/u.test(words.replaceAll(dateWords(), ''));
}

/** The same with or without a digit: "January to March", "weeks 1-4". */
export function isOnlyTime(words: string): boolean {
  const left = words.replaceAll(dateWords(), '').replaceAll(timeWords(), '');
  return words !== '' && left !== words && !/\p{L}/u.test(left);
}

const timeWords = lazy(() => {
  const units = anyOf(wordsEverywhere(({ grammar }) => grammar.timeWords));
  return new RegExp(`(?<!\\p{L})(?:${units})(?!\\p{L})`, 'giu');
});

const dateWords = lazy(() => {
  const months = anyOf(wordsEverywhere(({ grammar }) => grammar.months));
  return new RegExp(`(?<!\\p{L})(?:${months}|q[1-4]|kv)(?!\\p{L})|(?<=\\d)(?:st|nd|rd|th|:e)(?!\\p{L})`, 'giu');
});
