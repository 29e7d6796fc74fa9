/** Why a rule exists, in one paragraph of its page. */
import type { ReaderLocale } from '../languages/index.ts';
import why from '../rules/why.json' with { type: 'json' };

/** Plain text with a little Markdown; empty for a rule that is not known. */
export function whyOf(rule: string, reader: ReaderLocale): string {
  return (why as Readonly<Record<string, Readonly<Record<ReaderLocale, string>>>>)[rule]?.[reader] ?? '';
}
