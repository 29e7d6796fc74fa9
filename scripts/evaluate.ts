/**
 * Measures the findings against labelled statements: precision and recall per language, and what was missed or wrong.
 *
 *     npm run evaluate [-- FOLDER] [--summary] [--rewrites] [--sealed]
 *
 * `--sealed` measures on the statements that nobody reads, in `sealed/*.jsonl.gz` beside FOLDER, and prints figures only.
 * FOLDER holds `*.jsonl` files with `lang`, `text`, `heading`, `verdict`, `how`, `spans`, `vague`, `vagueMaybe`, `source`.
 */
import { join } from 'node:path';
import {
  checkDocument,
  defaultConfig,
  DOCUMENT_LOCALES,
  fixesFor,
  isAboutHow,
  isTechnologyName,
  parseDocument,
  titleOf,
  type Diagnosis,
  type DocumentLocale,
} from '../core/src/index.ts';
import { documentOf, overlaps, readLabelled, repositoryOf, type Labelled } from './lib/labelled.ts';

class Score {
  right = 0;
  wrong = 0;
  missed = 0;

  toString(): string {
    const { right, wrong, missed } = this;
    return `precision ${ratio(right, right + wrong)}  recall ${ratio(right, right + missed)}`;
  }
}

/** A share with its counts and the 95 % interval of Wilson. */
function ratio(part: number, whole: number): string {
  if (whole === 0) return '–';
  const z = 1.96;
  const p = part / whole;
  const middle = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  return `${p.toFixed(2)} (${part}/${whole}, ${(middle - half).toFixed(2)}–${(middle + half).toFixed(2)})`;
}

const argumentsGiven = process.argv.slice(2);
const isSealed = argumentsGiven.includes('--sealed');
const open = argumentsGiven.find((argument) => !argument.startsWith('--')) ?? '../shared/corpus/statements';
const folder = isSealed ? join(open, '../sealed') : open;
// Nobody reads what is sealed: a figure that was fitted to it would say nothing any more.
const isListing = !isSealed && !argumentsGiven.includes('--summary');
const showsRewrites = !isSealed && argumentsGiven.includes('--rewrites');

/** The statement as it could stand in a document: below its heading. */
function diagnose(statement: Labelled): {
  source: string;
  diagnoses: readonly Diagnosis[];
  document: ReturnType<typeof parseDocument>;
} {
  const source = documentOf(statement);
  const document = parseDocument(source, { locale: statement.lang });
  return { source, document, diagnoses: checkDocument(document, defaultConfig) };
}

let statements: Labelled[];
try {
  statements = await readLabelled(folder);
} catch (error) {
  console.error(
    `No labelled statements in ${folder}: ${(error as Error).message}\nName a folder: npm run evaluate -- FOLDER`,
  );
  process.exit(2);
}

class Tally {
  readonly prescribed = new Score();
  /** Of warnings alone. */
  readonly sure = new Score();
  readonly vague = new Score();
  readonly byCategory = new Map<string, Score>();
  readonly bySource = new Map<string, Score>();
  /** Source by source, the words that found what is there to find. */
  readonly words = new Map<string, Set<string>>();
  readonly rightIn: { readonly source: string; readonly words: readonly string[] }[] = [];
  sameCategory = 0;
  overlapping = 0;
  rewritten = 0;

