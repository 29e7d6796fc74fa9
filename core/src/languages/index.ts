/** Locale -> words and texts: the only importer of the packs. */
import en from './en/index.ts';
import enTexts from './en/texts/index.ts';
import type { Language } from './language.ts';
import type { DocumentLocale, ReaderLocale } from './locales.ts';
import sv from './sv/index.ts';
import svTexts from './sv/texts/index.ts';
import type { Texts } from './texts.ts';

export * from './field-names.ts';
export * from './language.ts';
export * from './locales.ts';
export * from './texts.ts';

export const languages: Readonly<Record<DocumentLocale, Language>> = { en, sv };
export const texts: Readonly<Record<ReaderLocale, Texts>> = { en: enTexts, sv: svTexts };
