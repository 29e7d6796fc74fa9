/** Stands in for `core/src/languages/index.ts`: the product's languages and one more. */
import * as product from '../../core/src/languages/index.ts';
import qx from './qx/index.ts';
import qxTexts from './qx/texts/index.ts';

export * from '../../core/src/languages/field-names.ts';
export * from '../../core/src/languages/language.ts';
export * from '../../core/src/languages/texts.ts';
export * from './locales.ts';

export const languages = { ...product.languages, qx };
export const texts = { ...product.texts, qx: qxTexts };
