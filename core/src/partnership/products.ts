/** Things that are delivered, as opposed to what gets better by them: "a new portal". */
import { memoize, remember } from '../base/memoize.ts';
import type { Statement } from '../document/document.ts';
import { languages, type DocumentLocale } from '../languages/index.ts';
import { PhraseSet } from '../words/phrases.ts';

const products = memoize((locale: DocumentLocale) => new PhraseSet(languages[locale].products));

/** The words that name one, relative to the statement. */
export const productIn = remember(({ text, language }: Statement) => products(language.locale).first(text));
