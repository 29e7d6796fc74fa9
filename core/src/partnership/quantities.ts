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

export function saysHowMuch(text: string): boolean {
  return NUMBER.test(text.replaceAll(ID, '')) || quantities().test(text);
}
