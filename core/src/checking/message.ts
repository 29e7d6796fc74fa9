/** Findings and fixes -> sentences in the reader's language. */
import { fillTemplate } from '../base/template.ts';
import { texts, type ReaderLocale } from '../languages/index.ts';
import type { Finding, FindingData, Fix, Rule } from '../rules/rule.ts';

/** Throws where the language has no such sentence: nobody is shown an empty one. */
export function messageOf(rule: Rule, finding: Finding, reader: ReaderLocale): string {
  const messages: Readonly<Record<string, Readonly<Record<string, string>>>> = texts[reader].messages;
  return say(messages[rule.id]?.[finding.message], `${rule.id}: ${finding.message}`, finding.data, reader);
}

/** Throws where the language has no such title. */
export function titleOf(fix: Fix, reader: ReaderLocale): string {
  return say(texts[reader].fixes[fix.title], fix.title, fix.data ?? {}, reader);
}

function say(template: string | undefined, name: string, data: FindingData, reader: ReaderLocale): string {
  if (template === undefined) throw new Error(`The texts of “${reader}” lack “${name}”.`);
  const questions: Readonly<Record<string, string>> = texts[reader].questions;
  const question = data.question === undefined ? '' : questions[data.question];
  if (question === undefined) throw new Error(`The texts of “${reader}” lack the question “${data.question}”.`);
  return fillTemplate(template, { ...data, question }).trim();
}
