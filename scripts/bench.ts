/**
 * Measures what a check costs, as ratios within one run: the rules together against parsing, and the whole against remark alone.
 *
 *     npm run bench
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkDocument, defaultConfig, parseDocument, type Locale } from '../core/src/index.ts';

const RUNS = 9;
const SIZES = [500, 2000];

function median(run: () => unknown): number {
  for (let warm = 0; warm < 3; warm += 1) run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** The sample again and again, each time with words of its own, so that nothing remembered from one part serves the next. */
function repeat(sample: string, lines: number): string {
  const body = sample.replace(/^---[\s\S]*?---\n/, '');
  const parts = Math.ceil(lines / body.split('\n').length);
  return Array.from({ length: parts }, (_, index) => body.replaceAll(/\b([RGEMF])(\d)/g, `$1$2${index}`)).join('\n');
}

const remark = unified().use(remarkParse).use(remarkGfm);
console.log('document            remark   parse   rules   rules / parse   check / remark');
for (const locale of ['en', 'sv'] satisfies Locale[]) {
  const sample = readFileSync(`samples/${locale}.md`, 'utf8');
  for (const lines of SIZES) {
    const text = repeat(sample, lines);
    const bare = median(() => remark.parse(text));
    const parse = median(() => parseDocument(text, { locale }));
    // A parsed document remembers what was found in it, so every check gets one of its own.
    const both = median(() => checkDocument(parseDocument(text, { locale }), defaultConfig));
    const rules = Math.max(0, both - parse);
    const cells = [bare, parse, rules].map((time) => `${time.toFixed(1)} ms`.padStart(8)).join('');
    console.log(
      `${locale}, ${String(text.split('\n').length).padStart(5)} lines  ${cells}   ${(rules / parse).toFixed(2).padStart(13)}   ${(both / bare).toFixed(2).padStart(14)}`,
    );
  }
}
