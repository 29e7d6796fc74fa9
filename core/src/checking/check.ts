/** Runs the rules over a document; findings in text order. */
import { compact } from '../base/compact.ts';
import { groupBy } from '../base/group-by.ts';
import { lazy } from '../base/memoize.ts';
import { isSameList } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
import { preparePrescriptions } from '../dictating/prescriptions.ts';
import type { Chapter, Document, Section } from '../document/document.ts';
import { preparePhase } from '../partnership/phases.ts';
import { readingOf } from '../partnership/section-reading.ts';
import { rules } from '../rules/index.ts';
import { notFilledIn } from '../rules/not-filled-in/rule.ts';
import type { Finding } from '../rules/rule.ts';
import { unusedIgnore } from '../rules/unused-ignore/rule.ts';
import { vocabularyOf } from '../words/vocabulary.ts';
import type { Config, RuleLevel } from './config.ts';
import { compareSpans, foundWithin, merge, runToEnd, type Diagnosis, type Found } from './findings.ts';
import { readIgnoreComments, type IgnoreComment } from './ignore.ts';
import { findIn, findingsOfSection, findInSection, foundInSections } from './passage-findings.ts';
import { findingsOfWhole, findInWhole, staleRules, type WholeFindings } from './whole-findings.ts';

/**
 * Every finding that neither settings nor comments silence, in text order. `partnership` holds all documents that are
 * read as one with this one, itself included.
 *
 * What a rule found in a passage is kept with that passage, and what it found by looking at the whole with the
 * document's `revision.whole`: after an edit, only what it touched is judged again.
 */
export function checkDocument(
  document: Document,
  config: Config,
  partnership: readonly Document[] = [document],
): readonly Diagnosis[] {
  const whole = runToEnd(findInWhole(document, partnership));
  const chapters = document.revision.chapters.map((chapter) => diagnosesIn(chapter, whole, document, config));
  const diagnoses = ([] as Diagnosis[]).concat(...chapters);
  const comments = readIgnoreComments(document);
  return comments.length === 0 ? diagnoses : applyIgnores(diagnoses, comments, document, config);
}

/** Does the work of `checkDocument` in small steps, so that it has little left to do. */
export function* prepareCheck(document: Document, partnership: readonly Document[] = [document]): Generator<void> {
  const { knownNames } = document;
  const isWholeNew = staleRules(document, partnership).length > 0;
  for (const chapter of document.revision.chapters) {
    if (!isWholeNew && diagnosesByChapter.get(chapter)?.knownNames === knownNames) continue;
    for (const section of chapter.sections) {
      if (findingsOfSection.get(section.revision)?.knownNames !== knownNames) {
        for (const passage of section.passages) {
          yield* preparePrescriptions(passage);
          findIn(passage, document);
          yield;
        }
        findInSection(section, document);
      }
      if (isWholeNew) prepareWhole(section, document);
      yield;
    }
  }
  yield* findInWhole(document, partnership);
}

/** Reads what the rules that look at the whole will ask of a section. */
function prepareWhole(section: Section, document: Document): void {
  readingOf(section, document);
  preparePhase(section, document);
}

/** What the settings say of findings: which of them are shown, and how loud. */
function applySettings(found: readonly Found[], config: Config): Diagnosis[] {
  const allowed = new Set(config.allow.map((word) => word.toLowerCase().trim()));
  const { isDowngraded } = vocabularyOf(config);
  const diagnoses: Diagnosis[] = [];
  for (const finding of found) {
    const { rule, data } = finding;
    const level: RuleLevel = config.rules[rule.id] ?? rule.severity;
    const words = data.words ?? '';
    if (level === 'off' || allowed.has(words.toLowerCase())) continue;
    const isQuiet = finding.isUnsure === true || (rule.category && isDowngraded(rule.category, words));
    const severity = isQuiet ? 'hint' : level;
    diagnoses.push(severity === finding.severity ? finding : { rule, severity, finding });
  }
  return diagnoses;
}

