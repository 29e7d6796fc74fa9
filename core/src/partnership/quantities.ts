/** Whether words say how much: in digits, or in words such as "by half" and "at most two". */
import { phrasesEverywhere } from '../words/packs.ts';

const quantities = phrasesEverywhere(({ partnership }) => partnership.quantities);

const measured = phrasesEverywhere((language) => language.partnership.measured);

/** Whether words say how much, or by what it will be seen: "measured by". */
export function saysMeasure(text: string): boolean {
  return measured().test(text) || saysHowMuch(text);
}

/** An id holds a number, too, and measures nothing. */
const ID = /\b\p{Lu}{1,6}-?\d+\b/gu;
/** A number that measures: not a year, not a part of a name. */
const NUMBER = /(?<![\p{L}\d.-])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,\s]\d+)*\s*(?:%|\p{L})/u;
/** "30–50 %", "place 1-5"; not the years 2026–2028, nor a day. */
const RANGE = /(?<![\p{L}\d.,–-])(?!(?:19|20)\d\d(?!\d))\d{1,4}(?:[.,]\d+)?\s?[–-]\s?\d{1,4}(?![\d–-])/u;

export function saysHowMuch(text: string): boolean {
  const words = text.replaceAll(ID, '');
  return NUMBER.test(words) || RANGE.test(words) || quantities().test(text);
}
