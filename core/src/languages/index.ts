/** Locale -> Language: the only importer of the packs. */
import en from './en/index.ts';
import type { Language, Locale } from './language.ts';
import sv from './sv/index.ts';

export * from './language.ts';

export const languages: Readonly<Record<Locale, Language>> = { en, sv };
