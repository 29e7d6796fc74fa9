/** Texts of the client, by the reader's language; English ones stand where they are shown. Made by `npm run generate`. */
import sv from '../../l10n/bundle.l10n.sv.json';
import type { ReaderLocale } from '../../server/src/protocol.ts';

export const bundles: Readonly<Record<ReaderLocale, Readonly<Record<string, string>>>> = { en: {}, sv };
