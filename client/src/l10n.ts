/** The language of all that we show: VS Code's, unless the settings name another. */
import * as l10n from '@vscode/l10n';
import { env, workspace } from 'vscode';
import type { ReaderLocale } from '../../server/src/protocol.ts';
import { bundles } from './bundles.ts';

export function readerLanguage(): ReaderLocale {
  const wanted = workspace.getConfiguration('tillit').get<string>('messageLanguage') ?? '';
  return findReader(wanted) ?? findReader(env.language) ?? 'en';
}

/** The language that a tag such as `sv-SE` begins with, where we have texts in it. */
function findReader(tag: string): ReaderLocale | undefined {
  const language = tag.toLowerCase().split('-')[0];
  return (Object.keys(bundles) as ReaderLocale[]).find((locale) => locale === language);
}

/** Reads the setting again; what is shown already has to be drawn anew. */
export function configureLanguage(): void {
  l10n.config({ contents: bundles[readerLanguage()] });
}

export const { t } = l10n;
