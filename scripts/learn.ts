/**
 * Learns what speaks for and against a word's dictating how, from labelled statements, and writes `core/src/dictating/weights.json`:
 * the weights of a logistic regression, the same bit for bit each time.
 *
 *     npm run learn [-- FOLDER] [--dry-run]
 *
 * A word that overlaps what a reader marked is an example for, every word of a statement that readers let pass one against.
 * What stands beside the marked words is neither. Printed is how well the weights do on repositories they were not learnt from.
 */
import { writeFileSync } from 'node:fs';
import { DOCUMENT_LOCALES, parseDocument } from '../core/src/index.ts';
import { CATEGORIES, type Category } from '../core/src/languages/index.ts';
import { featuresOf, framesOf, settingOf, stanceOf } from '../core/src/dictating/features.ts';
import { cuesToWeigh } from '../core/src/dictating/prescriptions.ts';
import { reachOf, type Reach } from '../core/src/dictating/weigh.ts';
import { documentOf, overlaps, readLabelled, repositoryOf, type Labelled } from './lib/labelled.ts';

const argumentsGiven = process.argv.slice(2);
const folder = argumentsGiven.find((argument) => !argument.startsWith('--')) ?? '../shared/corpus/statements';
const OUT = 'core/src/dictating/weights.json';

/** Of each fold, so many repositories apart are kept out. */
const FOLDS = 10;
/** How strongly a weight is drawn to nothing. */
const RIDGE = Number(process.env['RIDGE'] ?? 20);
const STEPS = 400;
/** Precision on strange repositories that a warning, and that any finding, has to reach. */
const WANTED = { hint: Number(process.env['HINT'] ?? 0.74), warning: Number(process.env['WARNING'] ?? 0.82) };
/** A feature seen less often is none. */
const LEAST_SEEN = 8;

interface Example {
  readonly features: readonly string[];
  readonly label: 0 | 1;
}

interface Word {
  readonly features: readonly string[];
  readonly reach: Reach;
  readonly stance: Stance;
  readonly category: Category;
}

type Stance = ReturnType<typeof stanceOf>;
const STANCES = ['asked', 'told'] as const satisfies readonly Stance[];

interface Judged {
  readonly statement: Labelled;
  readonly repository: string;
  /** Of each word that could dictate. */
  readonly words: readonly Word[];
  readonly examples: readonly Example[];
}

function judge(statement: Labelled): Judged {
  const source = documentOf(statement);
  const document = parseDocument(source, { locale: statement.lang });
  const words: Word[] = [];
  const examples: Example[] = [];
  for (const each of document.statements) {
    const cues = cuesToWeigh(each);
    const setting = settingOf(each, cues);
    for (const cue of cues) {
      const frames = framesOf(cue, setting);
      const features = featuresOf(cue, setting, frames);
      const span = { start: each.span.start + cue.start, end: each.span.start + cue.end };
      const isMarked = statement.spans?.some((label) => overlaps(source, span, label)) === true;
      words.push({ features, reach: reachOf(cue, frames, each), stance: stanceOf(each), category: cue.category });
      if (statement.verdict === 'flag' && isMarked) examples.push({ features, label: 1 });
      if (statement.verdict === 'pass') examples.push({ features, label: 0 });
    }
  }
  return { statement, repository: repositoryOf(statement), words, examples };
}

interface Model {
  readonly bias: number;
  readonly features: ReadonlyMap<string, number>;
}

/** Logistic regression with a ridge, by Adagrad over all examples at once: no chance in it. */
function learn(judged: readonly Judged[]): Model {
  const examples = judged.flatMap((each) => each.examples);
  const importance = importanceOf(judged);
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const each of features) seen.set(each, (seen.get(each) ?? 0) + 1);
  const names = [...seen]
    .filter(([, times]) => times >= LEAST_SEEN)
    .map(([name]) => name)
    .toSorted();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = judged.flatMap(({ repository, examples: own }) =>
    own.map(({ features, label }) => ({
      label,
      importance: importance(repository),
      at: features.flatMap((feature) => index.get(feature) ?? []),
    })),
  );
  const weights = new Float64Array(names.length);
  const steepness = new Float64Array(names.length + 1).fill(1e-6);
  const slope = new Float64Array(names.length);
  let bias = 0;
  for (let step = 0; step < STEPS; step += 1) {
    slope.fill(0);
    let biasSlope = 0;
    for (const { label, importance: factor, at } of rows) {
      let score = bias;
      for (const each of at) score += weights[each] as number;
      const error = factor * (1 / (1 + Math.exp(-score)) - label);
      biasSlope += error;
      for (const each of at) slope[each] = (slope[each] as number) + error;
    }
    for (let each = 0; each < names.length; each += 1) {
      const down = (slope[each] as number) + RIDGE * (weights[each] as number);
      steepness[each] = (steepness[each] as number) + down * down;
      weights[each] = (weights[each] as number) - (0.3 * down) / Math.sqrt(steepness[each] as number);
    }
    steepness[names.length] = (steepness[names.length] as number) + biasSlope * biasSlope;
    bias -= (0.3 * biasSlope) / Math.sqrt(steepness[names.length] as number);
  }
  return { bias, features: new Map(names.map((name, at) => [name, weights[at] as number])) };
}

/** A repository with many examples has one way of writing: each of them counts the less, in all no more than the root of how many they are. */
function importanceOf(judged: readonly Judged[]): (repository: string) => number {
  const counts = new Map<string, number>();
  for (const { repository, examples } of judged)
    counts.set(repository, (counts.get(repository) ?? 0) + examples.length);
  const all = [...counts.values()];
  const whole = all.reduce((sum, count) => sum + count, 0);
  const mean = whole / all.reduce((sum, count) => sum + Math.sqrt(count), 0);
  return (repository) => mean / Math.sqrt(counts.get(repository) ?? 1);
}

