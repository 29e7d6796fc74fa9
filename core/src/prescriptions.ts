/** Finds the words by which a statement dictates how, and weighs whether they really do. One place for all four rules. */
import type { Document } from './document.ts';
import { CATEGORIES, languages, type Category, type Locale } from './languages/index.ts';
import { memoize } from './memoize.ts';
import { PhraseSet } from './pattern.ts';
import type { Section } from './sections.ts';
import { overlaps, type Span } from './span.ts';
import { maskPhrases, type Statement } from './statements.ts';
import { findTechnologies, isFileEnding } from './technologies.ts';

/** Words that dictate how, in one statement. */
export interface Prescription {
  readonly category: Category;
  /** The words, in the source. */
  readonly span: Span;
  readonly statement: Statement;
}

interface Cue {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  readonly isStrong: boolean;
}

/** Every statement's prescriptions, in text order; made once per document. */
export function prescriptionsOf(document: Document): readonly Prescription[] {
  let found = cache.get(document);
  if (found === undefined) {
    const subject = subjectOf(document);
    found = document.statements
      .flatMap(findPrescriptions)
      .filter(({ span }) => !subject.has(stem(document.source.slice(span.start, span.end))));
    cache.set(document, found);
  }
  return found;
}

const cache = new WeakMap<Document, readonly Prescription[]>();

/** The words of the title: what the document is about is not a way of doing it. */
function subjectOf({ sections }: Document): ReadonlySet<string> {
  const title = sections.find(({ heading }) => heading?.depth === 1)?.heading?.text ?? '';
  return new Set(
    title
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map(stem),
  );
}

/** Plural and definite endings away, in both languages, well enough to compare a word with itself. */
function stem(word: string): string {
  return word.toLowerCase().replace(/(?:erna|arna|en|et|er|ar|s)$/, '');
}

/** At most one prescription of each category: the heaviest words of the statement. */
export function findPrescriptions(statement: Statement): Prescription[] {
  if (!canPrescribe(statement) || hasReason(statement)) return [];
  const cues = weigh(findCues(statement), statement);
  const taken: Prescription[] = [];
  for (const cue of cues) {
    const span = { start: statement.span.start + cue.start, end: statement.span.start + cue.end };
    if (taken.some((other) => other.category === cue.category || overlaps(other.span, span))) continue;
    taken.push({ category: cue.category, span, statement });
  }
  return taken.toSorted((a, b) => a.span.start - b.span.start);
}

/** Where nothing is asked of anybody, nothing can be dictated. */
export function canPrescribe({ kind, section, text }: Statement): boolean {
  if (kind === 'context' || text.trimEnd().endsWith('?')) return false;
  return (
    !isWithin(section, 'suggestions') &&
    !isWithin(section, 'systems') &&
    !isWithin(section, 'challenges') &&
    !isWithin(section, 'evaluation')
  );
}

function isWithin(section: Section | undefined, role: Section['role']): boolean {
  return section !== undefined && (section.ownRole === role || section.role === role || isWithin(section.parent, role));
}

const packs = memoize((locale: Locale) => {
  const pack = languages[locale];
  return {
    reasons: new PhraseSet(pack.reasons),
    means: new PhraseSet(pack.means),
    positions: new PhraseSet([...pack.means, ...pack.positions]),
    benefit: new PhraseSet(pack.obligations.benefit),
    fillers: new PhraseSet(pack.fillers),
    integrations: new PhraseSet(pack.integrations),
    environments: new PhraseSet(pack.environments),
    laws: new PhraseSet(pack.laws),
    categories: CATEGORIES.map((category) => ({
      category,
      strong: new PhraseSet(pack.prescriptions[category].strong),
      weak: new PhraseSet(pack.prescriptions[category].weak),
      except: new PhraseSet(pack.prescriptions[category].except),
    })),
  };
});

/** Whether the statement itself says why, behind the words that it could explain. */
export function hasReason({ text, language }: Statement): boolean {
  return packs(language.locale).reasons.test(text);
}

/** What looks like the name of something inside a program, whatever the language. */
const CODE = [
  /(?<![\p{L}\p{N}])(?:GET|POST|PUT|PATCH|DELETE)\s+[\/\{][^\s,;]*[^\s,;.:!?)]/gu,
  /\((?:GET|POST|PUT|PATCH|DELETE)\)/gu,
  /(?<![\p{L}\p{N}])HTTP[ -]?(?:status[ -]?)?[1-5]\d\d(?!\d)/gu,
  /(?<![\p{L}\p{N}.])[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*\(\)/gu,
  /(?<![\p{L}\p{N}@.])@[A-Z][A-Za-z]+/gu,
  /(?<![\p{L}\p{N}])(?!an?\p{Lu})\p{Ll}{2,20}(?:\p{Lu}\p{Ll}+){1,5}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}+){2,6}(?:Controller|Service|Interface|Repository|Factory|Handler|Manager|Exception)(?![\p{L}])/gu,
  /(?<![\p{L}\p{N}])[a-z]+(?:_[a-z]+){1,5}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/])\/[a-z]+(?:\/[a-z\{][\w\{\}-]*)+/gu,
];
/** Brands that are written like identifiers. */
const CAMEL_BRANDS =
  /^(?:eduID|eID|iPhone|iPad|iOS|macOS|eTjänst|eHealth|eLearning|eArkiv|mBank|iCloud|iOS|eFaktura|eIDAS|eFolder|eMail|ePub|eBook)/;

