/**
 * Looks for texts that bring something down, or that are read in two ways.
 *
 *     npm run fuzz -- --minutes 10
 *
 * `--seed N` begins where another run began. Ends with 1 at the first fault, which it prints as a text to copy; nothing
 * is written. Documents come from a grammar of everything that is read and from samples that are spoiled.
 */
import fc from 'fast-check';
import { checkDocument, defaultConfig, parseDocument, readConfigText } from '../core/src/index.ts';
import { edit, fragment, limits, samples, shortText, text } from '../core/test/arbitrary.ts';
import { timeOf } from '../core/test/growth.ts';
import { holdsFor, saysTheSame } from '../core/test/invariants.ts';

interface Search {
  readonly name: string;
  /** How many are tried before the clock is looked at. */
  readonly batch: number;
  run(settings: { readonly seed: number; readonly numRuns: number }): void;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A part of a sample; now and then all of it, which takes as long as ten others. */
const part = fc
  .tuple(
    fc.constantFrom(...samples),
    share,
    fc.oneof({ weight: 30, arbitrary: fc.nat({ max: 1500 }) }, fc.constant(Infinity)),
  )
  .map(([sample, at, length]) =>
    length === Infinity
      ? sample
      : sample.slice(Math.floor(at * sample.length), Math.floor(at * sample.length) + length),
  );

/** The same with a few pieces cut out, or put elsewhere. */
const spoiled = fc
  .tuple(part, fc.array(fc.tuple(share, fc.nat({ max: 200 }), fragment), { maxLength: 6 }))
  .map(([sample, cuts]) =>
    cuts.reduce((spoilt, [at, length, piece]) => {
      const start = Math.floor(at * spoilt.length);
      return spoilt.slice(0, start) + piece + spoilt.slice(start + length);
    }, sample),
  );

const small = fc.oneof(
  { weight: 40, arbitrary: shortText },
  { weight: 40, arbitrary: spoiled },
  { weight: 1, arbitrary: text },
);

const setting = fc.oneof(
  fc.json(),
  fc
    .record({
      rules: fc.dictionary(fc.constantFrom('vague-term', 'loophole', 'x'), fc.constantFrom('off', 'warning', '', 3)),
      allow: fc.array(fc.string()),
      exclude: fc.array(fc.oneof(fc.string(), fc.constantFrom('', '**', '@(*a|*a)*', '[', '{a,b}', '*'.repeat(99)))),
      words: fc.dictionary(fc.constantFrom('technology', 'vague', 'x'), fc.anything()),
    })
    .map((each) => JSON.stringify(each)),
  fc.string(),
  fragment,
);

/** Of a text of 10 KB, beyond that of the parser, in milliseconds of processor time. */
const MOST_TIME = 50;
const TIMED_LENGTH = 10_000;

/** The best of a few counts: that code is new, or the machine has other work, is no fault of the text. */
function isChecked(source: string): void {
  const long = source.repeat(Math.ceil(TIMED_LENGTH / Math.max(1, source.length))).slice(0, TIMED_LENGTH);
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least > MOST_TIME; attempt += 1) {
    const document = parseDocument(long);
    // What Markdown itself takes is the parser's.
    void document.sections.length;
    least = Math.min(least, timeOf(() => checkDocument(document, defaultConfig)) / 1000);
  }
  if (least > MOST_TIME) throw new Error(`${least.toFixed(0)} ms of processor time: ${JSON.stringify(long)}`);
}

const ATTEMPTS = 8;

const searches: readonly Search[] = [
  {
    name: 'documents',
    batch: 2000,
    run: (settings) => {
      fc.assert(fc.property(small, holdsFor), settings);
    },
  },
  {
    name: 'edit scripts',
    batch: 200,
    run: (settings) => {
      fc.assert(fc.property(small, fc.array(edit, { minLength: 1, maxLength: 6 }), limits, saysTheSame), settings);
    },
  },
  {
    name: 'settings',
    batch: 500,
    run: (settings) => {
      fc.assert(
        fc.property(setting, (written) => void readConfigText(written)),
        settings,
      );
    },
  },
  {
    name: 'texts of 10 KB',
    batch: 10,
    run: (settings) => {
      fc.assert(
        fc.property(fc.array(fragment, { minLength: 1, maxLength: 9 }), (parts) => {
          isChecked(parts.join(''));
        }),
        settings,
      );
    },
  },
];

function optionOf(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at === -1 ? otherwise : Number(process.argv[at + 1]);
  if (Number.isFinite(value) && value >= 0) return value;
  console.error(`Write a number behind --${name}: npm run fuzz -- --${name} 10`);
  process.exit(2);
}

const minutes = optionOf('minutes', 1);
let seed = optionOf('seed', Math.floor(Math.random() * 1e9));
console.log(`From seed ${seed} on, for ${minutes} minutes`);
const counts = new Map(searches.map(({ name }) => [name, 0]));
const end = Date.now() + minutes * 60_000;
do {
  for (const { name, batch, run } of searches) {
    try {
      run({ seed, numRuns: batch });
    } catch (error) {
      console.error(`A fault in ${name}, seed ${seed}: ${String(error)}`);
      process.exit(1);
    }
    counts.set(name, (counts.get(name) ?? 0) + batch);
  }
  seed += 1;
} while (Date.now() < end);
for (const [name, count] of counts) console.log(`${count} ${name}: no fault`);
