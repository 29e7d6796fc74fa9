/** Finds the words by which a statement dictates how, and weighs whether they really do. One place for all four rules. */
import { compact } from './compact.ts';
import type { Document } from './document.ts';
import { CATEGORIES, type Category, type Language } from './languages/index.ts';
import { memoize } from './memoize.ts';
import { PhraseSet } from './pattern.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Passage, Section } from './sections.ts';
import { within, type Span } from './span.ts';
import { isFragment, maskPhrases, type Statement } from './statements.ts';
import { findTechnologies, isFileEnding } from './technologies.ts';

/** Words that dictate how, in one statement. */
export interface Prescription {
  readonly category: Category;
  /** The words, in the source. */
  readonly span: Span;
  readonly statement: Statement;
}

export interface Cue {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  readonly isStrong: boolean;
  /** Written like something inside a program. */
  readonly isCode?: boolean;
  /** What a team works with. */
  readonly isTool?: boolean;
  /** And called there. */
  readonly isCall?: boolean;
}

/** Every statement's prescriptions, in text order. */
export function prescriptionsOf({ passages, knownNames }: Pick<Document, 'passages' | 'knownNames'>): Prescription[] {
  return passages.flatMap((passage) => prescriptionsIn(passage, knownNames));
}

/** The prescriptions of one passage, in text order. What the document itself names as given is none. */
export function prescriptionsIn(passage: Passage, knownNames: ReadonlySet<string>): Prescription[] {
  return candidatesIn(passage)
    .filter(({ name }) => !knownNames.has(name))
    .map(({ prescription }) => prescription);
}

/** Whether the same words prescribe in a passage under both sets of known names. */
export function prescribesAlike(passage: Passage, before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  return before === now || candidatesIn(passage).every(({ name }) => before.has(name) === now.has(name));
}

/** Whether anything in the passage would prescribe if no name were known. */
export function mayPrescribe(passage: Passage): boolean {
  return candidatesIn(passage).length > 0;
}

/** Whether anything in the section would be asked about, were it the customer's; found once for as long as nothing in it changes. */
export function dictates({ content, passages }: Section): boolean {
  let found = dictating.get(content);
  if (found === undefined) {
    found = passages.flat().some((statement) => findCues(statement).some(({ isStrong }) => isStrong));
    dictating.set(content, found);
  }
  return found;
}

const dictating = new WeakMap<object, boolean>();

interface Candidate {
  readonly prescription: Prescription;
  /** Its words, in the form that known names have. */
  readonly name: string;
}

/** What would prescribe if no name were known; found once. */
function candidatesIn(passage: Passage): readonly Candidate[] {
  let found = candidates.get(passage);
  if (found === undefined) {
    found = compact(passage.flatMap(candidatesOf));
    candidates.set(passage, found);
  }
  return found;
}

/** Reads a passage for those who ask later, a statement at a time: some go on for pages. */
export function* preparePrescriptions(passage: Passage): Generator<void> {
  if (candidates.has(passage)) return;
  const found: Candidate[] = [];
  for (const statement of passage) {
    found.push(...candidatesOf(statement));
    yield;
  }
  candidates.set(passage, compact(found));
}

function candidatesOf(statement: Statement): Candidate[] {
  return findPrescriptions(statement).map((prescription) => {
    const { start } = statement.span;
    const { span } = prescription;
    return { prescription, name: stem(statement.text.slice(span.start - start, span.end - start)) };
  });
}

const candidates = new WeakMap<Passage, readonly Candidate[]>();

/** What a document names as given: its subject, the systems that exist, the terms it explains. */
export function knownNamesOf(sections: readonly Section[], frontMatter: FrontMatter): ReadonlySet<string> {
  const title = sections.find(({ heading }) => heading?.depth === 1)?.heading?.text ?? '';
  const names = [...title.split(/[^\p{L}\p{N}]+/u), ...(frontMatter.systems ?? [])];
  for (const section of sections) if (section.isSystems || section.isGlossary) names.push(...givenIn(section));
  return new Set(names.filter((name) => name.trim() !== '').map(stem));
}