/** Takes out what comments silence, and adds those comments that silence nothing, or give no reason. */
function applyIgnores(
  diagnoses: readonly Diagnosis[],
  comments: readonly IgnoreComment[],
  document: Document,
  config: Config,
): readonly Diagnosis[] {
  const whole = findingsOfWhole.get(document.revision.whole)?.found ?? [];
  const foundIn = (reach: Span): Found[] => [...foundWithin(whole, reach), ...foundInSections(document, reach)];
  const hitInFile = silencerOfFile(() => foundIn({ start: 0, end: document.source.length + 1 }));
  const silenced = new Set<Finding>();
  const added: Diagnosis[] = [];
  const severity = config.rules[unusedIgnore.id] ?? unusedIgnore.severity;
  const unsaid = config.rules[notFilledIn.id] ?? notFilledIn.severity;
  for (const comment of comments) {
    const hit = comment.isOfFile
      ? hitInFile(comment)
      : foundIn(comment.reach).filter(({ rule }) => silences(comment, rule.id));
    for (const finding of hit) silenced.add(finding);
    if (comment.unsaid && unsaid !== 'off')
      added.push({
        rule: notFilledIn,
        severity: unsaid,
        finding: { message: 'reason', span: comment.unsaid, data: {} },
      });
    if (severity === 'off') continue;
    for (const finding of unusedIn(comment, hit)) added.push({ rule: unusedIgnore, severity, finding });
  }
  const kept = silenced.size === 0 ? diagnoses : diagnoses.filter(({ finding }) => !silenced.has(finding));
  return merge(
    kept,
    added.sort((a, b) => compareSpans(a.finding.span, b.finding.span)),
    ({ finding }) => finding.span,
  );
}

/** What comments silence that speak of the whole file. Many may name one rule: each finding is handed out but once. */
function silencerOfFile(found: () => readonly Found[]): (comment: IgnoreComment) => readonly Found[] {
  const byRule = lazy(() => groupBy(found(), ({ rule }) => rule.id));
  const told = new Set<string>();
  return ({ rules: named }) =>
    (named.length === 0 ? [...byRule().keys()] : named).flatMap((id) => {
      const all = byRule().get(id) ?? [];
      if (told.has(id)) return all.slice(0, 1);
      told.add(id);
      return all;
    });
}

function silences({ rules: named }: IgnoreComment, rule: string): boolean {
  return named.length === 0 || named.includes(rule);
}

/** What a comment names that it does not silence; the comment itself, where it silences nothing at all. */
function unusedIn({ span, rules: named }: IgnoreComment, hit: readonly Found[]): Finding[] {
  if (named.length === 0) return hit.length > 0 ? [] : [{ message: 'unused', span, data: { words: '*' } }];
  return named
    .filter((id) => !hit.some(({ rule }) => rule.id === id))
    .map((id) => ({ message: isRule(id) ? 'unused' : 'unknown', span, data: { words: id } }));
}

function isRule(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}

interface ChapterDiagnoses {
  readonly config: Config;
  readonly knownNames: ReadonlySet<string>;
  /** What was found by looking at the whole, and what of that in this chapter. */
  readonly all: readonly Found[];
  readonly whole: readonly Found[];
  readonly diagnoses: readonly Diagnosis[];
}

const diagnosesByChapter = new WeakMap<Chapter, ChapterDiagnoses>();

/** All that the settings let through in a chapter, in text order. */
function diagnosesIn(
  chapter: Chapter,
  { found: all }: WholeFindings,
  document: Document,
  config: Config,
): readonly Diagnosis[] {
  const { knownNames } = document;
  const known = diagnosesByChapter.get(chapter);
  const before = known?.config === config && known.knownNames === knownNames ? known : undefined;
  if (before?.all === all) return before.diagnoses;
  const { sections } = chapter;
  const [first, last] = [sections[0], sections.at(-1)];
  const reach = {
    start: first?.span.start ?? 0,
    end: last === document.sections.at(-1) ? Infinity : (last?.span.end ?? 0),
  };
  const whole = compact([...foundWithin(all, reach)]);
  if (before && isSameList(before.whole, whole)) {
    diagnosesByChapter.set(chapter, { ...before, all });
    return before.diagnoses;
  }
  const local = sections.flatMap((section) => findInSection(section, document));
  const diagnoses = compact(
    applySettings(
      merge(local, whole, ({ span }) => span),
      config,
    ),
  );
  diagnosesByChapter.set(chapter, { config, knownNames, all, whole, diagnoses });
  return diagnoses;
}
