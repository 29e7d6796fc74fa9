/** Runs the rules over a document; findings in text order. */
import { compact } from './compact.ts';
import type { Config, RuleLevel } from './config.ts';
import type { Chapter, Document } from './document.ts';
import { IncrementalDocument } from './incremental/incremental-document.ts';
import type { Locale } from './languages/index.ts';
import { memoize, remember } from './memoize.ts';
import { messageOf } from './message.ts';
import { joinPartnerships, NO_PARTNERSHIP, type JointPartnership } from './partnership/joint.ts';
import { preparePhase } from './partnership/phases.ts';
import { partnershipOf, readingOf } from './partnership/read.ts';
import { mayPrescribe, preparePrescriptions, prescribesAlike } from './prescriptions.ts';
import type { Finding, FindingData, Fix, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { unusedIgnore } from './rules/unused-ignore/rule.ts';
import type { Passage, Section } from './sections.ts';
import { firstIndex, isSameList } from './sorted.ts';
import { anchorsOf, type Anchor, type Span } from './span.ts';
import { ignoreEdit, readIgnoreComments, type IgnoreComment } from './suppress.ts';
import type { Statement } from './statements.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A finding together with the rule that made it and how loud it is. */
export interface Diagnosis {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/** Reads a document as the settings have it: in their language, with their words. */
export function parseFor(source: string, config: Config): Document {
  return openFor(source, config).document;
}

/** The same for a document that will be edited. */
export function openFor(source: string, config: Config): IncrementalDocument {
  const { languages } = vocabularyOf(config);
  return new IncrementalDocument(
    source,
    config.language === 'auto' ? { languages } : { languages, locale: config.language },
  );
}

/**
 * Every finding that neither settings nor comments silence, in text order. `partnership` holds all documents that are
 * read as one with this one, itself included.
 *
 * What a rule found in a passage is kept with that passage, and what it found by looking at the whole with the
 * document's `facts`: after an edit, only what it touched is judged again.
 */
export function checkDocument(
  document: Document,
  config: Config,
  partnership: readonly Document[] = [document],
): readonly Diagnosis[] {
  const whole = finish(findInWhole(document, partnership));
  const chapters = document.chapters.map((chapter) => diagnosesIn(chapter, whole, document, config));
  const diagnoses = ([] as Diagnosis[]).concat(...chapters);
  const comments = readIgnoreComments(document);
  return comments.length === 0 ? diagnoses : silence(diagnoses, comments, document, config);
}

/** Does the work of `checkDocument` in small steps, so that it has little left to do. */
export function* prepareCheck(document: Document, partnership: readonly Document[] = [document]): Generator<void> {
  const { knownNames } = document;
  const isWholeNew = staleRules(document, partnership).length > 0;
  for (const chapter of document.chapters) {
    if (!isWholeNew && inChapters.get(chapter)?.knownNames === knownNames) continue;
    for (const section of chapter.sections) {
      if (inSections.get(section.content)?.knownNames !== knownNames) {
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

/** A finding that knows its rule, and moves with the text. As loud as its rule is, it is its own diagnosis. */
class Found implements Finding, Diagnosis {
  readonly rule: Rule;
  readonly message: string;
  readonly span: Span;
  readonly data: FindingData;
  readonly statement?: Statement;

  constructor(rule: Rule, { message, data, statement }: Finding, span: Span) {
    this.rule = rule;
    this.message = message;
    this.span = span;
    this.data = data;
    if (statement) this.statement = statement;
  }

  get severity(): Severity {
    return this.rule.severity;
  }

  get finding(): Finding {
    return this;
  }
}

const passageRules = rules.filter(({ scope }) => scope === 'passage');
const partnershipRules = rules.filter(({ scope }) => scope === 'partnership');

const inPassages = new WeakMap<Passage, readonly Found[]>();
/** The names that were known then, where that can matter. */
const knownIn = new WeakMap<Passage, ReadonlySet<string>>();

/** What the rules that look at passages find in one. */
function findIn(passage: Passage, document: Document): readonly Found[] {
  const { knownNames } = document;
  const before = inPassages.get(passage);
  if (before && prescribesAlike(passage, knownIn.get(passage) ?? knownNames, knownNames)) return before;
  const found = finish(collect(passageRules, documentOf(passage, document), () => NO_PARTNERSHIP));
  inPassages.set(passage, found);
  if (mayPrescribe(passage)) knownIn.set(passage, knownNames);
  return found;
}

/** The document as if it had no other passage. */
function documentOf(passage: Passage, document: Document): Document {
  const { source, locale, language, frontMatter, knownNames, facts, lost } = document;
  return {
    source,
    locale,
    language,
    frontMatter,
    knownNames,
    facts,
    lost,
    sections: [],
    chapters: [],
    comments: [],
    passages: [passage],
    statements: passage,
    place: (span) => document.place(span),
  };
}

/** A rule at a time. */
function* collect(
  some: readonly Rule[],
  document: Document,
  whole: () => JointPartnership,
): Generator<void, readonly Found[]> {
  const found: Found[] = [];
  for (const rule of some) {
    for (const finding of rule.check(document, whole()))
      found.push(new Found(rule, finding, document.place(finding.span)));
    yield;
  }
  return compact(found.sort((a, b) => compareSpans(a.span, b.span)));
}

function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** What one of the rules that look at the whole has found. */
interface RuleFindings {
  readonly found: readonly Found[];
  /** The pieces of text in which it was found. */
  readonly anchors: ReadonlySet<Anchor>;
}

interface WholeFindings {
  readonly partnership: readonly Document[];
  readonly knownNames: ReadonlySet<string>;
  readonly byRule: readonly RuleFindings[];
  /** All of them, in text order. */
  readonly found: readonly Found[];
  /** How many of the document's lost pieces are known to be none of those in which something was found. */
  seen: number;
}

const inWholes = new WeakMap<object, WholeFindings>();

/** What is known of the whole, as long as it was found with the same names in the same documents. */
function knownOfWhole({ knownNames, facts }: Document, partnership: readonly Document[]): WholeFindings | undefined {
  const known = inWholes.get(facts);
  if (known?.knownNames !== knownNames) return undefined;
  const isAlone = partnership.length === 1 && known.partnership.length === 1;
  // Between several documents wording may count: the same id for other things.
  return isAlone || isSameList(known.partnership, partnership) ? known : undefined;
}

/** With the same facts all would find the same; only those look again that have found something in text which has gone. */
function staleRules(document: Document, partnership: readonly Document[]): readonly Rule[] {
  const known = knownOfWhole(document, partnership);
  if (known === undefined) return partnershipRules;
  const gone = document.lost.slice(known.seen);
  const stale = partnershipRules.filter((_, index) => gone.some((piece) => known.byRule[index]?.anchors.has(piece)));
  if (stale.length === 0) known.seen = document.lost.length;
  return stale;
}

/** What the rules that look at the whole find in one document of it, a rule at a time. */
function* findInWhole(document: Document, partnership: readonly Document[]): Generator<void, WholeFindings> {
  const { knownNames, lost, facts } = document;
  const before = knownOfWhole(document, partnership);
  const stale = staleRules(document, partnership);
  if (before && stale.length === 0) return before;
  for (const each of partnership) {
    partnershipOf(each);
    yield;
  }
  let whole: JointPartnership | undefined;
  const byRule: RuleFindings[] = [];
  for (const [index, rule] of partnershipRules.entries()) {
    const old = before?.byRule[index];
    if (old && !stale.includes(rule)) {
      byRule.push(old);
      continue;
    }
    const found = yield* collect([rule], document, () => (whole ??= joinPartnerships(partnership)));
    const kept = old ? keepSame(found, old.found) : found;
    byRule.push({ found: kept, anchors: new Set(kept.flatMap(({ span }) => anchorsOf(span))) });
  }
  const found = byRule.flatMap((each) => each.found).sort((a, b) => compareSpans(a.span, b.span));
  const findings = { partnership, knownNames, byRule, found: compact(found), seen: lost.length };
  inWholes.set(facts, findings);
  return findings;
}

/** What a rule finds again is the same object, so that what was made of it stays. */
function keepSame(found: readonly Found[], before: readonly Found[]): readonly Found[] {
  const keyOf = ({ message, span: { start, end } }: Found): string => `${start} ${end} ${message}`;
  const known = new Map(before.map((each) => [keyOf(each), each]));
  return found.map((each) => {
    const same = known.get(keyOf(each));
    return same?.statement === each.statement && JSON.stringify(same?.data) === JSON.stringify(each.data) && same
      ? same
      : each;
  });
}

/** What the settings say of findings: which of them are shown, and how loud. */
function judge(found: readonly Found[], config: Config): Diagnosis[] {
  const allowed = new Set(config.allow.map((word) => word.toLowerCase().trim()));
  const { isDowngraded } = vocabularyOf(config);
  const diagnoses: Diagnosis[] = [];
  for (const finding of found) {
    const { rule, data } = finding;
    const level: RuleLevel = config.rules[rule.id] ?? rule.severity;
    const words = data.words ?? '';
    if (level === 'off' || allowed.has(words.toLowerCase())) continue;
    const severity = isDowngraded(rule.id, words) ? 'hint' : level;
    diagnoses.push(severity === rule.severity ? finding : { rule, severity, finding });
  }
  return diagnoses;
}

/** Two lists in text order as one. */
function merge<Each>(a: readonly Each[], b: readonly Each[], spanOf: (each: Each) => Span): readonly Each[] {
  if (b.length === 0) return a;
  const merged: Each[] = [];
  let index = 0;
  for (const each of b) {
    while (index < a.length && compareSpans(spanOf(a[index] as Each), spanOf(each)) <= 0)
      merged.push(a[index++] as Each);
    merged.push(each);
  }
  return [...merged, ...a.slice(index)];
}

/** Takes out what comments silence, and adds those comments that silence nothing. */
function silence(
  diagnoses: readonly Diagnosis[],
  comments: readonly IgnoreComment[],
  document: Document,
  config: Config,
): readonly Diagnosis[] {
  const whole = inWholes.get(document.facts)?.found ?? [];
  const silenced = new Set<Finding>();
  const unused: Diagnosis[] = [];
  const level = config.rules[unusedIgnore.id] ?? unusedIgnore.severity;
  const known = new Set(rules.map(({ id }) => id));
  for (const { span, rules: named, reach } of comments) {
    const reached = [...foundWithin(whole, reach), ...foundInSections(document, reach)];
    const hit = reached.filter(({ rule }) => named.length === 0 || named.includes(rule.id));
    for (const finding of hit) silenced.add(finding);
    const used = new Set(hit.map(({ rule }) => rule.id));
    if (level === 'off' || (named.length === 0 && hit.length > 0)) continue;
    for (const id of named.length > 0 ? named : ['']) {
      if (used.has(id)) continue;
      const message = id === '' || known.has(id) ? 'unused' : 'unknown';
      const finding = { message, span, data: { words: id === '' ? '*' : id } };
      unused.push({ rule: unusedIgnore, severity: level, finding });
    }
  }
  const kept = silenced.size === 0 ? diagnoses : diagnoses.filter(({ finding }) => !silenced.has(finding));
  return merge(
    kept,
    unused.sort((a, b) => compareSpans(a.finding.span, b.finding.span)),
    ({ finding }) => finding.span,
  );
}

/** What the rules found in the passages of the sections that a span touches, as far as it stands in the span. */
function* foundInSections(document: Document, reach: Span): Generator<Found> {
  const { sections } = document;
  for (let index = firstIndex(sections, ({ span }) => span.end > reach.start); index < sections.length; index += 1) {
    const section = sections[index] as Section;
    if (section.span.start >= reach.end) return;
    yield* foundWithin(findInSection(section, document), reach);
  }
}

/** Those of the findings, which stand in text order, that begin in the span. */
function* foundWithin(found: readonly Found[], { start, end }: Span): Generator<Found> {
  for (let index = firstIndex(found, ({ span }) => span.start >= start); index < found.length; index += 1) {
    const each = found[index] as Found;
    if (each.span.start >= end) return;
    yield each;
  }
}

interface ChapterDiagnoses {
  readonly config: Config;
  readonly knownNames: ReadonlySet<string>;
  /** What was found by looking at the whole, and what of that in this chapter. */
  readonly all: readonly Found[];
  readonly whole: readonly Found[];
  readonly diagnoses: readonly Diagnosis[];
}

const inChapters = new WeakMap<Chapter, ChapterDiagnoses>();

/** All that the settings let through in a chapter, in text order. */
function diagnosesIn(
  chapter: Chapter,
  { found: all }: WholeFindings,
  document: Document,
  config: Config,
): readonly Diagnosis[] {
  const { knownNames } = document;
  const known = inChapters.get(chapter);
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
    inChapters.set(chapter, { ...before, all });
    return before.diagnoses;
  }
  const local = sections.flatMap((section) => findInSection(section, document));
  const diagnoses = compact(
    judge(
      merge(local, whole, ({ span }) => span),
      config,
    ),
  );
  inChapters.set(chapter, { config, knownNames, all, whole, diagnoses });
  return diagnoses;
}

interface SectionFindings {
  readonly knownNames: ReadonlySet<string>;
  readonly found: readonly Found[];
}

const inSections = new WeakMap<object, SectionFindings>();

/** What the rules that look at passages find in a section, in text order. */
function findInSection(section: Section, document: Document): readonly Found[] {
  const { knownNames } = document;
  let known = inSections.get(section.content);
  if (known?.knownNames !== knownNames) {
    const found = compact(section.passages.flatMap((passage) => findIn(passage, document)));
    known = found.length === 0 ? nothingUnder(knownNames) : { knownNames, found };
    inSections.set(section.content, known);
  }
  return known.found;
}

/** One for all the sections in which nothing was found. */
const nothingUnder = remember((knownNames: ReadonlySet<string>): SectionFindings => ({ knownNames, found: [] }));

/** What could mend a finding, and at last a way to ignore it with a reason. */
export function fixesFor({ rule, finding }: Diagnosis, document: Document): Fix[] {
  const fixes = [...(rule.fix?.(finding, document) ?? [])];
  if (rule.id === unusedIgnore.id) return fixes;
  const { templates } = finding.statement?.language ?? document.language;
  const edit = ignoreEdit(document, rule.id, finding.span, finding.statement?.span, templates.ignoreReason);
  return [...fixes, { title: 'ignore-here', edits: [edit] }];
}

/** The sentence that the reader sees. */
export function describe(diagnosis: Diagnosis, reader: Locale): string {
  return sentencesFor(reader)(diagnosis);
}

/** Who shows findings asks for all of their sentences after each keystroke. */
const sentencesFor = memoize((reader: Locale) =>
  remember(({ rule, finding }: Diagnosis) => messageOf(rule, finding, reader)),
);
