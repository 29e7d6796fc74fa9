/** Things that are delivered, as opposed to what gets better by them: "a new portal". */
import { remember } from '../base/memoize.ts';
import type { Statement } from '../document/document.ts';
import { phrasesIn } from '../words/packs.ts';

const products = phrasesIn(({ products: words }) => words);

/** The words that name one, relative to the statement. */
export const productIn = remember(({ text, language }: Statement) => products(language).first(text));
