/** Findings and fixes -> sentences in the reader's language. */
import { languages, type Locale } from '../languages/index.ts';
import type { Finding, FindingData, Fix, Rule } from '../rules/rule.ts';
import { fixTitles } from './fix-titles.ts';

export function messageOf(rule: Rule, finding: Finding, reader: Locale): string {
  return fill(rule.messages[finding.message]?.[reader] ?? '', finding.data, reader);
}

export function titleOf(fix: Fix, reader: Locale): string {
  return fill(fixTitles[fix.title][reader], fix.data ?? {}, reader);
}

function fill(template: string, data: FindingData, reader: Locale): string {
  return template
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      name === 'question' ? (languages[reader].questions[data.question ?? ''] ?? '') : (data[name] ?? whole),
    )
    .trim();
}