function givenIn(section: Section): readonly string[] {
  let names = given.get(section.content);
  if (names === undefined) {
    names = section.passages
      .flat()
      .flatMap(({ text }) => [
        ...(section.isSystems ? [...findTechnologies(text)].map(({ name }) => name) : []),
        ...(section.isGlossary ? [/^[^:–—(|]{1,40}?(?=\s*[:–—(|]|\s-\s|$)/u.exec(text)?.[0] ?? ''] : []),
      ]);
    given.set(section.content, names);
  }
  return names;
}

const given = new WeakMap<object, readonly string[]>();

/** Plural and definite endings away, in both languages, well enough to compare a word with itself. */
function stem(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/(?:erna|arna|en|et|er|ar|s)$/, '');
}

/** The heaviest words of each category, and whatever else weighs as much; what stands side by side is one. */
export function findPrescriptions(statement: Statement): Prescription[] {
  if (!canPrescribe(statement) || hasReason(statement)) return [];
  const cues = weigh(findCues(statement), statement);
  const taken: Cue[] = [];
  for (const cue of cues) {
    if (taken.some((other) => other.start < cue.end && cue.start < other.end)) continue;
    const alike = taken.filter(({ category }) => category === cue.category);
    if (alike.some((other) => wordsOf(other, statement) === wordsOf(cue, statement))) continue;
    if (alike.length >= MOST_ALIKE || (!cue.isStrong && alike.some(({ isStrong }) => isStrong))) continue;
    taken.push(cue);
  }
  return joinNeighbours(taken, statement.text).map((cue) => ({
    category: cue.category,
    span: within(statement.span, cue.start, cue.end),
    statement,
  }));
}

function wordsOf({ start, end }: Cue, { text }: Statement): string {
  return text.slice(start, end).toLowerCase();
}

/** More underlined words than these say no more. */
const MOST_ALIKE = 3;

/** "HTML5, CSS3 and JavaScript" is one choice: one underline, one question. */
function joinNeighbours(cues: readonly Cue[], text: string): Cue[] {
  const joined: Cue[] = [];
  for (const cue of cues.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.category === cue.category && BETWEEN_NEIGHBOURS.test(text.slice(last.end, cue.start))) {
      const closes = text.slice(last.start, cue.end).includes('(') && text.charAt(cue.end) === ')';
      joined[joined.length - 1] = { ...last, end: closes ? cue.end + 1 : cue.end };
    } else joined.push(cue);
  }
  return joined;
}