  sourceOf(statement: Labelled): Score {
    return getOrAdd(this.bySource, repositoryOf(statement), () => new Score());
  }
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

for (const lang of DOCUMENT_LOCALES) {
  const own = statements.filter((statement) => statement.lang === lang);
  const tally = new Tally();
  for (const statement of own) measure(statement, tally);
  print(lang, own, tally);
}

function measure(statement: Labelled, tally: Tally): void {
  const { diagnoses, source, document } = diagnose(statement);
  const hits = diagnoses.filter(({ rule }) => isAboutHow(rule));
  count(
    tally.sure,
    statement.verdict,
    hits.some(({ severity }) => severity === 'warning'),
  );
  if (statement.verdict === 'flag') measureFlagged(statement, hits, document, tally);
  if (statement.verdict === 'pass' && hits.length > 0) {
    tally.prescribed.wrong += 1;
    tally.sourceOf(statement).wrong += 1;
    for (const { rule } of hits) getOrAdd(tally.byCategory, rule.category ?? rule.id, () => new Score()).wrong += 1;
    const words = hits
      .map(({ finding, rule }) => `${rule.category ?? rule.id} “${source.slice(finding.span.start, finding.span.end)}”`)
      .join(', ');
    if (isListing) console.log(`FALSE ${statement.id} ${words} | ${statement.text.slice(0, 260)}`);
  }
  measureVague(statement, diagnoses, source, tally.vague);
}

function count(score: Score, verdict: Labelled['verdict'], isFound: boolean): void {
  if (verdict === 'flag') score[isFound ? 'right' : 'missed'] += 1;
  else if (verdict === 'pass' && isFound) score.wrong += 1;
}

function measureFlagged(
  statement: Labelled,
  hits: readonly Diagnosis[],
  document: ReturnType<typeof parseDocument>,
  tally: Tally,
): void {
  const source = document.source.toString();
  const score = getOrAdd(tally.byCategory, statement.how ?? '', () => new Score());
  if (hits.length === 0) {
    tally.prescribed.missed += 1;
    tally.sourceOf(statement).missed += 1;
    score.missed += 1;
    if (isListing)
      console.log(
        `MISS  ${statement.id} ${statement.how} ${JSON.stringify(statement.spans)} | ${statement.text.slice(0, 260)}`,
      );
    return;
  }
  tally.prescribed.right += 1;
  tally.sourceOf(statement).right += 1;
  score.right += 1;
  tally.rightIn.push({
    source: repositoryOf(statement),
    words: hits.flatMap(({ finding }) => wordsOf(source.slice(finding.span.start, finding.span.end))),
  });
  if (hits.some(({ rule }) => rule.category === statement.how)) tally.sameCategory += 1;
  if (hits.some(({ finding }) => statement.spans?.some((label) => overlaps(source, finding.span, label))))
    tally.overlapping += 1;
  const rewrite = hits.flatMap((hit) => fixesFor(hit, document).filter(({ title }) => title === 'say-what'))[0];
  if (rewrite === undefined) return;
  tally.rewritten += 1;
  if (showsRewrites) console.log(`${statement.id}\n  - ${statement.text}\n  + ${titleOf(rewrite, statement.lang)}`);
}

function print(lang: DocumentLocale, own: readonly Labelled[], tally: Tally): void {
  const { prescribed, sure, vague, byCategory, sameCategory, overlapping, rewritten } = tally;
  const pass = own.filter(({ verdict }) => verdict === 'pass').length;
  console.log(`\n${lang}: ${own.length} statements`);
  console.log(`  prescribed-*  ${String(prescribed)}`);
  console.log(`    as warnings ${String(sure)}`);
  for (const [category, score] of byCategory) console.log(`    ${category.padEnd(11)} ${String(score)}`);
  console.log(`    right category ${ratio(sameCategory, prescribed.right)}`);
  console.log(`    marked words overlap the labelled ones ${ratio(overlapping, prescribed.right)}`);
  console.log(`    false alarms among those to pass ${ratio(prescribed.wrong, pass)}`);
  console.log(`    a whole sentence offered for ${ratio(rewritten, prescribed.right)}`);
  if (isSealed) printBySize(tally);
  else printBySource(tally);
  console.log(`  vague-term    ${String(vague)}`);
}

/** Whether few large sources decide the figures. */
function printBySize({ bySource }: Tally): void {
  const sizes = [
    ['one to four findings', 1, 4],
    ['five to nine', 5, 9],
    ['ten or more', 10, Infinity],
  ] as const;
  for (const [name, least, most] of sizes) {
    const scores = [...bySource.values()].filter(
      ({ right, missed }) => right + missed >= least && right + missed <= most,
    );
    const whole = new Score();
    for (const { right, wrong, missed } of scores) {
      whole.right += right;
      whole.wrong += wrong;
      whole.missed += missed;
    }
    console.log(`    ${scores.length} sources with ${name}: ${String(whole)}`);
  }
}

/**
 * Nothing is learnt from the statements, so there is no model to train anew without a source. What can be fitted are the words of
 * the lists: a source is judged without every word that finds something right in it and in no other, unless a package's list names it.
 */
function printBySource({ bySource, rightIn, prescribed }: Tally): void {
  const sourcesOf = new Map<string, Set<string>>();
  for (const { source, words } of rightIn)
    for (const word of words) getOrAdd(sourcesOf, word, () => new Set<string>()).add(source);
  const kept = rightIn.filter(({ words }) =>
    words.some((word) => (sourcesOf.get(word)?.size ?? 0) > 1 || isTechnologyName(word)),
  ).length;
  console.log(
    `  cross-validation by source: recall no less than ${ratio(kept, prescribed.right + prescribed.missed)} were none of the words written that only one source supports`,
  );
  const flagged = [...bySource].filter(([, { right, missed, wrong }]) => right + missed + wrong > 0);
  for (const [source, score] of flagged.toSorted(([, a], [, b]) => b.right + b.missed - a.right - a.missed))
    console.log(`    ${source.slice(0, 44).padEnd(44)} ${String(score)}`);
}

/** Words without their endings, well enough to find them again elsewhere. */
function wordsOf(text: string): string[] {
  return [text, ...text.split(/[^\p{L}\p{N}.+#]+/u)]
    .map((word) => word.toLowerCase().replace(/(?<=\p{L}{3})(?:erna|arna|en|et|er|ar|es|s)$/u, ''))
    .filter((word) => word.length > 2);
}

/** Counted by the word; words that only one reader found count for nobody. */
function measureVague(statement: Labelled, diagnoses: readonly Diagnosis[], source: string, score: Score): void {
  const found = diagnoses
    .filter(({ rule }) => ['vague-term', 'loophole', 'open-list'].includes(rule.id))
    .map(({ finding }) => finding.span);
  const labels = statement.vague ?? [];
  for (const label of labels) {
    if (found.some((span) => overlaps(source, span, label))) score.right += 1;
    else {
      score.missed += 1;
      if (isListing) console.log(`VAGUE MISS  ${statement.id} ${label} | ${statement.text.slice(0, 200)}`);
    }
  }
  const known = [...labels, ...(statement.vagueMaybe ?? [])];
  const own = diagnoses.filter(({ rule }) => rule.id === 'vague-term').map(({ finding }) => finding.span);
  for (const span of own) {
    if (known.some((label) => overlaps(source, span, label))) continue;
    score.wrong += 1;
    if (isListing)
      console.log(
        `VAGUE FALSE ${statement.id} “${source.slice(span.start, span.end)}” | ${statement.text.slice(0, 200)}`,
      );
  }
}