function findCues(statement: Statement): Cue[] {
  const { language } = statement;
  const pack = packs(language.locale);
  const text = withoutBenefit(statement);
  const cues: Cue[] = [];
  for (const { category, strong, weak, except } of pack.categories) {
    const searched = maskPhrases(text, except);
    for (const { span } of strong.matches(searched)) cues.push({ category, ...span, isStrong: true });
    for (const { span } of weak.matches(searched)) cues.push({ category, ...span, isStrong: false });
  }
  for (const pattern of CODE) {
    for (const match of text.matchAll(pattern)) {
      if (CAMEL_BRANDS.test(match[0])) continue;
      cues.push({ category: 'design', start: match.index, end: match.index + match[0].length, isStrong: true });
    }
  }
  cues.push(...technologyCues(text, statement));
  return cues.filter(
    ({ category, start, end }) =>
      category === 'process' || category === 'interface' || !isExempt(text, start, end, language.locale),
  );
}

/** The text with the benefit of a user story blank: "so that ..." is what we want to hear. */
export function withoutBenefit({ text, language }: Statement): string {
  const benefit = packs(language.locale).benefit.first(text);
  return benefit === undefined ? text : text.slice(0, benefit.span.start).padEnd(text.length);
}

function technologyCues(text: string, { language, section }: Statement): Cue[] {
  const { laws } = packs(language.locale);
  const searched = maskPhrases(maskPhrases(text, laws), technologyExceptions(language.locale));
  const cues: Cue[] = [];
  for (const { start, end, isAmbiguous } of findTechnologies(searched)) {
    const isNamed =
      VERSION.test(searched.slice(end)) || (section.role === 'technical' && end - start === searched.trim().length);
    cues.push({ category: 'technology', start, end, isStrong: !isAmbiguous || isNamed });
  }
  for (const match of searched.matchAll(FILE_ENDING)) {
    const ending = (match.groups?.ending ?? match.groups?.ending2 ?? '').replace('.', '');
    if (!isFileEnding(ending)) continue;
    cues.push({ category: 'technology', start: match.index, end: match.index + match[0].length, isStrong: true });
  }
  return cues;
}

/** "Express 5" names a version, "Max 5 seconds" a quantity. */
const VERSION = /^\s+v?\d+(?:\.\d+)*(?:\.x)?(?=\s*(?:$|[-–—,.;:()+/]))/;

/** `.docx`, and `DOCX file` or `MP3-format`: an ending counts beside the word that makes it one. */
const FILE_ENDING =
  /(?<![\p{L}\p{N}.])(?:(?<ending>\.[a-z]{3,5})(?![\p{L}\p{N}])|(?<ending2>[A-Z][A-Z0-9]{2,4})[-\s](?:files?|fil(?:en|er)?|formate?t?)(?![\p{L}\p{N}]))/gu;

const technologyExceptions = memoize(
  (locale: Locale) => new PhraseSet(languages[locale].prescriptions.technology.except),
);

/** An existing system to connect to, or the equipment that the users have. */
function isExempt(text: string, start: number, end: number, locale: Locale): boolean {
  const { integrations, environments } = packs(locale);
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 40);
  return integrations.test(before) || environments.test(before.slice(-40)) || environments.test(after.slice(0, 30));
}

/** Keeps the cues that count, the heaviest first. */
function weigh(cues: readonly Cue[], statement: Statement): Cue[] {
  const counting = cues.filter((cue) => cue.isStrong || isMeans(cue, statement) || hasCompany(cue, cues));
  const named = counting.filter(({ category }) => category === 'technology');
  const kept = counting.filter(
    (cue) =>
      !counting.some(
        (other) =>
          other !== cue && encloses(other, cue) && cue.category !== 'technology' && (other.isStrong || !cue.isStrong),
      ) &&
      // "a MySQL database" is one matter: the name says more than what it is.
      !(cue.category === 'design' && named.some((name) => isSamePhrase(name, cue))),
  );
  return kept.toSorted((a, b) => Number(b.isStrong) - Number(a.isStrong) || b.end - b.start - (a.end - a.start));
}

/** Whether the cue holds the name, or follows it with no more than a blank between. */
function isSamePhrase(name: Cue, cue: Cue): boolean {
  return cue.start <= name.end + 1 && name.start <= cue.end;
}

function encloses(outer: Cue, inner: Cue): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** Whether a word such as "via" or "stored in" leads up to the cue, with at most a few small words between. */
function isMeans(cue: Cue, { text, language }: Statement): boolean {
  const { means, positions, fillers } = packs(language.locale);
  const from = Math.max(0, cue.start - 60);
  const before = text.slice(from, cue.start);
  const leads = cue.category === 'interface' ? positions : means;
  const last = [...leads.matches(before)].at(-1);
  if (last === undefined) return false;
  const between = maskPhrases(before.slice(last.span.end), fillers).trim();
  return between === '' || /^[\p{L}-]+(?:\s+[\p{L}-]+)?$/u.test(between);
}

/** Two weak cues side by side are one strong: "a table in the database". */
function hasCompany(cue: Cue, cues: readonly Cue[]): boolean {
  return cues.some(
    (other) =>
      other !== cue &&
      !encloses(other, cue) &&
      !encloses(cue, other) &&
      other.category === cue.category &&
      Math.max(cue.start, other.start) - Math.min(cue.end, other.end) < 25,
  );
}