const BETWEEN_NEIGHBOURS = /^(?:[\s,/+&(-]|\b(?:and|or|och|eller|samt)\b){1,8}$/;

/** Where nothing is asked of anybody, nothing can be dictated. */
export function canPrescribe({ kind, isBare, container, isInstruction, section, text, language }: Statement): boolean {
  if (isInstruction || section.isSpecification || text.trimEnd().endsWith('?')) return false;
  // What has been is told, not asked for.
  if ((kind === 'context' || isBare) && packs(language).past.test(text)) return false;
  if (kind === 'context' && (container === 'cell' || section.role === 'background' || section.role === 'phases'))
    return false;
  return !SILENT_ROLES.some((role) => isWithin(section, role));
}

/** Where a means may be named: ideas, limits (which are asked for their reason), what exists, what may go wrong, what went. */
export const SILENT_ROLES = ['suggestions', 'limits', 'systems', 'challenges', 'evaluation'] as const;

export function isWithin(section: Section | undefined, role: Section['role']): boolean {
  return section !== undefined && (section.ownRole === role || section.role === role || isWithin(section.parent, role));
}

const packs = memoize((pack: Language) => {
  return {
    reasons: new PhraseSet(pack.reasons),
    means: new PhraseSet(pack.means),
    positions: new PhraseSet([...pack.means, ...pack.positions]),
    benefit: new PhraseSet(pack.obligations.benefit),
    fillers: new PhraseSet(pack.fillers),
    integrations: new PhraseSet(pack.integrations),
    environments: new PhraseSet(pack.environments),
    laws: new PhraseSet(pack.laws),
    negations: new PhraseSet(pack.negations),
    accessibility: new PhraseSet(pack.accessibility),
    personalisation: new PhraseSet(pack.personalisation),
    durations: new PhraseSet(pack.durations),
    existing: new PhraseSet(pack.existing),
    options: new PhraseSet(pack.options),
    past: new PhraseSet(pack.past),
    actors: new PhraseSet(pack.actors),
    normative: new PhraseSet(pack.obligations.normative),
    customer: new PhraseSet(pack.partnership.customer),
    supplier: new PhraseSet(pack.partnership.supplier),
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
  return packs(language).reasons.test(text);
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
  /(?<![\p{L}\p{N}_])\p{Lu}[\p{L}\p{N}]{1,30}\[\]/gu,
  /(?<![\p{L}\p{N}_])[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,5}(?![\p{L}\p{N}])/gu,
  // A property, not the address of a site.
  /(?<![\p{L}\p{N}.@/-])[a-z][a-z0-9-]{1,30}(?:\.[a-z][a-z0-9-]{1,30}){2,5}(?<!\.(?:gov|com|org|net|edu|se|eu|uk|de|io|dev|app))(?![\p{L}\p{N}.-]*[\p{L}\p{N}@])/gu,
];
/** Each of these holds one of that, and most sentences hold nothing of it. */
const MAY_BE_CODE =
  /(?<![\p{L}\p{N}])\/|\(\)|\([A-Z]{3,6}\)|HTTP|@[A-Z]|_|\[\]|\p{Ll}\p{Lu}|[a-z0-9-]{2}\.[a-z][a-z0-9-]/u;
const CALL = /^(?:GET|POST|PUT|PATCH|DELETE|\((?:GET|POST|PUT|PATCH|DELETE)\))|\(\)$/;
/** Brands that are written like identifiers. */
const CAMEL_BRANDS =
  /^(?:eduID|eID|iPhone|iPad|iOS|macOS|eTjänst|eHealth|eLearning|eArkiv|mBank|iCloud|iOS|eFaktura|eIDAS|eFolder|eMail|ePub|eBook)/;

/** Every word that could dictate, before it is weighed. Offsets are relative to the statement. */
export function findCues(statement: Statement): Cue[] {
  const { language } = statement;
  const pack = packs(language);
  const text = withoutBenefit(statement);
  const cues: Cue[] = [];
  for (const { category, strong, weak, except } of pack.categories) {
    const searched = maskPhrases(text, except);
    for (const { span } of strong.matches(searched)) cues.push({ category, ...span, isStrong: true });
    for (const { span } of weak.matches(searched)) cues.push({ category, ...span, isStrong: false });
  }
  for (const pattern of MAY_BE_CODE.test(text) ? CODE : []) {
    for (const match of text.matchAll(pattern)) {
      if (CAMEL_BRANDS.test(match[0])) continue;
      cues.push({
        category: 'design',
        start: match.index,
        end: match.index + match[0].length,
        isStrong: true,
        isCode: true,
        isCall: CALL.test(match[0]),
      });
    }
  }
  cues.push(...technologyCues(text, statement));
  // Nobody writes so many into one sentence; a machine that does shall not keep us.
  const first = cues.toSorted((a, b) => a.start - b.start).slice(0, MOST_CUES);
  const surroundings: Surroundings = {
    text,
    language,
    isAboutAccess: packs(language).accessibility.test(text),
    hasDuration: packs(language).durations.test(text),
  };
  return first.filter((cue) => !isExempt(cue, surroundings));
}

const MOST_CUES = 100;

/** A statement as every one of its cues sees it. */
interface Surroundings {
  readonly text: string;
  readonly language: Language;
  /** Speaks of people who see, hear or move otherwise. */
  readonly isAboutAccess: boolean;
  /** Names a time. */
  readonly hasDuration: boolean;
}

/** The text with the benefit of a user story blank: "so that ..." is what we want to hear. */
export function withoutBenefit({ text, language }: Statement): string {
  const benefit = packs(language).benefit.first(text);
  return benefit === undefined ? text : text.slice(0, benefit.span.start).padEnd(text.length);
}

function technologyCues(text: string, { language, section }: Statement): Cue[] {
  const { laws } = packs(language);
  const searched = maskPhrases(maskPhrases(text, laws), technologyExceptions(language));
  const cues: Cue[] = [];
  for (const { start, end, isAmbiguous, isWorkingTool } of findTechnologies(searched)) {
    const isNamed =
      VERSION.test(searched.slice(end)) || (section.role === 'technical' && end - start === searched.trim().length);
    cues.push({
      category: isWorkingTool ? 'process' : 'technology',
      start,
      end,
      isStrong: !isAmbiguous || isNamed,
      isTool: isWorkingTool,
    });
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

const technologyExceptions = memoize(({ prescriptions }: Language) => new PhraseSet(prescriptions.technology.except));

/** Whether the words name something that is not chosen here, or speak of it in a way that dictates nothing. */
function isExempt(cue: Cue, { text, language, isAboutAccess, hasDuration }: Surroundings): boolean {
  const pack = packs(language);
  const before = text.slice(Math.max(0, cue.start - 80), cue.start);
  if (cue.isCode === true) return false;
  if (pack.negations.test(before)) return true;
  // "the PERMIT-GUI" is what the product is called.
  if (cue.category !== 'technology' && /\p{Lu}{2,}-$/u.test(before)) return true;
  switch (cue.category) {
    case 'process':
      return isOwnCommitment(text, language);
    case 'interface':
      return (
        isAboutAccess ||
        pack.personalisation.test(before) ||
        (!cue.isStrong && hasDuration) ||
        isProperName(cue, text, language)
      );
    case 'design':
      if (!cue.isStrong && hasDuration) return true;
      if (isProperName(cue, text, language)) return true;
      break;
    case 'technology':
      break;
  }
  return isIntegration(before, pack) || isEnvironment(cue, text, pack);
}

/** An existing system to connect to. Where the connection itself is dictated ("via SOAP"), it is none. */
function isIntegration(before: string, { integrations, means }: ReturnType<typeof packs>): boolean {
  const last = [...integrations.matches(before)].at(-1);
  if (last === undefined) return false;
  const lead = [...means.matches(before)].at(-1);
  return lead === undefined || lead.span.start < last.span.end;
}

/** The equipment that the users have. */
function isEnvironment({ start, end }: Cue, text: string, { environments }: ReturnType<typeof packs>): boolean {
  return environments.test(text.slice(Math.max(0, start - 40), start)) || environments.test(text.slice(end, end + 30));
}

/** What the customer's own people do is no demand on how the supplier works. */
function isOwnCommitment(text: string, language: Language): boolean {
  const { normative, customer, supplier } = packs(language);
  const asked = normative.first(text);
  if (asked === undefined) return false;
  const subject = text.slice(0, asked.span.start);
  return customer.test(subject) && !supplier.test(subject);
}

/** "the Merchant Information Database": a thing with a name is there already. Swedish writes no title with capitals inside. */
function isProperName(cue: Cue, text: string, language: Language): boolean {
  const first = text.charAt(cue.start);
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return false;
  const before = text.slice(Math.max(0, cue.start - 80), cue.start);
  if (language.locale === 'sv') return /(?:^|\s)\p{Lu}[\p{L}\p{N}-]*\s$/u.test(before);
  return /\bthe\s(?:\p{Lu}[\p{L}\p{N}-]*\s){1,4}$/u.test(before) && cue.category === 'design';
}

/** Keeps the cues that count, the heaviest first. */
function weigh(cues: readonly Cue[], statement: Statement): Cue[] {
  const counting = cues.filter((cue) =>
    isAsked(statement)
      ? cue.isStrong || isMeans(cue, statement) || hasCompany(cue, cues, statement)
      : cue.isStrong && isImposed(cue, statement),
  );
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

/** Whether the words themselves ask for something; where only their section does, or nobody, a description may be meant. */
function isAsked({ kind, isBare }: Statement): boolean {
  return kind === 'normative' || (kind === 'goal' && !isBare);
}

/** Whether a description plainly imposes the means all the same: "is hosted on ...", "Database with all ...", "GET /orders". */
function isImposed(cue: Cue, statement: Statement): boolean {
  if (cue.isCode === true) return cue.isCall === true;
  const { existing, options, actors } = packs(statement.language);
  if (options.test(statement.text) || existing.test(statement.text)) return false;
  if (cue.category === 'process') return cue.isTool === true && isMeans(cue, statement);
  // "User clicks on the button ..." is a step somebody wants; "The app has a menu" only tells.
  if (cue.category === 'interface') return isFragment(statement) || actors.first(statement.text)?.span.start === 0;
  return isMeans(cue, statement) || isHead(cue, statement);
}

/** Whether the words are a fragment that begins with the cue, and say more than its name or a label. */
function isHead(cue: Cue, statement: Statement): boolean {
  const { text, language } = statement;
  const rest = text.slice(cue.end);
  if (/^\s*:/.test(rest) || (cue.category === 'design' && rest.trim() === '')) return false;
  return isFragment(statement) && !/\p{L}/u.test(maskPhrases(text.slice(0, cue.start), packs(language).fillers));
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
  const { means, positions, fillers } = packs(language);
  const from = Math.max(0, cue.start - 60);
  const before = text.slice(from, cue.start);
  const leads = cue.category === 'interface' ? positions : means;
  const last = [...leads.matches(before)].at(-1);
  if (last === undefined) return false;
  const between = maskPhrases(before.slice(last.span.end), fillers).trim();
  return between === '' || /^[\p{L}-]+(?:\s+[\p{L}-]+)?$/u.test(between);
}

/** Two weak cues side by side are one strong: "a table in the database". */
function hasCompany(cue: Cue, cues: readonly Cue[], statement: Statement): boolean {
  return cues.some(
    (other) =>
      other !== cue &&
      !encloses(other, cue) &&
      !encloses(cue, other) &&
      other.category === cue.category &&
      wordsOf(other, statement) !== wordsOf(cue, statement) &&
      !areAlternatives(cue, other, statement.text) &&
      Math.max(cue.start, other.start) - Math.min(cue.end, other.end) < 25,
  );
}

/** "page or window" leaves the choice. */
function areAlternatives(a: Cue, b: Cue, text: string): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return /^\s+(?:or|eller)\s+$/i.test(between);
}
