/** The language of all that we show: VS Code's, unless the settings name another. */
import * as l10n from '@vscode/l10n';
import { env, workspace } from 'vscode';
import swedish from '../../l10n/bundle.l10n.sv.json';

export type Reader = 'en' | 'sv';

export function readerLanguage(): Reader {
  const wanted = workspace.getConfiguration('tillit').get<string>('messageLanguage');
  if (wanted === 'en' || wanted === 'sv') return wanted;
  return env.language.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/** Reads the setting again; what is shown already has to be drawn anew. */
export function configureLanguage(): void {
  l10n.config({ contents: readerLanguage() === 'sv' ? swedish : {} });
}

export const { t } = l10n;
