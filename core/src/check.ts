/** Runs the rules over a document; findings in text order. */
import type { Config, RuleLevel } from './config.ts';
import { parseDocument, type Document } from './document.ts';
import type { Locale } from './languages/index.ts';
import { messageOf } from './message.ts';
import { joinPartnerships } from './partnership/joint.ts';
import type { Finding, Fix, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { unusedIgnore } from './rules/unused-ignore/rule.ts';
import { vocabularyOf } from './vocabulary.ts';
import { ignoreEdit, isSilenced, readIgnoreComments } from './suppress.ts';

/** A finding together with the rule that made it and how loud it is. */
export interface Diagnosis {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/** Reads a document as the settings have it: in their language, with their words. */
export function parseFor(source: string, config: Config): Document {
  const { languages } = vocabularyOf(config);
  return parseDocument(source, config.language === 'auto' ? { languages } : { languages, locale: config.language });
}

/**
 * Every finding that neither settings nor comments silence. `partnership` holds all documents that are read as one
 * with this one, itself included.
 */
export function checkDocument(
  document: Document,
  config: Config,
  partnership: readonly Document[] = [document],
): Diagnosis[] {
  const whole = joinPartnerships(partnership);
  const allowed = new Set(config.allow.map((word) => word.toLowerCase().trim()));
  const { isDowngraded } = vocabularyOf(config);
  const comments = readIgnoreComments(document);
  const used = new Set<string>();
  const diagnoses: Diagnosis[] = [];
  for (const rule of rules) {
    const level: RuleLevel = config.rules[rule.id] ?? rule.severity;
    for (const finding of rule.check(document, whole)) {
      const silencers = comments.filter((comment) => isSilenced(comment, rule.id, finding.span));
      for (const comment of silencers) {
        used.add(`${comment.span.start} ${rule.id}`);
        if (comment.rules.length === 0) used.add(`${comment.span.start} `);
      }
      if (level === 'off' || silencers.length > 0 || allowed.has((finding.data.words ?? '').toLowerCase())) continue;
      const severity = isDowngraded(rule.id, finding.data.words ?? '') ? 'hint' : level;
      diagnoses.push({ rule, severity, finding });
    }
  }
  const level = config.rules[unusedIgnore.id] ?? unusedIgnore.severity;
  if (level !== 'off') {
    const known = new Set(rules.map(({ id }) => id));
    for (const { span, rules: named } of comments) {
      for (const id of named.length > 0 ? named : ['']) {
        if (used.has(`${span.start} ${id}`)) continue;
        const message = id === '' || known.has(id) ? 'unused' : 'unknown';
        diagnoses.push({
          rule: unusedIgnore,
          severity: level,
          finding: { message, span, data: { words: id === '' ? '*' : id } },
        });
      }
    }
  }
  return diagnoses.toSorted(
    (a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end,
  );
}

/** What could mend a finding, and at last a way to ignore it with a reason. */
export function fixesFor({ rule, finding }: Diagnosis, document: Document): Fix[] {
  const fixes = [...(rule.fix?.(finding, document) ?? [])];
  if (rule.id === unusedIgnore.id) return fixes;
  const { templates } = finding.statement?.language ?? document.language;
  const edit = ignoreEdit(document, rule.id, finding.span, finding.statement?.span, templates.ignoreReason);
  return [...fixes, { title: 'ignore-here', edits: [edit] }];
}

/** The sentence that the reader sees. */
export function describe({ rule, finding }: Diagnosis, reader: Locale): string {
  return messageOf(rule, finding, reader);
}
