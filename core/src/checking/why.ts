/** Why a rule exists, in one paragraph of its page. */
import type { ReaderLocale } from '../languages/index.ts';
import why from '../rules/why.json' with { type: 'json' };

const reasons: Readonly<Record<string, Readonly<Partial<Record<ReaderLocale, string>>>>> = why;

/** Plain text with a little Markdown; empty for a rule that is not known. */
export function whyOf(rule: string, reader: ReaderLocale): string {
  return reasons[rule]?.[reader] ?? '';
}
