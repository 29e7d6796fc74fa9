/** Stands in for `core/src/languages/locales.ts`: the product's languages and one more. */
import * as product from '../../core/src/languages/locales.ts';

export const DOCUMENT_LOCALES = [...product.DOCUMENT_LOCALES, 'qx'] as const;
export const READER_LOCALES = [...product.READER_LOCALES, 'qx'] as const;
export const { findLocale } = product;
