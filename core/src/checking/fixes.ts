/** What could mend a finding, and the sentence that the reader sees of it. */
import { memoize, remember } from '../base/memoize.ts';
import type { Document } from '../document/document.ts';
import type { ReaderLocale } from '../languages/index.ts';
import type { Fix } from '../rules/rule.ts';
import { unreadableFrontMatter } from '../rules/unreadable-front-matter/rule.ts';
import { unusedIgnore } from '../rules/unused-ignore/rule.ts';
import type { Diagnosis } from './findings.ts';
import { ignoreEdit, ignoreFileEdit } from './ignore.ts';
import { messageOf } from './message.ts';

/** What could mend a finding, and at last a way to ignore it with a reason. */
export function fixesFor({ rule, finding }: Diagnosis, document: Document): Fix[] {
  return [...mendingFixes({ rule, finding }, document), ...ignoringFixes({ rule, finding }, document).slice(0, 1)];
}

export function mendingFixes({ rule, finding }: Pick<Diagnosis, 'rule' | 'finding'>, document: Document): Fix[] {
  return [...(rule.fix?.(finding, document) ?? [])];
}

/** Comments that silence a finding: where it stands, and in the whole document. */
export function ignoringFixes({ rule, finding }: Pick<Diagnosis, 'rule' | 'finding'>, document: Document): Fix[] {
  // A comment would be part of the front matter, or speak of a comment.
  if (rule.id === unusedIgnore.id || rule.id === unreadableFrontMatter.id || finding.message === 'reason') return [];
  return [
    { title: 'ignore-here', edits: [ignoreEdit(rule.id, finding, document)] },
    { title: 'ignore-in-file', data: { words: rule.id }, edits: [ignoreFileEdit(rule.id, document)] },
  ];
}

/** The sentence that the reader sees. */
export function describe(diagnosis: Diagnosis, reader: ReaderLocale): string {
  return sentencesFor(reader)(diagnosis);
}

/** Who shows findings asks for all of their sentences after each keystroke. */
const sentencesFor = memoize((reader: ReaderLocale) =>
  remember(({ rule, finding }: Diagnosis) => messageOf(rule, finding, reader)),
);
