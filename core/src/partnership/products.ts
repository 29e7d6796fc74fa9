/** Things that are delivered, as opposed to what gets better by them: "a new portal". */
import { languages, type Locale } from '../languages/index.ts';
import { memoize, remember } from '../memoize.ts';
import { PhraseSet } from '../pattern.ts';
import type { Statement } from '../statements.ts';

const products = memoize((locale: Locale) => new PhraseSet(languages[locale].products));

/** The words that name one, relative to the statement. */
export const productIn = remember(({ text, language }: Statement) => products(language.locale).first(text));