type Level = keyof Reach;

/** What the heaviest word weighs that may become a hint, and a warning, where something is asked for and where it is told, and of each category. */
type Scores = Partial<Record<Bound, number>>;
type Bound = `${Stance} ${Level}` | `${Category} ${Stance} hint`;

function scoresOf({ words }: Judged, { bias, features }: Model): Scores {
  const scores: Scores = {};
  for (const { features: names, reach, stance, category } of words) {
    const score = names.reduce((sum, name) => sum + (features.get(name) ?? 0), bias);
    const bounds: Bound[] = [];
    if (reach.hint) bounds.push(`${stance} hint`, `${category} ${stance} hint`);
    if (reach.warning) bounds.push(`${stance} warning`);
    for (const bound of bounds) scores[bound] = Math.max(score, scores[bound] ?? -Infinity);
  }
  return scores;
}

interface Scored {
  readonly judged: Judged;
  readonly scores: Scores;
}

/** Each statement, by weights that its repository had no part in. */
function crossValidated(judged: readonly Judged[]): Scored[] {
  const repositories = [...new Set(judged.map(({ repository }) => repository))].toSorted();
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const out = new Set(repositories.filter((__, at) => at % FOLDS === fold));
    const model = learn(judged.filter(({ repository }) => !out.has(repository)));
    return judged
      .filter(({ repository }) => out.has(repository))
      .map((each) => ({ judged: each, scores: scoresOf(each, model) }));
  });
}

type Bounds = Partial<Record<Bound, number>>;

function ratesFrom(bounds: Bounds, scored: readonly Scored[]): { precision: number; text: string } {
  const isFound = ({ scores }: Scored): boolean =>
    Object.entries(bounds).some(([bound, least]) => (scores[bound as Bound] ?? -Infinity) >= least);
  const flagged = scored.filter(({ judged }) => judged.statement.verdict === 'flag');
  const passed = scored.filter(({ judged }) => judged.statement.verdict === 'pass');
  const right = flagged.filter(isFound).length;
  const wrong = passed.filter(isFound).length;
  const precision = right / (right + wrong || 1);
  const text = `precision ${precision.toFixed(2)} (${right}/${right + wrong})  recall ${(right / (flagged.length || 1)).toFixed(2)} (${right}/${flagged.length})  false alarms ${(wrong / (passed.length || 1)).toFixed(3)}`;
  return { precision, text };
}

/** Fewer found say nothing of how precise a threshold is. */
const LEAST_FOUND = 15;
/** No word weighs as much. */
const NEVER = 99;

/** The lowest score from which on all that is found is as precise as wanted. */
function thresholdFor(bound: Bound, precision: number, scored: readonly Scored[]): number {
  const scores = scored.flatMap(({ scores: own }) => own[bound] ?? []).toSorted((a, b) => b - a);
  const isPrecise = (at: number): boolean => ratesFrom({ [bound]: at }, scored).precision >= precision;
  return scores.filter((score, at) => at >= LEAST_FOUND && isPrecise(score)).at(-1) ?? NEVER;
}

const statements = await readLabelled(folder);
const judged = statements.map(judge);
const scored = crossValidated(judged);
const round = (number: number): number => Math.round(number * 100) / 100;
const byStance = Object.fromEntries(
  STANCES.map((stance) => [
    stance,
    {
      hint: round(thresholdFor(`${stance} hint`, WANTED.hint, scored)),
      warning: round(thresholdFor(`${stance} warning`, WANTED.warning, scored)),
    },
  ]),
) as Record<Stance, Record<Level, number>>;
/** Where the unsure words of a category are mostly wrong, it wants more than the others. */
const hints = Object.fromEntries(
  CATEGORIES.map((category) => [category, round(thresholdFor(`${category} asked hint`, WANTED.hint, scored))]),
) as Record<Category, number>;
const from = { ...byStance, hints };
const warnings: Bounds = { 'asked warning': from.asked.warning, 'told warning': from.told.warning };
const all: Bounds = {
  ...warnings,
  ...Object.fromEntries(
    STANCES.flatMap((stance) =>
      CATEGORIES.map((category): [Bound, number] => [
        `${category} ${stance} hint`,
        Math.min(from[stance].warning, Math.max(from[stance].hint, hints[category])),
      ]),
    ),
  ),
};
console.log(`statements ${statements.length}; scores from which on`, from);
for (const lang of DOCUMENT_LOCALES) {
  const own = scored.filter(({ judged: { statement } }) => statement.lang === lang);
  const flagged = own.filter(({ judged: { statement } }) => statement.verdict === 'flag');
  const possible = flagged.filter(({ judged: { words } }) => words.length > 0);
  console.log(`${lang}: a word that could is found in ${possible.length} of ${flagged.length}`);
  console.log(`  cross-validated by repository, warnings: ${ratesFrom(warnings, own).text}`);
  console.log(`  cross-validated by repository, all:      ${ratesFrom(all, own).text}`);
}
const model = learn(judged);
const features = Object.fromEntries(
  [...model.features]
    .map(([name, weight]) => [name, round(weight)] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.03)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
console.log(`${Object.keys(features).length} weights`);
if (!argumentsGiven.includes('--dry-run'))
  writeFileSync(OUT, `${JSON.stringify({ bias: round(model.bias), from, features }, undefined, 2)}\n`);
