/** However a partnership is written down, it is the same: one little example in every notation, and in pairs of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { parseDocument } from '../src/checking/open.ts';
import { roomOf } from '../src/dictating/room.ts';
import { partnershipOf } from '../src/partnership/read.ts';
import { FINISHES } from './notations/finishes.ts';
import { HEADINGS, type Head } from './notations/headings.ts';
import { EXPECTATIONS, GOALS, LIMITS, REQUIREMENTS, type Part } from './notations/items.ts';
import { LITTLE_PARTNERSHIPS, type LittlePartnership } from './notations/little-partnership.ts';
import { PHASES } from './notations/phases.ts';

const RUNS = Number(process.env.RUNS ?? 60);

const KINDS = {
  headings: HEADINGS,
  goals: GOALS,
  expectations: EXPECTATIONS,
  limits: LIMITS,
  requirements: REQUIREMENTS,
  phases: PHASES,
  finishes: FINISHES,
};

type Kind = keyof typeof KINDS;
/** By their names; the first of each kind where nothing is said. */
type Notation = Partial<Readonly<Record<Kind, string>>>;

function chosen<Habit>(habits: Readonly<Record<string, Habit>>, name = Object.keys(habits)[0] ?? ''): Habit {
  const habit = habits[name];
  assert.ok(habit, name);
  return habit;
}

function write(partnership: LittlePartnership, notation: Notation): string {
  const head: Head = chosen(HEADINGS, notation.headings);
  const { words, title } = partnership;
  const part = (heading: string, habits: Readonly<Record<string, Part>>, name: string | undefined): string =>
    `${head(heading, 2)}\n\n${chosen(habits, name)(partnership, head)}`;
  const source = [
    head(title, 1),
    part(words.goals, GOALS, notation.goals),
    part(words.expectations, EXPECTATIONS, notation.expectations),
    part(words.limits, LIMITS, notation.limits),
    part(words.requirements, REQUIREMENTS, notation.requirements),
    chosen(PHASES, notation.phases)(partnership, head),
  ].join('\n\n');
  return chosen(FINISHES, notation.finishes)(`${source}\n`);
}

/** What a reader would say of it. */
function outline(source: string): object {
  const document = parseDocument(source);
  const { goals, expectations, limits, requirements, challenges, opportunities, phases } = partnershipOf(document);
  const { normative, dictating } = roomOf(document);
  return {
    goals: goals.map(({ text, isMeasured }) => `${start(text)}${isMeasured ? ' [measured]' : ''}`),
    expectations: expectations.map(({ text, party, state }) => `${start(text)}: ${party}, ${state}`),
    limits: limits.map(({ text, party, hasReason }) => `${start(text)}: ${party}${hasReason ? ' [reason]' : ''}`),
    requirements: requirements.map(({ text }) => start(text)),
    others: challenges.length + opportunities.length,
    room: `${dictating} of ${normative}`,
    phases: phases.map(({ title, state, checkpoints, evaluation: { decision } }) => {
      const done = checkpoints.filter(({ isDone }) => isDone).length;
      return `${start(title.replace(/\[\^1\]| \(agreed in March\)/, ''))}: ${state}, ${done} of ${checkpoints.length}, ${decision}`;
    }),
    dictated: checkDocument(document, defaultConfig)
      .filter(({ rule }) => rule.id.startsWith('prescribed-'))
      .map(({ finding: { span } }) => seen(source.slice(span.start, span.end))),
  };
}

/** Some notations say more behind the words. */
function start(text: string): string {
  return text.toLowerCase().slice(0, 18);
}

function seen(source: string): string {
  return source.replaceAll(/[\u00AD\u200B*\\]|&shy;|<wbr>/g, '').normalize('NFC');
}

function expected({ goals, expectations, limits, requirements, phases }: LittlePartnership): object {
  const state = (at: number): string => ['decided', 'running', 'planned'][at] ?? '';
  return {
    goals: goals.map(({ text, measure }) => `${start(text)}${measure === undefined ? '' : ' [measured]'}`),
    expectations: expectations.map((each) => `${start(each.text)}: ${each.party}, ${each.state}`),
    limits: limits.map(({ text, party }) => `${start(text)}: ${party} [reason]`),
    requirements: requirements.map(({ text }) => start(text)),
    others: 0,
    room: `1 of ${requirements.length}`,
    phases: phases.map(({ name, checkpoints }, at) => {
      const done = checkpoints.filter(({ isDone }) => isDone).length;
      return `${start(name)}: ${state(at)}, ${done} of ${checkpoints.length}, ${at === 0 ? 'continue' : 'none'}`;
    }),
    dictated: ['PostgreSQL'],
  };
}

function saysTheSame(partnership: LittlePartnership, notation: Notation): void {
  const source = write(partnership, notation);
  assert.deepEqual(outline(source), expected(partnership), `${JSON.stringify(notation)}\n${source}`);
}

for (const partnership of LITTLE_PARTNERSHIPS)
  for (const [kind, habits] of Object.entries(KINDS))
    for (const name of Object.keys(habits))
      test(`the same partnership (${partnership.locale}) in other ${kind}: ${name}`, () =>
        saysTheSame(partnership, { [kind]: name }));

/**
 * What cannot stand side by side: a bold line heads nothing below another, a number of a heading hides an id, and signs
 * inside words cut through marks that are made of such themselves.
 */
function isAmbiguous({ headings = '', goals = '', requirements = '', finishes = '' }: Notation): boolean {
  if (/emphasis inside|breaks for|entities/.test(finishes)) return true;
  if (/bold/.test(headings) && /bold numbers/.test(goals)) return true;
  return /bold|fold|pasted|in front/.test(headings) && /definitions|below a heading|OpenFastTrace/.test(requirements);
}

test('the same partnership in any two habits side by side', () => {
  const kinds = Object.keys(KINDS) as Kind[];
  const habit = fc
    .constantFrom(...kinds)
    .chain((kind) => fc.constantFrom(...Object.keys(KINDS[kind])).map((name): Notation => ({ [kind]: name })));
  const pair = fc.tuple(habit, habit).map(([one, other]): Notation => ({ ...one, ...other }));
  fc.assert(
    fc.property(fc.constantFrom(...LITTLE_PARTNERSHIPS), pair, (partnership, notation) => {
      fc.pre(!isAmbiguous(notation));
      saysTheSame(partnership, notation);
    }),
    { numRuns: RUNS, seed: 11 },
  );
});
